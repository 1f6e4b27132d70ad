package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.Token;

/** Says whom a word of a sentence stands for: names, offices, pronouns, groups. */
final class Referents {
    private final Reading reading;
    private final Discourse discourse;
    private final RoleHolders holders;
    private final Pronouns pronouns;
    private final Groups groups;

    Referents(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.discourse = discourse;
        this.holders = new RoleHolders(reading);
        this.pronouns = new Pronouns(this, reading, discourse);
        this.groups = new Groups(this, reading, discourse);
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
            return pronouns.of(sentence, token, word.lower());
        }
        Optional<Party> homeland = homeland(sentence, token, word);
        if (homeland.isPresent()) {
            return List.of(homeland.get());
        }
        if (word.tag().equals("WP$")) {
            return whose(sentence, token);
        }
        if (word.is("latter") || word.is("former")) {
            return oneOfTwo(sentence, token, word.is("latter"));
        }
        List<Party> named = apposition(sentence, token);
        if (!named.isEmpty()) {
            return named;
        }
        Optional<Mention> grouping = grouping(sentence, token, word);
        if (grouping.isPresent()) {
            return of(sentence, grouping.get());
        }
        if (word.tag().equals("CD") || word.is("both") || word.isNoun() || word.tag().equals("DT")) {
            return groups.of(sentence, token, word);
        }
        return List.of();
    }

    /** "The X forum", "the X bloc": the body whose name stands before what it is. */
    private Optional<Mention> grouping(int sentence, int token, Token word) {
        boolean body = token > 0 && word.tag().equals("NN") && ConstructionWords.GROUPING.contains(word.lemma());
        return body ? reading.mentionAt(sentence, token - 1).filter(Mention.Organization.class::isInstance) : Optional.empty();
    }

    /** "X said his country would host talks": the state of X. */
    private Optional<Party> homeland(int sentence, int token, Token word) {
        if (!ConstructionWords.HOMELAND.contains(word.lower())) {
            return Optional.empty();
        }
        return reading.graph(sentence).children(token, "nmod:poss").stream()
                .filter(owner -> reading.token(sentence, owner).lower().matches("his|her"))
                .flatMap(owner -> at(sentence, owner).stream())
                .flatMap(owner -> owner.state().stream())
                .<Party>map(Party.State::new)
                .findFirst();
    }

    /** "X, whose trip was put off": those whom the clause is about. */
    private List<Party> whose(int sentence, int token) {
        for (int above : reading.graph(sentence).pathToRoot(token)) {
            int noun = reading.graph(sentence).head(above);
            // The parser may leave the clause without a relation of its own.
            boolean loose = reading.graph(sentence).isRelated(above, "dep") && noun >= 0 && noun < token && reading.token(sentence, noun).isNoun();
            if (loose || reading.graph(sentence).isRelated(above, "acl")) {
                return at(sentence, reading.graph(sentence).head(above));
            }
        }
        return List.of();
    }

    /** The two states whose people did something together last; none where they were more. */
    List<Entry.State> statesTogether() {
        List<Entry.State> states =
                discourse.lastPlural().stream().flatMap(party -> party.state().stream()).distinct().toList();
        return states.size() == 2 ? states : List.of();
    }

    /** The state that the text was speaking of together with another. */
    Optional<Entry.State> pairWith(int sentence, Entry.State state) {
        return discourse.pair(sentence, pair -> pair.contains(state)).stream()
                .filter(other -> !other.equals(state))
                .findFirst();
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

    /** "Quispe's predecessor, X, …": the name beside a noun. */
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

    /** The states of two who are named as "the ministers of the two countries, X and Y" and act together. */
    List<Party> statesOfTwo(int sentence, Set<PersonEntry> people) {
        for (Mention mention : reading.mentions(sentence)) {
            if (mention instanceof Mention.Role role && Groups.isOfTwo(role, reading.sentence(sentence), reading.offices())) {
                boolean same = listed(sentence, role.office().head()).stream()
                        .allMatch(party -> party instanceof Party.Person person && people.contains(person.entry()));
                int noun = role.end() - 1;
                return same && people.size() == 2 ? groups.of(sentence, noun, reading.token(sentence, noun)) : List.of();
            }
        }
        return List.of();
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
            List<Party> owners = owners(sentence, office.head());
            if (!owners.isEmpty() && office.kind() == OfficePhrase.Kind.OFFICIAL) {
                return owners;
            }
            for (int i = office.head() + 2; i < role.end(); i++) {
                // "Ministers of the three countries"
                if (reading.offices().stateGroup.contains(OfficeWords.singular(reading.token(sentence, i).lower()))) {
                    List<Party> members = groups.of(sentence, i, reading.token(sentence, i));
                    if (members.size() > 1) {
                        return members;
                    }
                }
            }
            List<Party> group = groups.of(sentence, office.head(), reading.token(sentence, office.head()));
            if (!group.isEmpty()) {
                return group;
            }
            List<Party> people = isNumbered(sentence, role) ? List.of() : holders.among(office);
            if (!people.isEmpty()) {
                return people;
            }
        }
        return holders.of(sentence, role).map(List::of).orElse(List.of());
    }

    /** "Six diplomats": nobody named before. */
    private boolean isNumbered(int sentence, Mention.Role role) {
        int before = role.begin() - 1;
        boolean number = before >= 0 && reading.token(sentence, before).tag().equals("CD");
        return number && (before == 0 || !ConstructionWords.KNOWN_GROUP.contains(reading.token(sentence, before - 1).lower()));
    }

    /** "Their defence ministers": of the states told together, for which these act. */
    private List<Party> owners(int sentence, int head) {
        for (int owner : reading.graph(sentence).children(head, "nmod:poss")) {
            List<Party> states = reading.token(sentence, owner).is("their") && discourse.lastPluralSentence() >= sentence - 1
                    ? at(sentence, owner).stream().filter(Party.State.class::isInstance).toList()
                    : List.of();
            if (states.size() > 1) {
                return states;
            }
        }
        return List.of();
    }

    /**
     * The three states of a trilateral event that names fewer.
     *
     * @param sides those it names
     * @param hosts those where it is held
     */
    Set<Entry.State> threeSides(int sentence, int trigger, Set<Entry.State> sides, Set<Entry.State> hosts) {
        Set<Entry.State> withHosts = new LinkedHashSet<>(sides);
        withHosts.addAll(hosts);
        Set<Entry.State> ofHost = hosts.isEmpty() ? Set.of() : discourse.threeWith(withHosts);
        if (!ofHost.isEmpty()) {
            // "Last month's trilateral summit at X strengthened its ties with Y and Z"
            return ofHost;
        }
        Set<Entry.State> near = new LinkedHashSet<>(sides);
        for (Mention mention : reading.mentions(sentence)) {
            if (mention.end() <= trigger && mention instanceof Mention.State state) {
                near.add(state.state());
            }
        }
        if (near.size() == 3) {
            return near;
        }
        Set<Entry.State> two = sides.size() == 1 ? discourse.states(2, sides) : Set.of();
        if (two.size() == 2 && discourse.threeWith(sides).isEmpty()) {
            // "A trilateral summit with X is expected", of the two whom the text is about
            Set<Entry.State> three = new LinkedHashSet<>(sides);
            three.addAll(two);
            return three;
        }
        return discourse.threeWith(near.size() < 3 ? near : sides);
    }

    /** The state that adjectives tell of somebody not named. */
    static Optional<Entry.State> stateOf(List<Party> parties) {
        return parties.stream().flatMap(party -> party.state().stream()).findFirst();
    }
}
