package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Place;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/** Gathers who, where and when of an event from what depends on the words that tell it. */
final class EventArguments {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final int sentence;

    EventArguments(Reading reading, Referents referents, EventWords words, Syntax syntax, int sentence) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** What depends on a noun or verb by preposition, as an adverb of time, or as a clause that describes it. */
    void dependents(EventMention event, int head) {
        for (int child : syntax.graph().children(head)) {
            if (syntax.graph().isRelated(child, "nmod:poss")) {
                continue;
            }
            boolean oblique = syntax.graph().isRelated(child, "nmod")
                    || syntax.graph().isRelated(child, "obl")
                    || syntax.graph().isRelated(child, "advmod")
                    || syntax.graph().isRelated(child, "dep")
                    || syntax.graph().isRelated(child, "advcl");
            if (oblique) {
                oblique(event, child, syntax.preposition(child));
            } else if (syntax.graph().isRelated(child, "acl") && syntax.token(head).isNoun()) {
                clause(event, child);
            } else if (isGapped(head, child)) {
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

    /** "Meetings held in Aqaba": what a clause about the noun tells. */
    private void clause(EventMention event, int verb) {
        String lemma = syntax.token(verb).lemma();
        boolean told = lemma.matches("agree|announce|propose|request|promise|decide|postpone|cancel|suspend|delay|accept");
        if (told) {
            // "Talks agreed in April": when it was agreed is not when they are.
            syntax.graph().children(verb, "obl").stream()
                    .filter(child -> time(child).isEmpty() || syntax.preposition(child).equals("for"))
                    .forEach(child -> oblique(event, child, syntax.preposition(child)));
        } else if (words.light.contains(lemma) || words.governor(lemma).isPresent()) {
            dependents(event, verb);
            // "Due to open in X"
            syntax.graph().children(verb, "xcomp").stream()
                    .filter(child -> words.light.contains(syntax.token(child).lemma()))
                    .forEach(child -> dependents(event, child));
        }
    }

    void oblique(EventMention event, int noun, String preposition) {
        Optional<TimeExpression> time = time(noun);
        if (time.isPresent()) {
            boolean range = time.get().value().indexOf('/') > 0;
            boolean bound = preposition.matches("since|until|till")
                    || (preposition.equals("from") && !range)
                    || (preposition.matches("after|by") && event.status == Status.HELD)
                    || preposition.equals("before");
            boolean past = syntax.token(event.trigger).tag().equals("VBD");
            if (time.get().value().matches("FUTURE_REF|NEXT_IMMEDIATE.*") && event.status == Status.HELD && !past) {
                // "A summit in the near future"
                event.status = Status.PLANNED;
            }
            if (!bound && !event.times.contains(time.get())) {
                event.times.add(time.get());
            }
            placesOfTime(event, noun);
            return;
        }
        if (syntax.token(noun).lemma().matches("participation|attendance|presence|involvement|sideline|margin|side|level|request|invitation|head|headed|led")) {
            nested(event, noun);
            return;
        }
        if (preposition.matches("in|at|on|near|outside|inside|around|off|across|within")) {
            for (int each : syntax.graph().conjuncts(noun)) {
                place(each)
                        .filter(place -> !preposition.equals("on") || isGround(place))
                        .filter(place -> event.type != EventType.VISIT || event.places().isEmpty())
                        .ifPresent(place -> {
                            event.at(place);
                            if (event.type == EventType.VISIT && words.stop.contains(syntax.token(event.trigger).lemma())) {
                                stateOf(each).ifPresent(state -> event.add(new Party.State(state), Role.HOST));
                            }
                        });
            }
            if (preposition.matches("in|at") || place(noun).isPresent()) {
                dependentsOfPlace(event, noun);
                return;
            }
            if (preposition.equals("on") && !isCallOn(event, noun)) {
                townsBehind(event, noun);
                return;
            }
        }
        if (preposition.equals("for") && event.type == EventType.CEREMONY) {
            townsBehind(event, noun);
        }
        if (preposition.matches("to|into|for|toward|towards") && event.type == EventType.VISIT) {
            destination(event, noun);
            return;
        }
        if (preposition.equals("to") && event.type.isEncounter() && isSeatOrPlace(noun)) {
            // "The talks will move to Geneva"
            place(noun).ifPresent(event::at);
            return;
        }
        parties(event, noun, preposition);
    }

    /** "On an island": one meets there; "on the South China Sea" is what it is about. */
    private boolean isGround(Place place) {
        return place.key()
                .flatMap(reading.gazetteer()::place)
                .map(known -> known.kind().matches("island|building|resort"))
                .orElse(!place.isState());
    }

    private boolean isSeatOrPlace(int noun) {
        return place(noun).filter(place -> !place.isState()).isPresent();
    }

    /** "Signed a memorandum on ports in Doha": a town that the parser hangs on the topic. */
    private void townsBehind(EventMention event, int noun) {
        boolean signed = event.type == EventType.AGREEMENT || event.type == EventType.CEREMONY;
        for (int child : signed && event.places().isEmpty() ? syntax.graph().children(noun, "nmod") : List.<Integer>of()) {
            if (syntax.preposition(child).equals("in")) {
                place(child).filter(place -> !place.isState()).ifPresent(event::at);
            }
        }
    }

    /** "A courtesy call on the president". */
    private boolean isCallOn(EventMention event, int noun) {
        boolean call = syntax.token(event.trigger).lemma().equals("call") && event.type == EventType.MEETING;
        return call && referents.all(sentence, noun).stream().anyMatch(party -> !(party instanceof Party.State));
    }

    /** "On Friday in Vientiane": places that the parser hangs on the date. */
    private void placesOfTime(EventMention event, int time) {
        for (int child : syntax.graph().children(time, "nmod", "obl", "dep")) {
            if (syntax.preposition(child).matches("in|at") && place(child).isPresent()) {
                place(child).ifPresent(event::at);
                dependentsOfPlace(event, child);
            }
        }
    }

    /** "With the participation of X and Y", "at the level of ministers". */
    private void nested(EventMention event, int noun) {
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

    /** "A delegation led by X": whoever leads it. */
    private void leaders(EventMention event, int noun) {
        for (int clause : syntax.graph().children(noun, "acl")) {
            if (syntax.token(clause).lemma().matches("lead|head|chair")) {
                for (int child : syntax.graph().children(clause, "obl", "nmod")) {
                    if (syntax.preposition(child).equals("by")) {
                        event.addAll(referents.all(sentence, child), Role.HEAD_OF_DELEGATION);
                    }
                }
            }
        }
    }

    private void parties(EventMention event, int noun, String preposition) {
        boolean names = words.with.contains(preposition)
                || preposition.matches("by|from|including")
                || (preposition.equals("to") && event.type != EventType.VISIT)
                || (preposition.equals("for") && event.type.isEncounter())
                || (preposition.equals("on") && isCallOn(event, noun))
                || preposition.equals("against");
        if (!names) {
            return;
        }
        level(event, noun);
        List<Party> parties = referents.all(sentence, noun);
        Role role = role(event.type, preposition);
        event.addAll(parties, role);
        leaders(event, noun);
        event.oneSided |= preposition.equals("with");
        // "With leaders of the Quad", "of deputy foreign ministers from the three countries"
        if (parties.isEmpty() || preposition.equals("of")) {
            for (int child : syntax.graph().children(noun, "nmod")) {
                if (syntax.preposition(child).matches("from|of|with|and")) {
                    event.addAll(referents.all(sentence, child), role);
                    dependentsOfPlace(event, child);
                }
            }
        }
        dependentsOfParty(event, noun);
    }

    /** "A meeting of deputy foreign ministers": the rank of those who take part. */
    private void level(EventMention event, int noun) {
        if (event.level.isEmpty() && reading.mentionAt(sentence, noun).orElse(null) instanceof Mention.Role role
                && role.office().plural()) {
            event.level = reading.offices().level(role.office().title().replaceFirst(" (of|from) .*", ""))
                    .or(() -> reading.offices().level(role.office().title()));
        }
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
            boolean held = (words.light.contains(lemma) || words.governor(lemma).filter(Status::isAhead).isPresent())
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

    private static Role role(EventType type, String preposition) {
        return switch (type) {
            case VISIT -> Role.VISITOR;
            case INVITATION -> preposition.equals("to") ? Role.INVITEE : Role.INVITER;
            case PROPOSAL -> preposition.equals("to") ? Role.ADDRESSEE : Role.PROPOSER;
            case AGREEMENT -> Role.SIGNATORY;
            case APPOINTMENT -> Role.APPOINTEE;
            case BRIEFING -> Role.BRIEFER;
            default -> Role.ATTENDEE;
        };
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
            } else if (syntax.token(each).lemma().equals("country")) {
                dependents(event, each);
            }
        }
        dependentsOfParty(event, noun);
    }

    Optional<Entry.State> stateOf(int token) {
        if (syntax.token(token).lemma().equals("capital")) {
            return capital(token).flatMap(Place::state).flatMap(reading.gazetteer()::stateByIso);
        }
        return reading.mentionAt(sentence, token).flatMap(mention -> switch (mention) {
            case Mention.State state -> Optional.of(state.state());
            case Mention.Place place -> place.state();
            default -> Optional.empty();
        });
    }

    /** The place a word names; an adjective names none. */
    Optional<Place> place(int token) {
        Optional<Place> capital = capital(token);
        if (capital.isPresent()) {
            return capital;
        }
        return reading.mentionAt(sentence, token).flatMap(mention -> switch (mention) {
            case Mention.Place place -> Optional.of(new Place(
                    place.known().map(Entry.Place::key),
                    place.name(),
                    place.state().map(Entry.State::iso2),
                    false));
            case Mention.State state -> placeOf(state);
            default -> Optional.empty();
        });
    }

    /** "The Chinese capital". */
    private Optional<Place> capital(int token) {
        if (!syntax.token(token).lemma().equals("capital") || token == 0) {
            return Optional.empty();
        }
        return reading.mentionAt(sentence, token - 1)
                .filter(Mention.State.class::isInstance)
                .map(mention -> ((Mention.State) mention).state())
                .flatMap(state -> state.seats().stream().findFirst())
                .flatMap(reading.gazetteer()::place)
                .map(seat -> new Place(
                        Optional.of(seat.key()),
                        seat.label(),
                        seat.state().flatMap(reading.gazetteer()::state).map(Entry.State::iso2),
                        false));
    }

    private static Optional<Place> placeOf(Mention.State state) {
        String iso2 = state.state().iso2();
        if (state.seat().isPresent()) {
            Entry.Place seat = state.seat().get();
            return Optional.of(new Place(Optional.of(seat.key()), seat.label(), Optional.of(iso2), false));
        }
        return state.form() == Gazetteer.Form.NAME || state.form() == Gazetteer.Form.CONTEXTUAL_NAME
                ? Optional.of(new Place(
                        Optional.of(state.state().key()), state.state().label(), Optional.of(iso2), true))
                : Optional.empty();
    }

    /** The time expression that covers a token, if it is a date. */
    Optional<TimeExpression> time(int token) {
        return reading.sentence(sentence).times().stream()
                .filter(time -> time.begin() <= token && token < time.end())
                .filter(time -> time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME)
                .findFirst();
    }

    /** The subject of a verb, as parties in a role; of a passive verb its agent. */
    void subjects(EventMention event, int verb, Role role) {
        if (syntax.isPassive(verb)) {
            for (int child : syntax.graph().children(verb, "obl")) {
                if (syntax.preposition(child).equals("by")) {
                    event.addAll(referents.all(sentence, child), role);
                }
            }
            return;
        }
        for (int subject : syntax.subjects(verb)) {
            if (event.type.isEncounter()) {
                level(event, subject);
            }
            event.addAll(referents.all(sentence, subject), role);
            leaders(event, subject);
            if (event.type == EventType.MILITARY_ACTIVITY && isForce(subject)) {
                ofForce(event, subject);
            }
        }
    }

    boolean isForce(int noun) {
        String word = OfficeWords.singular(syntax.token(noun).lower());
        return words.force.contains(word)
                || (noun > 0 && words.force.contains(syntax.token(noun - 1).lower() + " " + word));
    }

    /** The state whose forces they are: named beside them, or spoken of last. */
    private void ofForce(EventMention event, int noun) {
        for (int each : syntax.graph().subtree(noun)) {
            reading.mentionAt(sentence, each)
                    .flatMap(EventArguments::flag)
                    .ifPresent(state -> event.add(new Party.State(state), Role.INITIATOR));
        }
        for (int owner : syntax.graph().children(noun, "nmod:poss")) {
            referents.all(sentence, owner).stream()
                    .flatMap(party -> party.state().stream())
                    .forEach(state -> event.add(new Party.State(state), Role.INITIATOR));
        }
        if (event.states().isEmpty()) {
            referents.bodyBefore(sentence, noun)
                    .flatMap(Party::state)
                    .ifPresent(state -> event.add(new Party.State(state), Role.INITIATOR));
        }
    }

    /** The state named beside forces or craft: "Chinese vessels", "Japan Coast Guard ships". */
    static Optional<Entry.State> flag(Mention mention) {
        return switch (mention) {
            case Mention.State state -> Optional.of(state.state());
            case Mention.Organization body -> body.state();
            default -> Optional.empty();
        };
    }

    /** The heads of the object of a verb; of a passive verb its subject. */
    List<Integer> objectsOf(int verb) {
        if (syntax.isPassive(verb)) {
            return syntax.subjects(verb);
        }
        List<Integer> objects = syntax.graph().children(verb, "obj");
        boolean relative = syntax.graph().isRelated(verb, "acl")
                && syntax.graph().hasChild(verb, "nsubj")
                && objects.stream().allMatch(object -> syntax.token(object).tag().startsWith("W"));
        // "The ambassador, whom the ministry summoned"
        return relative ? List.of(syntax.graph().head(verb)) : objects;
    }

    /** The object of a verb, as parties in a role; of a passive verb its subject. */
    void objects(EventMention event, int verb, Role role) {
        List<Integer> objects = new ArrayList<>(objectsOf(verb));
        if (!syntax.isPassive(verb)) {
            objects.addAll(syntax.graph().children(verb, "iobj"));
        }
        for (int object : objects) {
            event.addAll(referents.all(sentence, object), role);
        }
    }

    Token token(int i) {
        return syntax.token(i);
    }
}
