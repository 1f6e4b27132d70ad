package org.credence.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The ontology's shapes by their cases: each node shape has a folder, whose {@code good.ttl} passes, and each {@code
 * bad-*.ttl} breaks the one rule that its first line names.
 */
class ShapesTest {
    private static final Path CASES = Path.of("src/test/resources/shapes");
    private static final String SHAPES = "https://w3id.org/credence/diplomacy/shapes#";

    private final Validator validator = Validator.ofOntology();

    @TestFactory
    Stream<DynamicTest> goodCasesPass() throws IOException {
        return cases("good.ttl").stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> assertEquals(Set.of(), brokenBy(file))));
    }

    @TestFactory
    Stream<DynamicTest> badCasesBreakTheRuleTheyName() throws IOException {
        return cases("bad-.*\\.ttl").stream()
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertEquals(Set.of(namedRule(file)), brokenBy(file))));
    }

    @Test
    void everyShapeHasAGoodCaseAndEveryRuleABadOne() throws IOException {
        Graph shapes = shapes();
        Set<String> nodeShapes = new TreeSet<>();
        shapes.find(Node.ANY, RDF.Nodes.type, SHACL.NodeShape)
                .forEachRemaining(shape -> nodeShapes.add(localName(shape.getSubject())));
        Set<String> rules = new TreeSet<>();
        shapes.find(Node.ANY, RDF.Nodes.type, SHACL.PropertyShape)
                .forEachRemaining(shape -> rules.add(localName(shape.getSubject())));

        assertEquals(
                nodeShapes,
                cases("good.ttl").stream()
                        .map(file -> name(file).replaceFirst("/.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
        Set<String> covered = new TreeSet<>();
        for (Path file : cases("bad-.*\\.ttl")) {
            covered.add(namedRule(file));
        }
        assertEquals(rules, covered);
    }

    @Test
    void theSamplePassesAllShapesAndChecks() {
        DatasetGraph sample = RDFParser.source(Path.of("src/test/resources/sample/sample.trig"))
                .lang(Lang.TRIG)
                .toDatasetGraph();
        assertTrue(sample.find().hasNext());
        assertEquals(List.of(), Inspection.ofOntology().inspect(sample));
    }

    private Set<String> brokenBy(Path file) {
        Graph data = RDFParser.source(file).base("http://localhost:3030/").toGraph();
        return validator.validate(data).violations().stream()
                .map(violation -> localName(violation.rule()))
                .collect(Collectors.toSet());
    }

    private static String namedRule(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow().replaceFirst("# Breaks (\\w+):.*", "$1");
        }
    }

    private static Graph shapes() {
        Graph shapes = GraphFactory.createDefaultGraph();
        RDFParser.fromString(OntologyFile.SHAPES.read(), Lang.TURTLE).parse(shapes);
        return shapes;
    }

    /** The rule's name without its namespace; as it stands where it has no name of its own. */
    private static String localName(Node shape) {
        return shape.toString().replace(SHAPES, "");
    }

    private static String name(Path file) {
        return CASES.relativize(file).toString();
    }

    private static List<Path> cases(String name) throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }
}
