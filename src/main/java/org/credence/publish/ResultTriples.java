package org.credence.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;

/**
 * The triples of a query's result on their way to a writer, in memory that does not grow with them. A result of a usual
 * size is put in order, subject by subject, each triple once. In a larger one the rest follows as it comes, and what was
 * said long before may be said again, which changes nothing in a graph.
 */
final class ResultTriples {
    private static final int IN_ORDER = 20_000;
    private static final int REMEMBERED = 50_000;

    private ResultTriples() {}

    static Iterator<Triple> of(Iterator<Triple> result) {
        Set<Triple> first = new LinkedHashSet<>();
        while (first.size() < IN_ORDER && result.hasNext()) {
            first.add(result.next());
        }
        Iterator<Triple> inOrder = DataFiles.bySubject(new ArrayList<>(first)).iterator();
        if (!result.hasNext()) {
            return inOrder;
        }
        Set<Triple> said = new HashSet<>(first);
        Iterator<Triple> rest =
                Iter.filter(result, triple -> said.size() < REMEMBERED ? said.add(triple) : !said.contains(triple));
        return Iter.concat(inOrder, rest);
    }
}
