package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.gazetteer.Entry;

/** Reads who goes along on a journey: "a trip that takes her to X", "accompanied by Y", "a plane carrying Z". */
final class TourVerbs extends ActReader {
    TourVerbs(ActSentence act) {
        super(act);
    }

    /** "A trip that will take him to X and Y": he visits both. */
    boolean take(EventMention event, int verb) {
        boolean journey = syntax.subjects(verb).stream().map(syntax::meant).anyMatch(this::isJourney)
                || (syntax.graph().isRelated(verb, "acl") && isJourney(syntax.graph().head(verb)));
        if (!journey || syntax.isPassive(verb)) {
            return false;
        }
        arguments.objects(event, verb, Role.VISITOR);
        for (int child : syntax.graph().children(verb, "obl", "nmod")) {
            if (syntax.preposition(child).equals("to") && arguments.place(child).isPresent()) {
                arguments.destination(event, child);
            } else if (arguments.time(child).isPresent()) {
                arguments.oblique(event, child, syntax.preposition(child));
            }
        }
        return !event.people().isEmpty() && !event.places().isEmpty();
    }

    private boolean isJourney(int noun) {
        return noun >= 0
                && (nouns.eventNoun(noun).filter(word -> word.type() == EventType.VISIT).isPresent()
                        || ConstructionWords.TOUR.contains(syntax.token(noun).lemma()));
    }

    /** "X, accompanied by Y, travelled": Y as well; "a plane carrying X", "X's plane": X. */
    void company(EventMention event, int subject) {
        for (int clause : syntax.graph().children(subject, "acl")) {
            String lemma = syntax.token(clause).lemma();
            if (ConstructionWords.ESCORTING.contains(lemma) && syntax.token(clause).tag().equals("VBN")) {
                syntax.graph().children(clause, "obl", "nmod").stream()
                        .filter(child -> syntax.preposition(child).equals("by"))
                        .forEach(child -> event.addAll(referents.all(sentence.index(), child), Role.VISITOR));
            }
            if (isCraft(subject) && ConstructionWords.CARRYING.contains(lemma) && syntax.token(clause).tag().equals("VBG")) {
                people(event, syntax.graph().children(clause, "obj"));
            }
        }
        if (isCraft(subject)) {
            people(event, syntax.graph().children(subject, "nmod:poss"));
        }
    }

    /** "Visiting President X said in Y", "the premier met visiting President X": a visit of X to Y, or to the state of the one he met. */
    List<EventMention> visiting() {
        List<EventMention> found = new ArrayList<>();
        for (Mention mention : reading.mentions(sentence.index())) {
            // "Visiting" may stand in the title or before it.
            int at = ConstructionWords.VISITING.contains(sentence.token(mention.begin()).lower()) ? mention.begin() : mention.begin() - 1;
            boolean guest = mention instanceof Mention.Person && at >= 0 && ConstructionWords.VISITING.contains(sentence.token(at).lower());
            if (guest && (at == 0 || !sentence.token(at - 1).lemma().equals("be"))) {
                EventMention event = new EventMention(sentence.index(), at, EventType.VISIT, sentence.span(), "adjective.visiting");
                event.addAll(referents.of(sentence.index(), mention), Role.VISITOR);
                syntax.predicate(mention.head()).ifPresent(verb -> hosts(event, verb));
                boolean abroad = event.participants().stream().anyMatch(each -> each.role() == Role.HOST);
                if (abroad) {
                    found.add(event);
                }
            }
        }
        return found;
    }

    /** Where a guest is: the place that the clause is set in, or the state of the one other who acts in it. */
    private void hosts(EventMention event, int verb) {
        Set<Entry.State> own = event.states();
        List<Integer> places = syntax.graph().subtree(verb).stream()
                .filter(child -> syntax.preposition(child).matches("in|at") && arguments.place(child).isPresent())
                .filter(child -> syntax.predicate(child).equals(Optional.of(verb)))
                .filter(child -> arguments.stateOf(child).filter(state -> !own.contains(state)).isPresent())
                .toList();
        if (!places.isEmpty()) {
            arguments.destination(event, places.getFirst());
            return;
        }
        EventMention others = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        arguments.subjects(others, verb, Role.HOST);
        arguments.objects(others, verb, Role.HOST);
        Set<Entry.State> foreign = new LinkedHashSet<>(others.states());
        foreign.removeAll(own);
        if (foreign.size() == 1) {
            event.go(foreign.iterator().next());
            foreign.forEach(state -> event.add(new Party.State(state), Role.HOST));
        }
    }

    /** "A team of Omani mediators", "four Georgian deputies": people of a state, not named, where nobody else is told. */
    void group(EventMention event, int verb) {
        if (!event.participants().isEmpty()) {
            return;
        }
        for (int subject : syntax.subjects(verb)) {
            List<Integer> members = new ArrayList<>(syntax.graph().children(subject, "nmod").stream()
                    .filter(child -> syntax.preposition(child).equals("of") && reading.offices().collective.contains(sentence.token(subject).lower()))
                    .toList());
            members.add(subject);
            members.stream()
                    .filter(member -> sentence.token(member).tag().equals("NNS") && reading.mentionAt(sentence.index(), member).isEmpty())
                    .filter(member -> act.isGroupOfPeople(member) || member != subject)
                    .flatMap(member -> syntax.graph().children(member, "amod", "compound").stream())
                    .flatMap(each -> reading.mentionAt(sentence.index(), each).flatMap(Forces::flag).stream())
                    .forEach(state -> event.add(new Party.State(state), Role.VISITOR));
            officials(event, subject);
        }
    }

    /** "Indian negotiators", not named one by one: of their state. */
    private void officials(EventMention event, int subject) {
        reading.mentionAt(sentence.index(), subject)
                .filter(mention -> mention instanceof Mention.Role role && role.office().plural())
                .map(mention -> ((Mention.Role) mention).office().states())
                .ifPresent(states -> states.forEach(state -> event.add(new Party.State(state), Role.VISITOR)));
    }

    private boolean isCraft(int noun) {
        return words.craft.contains(OfficeWords.singular(syntax.token(noun).lower()));
    }

    private void people(EventMention event, List<Integer> nouns) {
        nouns.stream()
                .filter(noun -> reading.mentionAt(sentence.index(), noun).orElse(null) instanceof Mention.Person)
                .forEach(noun -> event.addAll(referents.all(sentence.index(), noun), Role.VISITOR));
    }

    /** "Will accompany X to Y": whether it is somebody named. */
    boolean escorted(EventMention event, int verb) {
        boolean named = false;
        for (int object : arguments.objectsOf(verb)) {
            named |= reading.mentionAt(sentence.index(), object).orElse(null) instanceof Mention.Person;
        }
        if (named) {
            arguments.objects(event, verb, Role.VISITOR);
        }
        return named;
    }
}
