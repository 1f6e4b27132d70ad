package org.credence;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.credence.gazetteer.ReferenceReader;
import org.junit.jupiter.api.Test;

/** How the house is built: which package may use which, and where the libraries stay. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.credence");

    /** Facts flow one way: each package uses only those named. */
    @Test
    void eachPackageUsesOnlyThoseItMay() {
        modules()
                .definedByPackages("org.credence.(*)..")
                .should()
                .respectTheirAllowedDependencies(
                        allow().fromModule("language").toModules("article")
                                .fromModule("fact").toModules("article")
                                .fromModule("extract").toModules("article", "gazetteer", "language", "fact")
                                .fromModule("fuse").toModules("fact", "article")
                                .fromModule("graph").toModules("article", "fact", "fuse", "vocabulary")
                                .fromModule("store").toModules("validate")
                                .fromModule("wikidata").toModules("vocabulary")
                                .fromModule("publish").toModules("store", "validate", "vocabulary")
                                .fromModule("evaluate").toModules("vocabulary"),
                        consideringOnlyDependenciesInAnyPackage("org.credence.."))
                .check(HOUSE);
    }

    @Test
    void noPackageUsesTheRootWhereAllIsPutTogether() {
        noClasses()
                .that(not(resideInAPackage("org.credence")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.credence")
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.credence.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void factsAreReadWithoutJena() {
        noClasses()
                .that(resideInAnyPackage(
                                "org.credence.article..",
                                "org.credence.gazetteer..",
                                "org.credence.language..",
                                "org.credence.fact..",
                                "org.credence.extract..")
                        .and(not(belongTo(JavaClass.Predicates.equivalentTo(ReferenceReader.class)))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .check(HOUSE);
    }

    @Test
    void theNlpLibraryStaysInOnePackage() {
        stays("org.credence.language", "edu.stanford.nlp..").check(HOUSE);
    }

    @Test
    void theWebServerStaysInOnePackage() {
        stays("org.credence.publish", "org.apache.jena.fuseki..", "org.eclipse.jetty..").check(HOUSE);
    }

    private static ArchRule stays(String home, String... libraries) {
        return classes()
                .that()
                .resideOutsideOfPackage(home + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(libraries)));
    }

    @Test
    void onlyTheRootPrintsAndEndsTheProcess() {
        ArchRule rule = noClasses()
                .that(not(resideInAPackage("org.credence")))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
        rule.check(HOUSE);
    }
}
