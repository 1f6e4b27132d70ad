package org.credence.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Level;
import org.credence.fact.Place;
import org.credence.fact.Status;

/**
 * One event, as all articles together tell it.
 *
 * @param reports in order of their articles' dates, the undated first
 */
public record FusedEvent(List<Report> reports) {
    /** Of reports of one day the one that says most of how far the event has come. */
    private static final List<Status> WEIGHT = List.of(
            Status.HYPOTHETICAL,
            Status.UNDER_CONSIDERATION,
            Status.PROPOSED,
            Status.AGREED,
            Status.PLANNED,
            Status.STALLED,
            Status.POSTPONED,
            Status.CANCELLED,
            Status.HELD);

    private static final List<EventType> SPECIFIC = List.of(
            EventType.SUMMIT, EventType.CALL, EventType.MEETING, EventType.CONFERENCE, EventType.TALKS);

    public FusedEvent {
        reports = reports.stream()
                .sorted(Comparator.comparing((Report report) -> report.published().map(Object::toString).orElse(""))
                        .thenComparing(Report::key))
                .toList();
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("An event needs a report");
        }
    }

    /** The kind most reports give; of equals the more specific. */
    public EventType type() {
        return reports.stream()
                .map(report -> report.event().type())
                .min(Comparator.comparingInt((EventType type) -> -count(type))
                        .thenComparingInt(type -> SPECIFIC.contains(type) ? SPECIFIC.indexOf(type) : SPECIFIC.size()))
                .orElseThrow();
    }

    private int count(EventType type) {
        return (int) reports.stream()
                .filter(report -> report.event().type() == type)
                .count();
    }

    /** The status in force: that of the latest report. */
    public Status status() {
        Report latest = reports.getFirst();
        for (Report report : reports) {
            int newer = report.published().map(Object::toString).orElse("")
                    .compareTo(latest.published().map(Object::toString).orElse(""));
            boolean further = WEIGHT.indexOf(report.event().status()) > WEIGHT.indexOf(latest.event().status());
            if (newer > 0 || (newer == 0 && further)) {
                latest = report;
            }
        }
        return latest.event().status();
    }

    /** The finest date that all reports allow. */
    public Optional<DateSpan> date() {
        Optional<DateSpan> date = Optional.empty();
        for (Report report : reports) {
            Optional<DateSpan> told = report.event().date();
            if (told.isPresent()) {
                DateSpan before = date.orElse(told.get());
                date = before.intersect(told.get()).or(() -> Optional.of(before));
            }
        }
        return date;
    }

    public Set<String> states() {
        Set<String> states = new TreeSet<>();
        reports.forEach(report -> states.addAll(report.event().states()));
        return states;
    }

    /** Keys of the people named as taking part. */
    public Set<String> people() {
        Set<String> people = new TreeSet<>();
        reports.forEach(report -> people.addAll(report.people()));
        return people;
    }

    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        reports.forEach(report -> report.event().places().stream()
                .filter(place -> !places.contains(place))
                .forEach(places::add));
        return places;
    }

    /** The level of the first report that tells one. */
    public Optional<Level> level() {
        return reports.stream().flatMap(report -> report.event().level().stream()).findFirst();
    }
}
