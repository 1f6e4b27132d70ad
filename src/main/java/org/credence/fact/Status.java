package org.credence.fact;

/** How far an event has come, as an article tells it; each is an individual of the ontology named alike. */
public enum Status {
    HELD("Held"),
    PLANNED("Planned"),
    AGREED("Agreed"),
    PROPOSED("Proposed"),
    UNDER_CONSIDERATION("UnderConsideration"),
    POSTPONED("Postponed"),
    STALLED("Stalled"),
    CANCELLED("Cancelled"),
    HYPOTHETICAL("Hypothetical");

    private final String term;

    Status(String term) {
        this.term = term;
    }

    /** The local name of its individual. */
    public String term() {
        return term;
    }

    /** Whether it has been put off, called off or broken off. */
    public boolean isStopped() {
        return this == POSTPONED || this == STALLED || this == CANCELLED;
    }

    /** Whether the event lies ahead, or in somebody's mind only. */
    public boolean isAhead() {
        return this != HELD && this != STALLED;
    }
}
