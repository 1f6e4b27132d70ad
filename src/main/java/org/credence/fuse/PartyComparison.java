package org.credence.fuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.credence.fact.DateSpan;
import org.credence.fact.Level;

/** Holds the states, people and organisations of two reports against each other. */
final class PartyComparison {
    private final Report a;
    private final Report b;
    private final NavigableSet<String> people;
    private final NavigableSet<String> states;
    private final NavigableSet<String> organizations;

    PartyComparison(Report a, Report b) {
        this.a = a;
        this.b = b;
        this.people = common(a.people(), b.people());
        this.states = common(a.event().states(), b.event().states());
        this.organizations = common(a.organizations(), b.organizations());
    }

    private static NavigableSet<String> common(Set<String> a, Set<String> b) {
        NavigableSet<String> common = new TreeSet<>(a);
        common.retainAll(b);
        return common;
    }

    /** People named by both. */
    NavigableSet<String> people() {
        return people;
    }

    /** Whether three states or more are named by both, and no others: such a circle is rarely together twice. */
    boolean isCircle() {
        return states.size() > 2 && a.event().states().equals(b.event().states());
    }

    /** Whether the parties alone nearly tell which event it is. */
    boolean isUnmistakable() {
        return isCircle() || people.size() > 1;
    }

    List<Judgement> judge() {
        List<Judgement> judgements = new ArrayList<>();
        judgements.add(states());
        judgements.add(named());
        judgements.add(levels());
        if (isTurned()) {
            judgements.add(new Judgement.Contradicts("the other way round"));
        }
        if (isToldByOneOutletThatDay() && !a.people().equals(b.people())) {
            judgements.add(new Judgement.Contradicts("one outlet tells of other people in two articles of that day"));
        }
        if (sidesInCommon() < 2 && !isSamePair() && !GatheringComparison.isOneName(a, b)) {
            judgements.add(
                    isHalfTold()
                            ? new Judgement.Allows(0.05, "one of them names one side only")
                            : new Judgement.Contradicts("only one side in common"));
        }
        return judgements;
    }

    /** An outlet that gives an event of the day an article of its own gives another article to another event. */
    private boolean isToldByOneOutletThatDay() {
        Optional<String> outlet = a.article().metadata().publisher();
        return outlet.isPresent()
                && outlet.equals(b.article().metadata().publisher())
                && a.published().isPresent()
                && a.published().equals(b.published())
                && a.event().date().equals(a.published().map(DateSpan::of))
                && a.event().date().equals(b.event().date())
                && !a.article().stem().equals(b.article().stem());
    }

    private boolean isTurned() {
        Set<String> one = a.initiators();
        Set<String> other = b.initiators();
        return !one.isEmpty() && !other.isEmpty() && common(one, other).isEmpty();
    }

    /** A person and their state are one side; so is an organisation, and a person of whom no state is known. */
    private int sidesInCommon() {
        Set<String> sides = new HashSet<>(states);
        for (Report report : List.of(a, b)) {
            report.sides().forEach((state, those) -> those.stream()
                    .filter(people::contains)
                    .forEach(person -> sides.add(state.isEmpty() ? "person " + person : state)));
        }
        // One of whom only one of the two says for which state they act is one side, not two.
        sides.removeIf(side -> side.startsWith("person ") && isPlaced(side.substring("person ".length())));
        organizations.forEach(organization -> sides.add("organization " + organization));
        return sides.size();
    }

    /** One names a side that the other leaves out: on one day, in one place, that person meets one other. */
    private boolean isHalfTold() {
        return !people.isEmpty()
                && a.when().isPresent()
                && a.when().equals(b.when())
                && DateComparison.isDay(a.when())
                && Math.min(sides(a), sides(b)) == 1
                && Math.max(sides(a), sides(b)) == 2;
    }

    private static int sides(Report report) {
        Set<String> sides = new HashSet<>(report.event().states());
        sides.addAll(report.sides().keySet());
        return sides.size() + report.organizations().size();
    }

    private boolean isPlaced(String person) {
        return List.of(a, b).stream()
                .flatMap(report -> report.sides().entrySet().stream())
                .anyMatch(side -> !side.getKey().isEmpty() && side.getValue().contains(person));
    }

    /** Whether both name the same two people or more, of the same states, and nobody else. */
    boolean isOfOnePair() {
        return isSamePair() && a.event().states().equals(b.event().states());
    }

    /** Two people or more of one state by themselves. */
    private boolean isSamePair() {
        return people.size() > 1 && a.people().equals(b.people());
    }

    private Judgement states() {
        Set<String> one = a.event().states();
        Set<String> other = b.event().states();
        if (one.isEmpty() || other.isEmpty()) {
            return Judgement.SILENT;
        }
        if (!one.containsAll(other) && !other.containsAll(one)) {
            return new Judgement.Contradicts("other parties: " + listed(one) + "; " + listed(other));
        }
        if (one.equals(other)) {
            return new Judgement.Supports(
                    one.size() > 2 ? 0.3 : one.size() == 2 ? 0.2 : 0.05, "both between " + listed(one));
        }
        int fewer = Math.min(one.size(), other.size());
        return fewer == 2
                ? new Judgement.Contradicts("two parties are not three")
                : new Judgement.Supports(0.05, listed(states) + " in both");
    }

    private Judgement named() {
        for (String state : common(a.sides().keySet(), b.sides().keySet())) {
            NavigableSet<String> one = a.side(state);
            NavigableSet<String> other = b.side(state);
            boolean isOnlySide = a.sides().size() == 1 || b.sides().size() == 1;
            if (common(one, other).isEmpty() && (!state.isEmpty() || isOnlySide)) {
                return new Judgement.Contradicts("other people: " + listed(one) + "; " + listed(other));
            }
        }
        if (people.isEmpty()) {
            return Judgement.SILENT;
        }
        String reason = "both name " + listed(people);
        if (a.people().equals(b.people())) {
            return new Judgement.Supports(people.size() > 1 ? 0.3 : 0.2, reason);
        }
        return new Judgement.Supports(people.size() > 1 ? 0.25 : 0.15, reason);
    }

    private Judgement levels() {
        if (a.event().level().isEmpty() || b.event().level().isEmpty()) {
            return Judgement.SILENT;
        }
        Level one = a.event().level().get();
        Level other = b.event().level().get();
        if (one.isRankOf(other)) {
            return new Judgement.Supports(0.05, "same level");
        }
        // The same people need not be told twice to be of the same rank.
        return people.isEmpty()
                ? new Judgement.Contradicts("other levels: " + one.term() + ", " + other.term())
                : Judgement.SILENT;
    }

    private static String listed(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
