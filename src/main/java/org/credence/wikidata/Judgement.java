package org.credence.wikidata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of the search for one thing's item.
 *
 * @param candidates best first
 * @param linked the one that it is, where that is sure
 */
record Judgement(Subject subject, List<Candidate> candidates, Optional<Candidate> linked) {
    /** From which score on an item is the thing, if the reasons allow it. */
    static final double LINKED = 0.75;
    /** From which score on a guess is shown to a person. */
    private static final double SHOWN = 0.5;

    private static final int MOST_SHOWN = 5;

    Judgement {
        candidates = List.copyOf(candidates);
    }

    /**
     * Judges all that may be the thing together, for a namesake speaks against every candidate.
     *
     * @param complete whether all namesakes were looked at
     */
    static Judgement of(Subject subject, List<Candidate> all, boolean complete) {
        List<Candidate> possible = all.stream()
                .filter(Candidate::isPossible)
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparingInt(candidate -> candidate.item().id().length())
                        .thenComparing(candidate -> candidate.item().id()))
                .toList();
        List<Candidate> shown = possible.stream()
                .filter(candidate -> candidate.score() >= SHOWN)
                .limit(MOST_SHOWN)
                .toList();
        Optional<Candidate> linked =
                shown.stream().findFirst().filter(first -> isSure(subject, first, possible, complete));
        return new Judgement(subject, shown, linked);
    }

    /**
     * Name and type agree, and something independent: either what tells namesakes apart, and no namesake has it; or what
     * speaks for it, twice for a person, and there is no namesake at all. No doubt is left.
     */
    private static boolean isSure(Subject subject, Candidate first, List<Candidate> possible, boolean complete) {
        if (first.score() < LINKED || first.has(Reason.Strength.DOUBT)) {
            return false;
        }
        if (first.has(Reason.Strength.DECIDING)) {
            return possible.stream()
                            .filter(other -> other.has(Reason.Strength.DECIDING) && !other.has(Reason.Strength.DOUBT))
                            .count()
                    == 1;
        }
        int needed = subject.kind() == Kind.PERSON ? 2 : 1;
        return complete && possible.size() == 1 && first.count(Reason.Strength.SUPPORTING) >= needed;
    }

    /** The same, with nothing sure any more. */
    Judgement unlinked() {
        return new Judgement(subject, candidates, Optional.empty());
    }
}
