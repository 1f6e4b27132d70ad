package org.credence.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What a change of graphs comes to.
 *
 * @param replaced names of the graphs that are no more, or are written anew
 * @param quads all of the graphs that differ
 * @param subjects of every triple that is new or gone
 * @param objects of every triple that is new or gone
 */
record GraphChange(Set<String> replaced, List<Quad> quads, Set<Node> subjects, Set<Node> objects) {
    GraphChange {
        replaced = Set.copyOf(replaced);
        quads = List.copyOf(quads);
        subjects = Set.copyOf(subjects);
        objects = Set.copyOf(objects);
    }

    /**
     * The change from what is stored to a view of it.
     *
     * @param defaultName where the view's default graph is stored
     */
    static GraphChange between(DatasetGraph stored, DatasetGraph view, Node defaultName) {
        Set<String> replaced = new LinkedHashSet<>();
        List<Quad> quads = new ArrayList<>();
        Set<Triple> differing = new LinkedHashSet<>();
        Set<Node> names = new LinkedHashSet<>();
        stored.listGraphNodes().forEachRemaining(names::add);
        view.listGraphNodes().forEachRemaining(names::add);
        names.add(defaultName);
        for (Node name : names) {
            Graph before = stored.getGraph(name);
            Graph now = name.equals(defaultName) ? view.getDefaultGraph() : view.getGraph(name);
            Set<Triple> here = difference(before, now);
            if (!here.isEmpty()) {
                requireName(name);
                differing.addAll(here);
                replaced.add(name.getURI());
                now.find().forEachRemaining(triple -> quads.add(Quad.create(name, triple)));
            }
        }
        return new GraphChange(
                replaced,
                quads,
                differing.stream().map(Triple::getSubject).collect(Collectors.toSet()),
                differing.stream().map(Triple::getObject).collect(Collectors.toSet()));
    }

    private static void requireName(Node name) {
        if (!name.isURI()) {
            throw new RequestException(422, "A graph is named by an IRI.");
        }
    }

    /** Whatever the one graph says and the other does not. */
    private static Set<Triple> difference(Graph one, Graph other) {
        Set<Triple> difference = one.find().filterDrop(other::contains).toSet();
        other.find().filterDrop(one::contains).forEachRemaining(difference::add);
        return difference;
    }
}
