package org.credence.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final String PREFIXES = """
        PREFIX ex: <http://example.org/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        """;

    private final Checks checks = Checks.ofClassPath("org/credence/validate/checks");

    @Test
    void theTableListsTheChecksAndTheirLevels() {
        assertEquals(
                List.of("label-missing ERROR", "label-shared WARN"),
                checks.list().stream().map(c -> c.name() + " " + c.level()).toList());
        assertEquals(
                "A meeting has no label in any graph.", checks.list().getFirst().problem());
        assertEquals("People read labels.", checks.list().getFirst().why());
        assertEquals("Give it one.", checks.list().getFirst().remedy());
    }

    @Test
    void whatStandsInTwoGraphsIsSeenTogether() {
        assertEquals(List.of(), checks.inspect(trig("ex:g { ex:m a ex:Meeting } ex:h { ex:m rdfs:label 'm' }")));
    }

    @Test
    void aRowIsAFindingWithExamples() {
        List<Finding> findings = checks.inspect(
                trig("ex:g { ex:m a ex:Meeting . ex:n a ex:Meeting ; rdfs:label 'x' } ex:h { ex:o rdfs:label 'x' }"));
        assertEquals(
                List.of(
                        "ERROR label-missing: A meeting has no label in any graph. (1 times, such as"
                                + " ?meeting <http://example.org/m>) Give it one.",
                        "WARN label-shared: Two things in two graphs bear one label. (1 times, such as"
                                + " ?one <http://example.org/n> ?other <http://example.org/o> ?label \"x\")"
                                + " Compare them."),
                findings.stream().map(Finding::toString).toList());
        assertTrue(findings.getFirst().isError());
        assertFalse(findings.getLast().isError());
    }

    @Test
    void aCheckWithoutItsHeaderIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Check.parse("bare", Finding.Level.WARN, "# Problem: x\n# Why: y\nSELECT * {}"));
    }

    private static DatasetGraph trig(String text) {
        return RDFParser.fromString(PREFIXES + text, Lang.TRIG).toDatasetGraph();
    }
}
