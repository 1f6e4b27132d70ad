package org.credence.store;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Graphs that tell of all the others, such as how much there is of what: made when the others are in place, and put in
 * force together with them.
 */
@FunctionalInterface
public interface Supplement {
    /**
     * All quads of its graphs.
     *
     * @param all what is there, in a transaction; what a graph of the supplement held before goes
     */
    List<Quad> of(DatasetGraph all);

    /**
     * The same, found by what has changed rather than by looking at everything.
     *
     * @param all what is there after the change, but for the supplement's own graphs, which are as they were
     */
    default List<Quad> of(DatasetGraph all, Change change) {
        return of(all);
    }
}
