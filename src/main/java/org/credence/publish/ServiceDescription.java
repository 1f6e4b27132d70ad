package org.credence.publish;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint can do, in the terms of SPARQL 1.1 Service Description. */
final class ServiceDescription {
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private ServiceDescription() {}

    /**
     * @param service what is described
     * @param endpoint its address
     * @param dataset the graphs it serves
     */
    static List<Triple> triples(Node service, Node endpoint, Node dataset) {
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(service, RDF.type.asNode(), sd("Service")));
        triples.add(Triple.create(service, sd("endpoint"), endpoint));
        triples.add(Triple.create(service, sd("defaultDataset"), dataset));
        triples.add(Triple.create(service, sd("supportedLanguage"), sd("SPARQL11Query")));
        for (String feature : List.of("UnionDefaultGraph", "BasicFederatedQuery")) {
            triples.add(Triple.create(service, sd("feature"), sd(feature)));
        }
        for (String format : List.of(
                "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
                "Turtle", "N-Triples", "JSON-LD", "RDF_XML", "TriG")) {
            triples.add(Triple.create(service, sd("resultFormat"), Names.uri(FORMATS + format)));
        }
        return triples;
    }

    private static Node sd(String name) {
        return Names.uri(Names.SD + name);
    }
}
