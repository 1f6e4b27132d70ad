package org.credence.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.credence.fact.EventType;
import org.credence.fact.Place;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.language.TimeExpression;

/** Gathers who, where and when of an event from what depends on the words that tell it. */
final class EventArguments {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final int sentence;
    private final WordPlaces places;
    private final WordParties parties;
    private final EventPlaces grounds;
    private final Forces forces;
    private final Delegations delegations;
    private final CoreArguments core;
    private final Validity validity;

    EventArguments(Reading reading, Referents referents, EventWords words, Syntax syntax, int sentence) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.places = new WordPlaces(reading, words, syntax, sentence);
        this.parties = new WordParties(reading, referents, words, syntax, sentence);
        this.grounds = new EventPlaces(reading, words, syntax, places, sentence);
        this.forces = new Forces(reading, referents, words, syntax, sentence);
        this.delegations = new Delegations(reading, referents, syntax, sentence);
        this.core = new CoreArguments(referents, syntax, sentence, forces, delegations);
        this.validity = new Validity(syntax);
    }

    /** What depends on a noun or verb by preposition, as an adverb of time, or as a clause that describes it. */
    void dependents(EventMention event, int head) {
        for (int child : syntax.graph().children(head)) {
            if (syntax.graph().isRelated(child, "nmod:poss")) {
                continue;
            }
            boolean oblique = Stream.of("nmod", "obl", "advmod", "dep", "advcl").anyMatch(relation -> syntax.graph().isRelated(child, relation));
            if (oblique) {
                oblique(event, child, syntax.preposition(child));
            } else if (syntax.graph().isRelated(child, "acl") && syntax.token(head).isNoun()) {
                clause(event, child);
            } else if (syntax.graph().isRelated(child, "amod") && child > head
                    && ConstructionWords.BOUND.contains(syntax.token(child).lower())) {
                // "A meeting, due in X on Friday"
                dependents(event, child);
            } else if (syntax.graph().isRelated(child, "conj") && isAgain(child)) {
                // "In March and again in April": the parser hangs the day on the adverb.
                event.repeated = true;
                dependents(event, child);
            } else if (isGapped(head, child)) {
                event.repeated |= time(child).isPresent() && syntax.graph().children(child, "advmod").stream().anyMatch(this::isAgain);
                oblique(event, child, syntax.preposition(child));
                syntax.graph().children(child, "orphan", "nmod", "obl").stream()
                        .filter(each -> time(each).isPresent())
                        .forEach(each -> oblique(event, each, syntax.preposition(each)));
            }
        }
    }

    /** "Went to X on Friday and to Y on Saturday": a phrase coordinated with what depends on a verb. */
    boolean isGapped(int verb, int child) {
        return syntax.graph().isRelated(child, "conj")
                && syntax.token(verb).isVerb()
                && !syntax.token(child).isVerb()
                && !syntax.preposition(child).isEmpty();
    }

    /** "And again on Saturday". */
    private boolean isAgain(int adverb) {
        return ConstructionWords.ONCE_MORE.contains(syntax.token(adverb).lower());
    }

    /** "Meetings held in Aqaba": what a clause about the noun tells. */
    private void clause(EventMention event, int verb) {
        String lemma = syntax.token(verb).lemma();
        // "A truce agreed in April": that is when it was made.
        boolean told = ConstructionWords.OWN_CLAUSE.contains(lemma) && !(event.type == EventType.AGREEMENT && lemma.equals("agree"));
        boolean former = ConstructionWords.SCHEDULING.contains(lemma)
                && syntax.graph().children(verb, "advmod").stream()
                        .anyMatch(child -> ConstructionWords.FORMERLY.contains(syntax.token(child).lower()))
                && (event.status == Status.PLANNED || event.status == Status.HELD);
        boolean later = event.status == Status.HELD
                && validity.isTold(event.type, verb)
                && syntax.graph().children(verb, "aux").stream().anyMatch(aux -> syntax.token(aux).tag().equals("MD"));
        if (former || later) {
            // "Originally scheduled for May, it will be held in June"; "which will take effect in May, was signed"
            return;
        }
        if (told) {
            // "Talks agreed in April": when it was agreed is not when they are.
            syntax.graph().children(verb, "obl").stream().filter(child -> time(child).isEmpty() || syntax.preposition(child).equals("for"))
                    .forEach(child -> oblique(event, child, syntax.preposition(child)));
        } else if (words.isMediating(lemma, event.type)) {
            // "Talks brokered by X in Y": who brokers them is no side of them.
            for (int child : syntax.graph().children(verb, "obl")) {
                if (syntax.preposition(child).equals("by")) {
                    dependentsOfParty(event, child);
                } else {
                    oblique(event, child, syntax.preposition(child));
                }
            }
        } else if (validity.isDated(verb) && event.type == EventType.AGREEMENT) {
            syntax.graph().children(verb, "obl").forEach(child -> time(child).ifPresent(time -> when(event, time, "in")));
        } else if (words.carries(syntax, verb) || words.governor(lemma).isPresent() || validity.isTold(event.type, verb)
                || ConstructionWords.TO_BE_HELD.contains(lemma) || ConstructionWords.SCHEDULING.contains(lemma)) {
            dependents(event, verb);
            // "Due to open in X"
            syntax.graph().children(verb, "xcomp").stream()
                    .filter(child -> words.carries(syntax, child) || ConstructionWords.TO_BE_HELD.contains(syntax.token(child).lemma()))
                    .forEach(child -> dependents(event, child));
        }
        // "Brokered by X and signed in Y in May"
        syntax.graph().children(verb, "conj").stream()
                .filter(each -> syntax.token(each).tag().equals("VBN") && event.type == EventType.AGREEMENT)
                .filter(each -> !syntax.graph().hasChild(each, "nsubj", "nsubj:pass", "obj"))
                .forEach(each -> clause(event, each));
    }

    void oblique(EventMention event, int noun, String preposition) {
        Optional<TimeExpression> time = time(noun);
        if (time.isPresent()) {
            when(event, time.get(), preposition);
            if (event.plural || event.series || preposition.equals("between")) {
                // "Two rounds in July and August"
                syntax.graph().conjuncts(noun).stream()
                        .filter(each -> each > noun)
                        .flatMap(each -> time(each).stream())
                        .forEach(each -> when(event, each, preposition));
            }
            placesOfTime(event, noun);
            return;
        }
        if (ConstructionWords.NESTING.contains(syntax.token(noun).lemma())) {
            nested(event, noun);
            return;
        }
        if (syntax.token(noun).text().matches("later|earlier|late|early")) {
            // "Later on Thursday"
            syntax.graph().children(noun, "obl", "nmod").stream()
                    .filter(child -> time(child).isPresent())
                    .forEach(child -> when(event, time(child).get(), syntax.preposition(child)));
            return;
        }
        if (ConstructionWords.PLACE_PREPOSITION.contains(preposition)) {
            grounds.where(event, noun, preposition);
            boolean unknown = syntax.token(noun).isProperNoun() && reading.mentionAt(sentence, noun).isEmpty();
            if (unknown || preposition.matches("in|at") || place(noun).isPresent()) {
                dependentsOfPlace(event, noun);
                return;
            }
            if (preposition.equals("on") && !parties.isCallOn(event, noun)) {
                grounds.townsBehind(event, noun);
                return;
            }
        }
        if (preposition.equals("for") && event.type == EventType.CEREMONY) {
            grounds.townsBehind(event, noun);
        }
        if (event.type == EventType.VISIT && (ConstructionWords.GOAL_PREPOSITION.contains(preposition) || isToured(event, noun, preposition))) {
            destination(event, noun);
            return;
        }
        if (preposition.equals("to") && event.type.isEncounter() && places.isSeatOrPlace(noun)) {
            // "The talks will move to Geneva"
            place(noun).ifPresent(event::at);
            return;
        }
        parties(event, noun, preposition);
    }

    /** "A tour of X, Y and Z": what is toured is where it goes, not who makes it. */
    private boolean isToured(EventMention event, int noun, String preposition) {
        return ConstructionWords.TOUR.contains(syntax.token(event.trigger).lemma())
                && preposition.matches("of|through|across|around")
                && place(noun).isPresent();
    }

    /** "On Friday", "in the near future"; "since May" tells no day of the event. */
    private void when(EventMention event, TimeExpression time, String preposition) {
        boolean range = time.value().indexOf('/') > 0;
        boolean bound = preposition.matches("since|until|till")
                || (preposition.equals("through") && !range)
                || (preposition.equals("from") && !range)
                || (preposition.matches("after|by") && event.status == Status.HELD)
                || preposition.equals("before");
        // "Met X the following day", "held talks with X the following day"
        int verb = syntax.graph().isRelated(event.trigger, "obj") ? syntax.graph().head(event.trigger) : event.trigger;
        boolean past = syntax.token(verb).tag().equals("VBD")
                // "Was concluded the following April": that of the story.
                || (time.text().matches("(?i)the (following|next) .*") && syntax.isToldAsPast(event.trigger));
        if (time.value().matches("FUTURE_REF|NEXT_IMMEDIATE.*") && event.status == Status.HELD && !past) {
            // "A summit in the near future"
            event.status = Status.PLANNED;
        }
        if (!bound && !event.times.contains(time)) {
            event.times.add(time);
        }
    }

    /** "On Friday in Vientiane": places that the parser hangs on the date. */
    private void placesOfTime(EventMention event, int time) {
        for (int child : syntax.graph().children(time, "nmod", "obl", "dep")) {
            if (syntax.preposition(child).matches("in|at") && place(child).isPresent()) {
                place(child).ifPresent(event::at);
                dependentsOfPlace(event, child);
            }
        }
        for (int child : syntax.graph().children(time, "conj")) {
            gapped(event, child);
        }
    }

    /** "In X in May and in Y in September": the parser hangs Y on May. */
    private void gapped(EventMention event, int town) {
        Optional<TimeExpression> own = reading.annotated().sentences().get(sentence).times().stream()
                .filter(time -> time.begin() > town && time.begin() - town <= 2)
                .findFirst();
        if (own.isEmpty() || time(town).isPresent() || place(town).isEmpty()) {
            return;
        }
        if (event.type == EventType.VISIT) {
            destination(event, town);
            when(event, own.get(), "in");
        } else if (event.type.isEncounter()) {
            place(town).ifPresent(event::at);
            when(event, own.get(), "in");
        }
    }

    /** "With the participation of X and Y", "at the level of ministers". */
    private void nested(EventMention event, int noun) {
        if (ConstructionWords.SIDELINE.contains(syntax.token(noun).lemma())) {
            // Beside a conference, which takes no part in it.
            return;
        }
        for (int child : syntax.graph().children(noun, "nmod", "nmod:poss")) {
            if (syntax.preposition(child).matches("of|by|") ) {
                event.addAll(referents.all(sentence, child), Role.ATTENDEE);
            }
        }
    }

    /** Prepositional phrases that the parser hangs on a place rather than on the event. */
    private void dependentsOfPlace(EventMention event, int place) {
        for (int child : syntax.graph().children(place, "nmod", "obl", "dep")) {
            if (!syntax.graph().isRelated(child, "nmod:poss")) {
                String preposition = syntax.preposition(child);
                if (time(child).isPresent() || preposition.matches("with|between|in|on")) {
                    oblique(event, child, preposition);
                }
            }
        }
    }

    private void parties(EventMention event, int noun, String preposition) {
        if (!parties.isNamed(event, noun, preposition)) {
            return;
        }
        delegations.level(event, noun);
        List<Party> named = parties.of(parties.antecedent(noun));
        List<Party> all = named.isEmpty() && event.type == EventType.VISIT ? delegations.unnamed(noun) : named;
        Role role = PartyRoles.of(event.type, preposition);
        event.addAll(all, role);
        delegations.leaders(event, noun);
        event.oneSided |= preposition.equals("with");
        // "With leaders of the Quad", "of deputy foreign ministers from the three countries"
        if (all.isEmpty() || preposition.equals("of")) {
            for (int child : syntax.graph().children(noun, "nmod")) {
                if (syntax.preposition(child).matches("from|of|with|and")) {
                    event.addAll(referents.all(sentence, child), role);
                    dependentsOfPlace(event, child);
                }
            }
        }
        dependentsOfParty(event, noun);
    }

    /** Places and times that the parser hangs on a party rather than on the event. */
    void dependentsOfParty(EventMention event, int noun) {
        for (int each : syntax.graph().conjuncts(noun)) {
            for (int child : syntax.graph().children(each, "nmod", "obl", "dep")) {
                String preposition = syntax.preposition(child);
                boolean whenOrWhere = time(child).isPresent()
                        || (preposition.matches("in|at|on") && place(child).isPresent());
                if (whenOrWhere && !syntax.graph().isRelated(child, "nmod:poss")) {
                    oblique(event, child, preposition);
                }
                if (event.type == EventType.VISIT && preposition.equals("to") && event.places().isEmpty()) {
                    // "A visit by X to Y": the parser hangs Y on X.
                    destination(event, child);
                }
            }
            clausesOfParty(event, each);
        }
    }

    /** "The meeting of X and Y that Z convened in Munich": a clause about the event, hung on the last party. */
    private void clausesOfParty(EventMention event, int party) {
        for (int clause : syntax.graph().children(party, "acl")) {
            boolean ofThem = syntax.graph().children(clause, "nsubj", "obj").stream()
                    .anyMatch(child -> syntax.token(child).text().matches("who|whom"));
            String lemma = syntax.token(clause).lemma();
            boolean held = (words.carries(syntax, clause) || words.governor(lemma).filter(Status::isAhead).isPresent())
                    && reading.mentionAt(sentence, party).isPresent();
            boolean visits = words.verbs(lemma).stream()
                    .anyMatch(verb -> verb.frame() == EventWords.Frame.VISIT || verb.frame() == EventWords.Frame.TRAVEL);
            if (held && !visits && !ofThem) {
                if (event.type.isEncounter() && words.governor(lemma).filter(status -> status == Status.PLANNED).isPresent()) {
                    subjects(event, clause, Role.ORGANIZER);
                }
                dependents(event, clause);
            }
        }
    }

    /** Those a word stands for; "the X permanent council" for X. */
    List<Party> partiesOf(int noun) {
        return parties.of(noun);
    }

    /** Where a visit goes: the place, and the state visited. */
    void destination(EventMention event, int noun) {
        boolean city = place(noun).map(place -> !place.isState()).orElse(false);
        for (int each : syntax.graph().conjuncts(noun)) {
            Optional<Place> place = place(each);
            if (place.isPresent() && city && place.get().isState()) {
                // "To Seoul, South Korea, Japan and China agreed": a list of another kind begins.
                continue;
            }
            if (place.isPresent()) {
                event.at(place.get());
                stateOf(each).ifPresent(state -> event.add(new Party.State(state), Role.HOST));
            } else if (!groupOfStates(each).isEmpty()) {
                groupOfStates(each).forEach(event::go);
            } else if (syntax.token(each).lemma().equals("country")) {
                dependents(event, each);
            }
        }
        dependentsOfParty(event, noun);
    }

    /** "Flew to X on Monday, where he had dinner with Y": the place that "where" means. */
    void relativePlace(EventMention event) {
        grounds.relativePlace(event);
    }

    boolean leads(PersonEntry person) {
        return reading.offices().leads(person);
    }

    /** "Is due to visit both", "will go to the two countries": the states told together before. */
    List<Entry.State> groupOfStates(int token) {
        return parties.groupOfStates(token);
    }

    /** The subject of a verb, as parties in a role; of a passive verb its agent. */
    void subjects(EventMention event, int verb, Role role) {
        core.subjects(event, verb, role);
    }

    /** The heads of the object of a verb; of a passive verb its subject. */
    List<Integer> objectsOf(int verb) {
        return core.objectsOf(verb);
    }

    /** The object of a verb, as parties in a role; of a passive verb its subject. */
    void objects(EventMention event, int verb, Role role) {
        core.objects(event, verb, role);
    }

    boolean isForce(int noun) {
        return forces.isForce(noun);
    }

    Optional<Entry.State> stateOf(int token) {
        return places.stateOf(token);
    }

    /** The place a word names; an adjective names none. */
    Optional<Place> place(int token) {
        return places.place(token);
    }

    /** The time expression that covers a token, if it is a date. */
    Optional<TimeExpression> time(int token) {
        return places.time(token);
    }
}
