package org.credence.extract;

import org.credence.fact.Status;

/**
 * Tells what somebody means or is expected, now, to do: "plans to raise it at the summit", "is due to receive X during the forum". What
 * that is to be done at is still to come.
 */
final class Outlook {
    private final EventWords words;
    private final Syntax syntax;
    private final Modality modality;

    Outlook(EventWords words, Syntax syntax) {
        this.words = words;
        this.syntax = syntax;
        this.modality = new Modality(syntax);
    }

    /** Whether a verb is the infinitive of such a plan; "is said to have raised it" is none. */
    boolean isOf(int verb) {
        int above = syntax.graph().head(verb);
        boolean infinitive = above >= 0
                && syntax.token(verb).tag().equals("VB")
                && syntax.graph().isRelated(verb, "xcomp")
                && modality.isInfinitive(verb)
                && syntax.graph().children(verb, "aux").stream().noneMatch(child -> syntax.token(child).is("have"));
        return infinitive && !syntax.isNegated(above) && (isBound(above) || isMeant(above));
    }

    /** "Is due", "are set". */
    private boolean isBound(int predicate) {
        return ConstructionWords.BOUND.contains(syntax.token(predicate).lemma())
                && syntax.token(predicate).isAdjective()
                && isPresent(predicate, "cop");
    }

    /** "Plans", "is expected", "hopes". */
    private boolean isMeant(int verb) {
        String tag = syntax.token(verb).tag();
        boolean told = tag.matches("VBZ|VBP") || (syntax.isPassive(verb) && isPresent(verb, "aux:pass"));
        return told
                && words.governor(syntax.token(verb).lemma())
                        .filter(status -> status == Status.PLANNED || status == Status.PROPOSED)
                        .isPresent();
    }

    private boolean isPresent(int predicate, String relation) {
        return syntax.graph().children(predicate, relation).stream().anyMatch(child -> syntax.token(child).tag().matches("VBZ|VBP"));
    }
}
