package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.article.Passage;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.language.TimeExpression;

/** Reads who goes where, where a verb tells it: "flew to", "sent an envoy to", "spent two days in", "led a delegation to". */
final class JourneyVerbs extends ActReader {
    private final StatusReader statuses;
    private final TourVerbs tours;
    private final PointedPlaces places;

    /** @param last the event told last before the sentence: where "there" may be */
    JourneyVerbs(ActSentence act, StatusReader statuses, TourVerbs tours, Optional<EventMention> last) {
        super(act);
        this.statuses = statuses;
        this.tours = tours;
        this.places = new PointedPlaces(act, last);
    }

    /** "Flew to the capital", "visited X". */
    boolean travel(EventMention event, int verb, EventWords.Frame frame) {
        if (syntax.subjects(verb).stream().anyMatch(this::isThing) || syntax.graph().children(verb, "obj").stream().anyMatch(this::isThing)) {
            // "When it comes to", "I will leave it there"
            return false;
        }
        if (frame == EventWords.Frame.TRAVEL && event.status == Status.HELD && sentence.kind() == Passage.Kind.BODY && isPresent(verb)) {
            // "From there we go on to X": what is told of a journey in the present lies ahead.
            event.status = Status.PLANNED;
        }
        arguments.subjects(event, verb, Role.VISITOR);
        becoming(verb).ifPresent(first -> act.times(event, first));
        syntax.subjects(verb).forEach(subject -> tours.company(event, subject));
        tours.group(event, verb);
        boolean visitors = !event.people().isEmpty() || !event.states().isEmpty();
        boolean direct = frame == EventWords.Frame.VISIT
                || (ConstructionWords.REACHING.contains(sentence.token(verb).lemma()) && !isBoundElsewhere(verb));
        for (int object : direct ? arguments.objectsOf(verb) : List.<Integer>of()) {
            arguments.destination(event, object);
            host(event, object);
        }
        goals(event, verb, direct);
        if (event.places().isEmpty() && !event.times.isEmpty() && !direct) {
            places.again(event);
        }
        if (frame == EventWords.Frame.VISIT && sights(event, verb)) {
            return visitors && !staysAtHome(event);
        }
        return visitors && !event.places().isEmpty() && !staysAtHome(event);
    }

    /**
     * "In March, X became the third premier to visit Y this year": the day of the becoming is the day of the visit, which the
     * parser hangs on the one or on the other.
     */
    private Optional<Integer> becoming(int verb) {
        int noun = syntax.graph().isRelated(verb, "acl") ? syntax.graph().head(verb) : verb;
        int first = syntax.graph().head(noun);
        return first >= 0 && act.isIn(first, ConstructionWords.BECOMING) && syntax.graph().isRelated(noun, "xcomp")
                ? Optional.of(first)
                : Optional.empty();
    }

    /** "To X on Friday and to Y on Saturday", "from X": where and when a verb of going tells behind it. */
    private void goals(EventMention event, int verb, boolean direct) {
        List<Integer> phrases = new ArrayList<>(syntax.graph().children(verb, "obl", "nmod", "advmod"));
        syntax.graph().children(verb, "conj").stream().filter(child -> arguments.isGapped(verb, child)).forEach(child -> {
            phrases.add(child);
            phrases.addAll(syntax.graph().children(child, "orphan"));
        });
        for (int child : phrases) {
            goal(event, verb, child, direct);
        }
        syntax.graph().children(verb, "conj").stream()
                // "To X and then Y": the parser hangs Y on the verb.
                .filter(child -> syntax.preposition(child).isEmpty() && arguments.place(child).isPresent() && !event.places().isEmpty())
                .forEach(child -> {
                    arguments.destination(event, child);
                    act.times(event, child);
                });
    }

