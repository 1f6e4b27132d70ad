package org.credence.extract;

import java.util.List;
import java.util.stream.Stream;
import org.credence.fact.Role;
import org.credence.fact.Status;

/** Reads who takes part in acts that one side does: inviting, proposing, appointing, firing, expelling. */
final class VerbActs extends ActReader {
    private final AgreementActs agreements;
    private final AccordActs accords;
    private final ArmedActs arms;
    private final WeaponBlows blows;
    private final ProposalActs proposals;
    private final DisputeSides sides;
    private final MissionActs missions;
    private final OfficeActs offices;

    VerbActs(ActSentence act) {
        super(act);
        this.agreements = new AgreementActs(act);
        this.accords = new AccordActs(act);
        this.arms = new ArmedActs(act);
        this.blows = new WeaponBlows(act);
        this.proposals = new ProposalActs(act);
        this.sides = new DisputeSides(reading, referents, syntax, sentence.index(), arguments);
        this.missions = new MissionActs(act);
        this.offices = new OfficeActs(act);
    }

    /** Fills the event that a verb tells; whether it does tell one. */
    boolean fill(EventMention event, int verb, EventWords.Frame frame) {
        return switch (frame) {
            case BRIEF -> brief(event, verb);
            case INVITE -> invite(event, verb);
            case PROPOSE -> proposals.propose(event, verb);
            case PLAN -> proposals.plan(event, verb);
            case REQUEST -> proposals.request(event, verb);
            case NEGOTIATE -> agreements.negotiate(event, verb);
            case SIGN -> agreements.sign(event, verb);
            case OFFICE -> offices.office(event, verb);
            case NAME -> offices.name(event, verb);
            case INSTALL -> offices.install(event, verb);
            case ARMS -> arms.arms(event, verb);
            case FORCE -> arms.force(event, verb);
            case CONFRONT -> arms.confront(event, verb);
            case ASSAULT -> arms.assault(event, verb);
            case BLOW -> blows.blow(event, verb);
            case MOVE -> arms.move(event, verb);
            case EXPEL -> expel(event, verb);
            case SEVER -> sever(event, verb);
            case PROTEST -> protest(event, verb);
            case SUE -> sue(event, verb);
            case STORM -> missions.storm(event, verb);
            case CEREMONY -> ceremony(event, verb);
            case CREDENTIALS -> missions.credentials(event, verb);
            case AGREE -> agreements.agree(event, verb);
            case SETTLE -> accords.settle(event, verb);
            case DECLARE -> accords.declare(event, verb);
            case ANNOUNCE -> accords.announce(event, verb);
            case ADMIT -> accords.admit(event, verb);
            case FOUND -> agreements.found(event, verb);
            case RELATE -> agreements.relate(event, verb);
            case MEET, SPEAK, TRAVEL, VISIT, TAKE, SEND, BE, HOST, GATHER, LEAD, SEE, PASS, RING, HAND, INFORM, CONSULT, SIT -> false;
        };
    }

    /** "Briefed reporters on Monday". */
    private boolean brief(EventMention event, int verb) {
        boolean press = act.objectIn(verb, words.press);
        arguments.subjects(event, verb, Role.BRIEFER);
        act.times(event, verb);
        return press && event.people().size() == 1;
    }

