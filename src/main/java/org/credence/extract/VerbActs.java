package org.credence.extract;

import java.util.List;
import java.util.Set;
import org.credence.fact.Role;
import org.credence.language.Sentence;

/** Reads who takes part in acts that one side does: inviting, proposing, appointing, firing, expelling. */
final class VerbActs {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final NounEvents nouns;
    private final List<EventMention> nounEvents;

    VerbActs(
            Reading reading,
            Referents referents,
            EventWords words,
            Syntax syntax,
            Sentence sentence,
            NounEvents nouns,
            List<EventMention> nounEvents) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = new EventArguments(reading, referents, words, syntax, sentence.index());
        this.nouns = nouns;
        this.nounEvents = nounEvents;
    }

    /** Fills the event that a verb tells; whether it does tell one. */
    boolean fill(EventMention event, int verb, EventWords.Frame frame) {
        return switch (frame) {
            case INVITE -> invite(event, verb);
            case PROPOSE -> propose(event, verb);
            case SIGN -> sign(event, verb);
            case OFFICE -> office(event, verb);
            case NAME -> name(event, verb);
            case INSTALL -> install(event, verb);
            case ARMS -> arms(event, verb);
            case FORCE -> force(event, verb);
            case EXPEL -> expel(event, verb);
            case SEVER -> sever(event, verb);
            case PROTEST -> protest(event, verb);
            case CEREMONY -> ceremony(event, verb);
            case AGREE -> agree(event, verb);
            case FOUND -> found(event, verb);
            case MEET, SPEAK, TRAVEL, VISIT, SEND, BE, HOST, GATHER, LEAD, SEE -> false;
        };
    }

    private boolean invite(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.INVITER);
        int inviters = event.participants().size();
        arguments.objects(event, verb, Role.INVITEE);
        times(event, verb);
        return inviters > 0 || event.participants().size() > inviters;
    }

    private boolean propose(EventMention event, int verb) {
        boolean ofEvent = syntax.graph().children(verb, "obj", "xcomp", "ccomp").stream()
                .flatMap(child -> syntax.graph().subtree(child).stream())
                .anyMatch(this::tellsEvent);
        if (!ofEvent) {
            return false;
        }
        arguments.subjects(event, verb, Role.PROPOSER);
        boolean proposer = event.hasParties();
        for (int child : syntax.graph().children(verb, "obl")) {
            if (syntax.preposition(child).equals("to")) {
                event.addAll(referents.all(sentence.index(), child), Role.ADDRESSEE);
            }
        }
        for (EventMention other : nounEvents) {
            if (isProposed(other.trigger, verb) && other.type.isEncounter()) {
                other.participants().forEach(each -> event.add(each.party(), Role.ADDRESSEE));
            }
        }
        times(event, verb);
        return proposer;
    }

    private boolean tellsEvent(int i) {
        String lemma = sentence.token(i).lemma();
        boolean byVerb = words.verbs(lemma).stream().anyMatch(verb -> verb.frame() != EventWords.Frame.BE);
        return nouns.eventNoun(i).isPresent() || byVerb || words.meetingVerb.contains(lemma);
    }

    private boolean isProposed(int noun, int verb) {
        for (int child : syntax.graph().children(verb, "obj", "xcomp", "ccomp")) {
            if (syntax.graph().isUnder(noun, child)) {
                return syntax.graph().pathToRoot(noun).stream()
                        .takeWhile(node -> node.intValue() != child)
                        .noneMatch(node -> syntax.graph().isRelated(node, "advcl"));
            }
        }
        return false;
    }

    private boolean sign(EventMention event, int verb) {
        boolean named = arguments.objectsOf(verb).stream()
                .anyMatch(object -> nouns.eventNoun(object).isEmpty()
                        && reading.mentionAt(sentence.index(), object).isPresent());
        arguments.subjects(event, verb, Role.SIGNATORY);
        arguments.dependents(event, verb);
        return named && event.states().size() >= 2;
    }

    private boolean office(EventMention event, int verb) {
        if (syntax.isPassive(verb)) {
            arguments.objects(event, verb, Role.APPOINTEE);
        } else {
            arguments.subjects(event, verb, Role.APPOINTEE);
        }
        times(event, verb);
        return !event.people().isEmpty();
    }

    private boolean install(EventMention event, int verb) {
        arguments.objects(event, verb, Role.APPOINTEE);
        times(event, verb);
        return !event.people().isEmpty();
    }

    private boolean name(EventMention event, int verb) {
        boolean toOffice = syntax.graph().subtree(verb).stream()
                .anyMatch(child -> reading.mentionAt(sentence.index(), child)
                        .filter(Mention.Role.class::isInstance)
                        .isPresent());
        arguments.objects(event, verb, Role.APPOINTEE);
        for (int subject : syntax.isPassive(verb) ? List.<Integer>of() : syntax.subjects(verb)) {
            referents.all(sentence.index(), subject).stream()
                    .filter(Party.State.class::isInstance)
                    .forEach(state -> event.add(state, Role.ORGANIZER));
        }
        times(event, verb);
        boolean envoy = objectIn(verb, words.envoy) && !event.states().isEmpty();
        return toOffice && (!event.people().isEmpty() || envoy);
    }

    private boolean arms(EventMention event, int verb) {
        boolean weapon = objectIn(verb, words.weapon)
                && arguments.objectsOf(verb).stream()
                        .allMatch(object -> nouns.eventNoun(object).isEmpty());
        arguments.subjects(event, verb, Role.INITIATOR);
        arguments.dependents(event, verb);
        return weapon && !event.states().isEmpty();
    }

    /** "Israeli forces entered the town": forces by themselves, of a state that is told. */
    private boolean force(EventMention event, int verb) {
        if (syntax.isPassive(verb)) {
            return false;
        }
        boolean forces = false;
        arguments.subjects(event, verb, Role.INITIATOR);
        for (int subject : syntax.subjects(verb)) {
            forces |= arguments.isForce(subject);
        }
        arguments.dependents(event, verb);
        event.keepRole(Role.INITIATOR);
        arguments.objectsOf(verb).forEach(object -> arguments.place(object).ifPresent(event::at));
        return forces && !event.states().isEmpty();
    }

    private boolean expel(EventMention event, int verb) {
        boolean envoy = objectIn(verb, words.envoy) || isPersonaNonGrata(event, verb);
        arguments.subjects(event, verb, Role.ACCUSER);
        arguments.objects(event, verb, Role.ACCUSED);
        arguments.dependents(event, verb);
        if (envoy) {
            sendingStates(event, verb);
        }
        for (int child : syntax.graph().children(verb, "obl", "nmod")) {
            if (syntax.preposition(child).equals("from")) {
                arguments.stateOf(child).ifPresent(state -> event.add(new Party.State(state), Role.ACCUSED));
            }
            if (syntax.preposition(child).equals("to")) {
                arguments.place(child).ifPresent(event::at);
            }
        }
        return envoy && event.hasParties();
    }

    /** "Expelled twelve Algerian consular agents": the state whose envoys they are. */
    private void sendingStates(EventMention event, int verb) {
        for (int object : arguments.objectsOf(verb)) {
            for (int each : syntax.graph().subtree(object)) {
                boolean beside = each < object && object - each <= 6;
                reading.mentionAt(sentence.index(), each)
                        .filter(mention -> beside && mention instanceof Mention.State)
                        .ifPresent(mention -> event.add(new Party.State(((Mention.State) mention).state()), Role.ACCUSED));
            }
        }
    }

    /** "Declared X persona non grata", "gave X 48 hours to leave": of the states told between. */
    private boolean isPersonaNonGrata(EventMention event, int verb) {
        if (!sentence.token(verb).lemma().matches("declare|give")) {
            return false;
        }
        for (Mention mention : reading.mentions(sentence.index())) {
            boolean between = mention.begin() > verb && sentence.tokens().subList(verb, mention.begin()).stream()
                    .noneMatch(token -> token.lower().matches("persona|hours"));
            if (between && mention instanceof Mention.State state) {
                event.add(new Party.State(state.state()), Role.ACCUSED);
            } else if (between && mention instanceof Mention.Role role) {
                role.office().states().forEach(state -> event.add(new Party.State(state), Role.ACCUSED));
            }
        }
        return event.hasParties();
    }

    private boolean sever(EventMention event, int verb) {
        boolean dealings = objectIn(verb, words.relation);
        arguments.subjects(event, verb, Role.ACCUSER);
        for (int object : arguments.objectsOf(verb)) {
            arguments.dependents(event, object);
        }
        arguments.dependents(event, verb);
        return dealings && !event.states().isEmpty();
    }

    private boolean protest(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.ACCUSER);
        boolean official = event.participants().stream().anyMatch(each -> each.party() instanceof Party.State);
        arguments.dependents(event, verb);
        return official;
    }

    private boolean ceremony(EventMention event, int verb) {
        boolean monument = objectIn(verb, words.monument);
        arguments.subjects(event, verb, Role.ATTENDEE);
        arguments.dependents(event, verb);
        return monument && event.hasParties();
    }

    /** "Agreed to establish a mechanism": agreed is what is founded. */
    private boolean agree(EventMention event, int verb) {
        boolean founds = syntax.graph().children(verb, "xcomp", "ccomp").stream()
                .anyMatch(child -> words.found.contains(sentence.token(child).lemma())
                        && nounEvents.stream().noneMatch(other -> other.type.isEncounter()
                                && syntax.graph().head(other.trigger) == child));
        arguments.subjects(event, verb, Role.SIGNATORY);
        times(event, verb);
        return founds && event.participants().size() > 1;
    }

    /** "X and Y established a joint committee". */
    private boolean found(EventMention event, int verb) {
        boolean body = objectIn(verb, words.body)
                && nounEvents.stream().noneMatch(other -> syntax.graph().head(other.trigger) == verb);
        arguments.subjects(event, verb, Role.SIGNATORY);
        times(event, verb);
        return body && event.states().size() > 1;
    }

    /** Whether the object, by its noun or its last two words, is in a list. */
    private boolean objectIn(int verb, Set<String> wanted) {
        for (int object : arguments.objectsOf(verb)) {
            String noun = OfficeWords.singular(sentence.token(object).lower());
            String two = object > 0 ? sentence.token(object - 1).lower() + " " + noun : noun;
            if (wanted.contains(noun) || wanted.contains(two) || isTitled(object, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** "Ambassador X": the noun stands in the name's title. */
    private boolean isTitled(int object, Set<String> wanted) {
        return reading.mentionAt(sentence.index(), object)
                .filter(Mention.Person.class::isInstance)
                .map(person -> sentence.tokens().subList(person.begin(), person.head()).stream()
                        .anyMatch(token -> wanted.contains(token.lower())))
                .orElse(false);
    }

    /** Times and places only: other people beside an invitation or a proposal take no part in it. */
    private void times(EventMention event, int verb) {
        for (int child : syntax.graph().children(verb, "obl", "nmod", "advmod")) {
            boolean time = arguments.time(child).isPresent();
            if (syntax.preposition(child).equals("to") && event.type == org.credence.fact.EventType.INVITATION) {
                arguments.place(child).ifPresent(event::at);
            }
            if (time || (syntax.preposition(child).matches("in|at") && arguments.place(child).isPresent())) {
                arguments.oblique(event, child, syntax.preposition(child));
            }
        }
    }
}
