package org.credence.validate;

import java.util.List;

/** What came of holding a graph against the shapes. */
public sealed interface Outcome {
    /**
     * Every shape is met.
     *
     * @param remarks results of the severities warning and info, which reject nothing
     */
    record Valid(List<Violation> remarks) implements Outcome {
        public Valid {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * At least one shape is broken.
     *
     * @param violations everything there is to say of the graph, worst first; never empty
     */
    record Invalid(List<Violation> violations) implements Outcome {
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
