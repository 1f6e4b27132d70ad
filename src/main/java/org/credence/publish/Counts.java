package org.credence.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.credence.vocabulary.Terms;

/**
 * How much there is of what, over the union of all graphs but those that tell of the dataset itself.
 *
 * @param triples different ones
 * @param entities things with an address of ours and a class
 * @param subjects different ones
 * @param objects different ones
 * @param classes how many instances each class has
 * @param properties how many triples each property has
 * @param links how many triples with each property lead to Wikidata
 * @param graphs how many triples each graph has
 */
record Counts(
        long triples,
        long entities,
        long subjects,
        long objects,
        Map<Node, Long> classes,
        Map<Node, Long> properties,
        Map<Node, Long> links,
        Map<Node, Long> graphs) {
    Counts {
        classes = Map.copyOf(classes);
        properties = Map.copyOf(properties);
        links = Map.copyOf(links);
        graphs = Map.copyOf(graphs);
    }

    /** Counts what is in a dataset, in a transaction. */
    static Counts of(DatasetGraph dataset, String base) {
        Set<Node> own = Set.of(Names.uri(base + Names.METADATA_GRAPH), Names.uri(base + Names.EXAMPLES_GRAPH));
        Map<Node, Long> graphs = new HashMap<>();
        Map<Node, Long> classes = new HashMap<>();
        Map<Node, Long> properties = new HashMap<>();
        Map<Node, Long> links = new HashMap<>();
        Set<Node> subjects = new HashSet<>();
        Set<Node> objects = new HashSet<>();
        Set<Node> entities = new HashSet<>();
        Set<Triple> seen = new HashSet<>();
        long triples = 0;
        for (Iterator<Quad> quads = dataset.find(); quads.hasNext(); ) {
            Quad quad = quads.next();
            if (quad.isDefaultGraph() || own.contains(quad.getGraph())) {
                continue;
            }
            graphs.merge(quad.getGraph(), 1L, Long::sum);
            if (!seen.add(quad.asTriple())) {
                continue;
            }
            triples++;
            subjects.add(quad.getSubject());
            objects.add(quad.getObject());
            properties.merge(quad.getPredicate(), 1L, Long::sum);
            if (quad.getPredicate().equals(RDF.type.asNode()) && quad.getObject().isURI()) {
                classes.merge(quad.getObject(), 1L, Long::sum);
                if (quad.getSubject().isURI() && quad.getSubject().getURI().startsWith(base + "id/")) {
                    entities.add(quad.getSubject());
                }
            }
            if (quad.getObject().isURI() && quad.getObject().getURI().startsWith(Terms.WIKIDATA)
                    && quad.getSubject().isURI() && quad.getSubject().getURI().startsWith(base)) {
                links.merge(quad.getPredicate(), 1L, Long::sum);
            }
        }
        return new Counts(
                triples, entities.size(), subjects.size(), objects.size(), classes, properties, links, graphs);
    }
}
