package org.credence.evaluate;

import java.util.List;
import java.util.Set;

/** The statuses of events, by their local names, and which of them are near one another. */
final class Statuses {
    static final String HELD = "Held";

    /** In the order in which they are shown. */
    static final List<String> ALL = List.of(
            HELD,
            "Planned",
            "Agreed",
            "Proposed",
            "UnderConsideration",
            "Postponed",
            "Stalled",
            "Cancelled",
            "Hypothetical");

    private static final List<Set<String>> NEAR = List.of(
            Set.of("Planned", "Agreed"),
            Set.of("Proposed", "UnderConsideration", "Hypothetical"),
            Set.of("Postponed", "Stalled"));

    private Statuses() {}

    /** Whether the status is right or near one that is. */
    static boolean isNear(Answers wanted, String status) {
        return wanted.has(status)
                || NEAR.stream()
                        .filter(group -> group.contains(status))
                        .anyMatch(group -> wanted.named().stream().anyMatch(group::contains));
    }
}
