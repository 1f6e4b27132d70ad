package org.credence.extract;

import java.util.Optional;
import java.util.Set;
import org.credence.fact.EventType;
import org.credence.fact.Status;

/** Tells that somebody stayed away from a gathering, which was held all the same: "skipped the summit in X last year". */
final class Absence {
    private static final Set<EventType> OF_MANY = Set.of(EventType.SUMMIT, EventType.CONFERENCE, EventType.CEREMONY);

    private final Syntax syntax;
    private final Modality modality;

    Absence(Syntax syntax) {
        this.syntax = syntax;
        this.modality = new Modality(syntax);
    }

    /** Whether the verb above a noun tells that its subject is not there. */
    boolean isTold(int noun) {
        int verb = syntax.graph().head(noun);
        if (verb < 0 || !syntax.graph().isRelated(noun, "obj") || !syntax.token(verb).isVerb()) {
            return false;
        }
        String lemma = syntax.token(verb).lemma();
        return syntax.isNegated(verb)
                ? ConstructionWords.ATTENDING.contains(lemma)
                : ConstructionWords.STAYING_AWAY.contains(lemma);
    }

    /** How far the gathering has come, where the clause tells of one that others attend; empty where it does not. */
    Optional<Status> status(EventType type, int noun) {
        boolean told = OF_MANY.contains(type) && isTold(noun) && isDefinite(noun);
        int verb = syntax.graph().head(noun);
        if (!told || modality.isInfinitive(verb) || modality.isConditional(verb) || modality.isObligation(verb)) {
            return Optional.empty();
        }
        if (modality.isFuture(verb)) {
            return Optional.of(Status.PLANNED);
        }
        boolean past = syntax.token(verb).tag().equals("VBD")
                || syntax.graph().children(verb, "aux").stream()
                        .anyMatch(child -> syntax.token(child).tag().equals("VBD"));
        return past ? Optional.of(Status.HELD) : Optional.empty();
    }

    private boolean isDefinite(int noun) {
        return syntax.graph().hasChild(noun, "nmod:poss")
                || syntax.graph().children(noun, "det").stream().anyMatch(child -> syntax.token(child).text().matches("(?i)the|this|that"));
    }
}
