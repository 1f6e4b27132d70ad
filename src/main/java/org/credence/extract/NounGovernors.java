package org.credence.extract;

import java.util.Collections;
import java.util.List;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/** Reads what governs an event noun, and who takes part by that: "held a summit", "is in X for a visit". */
final class NounGovernors {
    private final EventWords words;
    private final Syntax syntax;
    private final Validity validity;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final EventSurroundings surroundings;
    private final EventWishers wishers;

    NounGovernors(EventWords words, Syntax syntax, Sentence sentence, EventArguments arguments) {
        this.words = words;
        this.syntax = syntax;
        this.validity = new Validity(syntax);
        this.sentence = sentence;
        this.arguments = arguments;
        this.surroundings = new EventSurroundings(words, syntax, arguments);
        this.wishers = new EventWishers(words, syntax, arguments);
    }

    /** What stands above an event noun, -1 for nothing, and the preposition between. */
    private record Governor(int head, String preposition) {}

    /** The verb that carries the event: "held", "attended"; or one around which it is told: "during a meeting, X said". */
    void governor(EventMention event, int noun) {
        Governor counted = isSharedObject(event, noun) ? ofFirst(noun) : counted(event, noun);
        event.background = ConstructionWords.BACKGROUND_PREPOSITION.contains(counted.preposition);
        if (syntax.graph().hasChild(noun, "cop") && counted.preposition.matches("on|in|at")) {
            // "Is on a visit to X", "are in talks with Y"
            arguments.subjects(event, noun, PartyRoles.of(event.type));
        }
        Governor governor = ahead(counted);
        if (governor.head < 0) {
            return;
        }
        if (new Absence(syntax).isTold(noun)) {
            arguments.dependents(event, governor.head);
            return;
        }
        String preposition = governor.preposition;
        int above = syntax.graph().head(governor.head);
        // "Hosted her counterparts for a meeting": the parser hangs it on them.
        int head = isForGuests(governor, above) ? above : governor.head;
        if (syntax.graph().isRelated(noun, "nsubj") && syntax.graph().hasChild(head, "cop") && !syntax.token(head).isVerb()) {
            // "The meeting was the first one between X and Y"
            syntax.graph().children(head, "nmod", "obl").stream()
                    .filter(child -> syntax.preposition(child).matches("between|with|among"))
                    .forEach(child -> arguments.oblique(event, child, syntax.preposition(child)));
        }
        if (!isSomewhereFor(event, head, preposition) && !isCarried(event, noun, head, preposition)) {
            phrase(event, noun, head, above, preposition);
        }
    }

    /** "Will attend a ceremony and a forum": the second is an object of the verb as well as the first. */
    private boolean isSharedObject(EventMention event, int noun) {
        int first = syntax.graph().conjuncts(noun).getFirst();
        int verb = syntax.graph().head(first);
        return first < noun
                && verb >= 0
                && event.participants().size() < 2
                && syntax.graph().isRelated(noun, "conj")
                && syntax.graph().isRelated(first, "obj")
                && syntax.token(verb).isVerb()
                // Not a verb whose subject the parser has lost.
                && (syntax.graph().hasChild(verb, "nsubj", "nsubj:pass") || !syntax.token(verb).tag().matches("VB[DZP]"))
                && words.carries(syntax, verb);
    }

    private Governor ofFirst(int noun) {
        int first = syntax.graph().conjuncts(noun).getFirst();
        return new Governor(syntax.graph().head(first), syntax.preposition(first));
    }

    /** "Held ten hours of talks": what stands above the noun, one that counts it left out. */
    private Governor counted(EventMention event, int noun) {
        int head = syntax.graph().head(noun);
        String preposition = syntax.preposition(noun);
        if (head >= 0 && words.measure.contains(sentence.token(head).lemma()) && preposition.equals("of")) {
            arguments.dependents(event, head);
            return new Governor(syntax.graph().head(head), syntax.preposition(head));
        }
        return new Governor(head, preposition);
    }

    /** "Ahead of a meeting": one preposition, for what stands above it. */
    private Governor ahead(Governor governor) {
        boolean ahead = governor.head >= 0 && governor.preposition.equals("of") && sentence.token(governor.head).is("ahead");
        return ahead ? new Governor(syntax.graph().head(governor.head), "ahead of") : governor;
    }

