package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;

/** Reads what amounts to an agreement without a word for it: ending a quarrel, declaring a partnership, approving an accession. */
final class AccordActs extends ActReader {
    /** More states than that announce what each of them will do. */
    private static final int MOST = 3;

    AccordActs(ActSentence act) {
        super(act);
    }

    /** "X and Y settled their quarrel over the plates in May": by which they agreed. */
    boolean settle(EventMention event, int verb) {
        List<Integer> quarrels = arguments.objectsOf(verb).stream().filter(object -> act.isIn(object, words.quarrel)).toList();
        if (quarrels.isEmpty() || event.status != Status.HELD || !isPast(verb)) {
            return false;
        }
        arguments.subjects(event, verb, Role.SIGNATORY);
        if (event.states().isEmpty() && syntax.subjects(verb).stream().anyMatch(act::isGroupOfPeople)) {
            // "Their negotiators settled the quarrel"
            referents.statesTogether().forEach(state -> event.add(new Party.State(state), Role.SIGNATORY));
        }
        event.keepStates();
        arguments.dependents(event, verb);
        boolean told = event.states().size() > 1 && !event.times.isEmpty();
        if (told) {
            // The quarrel is not of that day.
            act.nounEvents().stream().filter(other -> quarrels.contains(other.trigger)).forEach(other -> other.anaphor = true);
        }
        return told;
    }

    /** "X and Y declared a strategic partnership in May". */
    boolean declare(EventMention event, int verb) {
        boolean alliance = act.objectIn(verb, words.alliance);
        if (!alliance || event.status != Status.HELD || !isPast(verb)) {
            return false;
        }
        arguments.subjects(event, verb, Role.SIGNATORY);
        arguments.objectsOf(verb).forEach(object -> arguments.dependents(event, object));
        arguments.dependents(event, verb);
        return event.states().size() > 1;
    }

    /** "The two announced that they would build a bridge": they have agreed to. */
    boolean announce(EventMention event, int verb) {
        boolean step = isPast(verb) && syntax.graph().children(verb, "ccomp").stream().anyMatch(clause -> isStep(clause) && isOfAnnouncers(clause, verb));
        if (!step || event.status != Status.HELD) {
            return false;
        }
        arguments.subjects(event, verb, Role.SIGNATORY);
        act.times(event, verb);
        return event.states().size() > 1 && event.states().size() <= MOST;
    }

    /** "X and Y announced that they would do it", "that X would do it"; not "that Z would do it". */
    private boolean isOfAnnouncers(int clause, int verb) {
        EventMention doers = new EventMention(sentence.index(), clause, EventType.AGREEMENT, sentence.span(), "doers");
        EventMention announcers = new EventMention(sentence.index(), verb, EventType.AGREEMENT, sentence.span(), "announcers");
        arguments.subjects(doers, clause, Role.SIGNATORY);
        arguments.subjects(announcers, verb, Role.SIGNATORY);
        return !doers.states().isEmpty() && announcers.states().containsAll(doers.states());
    }

    /** What is to be done, rather than an event of its own. */
    private boolean isStep(int verb) {
        String lemma = syntax.token(verb).lemma();
        boolean ahead = syntax.graph().children(verb, "aux").stream().anyMatch(aux -> syntax.token(aux).text().matches("would|will"));
        boolean event = words.meetingVerb.contains(lemma)
                || !words.verbs(lemma).isEmpty()
                || act.nounEvents().stream().anyMatch(other -> syntax.graph().head(other.trigger) == verb);
        return ahead
                && !event
                && !words.diffuse.contains(lemma)
                && !syntax.isNegated(verb)
                && syntax.graph().children(verb, "obj").stream().anyMatch(object -> !act.isIn(object, words.goodwill));
    }

    /** "X's parliament approved Y's accession to the alliance": X and Y agree by it. */
    boolean admit(EventMention event, int verb) {
        Optional<Entry.State> approving = syntax.subjects(verb).stream().flatMap(each -> ofParliament(each).stream()).findFirst();
        List<Integer> objects = arguments.objectsOf(verb).stream().filter(object -> act.isIn(object, words.admission)).toList();
        if (approving.isEmpty() || objects.isEmpty() || event.status != Status.HELD || !isPast(verb)) {
            return false;
        }
        event.add(new Party.State(approving.get()), Role.SIGNATORY);
        for (int object : objects) {
            syntax.possessors(object).forEach(owner -> event.addAll(referents.all(event.sentence, owner), Role.SIGNATORY));
        }
        event.keepStates();
        act.times(event, verb);
        return event.states().size() > 1;
    }

    private Optional<Entry.State> ofParliament(int noun) {
        return Parliaments.stateOf(reading, words, syntax, sentence.index(), noun);
    }

    private boolean isPast(int verb) {
        return sentence.token(verb).tag().matches("VB[DN]") && !syntax.isNegated(verb);
    }
}
