package org.credence.extract;

import java.util.function.Predicate;
import org.credence.fact.Act;
import org.credence.language.Sentence;

/** Tells what is done from what is said by verbs that stand for both: "supported them with arms", "supported the proposal". */
final class Deeds {
    private final Reading reading;
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;

    Deeds(Reading reading, ReportingWords words, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** Whether a verb that can be an act by words tells of something else here. */
    boolean isDeed(int verb, Act act) {
        return switch (act) {
            case WELCOME -> isGreeting(verb);
            case SUPPORT -> isHelp(verb);
            case URGE -> isCourtesy(verb);
            case ASK -> isOrder(verb);
            case REJECT -> isVotedDown(verb);
            default -> false;
        };
    }

    /** "Welcomed them on the steps": people are received; their deeds are welcomed by word. */
    private boolean isGreeting(int verb) {
        return anyObject(verb, object -> sentence.token(object).tag().equals("PRP") || isSomebody(object));
    }

    /** "Forces supported by X", "supports the people of Y", "endorsed the treaty": help given, and papers put in force. */
    private boolean isHelp(int verb) {
        String lemma = sentence.token(verb).lemma();
        boolean helped = words.helping.contains(lemma)
                && !isFirstPerson(verb)
                && !anyObject(verb, object -> words.stance.contains(sentence.token(object).lemma()));
        boolean inForce = words.approving.contains(lemma)
                && anyObject(verb, object -> words.contract.contains(sentence.token(object).lemma()));
        return syntax.isPassive(verb) || helped || inForce;
    }

    /** "We support X": a stance that is taken by saying so. */
    private boolean isFirstPerson(int verb) {
        return !sentence.token(verb).tag().matches("VBG|VBD")
                && syntax.subjects(verb).stream()
                        .anyMatch(subject -> sentence.token(subject).lower().matches("i|we"));
    }

    /** "Called on the foreign minister": a visit to somebody who is not called on to do anything. */
    private boolean isCourtesy(int verb) {
        boolean visit = sentence.token(verb).lemma().equals("call")
                && (syntax.graph().children(verb, "obl").stream()
                                .anyMatch(child -> syntax.preposition(child).equals("on") && isSomebody(child))
                        // The parser takes "on" for a particle.
                        || (syntax.graph().children(verb, "compound:prt").stream().anyMatch(child -> sentence.token(child).is("on"))
                                && anyObject(verb, this::isSomebody)));
        return visit
                && sentence.tokens().stream()
                        .skip(verb + 1L)
                        .noneMatch(token -> token.tag().equals("TO") || token.is("for"));
    }

    /** "Requested a meeting": an event that is asked for, rather than words of somebody who asks for understanding. */
    private boolean isOrder(int verb) {
        boolean requested = anyObject(verb, object -> words.requested.contains(sentence.token(object).lemma()));
        return syntax.isPassive(verb) || !(requested || isAskedFor(verb));
    }

    /** "Asked for the removal of a buoy". */
    private boolean isAskedFor(int verb) {
        return syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> syntax.preposition(child).equals("for")
                        && words.askedFor.contains(sentence.token(child).lemma()));
    }

    /** "Rejected the treaty in a vote": decided by those who voted, who need say nothing. */
    private boolean isVotedDown(int verb) {
        return sentence.token(verb).tag().matches("VB[DN]")
                && syntax.graph().subtree(verb).stream()
                        .anyMatch(child -> child > verb
                                && words.ballot.contains(sentence.token(child).lemma())
                                && syntax.preposition(child).matches("in|by|at"));
    }

    /** "Hopes to win", "asked her to come": what somebody is after, and an invitation, rather than what is said. */
    boolean isAim(int verb) {
        String lemma = sentence.token(verb).lemma();
        boolean aimed = words.aiming.contains(lemma);
        boolean invited = words.inviting.contains(lemma);
        return (aimed || invited)
                && !syntax.graph().hasChild(verb, "ccomp")
                && syntax.graph().children(verb, "xcomp").stream()
                        .anyMatch(child -> sentence.token(child).tag().equals("VB")
                                && (aimed || words.coming.contains(sentence.token(child).lemma())));
    }

    private boolean anyObject(int verb, Predicate<Integer> fits) {
        return syntax.graph().children(verb, "obj").stream().anyMatch(fits);
    }

    private boolean isSomebody(int token) {
        return reading.mentionAt(sentence.index(), token)
                .filter(mention -> mention instanceof Mention.Person || mention instanceof Mention.Role)
                .isPresent();
    }

    /** "Made a courtesy call on X": a visit, and no call for anything. */
    boolean isPaid(int noun) {
        return !syntax.graph().hasChild(noun, "acl")
                && syntax.graph().children(noun, "nmod").stream()
                        .anyMatch(child -> syntax.preposition(child).equals("on")
                                && reading.mentionAt(sentence.index(), child).orElse(null) instanceof Mention.Person);
    }
}
