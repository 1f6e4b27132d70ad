package org.credence.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.credence.fact.EventType;
import org.credence.fuse.FusedEvent;
import org.credence.fuse.Report;

/** The addresses of fused events, by the book of those given before. */
final class EventNames {
    static final String KIND = "event";

    /** An address names so many states at most. */
    private static final int STATES = 6;

    private final Map<FusedEvent, String> keys = new HashMap<>();
    private final Map<Report, FusedEvent> events = new HashMap<>();
    private final Map<Report, String> members;
    private final SortedMap<String, String> retired;
    private final List<AddressBook.Entry> entries;

    private EventNames(List<FusedEvent> fused, EventMembers.Known known, Naming.Named named) {
        for (int i = 0; i < fused.size(); i++) {
            FusedEvent event = fused.get(i);
            keys.put(event, named.keys().get(i));
            event.reports().forEach(report -> events.put(report, event));
        }
        this.members = known.members();
        this.retired = named.retired();
        this.entries = named.entries();
    }

    static EventNames of(List<FusedEvent> fused, AddressBook book) {
        List<Report> reports =
                fused.stream().flatMap(event -> event.reports().stream()).toList();
        EventMembers.Known known = EventMembers.know(reports, book.entries(KIND));
        List<Naming.Thing> things = fused.stream()
                .map(event -> new Naming.Thing(members(event, known), wish(event), false))
                .toList();
        return new EventNames(fused, known, Naming.name(known.entries(), things, Set.of()));
    }

    /** The surest report first: whose has it, has the address. */
    private static List<String> members(FusedEvent event, EventMembers.Known known) {
        List<String> members = new ArrayList<>();
        for (Report report : event.surestFirst()) {
            members.add(Optional.ofNullable(known.members().get(report)).orElseThrow());
        }
        return members;
    }

    String key(FusedEvent event) {
        return Optional.ofNullable(keys.get(event)).orElseThrow();
    }

    Optional<FusedEvent> event(Report report) {
        return Optional.ofNullable(events.get(report));
    }

    /** Addresses out of use, with those that took their place. */
    SortedMap<String, String> retired() {
        return retired;
    }

    /** The book's entries as they are now. */
    List<AddressBook.Entry> entries() {
        return entries;
    }

    /** The reports that an address was given to, as far as they are still there. */
    List<Report> reportsOf(String key) {
        Optional<AddressBook.Entry> entry =
                entries.stream().filter(each -> each.key().equals(key)).findFirst();
        return entry.map(those -> members.entrySet().stream()
                        .filter(member -> those.members().contains(member.getValue()))
                        .map(Map.Entry::getKey)
                        .toList())
                .orElse(List.of());
    }

    /** "2023-09-23-meeting-cn-kr"; without a date or parties, what else is told. */
    private static String wish(FusedEvent event) {
        List<String> parts = new ArrayList<>();
        event.date().ifPresent(date -> parts.add(
                date.literal().orElse(date.earliest() + "-to-" + date.latest())));
        parts.add(words(event.type()));
        event.states().stream().limit(STATES).forEach(state -> parts.add(state.toLowerCase(Locale.ROOT)));
        if (event.date().isEmpty() || event.states().isEmpty()) {
            event.people().stream().limit(2).forEach(parts::add);
            event.places().stream().limit(1).forEach(place -> parts.add(Addresses.slug(place.name())));
        }
        return String.join("-", parts);
    }

    static String words(EventType type) {
        return type.term().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
