package org.credence.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The classes of event, by their local names, and which of them a reader may fairly take for one another. */
final class EventTypes {
    static final String SUMMIT = "Summit";
    static final String MEETING = "Meeting";

    /** In the order in which they are looked for and shown. */
    static final List<String> ALL = List.of(
            SUMMIT,
            MEETING,
            "Call",
            "Talks",
            "Conference",
            "Visit",
            "Briefing",
            "Invitation",
            "Proposal",
            "Agreement",
            "Dispute",
            "MilitaryActivity",
            "Appointment",
            "Ceremony");

    private static final List<Set<String>> NEAR = List.of(
            Set.of(SUMMIT, MEETING, "Talks", "Conference"),
            Set.of("Call", "Talks"),
            Set.of("Ceremony", "MilitaryActivity", "Conference"),
            Set.of("Agreement", "Talks"));

    private EventTypes() {}

    static boolean isRight(Answers wanted, Collection<String> types) {
        return types.stream().anyMatch(wanted::has);
    }

    /** 1 where one of the types is right, a half where one is near the first answer, else 0. */
    static double closeness(Answers wanted, Collection<String> types) {
        if (isRight(wanted, types)) {
            return 1;
        }
        boolean near = NEAR.stream()
                .filter(group -> wanted.first().filter(group::contains).isPresent())
                .anyMatch(group -> types.stream().anyMatch(group::contains));
        return near ? 0.5 : 0;
    }
}
