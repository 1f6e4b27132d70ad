package org.credence.evaluate;

import java.util.List;

/** A run of an article's text in Unicode code points, as published offsets count: begin inclusive, end exclusive. */
record TextSpan(int begin, int end) {
    boolean overlaps(TextSpan other) {
        return begin < other.end && other.begin < end;
    }

    /** Whether any of the one overlaps any of the other. */
    static boolean overlap(List<TextSpan> some, List<TextSpan> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
    }
}
