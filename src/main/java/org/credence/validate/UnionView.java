package org.credence.validate;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.TDB2;

/** A dataset seen as the endpoint publishes it: its default graph is the union of all its graphs. */
final class UnionView {
    private UnionView() {}

    /**
     * The dataset itself where it is a store that answers so already, else a view whose default graph is a copy of
     * everything in it.
     */
    static DatasetGraph of(DatasetGraph dataset) {
        if (isStore(dataset)) {
            return dataset;
        }
        DatasetGraph view = new DatasetGraphMapLink(copyOfUnion(dataset));
        dataset.listGraphNodes().forEachRemaining(name -> view.addGraph(name, dataset.getGraph(name)));
        return view;
    }

    static boolean isStore(DatasetGraph dataset) {
        return dataset.getContext().isTrue(TDB2.symUnionDefaultGraph);
    }

    /** Every triple of every graph, in memory: the many small look-ups of validation are slow on a live union. */
    static Graph copyOfUnion(DatasetGraph dataset) {
        Graph union = GraphFactory.createDefaultGraph();
        dataset.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        return union;
    }
}
