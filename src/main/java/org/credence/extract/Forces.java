package org.credence.extract;

import java.util.Optional;
import org.credence.fact.Role;
import org.credence.gazetteer.Entry;

/** Tells forces and craft, and the state whose they are: "Chinese vessels", "its navy". */
final class Forces {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final int sentence;

    Forces(Reading reading, Referents referents, EventWords words, Syntax syntax, int sentence) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    boolean isForce(int noun) {
        String word = OfficeWords.singular(syntax.token(noun).lower());
        // "The X frigate Swift": the name of a ship behind what it is
        boolean named = syntax.token(noun).isProperNoun()
                && syntax.graph().children(noun, "compound").stream()
                        .anyMatch(child -> child < noun && words.force.contains(syntax.token(child).lower()));
        return named || ShipNames.flag(reading.annotated().sentences().get(sentence), noun).isPresent() || words.force.contains(word)
                || (noun > 0 && words.force.contains(syntax.token(noun - 1).lower() + " " + word));
    }

    /** The state whose forces they are: named beside them, or spoken of last. */
    void ofForce(EventMention event, int noun) {
        for (int each : syntax.graph().subtree(noun)) {
            reading.mentionAt(sentence, each)
                    .flatMap(Forces::flag)
                    .ifPresent(state -> event.add(new Party.State(state), Role.INITIATOR));
        }
        ShipNames.flag(reading.annotated().sentences().get(sentence), noun)
                .flatMap(reading.gazetteer()::stateByIso)
                .ifPresent(state -> event.add(new Party.State(state), Role.INITIATOR));
        for (int owner : syntax.graph().children(noun, "nmod:poss")) {
            referents.all(sentence, owner).stream()
                    .flatMap(party -> party.state().stream())
                    .forEach(state -> event.add(new Party.State(state), Role.INITIATOR));
        }
        if (event.states().isEmpty()) {
            referents.bodyBefore(sentence, noun)
                    .flatMap(Party::state)
                    .ifPresent(state -> event.add(new Party.State(state), Role.INITIATOR));
        }
    }

    /** The state named beside forces or craft: "Chinese vessels", "Japan Coast Guard ships". */
    static Optional<Entry.State> flag(Mention mention) {
        return switch (mention) {
            case Mention.State state -> Optional.of(state.state());
            case Mention.Organization body -> body.state();
            default -> Optional.empty();
        };
    }
}
