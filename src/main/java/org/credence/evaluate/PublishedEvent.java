package org.credence.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An event as published, as far as it rests on one article.
 *
 * @param types local names of its classes below {@code dip:Event}, in the order of {@link EventTypes}; a Summit is not
 *     also a Meeting
 * @param spans the mentions of the article it rests on; never empty
 * @param status the local name of the status that the article gives it; empty where none is told
 * @param states ISO 3166-1 alpha-2 codes
 * @param persons each one's names
 * @param places all names of all of them
 */
record PublishedEvent(
        List<String> types,
        List<TextSpan> spans,
        String status,
        Set<String> states,
        List<List<String>> persons,
        PublishedDate date,
        List<String> places) {
    PublishedEvent {
        types = List.copyOf(types);
        spans = List.copyOf(spans);
        states = Set.copyOf(states);
        persons = List.copyOf(persons);
        places = List.copyOf(places);
    }

    /** "Visit of NO, GH, Sigrid Aas, 2031-09, Planned". */
    String asText() {
        List<String> people = persons.stream().map(Names::firstOf).toList();
        return asText(String.join("/", types), new TreeSet<>(states), people, date.date(), status);
    }

    static String asText(
            String type, Collection<String> states, List<String> persons, Optional<String> date, String status) {
        List<String> parts = new ArrayList<>(states);
        parts.addAll(persons);
        List<String> all = new ArrayList<>();
        all.add(parts.isEmpty() ? type : type + " of " + String.join(", ", parts));
        date.ifPresent(all::add);
        all.add(status);
        return String.join(", ", all);
    }
}
