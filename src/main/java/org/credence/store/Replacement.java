package org.credence.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What an incremental build replaces, removes or amends: gathered in memory from a stream, then applied. */
final class Replacement extends StreamRDFBase {
    private final Map<Node, Set<Triple>> graphs = new LinkedHashMap<>();
    private final Map<String, String> prefixes = new TreeMap<>();
    private final Set<Node> removed;
    private final Set<Node> amended;
    private Set<Quad> withdrawn = Set.of();

    /**
     * @param removed graphs to remove
     * @param amended graphs that keep what they hold, but for what is {@link #withdraw withdrawn}
     */
    Replacement(Set<Node> removed, Set<Node> amended) {
        this.removed = removed;
        this.amended = amended;
    }

    /** Notes quads of amended graphs that are to go, unless the stream has them. */
    void withdraw(Set<Quad> quads) {
        withdrawn = quads;
    }

    @Override
    public void quad(Quad quad) {
        graphs.computeIfAbsent(quad.getGraph(), name -> new HashSet<>()).add(quad.asTriple());
    }

    @Override
    public void prefix(String prefix, String iri) {
        prefixes.put(prefix, iri);
    }

    /**
     * Applies it within a write transaction. Only what differs is written: TDB2 writes a new copy of every block it
     * touches, so that replacing a graph by an almost equal one would grow the files tenfold.
     */
    void applyTo(DatasetGraph dataset) {
        prefixes.forEach(dataset.prefixes()::add);
        for (Node name : removed) {
            if (!graphs.containsKey(name)) {
                dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
            }
        }
        withdrawn.forEach(dataset::delete);
        graphs.forEach((name, triples) -> {
            if (amended.contains(name)) {
                triples.forEach(triple -> dataset.add(Quad.create(name, triple)));
            } else {
                replace(dataset, name, triples);
            }
        });
    }

    private static void replace(DatasetGraph dataset, Node name, Set<Triple> wanted) {
        Set<Triple> missing = new HashSet<>(wanted);
        Set<Quad> surplus = new HashSet<>();
        dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (!missing.remove(quad.asTriple())) {
                surplus.add(quad);
            }
        });
        surplus.forEach(dataset::delete);
        missing.forEach(triple -> dataset.add(Quad.create(name, triple)));
    }

    /** Writes the dataset as it would be after the replacement, for one that is to be loaded anew. */
    void writeApplied(DatasetGraph dataset, StreamRDF destination) {
        dataset.prefixes().forEach(destination::prefix);
        prefixes.forEach(destination::prefix);
        dataset.find().forEachRemaining(quad -> {
            if (isKept(quad)) {
                destination.quad(quad);
            }
        });
        graphs.forEach((name, triples) -> triples.forEach(triple -> destination.quad(Quad.create(name, triple))));
    }

    private boolean isKept(Quad quad) {
        if (amended.contains(quad.getGraph())) {
            boolean again = graphs.getOrDefault(quad.getGraph(), Set.of()).contains(quad.asTriple());
            return !withdrawn.contains(quad) && !again;
        }
        return !removed.contains(quad.getGraph()) && !graphs.containsKey(quad.getGraph());
    }
}
