package org.credence.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.credence.fact.Status;

/** How often a fact told so is right, as counted on gold readings and kept in {@code confidence.txt}. */
final class Confidence {
    private static final Lexicon LEXICON = Lexicon.read("confidence.txt");
    private static final Map<List<String>, Double> EVENTS = shares("event");
    private static final Map<List<String>, Double> STATEMENTS = shares("statement");
    private static final Map<List<String>, Double> OFFICES = shares("office");
    private static final Map<List<String>, Double> LINKS = shares("link");

    private Confidence() {}

    /** Everything before the last field of an entry is the key to the share it ends with. */
    private static Map<List<String>, Double> shares(String section) {
        Map<List<String>, Double> shares = new HashMap<>();
        for (List<String> entry : LEXICON.entries(section)) {
            shares.put(List.copyOf(entry.subList(0, entry.size() - 1)), Double.valueOf(entry.getLast()));
        }
        return shares;
    }

    /**
     * Of an event.
     *
     * @param sides how many states take part, as far as is known
     * @param lent whether they are only those the text was speaking of
     * @param anchored whether a date or a place is known
     */
    static double ofEvent(int sides, boolean lent, boolean anchored, Status status) {
        return of(EVENTS, List.of(lent ? "lent" : String.valueOf(Math.min(2, sides)), yes(anchored), yes(status == Status.HELD)));
    }

    static double ofStatement(boolean direct) {
        return of(STATEMENTS, List.of(direct ? "direct" : "indirect"));
    }

    static double ofOffice() {
        return of(OFFICES, List.of("office"));
    }

    static double ofLink() {
        return of(LINKS, List.of("link"));
    }

    private static double of(Map<List<String>, Double> shares, List<String> key) {
        Double share = shares.get(key);
        if (share == null) {
            throw new IllegalStateException("confidence.txt has no entry for " + key);
        }
        return share;
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
