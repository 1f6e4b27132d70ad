package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.Level;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.DependencyGraph;
import org.credence.language.Token;

/** Says whom a word of a sentence stands for: names, offices, pronouns, groups. */
final class Referents {
    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "both", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7);
    /** Nouns of groups that say which office each of them holds. */
    private static final Set<String> RANKS =
            Set.of("president", "minister", "secretary", "premier", "prime minister", "foreign minister", "king", "ambassador");

    private final Reading reading;
    private final Discourse discourse;
    private final RoleHolders holders;
    /** Whom the delegation told of last acts for. */
    private List<Party> lastDelegation = List.of();

    Referents(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.discourse = discourse;
        this.holders = new RoleHolders(reading);
    }

    /** The parties that a word and what is coordinated with it stand for. */
    List<Party> all(int sentence, int token) {
        Set<Party> found = new LinkedHashSet<>();
        for (int each : reading.graph(sentence).conjuncts(token)) {
            if (each >= token) {
                found.addAll(at(sentence, each));
            }
        }
        return new ArrayList<>(found);
    }

    /** The parties that one word stands for; none where it stands for no party. */
    List<Party> at(int sentence, int token) {
        Optional<Mention> mention = reading.mentionAt(sentence, token);
        if (mention.isPresent()) {
            Optional<Mention> bearer = mention.filter(Mention.Role.class::isInstance)
                    .filter(role -> reading.graph(sentence).isRelated(role.head(), "appos"))
                    .flatMap(role -> reading.mentionAt(sentence, reading.graph(sentence).head(role.head())))
                    .filter(Mention.Person.class::isInstance);
            return of(sentence, bearer.orElse(mention.get()));
        }
        Token word = reading.token(sentence, token);
        if (word.tag().equals("PRP") && reading.graph(sentence).hasChild(token, "appos")) {
            // "We, the foreign ministers of X and Y"
            for (int beside : reading.graph(sentence).children(token, "appos")) {
                List<Party> named = all(sentence, beside);
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        if (word.tag().equals("PRP") || word.tag().equals("PRP$")) {
            return pronoun(sentence, token, word.lower());
        }
        if (word.is("latter") || word.is("former")) {
            return oneOfTwo(sentence, token, word.is("latter"));
        }
        List<Party> named = apposition(sentence, token);
        if (!named.isEmpty()) {
            return named;
        }
        if (word.tag().equals("CD") || word.is("both") || word.isNoun() || word.tag().equals("DT")) {
            return group(sentence, token, word);
        }
        return List.of();
    }

    /** The state or organization that the text was about before a word. */
    Optional<Party> bodyBefore(int sentence, int token) {
        return discourse.body(sentence, token);
    }

    /** The parties a mention stands for. */
    List<Party> of(int sentence, Mention mention) {
        return switch (mention) {
            case Mention.Person person -> List.of(new Party.Person(reading.roster().resolve(person)));
            case Mention.State state -> List.of(new Party.State(state.state()));
            case Mention.Organization organization -> List.of(organization(sentence, organization));
            case Mention.Role role -> role(sentence, role);
            case Mention.Place ignored -> List.of();
        };
    }

    /** "China's Defense Ministry": a body of the state named right before. */
    private Party organization(int sentence, Mention.Organization mention) {
        if (mention.known().isPresent() || mention.state().isPresent()) {
            return new Party.Organization(mention.name(), mention.known(), mention.state());
        }
        Optional<Party> leading = ownedByItsName(sentence, mention);
        if (leading.isPresent() || mention.begin() == 0) {
            return leading.orElseGet(() -> new Party.Organization(mention.name(), mention.known(), mention.state()));
        }
        int before = mention.begin() - 1;
        if (reading.token(sentence, before).tag().equals("POS")) {
            before--;
        }
        Optional<Entry.State> owner = before < 0
                ? Optional.empty()
                : reading.mentionAt(sentence, before)
                        .filter(Mention.State.class::isInstance)
                        .map(state -> ((Mention.State) state).state());
        boolean body = UnknownNames.isBody(mention.name());
        return owner.isPresent() && body
                ? reading.institutions().of(owner.get(), mention.name())
                : new Party.Organization(mention.name(), mention.known(), mention.state());
    }

    /** "Pakistan's Foreign Office": the state that begins the name. */
    private Optional<Party> ownedByItsName(int sentence, Mention.Organization mention) {
        List<String> words = new ArrayList<>();
        for (int i = mention.begin(); i < mention.end(); i++) {
            words.add(Gazetteer.fold(reading.token(sentence, i).text()));
        }
        return reading.gazetteer().at(words, 0).stream()
                .filter(match -> match.length() < words.size() && match.entry() instanceof Entry.State)
                .findFirst()
                .map(match -> {
                    int rest = mention.begin() + match.length();
                    int begin = reading.token(sentence, rest).tag().equals("POS") ? rest + 1 : rest;
                    return reading.institutions()
                            .of((Entry.State) match.entry(), MentionFinder.words(reading.sentence(sentence), begin, mention.end()));
                });
    }

    /** "Yoon's predecessor, X, …": the name beside a noun. */
    private List<Party> apposition(int sentence, int token) {
        for (int child : reading.graph(sentence).children(token, "appos")) {
            if (reading.mentionAt(sentence, child).orElse(null) instanceof Mention.Person) {
                return all(sentence, child);
            }
        }
        return List.of();
    }

    /** "The leaders – X, Y and Z –": those listed beside a noun. */
    private List<Party> listed(int sentence, int token) {
        for (int child : reading.graph(sentence).children(token, "appos", "dep")) {
            List<Party> people = child > token && reading.mentionAt(sentence, child).orElse(null) instanceof Mention.Person
                    ? all(sentence, child)
                    : List.of();
            if (people.size() > 1) {
                return people;
            }
        }
        return betweenDashes(sentence, token);
    }

    private List<Party> betweenDashes(int sentence, int noun) {
        List<Party> people = new ArrayList<>();
        if (noun + 1 < reading.sentence(sentence).size() && isDash(sentence, noun + 1)) {
            for (Mention mention : reading.mentions(sentence)) {
                boolean within = mention.begin() > noun + 1
                        && reading.sentence(sentence).tokens().subList(noun + 2, mention.begin()).stream()
                                .noneMatch(token -> isDash(sentence, token.index()));
                if (within && mention instanceof Mention.Person) {
                    people.addAll(of(sentence, mention));
                }
            }
        }
        return people.size() > 1 ? people : List.of();
    }

    private boolean isDash(int sentence, int token) {
        return reading.token(sentence, token).text().matches("[–—]|--")
                || (reading.token(sentence, token).text().equals("-")
                        && token > 0
                        && reading.token(sentence, token - 1).span().end()
                                < reading.token(sentence, token).span().begin());
    }

    /** "The latter": who was named last before; "the former": the one before that. */
    private List<Party> oneOfTwo(int sentence, int token, boolean last) {
        List<Mention> before = reading.mentions(sentence).stream()
                .filter(mention -> mention.end() <= token && mention instanceof Mention.Person)
                .toList();
        int index = before.size() - (last ? 1 : 2);
        return index < 0 ? List.of() : of(sentence, before.get(index));
    }

    private List<Party> role(int sentence, Mention.Role role) {
        OfficePhrase office = role.office();
        if (office.plural()) {
            List<Party> listed = listed(sentence, office.head());
            if (!listed.isEmpty()) {
                return listed;
            }
            if (!office.states().isEmpty() && office.kind() == OfficePhrase.Kind.OFFICIAL) {
                return office.states().stream().<Party>map(Party.State::new).toList();
            }
            for (int i = office.head() + 2; i < role.end(); i++) {
                // "Ministers of the three countries"
                if (reading.offices().stateGroup.contains(OfficeWords.singular(reading.token(sentence, i).lower()))) {
                    List<Party> members = group(sentence, i, reading.token(sentence, i));
                    if (members.size() > 1) {
                        return members;
                    }
                }
            }
            List<Party> group = group(sentence, office.head(), reading.token(sentence, office.head()));
            if (!group.isEmpty()) {
                return group;
            }
            List<Party> people = holders.among(office);
            if (!people.isEmpty()) {
                return people;
            }
        }
        return holders.of(sentence, role).map(List::of).orElse(List.of());
    }

    private List<Party> pronoun(int sentence, int token, String word) {
        boolean object = word.matches("him|her") && !reading.graph(sentence).isRelated(token, "nsubj")
                && !reading.graph(sentence).isRelated(token, "nmod:poss")
                && !hasPluralSubject(sentence, token);
        Optional<Party> ahead = word.matches("his|her") ? subjectAhead(sentence, token, word) : Optional.empty();
        if (ahead.isPresent()) {
            return List.of(ahead.get());
        }
        return switch (word) {
            case "he", "him", "his", "himself" -> discourse
                    .person("male", sentence, token, object ? clauseSubjects(sentence, token) : quoter(sentence, token))
                    .map(List::of)
                    .orElse(List.of());
            case "she", "her", "herself" -> discourse
                    .person("female", sentence, token, object ? clauseSubjects(sentence, token) : quoter(sentence, token))
                    .map(List::of)
                    .orElse(List.of());
            case "they", "them", "their", "themselves" -> {
                List<Party> here = pluralSubject(sentence, token);
                here = here.isEmpty() ? subjectAndObject(sentence, token) : here;
                yield here.isEmpty() ? discourse.lastPlural() : here;
            }
            case "i", "me", "my", "myself" -> quotedSpeaker(sentence, token)
                    .or(() -> reading.author().map(Party.Person::new))
                    .map(List::of)
                    .orElse(List.of());
            case "we", "us", "our", "ourselves" -> quotedSpeaker(sentence, token)
                    .flatMap(Party::state)
                    .or(reading::narrator)
                    .map(state -> List.<Party>of(new Party.State(state)))
                    .orElse(List.of());
            case "it", "its", "itself" -> discourse.body(sentence, token).map(List::of).orElse(List.of());
            default -> List.of();
        };
    }

    /** Whoever is quoted does not speak of themselves as "he" or "she". */
    private Set<Party> quoter(int sentence, int token) {
        return reading.isQuoted(sentence, token) ? discourse.lastSpeaker().map(Set::of).orElse(Set.of()) : Set.of();
    }

    /** Those whom an object of a clause cannot be: its subject. */
    private Set<Party> clauseSubjects(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        for (int above : graph.pathToRoot(token)) {
            List<Integer> subjects = above == token ? List.of() : graph.children(above, "nsubj");
            if (!subjects.isEmpty()) {
                return subjects.getFirst() == token ? Set.of() : new LinkedHashSet<>(all(sentence, subjects.getFirst()));
            }
        }
        return Set.of();
    }

    /** "In his meeting with X, Y said": whoever the sentence goes on to name as its subject. */
    private Optional<Party> subjectAhead(int sentence, int token, String word) {
        DependencyGraph graph = reading.graph(sentence);
        boolean fronted = token <= 2 && reading.token(sentence, 0).text().matches("(?i)in|during|at|on|after|following");
        int root = graph.root(token);
        for (int subject : fronted && root >= 0 ? graph.children(root, "nsubj") : List.<Integer>of()) {
            boolean named = subject > token
                    && reading.mentionAt(sentence, subject)
                            .filter(mention -> mention instanceof Mention.Person || mention instanceof Mention.Role)
                            .isPresent();
            if (named) {
                String gender = word.equals("his") ? "male" : "female";
                return all(sentence, subject).stream()
                        .filter(party -> Discourse.fits(party, gender))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** "He had them seated next to him": whoever it is, is not the subject of the clause. */
    private boolean hasPluralSubject(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        for (int above : graph.pathToRoot(token)) {
            List<Integer> subjects = graph.children(above, "nsubj");
            if (!subjects.isEmpty()) {
                Token subject = reading.token(sentence, subjects.getFirst());
                return subject.tag().endsWith("S") || subject.text().matches("(?i)they|them|we");
            }
        }
        return false;
    }

    /** Who says "I" in a quotation: the subject of the verb that reports it, told in the same sentence. */
    private Optional<Party> quotedSpeaker(int sentence, int token) {
        if (!reading.isQuoted(sentence, token)) {
            return Optional.empty();
        }
        DependencyGraph graph = reading.graph(sentence);
        for (int above : graph.pathToRoot(token)) {
            if (!reading.isQuoted(sentence, above) && reading.token(sentence, above).isVerb()) {
                for (int subject : graph.children(above, "nsubj")) {
                    List<Party> speakers = reading.isQuoted(sentence, subject) ? List.of() : all(sentence, subject);
                    if (!speakers.isEmpty()) {
                        return Optional.of(speakers.getFirst());
                    }
                }
            }
        }
        return discourse.lastSpeaker();
    }

    /** "X greets Y before their meeting": both. */
    private List<Party> subjectAndObject(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        for (int above : graph.pathToRoot(token)) {
            List<Integer> subjects = above == token ? List.of() : graph.children(above, "nsubj");
            if (!subjects.isEmpty() && subjects.getFirst() != token) {
                List<Party> both = new ArrayList<>(people(sentence, subjects.getFirst()));
                graph.children(above, "obj", "obl").stream()
                        .filter(child -> child < token && !graph.isUnder(token, child))
                        .forEach(child -> both.addAll(people(sentence, child)));
                return both.size() > 1 ? both : List.of();
            }
        }
        return List.of();
    }

    private List<Party> people(int sentence, int token) {
        boolean named = reading.mentionAt(sentence, token).orElse(null) instanceof Mention.Person;
        boolean pronoun = reading.token(sentence, token).text().matches("(?i)he|she|him|her");
        return named || pronoun ? all(sentence, token) : List.of();
    }

    /** "X and Y agreed when they met": several told as the subject of the same sentence. */
    private List<Party> pluralSubject(int sentence, int token) {
        DependencyGraph graph = reading.graph(sentence);
        for (int i = 0; i < token; i++) {
            if (graph.isRelated(i, "nsubj") && graph.conjuncts(i).size() > 1 && !graph.isUnder(token, i)) {
                List<Party> parties = all(sentence, i);
                if (parties.size() > 1) {
                    return parties;
                }
            }
        }
        return List.of();
    }

    /** "The two", "both sides", "the three countries", "the two leaders", "the Chinese delegation". */
    private List<Party> group(int sentence, int token, Token word) {
        String noun = OfficeWords.singular(word.lower());
        boolean pair = noun.matches("pair|duo");
        Optional<Integer> number = pair ? Optional.of(2) : noun.equals("trio") ? Optional.of(3) : number(sentence, token);
        List<Party> states = adjectives(sentence, token);
        boolean ofStates = reading.offices().stateGroup.contains(noun);
        boolean ofPeople = reading.offices().peopleGroup.contains(noun);
        if (!states.isEmpty() && (ofStates || ofPeople || reading.offices().collective.contains(word.lower()))) {
            lastDelegation = noun.equals("delegation") ? states : lastDelegation;
            return states;
        }
        List<Party> owned = ofOwners(sentence, token, noun);
        if (!owned.isEmpty()) {
            return owned;
        }
        if (reading.offices().institution.contains(noun)) {
            return institution(sentence, token, states);
        }
        if (reading.offices().collective.contains(noun) || reading.offices().collective.contains(word.lower())) {
            // "Delegations from X's army and the rebels", "the government in Seoul"
            for (int child : reading.graph(sentence).children(token, "nmod")) {
                List<Party> senders = isOf(sentence, child) || isSeat(sentence, child) ? all(sentence, child) : List.of();
                if (!senders.isEmpty()) {
                    return senders;
                }
            }
        }
        if ((ofStates || ofPeople) && number.isEmpty()) {
            // "Ministers of the three countries"
            for (int child : reading.graph(sentence).children(token, "nmod")) {
                boolean members = isOf(sentence, child) && reading.token(sentence, child).isNoun();
                List<Party> of = members && reading.mentionAt(sentence, child).isEmpty() ? all(sentence, child) : List.of();
                if (of.size() > 1) {
                    return of;
                }
            }
        }
        boolean bare = (NUMBERS.containsKey(word.lower()) && !word.isNoun()) || pair || noun.equals("trio");
        if (number.isEmpty() && ofPeople && isTheGroup(sentence, token, word)) {
            return discourse.lastPlural().stream().allMatch(Party.Person.class::isInstance)
                    ? discourse.lastPlural()
                    : List.of();
        }
        if (noun.equals("delegation") && token > 0 && reading.token(sentence, token - 1).text().matches("(?i)the|its")) {
            return lastDelegation;
        }
        if (number.isEmpty() || !(ofStates || ofPeople || bare)) {
            return List.of();
        }
        List<Party> here = bare ? peopleBefore(sentence, token) : List.of();
        if (here.size() == number.get()) {
            return here;
        }
        if (ofPeople || (bare && !discourse.statesAreNearer(number.get()))) {
            List<PersonEntry> people = ofPeople
                    ? discourse.people(number.get(), person -> ranks(person, noun))
                    : List.of();
            if (people.isEmpty() && !(ofPeople && RANKS.contains(noun))) {
                people = discourse.people(number.get(), person -> true);
            }
            if (!people.isEmpty()) {
                return people.stream().<Party>map(Party.Person::new).toList();
            }
        }
        return discourse.states(number.get()).stream().<Party>map(Party.State::new).toList();
    }

    /** "X handed Y a letter when the two met": those named before in the sentence, of several states. */
    private List<Party> peopleBefore(int sentence, int token) {
        Set<Party> people = new LinkedHashSet<>();
        for (Mention mention : reading.mentions(sentence)) {
            if (mention.end() <= token && mention instanceof Mention.Person) {
                people.addAll(of(sentence, mention));
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
                .map(held -> held.phrase().title().toLowerCase(Locale.ROOT))
                .anyMatch(title -> title.endsWith(noun) && (!noun.equals("minister") || !title.endsWith("prime minister")));
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
                            || (graph.isRelated(first, "nmod") && isOf(sentence, state.begin())));
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
            for (Party party : reading.token(sentence, owner).tag().equals("PRP$") ? at(sentence, owner) : List.<Party>of()) {
                party.state().map(Party.State::new).filter(state -> !found.contains(state)).ifPresent(found::add);
            }
        }
        // One's counterpart is of another state.
        return noun.equals("counterpart") ? List.of() : found;
    }

    /** "Its foreign ministry", "the Chinese embassy": the body of the state named, or of the last one spoken of. */
    private List<Party> institution(int sentence, int token, List<Party> states) {
        List<Party> owners = states;
        for (int owner : reading.graph(sentence).children(token, "nmod:poss")) {
            owners = owners.isEmpty() ? all(sentence, owner) : owners;
        }
        Optional<Entry.State> state = stateOf(owners);
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
            String word = reading.token(sentence, i).text().toLowerCase(Locale.ROOT);
            if (NUMBERS.containsKey(word)) {
                return Optional.of(NUMBERS.get(word));
            }
            if (i < token && !reading.token(sentence, i).isAdjective() && !reading.token(sentence, i).isNoun()) {
                break;
            }
        }
        return Optional.empty();
    }

    /**
     * The three states of a trilateral event that names fewer.
     *
     * @param sides those it names
     */
    Set<Entry.State> threeSides(int sentence, int trigger, Set<Entry.State> sides) {
        Set<Entry.State> near = new LinkedHashSet<>(sides);
        for (Mention mention : reading.mentions(sentence)) {
            if (mention.end() <= trigger && mention instanceof Mention.State state) {
                near.add(state.state());
            }
        }
        if (near.size() == 3) {
            return near;
        }
        return discourse.threeWith(near.size() < 3 ? near : sides);
    }

    /** The state that adjectives tell of somebody not named. */
    static Optional<Entry.State> stateOf(List<Party> parties) {
        return parties.stream().flatMap(party -> party.state().stream()).findFirst();
    }
}
