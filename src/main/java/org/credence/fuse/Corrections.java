package org.credence.fuse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.credence.fact.DateSpan;

/**
 * What people ruled on the machine's reading, told by the keys of reports.
 *
 * @param same reports that are of one event, whatever they tell
 * @param apart reports of which each is of another event than those of the other sets of its list
 * @param dropped reports of what is no event
 * @param dates the right dates
 */
public record Corrections(
        List<Ruling> same, List<List<Set<String>>> apart, Set<String> dropped, Map<String, DateSpan> dates) {
    public static final Corrections NONE = new Corrections(List.of(), List.of(), Set.of(), Map.of());

    /**
     * That reports are of one event.
     *
     * @param reason as the person gave it
     */
    public record Ruling(Set<String> reports, String reason) {
        public Ruling {
            reports = Set.copyOf(reports);
        }
    }

    public Corrections {
        same = List.copyOf(same);
        apart = List.copyOf(apart);
        dropped = Set.copyOf(dropped);
        dates = Map.copyOf(dates);
    }

    Report dated(Report report) {
        return Optional.ofNullable(dates.get(report.key())).map(report::dated).orElse(report);
    }

    boolean isDropped(Report report) {
        return dropped.contains(report.key());
    }

    /** Why a person holds the two for one event. */
    Optional<String> reasonForSame(Report a, Report b) {
        return same.stream()
                .filter(ruling -> ruling.reports().contains(a.key()) && ruling.reports().contains(b.key()))
                .map(Ruling::reason)
                .findFirst();
    }

    /** The keys of all reports that a person holds for one event with this one, itself among them. */
    Set<String> togetherWith(Report report) {
        Set<String> together = new TreeSet<>();
        same.stream()
                .map(Ruling::reports)
                .filter(reports -> reports.contains(report.key()))
                .forEach(together::addAll);
        return together;
    }

    boolean areApart(Report a, Report b) {
        return apart.stream().anyMatch(sets -> {
            int one = indexOf(sets, a.key());
            int other = indexOf(sets, b.key());
            return one >= 0 && other >= 0 && one != other;
        });
    }

    private static int indexOf(List<Set<String>> sets, String key) {
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).contains(key)) {
                return i;
            }
        }
        return -1;
    }
}
