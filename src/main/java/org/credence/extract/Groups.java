package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.Level;
import org.credence.gazetteer.Entry;
import org.credence.language.DependencyGraph;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Says whom a noun of a group or a number stands for: "the two", "both sides", "the Chinese delegation". */
final class Groups {
    private final Referents referents;
    private final Reading reading;
    private final Discourse discourse;
    private final Namesakes namesakes;
    /** Whom the delegation told of last acts for. */
    private List<Party> lastDelegation = List.of();

    Groups(Referents referents, Reading reading, Discourse discourse) {
        this.referents = referents;
        this.reading = reading;
        this.discourse = discourse;
        this.namesakes = new Namesakes(reading.offices(), reading.gazetteer());
    }

    /**
     * A noun or number that may stand for a group.
     *
     * @param noun the word in the singular
     * @param each whether it is one of two, "each side"
     * @param counted how many the word itself means
     * @param number how many there are by the word or by a numeral before it
     */
    private record Group(
            int sentence, int token, Token word, String noun, boolean each, Optional<Integer> counted, Optional<Integer> number,
            boolean ofStates, boolean ofPeople) {}

    /** "The two", "both sides", "the three countries", "the two leaders", "the Chinese delegation". */
    List<Party> of(int sentence, int token, Token word) {
        List<Entry.State> namesakes = this.namesakes.plural(word);
        if (!namesakes.isEmpty()) {
            return namesakes.stream().<Party>map(Party.State::new).toList();
        }
        Group group = group(sentence, token, word);
        return named(group).or(() -> together(group)).orElseGet(() -> counted(group));
    }

    private Group group(int sentence, int token, Token word) {
        String noun = OfficeWords.singular(word.lower());
        boolean ofPeople = reading.offices().peopleGroup.contains(noun);
        boolean ofTwo = noun.matches("side|party") || ofPeople || (reading.offices().stateGroup.contains(noun) && isEachActing(sentence, token));
        boolean each = token > 0 && reading.token(sentence, token - 1).is("each") && ofTwo;
        Optional<Integer> counted = each ? Optional.of(2) : reading.offices().group(noun);
        Optional<Integer> number = counted.or(() -> number(sentence, token));
        return new Group(sentence, token, word, noun, each, counted, number, reading.offices().stateGroup.contains(noun), ofPeople);
    }

    /** "Each country sent home a diplomat", but not "each country of the bloc", nor "each country should". */
    private boolean isEachActing(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        int verb = graph.head(token);
        return verb >= 0
                && graph.isRelated(token, "nsubj")
                && reading.token(sentence, verb).tag().equals("VBD")
                && !graph.hasChild(token, "nmod", "acl");
    }

    /** Those whom the words beside a noun name: "the Chinese delegation", "their teams", "the ministers of both"; empty where none do. */
    private Optional<List<Party>> named(Group group) {
        OfficeWords offices = reading.offices();
        List<Party> states = adjectives(group.sentence, group.token);
        boolean collective = offices.collective.contains(group.word.lower());
        if (!states.isEmpty() && (group.ofStates || group.ofPeople || collective)) {
            lastDelegation = group.noun.equals("delegation") ? states : lastDelegation;
            return Optional.of(states);
        }
        if (states.size() > 1 && group.word.tag().endsWith("S") && offices.jointBody.contains(group.noun)) {
            return Optional.of(states);
        }
        List<Party> owned = ofOwners(group.sentence, group.token, group.noun);
        if (!owned.isEmpty()) {
            return Optional.of(owned);
        }
        if (offices.institution.contains(group.noun)) {
            return Optional.of(institution(group.sentence, group.token, states));
        }
        List<Party> senders = offices.collective.contains(group.noun) || collective ? senders(group.sentence, group.token) : List.of();
        if (!senders.isEmpty()) {
            return Optional.of(senders);
        }
        boolean uncounted = (group.ofStates || group.ofPeople) && group.number.isEmpty();
        return Optional.of(uncounted ? members(group.sentence, group.token) : List.<Party>of()).filter(members -> !members.isEmpty());
    }

