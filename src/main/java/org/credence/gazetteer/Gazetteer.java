package org.credence.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything known beforehand, found by name or by key. Immutable once made. */
public final class Gazetteer {
    /** What a name says of the entry it stands for. */
    public enum Form {
        /** A name of the entry. */
        NAME,
        /** An adjective of a state or organisation. */
        ADJECTIVE,
        /** A noun for the people of a state. */
        DEMONYM,
        /** A building or by-name that stands for a state's government. */
        METONYM,
        /** A name that means a state by default only. */
        CONTEXTUAL_NAME,
        /** An adjective that means a state by default only. */
        CONTEXTUAL_ADJECTIVE
    }

    /** A name in a run of words: how many words it covers, what it stands for and how. */
    public record Match(int length, Entry entry, Form form) {}

    private record Sense(Entry entry, Form form) {}

    private final Map<String, Entry.State> states = new LinkedHashMap<>();
    private final Map<String, Entry.State> statesByIso = new HashMap<>();
    private final Map<String, Entry.Organization> organizations = new LinkedHashMap<>();
    private final Map<String, Entry.Place> places = new LinkedHashMap<>();
    private final Map<String, Entry.Office> offices = new LinkedHashMap<>();
    private final Map<String, Entry.Person> people = new LinkedHashMap<>();
    private final Map<String, Entry.State> statesBySeat = new HashMap<>();
    private final Map<String, List<Entry.Person>> peopleByFamilyName = new HashMap<>();
    private final Map<String, List<Tenure>> tenuresByPerson = new HashMap<>();
    private final Map<String, List<Tenure>> tenuresByOffice = new HashMap<>();
    private final Map<String, List<Entry.Office>> officesByState = new HashMap<>();
    private final Map<String, List<Entry.Office>> officesByOrganization = new HashMap<>();
    private final Map<String, List<Entry.Organization>> organizationsByState = new HashMap<>();
    private final NameIndex<Sense> names = new NameIndex<>();

    public Gazetteer(Collection<Entry> entries, Collection<Tenure> tenures) {
        entries.forEach(this::add);
        for (Tenure tenure : tenures) {
            tenuresByPerson.computeIfAbsent(tenure.person(), ignored -> new ArrayList<>()).add(tenure);
            tenuresByOffice.computeIfAbsent(tenure.office(), ignored -> new ArrayList<>()).add(tenure);
        }
    }

    private void add(Entry entry) {
        switch (entry) {
            case Entry.State state -> addState(state);
            case Entry.Organization organization -> {
                organizations.put(organization.key(), organization);
                organization
                        .state()
                        .ifPresent(state -> organizationsByState
                                .computeIfAbsent(state, ignored -> new ArrayList<>())
                                .add(organization));
                index(organization.names(), organization, Form.NAME);
                index(organization.adjectives(), organization, Form.ADJECTIVE);
            }
            case Entry.Place place -> {
                places.put(place.key(), place);
                index(place.names(), place, Form.NAME);
            }
            case Entry.Office office -> {
                offices.put(office.key(), office);
                office.state()
                        .ifPresent(state -> officesByState
                                .computeIfAbsent(state, ignored -> new ArrayList<>())
                                .add(office));
                office.organization()
                        .ifPresent(organization -> officesByOrganization
                                .computeIfAbsent(organization, ignored -> new ArrayList<>())
                                .add(office));
            }
            case Entry.Person person -> {
                people.put(person.key(), person);
                index(person.names(), person, Form.NAME);
                if (!person.familyName().isEmpty()) {
                    peopleByFamilyName
                            .computeIfAbsent(folded(person.familyName()), ignored -> new ArrayList<>())
                            .add(person);
                }
            }
        }
    }