    private boolean invite(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.INVITER);
        int paper = syntax.graph().isRelated(verb, "acl") ? syntax.graph().head(verb) : -1;
        if (paper >= 0 && event.participants().isEmpty() && act.isIn(paper, ConstructionWords.HANDED)) {
            // "Handed X a letter inviting him": by whoever handed it.
            syntax.predicate(paper).ifPresent(handing -> {
                arguments.subjects(event, handing, Role.INVITER);
                boolean second = syntax.graph().isRelated(handing, "conj") && !syntax.graph().hasChild(handing, "nsubj");
                // "Travelled to X in January and gave Y a letter inviting him"
                int dated = second ? syntax.graph().head(handing) : handing;
                syntax.graph().children(dated, "obl", "obl:tmod").stream()
                        .filter(child -> arguments.time(child).isPresent())
                        .forEach(child -> arguments.oblique(event, child, syntax.preposition(child)));
            });
        }
        int inviters = event.participants().size();
        arguments.objects(event, verb, Role.INVITEE);
        act.times(event, verb);
        invitedThere(event);
        if (sentence.token(verb).lemma().equals("ask") && event.states().size() == 1) {
            // "The president asked his minister to attend"
            return false;
        }
        // "The mayor invited tourists" is nobody's diplomacy.
        boolean known = !event.states().isEmpty() || !event.people().isEmpty();
        return known && (inviters > 0 || event.participants().size() > inviters);
    }

    /** "Y has been invited to Z": by Z, where nobody of a known state is said to invite. */
    private void invitedThere(EventMention event) {
        boolean told = event.participants().stream()
                .anyMatch(each -> each.role() == Role.INVITER && each.party().state().isPresent());
        boolean known = event.participants().stream()
                .anyMatch(each -> each.role() == Role.INVITEE && each.party().state().isPresent());
        if (!told && known) {
            act.statesOfPlaces(event, Role.INVITER);
        }
    }

    private boolean expel(EventMention event, int verb) {
        List<Integer> objects = arguments.objectsOf(verb).stream().map(sides::counted).toList();
        boolean counted = !objects.equals(arguments.objectsOf(verb))
                && objects.stream().anyMatch(object -> act.isIn(object, words.envoy));
        boolean known = objects.stream().anyMatch(object -> act.isHolder(object, ConstructionWords.POSTED));
        boolean envoy = counted || known || act.objectIn(verb, words.envoy) || isPersonaNonGrata(event, verb) || isCalledIn(event, verb) || sides.askedToRemove(verb, words.envoy) || sides.orderedOut(event, verb);
        arguments.subjects(event, verb, Role.ACCUSER);
        if (counted) {
            objects.forEach(object -> event.addAll(referents.at(sentence.index(), object), Role.ACCUSED));
        } else {
            arguments.objects(event, verb, Role.ACCUSED);
        }
        arguments.dependents(event, verb);
        if (envoy) {
            objects.forEach(object -> sendingStates(event, object));
            sides.seat(event, verb);
        }
        if (counted || (envoy && ConstructionWords.EXPELLING.contains(sentence.token(verb).lemma()))) {
            objects.forEach(object -> sides.named(event, verb, object));
        }
        if (envoy && ConstructionWords.CALLING_HOME.contains(sentence.token(verb).lemma())) {
            objects.forEach(object -> sides.postedTo(event, object));
        }
        if (envoy && syntax.isPassive(verb) && event.states().size() == 1) {
            // "Its ambassador to X was told to leave"
            objects.forEach(object -> sides.postedTo(event, object));
        }
        boolean home = envoy && event.states().size() == 1 && ConstructionWords.CALLING_HOME.contains(sentence.token(verb).lemma());
        if (home && !syntax.isPassive(verb)) {
            // "It was withdrawing its envoy": from the state that it was told together with.
            referents.pairWith(sentence.index(), event.states().iterator().next())
                    .ifPresent(other -> event.add(new Party.State(other), Role.ACCUSED));
        }
        if (envoy && sides.forcing(event, verb) && event.times.isEmpty()) {
            act.times(event, syntax.graph().head(verb));
        }
        // "Ordered X to leave by Friday"
        syntax.graph().children(verb, "xcomp").forEach(child -> act.times(event, child));
        if (ConstructionWords.NON_GRATA.contains(sentence.token(verb).lemma()) && event.times.isEmpty()) {
            // "Gave X 48 hours to leave in August": the parser hangs August on the leaving.
            Stream.concat(
                            arguments.objectsOf(verb).stream().flatMap(object -> syntax.graph().children(object, "acl").stream()),
                            syntax.graph().children(verb, "advcl").stream().filter(clause -> sentence.token(clause).tag().equals("VB")))
                    .forEach(clause -> act.times(event, clause));
        }
        for (int child : syntax.graph().children(verb, "obl", "nmod")) {
            if (syntax.preposition(child).equals("from")) {
                arguments.stateOf(child).ifPresent(state -> event.add(new Party.State(state), Role.ACCUSED));
            }
            if (syntax.preposition(child).equals("to")) {
                arguments.place(child).ifPresent(event::at);
                summoning(event, child);
            }
            if (syntax.preposition(child).equals("in") && syntax.isPassive(verb)) {
                sides.summonedIn(event, verb, child);
            }
        }
        // "Ordered the port's employees to leave"
        boolean atHome = event.states().size() < 2 && event.people().isEmpty() && (counted || act.objectIn(verb, words.staff));
        return envoy && !atHome && event.hasParties();
    }

    /** "Was summoned to the foreign ministry in Ankara": whose ministry it is, where nobody is said to have summoned. */
    private void summoning(EventMention event, int goal) {
        boolean untold = event.participants().stream()
                .noneMatch(each -> each.role() == Role.ACCUSER && each.party().state().isPresent());
        boolean body = UnknownNames.isBodyNoun(sentence.token(goal).text())
                || reading.mentionAt(sentence.index(), goal).filter(Mention.Organization.class::isInstance).isPresent();
        if (untold && body) {
            // "To the foreign ministry in X": the parser hangs X on the verb.
            syntax.graph().children(syntax.graph().head(goal), "obl").stream()
                    .filter(child -> syntax.preposition(child).equals("in") && child > goal)
                    .forEach(child -> arguments.stateOf(child).filter(state -> !event.states().contains(state)).ifPresent(state -> event.add(new Party.State(state), Role.ACCUSER)));
            act.statesOfPlaces(event, Role.ACCUSER);
        }
    }

    /** "Expelled twelve Algerian consular agents": the state whose envoys they are. */
    private void sendingStates(EventMention event, int object) {
        for (int each : syntax.graph().subtree(object)) {
            // "Twelve employees of the Czech embassy"
            boolean beside = (each < object && object - each <= 6) || isOfMission(each, object);
            reading.mentionAt(sentence.index(), each)
                    .filter(mention -> beside && mention instanceof Mention.State)
                    .ifPresent(mention -> event.add(new Party.State(((Mention.State) mention).state()), Role.ACCUSED));
        }
    }

    private boolean isOfMission(int state, int object) {
        int mission = syntax.graph().head(state);
        return mission > object
                && (syntax.graph().head(mission) == object || syntax.graph().head(mission) == syntax.graph().head(object))
                && syntax.graph().isRelated(state, "amod")
                && syntax.preposition(mission).matches("of|at|from");
    }

    /** "Called in the ambassador": the parser takes the particle for a preposition. */
    private boolean isCalledIn(EventMention event, int verb) {
        // "Called in the ambassador on Wednesday": the parser may take the day for the object.
        boolean object = syntax.graph().children(verb, "obj").stream().anyMatch(each -> arguments.time(each).isEmpty());
        if (!sentence.token(verb).lemma().equals("call") || object) {
            return false;
        }
        for (int child : syntax.graph().children(verb, "obl")) {
            if (syntax.preposition(child).equals("in") && (act.isIn(child, words.envoy) || act.isTitled(child, words.envoy))) {
                event.addAll(referents.all(sentence.index(), child), Role.ACCUSED);
                sendingStates(event, child);
                return true;
            }
        }
        return false;
    }

    /** "Declared X persona non grata", "gave X 48 hours to leave": of the states told between. */
    private boolean isPersonaNonGrata(EventMention event, int verb) {
        if (!ConstructionWords.NON_GRATA.contains(sentence.token(verb).lemma())) {
            return false;
        }
        for (Mention mention : reading.mentions(sentence.index())) {
            boolean between = mention.begin() > verb && sentence.tokens().subList(verb, mention.begin()).stream()
                    .noneMatch(token -> ConstructionWords.NON_GRATA_WORD.contains(token.lower()));
            if (between && mention instanceof Mention.State state) {
                event.add(new Party.State(state.state()), Role.ACCUSED);
            } else if (between && mention instanceof Mention.Person) {
                event.addAll(referents.of(sentence.index(), mention), Role.ACCUSED);
            } else if (between && mention instanceof Mention.Role role) {
                role.office().states().forEach(state -> event.add(new Party.State(state), Role.ACCUSED));
            }
        }
        return event.hasParties();
    }

    private boolean sever(EventMention event, int verb) {
        shared(event, verb);
        if (act.objectIn(verb, ConstructionWords.POST_ABROAD)) {
            return missions.close(event, verb);
        }
        boolean dealings = act.objectIn(verb, words.relation) && !ConstructionWords.SHUTTING.contains(sentence.token(verb).lemma());
        arguments.subjects(event, verb, Role.ACCUSER);
        for (int object : arguments.objectsOf(verb)) {
            arguments.dependents(event, object);
        }
        arguments.dependents(event, verb);
        if (dealings && event.states().size() == 1) {
            embassies(event, verb);
        }
        // "Relations were broken off in 1988": of those whom the text is about.
        boolean told = syntax.isPassive(verb) && !event.times.isEmpty();
        return dealings && (told || !event.states().isEmpty());
    }

    /** "Severed ties with X and expelled its envoys in May": May is of both. */
    private void shared(EventMention event, int verb) {
        boolean own = syntax.graph().children(verb, "obl", "obl:tmod").stream().anyMatch(child -> arguments.time(child).isPresent());
        syntax.graph().children(verb, "conj").stream()
                .filter(other -> !own && sentence.token(other).isVerb() && !syntax.graph().hasChild(other, "nsubj", "nsubj:pass"))
                .forEach(other -> act.times(event, other));
    }

    /** "Cut ties after protesters stormed its embassy in X": with the state where the embassy is. */
    private void embassies(EventMention event, int verb) {
        for (int each : syntax.graph().subtree(verb)) {
            boolean own = ConstructionWords.POST_ABROAD.contains(sentence.token(each).lemma())
                    && syntax.graph().children(each, "nmod:poss").stream()
                            .flatMap(owner -> referents.all(sentence.index(), owner).stream())
                            .anyMatch(owner -> owner.state().filter(event.states()::contains).isPresent());
            for (int where : own ? syntax.graph().children(each, "nmod") : List.<Integer>of()) {
                if (syntax.preposition(where).equals("in")) {
                    arguments.stateOf(where).ifPresent(state -> event.add(new Party.State(state), Role.ACCUSED));
                }
            }
        }
    }

    private boolean protest(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.ACCUSER);
        boolean official = event.participants().stream().anyMatch(each -> each.party() instanceof Party.State);
        // "Lodged stern representations with X"
        arguments.objectsOf(verb).stream().filter(object -> act.isIn(object, ConstructionWords.REPRESENTATION)).forEach(object -> arguments.dependents(event, object));
        arguments.dependents(event, verb);
        sides.grievance(event, verb);
        return official;
    }

    /** "Filed a case against X at the court", "took X to court": between two states. */
    private boolean sue(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.ACCUSER);
        int accusers = event.states().size();
        for (int object : arguments.objectsOf(verb)) {
            if (act.isIn(object, ConstructionWords.LAWSUIT)) {
                arguments.dependents(event, object);
            }
        }
        boolean direct = sides.suedDirectly(verb);
        boolean taken = !direct && accusers == 1 && sides.takenToCourt(verb, arguments.objectsOf(verb));
        if (taken) {
            // "Took the case to court": against the state that it was told together with.
            act.times(event, verb);
            referents.pairWith(sentence.index(), event.states().iterator().next())
                    .ifPresent(other -> event.add(new Party.State(other), Role.ACCUSED));
            return event.states().size() == 2 && !event.times.isEmpty();
        }
        if (direct) {
            arguments.objects(event, verb, Role.ACCUSED);
            act.times(event, verb);
        } else {
            arguments.dependents(event, verb);
        }
        return accusers == 1
                && event.states().size() > 1
                && (direct || arguments.objectsOf(verb).stream().anyMatch(object -> act.isIn(object, ConstructionWords.LAWSUIT)));
    }

    private boolean ceremony(EventMention event, int verb) {
        // What is inaugurated on a day is a work, whatever it is called; a person is installed.
        boolean work = ConstructionWords.INAUGURATING.contains(sentence.token(verb).lemma())
                && ((event.status == Status.HELD && syntax.graph().hasChild(verb, "obl", "obl:tmod")) || sentence.token(verb).is("flag"))
                && arguments.objectsOf(verb).stream().allMatch(object -> reading.mentionAt(sentence.index(), object).isEmpty());
        boolean monument = work || act.objectIn(verb, words.monument);
        arguments.subjects(event, verb, Role.ATTENDEE);
        arguments.objectsOf(verb).forEach(object -> arguments.dependents(event, object));
        arguments.dependents(event, verb);
        if (!event.hasParties() && syntax.isPassive(verb)) {
            // "The stone was laid in X": at least X is there.
            act.statesOfPlaces(event, Role.ATTENDEE);
        }
        if (act.objectIn(verb, ConstructionWords.POST_ABROAD)) {
            // "Opened an embassy in X": with X
            act.statesOfPlaces(event, Role.ATTENDEE);
        }
        // "Opens at nine": what is opened once, on a day.
        boolean once = !ConstructionWords.OPENING_UP.contains(sentence.token(verb).lemma())
                || (event.status == Status.HELD && !event.times.isEmpty() && (sentence.token(verb).tag().equals("VBD") || syntax.isPassive(verb)));
        return monument && once && event.hasParties();
    }
}