    /** Those told together before, whose number the noun leaves open: "the leaders", "the delegation", "the sides". */
    private Optional<List<Party>> together(Group group) {
        if (group.number.isEmpty() && group.ofPeople && isTheGroup(group.sentence, group.token, group.word)) {
            // "The leaders welcomed", in a text that they issue together.
            boolean told = !discourse.lastPlural().isEmpty()
                    && discourse.lastPlural().stream().allMatch(party -> party instanceof Party.Person person
                            && (!group.noun.equals("leader") || mayLead(person.entry())));
            return Optional.of(told ? discourse.lastPlural() : reading.issuers());
        }
        if (group.token == 0) {
            return Optional.empty();
        }
        Token before = reading.token(group.sentence, group.token - 1);
        if (group.noun.equals("delegation") && before.text().matches("(?i)the|its")) {
            return Optional.of(lastDelegation.isEmpty() ? discourse.travellers() : lastDelegation);
        }
        Set<Entry.State> pair = group.number.isEmpty() && before.is("the") ? pair(group.sentence, group.token, group.word) : Set.of();
        return pair.isEmpty() ? Optional.empty() : Optional.of(pair.stream().<Party>map(Party.State::new).toList());
    }

    /** As many as the number says, of the states or people told before: "the two", "the three countries". */
    private List<Party> counted(Group group) {
        boolean bare = (reading.offices().numeral(group.word.lower()).isPresent() && !group.word.isNoun())
                || (group.counted.isPresent() && !group.each);
        if (group.number.isEmpty() || !(group.ofStates || group.ofPeople || bare)) {
            return List.of();
        }
        int number = group.number.get();
        List<Party> here = bare ? peopleBefore(group.sentence, group.token) : List.of();
        if (here.size() == number) {
            return here;
        }
        boolean people = group.ofPeople
                || (bare && (!discourse.statesAreNearer(number, group.sentence, group.token) || isWithoutNarrator(number)));
        List<PersonEntry> told = people ? people(group.sentence, group.token, number, group.noun, group.ofPeople) : List.of();
        return told.isEmpty()
                ? discourse.states(number).stream().<Party>map(Party.State::new).toList()
                : told.stream().<Party>map(Party.Person::new).toList();
    }

    /** "The ministers of the two countries", "of both countries". */
    static boolean isOfTwo(Mention.Role role, Sentence sentence, OfficeWords words) {
        int noun = role.end() - 1;
        return role.office().plural()
                && noun > role.office().head() + 1
                && words.stateGroup.contains(OfficeWords.singular(sentence.token(noun).lower()))
                && words.numeral(sentence.token(noun - 1).lower()).equals(Optional.of(2));
    }

    /** In a government's own text about talks of its own "the two" are no other states, which it names beside. */
    private boolean isWithoutNarrator(int number) {
        Set<Entry.State> states = discourse.states(number);
        return reading.narrator().filter(own -> !states.contains(own)).isPresent();
    }

    /** "The sides agreed": the two told together last; "talks between the countries", with nothing behind that says which. */
    private Set<Entry.State> pair(int sentence, int token, Token word) {
        if (reading.offices().opposed.contains(word.lower())) {
            return discourse.states(2);
        }
        boolean alone = reading.offices().opposedStates.contains(word.lower())
                && !reading.graph(sentence).hasChild(token, "nmod", "acl", "appos");
        if (!alone) {
            return Set.of();
        }
        Set<Entry.State> pair = discourse.pair(sentence, each -> true);
        // "X of Peru and Y of Chile vowed … The neighbours signed a pact."
        return pair.isEmpty() && discourse.lastPluralSentence() >= sentence - 1 ? new LinkedHashSet<>(referents.statesTogether()) : pair;
    }