    /** @param direct whether the object of the verb is where the journey goes, so that no phrase is */
    private void goal(EventMention event, int verb, int child, boolean direct) {
        String preposition = syntax.preposition(child);
        boolean back = preposition.equals("from") && ConstructionWords.RETURNING.contains(sentence.token(verb).lemma());
        if (back && arguments.place(child).isPresent()) {
            // "Returned from X last week": was there; when is not told by when he came back.
            arguments.destination(event, child);
            return;
        }
        if (preposition.equals("from") && arguments.place(child).isPresent()) {
            // "Arrived in Y from X": who lives in X takes no part; what the parser hangs on X may.
            arguments.dependentsOfParty(event, child);
            return;
        }
        boolean goal = (preposition.matches("to|into|for|in|at") || preposition.matches("through|via")) && !direct;
        boolean bound = !preposition.equals("for") || ConstructionWords.LEAVING.contains(sentence.token(verb).lemma());
        if (goal && bound && (arguments.place(child).isPresent() || !arguments.groupOfStates(child).isEmpty())) {
            arguments.destination(event, child);
        } else if (sentence.token(child).text().matches("(?i)there|here")) {
            places.pointed(event, sentence.token(child).is("here"));
        } else {
            arguments.oblique(event, child, preposition);
        }
    }

    /** "Goes to X", "is leaving for X". */
    private boolean isPresent(int verb) {
        boolean presentTense = sentence.token(verb).tag().matches("VBZ|VBP") && !syntax.graph().hasChild(verb, "aux");
        boolean leaving = sentence.token(verb).tag().equals("VBG")
                && words.departing.contains(sentence.token(verb).lemma())
                && syntax.auxiliaries(verb).stream().allMatch(words.presentBe::contains)
                && !syntax.auxiliaries(verb).isEmpty();
        return presentTense || leaving;
    }

    /** "Left X on Monday for Y": X is where the journey began; the parser may hang Y on the day. */
    private boolean isBoundElsewhere(int verb) {
        return syntax.graph().subtree(verb).stream()
                .filter(goal -> goal > verb && syntax.preposition(goal).equals("for") && arguments.place(goal).isPresent())
                .anyMatch(goal -> syntax.predicate(goal).equals(Optional.of(verb)));
    }

    /** "Toured a refugee camp in X": something that is not named, in a place that is. */
    private boolean sights(EventMention event, int verb) {
        List<Integer> sights = arguments.objectsOf(verb).stream()
                .filter(object -> sentence.token(object).tag().matches("NNS?"))
                .filter(object -> arguments.place(object).isEmpty() && reading.mentionAt(sentence.index(), object).isEmpty())
                .toList();
        if (sights.isEmpty() || event.people().size() + event.states().size() == 0) {
            return false;
        }
        List<Integer> phrases = new ArrayList<>(syntax.graph().children(verb, "obl"));
        sights.forEach(sight -> phrases.addAll(syntax.graph().children(sight, "nmod")));
        phrases.stream()
                .filter(child -> syntax.preposition(child).matches("in|near|at|outside") && arguments.place(child).isPresent())
                .forEach(child -> arguments.destination(event, child));
        return !event.places().isEmpty();
    }

    private boolean isThing(int token) {
        return sentence.token(token).is("it") || sentence.token(token).is("that");
    }

    /** "Would visit President X": in the state of X. */
    private void host(EventMention event, int object) {
        boolean person = event.places().isEmpty()
                && reading.mentionAt(sentence.index(), object).orElse(null) instanceof Mention.Person;
        Set<Entry.State> visiting = event.states();
        for (Party party : person ? referents.at(sentence.index(), object) : List.<Party>of()) {
            party.state().filter(state -> !visiting.contains(state)).ifPresent(state -> {
                event.go(state);
                event.add(party, Role.HOST);
            });
        }
    }

