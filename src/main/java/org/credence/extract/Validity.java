package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Status;

/** Tells from when an agreement holds: "a truce that took effect on Friday", "a pact that dates back to 1998". */
final class Validity {
    private final Syntax syntax;

    Validity(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Whether a verb tells of an agreement that it came to hold, or when it was made. */
    boolean isTold(EventType type, int verb) {
        return type == EventType.AGREEMENT && verb >= 0 && syntax.token(verb).isVerb() && (isDated(verb) || takesEffect(verb));
    }

    private boolean takesEffect(int verb) {
        return ConstructionWords.EFFECTIVE.contains(syntax.token(verb).lemma())
                && syntax.graph().children(verb, "obj", "obl").stream()
                        .anyMatch(child -> ConstructionWords.VALIDITY.contains(syntax.token(child).lemma())
                                && syntax.preposition(child).matches("|into|in"));
    }

    /** "Dates from 1998": when the agreement was made. */
    boolean isDated(int verb) {
        return ConstructionWords.DATING.contains(syntax.token(verb).lemma()) && syntax.token(verb).isVerb();
    }

    /** "A truce that took effect in May": one that was made. */
    Optional<Status> status(int noun) {
        List<Integer> clauses = syntax.graph().children(noun, "acl");
        boolean made = clauses.stream()
                .anyMatch(clause -> isDated(clause)
                        || (takesEffect(clause)
                                && syntax.token(clause).tag().equals("VBD")
                                && !syntax.isNegated(clause)));
        return made ? Optional.of(Status.HELD) : Optional.empty();
    }

    /** "The pact expires in May": the day of its end is not its own. */
    boolean isLapsing(EventType type, int verb) {
        return type == EventType.AGREEMENT && verb >= 0 && ConstructionWords.LAPSING.contains(syntax.token(verb).lemma());
    }
}
