package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.credence.fact.EventType;
import org.credence.fact.Fact.EventLink.Kind;

/** The words that tie one event to another, from {@code links.txt}. */
final class LinkCues {
    /** Stands for no word at all: the object of a verb, a clause. */
    static final String NOTHING = "-";

    private static final Lexicon LEXICON = Lexicon.read("links.txt");

    private record Preposition(Kind kind, Set<String> words, Set<EventType> others) {}

    private record Noun(Kind kind, Set<String> before, Set<String> nouns, Set<String> after) {}

    private record Verb(Kind kind, Set<String> verbs, Set<String> after) {}

    private record Asked(EventType by, Set<String> before) {}

    private final List<Preposition> prepositions = new ArrayList<>();
    private final List<Noun> nouns = new ArrayList<>();
    private final List<Verb> verbs = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Set<String> carrying = LEXICON.words("carry");

    LinkCues() {
        for (List<String> entry : LEXICON.entries("preposition")) {
            Set<EventType> others = entry.size() < 3
                    ? Set.of(EventType.values())
                    : words(entry.get(2)).stream().map(EventType::valueOf).collect(Collectors.toSet());
            prepositions.add(new Preposition(Kind.valueOf(entry.getFirst()), words(entry.get(1)), others));
        }
        for (List<String> entry : LEXICON.entries("noun")) {
            nouns.add(new Noun(
                    Kind.valueOf(entry.getFirst()), words(entry.get(1)), words(entry.get(2)), words(entry.get(3))));
        }
        for (List<String> entry : LEXICON.entries("verb")) {
            verbs.add(new Verb(Kind.valueOf(entry.getFirst()), words(entry.get(1)), words(entry.get(2))));
        }
        for (List<String> entry : LEXICON.entries("asked")) {
            asked.add(new Asked(EventType.valueOf(entry.getFirst()), words(entry.get(1))));
        }
    }

    private static Set<String> words(String field) {
        return Set.copyOf(Lexicon.list(field));
    }

    /** The link that a preposition makes to an event of a kind. */
    Optional<Kind> preposition(String words, EventType other) {
        return prepositions.stream()
                .filter(cue -> cue.words.contains(words) && cue.others.contains(other))
                .map(Preposition::kind)
                .findFirst();
    }

    /** The link that a noun makes between two prepositions. */
    Optional<Kind> noun(String before, String lemma, String after) {
        return nouns.stream()
                .filter(cue -> cue.nouns.contains(lemma) && cue.before.contains(before) && cue.after.contains(after))
                .map(Noun::kind)
                .findFirst();
    }

    /** The link that a verb makes to what follows it. */
    Optional<Kind> verb(String lemma, String after) {
        return verbs.stream()
                .filter(cue -> cue.verbs.contains(lemma) && cue.after.contains(after))
                .map(Verb::kind)
                .findFirst();
    }

    /** Whether an event of the kind asks for what stands after the preposition. */
    boolean isAsked(EventType by, String before) {
        return asked.stream().anyMatch(cue -> cue.by == by && cue.before.contains(before));
    }

    /** Whether a verb does nothing but tell an event. */
    boolean isCarrying(String lemma) {
        return carrying.stream().anyMatch(words -> words.equals(lemma) || words.startsWith(lemma + " "));
    }
}
