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
     *
     * @return what was written
     */
    Change applyTo(DatasetGraph dataset) {
        prefixes.forEach(dataset.prefixes()::add);
        Set<Quad> surplus = new HashSet<>();
        Set<Quad> missing = new HashSet<>();
        for (Node name : removed) {
            if (!graphs.containsKey(name)) {
                dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(surplus::add);
            }
        }
        withdrawn.stream()
                .filter(quad -> !isWritten(quad) && dataset.contains(quad))
                .forEach(surplus::add);
        graphs.forEach((name, triples) -> {
            if (amended.contains(name)) {
                triples.stream()
                        .map(triple -> Quad.create(name, triple))
                        .filter(quad -> !dataset.contains(quad))
                        .forEach(missing::add);
            } else {
                compare(dataset, name, triples, surplus, missing);
            }
        });
        surplus.forEach(dataset::delete);
        missing.forEach(dataset::add);
        return new Change(missing, surplus);
    }

    private boolean isWritten(Quad quad) {
        return graphs.getOrDefault(quad.getGraph(), Set.of()).contains(quad.asTriple());
    }

    private static void compare(
            DatasetGraph dataset, Node name, Set<Triple> wanted, Set<Quad> surplus, Set<Quad> missing) {
        Set<Triple> absent = new HashSet<>(wanted);
        dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (!absent.remove(quad.asTriple())) {
                surplus.add(quad);
            }
        });
        absent.forEach(triple -> missing.add(Quad.create(name, triple)));
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
            return !withdrawn.contains(quad) && !isWritten(quad);
        }
        return !removed.contains(quad.getGraph()) && !graphs.containsKey(quad.getGraph());
    }
}
