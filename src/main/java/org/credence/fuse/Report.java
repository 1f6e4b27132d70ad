package org.credence.fuse;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.credence.article.Article;
import org.credence.fact.Agent;
import org.credence.fact.DateSpan;
import org.credence.fact.Fact;
import org.credence.fact.Participation;
import org.credence.fact.Role;
import org.credence.fact.Status;

/**
 * What one article tells of one event. Two are equal when they are of the same event of the same article.
 *
 * @param sides the keys of the people named as taking part, the same for all articles, by the state they act for;
 *     under the empty name those of whom no state is known
 * @param organizations names of the organisations taking part, as {@link PersonIdentity#slug} writes them
 */
public record Report(
        Article article,
        Fact.Event event,
        SortedMap<String, NavigableSet<String>> sides,
        NavigableSet<String> organizations) {
    /** No article reports as done what lies more than a day ahead of it: time zones. */
    private static final int TIME_ZONES = 1;

    public Report {
        sides = Collections.unmodifiableSortedMap(new TreeMap<>(sides));
        organizations = Collections.unmodifiableNavigableSet(new TreeSet<>(organizations));
    }

    static Report of(Article article, Fact.Event event, PersonIdentity identity) {
        SortedMap<String, NavigableSet<String>> sides = new TreeMap<>();
        NavigableSet<String> organizations = new TreeSet<>();
        for (Participation participation : event.participations()) {
            switch (participation.agent()) {
                case Agent.Person person ->
                    sides.computeIfAbsent(person.state().orElse(""), state -> new TreeSet<>())
                            .add(identity.key(person, article));
                case Agent.Organization organization -> organizations.add(
                        organization.key().orElseGet(() -> PersonIdentity.slug(organization.name())));
                case Agent.State ignored -> {}
                case Agent.Unnamed ignored -> {}
            }
        }
        return new Report(article, event, sides, organizations);
    }

    /** The same report with another date, as a person corrected it. */
    Report dated(DateSpan date) {
        return new Report(article, event.dated(date), sides, organizations);
    }

    /** Keys of all people named as taking part. */
    public NavigableSet<String> people() {
        NavigableSet<String> people = new TreeSet<>();
        sides.values().forEach(people::addAll);
        return people;
    }

    /** Keys of the people who act for a state. */
    NavigableSet<String> side(String state) {
        return sides.getOrDefault(state, Collections.emptyNavigableSet());
    }

    /** The article's date. */
    public Optional<LocalDate> published() {
        return article.metadata().published();
    }

    /** A key that orders reports alike whatever the order in which articles arrive. */
    public String key() {
        return article.stem() + "#" + event.id();
    }

    /**
     * The status, as of the article. What is told as done but dated ahead of the article is planned: tenses are
     * misread more often than dates.
     */
    public Status status() {
        boolean ahead = published().isPresent()
                && event.date().isPresent()
                && event.date().get().earliest().isAfter(published().get().plusDays(TIME_ZONES));
        return event.status() == Status.HELD && ahead ? Status.PLANNED : event.status();
    }

    boolean isHeld() {
        return status() == Status.HELD;
    }

    /** When it was or is to be; what was held was held before it was told. */
    Optional<DateSpan> when() {
        return event.date().map(date -> {
            if (!isHeld() || published().isEmpty()) {
                return date;
            }
            LocalDate told = published().get().plusDays(TIME_ZONES);
            return told.isBefore(date.latest()) && !told.isBefore(date.earliest())
                    ? new DateSpan(date.earliest(), told)
                    : date;
        });
    }

    /** The states of those who travel, invite or propose: the event turned round is another one. */
    Set<String> initiators() {
        Set<String> states = new TreeSet<>();
        for (Participation each : event.participations()) {
            boolean leads = each.role() == Role.VISITOR || each.role() == Role.INVITER || each.role() == Role.PROPOSER;
            if (leads) {
                switch (each.agent()) {
                    case Agent.State state -> states.add(state.iso2());
                    case Agent.Person person -> person.state().ifPresent(states::add);
                    case Agent.Organization ignored -> {}
                    case Agent.Unnamed ignored -> {}
                }
            }
        }
        return states;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Report report && key().equals(report.key());
    }

    @Override
    public int hashCode() {
        return Objects.hash(key());
    }
}