    private boolean isForGuests(Governor governor, int above) {
        return governor.preposition.equals("for")
                && above >= 0
                && surroundings.isHosting(syntax.token(above).lemma())
                && syntax.graph().isRelated(governor.head, "obj");
    }

    /** "Is in X for talks with Y", "are due in X for a visit": whether it is told so, and who and where by that. */
    private boolean isSomewhereFor(EventMention event, int head, String preposition) {
        boolean onVisit = event.type == EventType.VISIT && preposition.equals("on") && arguments.place(head).isPresent();
        if (!syntax.graph().hasChild(head, "cop") || !(preposition.equals("for") || onVisit)) {
            return false;
        }
        boolean due = ConstructionWords.DUE.contains(syntax.token(head).lower());
        if (ConstructionWords.BOUND.contains(syntax.token(head).lemma()) && (due || syntax.token(head).isAdjective())) {
            arguments.subjects(event, head, PartyRoles.of(event.type));
            arguments.dependents(event, head);
            return true;
        }
        if (arguments.place(head).isEmpty()) {
            return false;
        }
        arguments.subjects(event, head, PartyRoles.of(event.type));
        if (event.type == EventType.VISIT && event.places().isEmpty()) {
            arguments.destination(event, head);
        } else if (event.type.isEncounter() && event.places().isEmpty()) {
            arguments.place(head).ifPresent(event::at);
        }
        return true;
    }

    /** "Talks between the two sides", "rounds of dialogue between X and Y": whose it is by what is told behind it. */
    private boolean isBetweenOthers(EventMention event, int noun) {
        return event.type.isEncounter()
                && syntax.graph().subtree(noun).stream()
                        .anyMatch(each -> each > noun && syntax.graph().isRelated(each, "nmod") && syntax.preposition(each).equals("between"));
    }

    /** "Held a summit", "the talks began in X": whether a verb has the event as its object or subject, and who by that. */
    private boolean isCarried(EventMention event, int noun, int verb, String preposition) {
        Token governor = syntax.token(verb);
        if (!governor.isVerb()) {
            return false;
        }
        boolean subject = syntax.graph().isRelated(noun, "nsubj");
        if (event.type == EventType.BRIEFING && !subject) {
            arguments.subjects(event, verb, Role.BRIEFER);
            return true;
        }
        if (subject) {
            // "The launch was condemned by X": X takes no part in it.
            boolean judged = syntax.isPassive(verb) && words.judging.contains(governor.lemma());
            if (!judged && !isGoingBack(event, verb) && !validity.isLapsing(event.type, verb)) {
                arguments.dependents(event, verb);
            }
            if (event.status == Status.AGREED && event.participants().isEmpty() && event.type.isEncounter()) {
                wishers.agreeing(event, verb);
            }
            return true;
        }
        if (!words.carries(syntax, verb, preposition) && !isEnded(event, verb)) {
            return false;
        }
        if (event.definite && preposition.equals("in") && isOpenTo(verb)) {
            return true;
        }
        boolean wished = event.type.isEncounter() && event.status.isAhead() && event.status != Status.AGREED;
        if (wished && EventWishers.isOfSeveral(event)) {
            wishers.wishing(event, verb);
        } else if (ConstructionWords.ARRANGING.contains(governor.lemma()) && event.states().size() > 1) {
            // "Had arranged talks between X and Y": whoever arranges them is no side of them.
            event.oneSided = false;
        } else if (ConstructionWords.MEDIATING.contains(governor.lemma()) && isBetweenOthers(event, noun)) {
            // "Hosted two rounds of talks between the neighbours": whoever hosts them is no side of them.
            event.oneSided = false;
        } else if (event.type != EventType.MILITARY_ACTIVITY || !ConstructionWords.LOOKING_ON.contains(governor.lemma())) {
            arguments.subjects(event, verb, event.separate ? Role.INITIATOR : PartyRoles.of(event.type));
        }
        dependentsOfVerb(event, noun, verb);
        journey(event, verb);
        return true;
    }

    /** "Makes it likelier for X to take part in the summit": X may, and the summit is none the less. */
    private boolean isOpenTo(int verb) {
        return syntax.graph().children(verb, "mark").stream().anyMatch(mark -> syntax.token(mark).is("for"));
    }

