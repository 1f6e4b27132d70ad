package org.credence.evaluate;

import java.util.List;

/**
 * Several names, as of states or people, compared with those gold asks for.
 *
 * @param found how many of gold's are published
 * @param missing those of gold that are not
 * @param surplus those published that gold neither asks for nor allows
 */
record NameComparison(int found, List<String> missing, List<String> surplus) {
    NameComparison {
        missing = List.copyOf(missing);
        surplus = List.copyOf(surplus);
    }

    Tally tally() {
        return new Tally(found, surplus.size(), missing.size());
    }

    boolean isRight() {
        return missing.isEmpty() && surplus.isEmpty();
    }
}
