package org.credence.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.fuse.FusedEvent;
import org.credence.fuse.Report;
import org.credence.vocabulary.Dip;

/** Writes what holds of an event across articles: its class, label, date and the status in force. */
final class EventGraph {
    private final Addresses addresses;
    private final EntityGraph entities;
    private final Map<Report, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    EventGraph(Addresses addresses, EntityGraph entities) {
        this.addresses = addresses;
        this.entities = entities;
    }

    void write(List<FusedEvent> events) {
        events.forEach(this::write);
    }

    /** The published addresses of the events of one article, by the {@code id} they have there. */
    Map<String, Node> eventsOf(String stem) {
        Map<String, Node> found = new HashMap<>();
        nodes.forEach((report, node) -> {
            if (report.article().stem().equals(stem)) {
                found.put(report.event().id(), node);
            }
        });
        return found;
    }

    private void write(FusedEvent event) {
        Node node = addresses.event(unique(key(event)));
        event.reports().forEach(report -> nodes.put(report, node));
        GraphBuilder graph = entities.graph();
        graph.type(node, Dip.EVENT, Dip.term(event.type().term()));
        if (event.type() == EventType.SUMMIT) {
            graph.type(node, Dip.term(EventType.MEETING.term()));
        }
        graph.label(node, label(event))
                .add(node, Dip.STATUS, Dip.term(event.status().term()))
                .date(node, event.date());
        event.level().ifPresent(level -> graph.add(node, Dip.LEVEL, Dip.term(level.term())));
    }

    /** Events that would share an address are numbered in their stable order. */
    private String unique(String key) {
        int number = taken.merge(key, 1, Integer::sum);
        return number == 1 ? key : key + "-" + number;
    }

    /** "2023-09-23-meeting-cn-kr"; without a date or parties, what else is told. */
    private static String key(FusedEvent event) {
        List<String> parts = new ArrayList<>();
        event.date().ifPresent(date -> parts.add(
                date.literal().orElse(date.earliest() + "-to-" + date.latest())));
        parts.add(words(event.type()));
        event.states().stream().limit(6).forEach(state -> parts.add(state.toLowerCase(Locale.ROOT)));
        if (event.date().isEmpty() || event.states().isEmpty()) {
            event.people().stream().limit(2).forEach(parts::add);
            event.places().stream().limit(1).forEach(place -> parts.add(Addresses.slug(place.name())));
        }
        return String.join("-", parts);
    }

    private static String words(EventType type) {
        return type.term().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** "Meeting of Ghana and Norway in Oslo, 2031-05-06". */
    private String label(FusedEvent event) {
        StringBuilder label = new StringBuilder(words(event.type()).replace('-', ' '));
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

    Optional<Node> node(Report report) {
        return Optional.ofNullable(nodes.get(report));
    }
}
