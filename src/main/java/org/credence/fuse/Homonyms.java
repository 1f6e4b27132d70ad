package org.credence.fuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Fact;
import org.credence.fact.Office;
import org.credence.fact.Participation;

/**
 * Tells people of one name and state apart by their offices. Two offices that articles give to the name at the same time
 * are of two people, unless an article gives both to one person, or the offices have a word in common: "Counsellor to the
 * Minister" and "Counsellor for Trade" are one told in two ways. Offices told one after the other are those of one person
 * who changed office.
 */
final class Homonyms {
    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "for", "to", "and", "at", "in", "on");

    /**
     * What one article tells of the offices of a name.
     *
     * @param now the offices held, each as words joined by hyphens
     * @param ever these and those held once
     */
    record Appearance(String stem, Optional<LocalDate> published, Set<String> now, Set<String> ever) {
        Appearance {
            now = Set.copyOf(now);
            ever = Set.copyOf(ever);
        }
    }

    /**
     * One of those who share a name.
     *
     * @param offices at least one
     * @param articles stems of those that give them one of these offices
     */
    record Person(NavigableSet<String> offices, NavigableSet<String> articles) {}

    private final List<Appearance> appearances;

    private Homonyms(List<Appearance> appearances) {
        this.appearances = appearances;
    }

    /** What articles tell of offices, by the naming of whom they give them to. */
    static Map<String, List<Appearance>> appearances(List<ArticleFacts> articles) {
        Map<String, List<Appearance>> appearances = new HashMap<>();
        for (ArticleFacts article : articles) {
            Map<String, Set<String>> now = new TreeMap<>();
            Map<String, Set<String>> ever = new TreeMap<>();
            for (Fact.Event event : article.events()) {
                for (Participation each : event.participations()) {
                    if (each.agent() instanceof Agent.Person person) {
                        each.office().ifPresent(office -> note(now, person, office));
                    }
                }
            }
            article.tenures().forEach(tenure -> note(tenure.current() ? now : ever, tenure.holder(), tenure.office()));
            now.forEach((naming, offices) -> {
                ever.computeIfAbsent(naming, none -> new TreeSet<>()).addAll(offices);
                appearances
                        .computeIfAbsent(naming, none -> new ArrayList<>())
                        .add(new Appearance(
                                article.article().stem(),
                                article.article().metadata().published(),
                                offices,
                                ever.getOrDefault(naming, Set.of())));
            });
        }
        return appearances;
    }

    private static void note(Map<String, Set<String>> offices, Agent.Person person, Office office) {
        String naming = PersonIdentity.naming(PersonIdentity.words(person.name()), person.state().orElse(""));
        String body = office.organization().map(organization -> " of " + organization.name()).orElse("");
        offices.computeIfAbsent(naming, none -> new TreeSet<>()).add(PersonIdentity.slug(office.title() + body));
    }

    /** The people that the appearances of one name are of, the one that most are of first; none without an office. */
    static List<Person> part(List<Appearance> appearances) {
        return new Homonyms(appearances).people();
    }

    private List<Person> people() {
        NavigableSet<String> offices = new TreeSet<>();
        appearances.forEach(each -> offices.addAll(each.now));
        List<NavigableSet<String>> groups = new ArrayList<>();
        for (String office : offices) {
            NavigableSet<String> group = new TreeSet<>(Set.of(office));
            for (NavigableSet<String> other : List.copyOf(groups)) {
                if (other.stream().anyMatch(each -> isOfOne(each, office))) {
                    groups.remove(other);
                    group.addAll(other);
                }
            }
            groups.add(group);
        }
        return groups.stream()
                .map(group -> new Person(group, articles(group)))
                .sorted(Comparator.comparingInt((Person person) -> -person.articles.size())
                        .thenComparing(person -> person.offices.first()))
                .toList();
    }

    private NavigableSet<String> articles(Set<String> offices) {
        NavigableSet<String> articles = new TreeSet<>();
        appearances.stream()
                .filter(each -> each.now.stream().anyMatch(offices::contains))
                .forEach(each -> articles.add(each.stem));
        return articles;
    }

    private boolean isOfOne(String one, String other) {
        return words(one).stream().anyMatch(words(other)::contains)
                || appearances.stream().anyMatch(each -> each.ever.contains(one) && each.ever.contains(other))
                || !areAtOneTime(one, other);
    }

    private static Set<String> words(String office) {
        Set<String> words = new TreeSet<>(List.of(office.split("-", -1)));
        words.removeAll(SMALL_WORDS);
        return words;
    }

    /** Whether each was held, as far as is told, before the other was no more told of. */
    private boolean areAtOneTime(String one, String other) {
        NavigableSet<LocalDate> days = days(one);
        NavigableSet<LocalDate> others = days(other);
        return !days.isEmpty()
                && !others.isEmpty()
                && !days.first().isAfter(others.last())
                && !others.first().isAfter(days.last());
    }

    private NavigableSet<LocalDate> days(String office) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        appearances.stream()
                .filter(each -> each.now.contains(office))
                .forEach(each -> each.published.ifPresent(days::add));
        return days;
    }
}
