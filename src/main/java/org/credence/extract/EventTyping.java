package org.credence.extract;

import java.util.Optional;
import java.util.Set;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Level;
import org.credence.fact.Status;

/** Settles what kind of event is told where the word alone leaves it open. */
final class EventTyping {
    private final EventWords words;
    private final OfficeWords offices;

    EventTyping(EventWords words, OfficeWords offices) {
        this.words = words;
        this.offices = offices;
    }

    void settle(EventMention event, EventWords.Noun word) {
        boolean sitting = event.people().size() >= 2
                || (event.status == Status.HELD && !event.people().isEmpty() && !event.places().isEmpty());
        if (word.words().equals("talks") && sitting && event.status != Status.STALLED) {
            event.type = EventType.MEETING;
        }
        if (event.type == EventType.MEETING && event.level.equals(Optional.of(Level.LEADERS))) {
            event.type = EventType.SUMMIT;
        }
        if (event.type == EventType.SUMMIT && event.level.isEmpty()) {
            event.level = Optional.of(Level.LEADERS);
        }
        if (event.type.isEncounter() && event.qualifiers.stream().anyMatch(ConstructionWords.REMOTE::contains)) {
            event.type = EventType.CALL;
        }
        if (event.level.isEmpty() && event.type.isEncounter()) {
            event.level = levelOfPeople(event);
        }
    }

    /** The rank of those named, where all who are named with an office have the same. */
    Optional<Level> levelOfPeople(EventMention event) {
        Set<Level> levels = new java.util.TreeSet<>();
        for (PersonEntry person : event.people()) {
            Optional<Level> level = person.offices().stream()
                    .filter(held -> !held.phrase().former())
                    .flatMap(held -> offices.level(held.phrase().title()).stream())
                    .findFirst();
            if (level.isEmpty()) {
                return Optional.empty();
            }
            levels.add(level.get());
        }
        return levels.size() == 1 ? Optional.of(levels.iterator().next()) : Optional.empty();
    }

    /** Whether the words belong to a type that many words tell diffusely. */
    boolean isDiffuse(String noun) {
        return words.telling.contains(noun);
    }

    static Optional<DateSpan> narrower(Optional<DateSpan> a, Optional<DateSpan> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? a : b;
        }
        return a.get().contains(b.get()) ? b : a;
    }
}
