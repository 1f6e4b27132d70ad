package org.credence.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.credence.vocabulary.Terms;

/**
 * What was published: the union of all graphs. Triples are kept in the order in which they came, for which of two
 * equally good pairs is taken depends on it; no graph of Jena's promises that.
 */
public final class PublishedGraph {
    static {
        // A vocabulary that is the first of Jena to be loaded would be used by Jena before it is whole.
        JenaSystem.init();
    }

    private static final Node TYPE = RDF.type.asNode();
    private static final List<Node> LABELS =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), Terms.SCHEMA_NAME);

    private final Map<Node, Map<Node, Set<Node>>> subjects = new LinkedHashMap<>();
    private final Map<Node, List<Node>> instances = new HashMap<>();

    private PublishedGraph() {}

    /** Collects all that a source, such as a parser or a converter, sends. What the source throws goes through. */
    public static PublishedGraph of(Consumer<StreamRDF> source) {
        PublishedGraph graph = new PublishedGraph();
        source.accept(graph.new Sink());
        graph.subjects.forEach((subject, properties) -> properties
                .getOrDefault(TYPE, Set.of())
                .forEach(type -> graph.instances
                        .computeIfAbsent(type, any -> new ArrayList<>())
                        .add(subject)));
        return graph;
    }

    private final class Sink extends StreamRDFBase {
        @Override
        public void triple(Triple triple) {
            subjects.computeIfAbsent(triple.getSubject(), any -> new HashMap<>())
                    .computeIfAbsent(triple.getPredicate(), any -> new LinkedHashSet<>())
                    .add(triple.getObject());
        }

        @Override
        public void quad(Quad quad) {
            triple(quad.asTriple());
        }
    }

    /** In order of their first triples. */
    List<Node> instancesOf(Node type) {
        return instances.getOrDefault(type, List.of());
    }

    boolean isA(Node subject, Node type) {
        return nodes(subject, TYPE).anyMatch(type::equals);
    }

    Stream<Node> nodes(Node subject, Node property) {
        return subjects.getOrDefault(subject, Map.of()).getOrDefault(property, Set.of()).stream();
    }

    /** Literals as they are written, IRIs in full. */
    Stream<String> values(Node subject, Node property) {
        return nodes(subject, property).map(PublishedGraph::asText);
    }

    /** The first value. */
    Optional<String> value(Node subject, Node property) {
        return values(subject, property).findFirst();
    }

    /** A value that is {@code true} or {@code 1}. */
    boolean isTrue(Node subject, Node property, boolean unlessSaid) {
        return value(subject, property)
                .filter(value -> !value.isEmpty())
                .map(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .orElse(unlessSaid);
    }

    /** All names of something, the preferred first. */
    List<String> labels(Node subject) {
        return LABELS.stream().flatMap(property -> values(subject, property)).toList();
    }

    static String asText(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
