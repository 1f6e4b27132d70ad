package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.language.Sentence;
import org.credence.language.Token;

/**
 * Says which infinitives and gerunds tell what has been said in doing something else: "used the occasion to say", "prompted X
 * to condemn", "startled them by telling reporters".
 */
final class SaidBeside {
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;

    SaidBeside(ReportingWords words, Syntax syntax, Sentence sentence) {
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** "Rose in parliament to say", "took the chance to thank": what an infinitive tells has been said. */
    boolean isOccasion(int verb) {
        int head = syntax.graph().head(verb);
        boolean infinitive = verb > 0
                && sentence.token(verb - 1).is("to")
                && head >= 0
                && (syntax.graph().isRelated(verb, "xcomp") || syntax.graph().isRelated(verb, "advcl") || syntax.graph().isRelated(verb, "acl"));
        boolean said = infinitive && !words.thinking.contains(sentence.token(verb).lemma());
        if (!said) {
            return false;
        }
        if (syntax.graph().isRelated(verb, "acl")) {
            // "Seized the chance to say"
            int above = syntax.graph().head(head);
            return above >= 0
                    && syntax.graph().isRelated(head, "obj")
                    && words.occasion.contains(sentence.token(head).lemma())
                    && words.seizing.contains(sentence.token(above).lemma())
                    && isDone(above);
        }
        return isDone(head) && (isSeized(head) || isDriven(head, verb) || isSpokenFrom(head, verb));
    }

    private boolean isSeized(int verb) {
        return words.seizing.contains(sentence.token(verb).lemma())
                && syntax.graph().children(verb, "obj").stream()
                        .anyMatch(object -> words.occasion.contains(sentence.token(object).lemma()));
    }

    /** "Led him to say": by whom it is about. */
    private boolean isDriven(int verb, int said) {
        return words.driving.contains(sentence.token(verb).lemma())
                && syntax.graph().children(verb, "obj").stream().anyMatch(object -> verb < object && object < said);
    }

    /** "Rose to say", "went on to accuse", "took to the air to announce". */
    private boolean isSpokenFrom(int verb, int said) {
        String lemma = sentence.token(verb).lemma();
        String next = sentence.token(Math.min(verb + 1, sentence.size() - 1)).lower();
        return words.rising.contains(lemma)
                || (words.goingBefore.contains(lemma + " " + next) && verb + 2 < said);
    }

    /** "By telling reporters that", "after denouncing": said where what is told above it was done. */
    boolean isByTheWay(int gerund) {
        int before = gerund - 1;
        if (before > 0 && sentence.token(before).tag().equals("RB")) {
            before--;
        }
        return before >= 0
                && sentence.token(gerund).tag().equals("VBG")
                && words.byTheWay.contains(sentence.token(before).lower())
                && !words.thinking.contains(sentence.token(gerund).lemma())
                && above(gerund).filter(this::isDone).isPresent();
    }

    /** Whose words they are where the parser sees no subject; empty where nobody can be told. */
    List<Integer> subjects(int verb) {
        int head = syntax.graph().head(verb);
        if (syntax.graph().isRelated(verb, "xcomp")) {
            // "X is reported to have told him"
            return syntax.graph().children(head, "nsubj:pass");
        }
        return sentence.token(verb).tag().equals("VBG") && verb > 0
                ? above(verb).map(each -> syntax.graph().children(each, "nsubj")).orElse(List.of())
                : List.of();
    }

    /** The nearest verb or predicate above that has a subject of its own; before a participle that is set off. */
    private Optional<Integer> above(int verb) {
        boolean setOff = verb > 0 && sentence.token(verb - 1).text().equals(",");
        return syntax.graph().pathToRoot(verb).stream()
                .filter(each -> each != verb && (each < verb || !setOff) && syntax.graph().children(each, "nsubj").stream().anyMatch(subject -> subject != verb))
                .findFirst();
    }

    private boolean isDone(int verb) {
        Token token = sentence.token(verb);
        boolean finite = token.tag().matches("VBD|VBZ|VBP") || syntax.graph().hasChild(verb, "aux", "cop");
        boolean past = finite && (!token.tag().equals("VB") || syntax.auxiliaries(verb).contains("did"));
        return past
                && !syntax.isNegated(verb)
                && !syntax.isPassive(verb)
                && syntax.auxiliaries(verb).stream().noneMatch(words.modal::contains)
                && syntax.graph().children(verb, "mark").stream()
                        .noneMatch(child -> words.condition.contains(sentence.token(child).lower()));
    }
}
