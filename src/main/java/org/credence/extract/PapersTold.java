package org.credence.extract;

import org.credence.fact.EventType;
import org.credence.fact.Status;

/** Tells what makes an agreement of long ago one that was made: a clause about it, or its day. */
final class PapersTold {
    private final EventWords words;
    private final Syntax syntax;
    private final Validity validity;
    private final PaperClauses clauses;

    PapersTold(EventWords words, Syntax syntax, PaperClauses clauses) {
        this.words = words;
        this.syntax = syntax;
        this.validity = new Validity(syntax);
        this.clauses = clauses;
    }

    /** "An agreement reached in Ohrid", "brokered by X", "that took effect in May". */
    boolean isReached(int noun) {
        return clauses.making(noun).isPresent() || clauses.binding(noun).isPresent() || syntax.graph().children(noun, "acl").stream()
                .filter(clause -> !syntax.isNegated(clause))
                .anyMatch(clause -> words.carries(syntax, clause)
                        || validity.isTold(EventType.AGREEMENT, clause)
                        || ConstructionWords.REACHED.contains(syntax.token(clause).lemma()));
    }

    /** "Signed an accord on March 10", "a 1967 accord": told by its day, whoever its sides are. */
    boolean isMadeThen(EventMention event, int noun) {
        int verb = syntax.graph().head(noun);
        // "Was announced in X on Monday"; but whoever announces a paper may do so any time.
        boolean announced = verb >= 0
                && syntax.graph().isRelated(noun, "nsubj:pass")
                && ConstructionWords.UNVEILING.contains(syntax.token(verb).lemma());
        boolean made = verb >= 0
                && (announced || words.concluding.contains(syntax.token(verb).lemma()))
                && syntax.token(verb).tag().matches("VB[DN]")
                && (syntax.graph().isRelated(noun, "obj") || syntax.graph().isRelated(noun, "nsubj:pass"));
        made |= verb >= 0 && isPutToPaper(noun, verb);
        boolean ofThen = event.times.stream()
                .anyMatch(time -> syntax.graph().head(time.end() - 1) == noun);
        return event.status == Status.HELD && !event.times.isEmpty() && (made || ofThen);
    }

    /** "Put their names to a pact in June". */
    private boolean isPutToPaper(int noun, int verb) {
        return syntax.token(verb).tag().matches("VB[DN]")
                && syntax.preposition(noun).equals("to")
                && syntax.graph().children(verb, "obj").stream()
                        .anyMatch(object -> ConstructionWords.SIGNATURE.contains(syntax.token(object).lemma()));
    }

    /** "The recent hostage deal": one that was made. */
    boolean isRecent(int noun) {
        return syntax.graph().children(noun, "amod").stream()
                .anyMatch(each -> words.modifier(syntax.token(each).lower()).filter(status -> status == Status.HELD).isPresent());
    }
}