    /** "Delegations from X's army and the rebels", "the government in Seoul". */
    private List<Party> senders(int sentence, int token) {
        for (int child : reading.graph(sentence).children(token, "nmod")) {
            List<Party> senders = isOf(sentence, child) || isSeat(sentence, child) ? referents.all(sentence, child) : List.of();
            if (!senders.isEmpty()) {
                return senders;
            }
        }
        return List.of();
    }

    /** "Ministers of the three countries". */
    private List<Party> members(int sentence, int token) {
        for (int child : reading.graph(sentence).children(token, "nmod")) {
            boolean members = isOf(sentence, child) && reading.token(sentence, child).isNoun();
            List<Party> of = members && reading.mentionAt(sentence, child).isEmpty() ? referents.all(sentence, child) : List.of();
            if (of.size() > 1) {
                return of;
            }
        }
        return List.of();
    }

    /** So many people told together: of the office that the noun says, or any where it says none. */
    private List<PersonEntry> people(int sentence, int token, int number, String noun, boolean ofPeople) {
        List<PersonEntry> here = ofPeople && noun.equals("leader") ? discourse.peopleBefore(number, sentence, token, this::mayLead) : List.of();
        if (!here.isEmpty()) {
            return here;
        }
        List<PersonEntry> ranked = ofPeople ? discourse.people(number, sentence, token, person -> ranks(person, noun)) : List.of();
        boolean any = ranked.isEmpty() && !(ofPeople && reading.offices().groupRank.contains(noun));
        return any ? discourse.people(number, sentence, token, person -> !noun.equals("leader") || mayLead(person)) : ranked;
    }

    /** "Both leaders" are no ministers: those of whom no other office is told. */
    private boolean mayLead(PersonEntry person) {
        return person.offices().stream()
                .allMatch(held -> held.phrase().former()
                        || reading.offices().level(held.phrase().title()).filter(level -> level != Level.LEADERS).isEmpty());
    }

    /** "X handed Y a letter when the two met": those named before in the sentence, of several states. */
    private List<Party> peopleBefore(int sentence, int token) {
        Set<Party> people = new LinkedHashSet<>();
        for (Mention mention : reading.mentions(sentence)) {
            if (mention.end() <= token && mention instanceof Mention.Person) {
                people.addAll(referents.of(sentence, mention));
            }
        }
        long states = people.stream().map(Party::state).distinct().count();
        return states > 1 ? new ArrayList<>(people) : List.of();
    }

    /** Whether somebody holds the office that a noun names a group by: "the two ministers" are no prime ministers. */
    private boolean ranks(PersonEntry person, String noun) {
        if (noun.equals("leader")) {
            return person.offices().stream().anyMatch(held -> isLeader(held.phrase()));
        }
        return person.offices().stream()
                .filter(held -> !held.phrase().former())
                .anyMatch(held -> isOfRank(held.phrase().title().toLowerCase(Locale.ROOT), noun));
    }

    /** "Minister of Trade", and any other office of ministers' level, is a minister; a prime minister is not called so. */
    private boolean isOfRank(String title, String noun) {
        boolean minister = noun.equals("minister");
        boolean level = minister && reading.offices().level(title).equals(Optional.of(Level.MINISTERS));
        return level || (title.endsWith(noun) && (!minister || !title.endsWith("prime minister")));
    }

    private boolean isLeader(OfficePhrase office) {
        return !office.former() && reading.offices().level(office.title()).equals(Optional.of(Level.LEADERS));
    }

    /** The states named by adjectives, possessives and compounds before a noun, or "of …" and "from …" behind it. */
    private List<Party> adjectives(int sentence, int token) {
        List<Party> found = new ArrayList<>();
        for (Mention mention : reading.mentions(sentence)) {
            if (!(mention instanceof Mention.State state)) {
                continue;
            }
            DependencyGraph graph = reading.graph(sentence);
            int first = graph.isRelated(state.head(), "conj") ? graph.head(state.head()) : state.head();
            boolean attached = graph.head(first) == token
                    && (graph.isRelated(first, "amod")
                            || graph.isRelated(first, "compound")
                            || graph.isRelated(first, "nmod:poss")
                            || (graph.isRelated(first, "nmod") && isOf(sentence, first == state.head() ? state.begin() : first)));
            boolean beside = state.end() == token && token - state.begin() <= 4;
            if (attached || beside) {
                found.add(new Party.State(state.state()));
            }
        }
        return found;
    }

