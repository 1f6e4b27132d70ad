package org.credence.store;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.credence.validate.Finding;

/** Looks at what was built before it is published; an error among its findings keeps the store as it was. */
@FunctionalInterface
public interface Scrutiny {
    /** What is wrong with all that is there, in a read transaction. */
    List<Finding> of(DatasetGraph all);

    /** What is wrong by a change of what was right before, in a read transaction. */
    default List<Finding> of(DatasetGraph all, Change change) {
        return of(all);
    }
}
