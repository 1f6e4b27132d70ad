package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Place;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Finds the events that verbs tell: "met", "visited", "was invited by", "took office". */
final class VerbEvents {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final StatusReader statuses;
    private final NounEvents nouns;
    private final VerbActs acts;
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
            NounEvents nouns,
            List<EventMention> nounEvents,
            Optional<EventMention> last) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = new EventArguments(reading, referents, words, syntax, sentence.index());
        this.statuses = new StatusReader(words, syntax);
        this.nouns = nouns;
        this.acts = new VerbActs(reading, referents, words, syntax, sentence, nouns, nounEvents);
        this.last = last;
    }

    List<EventMention> find() {
        List<EventMention> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).isVerb() && syntax.graph().head(i) != -2) {
                event(i).ifPresent(event -> found.addAll(event.each()));
            }
        }
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
        boolean carries = lemma.matches("hold|take|schedule|convene|host|plan|pencil|slate|set")
                || statuses.stop(verb).isPresent();
        boolean takesPlace = !lemma.equals("take") || (verb + 1 < sentence.size() && sentence.token(verb + 1).is("place"));
        return carries
                && takesPlace
                && (lemma.equals("take") || syntax.isPassive(verb))
                && syntax.subjects(verb).stream().anyMatch(subject -> sentence.token(subject).is("it"));
    }

    /** "The first was held in …": another of those the text speaks of. */
    private boolean isAnother(int verb) {
        boolean held = sentence.token(verb).lemma().matches("hold|convene|host") && syntax.isPassive(verb);
        boolean tookPlace = sentence.token(verb).lemma().equals("take") && verb + 1 < sentence.size() && sentence.token(verb + 1).is("place");
        return (held || tookPlace)
                && syntax.subjects(verb).stream()
                        .anyMatch(subject -> words.series.contains(sentence.token(subject).lower())
                                && subject > 0
                                && sentence.token(subject - 1).is("the"));
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
            int limit = Math.min(sentence.size(), at + 9);
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
        Optional<Status> status = statuses.ofVerb(verb);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        String rule = "verb." + sentence.token(verb).lemma().toLowerCase(Locale.ROOT);
        EventMention event = new EventMention(sentence.index(), verb, word.type(), sentence.span(), rule);
        event.status = status.get();
        if (isMeasured(verb, word)) {
            return Optional.empty();
        }
        boolean told = switch (word.frame()) {
            case MEET -> meet(event, verb);
            case SPEAK -> speak(event, verb);
            case TRAVEL, VISIT -> travel(event, verb, word.frame());
            case SEND -> send(event, verb);
            case BE -> stay(event, verb);
            case HOST -> host(event, verb);
            case GATHER -> gather(event, verb);
            case LEAD -> lead(event, verb);
            case SEE -> encounter(event, verb);
            default -> acts.fill(event, verb, word.frame());
        };
        if (told && event.level.isEmpty() && event.type.isEncounter()) {
            event.level = new EventTyping(words, reading.offices()).levelOfPeople(event);
        }
        return told ? Optional.of(event) : Optional.empty();
    }

    /** "Held a second round of talks": the noun that counts them tells it. */
    private boolean isMeasured(int verb, EventWords.Verb word) {
        return word.words().equals(List.of("talks"))
                && syntax.graph().children(verb, "obj").stream()
                        .anyMatch(object -> !sentence.token(object).lower().startsWith("talk")
                                && nouns.eventNoun(object).isPresent());
    }

    /** "Saw X", "called on X", "discussed it in the capital": a meeting only between people, with a time or a place. */
    private boolean encounter(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.ATTENDEE);
        int subjects = event.people().size();
        for (int object : arguments.objectsOf(verb)) {
            event.addAll(referents.all(sentence.index(), object), Role.ATTENDEE);
        }
        for (int child : syntax.graph().children(verb, "obl")) {
            String preposition = syntax.preposition(child);
            if (preposition.equals("on") && arguments.time(child).isEmpty()) {
                event.addAll(referents.all(sentence.index(), child), Role.ATTENDEE);
            } else if (preposition.equals("as")) {
                return false;
            } else {
                arguments.oblique(event, child, preposition);
            }
        }
        boolean clause = syntax.graph().hasChild(verb, "ccomp", "xcomp");
        boolean told = !event.times.isEmpty() || !event.places().isEmpty();
        boolean seen = sentence.token(verb).lemma().equals("see") && event.people().size() == 2 && syntax.graph().hasChild(verb, "mark");
        boolean officials = event.people().isEmpty()
                && sentence.token(verb).lemma().equals("discuss")
                && !event.times.isEmpty()
                && !event.places().isEmpty()
                && syntax.subjects(verb).stream()
                        .anyMatch(subject -> reading.mentionAt(sentence.index(), subject).orElse(null) instanceof Mention.Role role
                                && role.office().plural());
        told |= syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> syntax.preposition(child).matches("at|on") && nouns.eventNoun(child).isPresent());
        boolean people = subjects > 0 && event.people().size() > 1;
        boolean unknown = event.people().stream().anyMatch(person -> person.state().isEmpty());
        return !clause && (told || seen || onJourney(event, verb)) && (people || officials)
                && (event.states().size() > 1 || (people && unknown));
    }

    /** "Flew to X and discussed it with Y": where the journey went. */
    private boolean onJourney(EventMention event, int verb) {
        int first = syntax.graph().isRelated(verb, "conj") ? syntax.graph().head(verb) : -1;
        boolean travels = first >= 0
                && event.oneSided
                && words.verbs(sentence.token(first).lemma()).stream()
                        .anyMatch(each -> each.frame() == EventWords.Frame.TRAVEL || each.frame() == EventWords.Frame.VISIT);
        if (travels) {
            syntax.graph().children(first, "obj", "obl").stream()
                    .flatMap(child -> arguments.place(child).stream())
                    .findFirst()
                    .ifPresent(event::at);
        }
        return travels && !event.places().isEmpty();
    }

    private boolean meet(EventMention event, int verb) {
        event.separate = isSeparate(verb) || isRound(verb);
        arguments.subjects(event, verb, event.separate ? Role.INITIATOR : Role.ATTENDEE);
        reciprocal(event, verb);
        int sides = event.participants().size();
        for (int object : syntax.graph().children(verb, "obj")) {
            if (nouns.eventNoun(object).isEmpty()) {
                event.addAll(referents.all(sentence.index(), object), Role.ATTENDEE);
                arguments.dependentsOfParty(event, object);
            }
        }
        arguments.dependents(event, verb);
        if (event.participants().size() == sides && !event.separate) {
            otherSide(event, verb);
        }
        boolean shaking = sentence.token(verb).lemma().equals("shake");
        boolean several = event.participants().size() >= 2;
        boolean together = several && (event.participants().size() > sides || sides >= 2 || shaking) && crossesSides(event);
        boolean toldByNoun = syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> syntax.preposition(child).equals("for") && nouns.eventNoun(child).isPresent());
        return together || (isSitting(event, sides) && !toldByNoun);
    }

    /** "Met on the margins of the summit with X": the parser hangs X on the noun before. */
    private void otherSide(EventMention event, int verb) {
        for (int oblique : syntax.graph().children(verb, "obl")) {
            for (int child : syntax.graph().subtree(oblique)) {
                boolean with = child > oblique
                        && syntax.preposition(child).equals("with")
                        && reading.mentionAt(sentence.index(), child).isPresent();
                if (with) {
                    event.addAll(referents.all(sentence.index(), child), Role.ATTENDEE);
                    return;
                }
            }
        }
    }

    /** "The council, which met in Geneva in May": a body of several by itself, where and when it met being told. */
    private static boolean isSitting(EventMention event, int sides) {
        boolean body = event.participants().size() == 1
                && switch (event.participants().getFirst().party()) {
                    case Party.Organization organization -> organization.state().isEmpty();
                    // "The alliance's foreign ministers"
                    case Party.Unnamed officials -> officials.office().plural() && officials.of().isEmpty();
                    case Party.Person ignored -> false;
                    case Party.State ignored -> false;
                };
        return sides == 1 && body && !event.places().isEmpty() && !event.times.isEmpty();
    }

    /** "Met with X and with Y": one after the other. */
    private boolean isRound(int verb) {
        return syntax.graph().children(verb, "obl").stream()
                .filter(child -> syntax.preposition(child).equals("with"))
                .anyMatch(child -> syntax.graph().conjuncts(child).stream()
                        .anyMatch(each -> each > child
                                && syntax.preposition(each).equals("with")
                                && reading.mentionAt(sentence.index(), each).orElse(null) instanceof Mention.Person));
    }

    /** "Met separately with X and Y". */
    private boolean isSeparate(int verb) {
        return syntax.graph().children(verb, "advmod").stream()
                .anyMatch(child -> sentence.token(child).text().matches("separately|individually"));
    }

    /** "X and Y, who last met in May": the clause hangs on the last of them. */
    private void reciprocal(EventMention event, int verb) {
        if (syntax.graph().isRelated(verb, "acl") && event.participants().size() == 1) {
            syntax.graph().conjuncts(syntax.graph().head(verb)).stream()
                    .flatMap(each -> referents.at(sentence.index(), each).stream())
                    .forEach(party -> event.add(party, Role.ATTENDEE));
        }
    }

    /** Two people of one state who meet are no diplomatic event. */
    private static boolean crossesSides(EventMention event) {
        boolean unknown = event.participants().stream()
                .anyMatch(each -> each.party().state().isEmpty() || isRebel(each.party()));
        return event.states().size() >= 2 || (unknown && event.participants().size() >= 2);
    }

    /** Those who fight a government negotiate with it as another state would. */
    private static boolean isRebel(Party party) {
        return party instanceof Party.Organization body
                && body.known().filter(known -> known.kind().equals("ArmedGroup")).isPresent();
    }

    private boolean speak(EventMention event, int verb) {
        boolean reciprocal = false;
        for (int child : syntax.graph().children(verb, "obl", "nmod")) {
            String preposition = syntax.preposition(child);
            if (words.audience.contains(OfficeWords.singular(sentence.token(child).lower()))) {
                return false;
            }
            if (preposition.matches("with|to")) {
                List<Party> parties = referents.all(sentence.index(), child);
                reciprocal |= !parties.isEmpty();
                event.addAll(parties, Role.ATTENDEE);
            }
        }
        for (int object : syntax.graph().children(verb, "obj")) {
            List<Party> parties = referents.all(sentence.index(), object);
            reciprocal |= !parties.isEmpty();
            event.addAll(parties, Role.ATTENDEE);
        }
        event.separate = isSeparate(verb);
        arguments.subjects(event, verb, event.separate ? Role.INITIATOR : Role.ATTENDEE);
        if (!reciprocal) {
            reciprocal(event, verb);
        }
        arguments.dependents(event, verb);
        boolean byPerson = event.people().size() >= 1;
        boolean byPhone = !words.meetingVerb.contains(sentence.token(verb).lemma())
                || syntax.graph().children(verb, "obl").stream()
                        .anyMatch(child -> sentence.token(child).lemma().matches("phone|telephone|video"));
        boolean ofStates = byPhone && event.states().size() >= 2;
        boolean subjectPair = !reciprocal && (event.people().size() >= 2 || ofStates);
        boolean outlet = event.participants().stream()
                .anyMatch(each -> each.party() instanceof Party.Organization organization && organization.isNewsOutlet());
        return (reciprocal || subjectPair) && (byPerson || ofStates) && !outlet && crossesSides(event);
    }

    private boolean travel(EventMention event, int verb, EventWords.Frame frame) {
        if (syntax.subjects(verb).stream().anyMatch(subject -> sentence.token(subject).is("it"))) {
            // "When it comes to"
            return false;
        }
        boolean presentTense = sentence.token(verb).tag().matches("VBZ|VBP") && !syntax.graph().hasChild(verb, "aux");
        if (presentTense && frame == EventWords.Frame.TRAVEL && event.status == Status.HELD
                && sentence.kind() == org.credence.article.Passage.Kind.BODY) {
            // "From there we go on to X": what is told of a journey in the present lies ahead.
            event.status = Status.PLANNED;
        }
        arguments.subjects(event, verb, Role.VISITOR);
        boolean visitors = !event.people().isEmpty() || !event.states().isEmpty();
        boolean direct = frame == EventWords.Frame.VISIT || sentence.token(verb).lemma().equals("leave");
        for (int object : direct ? arguments.objectsOf(verb) : List.<Integer>of()) {
            arguments.destination(event, object);
        }
        List<Integer> phrases = new ArrayList<>(syntax.graph().children(verb, "obl", "nmod", "advmod"));
        syntax.graph().children(verb, "conj").stream().filter(child -> arguments.isGapped(verb, child)).forEach(child -> {
            phrases.add(child);
            phrases.addAll(syntax.graph().children(child, "orphan"));
        });
        for (int child : phrases) {
            String preposition = syntax.preposition(child);
            boolean back = preposition.equals("from") && sentence.token(verb).lemma().equals("return");
            if (back && arguments.place(child).isPresent()) {
                // "Returned from X last week": was there; when is not told by when he came back.
                arguments.destination(event, child);
                continue;
            }
            boolean goal = preposition.matches("to|into|for|in|at") && !direct;
            boolean bound = !preposition.equals("for") || sentence.token(verb).lemma().matches("head|leave|depart");
            if (goal && bound && arguments.place(child).isPresent()) {
                arguments.destination(event, child);
            } else if (sentence.token(child).text().matches("(?i)there|here")) {
                pointed(event, sentence.token(child).is("here"));
            } else {
                arguments.oblique(event, child, preposition);
            }
        }
        if (event.places().isEmpty() && !event.times.isEmpty() && !direct) {
            again(event);
        }
        return visitors && !event.places().isEmpty() && !staysAtHome(event);
    }

    /** "He went that June": where the journey told just before, of the same person, went. */
    private void again(EventMention event) {
        last.filter(before -> before.type == EventType.VISIT && before.visitors().equals(event.visitors()))
                .ifPresent(before -> {
                    before.places().forEach(event::at);
                    before.participants().stream()
                            .filter(each -> each.role() == Role.HOST)
                            .forEach(each -> event.add(each.party(), Role.HOST));
                });
    }

    /** "There": where the sentence or the last event was; "here": in the state whose own text it is. */
    private void pointed(EventMention event, boolean here) {
        Optional<Integer> named = reading.mentions(sentence.index()).stream()
                .filter(mention -> mention.end() <= event.trigger && arguments.place(mention.head()).isPresent())
                .map(Mention::head)
                .reduce((a, b) -> b);
        Optional<Integer> nearby = named.isPresent() || sentence.index() == 0 ? Optional.empty() : placeBefore();
        if (here) {
            reading.narrator().ifPresent(state -> event.go(state));
        } else if (named.isPresent()) {
            arguments.destination(event, named.get());
        } else if (nearby.isPresent()) {
            new EventArguments(reading, referents, words, syntax, sentence.index() - 1).place(nearby.get()).ifPresent(place -> {
                event.at(place);
                place.state().flatMap(reading.gazetteer()::stateByIso).ifPresent(state -> event.add(new Party.State(state), Role.HOST));
            });
        } else {
            last.ifPresent(before -> {
                before.places().stream().findFirst().ifPresent(event::at);
                before.places().stream()
                        .findFirst()
                        .flatMap(Place::state)
                        .flatMap(reading.gazetteer()::stateByIso)
                        .ifPresent(state -> event.add(new Party.State(state), Role.HOST));
            });
        }
    }

    /** The place that the sentence before named last. */
    private Optional<Integer> placeBefore() {
        return reading.mentions(sentence.index() - 1).stream()
                .filter(mention -> mention instanceof Mention.Place
                        || (mention instanceof Mention.State state && !state.isAdjective()))
                .map(Mention::head)
                .reduce((a, b) -> b);
    }

    /** "Sent an envoy to the capital": the envoy visits. */
    private boolean send(EventMention event, int verb) {
        List<Party> sent = new ArrayList<>();
        for (int object : arguments.objectsOf(verb)) {
            sent.addAll(referents.all(sentence.index(), object));
        }
        boolean people = sent.stream().anyMatch(party -> party instanceof Party.Person || party instanceof Party.Unnamed)
                || arguments.objectsOf(verb).stream()
                        .anyMatch(object -> reading.offices()
                                .collective
                                .contains(sentence.token(object).lower()));
        event.addAll(sent, Role.VISITOR);
        EventMention sender = new EventMention(event.sentence, verb, event.type, event.evidence, event.rule);
        arguments.subjects(sender, verb, Role.VISITOR);
        sender.keepStates();
        sender.participants().forEach(each -> event.add(each.party(), each.role()));
        for (int child : syntax.graph().children(verb, "obl", "nmod")) {
            String preposition = syntax.preposition(child);
            if (preposition.matches("to|into") && arguments.place(child).isPresent()) {
                arguments.destination(event, child);
            } else if (arguments.time(child).isPresent()) {
                arguments.oblique(event, child, preposition);
            }
        }
        return people && !event.places().isEmpty() && !staysAtHome(event);
    }

    /** "X was in the capital last week", told of somebody from elsewhere and with a time. */
    private boolean stay(EventMention event, int verb) {
        int predicate = syntax.graph().isRelated(verb, "cop") ? syntax.graph().head(verb) : verb;
        if (predicate < 0) {
            return false;
        }
        for (int subject : syntax.subjects(predicate)) {
            event.addAll(referents.all(sentence.index(), subject), Role.VISITOR);
        }
        boolean here = sentence.token(predicate).is("here");
        boolean inPlace = here || (syntax.preposition(predicate).matches("in|at") && arguments.place(predicate).isPresent());
        boolean due = sentence.token(predicate).lemma().equals("due");
        if (event.people().isEmpty() || !(inPlace || due || predicate == verb)) {
            return false;
        }
        if (predicate != verb) {
            // "Will be in X from Monday"
            statuses.predicate(predicate).ifPresent(status -> event.status = status);
        }
        String lemma = sentence.token(verb).lemma();
        if (sentence.token(predicate).lemma().equals("due") && predicate != verb) {
            // "Is due in X on Friday"
            event.status = Status.PLANNED;
            syntax.graph().children(predicate, "obl").stream()
                    .filter(child -> syntax.preposition(child).equals("in"))
                    .forEach(child -> arguments.destination(event, child));
        }
        if (lemma.matches("stay|remain|expect|await")) {
            for (int child : syntax.graph().children(verb, "obl")) {
                if (syntax.preposition(child).matches("in|at|to")) {
                    arguments.destination(event, child);
                }
            }
            boolean awaited = lemma.matches("expect|await");
            if (awaited && (!syntax.isPassive(verb) || syntax.graph().hasChild(verb, "xcomp", "ccomp"))) {
                return false;
            }
            event.status = awaited ? Status.PLANNED : event.status;
        }
        if (here) {
            pointed(event, true);
        } else if (inPlace) {
            arguments.destination(event, predicate);
        }
        arguments.dependents(event, predicate);
        if (sentence.token(verb).lemma().equals("spend") && !spent(event, verb)) {
            return false;
        }
        boolean dated = !event.times.isEmpty() || sentence.token(verb).lemma().equals("spend");
        boolean foreign = event.states().size() >= 2
                || event.people().stream().anyMatch(person -> person.state().isEmpty());
        return dated && !event.places().isEmpty() && foreign;
    }

    /** "Spent Wednesday and Thursday in X", "spent two days in X". */
    private boolean spent(EventMention event, int verb) {
        boolean time = false;
        for (int object : syntax.graph().children(verb, "obj", "obl:tmod", "nmod:tmod")) {
            for (int each : syntax.graph().conjuncts(object)) {
                Optional<TimeExpression> day = arguments.time(each);
                day.filter(when -> !event.times.contains(when)).ifPresent(event.times::add);
                time |= day.isPresent() || sentence.token(each).lemma().matches("day|hour|night|week");
            }
            syntax.graph().children(object, "nmod").stream()
                    .filter(child -> syntax.preposition(child).equals("in"))
                    .forEach(child -> arguments.destination(event, child));
        }
        syntax.graph().children(verb, "obl").stream()
                .filter(child -> syntax.preposition(child).equals("in"))
                .forEach(child -> arguments.destination(event, child));
        return time;
    }

    /** "Led a delegation to the capital": whoever leads it visits. */
    private boolean lead(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.VISITOR);
        boolean delegation = false;
        for (int object : arguments.objectsOf(verb)) {
            boolean collective = reading.offices().collective.contains(sentence.token(object).lower()) || isGroupOfPeople(object);
            delegation |= collective;
            for (int child : syntax.graph().children(object, "nmod")) {
                if (collective && syntax.preposition(child).matches("to|in")) {
                    arguments.destination(event, child);
                }
            }
        }
        for (int child : syntax.graph().children(verb, "obl")) {
            if (syntax.preposition(child).equals("to") && arguments.place(child).isPresent()) {
                arguments.destination(event, child);
            } else if (arguments.time(child).isPresent()) {
                arguments.oblique(event, child, syntax.preposition(child));
            }
        }
        return delegation && event.hasParties() && !event.places().isEmpty() && !staysAtHome(event);
    }

    /** "Brought the two presidents together": they meet; "the leaders convened": likewise. */
    private boolean gather(EventMention event, int verb) {
        boolean guests = arguments.objectsOf(verb).stream()
                .anyMatch(object -> nouns.eventNoun(object).isPresent()
                        || isGroupOfPeople(object)
                        || !referents.all(sentence.index(), object).isEmpty());
        if (!guests) {
            return meet(event, verb);
        }
        for (int object : arguments.objectsOf(verb)) {
            if (nouns.eventNoun(object).isPresent()) {
                return false;
            }
            event.addAll(referents.all(sentence.index(), object), Role.ATTENDEE);
        }
        boolean sides = event.participants().size() >= 2 || arguments.objectsOf(verb).stream().anyMatch(this::isGroupOfPeople);
        arguments.subjects(event, verb, Role.HOST);
        arguments.dependents(event, verb);
        return sides && event.hasParties();
    }

    /** "The defence ministers of the group". */
    private boolean isGroupOfPeople(int noun) {
        return sentence.token(noun).tag().equals("NNS")
                && reading.offices().peopleGroup.contains(OfficeWords.singular(sentence.token(noun).lower()));
    }

    /** Whether all who travel stay in their own state, as far as is known. */
    private static boolean staysAtHome(EventMention event) {
        boolean ofState = event.participants().stream()
                .anyMatch(each -> each.role() == Role.VISITOR && each.party().state().isPresent());
        return event.states().size() == 1
                && ofState
                && event.people().stream().allMatch(person -> person.state().isPresent());
    }

    private boolean host(EventMention event, int verb) {
        for (int object : arguments.objectsOf(verb)) {
            if (nouns.eventNoun(object).isPresent()) {
                return false;
            }
        }
        List<Integer> after = new ArrayList<>(syntax.graph().children(verb, "obl", "nmod"));
        arguments.objectsOf(verb).forEach(object -> after.addAll(syntax.graph().children(object, "nmod")));
        boolean forEvent = after.stream()
                .anyMatch(child -> syntax.preposition(child).equals("for") && nouns.eventNoun(child).isPresent());
        if (forEvent) {
            // "Hosted them for a virtual meeting": the noun tells it.
            return false;
        }
        arguments.subjects(event, verb, Role.HOST);
        int hosts = event.participants().size();
        arguments.objects(event, verb, Role.VISITOR);
        int all = event.participants().size();
        arguments.objectsOf(verb).forEach(object -> arguments.dependentsOfParty(event, object));
        arguments.dependents(event, verb);
        boolean guest = arguments.objectsOf(verb).stream()
                .flatMap(object -> referents.all(sentence.index(), object).stream())
                .anyMatch(party -> party instanceof Party.Person || party instanceof Party.Unnamed)
                || arguments.objectsOf(verb).stream().anyMatch(this::isGroupOfPeople);
        boolean told = !event.times.isEmpty() || !event.places().isEmpty()
                || !sentence.token(verb).lemma().matches("welcome|greet");
        return hosts > 0 && all > hosts && guest && told && crossesSides(event);
    }
}
