package org.credence.fact;

/** What a participant is in an event; each is an individual of the ontology named alike. */
public enum Role {
    HOST("Host"),
    VISITOR("Visitor"),
    ATTENDEE("Attendee"),
    HEAD_OF_DELEGATION("HeadOfDelegation"),
    INVITER("Inviter"),
    INVITEE("Invitee"),
    PROPOSER("Proposer"),
    ADDRESSEE("Addressee"),
    APPOINTEE("Appointee"),
    ORGANIZER("Organizer"),
    MEDIATOR("Mediator"),
    SIGNATORY("Signatory"),
    ACCUSER("Accuser"),
    ACCUSED("Accused"),
    BRIEFER("Briefer"),
    INITIATOR("Initiator"),
    OBSERVER("Observer");

    private final String term;

    Role(String term) {
        this.term = term;
    }

    /** The local name of its individual. */
    public String term() {
        return term;
    }
}