    private void addState(Entry.State state) {
        states.put(state.key(), state);
        statesByIso.put(state.iso2(), state);
        state.seats().forEach(seat -> statesBySeat.putIfAbsent(seat, state));
        index(state.names(), state, Form.NAME);
        index(state.adjectives(), state, Form.ADJECTIVE);
        index(state.demonyms(), state, Form.DEMONYM);
        index(state.metonyms(), state, Form.METONYM);
        index(state.contextualNames(), state, Form.CONTEXTUAL_NAME);
        index(state.contextualAdjectives(), state, Form.CONTEXTUAL_ADJECTIVE);
    }

    private void index(List<String> all, Entry entry, Form form) {
        all.forEach(name -> names.add(name, new Sense(entry, form)));
    }

    /** A word as {@link #at} compares it. */
    public static String fold(String word) {
        return NameIndex.fold(word);
    }

    /** The words of a title or another name by itself, as {@link #at} compares them. */
    public static List<String> words(String name) {
        return NameIndex.words(name);
    }

    /**
     * The names that begin at a word, shortest first.
     *
     * @param folded the words of a sentence, each put through {@link #fold}
     */
    public List<Match> at(List<String> folded, int from) {
        List<Match> matches = new ArrayList<>();
        for (NameIndex.Match<Sense> match : names.at(folded, from)) {
            for (Sense sense : match.values()) {
                matches.add(new Match(match.length(), sense.entry, sense.form));
            }
        }
        return matches;
    }

    public Optional<Entry.State> state(String key) {
        return Optional.ofNullable(states.get(key));
    }

    public Optional<Entry.State> stateByIso(String iso2) {
        return Optional.ofNullable(statesByIso.get(iso2));
    }

    public Optional<Entry.Organization> organization(String key) {
        return Optional.ofNullable(organizations.get(key));
    }

    public Optional<Entry.Place> place(String key) {
        return Optional.ofNullable(places.get(key));
    }

    public Optional<Entry.Office> office(String key) {
        return Optional.ofNullable(offices.get(key));
    }

    public Optional<Entry.Person> person(String key) {
        return Optional.ofNullable(people.get(key));
    }

    /** The state whose government is meant by the name of its capital or another seat. */
    public Optional<Entry.State> stateOfSeat(Entry.Place place) {
        return Optional.ofNullable(statesBySeat.get(place.key()));
    }

    /** The person who alone bears the whole name. */
    public Optional<Entry.Person> personNamed(String name) {
        List<String> words = NameIndex.words(name);
        List<Entry.Person> bearers = at(words, 0).stream()
                .filter(match -> match.length() == words.size() && match.entry() instanceof Entry.Person)
                .map(match -> (Entry.Person) match.entry())
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    public List<Entry.Person> peopleByFamilyName(String familyName) {
        return peopleByFamilyName.getOrDefault(folded(familyName), List.of());
    }

    /** The organisations that belong to a state. */
    public List<Entry.Organization> bodiesOf(Entry.State state) {
        return organizationsByState.getOrDefault(state.key(), List.of());
    }

    /** The offices of a state that are known. */
    public List<Entry.Office> officesOf(Entry.State state) {
        return officesByState.getOrDefault(state.key(), List.of());
    }

    /** The offices of an organisation that are known. */
    public List<Entry.Office> officesOf(Entry.Organization organization) {
        return officesByOrganization.getOrDefault(organization.key(), List.of());
    }

    public List<Tenure> tenuresOf(Entry.Person person) {
        return tenuresByPerson.getOrDefault(person.key(), List.of());
    }

    public List<Tenure> tenuresIn(Entry.Office office) {
        return tenuresByOffice.getOrDefault(office.key(), List.of());
    }

    /** Those known to have held the office on the day. */
    public List<Entry.Person> holders(Entry.Office office, LocalDate day) {
        return tenuresIn(office).stream()
                .filter(tenure -> tenure.covers(day))
                .map(tenure -> people.get(tenure.person()))
                .distinct()
                .toList();
    }

    private static String folded(String name) {
        return String.join(" ", NameIndex.words(name)).toLowerCase(Locale.ROOT);
    }
}
