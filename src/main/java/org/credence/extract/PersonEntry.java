package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.credence.article.Span;
import org.credence.fact.Agent;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;

/** A person of one article, with all that its sentences say of them as reading goes on. */
final class PersonEntry {
    /** An office the article gives the person, and where. */
    record Held(OfficePhrase phrase, Optional<Entry.State> state, Span span) {}

    private final Optional<Entry.Person> known;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Held> offices = new ArrayList<>();
    private Optional<Entry.State> state = Optional.empty();
    private boolean servesNoState;
    private boolean affiliatedOutside;
    private final List<Integer> sentences = new ArrayList<>();

    PersonEntry(Optional<Entry.Person> known) {
        this.known = known;
    }

    Optional<Entry.Person> known() {
        return known;
    }

    void see(String name, int sentence) {
        names.add(name);
        sentences.add(sentence);
    }

    /** How many sentences away the nearest naming is; one before counts less than one after. */
    int nearest(int sentence) {
        return sentences.stream()
                .mapToInt(each -> each <= sentence ? sentence - each : 2 * (each - sentence))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether the article has named them in the sentence given or before. */
    boolean isNamedBy(int sentence) {
        return sentences.stream().anyMatch(each -> each <= sentence);
    }

    void hold(Held office) {
        offices.add(office);
        if (state.isEmpty() && office.phrase().kind() == OfficePhrase.Kind.OFFICIAL) {
            state = office.state();
        }
    }

    List<Held> offices() {
        return offices;
    }

    /** Told of somebody in the service of an organisation that is no state's own: citizenship says nothing then. */
    void serveNoState() {
        servesNoState = true;
    }

    boolean servesNoState() {
        return servesNoState;
    }

    void actFor(Entry.State value) {
        if (state.isEmpty() && !servesNoState) {
            state = Optional.of(value);
        }
    }

    /** The state they act for, where the article or the reference data tells it. */
    Optional<Entry.State> state() {
        return state;
    }

    /** The fullest form of the name: that of the reference data where known. */
    String name() {
        return known.map(Entry.Person::label)
                .orElseGet(() -> names.stream()
                        .max((a, b) -> Integer.compare(words(a).size(), words(b).size()))
                        .orElseThrow());
    }

    Set<String> names() {
        return names;
    }

    /** Whether one word, or a whole name in any order, can mean this person. */
    boolean answersTo(String name) {
        List<String> wanted = words(name);
        List<String> all = new ArrayList<>(names);
        known.ifPresent(person -> all.addAll(person.names()));
        for (String form : all) {
            List<String> own = words(form);
            if (wanted.size() == 1) {
                if (own.getFirst().equals(wanted.getFirst()) || own.getLast().equals(wanted.getFirst())
                        || isFamilyName(wanted.getFirst())) {
                    return true;
                }
            } else if (sameWords(own, wanted) || own.containsAll(wanted) || (wanted.containsAll(own) && own.size() > 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFamilyName(String word) {
        return known.map(person -> words(person.familyName()).equals(List.of(word)))
                .orElse(false);
    }

    private static boolean sameWords(List<String> a, List<String> b) {
        return a.stream().sorted().toList().equals(b.stream().sorted().toList())
                || String.join("", a).equals(String.join("", b));
    }

    /** The words of a name, folded, without honorifics, initials and suffixes. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : Gazetteer.fold(name).toLowerCase(Locale.ROOT).split("[\\s\\-]+", -1)) {
            if (part.length() > 1 && !part.matches("jr|sr|ii|iii|iv")) {
                words.add(part);
            }
        }
        return words.isEmpty() ? List.of(Gazetteer.fold(name).toLowerCase(Locale.ROOT)) : words;
    }

    /** Whether they speak from outside government: an expert, or a former official. */
    boolean judgesFromOutside() {
        boolean expert = offices.stream().anyMatch(held -> held.phrase().kind() == OfficePhrase.Kind.EXPERT);
        boolean inOffice = offices.stream().anyMatch(held -> speaksForState(held) && !held.phrase().former());
        boolean former = offices.stream().anyMatch(held -> held.phrase().former());
        boolean outside = affiliatedOutside || offices.stream().anyMatch(held -> held.phrase().isPrivate());
        return (expert || former || outside) && !inOffice;
    }

    /** Notes that the article names them with a body that speaks for no state: "X of the Y Institute". */
    void judgeFromOutside() {
        affiliatedOutside = true;
    }

    /** A vice president of a think tank holds an office, but speaks for no state. */
    private static boolean speaksForState(Held held) {
        return held.phrase().kind() == OfficePhrase.Kind.OFFICIAL && !held.phrase().isPrivate();
    }

    boolean reportsNews() {
        return offices.stream().anyMatch(held -> held.phrase().kind() == OfficePhrase.Kind.PRESS);
    }

    Agent.Person agent() {
        String shown = name();
        return new Agent.Person(
                known.map(Entry.Person::key),
                shown,
                names.stream().filter(name -> !name.equals(shown)).sorted().toList(),
                state.map(Entry.State::iso2));
    }
}
