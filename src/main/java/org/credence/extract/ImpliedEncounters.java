package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import org.credence.fact.Role;
import org.credence.fact.Status;

/**
 * Reads who meets where a verb tells of something that takes an encounter: "saw X on Monday", "spent an hour with X", "handed X a
 * letter", "called X".
 */
final class ImpliedEncounters extends ActReader {
    ImpliedEncounters(ActSentence act) {
        super(act);
    }

    /** "Saw X", "called on X", "discussed it in the capital": a meeting only between people, with a time or a place. */
    boolean encounter(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.ATTENDEE);
        int subjects = event.people().size();
        boolean together = false;
        for (int object : arguments.objectsOf(verb)) {
            List<Party> seen = referents.all(sentence.index(), object);
            event.addAll(seen, Role.ATTENDEE);
            if (seen.stream().anyMatch(Party.Person.class::isInstance)) {
                arguments.dependentsOfParty(event, object);
            }
            together |= discussedWith(event, verb, object);
        }
        together |= isAtHost(event, verb);
        for (int child : syntax.graph().children(verb, "obl")) {
            String preposition = syntax.preposition(child);
            if (preposition.equals("on") && arguments.time(child).isEmpty()) {
                event.addAll(referents.all(sentence.index(), child), Role.ATTENDEE);
                arguments.dependentsOfParty(event, child);
            } else if (preposition.equals("as")) {
                return false;
            } else if (together || !isOfMatter(verb, child)) {
                arguments.oblique(event, child, preposition);
            }
        }
        boolean callsOn = syntax.graph().children(verb, "obl").stream()
                        .anyMatch(child -> syntax.preposition(child).equals("on") && arguments.time(child).isEmpty())
                || syntax.graph().hasChild(verb, "compound:prt");
        if (sentence.token(verb).lemma().equals("call") && !callsOn) {
            // "Called X on Wednesday"
            return false;
        }
        // "Called on X for a truce"
        boolean demands = sentence.token(verb).lemma().equals("call")
                && syntax.graph().children(verb, "obl").stream()
                        .anyMatch(child -> syntax.preposition(child).equals("for")
                                && arguments.time(child).isEmpty()
                                && nouns.eventNoun(child).filter(noun -> noun.type().isEncounter()).isEmpty()
                                && !ConstructionWords.LENGTH.contains(sentence.token(child).lemma()));
        boolean clause = demands || syntax.graph().hasChild(verb, "ccomp", "xcomp");
        boolean told = !event.times.isEmpty() || !event.places().isEmpty();
        boolean seen = ConstructionWords.SEEING.contains(sentence.token(verb).lemma())
                && event.people().size() == 2
                && syntax.graph().hasChild(verb, "mark");
        boolean officials = event.people().isEmpty()
                && ConstructionWords.DISCUSSING.contains(sentence.token(verb).lemma())
                && !event.times.isEmpty()
                && !event.places().isEmpty()
                && syntax.subjects(verb).stream()
                        .anyMatch(subject -> reading.mentionAt(sentence.index(), subject).orElse(null) instanceof Mention.Role role
                                && role.office().plural());
        told |= syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> syntax.preposition(child).equals("for") && ConstructionWords.LENGTH.contains(sentence.token(child).lemma()));
        // "Who saw X earlier in the day"
        told |= ConstructionWords.SEEING.contains(sentence.token(verb).lemma())
                && syntax.graph().children(verb, "advmod").stream()
                        .anyMatch(child -> ConstructionWords.BEFORE_OR_AFTER.contains(sentence.token(child).lower()));
        // "Called on President X", without what for
        told |= sentence.token(verb).lemma().equals("call") && !syntax.graph().hasChild(verb, "advcl");
        told |= syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> syntax.preposition(child).matches("at|on") && nouns.eventNoun(child).isPresent());
        if (ConstructionWords.BROACHING.contains(sentence.token(verb).lemma())) {
            told = event.oneSided && !event.places().isEmpty();
        }
        boolean people = subjects > 0 && event.people().size() > 1;
        boolean unknown = event.people().stream().anyMatch(person -> person.state().isEmpty());
        return !clause && (told || seen || onJourney(event, verb)) && (people || officials)
                && (event.states().size() > 1 || (people && unknown));
    }

    /** "Discussed fish and trade with X on Monday": the parser hangs X, and the day, on what was discussed. */
    private boolean discussedWith(EventMention event, int verb, int object) {
        if (!ConstructionWords.DISCUSSING.contains(sentence.token(verb).lemma())) {
            return false;
        }
        boolean found = false;
        for (int matter : syntax.graph().conjuncts(object)) {
            for (int child : syntax.graph().children(matter, "nmod")) {
                List<Party> others = syntax.preposition(child).equals("with") ? referents.all(sentence.index(), child) : List.of();
                if (others.stream().anyMatch(Party.Person.class::isInstance)) {
                    event.addAll(others, Role.ATTENDEE);
                    arguments.dependentsOfParty(event, child);
                    found = true;
                }
            }
        }
        return found;
    }

    /** "Spent an hour with X". */
    boolean pass(EventMention event, int verb) {
        boolean time = syntax.graph().children(verb, "obj", "obl", "obl:tmod", "nmod:tmod").stream()
                .anyMatch(object -> ConstructionWords.LENGTH.contains(sentence.token(object).lemma()));
        List<Integer> behind = new ArrayList<>(syntax.graph().children(verb, "obl"));
        syntax.graph().children(verb, "obj").forEach(object -> behind.addAll(syntax.graph().children(object, "nmod")));
        List<Party> others = behind.stream()
                .filter(child -> syntax.preposition(child).equals("with"))
                .flatMap(child -> referents.all(sentence.index(), child).stream())
                .toList();
        arguments.subjects(event, verb, Role.ATTENDEE);
        boolean subject = event.hasParties();
        event.addAll(others, Role.ATTENDEE);
        arguments.dependents(event, verb);
        return time && subject && others.stream().anyMatch(Party.Person.class::isInstance) && EncounterVerbs.crossesSides(event);
    }

    /** "Handed X a letter in Y": they met, where both are named and the place or the day is told. */
    boolean hand(EventMention event, int verb) {
        List<Integer> objects = new ArrayList<>(syntax.graph().children(verb, "obj", "dep"));
        syntax.graph().children(verb, "obj", "iobj").forEach(object -> objects.addAll(syntax.graph().children(object, "dep")));
        boolean paper = objects.stream().anyMatch(object -> object > verb && act.isIn(object, ConstructionWords.HANDED));
        if (!paper || syntax.isPassive(verb)) {
            return false;
        }
        List<Integer> receivers = new ArrayList<>(syntax.graph().children(verb, "iobj"));
        syntax.graph().children(verb, "obl", "obj", "dep").stream()
                .filter(child -> syntax.preposition(child).matches("|to"))
                .forEach(receivers::add);
        objects.forEach(object -> receivers.addAll(syntax.graph().children(object, "nmod").stream()
                .filter(child -> syntax.preposition(child).equals("to"))
                .toList()));
        arguments.subjects(event, verb, Role.ATTENDEE);
        boolean giver = event.people().size() == 1 && event.participants().size() == 1;
        receivers.stream()
                .filter(child -> reading.mentionAt(sentence.index(), child).orElse(null) instanceof Mention.Person)
                .forEach(child -> {
                    event.addAll(referents.all(sentence.index(), child), Role.ATTENDEE);
                    arguments.dependentsOfParty(event, child);
                });
        arguments.dependents(event, verb);
        objects.forEach(object -> arguments.dependentsOfParty(event, object));
        boolean placed = event.places().stream().anyMatch(place -> !place.isState());
        return giver && event.people().size() == 2 && placed && event.status == Status.HELD && EncounterVerbs.crossesSides(event);
    }

    /** "Called X on Wednesday", but not "called X a liar". */
    boolean ring(EventMention event, int verb) {
        boolean named = syntax.graph().children(verb, "xcomp", "ccomp", "iobj").stream()
                .anyMatch(child -> !sentence.token(child).tag().equals("VB"));
        List<Integer> objects = syntax.isPassive(verb) ? List.of() : syntax.graph().children(verb, "obj");
        if (named || objects.size() != 1 || objects.getFirst() < verb || syntax.graph().hasChild(verb, "compound:prt")) {
            return false;
        }
        arguments.subjects(event, verb, Role.ATTENDEE);
        boolean byPerson = !event.people().isEmpty();
        arguments.objects(event, verb, Role.ATTENDEE);
        arguments.dependents(event, verb);
        boolean described = syntax.graph().children(verb, "obl").stream().anyMatch(child -> ConstructionWords.CALLING_PREPOSITION.contains(syntax.preposition(child))
                && arguments.time(child).isEmpty());
        // "Called her counterpart on Monday"
        boolean counterpart = objects.stream()
                .anyMatch(object -> reading.offices().counterpart.contains(sentence.token(object).lemma()) && event.states().size() > 1);
        return (counterpart || (byPerson && event.people().size() > 1)) && !described && !event.times.isEmpty() && EncounterVerbs.crossesSides(event);
    }

    /** "X's emir and Y's president discussed the war in Doha": in a town of one of the two, so that it is where they met. */
    private boolean isAtHost(EventMention event, int verb) {
        return event.states().size() > 1
                && syntax.graph().children(verb, "obl").stream()
                        .filter(child -> syntax.preposition(child).matches("in|at") && arguments.place(child).filter(place -> !place.isState()).isPresent())
                        .anyMatch(child -> arguments.stateOf(child).filter(event.states()::contains).isPresent());
    }

    /** "Discussed the war in X": where and when the matter is; not "discussed it in X", "discussed fish with Y in X". */
    private boolean isOfMatter(int verb, int oblique) {
        if (!ConstructionWords.DISCUSSING.contains(sentence.token(verb).lemma()) || oblique < verb) {
            return false;
        }
        boolean matter = syntax.graph().children(verb, "obj").stream()
                .anyMatch(object -> object > verb && object < oblique && syntax.token(object).isNoun());
        boolean with = syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> child > verb && child <= oblique && syntax.preposition(child).equals("with"));
        return matter && !with;
    }

    /** "Flew to X and discussed it with Y": where the journey went. */
    private boolean onJourney(EventMention event, int verb) {
        int first = syntax.graph().isRelated(verb, "conj") ? syntax.graph().head(verb) : -1;
        boolean travels = first >= 0
                && event.oneSided
                && words.verbs(sentence.token(first).lemma()).stream()
                        .anyMatch(each -> each.frame() == EventWords.Frame.TRAVEL || each.frame() == EventWords.Frame.VISIT);
        if (travels) {
            syntax.graph().children(first, "obj", "obl").stream()
                    .flatMap(child -> arguments.place(child).stream())
                    .findFirst()
                    .ifPresent(event::at);
        }
        return travels && !event.places().isEmpty();
    }
}