    /** "Sent an envoy to the capital": the envoy visits. */
    boolean send(EventMention event, int verb) {
        List<Party> sent = new ArrayList<>();
        for (int object : arguments.objectsOf(verb)) {
            sent.addAll(referents.all(sentence.index(), object));
        }
        boolean people = sent.stream().anyMatch(party -> party instanceof Party.Person || party instanceof Party.Unnamed)
                || arguments.objectsOf(verb).stream()
                        .anyMatch(object -> reading.mentionAt(sentence.index(), object).orElse(null) instanceof Mention.Role
                                || reading.offices().collective.contains(sentence.token(object).lower()));
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
    boolean stay(EventMention event, int verb) {
        int predicate = syntax.graph().isRelated(verb, "cop") ? syntax.graph().head(verb) : verb;
        if (predicate < 0 || (syntax.isNegated(predicate) && event.lastSince.isEmpty())) {
            // "Has never been to X"
            return false;
        }
        for (int subject : syntax.subjects(predicate)) {
            event.addAll(referents.all(sentence.index(), subject), Role.VISITOR);
        }
        boolean here = sentence.token(predicate).is("here");
        boolean been = sentence.token(verb).tag().equals("VBN") && syntax.preposition(predicate).equals("to");
        boolean inPlace = here
                || ((been || syntax.preposition(predicate).matches("in|at")) && arguments.place(predicate).isPresent());
        if (event.participants().isEmpty()) {
            tours.group(event, predicate);
        }
        event.indefinite = event.people().isEmpty()
                && syntax.subjects(predicate).stream().anyMatch(subject -> isDelegation(subject) && isNew(subject));
        boolean due = ConstructionWords.DUE.contains(sentence.token(predicate).lemma());
        int lastSeat = predicate == verb ? -1 : lastSeat(predicate);
        inPlace |= lastSeat >= 0;
        if (!isSomebody(event, verb, predicate, inPlace) || !(inPlace || due || predicate == verb)) {
            return false;
        }
        if (predicate != verb) {
            // "Will be in X from Monday"
            statuses.predicate(predicate).ifPresent(status -> event.status = status);
        }
        if (due && predicate != verb) {
            // "Is due in X on Friday"
            event.status = Status.PLANNED;
            syntax.graph().children(predicate, "obl").stream()
                    .filter(child -> syntax.preposition(child).equals("in"))
                    .forEach(child -> arguments.destination(event, child));
        }
        if (!located(event, verb)) {
            return false;
        }
        if (here) {
            places.pointed(event, true);
        } else if (inPlace) {
            arguments.destination(event, lastSeat >= 0 ? lastSeat : predicate);
        }
        arguments.dependents(event, predicate);
        boolean spending = ConstructionWords.SPENDING.contains(sentence.token(verb).lemma());
        if (spending && (isWithSomebody(verb) || !spent(event, verb))) {
            // "Spent an hour with X" is a meeting.
            return false;
        }
        boolean occasion = syntax.graph().children(predicate, "obl", "nmod").stream()
                // "Was in X for talks"
                .anyMatch(child -> syntax.preposition(child).equals("for") && act.nouns().eventNoun(child).isPresent());
        boolean dated = occasion || !event.times.isEmpty() || spending || been || (due && predicate != verb);
        boolean foreign = event.states().size() >= 2
                || event.people().stream().anyMatch(person -> person.state().isEmpty());
        return dated && !event.places().isEmpty() && foreign;
    }

    /** Whether people are told to be there, or a group of them of one state: "X", "a Peruvian delegation", "four Georgian deputies". */
    private boolean isSomebody(EventMention event, int verb, int predicate, boolean inPlace) {
        boolean due = ConstructionWords.DUE.contains(sentence.token(predicate).lemma());
        boolean delegation = event.states().size() == 1
                && (due || ConstructionWords.AWAITING.contains(sentence.token(verb).lemma()))
                && syntax.subjects(predicate).stream().anyMatch(this::isDelegation);
        // "Four Georgian deputies were in X on Thursday"
        delegation |= event.states().size() == 1 && inPlace && syntax.subjects(predicate).stream().anyMatch(act::isGroupOfPeople);
        return !event.people().isEmpty() || delegation;
    }

    /** "Stayed in X", "is expected in X": goes there; but not "is expected to settle it in X", which tells what is done there. */
    private boolean located(EventMention event, int verb) {
        boolean awaited = ConstructionWords.AWAITING.contains(sentence.token(verb).lemma());
        if (!awaited && !ConstructionWords.STAYING.contains(sentence.token(verb).lemma())) {
            return true;
        }
        for (int child : syntax.graph().children(verb, "obl")) {
            if (syntax.preposition(child).matches("in|at|to")) {
                arguments.destination(event, child);
            }
        }
        boolean clause = syntax.graph().children(verb, "xcomp", "ccomp").stream()
                // "Is expected in X to settle the details": expected there.
                .anyMatch(child -> event.places().isEmpty() || child == verb + 2 || syntax.graph().isRelated(child, "ccomp"));
        if (awaited && (!syntax.isPassive(verb) || clause)) {
            return false;
        }
        event.status = awaited ? Status.PLANNED : event.status;
        return true;
    }

    /** "X was last in Y in 2014": the parser builds it on the adverb; the word for Y, -1 where there is none. */
    private int lastSeat(int predicate) {
        return syntax.graph().children(predicate, "obl").stream()
                .filter(child -> sentence.token(predicate).is("last") && syntax.preposition(child).equals("in") && arguments.place(child).isPresent())
                .findFirst()
                .orElse(-1);
    }

    private boolean isWithSomebody(int verb) {
        return syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> syntax.preposition(child).equals("with")
                        && reading.mentionAt(sentence.index(), child).orElse(null) instanceof Mention.Person);
    }

