package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Finds the events that nouns tell: "a meeting between X and Y", "X's visit to Y", "held a summit". */
final class NounEvents {
    /** How many words behind "led" the leader may stand. */
    private static final int FARTHEST_LEADER = 6;

    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final StatusReader statuses;
    private final NounActs acts;
    private final DiffuseNouns diffuse;
    private final EventNouns nouns;
    private final NounModifiers modifiers;
    private final NounClauses clauses;
    private final NounGovernors governors;
    private final WhenClauses whens;
    private final NounTelling telling;

    NounEvents(Reading reading, Referents referents, EventWords words, Syntax syntax, Sentence sentence, EventArguments arguments) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
        this.statuses = new StatusReader(words, syntax);
        this.acts = new NounActs(reading, referents, words, syntax, sentence, arguments, statuses);
        this.diffuse = new DiffuseNouns(reading, words, syntax, sentence);
        this.nouns = new EventNouns(reading, words, syntax, sentence);
        this.modifiers = new NounModifiers(reading, referents, words, sentence, arguments);
        this.clauses = new NounClauses(words, syntax, sentence, nouns, arguments);
        this.governors = new NounGovernors(words, syntax, sentence, arguments);
        this.telling = new NounTelling(referents, words, syntax, sentence, nouns, new PaperClauses(reading, referents, words, syntax, sentence, arguments));
        this.whens = new WhenClauses(referents, syntax, sentence.index(), arguments);
    }

    List<EventMention> find() {
        List<EventMention> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Optional<EventWords.Noun> noun = eventNoun(i);
            if (noun.isPresent()) {
                event(nouns.named(i), noun.get()).ifPresent(event -> found.addAll(event.each()));
            }
        }
        return found;
    }

    /** Whether an event noun stands at the token. */
    Optional<EventWords.Noun> eventNoun(int i) {
        return nouns.eventNoun(i);
    }

    /** "Announced the agreement": made before it was told. */
    private boolean isAnnounced(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0 && syntax.graph().isRelated(noun, "obj")
                && ConstructionWords.UNVEILING.contains(syntax.token(head).lemma())
                && syntax.token(head).tag().matches("VB[DN]");
    }

    /** "Will also hold a meeting". */
    private boolean isOneMore(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0
                && syntax.graph().isRelated(noun, "obj")
                && syntax.graph().children(head, "advmod").stream().anyMatch(child -> sentence.token(child).is("also"));
    }

    /** "Launched a dialogue on trade". */
    private boolean isFounded(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0 && syntax.graph().isRelated(noun, "obj") && ConstructionWords.FOUNDING.contains(syntax.token(head).lemma());
    }

    private boolean isRejected(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0 && ConstructionWords.TURNED_DOWN.contains(syntax.token(head).lemma());
    }

    private Optional<EventMention> event(int noun, EventWords.Noun word) {
        int first = nouns.firstWord(noun);
        if (isNumber(noun)) {
            return Optional.empty();
        }
        Optional<Status> status = acts.settle(word.type(), noun, statuses.ofNoun(noun, first))
                .or(() -> new Absence(syntax).status(word.type(), noun))
                .or(() -> failedAt(word, noun).map(verb -> Status.HELD));
        boolean none = first > 0 && sentence.token(first - 1).text().matches("(?i)no|neither|without");
        Optional<TimeExpression> last = word.type().isEncounter() && telling.isCarried(noun)
                ? new LastOccurrence(syntax, sentence).sinceOf(noun)
                : Optional.empty();
        if (last.isPresent()) {
            status = Optional.of(Status.HELD);
        } else if (status.isEmpty() || none) {
            return Optional.empty();
        }
        EventMention event = mention(noun, word, first, status.get());
        event.lastSince = last;
        modifiers.modifiers(event, first, noun);
        modifiers.ownName(event, noun);
        gather(event, word, noun);
        if (event.participants().isEmpty() && event.status == Status.HELD) {
            failedAt(word, noun).ifPresent(verb -> arguments.subjects(event, verb, Role.ATTENDEE));
        }
        answered(event, noun);
        new FaceToFace(syntax, sentence, nouns).settle(event, word, noun);
        new EventTyping(words, reading.offices()).settle(event, word);
        if (!telling.isTold(event, word, noun) || diffuse.isDiffuse(event, word, noun)) {
            return Optional.empty();
        }
        acts.onGround(event);
        return Optional.of(event);
    }

    /** "Failed to reach a deal at talks in X", "did not agree at their summit": the verb of what did not come about there. */
    private Optional<Integer> failedAt(EventWords.Noun word, int noun) {
        if (!word.type().isEncounter() || !syntax.preposition(noun).matches("at|during")) {
            return Optional.empty();
        }
        int root = syntax.graph().root(noun);
        boolean refused = syntax.token(root).tag().equals("VBD") && ConstructionWords.FAILING.contains(syntax.token(root).lemma());
        boolean not = syntax.isNegated(root)
                && syntax.graph().children(root, "aux").stream().anyMatch(aux -> syntax.token(aux).is("did"));
        // But not "said that it would refuse to speak at a summit"
        boolean reported = syntax.graph().pathToRoot(noun).stream().anyMatch(at -> syntax.graph().isRelated(at, "ccomp"));
        return (refused || not) && !reported ? Optional.of(root) : Optional.empty();
    }

    /** The event by its noun and the determiner before: "a meeting", "the talks". */
    private EventMention mention(int noun, EventWords.Noun word, int first, Status status) {
        EventMention event = new EventMention(
                sentence.index(), noun, isTold(noun, word) ? EventType.BRIEFING : word.type(), sentence.span(), "noun." + word.words().replace(' ', '-'));
        event.status = status;
        event.openKind = ConstructionWords.OPEN_KIND.contains(word.words());
        event.missed = statuses.isMissed(noun);
        boolean asked = sentence.token(sentence.size() - 1).text().equals("?") && event.status == Status.HELD;
        if (asked && first > 0 && sentence.token(first - 1).text().matches("(?i)an?|any|another")) {
            event.status = Status.HYPOTHETICAL;
        }
        event.plural = sentence.token(noun).tag().endsWith("S") && !sentence.token(noun).is("talks");
        event.definite = nouns.isDefinite(first)
                || sentence.tokens().subList(first, noun).stream()
                        .anyMatch(token -> token.tag().equals("POS"));
        event.indefinite = first > 0 && sentence.token(first - 1).text().matches("(?i)an?|another");
        int above = syntax.graph().head(noun);
        event.attended = above >= 0 && syntax.graph().isRelated(noun, "obj") && ConstructionWords.ATTENDING.contains(syntax.token(above).lemma());
        event.another = event.indefinite && isOneMore(noun);
        event.process = event.type == EventType.TALKS && event.indefinite && isFounded(noun);
        return event;
    }

    /** Who, where and when, from what stands beside the noun and above it. */
    private void gather(EventMention event, EventWords.Noun word, int noun) {
        event.series = isSeries(event, noun);
        possessors(event, noun);
        if (syntax.isGerundBeside(noun)) {
            event.addAll(referents.all(sentence.index(), syntax.graph().head(noun)), PartyRoles.of(event.type));
        }
        counterparts(event, noun);
        clauses.described(event, noun);
        acts.fill(event, noun);
        arguments.dependents(event, noun);
        governors.governor(event, noun);
        arguments.relativePlace(event);
        rounds(event, noun);
        onPaper(event, noun);
        led(event, noun);
        clauses.ofClause(event, noun);
        clauses.shown(event, noun);
        acts.paidOn(event, word, noun);
        whens.people(event);
        complete(event);
        ownSide(event);
        if (event.type == EventType.DISPUTE) {
            new DisputeSides(reading, referents, syntax, sentence.index(), arguments).grievance(event, noun);
        }
    }

    /** "Turned down the proposal", "accepted the invitation", "announced the pact": one that was made. */
    private void answered(EventMention event, int noun) {
        boolean accepted = event.type == EventType.INVITATION || event.type == EventType.PROPOSAL;
        if (event.type == EventType.AGREEMENT && event.status == Status.PLANNED && isAnnounced(noun)) {
            event.status = Status.HELD;
        }
        boolean answered = event.status == Status.AGREED || event.status == Status.CANCELLED;
        if ((accepted || (event.type == EventType.AGREEMENT && event.definite)) && answered && isRejected(noun)) {
            // A proposal turned down was made; "ruled out a deal" tells of none.
            event.status = Status.HELD;
        }
        if (accepted && event.status == Status.AGREED) {
            // An invitation accepted was made.
            event.status = Status.HELD;
        }
    }

    /** "Five rounds of talks between the two": of two states, whoever sat in them. */
    private void rounds(EventMention event, int noun) {
        boolean counted = syntax.graph().children(noun, "nmod").stream()
                .anyMatch(child -> syntax.preposition(child).equals("between") && sentence.token(child).tag().matches("CD|DT"));
        if (event.series && counted) {
            event.keepStates();
            event.type = event.type == EventType.MEETING ? EventType.TALKS : event.type;
        }
    }

    /** "The Luxor process, led by X": called after a town, and known by whoever leads it, whom the parser may hang elsewhere. */
    private void led(EventMention event, int noun) {
        int verb = noun + 1 < sentence.size() && sentence.token(noun + 1).text().equals(",") ? noun + 2 : noun + 1;
        boolean led = ConstructionWords.PROCESS.contains(sentence.token(noun).lemma())
                && verb + 1 < sentence.size()
                && ConstructionWords.STEERED.contains(sentence.token(verb).lemma())
                && sentence.token(verb).tag().matches("VB[DN]")
                && sentence.token(verb + 1).is("by");
        List<Integer> towns = syntax.graph().children(noun, "compound").stream()
                .filter(town -> arguments.place(town).isPresent() || reading.mentionAt(sentence.index(), town).orElse(null) instanceof Mention.State)
                .toList();
        if (!led || towns.isEmpty() || !event.definite) {
            return;
        }
        event.removeParticipants();
        event.places().clear();
        event.process = true;
        // "Decided to merge the Luxor process": it goes on.
        event.status = event.status.isStopped() ? event.status : Status.HELD;
        towns.forEach(town -> event.names.add(sentence.token(town).text()));
        for (int leader = verb + 2; leader < Math.min(sentence.size(), verb + FARTHEST_LEADER) && event.participants().isEmpty(); leader++) {
            event.addAll(referents.at(sentence.index(), leader), Role.ATTENDEE);
        }
    }

    /** "X suspended talks on a treaty with Y": the parser hangs Y, and the day, on what they talk about. */
    private void onPaper(EventMention event, int noun) {
        if (event.type != EventType.TALKS || event.states().size() > 1) {
            return;
        }
        syntax.graph().children(noun, "nmod").stream()
                .filter(topic -> syntax.preposition(topic).matches("on|for|about|over"))
                .filter(topic -> nouns.eventNoun(topic).filter(paper -> paper.type() == EventType.AGREEMENT).isPresent())
                .flatMap(topic -> syntax.graph().children(topic, "nmod").stream())
                .filter(side -> syntax.preposition(side).matches("with|between"))
                .forEach(side -> arguments.oblique(event, side, syntax.preposition(side)));
    }

    /** "Five rounds of talks in May and June": told before their days are, of which there may be several. */
    private boolean isSeries(EventMention event, int noun) {
        int counting = syntax.graph().head(noun);
        return counting >= 0
                && syntax.preposition(noun).equals("of")
                && isNumber(counting)
                && event.type.isEncounter()
                && ConstructionWords.SITTING.contains(sentence.token(counting).lemma());
    }

    /** "Five rounds of talks": the talks are told by themselves. */
    private boolean isNumber(int noun) {
        return words.measure.contains(syntax.token(noun).lemma())
                && telling.isCounted(noun)
                && syntax.graph().children(noun, "nmod").stream()
                        .anyMatch(child -> syntax.preposition(child).equals("of") && eventNoun(child).isPresent());
    }

    /** "Told a daily conference call", "told reporters in a conference call": the press. */
    private boolean isTold(int noun, EventWords.Noun word) {
        int verb = syntax.graph().head(noun);
        boolean toPress = verb >= 0
                && syntax.graph().children(verb, "obj", "iobj").stream()
                        .anyMatch(object -> object == noun || words.audience.contains(OfficeWords.singular(sentence.token(object).lower())));
        return word.words().equals("conference call") && toPress && syntax.token(verb).lemma().equals("tell");
    }

    private void possessors(EventMention event, int noun) {
        for (int owner : syntax.graph().children(noun, "nmod:poss")) {
            if (isOfItsSubject(noun, owner)) {
                continue;
            }
            if (reading.mentionAt(sentence.index(), owner).isEmpty()
                    || reading.mentionAt(sentence.index(), owner).get() instanceof Mention.Person) {
                event.addAll(referents.all(sentence.index(), owner), PartyRoles.of(event.type));
            }
        }
        int counting = syntax.graph().head(noun);
        if (counting >= 0 && event.type.isEncounter() && isNumber(counting) && syntax.preposition(noun).equals("of")) {
            // "Their four days of talks"
            syntax.graph().children(counting, "nmod:poss")
                    .forEach(owner -> event.addAll(referents.all(sentence.index(), owner), PartyRoles.of(event.type)));
            event.definite |= syntax.graph().hasChild(counting, "nmod:poss");
        }
    }

    /** "X paid his first visit": his is X's, whom the verb tells. */
    private boolean isOfItsSubject(int noun, int owner) {
        int verb = syntax.graph().head(noun);
        return sentence.token(owner).tag().equals("PRP$")
                && verb >= 0
                && syntax.graph().isRelated(noun, "obj")
                && words.carries(syntax, verb)
                && syntax.graph().children(verb, "nsubj").stream()
                        .anyMatch(subject -> reading.mentionAt(sentence.index(), subject).orElse(null) instanceof Mention.Person);
    }

    /** "Talks with his counterparts": his. */
    private void counterparts(EventMention event, int noun) {
        for (int with : event.type.isEncounter() ? syntax.graph().children(noun, "nmod") : List.<Integer>of()) {
            if (syntax.preposition(with).equals("with") && OfficeWords.OPPOSITES.contains(sentence.token(with).lower())) {
                syntax.graph().children(with, "nmod:poss").stream()
                        .filter(owner -> sentence.token(owner).tag().equals("PRP$"))
                        .forEach(owner -> event.addAll(referents.at(sentence.index(), owner), PartyRoles.of(event.type)));
            }
        }
    }

    /** A trilateral meeting has three sides: those of the sentence, or those told together before. */
    private void complete(EventMention event) {
        // A name says it too: "the Trilateral Summit".
        boolean trilateral = Stream.concat(event.qualifiers.stream(), event.names.stream().map(MentionFinder::lower))
                .anyMatch(ConstructionWords.THREE_SIDED::contains);
        Set<Entry.State> sides = event.states();
        if (trilateral && sides.size() < 3 && event.type.isEncounter()) {
            referents.threeSides(sentence.index(), event.trigger, sides, hosts(event))
                    .forEach(state -> event.add(new Party.State(state), Role.ATTENDEE));
        }
    }

    /** The states where it is held that the sentence speaks of besides. */
    private Set<Entry.State> hosts(EventMention event) {
        Set<Entry.State> hosts = new LinkedHashSet<>();
        for (Mention mention : reading.mentions(sentence.index())) {
            boolean host = mention instanceof Mention.State state
                    && event.places().stream().anyMatch(place -> place.state().filter(state.state().iso2()::equals).isPresent());
            if (host) {
                hosts.add(((Mention.State) mention).state());
            }
        }
        return hosts;
    }

    /** "To hold a dialogue with X", in a government's own text: the government's own. */
    private void ownSide(EventMention event) {
        Set<Entry.State> states = event.states();
        boolean open = event.oneSided
                && event.type.isEncounter()
                && states.size() == 1
                && event.people().isEmpty()
                && !reading.isQuoted(sentence.index(), event.trigger);
        if (open) {
            reading.narrator()
                    .filter(state -> !states.contains(state))
                    .ifPresent(state -> event.add(new Party.State(state), Role.ATTENDEE));
        }
    }
}
