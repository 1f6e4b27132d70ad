package org.credence.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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

    /** Asked for each thing by itself, the ontology's checks find what they find in everything. */
    @Test
    void whatIsWrongWithAThingIsFoundByLookingAtIt() {
        DatasetGraph wrong = trig("""
            PREFIX dip: <https://w3id.org/credence/diplomacy#> PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            ex:g {
              ex:a a dip:Event , dip:Meeting ; dip:partOf ex:b ; dip:participant ex:p ; dip:involves ex:kenya .
              ex:b a dip:Event , dip:Call ; dip:partOf ex:a ; dip:status dip:Planned ; dip:statusReport ex:r , ex:s .
              ex:r a dip:StatusReport ; dip:status dip:Held ; dip:asOf "2031-05-01"^^xsd:date .
              ex:s a dip:StatusReport ; dip:status dip:Planned ; dip:asOf "2031-06-01"^^xsd:date .
              ex:c a dip:Event , dip:Visit , dip:Call ; dip:status dip:Held ; dip:statusReport ex:t .
              ex:c dip:earliest "2031-08-01"^^xsd:date . ex:t dip:status dip:Held ; dip:asOf "2031-07-01"^^xsd:date .
              ex:d dcterms:isReplacedBy ex:e ; a dip:Event . ex:m a dip:Mention . ex:n a dip:Participation .
              ex:p a dip:Person ; owl:sameAs ex:q . ex:o a dip:Person , dip:Office ; owl:sameAs ex:q .
            }
            """);
        Checks ontology = Checks.ofOntology();
        Set<Node> things = new LinkedHashSet<>();
        wrong.find().forEachRemaining(quad -> things.add(quad.getSubject()));

        List<Finding> all = ontology.inspect(wrong);
        assertTrue(all.size() > 9, all.toString());
        assertEquals(told(all), told(ontology.inspect(wrong, things)));

        assertEquals(
                List.of("event-of-two-kinds 1", "held-before-it-happened 1", "two-with-one-wikidata-item 1"),
                told(ontology.inspect(wrong, List.of(NodeFactory.createURI("http://example.org/c")))).stream()
                        .filter(finding -> !finding.startsWith("meeting-of-one"))
                        .toList());
        assertEquals(
                List.of("two-with-one-wikidata-item 1"), told(ontology.inspect(wrong, List.of())), "of the whole");
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule() + " " + finding.count()).toList();
    }

    private static DatasetGraph trig(String text) {
        return RDFParser.fromString(PREFIXES + text, Lang.TRIG).toDatasetGraph();
    }
}
