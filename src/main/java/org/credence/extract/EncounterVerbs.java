package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.gazetteer.Entry;

/** Reads who meets where a verb of meeting tells it: "met", "spoke by telephone with", "hosted", "brought together". */
final class EncounterVerbs extends ActReader {
    /** How many words from a verb an adverb still makes a figure of speech of it. */
    private static final int FIGURE = 4;

    private final GroupEncounters groups;
    private final SeparateEncounters separate;

    EncounterVerbs(ActSentence act) {
        super(act);
        this.groups = new GroupEncounters(act);
        this.separate = new SeparateEncounters(act);
    }

    /** "X met Y", "the council met in Geneva in May". */
    boolean meet(EventMention event, int verb) {
        boolean figurative = sentence.tokens().subList(verb + 1, Math.min(verb + FIGURE, sentence.size())).stream()
                .anyMatch(token -> ConstructionWords.FIGURATIVE.contains(token.lower()));
        if (figurative) {
            // "Met each other halfway"
            return false;
        }
        List<Party> bodies = groups.bodies(verb);
        if (!bodies.isEmpty()) {
            return groups.assemble(event, verb, bodies);
        }
        syntax.graph().children(verb, "advmod").stream()
                .filter(child -> sentence.token(child).is("last"))
                .forEach(child -> event.qualifiers.add("last"));
        event.separate = separate.isTold(verb);
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
        boolean goesOn = sentence.token(verb).tag().equals("VBG") && syntax.auxiliaries(verb).contains("been");
        if (goesOn && event.people().isEmpty() && sentence.token(verb).lemma().equals("hold")) {
            // "Have been holding talks for months": no single sitting.
            event.type = EventType.TALKS;
        }
        if (event.participants().size() == sides && meetsNobody(verb)) {
            // "Met the target"
            return false;
        }
        if (event.participants().size() == sides && !event.separate) {
            otherSide(event, verb);
        }
        boolean shaking = ConstructionWords.SHAKING.contains(sentence.token(verb).lemma());
        boolean several = event.participants().size() >= 2;
        boolean together = several && (event.participants().size() > sides || sides >= 2 || shaking) && crossesSides(event);
        boolean toldByNoun = syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> syntax.preposition(child).equals("for") && nouns.eventNoun(child).isPresent());
        return together || ((isSitting(event, sides) || isToSit(event, verb)) && !toldByNoun);
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

    /** "The ministers are to meet again in X", "ordered their army chiefs to meet": officials whose sides the text lends. */
    private boolean isToSit(EventMention event, int verb) {
        if (!event.status.isAhead() || event.participants().size() > 1 || syntax.graph().hasChild(verb, "obj")) {
            // "Ordered them to meet the target"
            return false;
        }
        boolean again = syntax.graph().children(verb, "advmod").stream().anyMatch(child -> sentence.token(child).is("again"));
        boolean officials = event.participants().size() == 1
                && event.participants().getFirst().party() instanceof Party.Unnamed group
                && group.office().plural()
                && group.of().isEmpty();
        event.again = again && officials;
        boolean seated = !(event.places().isEmpty() && event.times.isEmpty());
        return (event.again && seated) || groups.isArranged(event, verb);
    }

    /** Whether what is met is nobody, nor a time. */
    private boolean meetsNobody(int verb) {
        return !ConstructionWords.SHAKING.contains(sentence.token(verb).lemma()) && syntax.graph().children(verb, "obj").stream()
                .anyMatch(object -> object > verb
                        && sentence.token(object).tag().matches("NNS?")
                        && !isTwice(object)
                        && !isSetOff(verb, object)
                        && nouns.eventNoun(object).isEmpty()
                        && arguments.time(object).isEmpty()
                        && reading.mentionAt(sentence.index(), object).isEmpty());
    }

    /** "Sat down in X, the first time in years": what a comma sets off is not met. */
    private boolean isSetOff(int verb, int object) {
        return sentence.tokens().subList(verb, object).stream().anyMatch(token -> token.text().equals(","));
    }

