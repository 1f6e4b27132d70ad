package org.credence.extract;

import org.credence.fact.EventType;
import org.credence.fact.Role;

/** Gives the role in which a party takes part by the type of the event: "a visit by X" tells a visitor. */
final class PartyRoles {
    private PartyRoles() {}

    /** The role of a party whom the event noun names or its clause is about. */
    static Role of(EventType type) {
        return of(type, "");
    }

    /** The role of a party behind a preposition: "an invitation to X". */
    static Role of(EventType type, String preposition) {
        return switch (type) {
            case VISIT -> Role.VISITOR;
            case INVITATION -> preposition.equals("to") ? Role.INVITEE : Role.INVITER;
            case PROPOSAL -> preposition.equals("to") ? Role.ADDRESSEE : Role.PROPOSER;
            case AGREEMENT -> Role.SIGNATORY;
            case APPOINTMENT -> Role.APPOINTEE;
            case BRIEFING -> Role.BRIEFER;
            default -> Role.ATTENDEE;
        };
    }
}
