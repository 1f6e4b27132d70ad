package org.credence.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.credence.article.Article;
import org.credence.article.Span;
import org.credence.fact.DateSpan;
import org.credence.fuse.Corrections;
import org.credence.fuse.FusedEvent;
import org.credence.fuse.Report;

/** Finds which reports people's corrections speak of, in what was fused and named without them. */
final class Ruling {
    private static final Pattern MENTION = Pattern.compile("id/article/([^#]+)#char=(\\d+),(\\d+)");
    private static final Pattern EVENT = Pattern.compile("id/event/([^#]+)(?:#status-(.+))?");

    private final String base;
    private final List<FusedEvent> events;
    private final EventNames names;
    private final List<String> idle = new ArrayList<>();

    /**
     * @param corrections what they come to
     * @param idle addresses that fit nothing, one line each
     */
    record Found(Corrections corrections, List<String> idle) {}

    private Ruling(String base, List<FusedEvent> events, EventNames names) {
        this.base = base;
        this.events = events;
        this.names = names;
    }

    static Found find(Curation curation, String base, List<FusedEvent> events, EventNames names) {
        Ruling ruling = new Ruling(base, events, names);
        return new Found(ruling.corrections(curation.corrections()), ruling.idle);
    }

    private Corrections corrections(List<Correction> corrections) {
        List<Corrections.Ruling> same = new ArrayList<>();
        List<List<Set<String>>> apart = new ArrayList<>();
        Set<String> dropped = new HashSet<>();
        Map<String, DateSpan> dates = new HashMap<>();
        for (Correction correction : corrections) {
            List<Set<String>> found = correction.corrects().stream()
                    .map(address -> reports(correction, address))
                    .toList();
            Set<String> all = found.stream().flatMap(Set::stream).collect(Collectors.toSet());
            switch (correction.kind()) {
                case SAME -> same.add(new Corrections.Ruling(all, correction.reason()));
                case APART -> apart.add(found);
                case NOT_AN_EVENT -> dropped.addAll(all);
                case WRONG_DATE -> correction.date().ifPresent(date -> all.forEach(key -> dates.put(key, date)));
            }
        }
        return new Corrections(same, apart, dropped, dates);
    }

    /** Keys of the reports that an address stands for. */
    private Set<String> reports(Correction correction, String address) {
        Set<String> found = new TreeSet<>();
        if (address.startsWith(base)) {
            String path = address.substring(base.length());
            Matcher event = EVENT.matcher(path);
            Matcher mention = MENTION.matcher(path);
            if (event.matches()) {
                String stem = event.group(2);
                found.addAll(stem == null ? ofEvent(correction, event.group(1)) : ofReport(event.group(1), stem));
            } else if (mention.matches()) {
                int begin = Integer.parseInt(mention.group(2));
                found.addAll(ofMention(mention.group(1), begin, Integer.parseInt(mention.group(3))));
            }
        }
        if (found.isEmpty()) {
            idle.add("Nothing is published as " + address + " for the correction " + correction.node() + " to apply to.");
        }
        return found;
    }

    /**
     * What was published under the address at first; for what is wrong with the event as a whole, also what has come
     * to it since.
     */
    private Set<String> ofEvent(Correction correction, String key) {
        Set<String> keys = new TreeSet<>();
        names.reportsOf(key).forEach(report -> keys.add(report.key()));
        boolean whole = correction.kind() == Correction.Kind.NOT_AN_EVENT
                || correction.kind() == Correction.Kind.WRONG_DATE;
        if (whole) {
            events.stream()
                    .filter(event -> names.key(event).equals(key))
                    .flatMap(event -> event.reports().stream())
                    .forEach(report -> keys.add(report.key()));
        }
        return keys;
    }

    private Set<String> ofReport(String key, String stem) {
        return events.stream()
                .filter(event -> names.key(event).equals(key)
                        || names.key(event).equals(names.retired().get(key)))
                .flatMap(event -> event.reports().stream())
                .filter(report -> report.article().stem().equals(stem))
                .map(Report::key)
                .collect(Collectors.toSet());
    }

    private Set<String> ofMention(String stem, int begin, int end) {
        List<Report> told = events.stream()
                .flatMap(event -> event.reports().stream())
                .filter(report -> report.article().stem().equals(stem))
                .toList();
        Set<String> exact = new TreeSet<>();
        Set<String> near = new TreeSet<>();
        for (Report report : told) {
            Article article = report.article();
            report.event().evidence().forEach(evidence -> {
                Span span = evidence.span();
                int from = article.codePointOffset(span.begin());
                int to = article.codePointOffset(span.end());
                if (from == begin && to == end) {
                    exact.add(report.key());
                } else if (from < end && begin < to) {
                    near.add(report.key());
                }
            });
        }
        return exact.isEmpty() ? near : exact;
    }
}
