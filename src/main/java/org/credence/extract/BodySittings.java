package org.credence.extract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.credence.fact.EventType;
import org.credence.fact.Role;

/** Reads where a body of many states sits by itself: "the council met on Friday", "took up the matter behind closed doors". */
final class BodySittings extends ActReader {
    /** A weekday, a day of a month, today, "the next day". */
    private static final String DAY = ".*(WXX-\\d|-\\d\\d-\\d\\d|P-?1D).*";

    BodySittings(ActSentence act) {
        super(act);
    }

    boolean sit(EventMention event, int verb) {
        if (syntax.isPassive(verb)) {
            return false;
        }
        if (convenes(verb)) {
            return seat(event, verb, bodies(verb, false));
        }
        List<Party> bodies = bodies(verb, true);
        boolean met = ConstructionWords.SITTING_DOWN.contains(sentence.token(verb).lemma()) && syntax.graph().children(verb, "obj").isEmpty();
        boolean takesUp = ConstructionWords.TAKING_UP.contains(sentence.token(verb).lemma()) && isParticleTold(verb);
        boolean seated = bodies.isEmpty();
        if (!(met || takesUp) || isInWriting(verb) || !seat(event, verb, seated ? bodies(verb, false) : bodies)) {
            return false;
        }
        boolean dayTold = event.times.stream().anyMatch(time -> time.value().matches(DAY));
        boolean placed = !event.places().isEmpty();
        // "The union took it up in X on Monday": a body of many that is no council.
        return seated ? takesUp && dayTold && placed : (met && !event.times.isEmpty()) || (takesUp && (dayTold || isClosed(verb)) && !event.times.isEmpty());
    }

    /** "Took up", not "took". */
    private boolean isParticleTold(int verb) {
        return !sentence.token(verb).lemma().equals("take")
                || syntax.graph().children(verb, "compound:prt").stream().anyMatch(child -> sentence.token(child).is("up"));
    }

    /** "Discussed it in its report". */
    private boolean isInWriting(int verb) {
        return syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> ReportingWords.DOCUMENTS.contains(sentence.token(child).lemma()));
    }

    private boolean isClosed(int verb) {
        return syntax.graph().children(verb, "obl").stream().anyMatch(child -> syntax.token(child).text().matches("doors|session"));
    }

    /** "Would convene its permanent council": a council of its own, whenever that is. */
    private boolean convenes(int verb) {
        return ConstructionWords.CONVOKING_BODY.contains(sentence.token(verb).lemma())
                && syntax.graph().children(verb, "obj").stream()
                        .anyMatch(object -> isBodyNoun(object)
                                && syntax.graph().children(object, "nmod:poss").stream().anyMatch(owner -> sentence.token(owner).is("its")));
    }

    private boolean seat(EventMention event, int verb, List<Party> bodies) {
        if (bodies.size() != 1) {
            return false;
        }
        EventMention sitting = new EventMention(event.sentence, verb, EventType.CONFERENCE, event.evidence, event.rule);
        arguments.dependents(sitting, verb);
        event.type = EventType.CONFERENCE;
        event.addAll(bodies, Role.ATTENDEE);
        // "At X's request"
        syntax.graph().children(verb, "obl").stream()
                .filter(child -> syntax.preposition(child).equals("at") && sentence.token(child).is("request"))
                .flatMap(child -> syntax.graph().children(child, "nmod:poss", "nmod").stream())
                .flatMap(owner -> arguments.stateOf(owner).stream())
                .forEach(state -> event.add(new Party.State(state), Role.ATTENDEE));
        event.times.addAll(sitting.times);
        sitting.places().forEach(event::at);
        return true;
    }

    /** @param standing whether only councils and the like are asked for, rather than the unions that have them */
    private List<Party> bodies(int verb, boolean standing) {
        return syntax.subjects(verb).stream()
                .flatMap(subject -> syntax.graph().conjuncts(subject).stream())
                .flatMap(subject -> standing ? standing(subject) : unions(subject))
                .distinct()
                .toList();
    }

    /** "The Security Council", "the union's Peace and Security Council", "the agency's board of governors". */
    private Stream<Party> standing(int subject) {
        boolean named = reading.mentionAt(sentence.index(), subject).isPresent();
        List<Party> owners = syntax.graph().children(subject, "nmod:poss").stream().flatMap(this::unions).toList();
        if (!named) {
            return isBodyNoun(subject) ? owners.stream() : Stream.empty();
        }
        // "The union's Peace and Security Council": the parser takes the name for two.
        List<Party> others = syntax.graph().children(syntax.graph().conjuncts(subject).getFirst(), "nmod:poss").stream().flatMap(this::unions).toList();
        return others.isEmpty() ? unions(subject).filter(party -> isCouncil((Party.Organization) party)) : others.stream();
    }

    private Stream<Party> unions(int noun) {
        return referents.at(sentence.index(), noun).stream()
                .filter(party -> party instanceof Party.Organization body
                        && body.known().filter(known -> known.kind().equals("InternationalOrganization")).isPresent());
    }

    private boolean isBodyNoun(int noun) {
        return !sentence.token(noun).isProperNoun() && ConstructionWords.STANDING_BODY.contains(sentence.token(noun).lower());
    }

    private static boolean isCouncil(Party.Organization body) {
        String name = body.name();
        return ConstructionWords.STANDING_BODY.contains(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }
}
