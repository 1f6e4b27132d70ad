package org.credence.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Finds the events that verbs tell: "met", "visited", "was invited by", "took office". */
final class VerbEvents {
    private final Reading reading;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final StatusReader statuses;
    private final NounEvents nouns;
    private final EncounterVerbs encounters;
    private final ImpliedEncounters implied;
    private final GroupEncounters groups;
    private final BodySittings bodies;
    private final TourVerbs tours;
    private final JourneyVerbs journeys;
    private final VerbActs acts;
    private final WhenClauses whens;
    private final ActSentence act;
    private final Optional<EventMention> last;

    /**
     * @param nounEvents those that nouns of the sentence tell
     * @param last the event told last before the sentence
     */
    VerbEvents(
            Reading reading,
            Referents referents,
            EventWords words,
            Syntax syntax,
            Sentence sentence,
            EventArguments arguments,
            NounEvents nouns,
            List<EventMention> nounEvents,
            Optional<EventMention> last) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
        this.statuses = new StatusReader(words, syntax);
        this.nouns = nouns;
        this.act = new ActSentence(reading, referents, words, syntax, sentence, arguments, nouns, nounEvents);
        this.encounters = new EncounterVerbs(act);
        this.implied = new ImpliedEncounters(act);
        this.groups = new GroupEncounters(act);
        this.bodies = new BodySittings(act);
        this.tours = new TourVerbs(act);
        this.journeys = new JourneyVerbs(act, statuses, tours, last);
        this.acts = new VerbActs(act);
        this.whens = new WhenClauses(referents, syntax, sentence.index(), arguments);
        this.last = last;
    }

    /** How many words a verb and the word it is told with may stand apart: "ordered ten of the embassy's staff to leave". */
    private static final int FARTHEST = 12;

    /** What two do together or somebody does somewhere, and has not done again since. */
    private static final Set<EventWords.Frame> GOING =
            EnumSet.of(EventWords.Frame.MEET, EventWords.Frame.SPEAK, EventWords.Frame.VISIT, EventWords.Frame.TRAVEL, EventWords.Frame.BE);

    /** What people do together, or a group of them by itself. */
    private static final Set<EventWords.Frame> SITTING = EnumSet.of(EventWords.Frame.MEET, EventWords.Frame.SEE);

    List<EventMention> find() {
        List<EventMention> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).isVerb() && syntax.graph().head(i) != -2) {
                event(i).ifPresent(event -> found.addAll(event.each()));
            }
        }
        found.addAll(tours.visiting());
        return found;
    }

    private Optional<EventMention> event(int verb) {
        for (EventWords.Verb word : words.verbs(sentence.token(verb).lemma())) {
            if (followedBy(verb, word.words())) {
                Optional<EventMention> event = event(verb, word);
                if (event.isPresent()) {
                    return event;
                }
            }
        }
        if (last.isPresent() && isOfIt(verb)) {
            return again(verb, last.get());
        }
        if (last.isPresent() && last.get().type.isEncounter() && isAnother(verb)) {
            return another(verb, last.get());
        }
        if (words.meetingVerb.contains(sentence.token(verb).lemma())) {
            return event(verb, new EventWords.Verb(EventType.CALL, EventWords.Frame.SPEAK, List.of()))
                    .map(event -> {
                        event.openKind = true;
                        boolean faceToFace = !event.places().isEmpty()
                                && event.status == Status.HELD
                                && Stream.concat(
                                                syntax.graph().children(verb, "obl").stream(),
                                                // "Spoke with X in Y": the parser may hang Y on X.
                                                syntax.graph().children(verb, "obl").stream()
                                                        .filter(child -> syntax.preposition(child).matches("with|to"))
                                                        .flatMap(child -> syntax.graph().children(child, "nmod").stream()))
                                        .anyMatch(child -> syntax.preposition(child).matches("in|at"))
                                && syntax.graph().children(verb, "obl").stream()
                                        .noneMatch(child -> ConstructionWords.TELEPHONE.contains(sentence.token(child).lemma()));
                        if (faceToFace) {
                            // "Spoke briefly in Bali"
                            event.type = EventType.MEETING;
                        }
                        if (event.status.isAhead()) {
                            event.type = EventType.TALKS;
                        }
                        return event;
                    });
        }
        return Optional.empty();
    }

    /** "It will be held at …", "it was postponed": told of the event before. */
    private boolean isOfIt(int verb) {
        String lemma = sentence.token(verb).lemma();
        boolean carries = ConstructionWords.AGAIN.contains(lemma)
                || statuses.stop(verb).isPresent();
        boolean takesPlace = !lemma.equals("take") || (verb + 1 < sentence.size() && sentence.token(verb + 1).is("place"));
        return carries
                && takesPlace
                && (lemma.equals("take") || syntax.isPassive(verb))
                && syntax.subjects(verb).stream().anyMatch(subject -> sentence.token(subject).is("it"));
    }

    /** "The first was held in …": another of those the text speaks of. */
    private boolean isAnother(int verb) {
        boolean held = ConstructionWords.ANOTHER.contains(sentence.token(verb).lemma()) && syntax.isPassive(verb);
        boolean tookPlace = sentence.token(verb).lemma().equals("take") && verb + 1 < sentence.size() && sentence.token(verb + 1).is("place");
        return (held || tookPlace)
                && syntax.subjects(verb).stream()
                        .anyMatch(this::isOfSeries);
    }

    /** "The first", "the next one", "the previous six". */
    private boolean isOfSeries(int subject) {
        boolean counted = subject > 0 && (sentence.token(subject).is("one") || sentence.token(subject).tag().equals("CD"));
        int which = counted ? subject - 1 : subject;
        return which > 0 && words.series.contains(sentence.token(which).lower()) && sentence.token(which - 1).is("the");
    }

    private Optional<EventMention> another(int verb, EventMention before) {
        Optional<Status> status = statuses.ofVerb(verb);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        EventMention event = new EventMention(
                sentence.index(), verb, before.type, sentence.span(), "another." + sentence.token(verb).lemma());
        event.status = status.get();
        event.level = before.level;
        event.names.addAll(before.names);
        event.qualifiers.add(sentence.token(syntax.subjects(verb).getFirst()).lower());
        before.states().forEach(state -> event.add(new Party.State(state), Role.ATTENDEE));
        arguments.dependents(event, verb);
        return Optional.of(event);
    }

    private Optional<EventMention> again(int verb, EventMention before) {
        EventMention event =
                new EventMention(sentence.index(), verb, before.type, sentence.span(), "again." + sentence.token(verb).lemma());
        Optional<Status> governed = statuses.stop(verb);
        Optional<Status> status = governed.isPresent() ? governed : statuses.ofVerb(verb);
        event.same = Optional.of(before);
        event.definite = true;
        status.ifPresent(value -> event.status = value);
        if (governed.isEmpty()) {
            // When it was called off is not when it was to be.
            arguments.dependents(event, verb);
        }
        return status.map(value -> event);
    }

    private boolean followedBy(int verb, List<String> wanted) {
        int at = verb + 1;
        for (String word : wanted) {
            int limit = Math.min(sentence.size(), at + FARTHEST);
            int here = at;
            while (here < limit
                    && !sentence.token(here).is(word)
                    && !sentence.token(here).lemma().equals(word)) {
                here++;
            }
            if (here == limit) {
                return false;
            }
            at = here + 1;
        }
        return true;
    }

    private Optional<EventMention> event(int verb, EventWords.Verb word) {
        Optional<TimeExpression> last = GOING.contains(word.frame()) ? new LastOccurrence(syntax, sentence).since(verb) : Optional.empty();
        Optional<Status> status = last.isPresent() ? Optional.of(Status.HELD) : statuses.ofVerb(verb);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        if (isLet(verb) || isMeasured(verb, word) || (status.get().isAhead() && isOfTopic(verb, word))) {
            return Optional.empty();
        }
        EventMention event = begun(verb, word, status.get(), last);
        boolean told = fill(event, verb, word);
        if (!told && SITTING.contains(word.frame())) {
            // Of those who do not meet one another nothing is left where a group sits.
            event = begun(verb, word, status.get(), last);
            told = bodies.sit(event, verb);
        }
        if (!told) {
            return Optional.empty();
        }
        surroundings(event, verb);
        return Optional.of(event);
    }

    private EventMention begun(int verb, EventWords.Verb word, Status status, Optional<TimeExpression> last) {
        String rule = "verb." + sentence.token(verb).lemma().toLowerCase(Locale.ROOT);
        EventMention event = new EventMention(sentence.index(), verb, word.type(), sentence.span(), rule);
        event.status = status;
        event.lastSince = last;
        // "Was to have arrived on Monday": on a day that is over.
        event.missed = statuses.isUnrealized(verb);
        return event;
    }

    private boolean fill(EventMention event, int verb, EventWords.Verb word) {
        return switch (word.frame()) {
            case MEET -> encounters.meet(event, verb);
            case SPEAK -> encounters.speak(event, verb);
            case TRAVEL, VISIT -> journeys.travel(event, verb, word.frame());
            case SEND -> journeys.send(event, verb);
            case TAKE -> tours.take(event, verb);
            case BE -> journeys.stay(event, verb);
            case HOST -> encounters.host(event, verb);
            case GATHER -> encounters.gather(event, verb);
            case LEAD -> journeys.lead(event, verb);
            case SEE -> implied.encounter(event, verb);
            case PASS -> implied.pass(event, verb);
            case RING -> implied.ring(event, verb);
            case HAND -> implied.hand(event, verb);
            case SIT -> bodies.sit(event, verb);
            case INFORM -> groups.inform(event, verb);
            case CONSULT -> groups.consult(event, verb);
            default -> acts.fill(event, verb, word.frame());
        };
    }

    /** What the words around a verb tell of its event beyond what it does. */
    private void surroundings(EventMention event, int verb) {
        if (event.type.isEncounter()) {
            arguments.relativePlace(event);
        }
        whens.people(event);
        if (event.level.isEmpty() && event.type.isEncounter()) {
            event.level = new EventTyping(words, reading.offices()).levelOfPeople(event);
        }
        boolean firstTime = syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> sentence.token(child).is("time")
                        && syntax.graph().children(child, "amod").stream().anyMatch(each -> sentence.token(each).is("first")));
        if (firstTime) {
            // "Visited X for the first time since 2014"
            event.qualifiers.add("first");
        }
        if (isOfFirst(verb)) {
            event.qualifiers.add("first");
            event.firstOfStates = true;
        }
    }

    /** "Will let troops enter", "helped them leave": what may be done, by the bare infinitive. */
    private boolean isLet(int verb) {
        int above = syntax.graph().head(verb);
        return above >= 0
                && syntax.token(verb).tag().equals("VB")
                && syntax.token(above).isVerb()
                && ConstructionWords.LETTING.contains(syntax.token(above).lemma())
                && !syntax.graph().hasChild(verb, "mark", "aux");
    }

    /** "Is the first minister to visit X since 2014". */
    private boolean isOfFirst(int verb) {
        int noun = syntax.graph().head(verb);
        return noun >= 0
                && syntax.token(verb).tag().equals("VB")
                && syntax.token(noun).isNoun()
                && syntax.graph().children(noun, "amod", "within").stream().anyMatch(child -> child < noun && syntax.token(child).is("first"));
    }

    /** "Plan to hold trade talks": a process of two states, which the noun tells, and no sitting of anybody yet. */
    private boolean isOfTopic(int verb, EventWords.Verb word) {
        boolean named = syntax.subjects(verb).stream()
                .anyMatch(subject -> reading.mentionAt(sentence.index(), subject).orElse(null) instanceof Mention.Person);
        return word.words().equals(List.of("talks"))
                && !named
                && syntax.graph().children(verb, "obj").stream()
                        .flatMap(object -> syntax.graph().children(object, "compound").stream())
                        .anyMatch(child -> sentence.token(child).tag().equals("NN")
                                && reading.mentionAt(sentence.index(), child).isEmpty());
    }

    /** "Held a second round of talks": the noun that counts them tells it. */
    private boolean isMeasured(int verb, EventWords.Verb word) {
        return word.words().equals(List.of("talks"))
                && syntax.graph().children(verb, "obj").stream()
                        .anyMatch(object -> !sentence.token(object).lower().startsWith("talk")
                                && nouns.eventNoun(object).isPresent());
    }
}
