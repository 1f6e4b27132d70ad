package org.credence.extract;

import java.util.List;
import org.credence.fact.EventType;
import org.credence.gazetteer.Entry;

/** Tells which parties to an event a word stands for, and behind which prepositions: "with X", "the X permanent council", "both". */
final class WordParties {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final int sentence;

    WordParties(Reading reading, Referents referents, EventWords words, Syntax syntax, int sentence) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** Whether a preposition before a noun says that it names a party. */
    boolean isNamed(EventMention event, int noun, String preposition) {
        return words.with.contains(preposition)
                || preposition.matches("by|including")
                || (preposition.equals("from") && (event.type != EventType.VISIT || syntax.graph().head(noun) == event.trigger))
                || (preposition.equals("to") && event.type != EventType.VISIT)
                || (preposition.equals("for") && event.type.isEncounter())
                || (preposition.equals("on") && isCallOn(event, noun))
                || preposition.equals("against");
    }

    /** "A courtesy call on the president". */
    boolean isCallOn(EventMention event, int noun) {
        boolean call = syntax.token(event.trigger).lemma().equals("call") && event.type == EventType.MEETING;
        return call && referents.all(sentence, noun).stream().anyMatch(party -> !(party instanceof Party.State));
    }

    /** "Turned to X, with which it signed a pact": what a relative pronoun stands for. */
    int antecedent(int noun) {
        int preposition = syntax.token(noun).tag().equals("WDT") ? noun - 1 : -1;
        boolean behind = preposition > 1 && syntax.token(preposition).tag().equals("IN") && syntax.token(preposition - 1).tag().equals(",");
        return behind && syntax.token(preposition - 2).isNoun() ? preposition - 2 : noun;
    }

    /** Those a word stands for; "the X permanent council" for X. */
    List<Party> of(int noun) {
        List<Party> parties = referents.all(sentence, noun);
        boolean council = parties.isEmpty()
                && reading.mentionAt(sentence, noun).isEmpty()
                && UnknownNames.isBodyNoun(syntax.token(noun).text());
        if (!council) {
            return parties;
        }
        return syntax.graph().children(noun, "compound").stream()
                .filter(child -> reading.mentionAt(sentence, child).orElse(null) instanceof Mention.Organization)
                .flatMap(child -> referents.at(sentence, child).stream())
                .toList();
    }

    /** "Is due to visit both", "will go to the two countries": the states told together before. */
    List<Entry.State> groupOfStates(int token) {
        boolean known = syntax.token(token).is("both")
                || syntax.graph().children(token, "det", "cc:preconj").stream()
                        .anyMatch(each -> ConstructionWords.POINTING.contains(syntax.token(each).lower()));
        boolean named = !known || reading.mentionAt(sentence, token).isPresent();
        List<Party> parties = named ? List.of() : referents.at(sentence, token);
        boolean states = parties.size() > 1 && parties.stream().allMatch(Party.State.class::isInstance);
        return states ? parties.stream().flatMap(party -> party.state().stream()).toList() : List.of();
    }
}
