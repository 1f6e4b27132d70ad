package org.credence.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reports that were found to be of one event so far. */
final class Group implements Comparable<Group> {
    private final int number;
    private final List<Report> reports = new ArrayList<>();
    private final List<Joining> joinings = new ArrayList<>();

    /**
     * @param number tells in which order groups were founded
     */
    Group(int number, Report founder) {
        this.number = number;
        reports.add(founder);
    }

    void join(Joining joining) {
        reports.add(joining.report());
        joinings.add(joining);
    }

    /** The best reason to count the report to the group; empty where it contradicts any report in it. */
    Optional<Joining> fit(Report report, Corrections corrections) {
        Optional<Joining> best = Optional.empty();
        for (Report other : reports) {
            if (corrections.areApart(report, other)) {
                return Optional.empty();
            }
            Comparison comparison = Comparison.of(report, other);
            if (comparison.contradicts()) {
                return Optional.empty();
            }
            Optional<Likeness> likeness = comparison.likeness();
            if (likeness.isPresent()
                    && (best.isEmpty() || likeness.get().score() > best.get().likeness().score())) {
                best = Optional.of(new Joining(report, other, likeness.get()));
            }
        }
        return best;
    }

    /** The reason to count a report to the group that a person gave: it needs no likeness. */
    Joining ruling(Report report, Corrections corrections) {
        for (Report other : reports) {
            Optional<String> reason = corrections.reasonForSame(report, other);
            if (reason.isPresent()) {
                return new Joining(report, other, new Likeness(1, false, List.of("a person ruled so: " + reason.get())));
            }
        }
        return new Joining(report, reports.getFirst(), new Likeness(1, false, List.of("a person ruled so")));
    }

    List<Report> reports() {
        return reports;
    }

    FusedEvent event() {
        return new FusedEvent(reports, joinings);
    }

    @Override
    public int compareTo(Group other) {
        return Integer.compare(number, other.number);
    }
}
