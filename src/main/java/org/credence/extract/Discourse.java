package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.credence.gazetteer.Entry;

/** What the text has spoken of so far, for pronouns and for words such as "the two" and "the three countries". */
final class Discourse {
    /** How a sentence speaks of somebody: the higher, the likelier it is that what follows is about them. */
    enum Standing {
        /** Within what somebody is quoted to say. */
        QUOTED,
        MENTIONED,
        /** As a subject, of whatever clause, or as the owner of one. */
        SUBJECT,
        /** As the subject of the sentence. */
        MAIN_SUBJECT
    }
    /** For how many sentences a pair not named again is still the one spoken of. */
    private static final int NEAR = 8;

    /** Somebody spoken of, and where. */
    private record Seen(Party party, int sentence, int token, Standing standing) {
        private boolean subject() {
            return standing.compareTo(Standing.SUBJECT) >= 0;
        }

        private boolean isBefore(int otherSentence, int otherToken) {
            return sentence < otherSentence || (sentence == otherSentence && token < otherToken);
        }
    }

    /** Those told together, and in which sentence. */
    private record Group<T>(T members, int sentence) {}

    private final List<Seen> people = new ArrayList<>();
    private final List<Seen> bodies = new ArrayList<>();
    private final List<Group<Set<Entry.State>>> stateGroups = new ArrayList<>();
    private final List<Group<List<PersonEntry>>> personGroups = new ArrayList<>();
    private final Map<Entry.State, Integer> stateCounts = new LinkedHashMap<>();
    private final Map<Entry.State, Integer> lastSeen = new LinkedHashMap<>();
    private List<Party> lastPlural = List.of();
    private int lastPluralSentence = -1;
    private List<Party> travellers = List.of();
    private Optional<Party> lastSpeaker = Optional.empty();

    void sawPerson(Party party, int sentence, int token, Standing standing) {
        people.add(new Seen(party, sentence, token, standing));
    }

    void sawState(Entry.State state, int sentence) {
        lastSeen.put(state, sentence);
        stateCounts.merge(state, 1, Integer::sum);
    }

    /** A state or an organization spoken of. */
    void sawBody(Party party, int sentence, int token, boolean subject) {
        bodies.add(new Seen(party, sentence, token, subject ? Standing.SUBJECT : Standing.MENTIONED));
    }

    void sawStates(Set<Entry.State> group, int sentence) {
        if (group.size() > 1) {
            stateGroups.add(new Group<>(new LinkedHashSet<>(group), sentence));
        }
    }

    void sawPeople(List<PersonEntry> group, int sentence) {
        if (group.size() > 1) {
            personGroups.add(new Group<>(List.copyOf(group), sentence));
        }
    }

    /** What "it" and "its" stand for: the state or organization that the sentence, or the one before, is about. */
    Optional<Party> body(int sentence, int token) {
        List<Seen> here = bodies.stream()
                .filter(seen -> seen.sentence() == sentence && seen.token() < token && seen.subject())
                .toList();
        if (!here.isEmpty()) {
            return Optional.of(here.getLast().party());
        }
        return bodies.stream()
                .filter(seen -> seen.sentence() == sentence - 1 && seen.subject())
                .map(Seen::party)
                .findFirst();
    }

    /** Whether so many states were told together after so many people last were. */
    boolean statesAreNearer(int count, int sentence, int token) {
        int peopleLast =
                Math.max(last(personGroups, group -> group.size() == count), lastSentenceOf(count, sentence, token));
        return last(stateGroups, group -> group.size() == count) > peopleLast;
    }

    /** The sentence in which the first of the last so many people was spoken of; -1 where there are fewer. */
    private int lastSentenceOf(int count, int sentence, int token) {
        Set<Party> last = new LinkedHashSet<>();
        for (Seen seen : people.reversed()) {
            boolean before = seen.isBefore(sentence, token);
            if (before && seen.party() instanceof Party.Person && last.add(seen.party()) && last.size() == count) {
                return seen.sentence();
            }
        }
        return -1;
    }

    private static <T> int last(List<Group<T>> groups, Predicate<T> fits) {
        return groups.reversed().stream()
                .filter(group -> fits.test(group.members()))
                .mapToInt(Group::sentence)
                .findFirst()
                .orElse(-1);
    }

    void sawPlural(List<Party> parties, int sentence) {
        if (!parties.isEmpty()) {
            lastPluralSentence = sentence;
            lastPlural = List.copyOf(parties);
        }
    }

    /** Who was told of last as travelling. */
    void travelled(List<Party> visitors) {
        if (!visitors.isEmpty()) {
            travellers = List.copyOf(visitors);
        }
    }

    /** Those whose journey was told last: "the delegation". */
    List<Party> travellers() {
        return travellers;
    }

    void spoke(Party speaker) {
        lastSpeaker = Optional.of(speaker);
    }

    Optional<Party> lastSpeaker() {
        return lastSpeaker;
    }

    /** Those that "they" stands for. */
    List<Party> lastPlural() {
        return lastPlural;
    }

    /** The sentence that told of those that "they" stands for; -1 where none did. */
    int lastPluralSentence() {
        return lastPluralSentence;
    }

    /** The last group of so many states told together; failing that, those told most often. */
    Set<Entry.State> states(int count) {
        return states(count, Set.of());
    }

