package org.credence.store;

import java.util.List;
import org.credence.validate.Finding;

/** What came of a build. */
public sealed interface BuildOutcome {
    /**
     * The new generation is in force.
     *
     * @param generation its name, such as {@code generation-000007}
     * @param findings what the inspection found, warnings only
     */
    record Published(String generation, List<Finding> findings) implements BuildOutcome {
        public Published {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The inspection found errors; what was published before goes on being published.
     *
     * @param findings what it found, warnings among them
     */
    record Refused(List<Finding> findings) implements BuildOutcome {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
