package org.credence.wikidata;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One of our things without an item, with all that can tell it from its namesakes.
 *
 * @param key its address below the base: {@code id/person/amina-odhiambo}
 * @param label the fullest name
 * @param names every name, the label among them
 * @param states items of the states it is of: citizenship, the state it lies in or belongs to
 * @param offices shown or known to be held, of a person
 * @param isoCode of a state
 * @param place kind of place: city, region, island, building, sea, resort; empty where not told
 * @param point coordinates
 * @param born date of birth, as fine as it is known: year, month or day
 * @param seen the days of what the articles tell of it
 * @param holders items of those known to have held the office
 */
record Subject(
        String key,
        Kind kind,
        String label,
        SortedSet<String> names,
        SortedSet<String> states,
        List<Held> offices,
        Optional<String> isoCode,
        String place,
        Optional<Point> point,
        Optional<String> born,
        Optional<Seen> seen,
        SortedSet<String> holders) {

    /**
     * An office and when the articles, or the reference data, show somebody in it.
     *
     * @param item of the office, where it is linked
     * @param title in the words of the text
     * @param from the first day on which it was held for sure
     * @param until the last such day
     * @param former whether it was held at some time before these
     */
    record Held(
            Optional<String> item,
            String title,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            boolean former) {
        Held {
            requireNonNull(title);
        }
    }

    /** The first and the last day of what is told. */
    record Seen(LocalDate first, LocalDate last) {}

    Subject {
        names = new TreeSet<>(names);
        states = new TreeSet<>(states);
        holders = new TreeSet<>(holders);
        offices = List.copyOf(offices);
    }

    /** The names to search for: the label, then the longest other one that is no mere variant of it. */
    List<String> searches() {
        Optional<String> other = names.stream()
                .filter(name -> name.contains(" ") && !Names.isVariant(name, label))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
        return other.map(name -> List.of(label, name)).orElse(List.of(label));
    }
}
