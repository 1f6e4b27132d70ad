package org.credence.wikidata;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An item that one of our things may be.
 *
 * @param reasons why, and why not
 * @param askedOn the day on which Wikidata said so
 */
record Candidate(Item item, List<Reason> reasons, LocalDate askedOn) {
    Candidate {
        reasons = List.copyOf(reasons);
    }

    /** From 0, not at all, to 1, without doubt, in hundredths. */
    double score() {
        double sum = reasons.stream().mapToDouble(Reason::weight).sum();
        return Math.round(100 * Math.max(0, Math.min(1, sum))) / 100.0;
    }

    boolean has(Reason.Strength strength) {
        return reasons.stream().anyMatch(reason -> reason.strength() == strength);
    }

    long count(Reason.Strength strength) {
        return reasons.stream().filter(reason -> reason.strength() == strength).count();
    }

    /** Name and type agree and nothing speaks against it. */
    boolean isPossible() {
        return count(Reason.Strength.NEEDED) >= 2 && !has(Reason.Strength.AGAINST);
    }

    String words() {
        return reasons.stream().map(Reason::words).collect(Collectors.joining("; "));
    }
}
