package org.credence.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatorTest {
    private static final String PREFIXES = """
        PREFIX ex: <http://example.org/>
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        """;

    private static final String SHAPES = PREFIXES + """
        ex:MeetingShape a sh:NodeShape ; sh:targetClass ex:Meeting ;
            sh:property ex:OneLatest ;
            sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "No label." ] ;
            sh:sparql [ sh:message "Ends before it begins." ;
                sh:select \"""
                    PREFIX ex: <http://example.org/>
                    SELECT $this WHERE { $this ex:earliest ?e ; ex:latest ?l FILTER (?l < ?e) }\""" ] .
        ex:OneLatest a sh:PropertyShape ; sh:path ex:latest ; sh:maxCount 1 ;
            sh:message "More than one latest day." .
        """;

    private static final String GOOD = PREFIXES + "ex:m a ex:Meeting ; rdfs:label 'm' ; ex:earliest 1 ; ex:latest 2 .";
    private static final String BACKWARD = PREFIXES + "ex:m a ex:Meeting ; ex:earliest 2 ; ex:latest 1 .";

    private final Validator validator = Validator.of(turtle(SHAPES));

    @TempDir
    Path folder;

    @Test
    void aGraphThatMeetsTheShapesIsValid() {
        assertEquals(new Outcome.Valid(List.of()), validator.validate(turtle(GOOD)));
    }

    @Test
    void aBrokenShapeIsToldWithPlaceMessageAndSeverityWorstFirst() {
        Outcome.Invalid invalid = assertInstanceOf(Outcome.Invalid.class, validator.validate(turtle(BACKWARD)));
        assertEquals(
                List.of("http://example.org/m: Ends before it begins.", "http://example.org/m rdfs:label: No label."),
                invalid.violations().stream().map(Violation::toString).toList());
        assertEquals(
                List.of(Violation.Severity.VIOLATION, Violation.Severity.WARNING),
                invalid.violations().stream().map(Violation::severity).toList());
    }

    @Test
    void aWarningAloneRejectsNothing() {
        Outcome outcome = validator.validate(turtle(PREFIXES + "ex:m a ex:Meeting ."));
        Outcome.Valid valid = assertInstanceOf(Outcome.Valid.class, outcome);
        assertEquals("No label.", valid.violations().getFirst().message());
    }

    @Test
    void someNodesAreHeldAgainstTheShapesInSightOfTheWhole() {
        Graph data = turtle(PREFIXES + """
            ex:m a ex:Meeting ; rdfs:label 'm' ; ex:latest 1 , 2 .
            ex:n a ex:Meeting ; rdfs:label 'n' ; ex:latest 1 .
            """);
        Node m = NodeFactory.createURI("http://example.org/m");
        Node n = NodeFactory.createURI("http://example.org/n");
        assertEquals(validator.validate(data), validator.validate(data, List.of(m, n, m)));
        assertEquals(new Outcome.Valid(List.of()), validator.validate(data, List.of(n)));
    }

    @Test
    void whatBreaksOneRuleInManyPlacesIsOneFinding() {
        Graph data = turtle(PREFIXES + "ex:m a ex:Meeting ; ex:latest 1 , 2 . ex:n a ex:Meeting ; ex:latest 3 , 4 .");
        List<Finding> findings = validator.validate(data).findings();
        assertEquals(
                "ERROR http://example.org/OneLatest: More than one latest day."
                        + " (2 times, such as http://example.org/m ex:latest)",
                findings.getFirst().toString());
        assertEquals(
                List.of(Finding.Level.ERROR, Finding.Level.WARN),
                findings.stream().map(Finding::level).toList());
    }

    @Test
    void aFileOfQuadsIsHeldAsTheUnionOfItsGraphs() throws IOException {
        Path file = folder.resolve("two graphs.trig");
        Files.writeString(
                file,
                PREFIXES + "ex:m a ex:Meeting ; rdfs:label 'm' . ex:g { ex:m ex:latest 1 } ex:h { ex:m ex:latest 2 }");
        Outcome.Invalid invalid = assertInstanceOf(Outcome.Invalid.class, validator.validate(file));
        assertEquals(
                "http://example.org/m ex:latest: More than one latest day.",
                invalid.violations().getFirst().toString());
        assertEquals(
                "http://example.org/OneLatest",
                invalid.violations().getFirst().rule().getURI());
    }

    @Test
    void aBrokenFileIsToldWithItsLine() throws IOException {
        Path file = folder.resolve("broken.ttl");
        Files.writeString(file, PREFIXES + "ex:m a ;\n");
        Outcome.Unreadable unreadable = assertInstanceOf(Outcome.Unreadable.class, validator.validate(file));
        assertTrue(unreadable.reason().startsWith("broken at line 4, column 8"), unreadable.reason());
    }

    @Test
    void aFileOfUnknownEndingAndAMissingOneAreTold() throws IOException {
        Path unknown = Files.writeString(folder.resolve("data.xyz"), "x");
        Outcome.Unreadable noSyntax = assertInstanceOf(Outcome.Unreadable.class, validator.validate(unknown));
        assertTrue(noSyntax.remedy().contains(".ttl"), noSyntax.remedy());
        Outcome.Unreadable missing =
                assertInstanceOf(Outcome.Unreadable.class, validator.validate(folder.resolve("no.ttl")));
        assertEquals("no such file", missing.reason());
    }

    @Test
    void oneValidatorServesManyThreads() throws Exception {
        Outcome expected = validator.validate(turtle(BACKWARD));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Outcome>> tasks = IntStream.range(0, 200)
                    .<Callable<Outcome>>mapToObj(i -> () -> validator.validate(turtle(BACKWARD)))
                    .toList();
            for (Future<Outcome> outcome : threads.invokeAll(tasks)) {
                assertEquals(expected, outcome.get());
            }
        }
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString(text, Lang.TURTLE).toGraph();
    }
}