    /** "A Peruvian delegation is expected in X": a body of people of one state. */
    private boolean isDelegation(int noun) {
        boolean officials = reading.mentionAt(sentence.index(), noun)
                .filter(mention -> mention instanceof Mention.Role role && role.office().plural())
                .isPresent();
        return officials
                || (sentence.token(noun).tag().equals("NN") && reading.offices().collective.contains(sentence.token(noun).lower()));
    }

    /** "A team": brought in as another than those told before. */
    private boolean isNew(int noun) {
        return syntax.graph().children(noun, "det").stream().anyMatch(child -> sentence.token(child).lower().matches("an?"));
    }

    /** "Spent Wednesday and Thursday in X", "spent two days in X". */
    private boolean spent(EventMention event, int verb) {
        boolean time = false;
        for (int object : syntax.graph().children(verb, "obj", "obl:tmod", "nmod:tmod")) {
            for (int each : syntax.graph().conjuncts(object)) {
                Optional<TimeExpression> day = arguments.time(each);
                day.filter(when -> !event.times.contains(when)).ifPresent(event.times::add);
                time |= day.isPresent() || ConstructionWords.LENGTH.contains(sentence.token(each).lemma());
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
    boolean lead(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.VISITOR);
        boolean escorts = ConstructionWords.ESCORTING.contains(sentence.token(verb).lemma());
        boolean delegation = escorts && tours.escorted(event, verb);
        for (int object : arguments.objectsOf(verb)) {
            boolean collective = reading.offices().collective.contains(sentence.token(object).lower()) || act.isGroupOfPeople(object);
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
        syntax.graph().children(verb, "obl:tmod").forEach(child -> arguments.oblique(event, child, ""));
        return delegation && event.hasParties() && !event.places().isEmpty() && !staysAtHome(event);
    }

    /** Whether all who travel stay in their own state, as far as is known. */
    private static boolean staysAtHome(EventMention event) {
        boolean ofState = event.participants().stream()
                .anyMatch(each -> each.role() == Role.VISITOR && each.party().state().isPresent());
        return event.states().size() == 1
                && ofState
                && event.people().stream().allMatch(person -> person.state().isPresent());
    }
}
