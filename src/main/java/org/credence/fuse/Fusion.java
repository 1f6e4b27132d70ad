package org.credence.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credence.fact.ArticleFacts;
import org.credence.fact.DateSpan;
import org.credence.fact.Fact;

/**
 * Finds which events of several articles are one. Reports are taken one after the other, those that tell most first;
 * each is held against the groups that share a party and a month with it ({@link Blocks}) and joins the one it is most
 * like ({@link Comparison}), or founds its own. What comes out depends on the articles alone, not on the order in which
 * they come in.
 */
public final class Fusion {
    /** A report that is not of a known day is left alone where two events fit it almost equally well. */
    private static final double CLEARLY = 0.1;

    private static final Comparator<Report> SUREST_FIRST =
            Comparator.comparingInt(Fusion::vagueness).thenComparing(Report::key);

    private final PersonIdentity identity;
    private final Corrections corrections;

    public Fusion(PersonIdentity identity) {
        this(identity, Corrections.NONE);
    }

    public Fusion(PersonIdentity identity, Corrections corrections) {
        this.identity = identity;
        this.corrections = corrections;
    }

    /** The events of all articles, one each, in a stable order. */
    public List<FusedEvent> fuse(List<ArticleFacts> articles) {
        List<Report> reports = new ArrayList<>();
        for (ArticleFacts article : articles) {
            for (Fact.Event event : article.events()) {
                Report report = Report.of(article.article(), event, identity);
                if (!corrections.isDropped(report)) {
                    reports.add(corrections.dated(report));
                }
            }
        }
        reports.sort(SUREST_FIRST);
        return group(reports).stream()
                .map(Group::event)
                .sorted(Comparator.comparing(event -> event.reports().getFirst().key()))
                .toList();
    }

    private List<Group> group(List<Report> reports) {
        List<Group> groups = new ArrayList<>();
        Blocks blocks = new Blocks();
        Map<String, Group> ruled = new HashMap<>();
        for (Report report : reports) {
            Group group = place(report, groups, blocks, ruled);
            blocks.add(group, report);
            corrections.togetherWith(report).forEach(key -> ruled.putIfAbsent(key, group));
        }
        return groups;
    }

    private Group place(Report report, List<Group> groups, Blocks blocks, Map<String, Group> ruled) {
        Group byRuling = ruled.get(report.key());
        if (byRuling != null) {
            byRuling.join(byRuling.ruling(report, corrections));
            return byRuling;
        }
        Optional<Match> match = match(report, blocks.near(report));
        if (match.isPresent()) {
            match.get().group.join(match.get().joining);
            return match.get().group;
        }
        Group fresh = new Group(groups.size(), report);
        groups.add(fresh);
        return fresh;
    }

    private record Match(Group group, Joining joining) {
        double score() {
            return joining.likeness().score();
        }
    }

    private Optional<Match> match(Report report, List<Group> near) {
        List<Match> matches = near.stream()
                .flatMap(group -> group.fit(report, corrections).map(joining -> new Match(group, joining)).stream())
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .toList();
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        boolean open = (!isOfOneDay(report) || matches.getFirst().joining.likeness().isVague())
                && matches.size() > 1
                && matches.get(0).score() - matches.get(1).score() < CLEARLY;
        return open ? Optional.empty() : Optional.of(matches.getFirst());
    }

    private static boolean isOfOneDay(Report report) {
        return report.when().map(DateSpan::precision).equals(Optional.of(DateSpan.Precision.DAY));
    }

    /** Those that tell a day first, then those that name more. */
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
        return date * 1000 - report.people().size() * 10 - report.event().states().size();
    }
}
