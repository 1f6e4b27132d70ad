package org.credence.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.Act;

/** The words that report speech, from {@code reporting.txt}. */
final class ReportingWords {
    /**
     * A word that reports.
     *
     * @param rest words that must follow it: "on" in "call on"
     */
    record Entry(Act act, List<String> rest) {}

    private static final Lexicon LEXICON = Lexicon.read("reporting.txt");
    static final Set<String> AUTHORED = LEXICON.words("authored");
    static final Set<String> ISSUED = LEXICON.words("issued");
    static final Set<String> JOINT = LEXICON.words("joint");
    static final Set<String> TOPIC_PREPOSITIONS = LEXICON.words("topicpreposition");

    private final Map<String, List<Entry>> clause = read("clause");
    private final Map<String, List<Entry>> quoted = read("quoted");
    private final Map<String, List<Entry>> object = read("object");
    private final Map<String, List<Entry>> expressed = read("expressed");
    private final Map<String, List<Entry>> nouns = read("noun");
    private final Map<String, List<Entry>> narrated = read("narrated");
    private final Map<String, List<Entry>> moved = read("moved");
    private final Map<String, OfficePhrase.Kind> voices = new HashMap<>();
    final Set<String> express = LEXICON.words("express");
    final Set<String> naming = LEXICON.words("naming");
    final Set<String> insistent = LEXICON.words("insistent");
    final Set<String> thinking = LEXICON.words("thinking");
    final Set<String> telling = LEXICON.words("telling");
    final Set<String> audience = LEXICON.words("audience");
    final Set<String> quoting = LEXICON.words("quoting");
    final Set<String> work = LEXICON.words("work");
    final Set<String> outlet = LEXICON.words("outlet");
    final Set<String> modal = LEXICON.words("modal");
    final Set<String> contrast = LEXICON.words("contrast");
    final Set<String> condition = LEXICON.words("condition");
    final Set<String> saySo = LEXICON.words("sayso");
    final Set<String> talking = LEXICON.words("talking");
    final Set<String> printed = LEXICON.words("printed");
    static final Set<String> DOCUMENTS = LEXICON.words("document");
    final Set<String> view = LEXICON.words("view");
    final Set<String> deliberating = LEXICON.words("deliberating");
    final Set<String> weighing = LEXICON.words("weighing");
    final Set<String> ofPeople = LEXICON.words("ofpeople");
    final Set<String> approving = LEXICON.words("approving");
    final Set<String> helping = LEXICON.words("helping");
    final Set<String> stance = LEXICON.words("stance");
    final Set<String> contract = LEXICON.words("contract");
    final Set<String> opinion = LEXICON.words("opinion");
    final Set<String> present = LEXICON.words("present");
    final Set<String> agreeing = LEXICON.words("agreeing");
    final Set<String> agreedOn = LEXICON.words("agreedon");
    final Set<String> goingOn = LEXICON.words("goingon");
    final Set<String> wishing = LEXICON.words("wishing");
    final Set<String> affirmable = LEXICON.words("affirmable");
    final Set<String> requested = LEXICON.words("requested");
    final Set<String> reputed = LEXICON.words("reputed");
    final Set<String> seizing = LEXICON.words("seizing");
    final Set<String> occasion = LEXICON.words("occasion");
    final Set<String> driving = LEXICON.words("driving");
    final Set<String> rising = LEXICON.words("rising");
    final Set<String> goingBefore = LEXICON.words("goingbefore");
    final Set<String> byTheWay = LEXICON.words("bytheway");
    final Set<String> askedFor = LEXICON.words("askedfor");
    final Set<String> aiming = LEXICON.words("aiming");
    final Set<String> inviting = LEXICON.words("inviting");
    final Set<String> coming = LEXICON.words("coming");
    final Set<String> finding = LEXICON.words("finding");
    final Set<String> ballot = LEXICON.words("ballot");

    ReportingWords() {
        for (List<String> entry : LEXICON.entries("voice")) {
            OfficePhrase.Kind kind = OfficePhrase.Kind.valueOf(entry.getFirst());
            Lexicon.list(entry.get(1)).forEach(noun -> voices.put(noun, kind));
        }
    }

    private static Map<String, List<Entry>> read(String section) {
        Map<String, List<Entry>> entries = new HashMap<>();
        for (List<String> entry : LEXICON.entries(section)) {
            for (String words : Lexicon.list(entry.get(1))) {
                List<String> parts = List.of(words.split(" ", -1));
                entries.computeIfAbsent(parts.getFirst(), ignored -> new ArrayList<>())
                        .add(new Entry(Act.valueOf(entry.getFirst()), parts.subList(1, parts.size())));
            }
        }
        // "Call on" before "call".
        entries.values().forEach(list -> list.sort((a, b) -> b.rest().size() - a.rest().size()));
        return entries;
    }

    List<Entry> clause(String lemma) {
        return clause.getOrDefault(lemma, List.of());
    }

    /** Verbs that report only beside a quotation. */
    List<Entry> quoted(String lemma) {
        return quoted.getOrDefault(lemma, List.of());
    }

    List<Entry> object(String lemma) {
        return object.getOrDefault(lemma, List.of());
    }

    Optional<Act> expressed(String noun) {
        return expressed.getOrDefault(noun, List.of()).stream().findFirst().map(Entry::act);
    }

    Optional<Act> noun(String noun) {
        return nouns.getOrDefault(noun, List.of()).stream().findFirst().map(Entry::act);
    }

    /** Verbs by which only somebody writing in the first person does something: "I value …". */
    Optional<Act> narrated(String lemma) {
        return narrated.getOrDefault(lemma, List.of()).stream().findFirst().map(Entry::act);
    }

    /** Adjectives by which somebody writing in the first person does something: "we are grateful". */
    Optional<Act> moved(String adjective) {
        return moved.getOrDefault(adjective, List.of()).stream().findFirst().map(Entry::act);
    }

    /** What those speak as whom a common noun, no office, describes. */
    Optional<OfficePhrase.Kind> voice(String noun) {
        return Optional.ofNullable(voices.get(noun));
    }
}
