package org.credence.fuse;

import java.util.List;

/**
 * Why two reports are taken to tell of one event.
 *
 * @param score from 0 to 1
 * @param isVague whether another event could be meant as well
 * @param reasons in words a person can judge, the weightiest first
 */
public record Likeness(double score, boolean isVague, List<String> reasons) {
    public Likeness {
        reasons = List.copyOf(reasons);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score is from 0 to 1: " + score);
        }
    }
}
