package org.credence.extract;

import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;

/** Adds to an event to come those who want it or agree to it: "is open to a meeting", "X and Y agreed that talks should be held". */
final class EventWishers {
    private final EventWords words;
    private final Syntax syntax;
    private final EventArguments arguments;

    EventWishers(EventWords words, Syntax syntax, EventArguments arguments) {
        this.words = words;
        this.syntax = syntax;
        this.arguments = arguments;
    }

    /** Whoever wants a meeting takes part in it; of more than two sides only the state is told by that. */
    void wishing(EventMention event, int verb) {
        EventMention wish = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        arguments.subjects(wish, verb, Role.INITIATOR);
        boolean sitting = event.type == EventType.SUMMIT || event.type == EventType.MEETING || event.type == EventType.CALL;
        boolean bySubordinates = event.type == EventType.SUMMIT && !wish.people().stream().allMatch(arguments::leads);
        if (!sitting || isOfSeveral(event) || bySubordinates) {
            wish.keepStates();
        }
        wish.participants().forEach(each -> event.add(each.party(), each.role()));
    }

    /** "A trilateral meeting", "a meeting of X, Y and Z": of more than two sides. */
    static boolean isOfSeveral(EventMention event) {
        return event.states().size() > 2
                || event.qualifiers.stream().anyMatch(ConstructionWords.SEVERAL::contains);
    }

    /** "X and Y agreed that a dialogue should be held": of the two. */
    void agreeing(EventMention event, int verb) {
        for (int above : syntax.graph().pathToRoot(verb)) {
            if (words.governor(syntax.token(above).lemma()).equals(Optional.of(Status.AGREED))) {
                EventMention sides = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
                arguments.subjects(sides, above, Role.ATTENDEE);
                sides.keepStates();
                sides.participants().forEach(each -> event.add(each.party(), each.role()));
                return;
            }
        }
    }
}
