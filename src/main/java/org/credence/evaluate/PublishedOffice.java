package org.credence.evaluate;

import java.util.List;
import java.util.Set;

/**
 * A tenure as published, as far as it rests on one article.
 *
 * @param holders each one's names
 * @param titles all names of the office
 * @param states ISO 3166-1 alpha-2 codes of those it is an office of
 */
record PublishedOffice(List<List<String>> holders, List<String> titles, Set<String> states, boolean current) {
    PublishedOffice {
        holders = List.copyOf(holders);
        titles = List.copyOf(titles);
        states = Set.copyOf(states);
    }
}
