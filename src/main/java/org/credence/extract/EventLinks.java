package org.credence.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credence.fact.DateSpan;
import org.credence.fact.Evidence;
import org.credence.fact.EventType;
import org.credence.fact.Fact;
import org.credence.fact.Fact.EventLink.Kind;
import org.credence.fact.Status;

/** Hangs the links told in an article on its events, leaving out those that what is known of the events belies. */
final class EventLinks {
    private final Map<String, Fact.Event> events = new HashMap<>();
    private final Map<String, List<Fact.EventLink>> links = new HashMap<>();

    private EventLinks(List<Fact.Event> events) {
        events.forEach(event -> this.events.put(event.id(), event));
    }

    /**
     * The events with their links.
     *
     * @param ids the events that tellings were counted to
     */
    static List<Fact.Event> hang(List<Fact.Event> events, List<LinkMention> told, Map<EventMention, String> ids) {
        EventLinks links = new EventLinks(events);
        told.forEach(link -> links.hang(
                link, Optional.ofNullable(ids.get(link.from())), Optional.ofNullable(ids.get(link.to()))));
        return events.stream()
                .map(event -> event.linked(links.links.getOrDefault(event.id(), List.of())))
                .toList();
    }

    private void hang(LinkMention told, Optional<String> from, Optional<String> to) {
        Optional<Fact.Event> one = from.map(events::get);
        Optional<Fact.Event> other = to.map(events::get);
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return;
        }
        String target = other.get().id();
        boolean fits = isPossible(told.kind(), one.get(), other.get()) && !isTold(one.get().id(), target)
                && !isTold(target, one.get().id());
        if (fits) {
            links.computeIfAbsent(one.get().id(), none -> new ArrayList<>())
                    .add(new Fact.EventLink(
                            told.kind(), target, new Evidence(told.evidence(), told.rule(), Confidence.ofLink())));
        }
    }

    /** Two events are tied once, in one direction. */
    private boolean isTold(String from, String to) {
        return links.getOrDefault(from, List.of()).stream().anyMatch(link -> link.target().equals(to));
    }

    private static boolean isPossible(Kind kind, Fact.Event from, Fact.Event to) {
        boolean over = to.status() == Status.HELD;
        boolean held = from.status() == Status.HELD;
        return switch (kind) {
            case PART_OF -> held == over && holds(to.type(), from.type()) && overlap(from, to);
            case PREPARES -> (held || !over) && !isWhollyAfter(from, to);
            case FOLLOWS -> (over || !held) && !isWhollyAfter(to, from);
        };
    }

    /** In a call people ask and agree; they do not meet. */
    private static boolean holds(EventType whole, EventType part) {
        boolean narrow = whole == EventType.CALL || whole == EventType.BRIEFING;
        return !narrow || !(part.isEncounter() || part == EventType.VISIT);
    }

    private static boolean overlap(Fact.Event a, Fact.Event b) {
        return a.date().isEmpty() || b.date().isEmpty() || a.date().get().overlaps(b.date().get());
    }

    private static boolean isWhollyAfter(Fact.Event a, Fact.Event b) {
        Optional<DateSpan> one = a.date();
        Optional<DateSpan> other = b.date();
        return one.isPresent()
                && other.isPresent()
                && one.get().earliest().isAfter(other.get().latest());
    }
}
