package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Sentence;

/** Tells talk that was had face to face from talk by telephone, by where it was had: "a conversation on the sidelines of the summit". */
final class FaceToFace {
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventNouns nouns;

    FaceToFace(Syntax syntax, Sentence sentence, EventNouns nouns) {
        this.syntax = syntax;
        this.sentence = sentence;
        this.nouns = nouns;
    }

    /** Makes a meeting of a conversation or an exchange of two people that was had at or beside another event. */
    void settle(EventMention event, EventWords.Noun word, int noun) {
        boolean talk = ConstructionWords.TALK.contains(word.words()) && event.status == Status.HELD && event.people().size() > 1;
        if (talk && isAtEvent(noun)) {
            event.type = EventType.MEETING;
        }
    }

    private boolean isAtEvent(int noun) {
        List<Integer> around = new ArrayList<>(syntax.graph().subtree(noun));
        int verb = syntax.graph().head(noun);
        if (verb >= 0 && sentence.token(verb).isVerb() && (syntax.graph().isRelated(noun, "obj") || syntax.graph().isRelated(noun, "nsubj"))) {
            around.addAll(syntax.graph().children(verb, "obl"));
        }
        boolean remote = around.stream().anyMatch(each -> ConstructionWords.TELEPHONE.contains(sentence.token(each).lemma()));
        return !remote && around.stream().filter(each -> each > noun).anyMatch(this::isOccasion);
    }

    /** "At the summit", "on the sidelines of the forum". */
    private boolean isOccasion(int phrase) {
        boolean beside = ConstructionWords.BESIDES.contains(sentence.token(phrase).lemma())
                && syntax.graph().children(phrase, "nmod").stream().anyMatch(child -> syntax.preposition(child).equals("of"));
        boolean at = syntax.preposition(phrase).equals("at")
                && nouns.eventNoun(phrase).filter(word -> word.type() != EventType.CALL).isPresent();
        return (beside && syntax.preposition(phrase).matches("on|in|at")) || at;
    }
}
