package org.credence.validate;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The shapes and the checks together: everything that a dataset is held against before it is published.
 *
 * @param shapes the SHACL shapes
 * @param checks the query checks
 */
public record Inspection(Validator shapes, Checks checks) {
    /** The ontology's own shapes and checks. */
    public static Inspection ofOntology() {
        return new Inspection(Validator.ofOntology(), Checks.ofOntology());
    }

    /**
     * Holds the union of a dataset's graphs against the shapes, and the dataset against the checks. The caller is in a
     * transaction where the dataset needs one.
     *
     * @return one finding for each shape broken, then one for each check that has any row; none where all is well
     */
    public List<Finding> inspect(DatasetGraph dataset) {
        return Stream.concat(shapes.validate(dataset).findings().stream(), checks.inspect(dataset).stream())
                .toList();
    }
}