    /**
     * The last group of so many states told together; failing that, those told most often.
     *
     * @param not states that are none of them
     */
    Set<Entry.State> states(int count, Set<Entry.State> not) {
        for (int i = stateGroups.size() - 1; i >= 0; i--) {
            Set<Entry.State> members = stateGroups.get(i).members();
            if (members.size() == count && members.stream().noneMatch(not::contains)) {
                return members;
            }
        }
        if (stateCounts.keySet().stream().filter(state -> !not.contains(state)).count() < count) {
            return Set.of();
        }
        Set<Entry.State> most = new LinkedHashSet<>();
        stateCounts.entrySet().stream()
                .filter(entry -> !not.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(count)
                .forEach(entry -> most.add(entry.getKey()));
        return most;
    }

    /**
     * The two states told together of which the text was speaking last: both named in the sentences just before.
     *
     * @param fits whom the words can mean
     */
    Set<Entry.State> pair(int sentence, Predicate<Set<Entry.State>> fits) {
        Set<Entry.State> best = Set.of();
        int bestNear = sentence - NEAR;
        for (Group<Set<Entry.State>> group : stateGroups) {
            int near = group.members().stream().mapToInt(state -> lastSeen.getOrDefault(state, -NEAR)).min().orElse(-NEAR);
            if (group.members().size() == 2 && near >= bestNear && fits.test(group.members())) {
                best = group.members();
                bestNear = near;
            }
        }
        return best;
    }

    /** The last group of three states told together that holds all those given. */
    Set<Entry.State> threeWith(Set<Entry.State> given) {
        for (int i = stateGroups.size() - 1; i >= 0; i--) {
            if (stateGroups.get(i).members().size() == 3 && stateGroups.get(i).members().containsAll(given)) {
                return stateGroups.get(i).members();
            }
        }
        return Set.of();
    }

    /** The last group of states told together, whatever its size. */
    Set<Entry.State> lastStates() {
        return stateGroups.isEmpty() ? Set.of() : stateGroups.getLast().members();
    }

    /**
     * The last group of so many people told together; failing that, those spoken of last.
     *
     * @param sentence of the words
     * @param token of the words
     * @param fits whom the words can mean
     */
    List<PersonEntry> people(int count, int sentence, int token, Predicate<PersonEntry> fits) {
        List<PersonEntry> here = peopleBefore(count, sentence, token, fits);
        if (!here.isEmpty()) {
            return here;
        }
        for (int i = personGroups.size() - 1; i >= 0; i--) {
            List<PersonEntry> members = personGroups.get(i).members();
            if (members.size() == count && members.stream().allMatch(fits)) {
                return members;
            }
        }
        Set<PersonEntry> last = new LinkedHashSet<>();
        for (int i = people.size() - 1; i >= 0 && last.size() < count; i--) {
            Seen seen = people.get(i);
            if (seen.isBefore(sentence, token) && seen.party() instanceof Party.Person person && fits.test(person.entry())) {
                last.add(person.entry());
            }
        }
        return last.size() == count ? new ArrayList<>(last) : List.of();
    }

    /** "X telephoned Y on Sunday, and the two men met": so many people told in the sentence before a word; empty where others are. */
    List<PersonEntry> peopleBefore(int count, int sentence, int token, Predicate<PersonEntry> fits) {
        Set<PersonEntry> named = new LinkedHashSet<>();
        for (Seen seen : people) {
            if (seen.sentence() == sentence && seen.token() < token && seen.party() instanceof Party.Person person) {
                named.add(person.entry());
            }
        }
        return named.size() == count && named.stream().allMatch(fits) ? new ArrayList<>(named) : List.of();
    }

    /**
     * Whom "he", "she", "his" or "her" stands for.
     *
     * @param gender {@code male} or {@code female}
     * @param sentence of the pronoun
     * @param token of the pronoun
     * @param quoted whether it stands in a quotation
     * @param not whom it cannot stand for: the subject of its own clause, where it is an object
     */
    Optional<Party> person(String gender, int sentence, int token, boolean quoted, Set<Party> not) {
        List<Seen> fitting = people.stream()
                .filter(seen -> seen.isBefore(sentence, token))
                .filter(seen -> seen.sentence() >= sentence - 4)
                .filter(seen -> fits(seen.party(), gender) && !not.contains(seen.party()))
                .toList();
        List<Seen> likely = fitting.stream().filter(seen -> isLikely(seen, quoted)).toList();
        List<Seen> before = likely.isEmpty() ? fitting : likely;
        if (!not.isEmpty()) {
            return last(before, sentence, true).or(() -> before.reversed().stream().map(Seen::party).findFirst());
        }
        return last(before, sentence, true)
                .or(() -> last(before.stream().filter(seen -> seen.standing() == Standing.MAIN_SUBJECT).toList(), sentence - 1, true))
                .or(() -> last(before, sentence - 1, true))
                .or(() -> last(before, sentence, false))
                .or(() -> last(before, sentence - 1, false))
                .or(() -> before.reversed().stream().filter(Seen::subject).map(Seen::party).findFirst())
                .or(() -> before.reversed().stream().map(Seen::party).findFirst());
    }

    /** Nobody whom only others' words speak of, nor anybody told by a description in passing: "by a member of the cabinet". */
    private static boolean isLikely(Seen seen, boolean quoted) {
        return quoted
                || (seen.standing() != Standing.QUOTED && (seen.subject() || !(seen.party() instanceof Party.Unnamed)));
    }

    private static Optional<Party> last(List<Seen> seen, int sentence, boolean subject) {
        // Of a sentence told before, its first subject is the one it is about; in the same sentence, the nearest.
        List<Party> fitting = seen.stream()
                .filter(each -> each.sentence() == sentence && (!subject || each.subject()))
                .sorted(Comparator.comparingInt(Seen::token))
                .map(Seen::party)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.getFirst());
    }

    static boolean fits(Party party, String gender) {
        if (party instanceof Party.Person person) {
            String known = person.entry().known().map(Entry.Person::gender).orElse("");
            return known.isEmpty() || known.equals(gender);
        }
        return party instanceof Party.Unnamed unnamed && !unnamed.office().plural();
    }
}
