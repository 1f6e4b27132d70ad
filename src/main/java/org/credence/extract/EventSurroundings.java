package org.credence.extract;

import java.util.List;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.language.Token;

/**
 * Reads who takes part in an event around which a verb tells something else, and where: "during a meeting, X said", "hosted Y for talks",
 * "travelled to X for a summit".
 */
final class EventSurroundings {
    private final EventWords words;
    private final Syntax syntax;
    private final EventArguments arguments;

    EventSurroundings(EventWords words, Syntax syntax, EventArguments arguments) {
        this.words = words;
        this.syntax = syntax;
        this.arguments = arguments;
    }

    /** Whether a verb with the event behind a preposition tells what was done around it, or whom it was done with. */
    boolean isTold(EventMention event, Token governor, String preposition) {
        return governor.isVerb()
                && (ConstructionWords.AROUND_PREPOSITION.contains(preposition)
                        || isAround(event, preposition)
                        || (preposition.equals("to") && governor.lemma().equals("invite")));
    }

    /** "During a meeting, X said", "travelled to X for a summit": the verb tells what else was done. */
    void gather(EventMention event, Token governor, int head, String preposition) {
        if (preposition.matches(event.type == EventType.VISIT ? "for|on" : "for") && isHosting(governor.lemma())) {
            arguments.subjects(event, head, Role.HOST);
            arguments.objects(event, head, event.type == EventType.VISIT ? Role.VISITOR : Role.ATTENDEE);
            arguments.dependents(event, head);
            return;
        }
        if (governor.lemma().equals("invite")) {
            boolean visit = event.type == EventType.VISIT;
            arguments.subjects(event, head, Role.HOST);
            if (visit) {
                event.keepStates();
            }
            arguments.objects(event, head, visit ? Role.VISITOR : Role.ATTENDEE);
            return;
        }
        // Somebody and the state that they are of are one side.
        boolean lacksParty = (event.states().size() < 2 && event.people().size() < 2)
                || isAround(event, preposition)
                || event.type == EventType.BRIEFING
                || (event.oneSided && event.states().size() == 1 && event.type.isEncounter());
        boolean takesPart = event.type.isEncounter() || event.type == EventType.BRIEFING;
        // "Agreed on the visit": whoever agrees need not travel.
        boolean agreed = event.status.isAhead() && words.governor(governor.lemma()).isPresent();
        boolean journey = event.type == EventType.VISIT && event.visitors().isEmpty() && preposition.matches("for|on|during|in")
                && !(agreed && preposition.equals("on") && event.definite);
        if (journey && preposition.equals("in") && event.places().isEmpty()) {
            // "Said in X today, in the first visit by an official since the war"
            syntax.graph().children(head, "obl").stream()
                    .filter(child -> syntax.preposition(child).equals("in") && arguments.place(child).isPresent())
                    .forEach(child -> arguments.destination(event, child));
        }
        if ((takesPart && lacksParty) || journey || event.separate) {
            arguments.subjects(event, head, event.separate ? Role.INITIATOR : PartyRoles.of(event.type));
        }
        goal(event, head, preposition);
        boolean urged = preposition.equals("during") && event.type.isEncounter() && event.states().size() == 1;
        if (urged && ConstructionWords.OBJECT_CONTROL.contains(governor.lemma())) {
            // "Urged Y to come during a call"
            arguments.objects(event, head, Role.ATTENDEE);
        }
    }

    /** "Said after a meeting with X": whoever says it met X. */
    private static boolean isAround(EventMention event, String preposition) {
        return preposition.matches("after|following|before|ahead of")
                && event.oneSided
                && event.type.isEncounter()
                && !event.states().isEmpty();
    }

    /** "Is to travel to X for a summit": held where the journey goes, and with X, unless two other sides are told. */
    private void goal(EventMention event, int verb, String preposition) {
        boolean journey = preposition.equals("for")
                && event.type.isEncounter()
                && event.places().isEmpty()
                && event.names.isEmpty()
                && ConstructionWords.GOAL.contains(syntax.token(verb).lemma());
        for (int child : journey ? syntax.graph().children(verb, "obj", "obl") : List.<Integer>of()) {
            if (syntax.preposition(child).matches("|to|in|for") && arguments.place(child).isPresent()) {
                arguments.place(child).ifPresent(event::at);
                boolean elsewhere = event.states().size() > 1;
                arguments.stateOf(child).filter(state -> !elsewhere).ifPresent(state -> event.add(new Party.State(state), Role.HOST));
            }
        }
    }

    /** "X and Y said after talks in Z": talks of no others, by several who act together. */
    boolean isOfActors(EventMention event, int verb, String preposition) {
        if (!preposition.matches("after|following") || !event.type.isEncounter() || !event.participants().isEmpty() || event.definite) {
            return false;
        }
        EventMention sides = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        arguments.subjects(sides, verb, Role.ATTENDEE);
        return sides.states().size() > 1;
    }

    /** Whether a verb tells that somebody has guests: "hosted", "gathered", "was joined by". */
    boolean isHosting(String lemma) {
        return words.verbs(lemma).stream()
                        .anyMatch(verb -> verb.frame() == EventWords.Frame.HOST || verb.frame() == EventWords.Frame.GATHER)
                || ConstructionWords.JOINING.contains(lemma);
    }
}
