package org.credence.extract;

import java.util.Optional;
import org.credence.fact.Place;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.TimeExpression;

/** Tells which place, state or date a word stands for: "Seoul", "the Chinese capital", "on Friday". */
final class WordPlaces {
    private final Reading reading;
    private final EventWords words;
    private final Syntax syntax;
    private final int sentence;

    WordPlaces(Reading reading, EventWords words, Syntax syntax, int sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    Optional<Entry.State> stateOf(int token) {
        if (syntax.token(token).lemma().equals("capital")) {
            return capital(token).flatMap(Place::state).flatMap(reading.gazetteer()::stateByIso);
        }
        Optional<Entry.State> ofTown = named(token).or(() -> site(token)).flatMap(Place::state).flatMap(reading.gazetteer()::stateByIso);
        if (ofTown.isPresent()) {
            return ofTown;
        }
        return reading.mentionAt(sentence, token).flatMap(mention -> switch (mention) {
            case Mention.State state -> Optional.of(state.state());
            case Mention.Place place -> place.state();
            default -> Optional.empty();
        });
    }

    /** The place a word names; an adjective names none. */
    Optional<Place> place(int token) {
        Optional<Place> capital = capital(token).or(() -> named(token)).or(() -> site(token));
        if (capital.isPresent()) {
            return capital;
        }
        return reading.mentionAt(sentence, token).flatMap(mention -> switch (mention) {
            case Mention.Place place -> Optional.of(new Place(
                    place.known().map(Entry.Place::key),
                    place.name(),
                    place.state().map(Entry.State::iso2),
                    false));
            case Mention.State state -> placeOf(state);
            default -> Optional.empty();
        });
    }

    /** "The port city of X". */
    private Optional<Place> named(int token) {
        if (!words.locality.contains(OfficeWords.singular(syntax.token(token).lower())) || reading.mentionAt(sentence, token).isPresent()) {
            return Optional.empty();
        }
        return syntax.graph().children(token, "nmod").stream()
                .filter(child -> child > token && syntax.preposition(child).equals("of"))
                .flatMap(child -> place(child).stream())
                .findFirst();
    }

    /** "The X nuclear power plant": at X. */
    private Optional<Place> site(int token) {
        if (!words.site.contains(syntax.token(token).lemma()) || reading.mentionAt(sentence, token).isPresent()) {
            return Optional.empty();
        }
        return syntax.graph().children(token, "compound", "amod").stream()
                .filter(child -> reading.mentionAt(sentence, child)
                        .filter(mention -> mention instanceof Mention.Place
                                || (mention instanceof Mention.State state && state.seat().isPresent()))
                        .isPresent())
                .flatMap(child -> place(child).stream())
                .findFirst();
    }

    /** "The Chinese capital". */
    private Optional<Place> capital(int token) {
        if (!syntax.token(token).lemma().equals("capital") || token == 0) {
            return Optional.empty();
        }
        return reading.mentionAt(sentence, token - 1)
                .filter(Mention.State.class::isInstance)
                .map(mention -> ((Mention.State) mention).state())
                .flatMap(state -> state.seats().stream().findFirst())
                .flatMap(reading.gazetteer()::place)
                .map(seat -> new Place(
                        Optional.of(seat.key()),
                        seat.label(),
                        seat.state().flatMap(reading.gazetteer()::state).map(Entry.State::iso2),
                        false));
    }

    private static Optional<Place> placeOf(Mention.State state) {
        String iso2 = state.state().iso2();
        if (state.seat().isPresent()) {
            Entry.Place seat = state.seat().get();
            return Optional.of(new Place(Optional.of(seat.key()), seat.label(), Optional.of(iso2), false));
        }
        return state.form() == Gazetteer.Form.NAME || state.form() == Gazetteer.Form.CONTEXTUAL_NAME
                ? Optional.of(new Place(
                        Optional.of(state.state().key()), state.state().label(), Optional.of(iso2), true))
                : Optional.empty();
    }

    /** "On an island": one meets there; "on the South China Sea" is what it is about. */
    boolean isGround(Place place) {
        return place.key()
                .flatMap(reading.gazetteer()::place)
                .map(known -> known.kind().matches("island|building|resort"))
                .orElse(!place.isState());
    }

    boolean isSeatOrPlace(int noun) {
        return place(noun).filter(place -> !place.isState()).isPresent();
    }

    /** The time expression that covers a token, if it is a date. */
    Optional<TimeExpression> time(int token) {
        return reading.sentence(sentence).times().stream()
                .filter(time -> time.begin() <= token && token < time.end())
                .filter(time -> time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME)
                .findFirst();
    }
}
