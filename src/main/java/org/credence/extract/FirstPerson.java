package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.gazetteer.Entry;

/** Says who "I", "we" and "you" are outside quotations: whose turn of a transcript, or whose text, they stand in. */
final class FirstPerson {
    private final Referents referents;
    private final Reading reading;

    FirstPerson(Referents referents, Reading reading) {
        this.referents = referents;
        this.reading = reading;
    }

    /** Who says "I": whose turn it is, or whose speech by the title. */
    Optional<Party> one(int sentence) {
        Optional<Turns.Turn> turn = reading.turns().at(sentence);
        return turn.isPresent()
                ? turn.flatMap(this::speaker)
                : reading.author().map(Party.Person::new);
    }

    /** Who says "we": the state of whoever speaks, those whose joint text it is, or the state whose own text it is. */
    List<Party> several(int sentence) {
        Optional<Turns.Turn> turn = reading.turns().at(sentence);
        if (turn.filter(Turns.Turn::asks).isPresent()) {
            return List.of();
        }
        Optional<Entry.State> own = turn.flatMap(this::speaker).flatMap(Party::state);
        if (own.isEmpty() && !reading.issuers().isEmpty()) {
            return reading.issuers();
        }
        return own.or(reading::narrator).map(state -> List.<Party>of(new Party.State(state))).orElse(List.of());
    }

    /** Whom a question calls "you": whoever answers it. */
    Optional<Party> asked(int sentence) {
        return reading.turns()
                .at(sentence)
                .filter(Turns.Turn::asks)
                .flatMap(ignored -> reading.turns().answer(sentence))
                .flatMap(this::speaker);
    }

    private Optional<Party> speaker(Turns.Turn turn) {
        return turn.speaker().flatMap(mention -> referents.of(turn.sentence(), mention).stream().findFirst());
    }
}
