package org.credence.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Level;
import org.credence.fact.Place;
import org.credence.fact.Status;

/**
 * One event, as all articles together tell it.
 *
 * @param reports in order of their articles' dates, the undated first
 * @param joinings for each report but the first that was taken, why it was counted to the event
 */
public record FusedEvent(List<Report> reports, List<Joining> joinings) {
    private static final List<EventType> SPECIFIC = List.of(
            EventType.SUMMIT, EventType.CALL, EventType.MEETING, EventType.CONFERENCE, EventType.TALKS);

    public FusedEvent {
        reports = reports.stream()
                .sorted(Comparator.comparing((Report report) -> report.published().map(Object::toString).orElse(""))
                        .thenComparing(Report::key))
                .toList();
        joinings = List.copyOf(joinings);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("An event needs a report");
        }
    }

    /** The reports as they were taken: the one that tells most first. */
    public List<Report> surestFirst() {
        List<Report> joined = joinings.stream().map(Joining::report).toList();
        return Stream.concat(reports.stream().filter(report -> !joined.contains(report)), joined.stream())
                .toList();
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

    /** The status in force. */
    public Status status() {
        return StatusRule.inForce(reports);
    }

    /** What one of the articles says of the status; of two things the more realised. */
    public Status statusTold(String stem) {
        return StatusRule.ofOneArticle(reports.stream()
                .filter(report -> report.article().stem().equals(stem))
                .map(report -> report.status())
                .toList());
    }

    /**
     * When it was, as fine as the dates told that most reports agree with: a later, finer date refines an earlier,
     * coarser one, never the reverse. Of what was planned for one day and held on another, the day it was held counts.
     */
    public Optional<DateSpan> date() {
        List<Report> dated = reports.stream()
                .filter(report -> report.event().date().isPresent())
                .toList();
        List<DateSpan> surest = dated.stream()
                .sorted(Comparator.comparing(Report::isHeld)
                        .thenComparingLong(report -> agreeing(dated, report))
                        .reversed())
                .map(report -> report.event().date().orElseThrow())
                .toList();
        Optional<DateSpan> date = Optional.empty();
        for (DateSpan told : surest) {
            DateSpan before = date.orElse(told);
            date = before.intersect(told).or(() -> Optional.of(before));
        }
        return date;
    }

    private static long agreeing(List<Report> dated, Report report) {
        DateSpan date = report.event().date().orElseThrow();
        return dated.stream()
                .filter(other -> other.event().date().orElseThrow().overlaps(date))
                .count();
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
