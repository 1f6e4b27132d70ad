package org.credence.fuse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;

/**
 * Finds the groups that a report can belong to without looking at all: those that share a kind, a party or two, and a
 * month with it. So the cost of fusing grows with the number of reports, not with its square.
 */
final class Blocks {
    /** A report over more months than these is too vague to be found by the later ones. */
    private static final int MONTHS = 24;

    /** Of more parties the first are enough to be found by. */
    private static final int PARTIES = 8;

    private static final String ANY_TIME = "any";

    private final Map<String, Set<Group>> groups = new HashMap<>();

    void add(Group group, Report report) {
        for (String key : keys(report)) {
            groups.computeIfAbsent(key, ignored -> new LinkedHashSet<>()).add(group);
        }
    }

    /** The groups that share a key with the report, each once, in the order in which they were founded. */
    List<Group> near(Report report) {
        Set<Group> near = new LinkedHashSet<>();
        for (String key : keys(report)) {
            near.addAll(groups.getOrDefault(key, Set.of()));
        }
        return near.stream().sorted().toList();
    }

    private static List<String> keys(Report report) {
        List<String> keys = new ArrayList<>();
        for (String month : months(report)) {
            for (String party : parties(report)) {
                keys.add(family(report.event().type()) + "/" + month + "/" + party);
            }
        }
        return keys;
    }

    /** Calls go with meetings, for some are told as either. */
    private static String family(EventType type) {
        return type.isEncounter() ? "encounter" : type.term();
    }

    /** Pairs of states; each person and organisation; the name of a gathering. */
    private static List<String> parties(Report report) {
        List<String> states = report.event().states().stream().limit(PARTIES).toList();
        List<String> parties = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            for (int j = i + 1; j < states.size(); j++) {
                parties.add(states.get(i) + "+" + states.get(j));
            }
        }
        report.people().stream().limit(PARTIES).forEach(person -> parties.add("person " + person));
        if (GatheringComparison.isOneName(report, report)) {
            parties.add("name " + KindComparison.names(report));
        }
        report.organizations().stream().limit(PARTIES).forEach(name -> parties.add("organization " + name));
        return parties;
    }

    private static List<String> months(Report report) {
        return report.when()
                .map(Blocks::months)
                .or(() -> report.published().map(told -> {
                    LocalDate from = told.minusDays(DateComparison.MEMORY);
                    return months(new DateSpan(from, told.plusDays(DateComparison.PLAN)));
                }))
                .orElse(List.of(ANY_TIME));
    }

    private static List<String> months(DateSpan span) {
        // "Last month" may be the one before.
        int around = span.precision() == DateSpan.Precision.MONTH ? 1 : 0;
        YearMonth first = YearMonth.from(span.earliest()).minusMonths(around);
        long count = ChronoUnit.MONTHS.between(first, YearMonth.from(span.latest()).plusMonths(around)) + 1;
        List<String> months = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MONTHS); i++) {
            months.add(first.plusMonths(i).toString());
        }
        return months;
    }
}
