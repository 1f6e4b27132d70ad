package org.credence.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of an event, as published, held against gold.
 *
 * @param statusNear whether the status is right or near one that is
 * @param falselyHeld whether what has not taken place is published as held
 * @param place not asked for where gold tells none
 */
record EventComparison(
        Verdict type,
        Verdict date,
        Verdict status,
        boolean statusNear,
        boolean falselyHeld,
        Verdict place,
        NameComparison states,
        NameComparison persons) {

    static EventComparison of(GoldEvent gold, PublishedEvent published, Aliases aliases) {
        boolean held = published.status().equals(Statuses.HELD);
        return new EventComparison(
                Verdict.of(EventTypes.isRight(gold.type(), published.types())),
                date(gold.date(), published.date()),
                status(gold.status(), published.status()),
                Statuses.isNear(gold.status(), published.status()),
                held && !gold.status().has(Statuses.HELD),
                place(gold.place(), published.places()),
                states(gold, published.states()),
                persons(gold, published.persons(), aliases));
    }

    private static Verdict date(Answers gold, PublishedDate date) {
        if (date.isAmong(gold)) {
            return date.isNone() ? Verdict.RIGHTLY_NONE : Verdict.RIGHT;
        }
        if (date.isNone()) {
            return Verdict.MISSING;
        }
        return gold.first().isEmpty() ? Verdict.SURPLUS : Verdict.WRONG;
    }

    private static Verdict status(Answers gold, String status) {
        return status.isEmpty() ? Verdict.MISSING : Verdict.of(gold.has(status));
    }

    /** One word in common makes a place the same: "Porto" and "Porto, Portugal". */
    private static Verdict place(Answers gold, List<String> places) {
        if (gold.first().isEmpty()) {
            return Verdict.NOT_ASKED;
        }
        if (places.isEmpty()) {
            return gold.noneToo() ? Verdict.RIGHTLY_NONE : Verdict.MISSING;
        }
        return Verdict.of(gold.named().stream()
                .anyMatch(wanted -> places.stream().anyMatch(place -> Names.shared(wanted, place) > 0)));
    }

    /** Where gold names no state, none is wrong. */
    private static NameComparison states(GoldEvent gold, Set<String> states) {
        List<String> missing = sortedWithout(gold.states(), states);
        List<String> surplus = gold.states().isEmpty()
                ? List.of()
                : sortedWithout(states, Stream.concat(gold.states().stream(), gold.statesOptional().stream())
                        .toList());
        return new NameComparison(gold.states().size() - missing.size(), missing, surplus);
    }

    private static List<String> sortedWithout(Set<String> all, Collection<String> without) {
        return all.stream().filter(each -> !without.contains(each)).sorted().toList();
    }

    private static NameComparison persons(GoldEvent gold, List<List<String>> persons, Aliases aliases) {
        List<String> missing = gold.persons().stream()
                .filter(person -> persons.stream().noneMatch(names -> aliases.match(person, names)))
                .toList();
        List<String> surplus = persons.stream()
                .filter(names -> Stream.concat(gold.persons().stream(), gold.personsOptional().stream())
                        .noneMatch(person -> aliases.match(person, names)))
                .map(Names::firstOf)
                .toList();
        return new NameComparison(gold.persons().size() - missing.size(), missing, surplus);
    }
}
