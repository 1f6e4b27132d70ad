package org.credence.extract;

import java.util.List;
import org.credence.language.Sentence;

/** Tells where one verb tells of several meetings, one after the other. */
final class SeparateEncounters extends ActReader {
    SeparateEncounters(ActSentence act) {
        super(act);
    }

    /** By an adverb, by prepositions, or by a list of people of different states. */
    boolean isTold(int verb) {
        return isSeparate(verb) || isRound(verb) || isSeries(verb);
    }

    /** "Met with X and with Y": one after the other. */
    private boolean isRound(int verb) {
        return syntax.graph().children(verb, "obl").stream()
                .filter(child -> syntax.preposition(child).equals("with"))
                .anyMatch(child -> syntax.graph().conjuncts(child).stream()
                        .anyMatch(each -> each > child
                                && syntax.preposition(each).equals("with")
                                && reading.mentionAt(sentence.index(), each).orElse(null) instanceof Mention.Person));
    }

    /** "Also met President X and President Y", of two states: one after the other. */
    private boolean isSeries(int verb) {
        boolean also = syntax.graph().children(verb, "advmod").stream().anyMatch(child -> sentence.token(child).is("also"));
        List<Party> objects = also
                ? syntax.graph().children(verb, "obj").stream()
                        .flatMap(object -> referents.all(sentence.index(), object).stream())
                        .toList()
                : List.of();
        return objects.size() > 1
                && objects.stream().allMatch(Party.Person.class::isInstance)
                && objects.stream().flatMap(party -> party.state().stream()).distinct().count() == objects.size();
    }

    /** "Met separately with X and Y", "held separate talks on Friday with X and Y". */
    boolean isSeparate(int verb) {
        boolean separately = syntax.graph().children(verb, "advmod").stream()
                .anyMatch(child -> ConstructionWords.SEPARATELY.contains(sentence.token(child).text()));
        return separately || syntax.graph().children(verb, "obj").stream().anyMatch(object -> isSeveral(sentence, object));
    }

    /** Whether nouns of encounters tell of one for each of the other side: "separate meetings". */
    static boolean isSeveral(Sentence sentence, int noun) {
        int before = noun - 1;
        while (before >= 0 && sentence.token(before).isAdjective() && !sentence.token(before).is("separate")) {
            before--;
        }
        return before >= 0 && sentence.token(before).is("separate") && sentence.token(noun).tag().endsWith("S");
    }
}
