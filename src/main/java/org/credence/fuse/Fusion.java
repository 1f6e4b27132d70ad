package org.credence.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.ArticleFacts;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Fact;
import org.credence.fact.Level;
import org.credence.fact.Place;
import org.credence.fact.Status;

/**
 * Finds which events of several articles are one. What comes out depends on the articles alone, not on the order in
 * which they come in.
 */
public final class Fusion {
    private final PersonIdentity identity;

    public Fusion(PersonIdentity identity) {
        this.identity = identity;
    }

    /** The events of all articles, one each, in a stable order. */
    public List<FusedEvent> fuse(List<ArticleFacts> articles) {
        List<Report> reports = new ArrayList<>();
        for (ArticleFacts article : articles) {
            for (Fact.Event event : article.events()) {
                reports.add(Report.of(article.article(), event, identity));
            }
        }
        // The surest first: those that tell a day, then those that tell more.
        reports.sort(Comparator.comparingInt(Fusion::vagueness).thenComparing(Report::key));
        Map<String, List<List<Report>>> blocks = new LinkedHashMap<>();
        List<List<Report>> groups = new ArrayList<>();
        for (Report report : reports) {
            Optional<List<Report>> group = match(blocks, report);
            if (group.isPresent()) {
                group.get().add(report);
                index(blocks, group.get(), report);
            } else {
                List<Report> fresh = new ArrayList<>(List.of(report));
                groups.add(fresh);
                index(blocks, fresh, report);
            }
        }
        return groups.stream()
                .map(FusedEvent::new)
                .sorted(Comparator.comparing(event -> event.reports().getFirst().key()))
                .toList();
    }

    private static int vagueness(Report report) {
        int date = report.event()
                .date()
                .map(span -> switch (span.precision()) {
                    case DAY -> 0;
                    case SPAN -> 1;
                    case MONTH -> 2;
                    case YEAR -> 3;
                })
                .orElse(4);
        return date * 100 - report.people().size() * 10 - report.event().states().size();
    }

    private static void index(Map<String, List<List<Report>>> blocks, List<Report> group, Report report) {
        for (String key : keys(report)) {
            List<List<Report>> block = blocks.computeIfAbsent(key, ignored -> new ArrayList<>());
            if (!block.contains(group)) {
                block.add(group);
            }
        }
    }

    /** Reports that share no key are not compared: a family of types and a party. */
    private static List<String> keys(Report report) {
        String family = family(report.event().type());
        List<String> keys = new ArrayList<>();
        for (String state : report.event().states()) {
            keys.add(family + "/" + state);
        }
        if (keys.isEmpty()) {
            report.event().places().forEach(place -> keys.add(family + "@" + place.name()));
            keys.add(family + "?" + report.event().subject());
        }
        return keys;
    }

    private static String family(EventType type) {
        return type.isEncounter() && type != EventType.CALL ? "encounter" : type.term();
    }

    private static Optional<List<Report>> match(Map<String, List<List<Report>>> blocks, Report report) {
        List<Report> best = null;
        double bestScore = 0;
        for (String key : keys(report)) {
            for (List<Report> group : blocks.getOrDefault(key, List.of())) {
                double score = score(group, report);
                if (score > bestScore) {
                    best = group;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** How well a report fits a group: 0 where it contradicts any of its reports. */
    static double score(List<Report> group, Report report) {
        double best = 0;
        for (Report other : group) {
            if (other.article().stem().equals(report.article().stem())) {
                // What one article keeps apart stays apart.
                return 0;
            }
            double score = score(other, report);
            if (score <= 0) {
                return 0;
            }
            best = Math.max(best, score);
        }
        return best;
    }

    static double score(Report a, Report b) {
        if (!typesAgree(a, b) || !levelsAgree(a, b) || !partiesAgree(a, b) || !placesAgree(a, b)) {
            return 0;
        }
        Optional<DateSpan> first = a.event().date();
        Optional<DateSpan> second = b.event().date();
        boolean phase = (a.event().status() == Status.HELD) == (b.event().status() == Status.HELD);
        boolean samePeople = !a.people().isEmpty() && a.people().equals(b.people());
        if (first.isPresent() && second.isPresent()) {
            if (!first.get().overlaps(second.get())) {
                return 0;
            }
            return fine(first.get()) && fine(second.get()) ? 2 : samePeople || phase ? 1 : 0;
        }
        // Without a date on one side only what lies ahead, or the same people, can be told to be the same.
        boolean sameStates = a.event().states().equals(b.event().states())
                && a.event().states().size() > 1;
        boolean ahead = a.event().status().isAhead() && b.event().status().isAhead();
        boolean near = near(a, b) && a.event().type() == b.event().type();
        return ahead && phase && sameStates && near && (samePeople || a.people().isEmpty() || b.people().isEmpty())
                ? 0.5
                : 0;
    }

    private static boolean fine(DateSpan date) {
        return !date.earliest().plusDays(45).isBefore(date.latest());
    }

    /** Articles within a year of each other; an undated one may be of any time. */
    private static boolean near(Report a, Report b) {
        if (a.published().isEmpty() || b.published().isEmpty()) {
            return true;
        }
        return !a.published().get().plusYears(1).isBefore(b.published().get())
                && !b.published().get().plusYears(1).isBefore(a.published().get());
    }

    private static boolean typesAgree(Report a, Report b) {
        return family(a.event().type()).equals(family(b.event().type()));
    }

    private static boolean levelsAgree(Report a, Report b) {
        return a.event().level().isEmpty()
                || b.event().level().isEmpty()
                || rank(a.event().level().get()) == rank(b.event().level().get());
    }

    /** Deputy ministers are also called senior officials. */
    private static int rank(Level level) {
        return switch (level) {
            case LEADERS -> 0;
            case MINISTERS -> 1;
            case VICE_MINISTERS, SENIOR_OFFICIALS, ADVISORS, ENVOYS -> 2;
            case WORKING_LEVEL -> 3;
        };
    }

    private static boolean partiesAgree(Report a, Report b) {
        Set<String> one = a.event().states();
        Set<String> other = b.event().states();
        boolean states = one.isEmpty() || other.isEmpty() || one.containsAll(other) || other.containsAll(one);
        boolean shared = a.people().isEmpty()
                || b.people().isEmpty()
                || a.people().stream().anyMatch(b.people()::contains);
        return states && shared && (one.size() > 1 || other.size() > 1 || one.equals(other));
    }

    private static boolean placesAgree(Report a, Report b) {
        List<Place> one = a.event().places();
        List<Place> other = b.event().places();
        return one.isEmpty()
                || other.isEmpty()
                || one.stream().anyMatch(place -> other.stream().anyMatch(each -> overlaps(place, each)));
    }

    private static boolean overlaps(Place a, Place b) {
        return a.equals(b)
                || a.name().equals(b.name())
                || ((a.isState() || b.isState()) && a.state().isPresent() && a.state().equals(b.state()));
    }
}
