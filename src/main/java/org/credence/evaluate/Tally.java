package org.credence.evaluate;

import java.util.stream.Stream;

/**
 * Counts of what is right, what is published without being so, and what is missing.
 *
 * @param found what gold and the published data both hold
 * @param wrong what the published data hold and gold does not
 * @param missed what gold holds and the published data do not
 */
record Tally(int found, int wrong, int missed) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(found + other.found, wrong + other.wrong, missed + other.missed);
    }

    static Tally sum(Stream<Tally> tallies) {
        return tallies.reduce(NONE, Tally::plus);
    }

    /** A wrong value in place of a right one is both wrong and missed. */
    static Tally of(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> new Tally(1, 0, 0);
            case WRONG -> new Tally(0, 1, 1);
            case SURPLUS -> new Tally(0, 1, 0);
            case MISSING -> new Tally(0, 0, 1);
            case RIGHTLY_NONE, NOT_ASKED -> NONE;
        };
    }

    int gold() {
        return found + missed;
    }

    int published() {
        return found + wrong;
    }

    /** The share of what is published that is right; 1 where nothing is. */
    double precision() {
        return published() == 0 ? 1 : (double) found / published();
    }

    /** The share of gold that is published; 1 where gold holds nothing. */
    double recall() {
        return gold() == 0 ? 1 : (double) found / gold();
    }

    /** The harmonic mean of the two. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Whether there is anything to take the shares of. */
    boolean isMeasured() {
        return gold() > 0 || published() > 0;
    }
}
