package org.credence.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.credence.validate.Finding;

/** Graphs in which every quad bears one number, so that a mixture of two states shows. */
final class Numbered {
    static final int SIZE = 300;
    static final Scrutiny NO_INSPECTION = dataset -> List.of();

    private static final String BASE = "http://localhost:3030/";

    private Numbered() {}

    static Node graph(String name) {
        return NodeFactory.createURI(BASE + "graph/" + name);
    }

    static String iri(String name) {
        return graph(name).getURI();
    }

    /** Writes a graph of {@link #SIZE} quads that all bear the number. */
    static void write(StreamRDF quads, String name, long number) {
        Node property = NodeFactory.createURI(BASE + "number");
        Node object = NodeFactory.createLiteralString("number " + number);
        for (int i = 0; i < SIZE; i++) {
            quads.quad(Quad.create(graph(name), NodeFactory.createURI(BASE + name + "/" + i), property, object));
        }
    }

    static Content content(Map<String, Long> graphs) {
        return quads -> {
            graphs.forEach((name, number) -> write(quads, name, number));
            return manifest(graphs);
        };
    }

    static Manifest manifest(Map<String, Long> numbers) {
        return new Manifest(
                new Manifest.Basis("1.0", "abc", Map.of("base", BASE)),
                List.of(new Manifest.Entry("han-xi", "00ff", "han-xi.md")),
                new TreeMap<>(numbers),
                Instant.parse("2023-09-23T10:15:30Z"));
    }

    /** The number of each graph; throws where a graph is not whole. */
    static Map<String, Long> read(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> {
            Map<String, Long> numbers = new TreeMap<>();
            List<Node> names = new ArrayList<>();
            dataset.listGraphNodes().forEachRemaining(names::add);
            for (Node name : names) {
                String local = name.getURI().substring((BASE + "graph/").length());
                numbers.put(local, numberOf(dataset, name));
            }
            return numbers;
        });
    }

    private static long numberOf(DatasetGraph dataset, Node name) {
        List<String> texts = new ArrayList<>();
        dataset.find(name, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> texts.add(quad.getObject().getLiteralLexicalForm()));
        if (texts.size() != SIZE || texts.stream().distinct().count() != 1) {
            throw new AssertionError(name + " is not whole: " + texts.size() + " quads, "
                    + texts.stream().distinct().toList());
        }
        return Long.parseLong(texts.getFirst().substring("number ".length()));
    }

    static BuildOutcome rebuild(Store store, Map<String, Long> graphs) {
        try (Build build = store.startBuild()) {
            return build.rebuild(content(graphs), NO_INSPECTION);
        }
    }

    static Map<String, Long> read(Store store) {
        try (OpenStore open = store.openForReading()) {
            return read(open.dataset());
        }
    }
}
