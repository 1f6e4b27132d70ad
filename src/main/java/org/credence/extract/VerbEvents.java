package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Finds the events that verbs tell: "met", "visited", "was invited by", "took office". */
final class VerbEvents {
    private static final Set<String> ENVOYS =
            Set.of("ambassador", "diplomat", "envoy", "consul", "attaché", "attache", "chargé", "charge", "official", "counselor", "counsellor", "representative", "minister");
    private static final Set<String> AUDIENCE = Set.of("reporter", "journalist", "press", "media", "outlet", "correspondent");

    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final StatusReader statuses;
    private final NounEvents nouns;
    private final List<EventMention> nounEvents;
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
        this.nounEvents = nounEvents;
        this.last = last;
    }

    List<EventMention> find() {
        List<EventMention> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).isVerb() && syntax.graph().head(i) != -2) {
                event(i).ifPresent(event -> found.addAll(event.perPlace()));
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
        boolean carries = lemma.matches("hold|take|schedule|convene|host|plan") || words.governor(lemma)
                .filter(status -> status == Status.POSTPONED || status == Status.CANCELLED)
                .isPresent();
        boolean takesPlace = !lemma.equals("take") || (verb + 1 < sentence.size() && sentence.token(verb + 1).is("place"));
        return carries
                && takesPlace
                && syntax.subjects(verb).stream().anyMatch(subject -> sentence.token(subject).is("it"));
    }

    private Optional<EventMention> again(int verb, EventMention before) {
        EventMention event =
                new EventMention(sentence.index(), verb, before.type, sentence.span(), "again." + sentence.token(verb).lemma());
        Optional<Status> governed = words.governor(sentence.token(verb).lemma())
                .filter(status -> status == Status.POSTPONED || status == Status.CANCELLED);
        Optional<Status> status = governed.isPresent() ? governed : statuses.ofVerb(verb);
        event.same = Optional.of(before);
        event.definite = true;
        status.ifPresent(value -> event.status = value);
        arguments.dependents(event, verb);
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
        boolean told = switch (word.frame()) {
            case MEET -> meet(event, verb);
            case SPEAK -> speak(event, verb);
            case TRAVEL -> travel(event, verb);
            case HOST -> host(event, verb);
            case INVITE -> invite(event, verb);
            case PROPOSE -> propose(event, verb);
            case SIGN -> sign(event, verb);
            case OFFICE -> office(event, verb);
            case NAME -> name(event, verb);
            case ARMS -> arms(event, verb);
            case EXPEL -> expel(event, verb);
        };
        return told ? Optional.of(event) : Optional.empty();
    }

    private boolean meet(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.ATTENDEE);
        int sides = event.participants().size();
        for (int object : syntax.graph().children(verb, "obj")) {
            if (nouns.eventNoun(object).isEmpty()) {
                event.addAll(referents.all(sentence.index(), object), Role.ATTENDEE);
            }
        }
        arguments.dependents(event, verb);
        boolean shaking = sentence.token(verb).lemma().equals("shake");
        boolean several = event.participants().size() >= 2;
        return several && (event.participants().size() > sides || sides >= 2 || shaking) && crossesSides(event);
    }

    /** Two people of one state who meet are no diplomatic event. */
    private static boolean crossesSides(EventMention event) {
        boolean unknown = event.participants().stream().anyMatch(each -> each.party().state().isEmpty());
        return event.states().size() >= 2 || (unknown && event.participants().size() >= 2);
    }

    private boolean speak(EventMention event, int verb) {
        boolean reciprocal = false;
        for (int child : syntax.graph().children(verb, "obl", "nmod")) {
            String preposition = syntax.preposition(child);
            if (AUDIENCE.contains(OfficeWords.singular(sentence.token(child).lower()))) {
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
        arguments.subjects(event, verb, Role.ATTENDEE);
        arguments.dependents(event, verb);
        boolean byPerson = event.people().size() >= 1;
        boolean subjectPair = !reciprocal && event.people().size() >= 2;
        boolean outlet = event.participants().stream()
                .anyMatch(each -> each.party() instanceof Party.Organization organization && organization.isNewsOutlet());
        return (reciprocal || subjectPair) && byPerson && !outlet && crossesSides(event);
    }

    private boolean travel(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.VISITOR);
        boolean visitors = event.hasParties();
        boolean direct = sentence.token(verb).lemma().matches("visit|tour");
        for (int object : direct ? objectsOf(verb) : List.<Integer>of()) {
            arguments.destination(event, object);
        }
        for (int child : syntax.graph().children(verb, "obl", "nmod")) {
            String preposition = syntax.preposition(child);
            boolean goal = preposition.matches("to|into|for|in|at") && !direct;
            if (goal && arguments.place(child).isPresent()) {
                if (preposition.matches("for") && !sentence.token(verb).lemma().matches("head|leave|depart")) {
                    continue;
                }
                arguments.destination(event, child);
            } else {
                arguments.oblique(event, child, preposition);
            }
        }
        return visitors && !event.places().isEmpty() && !staysAtHome(event);
    }

    private List<Integer> objectsOf(int verb) {
        return syntax.isPassive(verb) ? syntax.subjects(verb) : syntax.graph().children(verb, "obj");
    }

    private boolean staysAtHome(EventMention event) {
        return event.states().size() == 1
                && event.people().stream().allMatch(person -> person.state().isPresent());
    }

    private boolean host(EventMention event, int verb) {
        for (int object : objectsOf(verb)) {
            if (nouns.eventNoun(object).isPresent()) {
                return false;
            }
        }
        arguments.subjects(event, verb, Role.HOST);
        int hosts = event.participants().size();
        arguments.objects(event, verb, Role.VISITOR);
        int all = event.participants().size();
        arguments.dependents(event, verb);
        boolean guest = objectsOf(verb).stream()
                .flatMap(object -> referents.all(sentence.index(), object).stream())
                .anyMatch(party -> party instanceof Party.Person || party instanceof Party.Unnamed);
        return hosts > 0 && all > hosts && guest && crossesSides(event);
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
                .anyMatch(child -> nouns.eventNoun(child).isPresent()
                        || !words.verbs(sentence.token(child).lemma()).isEmpty()
                        || words.meetingVerb.contains(sentence.token(child).lemma()));
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
        boolean named = objectsOf(verb).stream()
                .anyMatch(object -> nouns.eventNoun(object).isEmpty()
                        && reading.mentionAt(sentence.index(), object).isPresent());
        arguments.subjects(event, verb, Role.SIGNATORY);
        arguments.dependents(event, verb);
        return named && event.states().size() >= 2;
    }

    private boolean office(EventMention event, int verb) {
        if (syntax.isPassive(verb)) {
            event.addAll(syntax.subjects(verb).stream()
                    .flatMap(subject -> referents.all(sentence.index(), subject).stream())
                    .toList(), Role.APPOINTEE);
        } else {
            arguments.subjects(event, verb, Role.APPOINTEE);
        }
        times(event, verb);
        return !event.people().isEmpty();
    }

    private boolean name(EventMention event, int verb) {
        boolean toOffice = syntax.graph().subtree(verb).stream()
                .anyMatch(child -> reading.mentionAt(sentence.index(), child)
                        .filter(mention -> mention instanceof Mention.Role)
                        .isPresent());
        arguments.objects(event, verb, Role.APPOINTEE);
        times(event, verb);
        return toOffice && !event.people().isEmpty();
    }

    private boolean arms(EventMention event, int verb) {
        boolean weapon = objectsOf(verb).stream()
                .anyMatch(object -> words.weapon.contains(OfficeWords.singular(sentence.token(object).lower()))
                        && nouns.eventNoun(object).isEmpty());
        arguments.subjects(event, verb, Role.INITIATOR);
        arguments.dependents(event, verb);
        return weapon && !event.states().isEmpty();
    }

    private boolean expel(EventMention event, int verb) {
        boolean envoy = objectsOf(verb).stream()
                .anyMatch(object -> ENVOYS.contains(OfficeWords.singular(sentence.token(object).lower())));
        arguments.subjects(event, verb, Role.ACCUSER);
        arguments.objects(event, verb, Role.ACCUSED);
        arguments.dependents(event, verb);
        for (int child : syntax.graph().children(verb, "obl", "nmod")) {
            if (syntax.preposition(child).equals("to")) {
                arguments.place(child).ifPresent(event::at);
            }
        }
        return envoy && event.hasParties();
    }

    /** Times and places only: other people beside an invitation or a proposal take no part in it. */
    private void times(EventMention event, int verb) {
        for (int child : syntax.graph().children(verb, "obl", "nmod", "advmod")) {
            boolean time = arguments.time(child).isPresent();
            if (time || (syntax.preposition(child).matches("in|at") && arguments.place(child).isPresent())) {
                arguments.oblique(event, child, syntax.preposition(child));
            }
        }
    }

    Token token(int i) {
        return sentence.token(i);
    }
}