    /** "Ended two days of drills", "ended a tour of X": whoever did had part in it. */
    private boolean isEnded(EventMention event, int verb) {
        boolean endsByItself = event.type == EventType.VISIT || event.type == EventType.MILITARY_ACTIVITY || event.type.isEncounter();
        return endsByItself && event.status == Status.HELD && syntax.token(verb).tag().equals("VBD") && ConstructionWords.HAVING_ENDED.contains(syntax.token(verb).lemma());
    }

    /** "The quarrel goes back to June": when it began is not when it was acted upon. */
    private boolean isGoingBack(EventMention event, int verb) {
        return event.type == EventType.DISPUTE
                && syntax.graph().children(verb, "advmod", "compound:prt").stream().anyMatch(child -> syntax.token(child).is("back"));
    }

    /**
     * "Agreed on further talks", "is open to a meeting": who takes part by the word that the event's phrase belongs to.
     *
     * @param above the word above the one that the phrase hangs on
     */
    private void phrase(EventMention event, int noun, int next, int above, String preposition) {
        int head = urging(event, next, preposition);
        Token governor = syntax.token(head);
        if (isBareMeeting(noun) && preposition.matches("of|for|")) {
            syntax.predicate(head).ifPresent(predicate -> arguments.subjects(event, predicate, Role.ATTENDEE));
        } else if (governor.isVerb() && isAnswered(event, governor, preposition)) {
            arguments.subjects(event, head, Role.ATTENDEE);
            otherSide(event, head);
            planBehind(event, head);
        } else if (governor.isVerb() && surroundings.isOfActors(event, head, preposition)) {
            arguments.subjects(event, head, Role.ATTENDEE);
        } else if (surroundings.isTold(event, governor, preposition)) {
            surroundings.gather(event, governor, head, preposition);
        } else if (governor.isNoun() && preposition.matches("for|on|about|of") && above >= 0 && event.status.isAhead()
                && event.participants().isEmpty() && event.type.isEncounter() && syntax.graph().isRelated(head, "obj")) {
            // "Have begun preparations for a summit"
            wishers.wishing(event, above);
        } else if (governor.isAdjective() && preposition.equals("to") && event.status != Status.HELD) {
            // "Is open to another meeting"
            wishers.wishing(event, head);
        } else if (governor.isVerb() && (preposition.isEmpty() || (preposition.equals("on") && event.type == EventType.AGREEMENT))) {
            done(event, noun, head);
        }
    }

    /** "Urged Y to scrap it during a call": those who urge and are urged are in the call, though the parser hangs it on scrapping. */
    private int urging(EventMention event, int verb, String preposition) {
        int main = syntax.graph().head(verb);
        boolean urged = preposition.equals("during")
                && event.type.isEncounter()
                && main >= 0
                && syntax.graph().isRelated(verb, "xcomp")
                && syntax.token(verb).tag().equals("VB")
                && ConstructionWords.OBJECT_CONTROL.contains(syntax.token(main).lemma());
        return urged ? main : verb;
    }

    /** "Pulled out of a meeting", "agreed on further talks", "looked forward to a meeting": by one who is to take part. */
    private boolean isAnswered(EventMention event, Token governor, String preposition) {
        if (!event.type.isEncounter() || preposition.isEmpty()) {
            return false;
        }
        boolean told = preposition.matches("on|to|about")
                && event.states().size() < 2
                && (event.status == Status.AGREED || event.status == Status.PLANNED);
        return told || words.governor(governor.lemma() + " " + preposition).isPresent();
    }

    /** "Proposed a summit", "are working on an agreement": the verb is done to what the noun tells. */
    private void done(EventMention event, int noun, int head) {
        dependentsOfVerb(event, noun, head);
        if (event.type == EventType.VISIT && event.status.isStopped() && event.places().isEmpty() && !event.participants().isEmpty()) {
            putOffByHost(event, head);
        }
        if (event.type == EventType.VISIT && event.visitors().isEmpty() && decides(head)) {
            arguments.subjects(event, head, Role.VISITOR);
        }
        if (event.type == EventType.PROPOSAL && event.participants().isEmpty() && syntax.graph().isRelated(noun, "obj")) {
            arguments.subjects(event, head, Role.PROPOSER);
        }
        if (event.type == EventType.AGREEMENT && event.status.isAhead() && event.participants().isEmpty()) {
            // "X and Y are working on an agreement"
            EventMention sides = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
            arguments.subjects(sides, head, Role.SIGNATORY);
            if (sides.states().size() > 1) {
                sides.participants().forEach(each -> event.add(each.party(), each.role()));
            }
        }
        if (event.status == Status.AGREED && event.participants().isEmpty() && event.type.isEncounter()) {
            wishers.agreeing(event, head);
        }
        boolean incomplete = event.participants().size() < 2 || event.oneSided;
        if (incomplete && event.type.isEncounter() && event.status != Status.HELD) {
            wishers.wishing(event, head);
        }
    }

