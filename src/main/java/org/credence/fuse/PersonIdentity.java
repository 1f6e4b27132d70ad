package org.credence.fuse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.credence.article.Article;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Fact;

/**
 * Who is who across articles: one person for all spellings and orders of a name, two where one name belongs to people
 * of different states, or of one state in different offices at the same time ({@link Homonyms}). Somebody of whom no
 * article tells a state is the one of that name whose state is told, if there is just one.
 */
public final class PersonIdentity {
    /**
     * One person.
     *
     * @param key in lower-case ASCII words joined by hyphens; no two people have the same
     * @param isOfReference whether the key is that of the reference data
     * @param namings how articles name them, each by the words of a name and a state, which no other person has
     */
    public record Someone(String key, boolean isOfReference, NavigableSet<String> namings) {
        public Someone {
            namings = Collections.unmodifiableNavigableSet(new TreeSet<>(namings));
        }
    }

    private final Map<String, String> keys = new TreeMap<>();

    /** Namings by office of those whom an article names, by its stem and the words of the name and the state. */
    private final Map<String, String> parted = new HashMap<>();
    private final Set<String> reference = new HashSet<>();

    private PersonIdentity() {}

    /** Everybody whom the articles name. */
    public static PersonIdentity of(List<ArticleFacts> articles) {
        PersonIdentity identity = new PersonIdentity();
        Map<String, List<Agent.Person>> byWords = new TreeMap<>();
        List<ArticleFacts> ordered = articles.stream()
                .sorted(Comparator.comparing(article -> article.article().stem()))
                .toList();
        for (ArticleFacts article : ordered) {
            for (Agent.Person person : people(article)) {
                byWords.computeIfAbsent(words(person.name()), words -> new ArrayList<>()).add(person);
            }
        }
        Map<String, List<Homonyms.Appearance>> appearances = Homonyms.appearances(ordered);
        byWords.forEach((words, people) -> identity.tell(words, people, appearances));
        return identity;
    }

    /** Those of one name. */
    private void tell(String words, List<Agent.Person> people, Map<String, List<Homonyms.Appearance>> appearances) {
        people.forEach(person -> person.key().ifPresent(reference::add));
        List<Agent.Person> unknown =
                people.stream().filter(person -> person.key().isEmpty()).toList();
        if (unknown.isEmpty()) {
            return;
        }
        String slug = slug(unknown.getFirst().name());
        NavigableSet<String> states = new TreeSet<>();
        unknown.forEach(person -> person.state().ifPresent(states::add));
        for (String state : states) {
            String own = states.size() == 1 ? slug : slug + "-" + state.toLowerCase(Locale.ROOT);
            Optional<String> known = known(people, Optional.of(state));
            String naming = naming(words, state);
            keys.put(naming, known.orElse(own));
            if (known.isEmpty()) {
                part(naming, own, appearances.getOrDefault(naming, List.of()));
            }
        }
        String stateless = switch (states.size()) {
            case 0 -> known(people, Optional.empty()).orElse(slug);
            case 1 -> keys.getOrDefault(naming(words, states.first()), slug);
            default -> slug;
        };
        keys.put(naming(words, ""), stateless);
    }

    /** Those of one name and state: whoever is named without an office is the one named most. */
    private void part(String naming, String own, List<Homonyms.Appearance> appearances) {
        boolean first = true;
        for (Homonyms.Person person : Homonyms.part(appearances)) {
            String key = first ? own : own + "-" + person.offices().first();
            first = false;
            person.offices().forEach(office -> keys.put(naming + "|" + office, key));
            person.articles().forEach(stem -> parted.put(stem + "|" + naming, naming + "|" + person.offices().first()));
        }
    }

    /** The one of the reference data whom other articles name so, of the state where one is given. */
    private static Optional<String> known(List<Agent.Person> people, Optional<String> state) {
        List<String> known = people.stream()
                .filter(person -> state.isEmpty() || person.state().equals(state))
                .flatMap(person -> person.key().stream())
                .distinct()
                .toList();
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    static String naming(String words, String state) {
        return words + "|" + state;
    }

    /** The key of somebody whom an article names. */
    public String key(Agent.Person person, Article article) {
        String naming = parted.get(article.stem() + "|" + naming(words(person.name()), person.state().orElse("")));
        return person.key().isPresent() || naming == null ? key(person) : keys.getOrDefault(naming, key(person));
    }

    /** One key for all namings of a person: that of the reference data, or one made from the name. */
    public String key(Agent.Person person) {
        return person.key().orElseGet(() -> {
            String naming = naming(words(person.name()), person.state().orElse(""));
            return keys.getOrDefault(naming, slug(person.name()));
        });
    }

    /** The people whose key had to be made or found out, in order of their keys. */
    public List<Someone> people() {
        SortedMap<String, NavigableSet<String>> namings = new TreeMap<>();
        keys.forEach((naming, key) ->
                namings.computeIfAbsent(key, none -> new TreeSet<>()).add(naming));
        return namings.entrySet().stream()
                .map(each -> new Someone(each.getKey(), reference.contains(each.getKey()), each.getValue()))
                .toList();
    }

    /** Everybody whom an article names, each naming once. */
    public static List<Agent.Person> people(ArticleFacts article) {
        List<Agent> agents = new ArrayList<>();
        for (Fact fact : article.facts()) {
            switch (fact) {
                case Fact.Event event -> event.participations().forEach(each -> agents.add(each.agent()));
                case Fact.Statement statement -> {
                    agents.addAll(statement.speakers());
                    agents.addAll(statement.addressees());
                    agents.addAll(statement.about());
                }
                case Fact.Tenure tenure -> agents.add(tenure.holder());
            }
        }
        return agents.stream()
                .filter(Agent.Person.class::isInstance)
                .map(Agent.Person.class::cast)
                .distinct()
                .toList();
    }

    /** The words of a name in an order of their own, hyphens and diacritics dropped: equal for all its spellings. */
    public static String words(String name) {
        return String.join(" ", new TreeSet<>(List.of(slug(name).split("-", -1))));
    }

    /** A name as part of an address: lower-case ASCII words joined by hyphens. */
    public static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        List<String> words = new ArrayList<>();
        for (String word : plain.toLowerCase(Locale.ROOT).replaceAll("['’.]", "").split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.isEmpty() ? "unnamed" : String.join("-", words);
    }
}
