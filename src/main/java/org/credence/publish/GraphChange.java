package org.credence.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What a change of graphs comes to.
 *
 * @param emptied names of the graphs of which nothing is left
 * @param amended names of the graphs that hold more or less than before
 * @param added quads that are new
 * @param removed quads that are gone
 */
record GraphChange(Set<String> emptied, Set<String> amended, List<Quad> added, Set<Quad> removed) {
    GraphChange {
        emptied = Set.copyOf(emptied);
        amended = Set.copyOf(amended);
        added = List.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /**
     * The change from what is stored to a view of it.
     *
     * @param defaultName where the view's default graph is stored
     */
    static GraphChange between(DatasetGraph stored, DatasetGraph view, Node defaultName) {
        Set<String> emptied = new LinkedHashSet<>();
        Set<String> amended = new LinkedHashSet<>();
        List<Quad> added = new ArrayList<>();
        Set<Quad> removed = new LinkedHashSet<>();
        Set<Node> names = new LinkedHashSet<>();
        stored.listGraphNodes().forEachRemaining(names::add);
        view.listGraphNodes().forEachRemaining(names::add);
        names.add(defaultName);
        for (Node name : names) {
            Graph before = stored.getGraph(name);
            Graph now = name.equals(defaultName) ? view.getDefaultGraph() : view.getGraph(name);
            // What a view keeps beside a graph is all that may differ.
            List<Quad> more = missing(name, now instanceof Delta delta ? delta.getAdditions() : now, before);
            List<Quad> less = missing(name, now instanceof Delta delta ? delta.getDeletions() : before, now);
            if (!more.isEmpty() || !less.isEmpty()) {
                requireName(name);
                (now.isEmpty() ? emptied : amended).add(name.getURI());
                added.addAll(more);
                removed.addAll(less);
            }
        }
        return new GraphChange(emptied, amended, added, removed);
    }

    private static void requireName(Node name) {
        if (!name.isURI()) {
            throw new RequestException(422, "A graph is named by an IRI.");
        }
    }

    /** Whatever the one graph says and the other does not. */
    private static List<Quad> missing(Node name, Graph one, Graph other) {
        return one.find()
                .filterDrop(other::contains)
                .mapWith(triple -> Quad.create(name, triple))
                .toList();
    }

    /** The subjects of every triple that is new or gone. */
    Set<Node> subjects() {
        return Stream.concat(added.stream(), removed.stream()).map(Quad::getSubject).collect(Collectors.toSet());
    }

    /** The objects of every triple that is new or gone. */
    Set<Node> objects() {
        return Stream.concat(added.stream(), removed.stream()).map(Quad::getObject).collect(Collectors.toSet());
    }
}