    /** "X postponed a visit by Y's minister": to X. */
    private void putOffByHost(EventMention event, int verb) {
        EventMention host = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        arguments.subjects(host, verb, Role.HOST);
        if (host.states().size() == 1 && Collections.disjoint(host.states(), event.states())) {
            event.go(host.states().iterator().next());
        }
    }

    /** "On Monday announced a visit", "on Monday called off a visit": what stands before is when that was done. */
    private void dependentsOfVerb(EventMention event, int noun, int verb) {
        List<TimeExpression> own = List.copyOf(event.times);
        arguments.dependents(event, verb);
        boolean fallenThrough = event.status == Status.CANCELLED || event.status == Status.POSTPONED;
        boolean told = fallenThrough || (event.status.isAhead() && ConstructionWords.OWN_CLAUSE.contains(syntax.token(verb).lemma()));
        event.times.removeIf(time -> told && time.begin() < noun && !own.contains(time));
    }

    /** "Pulled out of a meeting with X": the parser hangs X on the verb. */
    private void otherSide(EventMention event, int verb) {
        syntax.graph().children(verb, "obl").stream()
                .filter(child -> syntax.preposition(child).equals("with"))
                .forEach(child -> arguments.oblique(event, child, "with"));
    }

    /**
     * "Pulled out of talks in X in December": when and where they were to be, though the parser hangs it on the verb; "pulled out of
     * talks on Monday" is when that was done.
     */
    private void planBehind(EventMention event, int verb) {
        if (event.status != Status.CANCELLED || !event.times.isEmpty()) {
            return;
        }
        for (int child : syntax.graph().children(verb, "obl")) {
            boolean seat = child > event.trigger && event.places().isEmpty() && syntax.preposition(child).equals("in");
            arguments.place(child).filter(place -> seat).ifPresent(event::at);
            arguments.time(child)
                    .filter(time -> time.begin() > event.trigger)
                    .filter(time -> !time.value().matches(".*WXX.*|PRESENT_REF|THIS P1D.*|OFFSET P-?1D|TNI.*|THIS (MO|AF|EV|NI)"))
                    .ifPresent(time -> arguments.oblique(event, child, syntax.preposition(child)));
        }
    }

    /** "Visited the capital to attend the ceremony": held where the journey went. */
    private void journey(EventMention event, int verb) {
        int above = syntax.graph().head(verb);
        if (above < 0 || !event.places().isEmpty() || !ConstructionWords.ARRIVAL.contains(sentence.token(above).lemma())) {
            return;
        }
        for (int child : syntax.graph().children(above, "obj", "obl")) {
            arguments.place(child).ifPresent(place -> {
                event.at(place);
                arguments.stateOf(child).ifPresent(state -> event.add(new Party.State(state), Role.HOST));
            });
        }
    }

    /** "The value of meeting face-to-face": who meets is whoever the clause is about. */
    private boolean isBareMeeting(int noun) {
        Token token = sentence.token(noun);
        return token.is("meeting")
                && noun > 0
                && sentence.token(noun - 1).text().matches("of|for|about|on|in");
    }

    /** Whether whoever does it to a visit is the one who goes: not where it is confirmed, welcomed or condemned. */
    private boolean decides(int verb) {
        String lemma = syntax.token(verb).lemma();
        return words.carries(syntax, verb)
                || syntax.graph().children(verb, "compound:prt").stream()
                        .anyMatch(child -> words.governor(lemma + " " + syntax.token(child).lower()).isPresent())
                || (words.governor(lemma).isPresent()
                        && !ConstructionWords.SPOKEN_OF.contains(lemma));
    }
}
