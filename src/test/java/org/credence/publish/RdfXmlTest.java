package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class RdfXmlTest {
    @Test
    void whatIsWrittenReadsAsTheSameGraph() throws IOException {
        Graph graph = graph("""
            PREFIX : <http://example.org/a?b=c&d=/>
            PREFIX other: <urn:x:>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            :s a :Type ; rdfs:label "<b>&\\"só\\" 'x'"@pt-BR , " spaces \\t\\r\\n and ends " , "" , "🌍" ;
               other:p [ :q 1.50 , true , "2031-05-04"^^xsd:date ] , _:same , :s ; rdfs:member _:same .
            _:same :q-1.2 "plain" .
            """);
        StringWriter out = new StringWriter();
        RdfXml.write(DataFiles.bySubject(graph.find().toList()).iterator(), out);
        Graph read = RDFParser.fromString(out.toString(), Lang.RDFXML).toGraph();
        assertTrue(graph.isIsomorphicWith(read), out.toString());
    }

    @Test
    void whatXmlCannotHoldIsReplacedAndNoBodyBroken() throws IOException {
        Graph graph = graph("<urn:s> <urn:p> \"a\\u0001b\" .");
        StringWriter out = new StringWriter();
        RdfXml.write(graph.find(), out);
        Graph read = RDFParser.fromString(out.toString(), Lang.RDFXML).toGraph();
        assertEquals("a\uFFFDb", read.find().next().getObject().getLiteralLexicalForm());
    }

    @Test
    void aPropertyThatIsNoNameInXmlIsRefusedBeforeAnythingIsWritten() {
        Graph graph = graph("<urn:s> <http://example.org/42> 1 .");
        RequestException refused =
                assertThrows(RequestException.class, () -> RdfXml.requireNames(graph.find()));
        assertEquals(406, refused.status());
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }
}
