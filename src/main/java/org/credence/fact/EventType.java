package org.credence.fact;

/** The kinds of event; each is a class of the ontology named alike. */
public enum EventType {
    SUMMIT("Summit"),
    MEETING("Meeting"),
    CALL("Call"),
    TALKS("Talks"),
    CONFERENCE("Conference"),
    VISIT("Visit"),
    BRIEFING("Briefing"),
    INVITATION("Invitation"),
    PROPOSAL("Proposal"),
    AGREEMENT("Agreement"),
    DISPUTE("Dispute"),
    MILITARY_ACTIVITY("MilitaryActivity"),
    APPOINTMENT("Appointment"),
    CEREMONY("Ceremony");

    private final String term;

    EventType(String term) {
        this.term = term;
    }

    /** The local name of its class. */
    public String term() {
        return term;
    }

    /** Whether the parties sit or speak together. */
    public boolean isEncounter() {
        return this == SUMMIT || this == MEETING || this == CALL || this == TALKS || this == CONFERENCE;
    }
}
