package org.credence.extract;

import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Place;
import org.credence.fact.Role;

/** Gives a journey the place that it only points to: "there", "here", or that of the journey told just before. */
final class PointedPlaces extends ActReader {
    private final Optional<EventMention> last;

    /** @param last the event told last before the sentence: where "there" may be */
    PointedPlaces(ActSentence act, Optional<EventMention> last) {
        super(act);
        this.last = last;
    }

    /** "He went that June": where the journey told just before, of the same person, went. */
    void again(EventMention event) {
        last.filter(before -> before.type == EventType.VISIT && before.visitors().equals(event.visitors()))
                .ifPresent(before -> {
                    before.places().forEach(event::at);
                    before.participants().stream()
                            .filter(each -> each.role() == Role.HOST)
                            .forEach(each -> event.add(each.party(), Role.HOST));
                });
    }

    /** "There": where the sentence or the last event was; "here": in the state whose own text it is. */
    void pointed(EventMention event, boolean here) {
        Optional<Integer> named = reading.mentions(sentence.index()).stream()
                .filter(mention -> mention.end() <= event.trigger && arguments.place(mention.head()).isPresent())
                .map(Mention::head)
                .reduce((a, b) -> b);
        Optional<Integer> nearby = named.isPresent() || sentence.index() == 0 ? Optional.empty() : placeBefore();
        if (here) {
            reading.narrator().ifPresent(state -> event.go(state));
        } else if (named.isPresent()) {
            arguments.destination(event, named.get());
        } else if (nearby.isPresent()) {
            before().place(nearby.get()).ifPresent(place -> host(event, place));
        } else {
            last.flatMap(before -> before.places().stream().findFirst()).ifPresent(place -> host(event, place));
        }
    }

    private void host(EventMention event, Place place) {
        event.at(place);
        place.state()
                .flatMap(reading.gazetteer()::stateByIso)
                .ifPresent(state -> event.add(new Party.State(state), Role.HOST));
    }

    private EventArguments before() {
        int index = sentence.index() - 1;
        return new EventArguments(reading, referents, words, new Syntax(reading.sentence(index), reading.graph(index)), index);
    }

    /** The place that the sentence before named last. */
    private Optional<Integer> placeBefore() {
        return reading.mentions(sentence.index() - 1).stream()
                .filter(mention -> mention instanceof Mention.Place
                        || (mention instanceof Mention.State state && !state.isAdjective()))
                .map(Mention::head)
                .reduce((a, b) -> b);
    }
}
