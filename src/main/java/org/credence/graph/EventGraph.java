package org.credence.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.fuse.FusedEvent;
import org.credence.fuse.Joining;
import org.credence.fuse.Report;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/**
 * Writes what holds of an event across articles: its class, label, date and the status in force; why its reports were
 * merged; and the addresses that retired in its favour.
 */
final class EventGraph {
    private final Addresses addresses;
    private final EntityGraph entities;
    private final EventNames names;
    private final KnownEvents known;
    private final Map<String, Map<String, FusedEvent>> byArticle = new HashMap<>();
    private final Map<String, Integer> merges = new HashMap<>();

    EventGraph(Addresses addresses, EntityGraph entities, EventNames names, KnownEvents known) {
        this.addresses = addresses;
        this.entities = entities;
        this.names = names;
        this.known = known;
    }

    void write(List<FusedEvent> events) {
        events.forEach(this::write);
        names.retired().forEach(this::retire);
    }

    /** The fused events of one article, by the {@code id} they have there. */
    Map<String, FusedEvent> eventsOf(String stem) {
        return byArticle.getOrDefault(stem, Map.of());
    }

    Node node(FusedEvent event) {
        return addresses.event(names.key(event));
    }

    private void write(FusedEvent event) {
        Node node = node(event);
        for (Report report : event.reports()) {
            byArticle
                    .computeIfAbsent(report.article().stem(), none -> new HashMap<>())
                    .put(report.event().id(), event);
        }
        GraphBuilder graph = entities.graph();
        graph.type(node, Dip.EVENT, Dip.term(event.type().term()));
        if (event.type() == EventType.SUMMIT) {
            graph.type(node, Dip.term(EventType.MEETING.term()));
        }
        graph.label(node, label(event))
                .add(node, Dip.STATUS, Dip.term(event.status().term()))
                .date(node, event.date());
        known.seriesOf(event).ifPresent(series -> {
            graph.add(node, Dip.OF_SERIES, series);
            entities.knownEvent(series);
        });
        event.level().ifPresent(level -> graph.add(node, Dip.LEVEL, Dip.term(level.term())));
        event.joinings().forEach(joining -> merge(event, joining));
    }

    private void merge(FusedEvent event, Joining joining) {
        Node node = node(event);
        String key = names.key(event) + "-" + joining.report().article().stem();
        int number = merges.merge(key, 1, Integer::sum);
        Node merge = addresses.merge(number == 1 ? key : key + "-" + number);
        Node joined = Addresses.statusReport(node, joining.report().article());
        Node resembled = Addresses.statusReport(node, joining.resembles().article());
        entities.graph()
                .type(merge, Dip.MERGE, Terms.PROV_ACTIVITY)
                .label(merge, "Merge into " + label(event))
                .add(merge, Dip.MERGED, joined)
                .add(merge, Dip.MERGED, resembled)
                .add(merge, Dip.MERGED_INTO, node)
                .decimal(merge, Dip.SCORE, joining.likeness().score())
                .english(merge, Dip.REASON, String.join("; ", joining.likeness().reasons()));
    }

    private void retire(String key, String successor) {
        Node node = addresses.event(key);
        Node merge = addresses.merge(key);
        entities.graph()
                .add(node, DCTerms.isReplacedBy.asNode(), addresses.event(successor))
                .type(merge, Dip.MERGE, Terms.PROV_ACTIVITY)
                .label(merge, "Retirement of " + key)
                .add(merge, Dip.MERGED, node)
                .add(merge, Dip.MERGED_INTO, addresses.event(successor))
                .english(merge, Dip.REASON, "published as two events before an article showed that they are one");
    }

    /** "Meeting of Ghana and Norway in Oslo, 2031-05-06". */
    private String label(FusedEvent event) {
        StringBuilder label = new StringBuilder(EventNames.words(event.type()).replace('-', ' '));
        label.setCharAt(0, Character.toUpperCase(label.charAt(0)));
        List<String> states = event.states().stream()
                .map(iso2 -> entities.label(addresses.state(iso2)).orElse(iso2))
                .toList();
        if (!states.isEmpty()) {
            label.append(" of ").append(listed(states));
        } else if (!event.reports().getFirst().event().subject().isEmpty()) {
            label.append(" (").append(event.reports().getFirst().event().subject()).append(")");
        }
        event.places().stream().findFirst().ifPresent(place -> label.append(", ").append(place.name()));
        event.date().ifPresent(date -> label.append(", ").append(date.literal().orElse(date.toString())));
        if (event.status() != Status.HELD) {
            label.append(" (").append(words(event.status())).append(")");
        }
        return label.toString();
    }

    private static String words(Status status) {
        return status.term().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.getFirst()
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
