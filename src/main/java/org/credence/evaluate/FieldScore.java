package org.credence.evaluate;

import java.util.List;
import java.util.stream.Stream;

/**
 * How one field was filled in.
 *
 * @param right how often it was right, also where that was to tell nothing
 * @param asked how often it was judged
 * @param tally counts of its values alone, for precision and recall
 */
record FieldScore(int right, int asked, Tally tally) {
    static FieldScore of(Stream<Verdict> verdicts) {
        List<Verdict> judged =
                verdicts.filter(verdict -> verdict != Verdict.NOT_ASKED).toList();
        int right = (int) judged.stream().filter(Verdict::isRight).count();
        return new FieldScore(right, judged.size(), Tally.sum(judged.stream().map(Tally::of)));
    }

    /** The share that is right; 0 where none was judged. */
    double accuracy() {
        return Shares.of(right, asked);
    }
}
