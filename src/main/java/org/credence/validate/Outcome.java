package org.credence.validate;

import java.util.List;

/** What came of holding a file or graph against the shapes. */
public sealed interface Outcome {
    /** A file was held against the shapes or could not be read; a graph always can. */
    sealed interface OfGraph extends Outcome {
        /** Everything there is to say of the graph, worst first. */
        List<Violation> violations();

        /** The same, one finding for each rule broken. */
        default List<Finding> findings() {
            return Violation.byRule(violations());
        }
    }

    /**
     * Every shape is met.
     *
     * @param violations results of the severities warning and info, which reject nothing
     */
    record Valid(List<Violation> violations) implements OfGraph {
        public Valid {
            violations = List.copyOf(violations);
        }
    }

    /**
     * At least one shape is broken.
     *
     * @param violations everything there is to say, worst first; never empty
     */
    record Invalid(List<Violation> violations) implements OfGraph {
        public Invalid {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("Invalid without a violation");
            }
        }
    }

    /**
     * The file holds no RDF that can be read.
     *
     * @param reason what is wrong with it, with line and column where the parser tells, one line
     * @param remedy what the user can do about it, one line
     */
    record Unreadable(String reason, String remedy) implements Outcome {}
}
