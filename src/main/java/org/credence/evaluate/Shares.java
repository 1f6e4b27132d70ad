package org.credence.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of wholes, between 0 and 1. */
final class Shares {
    private Shares() {}

    /** 0 where the whole is nothing. */
    static double of(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** To three places, halves to the even neighbour, as Python rounds. */
    static BigDecimal rounded(double share) {
        return new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN);
    }
}