    /** "Met face to face", "side by side": a manner, which the parser takes for the object. */
    private boolean isTwice(int noun) {
        int again = noun + 1;
        while (again < sentence.size() && again - noun <= FIGURE && !sentence.token(again).lower().equals(sentence.token(noun).lower())) {
            again++;
        }
        return again < sentence.size() && again - noun <= FIGURE;
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

    /** "X and Y, who last met in May": the clause hangs on the last of them. */
    private void reciprocal(EventMention event, int verb) {
        if (syntax.graph().isRelated(verb, "acl") && event.participants().size() == 1) {
            syntax.graph().conjuncts(syntax.graph().head(verb)).stream()
                    .flatMap(each -> referents.at(sentence.index(), each).stream())
                    .forEach(party -> event.add(party, Role.ATTENDEE));
        }
    }

    /** Two people of one state who meet are no diplomatic event. */
    static boolean crossesSides(EventMention event) {
        boolean unknown = event.participants().stream()
                .anyMatch(each -> each.party().state().isEmpty() || isRebel(each.party()));
        return event.states().size() >= 2 || (unknown && event.participants().size() >= 2);
    }

    /** Those who fight a government negotiate with it as another state would. */
    private static boolean isRebel(Party party) {
        return party instanceof Party.Organization body
                && body.known().filter(known -> known.kind().equals("ArmedGroup")).isPresent();
    }

    /** "Spoke with X", "X and Y spoke by telephone". */
    boolean speak(EventMention event, int verb) {
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
        event.separate = separate.isSeparate(verb);
        arguments.subjects(event, verb, event.separate ? Role.INITIATOR : Role.ATTENDEE);
        if (!reciprocal) {
            reciprocal(event, verb);
        }
        arguments.dependents(event, verb);
        boolean byPerson = event.people().size() >= 1;
        boolean byPhone = !words.meetingVerb.contains(sentence.token(verb).lemma())
                || syntax.graph().children(verb, "obl").stream()
                        .anyMatch(child -> ConstructionWords.TELEPHONE.contains(sentence.token(child).lemma()));
        boolean ofStates = byPhone && event.states().size() >= 2;
        boolean subjectPair = !reciprocal && (event.people().size() >= 2 || ofStates);
        boolean outlet = event.participants().stream()
                .anyMatch(each -> each.party() instanceof Party.Organization organization && organization.isNewsOutlet());
        return (reciprocal || subjectPair) && (byPerson || ofStates) && !outlet && crossesSides(event);
    }

    /** "Hosted X at the palace". */
    boolean host(EventMention event, int verb) {
        // But "hosted his colleagues in X, a first round that …"
        List<Integer> objects = arguments.objectsOf(verb);
        boolean guests = objects.stream().anyMatch(object -> nouns.eventNoun(object).isEmpty() && isGuest(object));
        if (!guests && objects.stream().anyMatch(object -> nouns.eventNoun(object).isPresent())) {
            return false;
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
        if (hosts == 0 && syntax.isPassive(verb)) {
            return receivedAbroad(event, verb);
        }
        boolean guest = arguments.objectsOf(verb).stream()
                .flatMap(object -> referents.all(sentence.index(), object).stream())
                .anyMatch(party -> party instanceof Party.Person || party instanceof Party.Unnamed)
                || arguments.objectsOf(verb).stream().anyMatch(this::isGuest);
        boolean told = !event.times.isEmpty() || !event.places().isEmpty()
                || !ConstructionWords.GREETING.contains(sentence.token(verb).lemma());
        return hosts > 0 && all > hosts && guest && told && crossesSides(event);
    }

    /** "A delegation of X was received in Y on Friday": by whom is not told, so that what is told is the journey. */
    private boolean receivedAbroad(EventMention event, int verb) {
        Set<Entry.State> guests = event.states();
        List<Integer> towns = syntax.graph().children(verb, "obl").stream()
                .filter(child -> syntax.preposition(child).equals("in"))
                .filter(child -> arguments.stateOf(child).filter(state -> !guests.contains(state)).isPresent())
                .toList();
        if (guests.size() != 1 || towns.isEmpty() || event.times.isEmpty()) {
            return false;
        }
        event.type = EventType.VISIT;
        towns.forEach(town -> arguments.destination(event, town));
        return true;
    }

    /** "Hosted the ministers", "hosted his Swiss counterpart". */
    private boolean isGuest(int object) {
        return act.isGroupOfPeople(object)
                || OfficeWords.OPPOSITES.contains(sentence.token(object).lower());
    }

    /** "Brought the two presidents together": they meet; "the leaders convened": likewise. */
    boolean gather(EventMention event, int verb) {
        boolean guests = arguments.objectsOf(verb).stream()
                .anyMatch(object -> nouns.eventNoun(object).isPresent()
                        || act.isGroupOfPeople(object)
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
        boolean sides = event.participants().size() >= 2 || arguments.objectsOf(verb).stream().anyMatch(act::isGroupOfPeople);
        arguments.subjects(event, verb, Role.HOST);
        arguments.dependents(event, verb);
        return sides && event.hasParties();
    }
}