    /** "In Seoul": a capital that stands for its government. */
    private boolean isSeat(int sentence, int token) {
        return token > 0
                && reading.token(sentence, token - 1).is("in")
                && reading.mentionAt(sentence, token)
                        .filter(mention -> mention instanceof Mention.State state && state.seat().isPresent())
                        .isPresent();
    }

    /** Whether "of" or "from" stands before a word, a determiner and a number left out. */
    private boolean isOf(int sentence, int token) {
        int before = token - 1;
        while (before > 0 && reading.token(sentence, before).tag().matches("DT|CD|JJ|PRP\\$")) {
            before--;
        }
        return before >= 0 && reading.token(sentence, before).text().matches("of|from");
    }

    /** "Their respective teams": the states of those who own them. */
    private List<Party> ofOwners(int sentence, int token, String noun) {
        if (!reading.offices().collective.contains(noun) && !reading.offices().collective.contains(noun + "s")) {
            return List.of();
        }
        List<Party> found = new ArrayList<>();
        for (int owner : reading.graph(sentence).children(token, "nmod:poss")) {
            for (Party party : reading.token(sentence, owner).tag().equals("PRP$") ? referents.at(sentence, owner) : List.<Party>of()) {
                party.state().map(state -> body(party, state, noun)).filter(body -> !found.contains(body)).ifPresent(found::add);
            }
        }
        // One's counterpart is of another state.
        return noun.equals("counterpart") ? List.of() : found;
    }

    /** The state of an owner, or the government that somebody leads and no state calls its own. */
    private Party body(Party owner, Entry.State state, String noun) {
        return owner instanceof Party.Person person && reading.offices().wholeGovernment.contains(noun)
                ? reading.institutions().of(person.entry(), state, noun)
                : new Party.State(state);
    }

    /** "Its foreign ministry", "the Chinese embassy": the body of the state named, or of the last one spoken of. */
    private List<Party> institution(int sentence, int token, List<Party> states) {
        List<Party> owners = states;
        for (int owner : reading.graph(sentence).children(token, "nmod:poss")) {
            owners = owners.isEmpty() ? referents.all(sentence, owner) : owners;
        }
        Optional<Entry.State> state = Referents.stateOf(owners);
        if (state.isEmpty()) {
            return List.of();
        }
        int begin = token;
        while (begin > 0
                && (reading.token(sentence, begin - 1).isNoun() || reading.token(sentence, begin - 1).isAdjective())
                && reading.mentionAt(sentence, begin - 1).isEmpty()) {
            begin--;
        }
        String noun = MentionFinder.words(reading.sentence(sentence), begin, token + 1);
        return List.of(owners.getFirst() instanceof Party.Person person
                ? reading.institutions().of(person.entry(), state.get(), noun)
                : reading.institutions().of(state.get(), noun));
    }

    /** "The leaders", "the presidents": those told together before. */
    private boolean isTheGroup(int sentence, int token, Token word) {
        int before = token - 1;
        while (before > 0 && reading.graph(sentence).head(before) == token
                && reading.graph(sentence).isRelated(before, "compound")) {
            before--;
        }
        return before >= 0
                && word.tag().endsWith("S")
                && reading.token(sentence, before).text().matches("(?i)the|both");
    }

    private Optional<Integer> number(int sentence, int token) {
        for (int i = token; i >= Math.max(0, token - 4); i--) {
            Optional<Integer> number = reading.offices().numeral(reading.token(sentence, i).lower());
            if (number.isPresent()) {
                return number;
            }
            if (i < token && !reading.token(sentence, i).isAdjective() && !reading.token(sentence, i).isNoun()) {
                break;
            }
        }
        return Optional.empty();
    }
}
