package org.credence.extract;

import java.util.List;
import org.credence.fact.EventType;
import org.credence.fact.Role;

/** Gathers where an event of one sentence was from the places beside the words that tell it. */
final class EventPlaces {
    private final Reading reading;
    private final EventWords words;
    private final Syntax syntax;
    private final WordPlaces places;
    private final int sentence;

    EventPlaces(Reading reading, EventWords words, Syntax syntax, WordPlaces places, int sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.places = places;
        this.sentence = sentence;
    }

    /** "In Geneva and Vienna": where it was; a stop in a state is a visit to it. */
    void where(EventMention event, int noun, String preposition) {
        for (int each : syntax.graph().conjuncts(noun)) {
            places.place(each)
                    .filter(place -> !preposition.equals("on") || places.isGround(place))
                    .filter(place -> event.type != EventType.VISIT || event.places().isEmpty() || event.plural)
                    .ifPresent(place -> {
                        event.at(place);
                        if (event.type == EventType.VISIT && words.stop.contains(syntax.token(event.trigger).lemma())) {
                            places.stateOf(each).ifPresent(state -> event.add(new Party.State(state), Role.HOST));
                        }
                    });
        }
    }

    /** "Signed a memorandum on ports in Doha": a town that the parser hangs on the topic. */
    void townsBehind(EventMention event, int noun) {
        boolean signed = event.type == EventType.AGREEMENT || event.type == EventType.CEREMONY;
        for (int child : signed && event.places().isEmpty() ? syntax.graph().children(noun, "nmod") : List.<Integer>of()) {
            if (syntax.preposition(child).equals("in")) {
                places.place(child).filter(place -> !place.isState()).ifPresent(event::at);
            }
        }
    }

    /** "Flew to X on Monday, where he had dinner with Y": the place that "where" means. */
    void relativePlace(EventMention event) {
        boolean open = event.places().isEmpty() && event.type.isEncounter();
        int verb = syntax.token(event.trigger).isVerb() ? event.trigger : syntax.graph().head(event.trigger);
        if (!open || verb < 0 || !syntax.token(verb).isVerb()) {
            return;
        }
        for (int child : syntax.graph().children(verb, "advmod", "mark")) {
            if (syntax.token(child).is("where") && child < event.trigger) {
                reading.mentions(sentence).stream()
                        .filter(mention -> mention.end() <= child && places.place(mention.head()).isPresent())
                        .reduce((first, second) -> second)
                        .flatMap(mention -> places.place(mention.head()))
                        .ifPresent(event::at);
            }
        }
    }
}
