package org.credence.evaluate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An event as gold reads it.
 *
 * @param id unique in its article
 * @param optional whether a reader may fairly leave it out
 * @param type local names of event classes
 * @param states ISO 3166-1 alpha-2 codes of those that must be named; empty: none is asked for
 * @param statesOptional codes of those that may be named
 * @param persons names of those that must be named
 * @param personsOptional names of those that may be named
 * @param date ISO 8601: a day, month, year, or two of them with a slash between
 * @param status local names of statuses
 * @param evidence runs of words of the text that tell of it, the best first
 */
record GoldEvent(
        String id,
        boolean optional,
        Answers type,
        Set<String> states,
        Set<String> statesOptional,
        List<String> persons,
        List<String> personsOptional,
        Answers date,
        Answers place,
        Answers status,
        List<String> evidence) {
    GoldEvent {
        states = Set.copyOf(states);
        statesOptional = Set.copyOf(statesOptional);
        persons = List.copyOf(persons);
        personsOptional = List.copyOf(personsOptional);
        evidence = List.copyOf(evidence);
    }

    /** "Visit of NO, GH, Sigrid Aas, 2031-09, Planned". */
    String asText() {
        return PublishedEvent.asText(
                type.firstAsText(), new TreeSet<>(states), persons, date.first(), status.firstAsText());
    }
}
