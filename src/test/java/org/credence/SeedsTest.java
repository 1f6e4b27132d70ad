package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.credence.store.OpenStore;
import org.credence.validate.Finding;
import org.credence.validate.Inspection;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the store built from {@code seeds/} holds and answers. */
class SeedsTest {
    private static final String PREFIXES = """
        PREFIX dip:  <https://w3id.org/credence/diplomacy#>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>
        """;

    private static final Pattern COMMENT_OR_STRING =
            Pattern.compile("(?s)\"(?:\\\\.|[^\"\\\\\n])*\"|/\\*.*?\\*/|//[^\n]*");

    @TestFactory
    Stream<DynamicTest> everyCompetencyQueryHasAnAnswer() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/queries"))) {
            // Those that ask Wikidata, too, are tried in FederatedExamplesTest.
            List<Path> queries = files.filter(file -> file.toString().endsWith(".rq"))
                    .filter(file -> !FederatedExamplesTest.isFederated(file))
                    .sorted()
                    .toList();
            assertTrue(queries.size() >= 12);
            return queries.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                String query = Files.readString(file);
                assertTrue(query.startsWith("# Question: "), query);
                assertTrue(SeedStore.<Boolean>query(query, rows -> rows.hasNext()));
            }));
        }
    }

    @Test
    void aMeetingToldByTwoArticlesIsOneWithEvidenceInBoth() {
        List<String> articles = SeedStore.values(PREFIXES + """
            SELECT DISTINCT ?article {
              ?meeting a dip:Meeting ; dip:date "2023-09-23"^^xsd:date ; dip:place/rdfs:label "Hangzhou"@en ;
                  dip:participant/rdfs:label "Han Duck-soo"@en , "Xi Jinping"@en ;
                  prov:wasDerivedFrom/dip:inArticle ?article }
            """);
        assertEquals(2, articles.size(), articles.toString());
    }

    @Test
    void shapesAndChecksFindNoError() {
        try (OpenStore open = SeedStore.store().openForReading()) {
            List<Finding> errors = Txn.calculateRead(
                    open.dataset(), () -> Inspection.ofOntology().inspect(open.dataset()).stream()
                            .filter(Finding::isError)
                            .toList());
            assertEquals(List.of(), errors);
        }
    }

    /** Knowledge belongs in the reference data and cases in tests; the code holds neither. Comments may give examples. */
    @Test
    void theCodeNamesNoPersonAndNoPlaceOfTheArticles() throws IOException {
        List<String> names = SeedStore.values(PREFIXES + """
            SELECT DISTINCT ?name {
              { SELECT DISTINCT ?named { ?article a dip:Article . GRAPH ?graph { ?article a dip:Article . ?fact ?is ?named } } }
              ?named a ?kind ; rdfs:label|skos:altLabel ?name
              FILTER (?kind IN (dip:Person, dip:Place))
              FILTER NOT EXISTS { ?named a dip:State }
            }
            """);
        assertTrue(names.size() > 20, names.toString());
        Pattern anyName = Pattern.compile(names.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = COMMENT_OR_STRING.matcher(Files.readString(file)).replaceAll(found ->
                        found.group().startsWith("/") ? "" : Matcher.quoteReplacement(found.group()));
                Matcher name = anyName.matcher(code);
                assertFalse(name.find(), () -> file + " names " + name.group());
            }
        }
    }
}
