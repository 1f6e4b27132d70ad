package org.credence.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.language.Sentence;

/**
 * One sentence as the readers of acts see it.
 *
 * @param nouns the reader of event nouns
 * @param nounEvents the events that nouns of the sentence tell
 */
record ActSentence(
        Reading reading,
        Referents referents,
        EventWords words,
        Syntax syntax,
        Sentence sentence,
        EventArguments arguments,
        NounEvents nouns,
        List<EventMention> nounEvents) {

    /** Whether the object of a verb, by its noun or its last two words, is in a list. */
    boolean objectIn(int verb, Set<String> wanted) {
        return arguments.objectsOf(verb).stream().anyMatch(object -> isIn(object, wanted) || isTitled(object, wanted));
    }

    /** Has the states take part that an event is told to be in. */
    void statesOfPlaces(EventMention event, Role role) {
        event.places().stream()
                .flatMap(place -> place.state().stream())
                .flatMap(iso2 -> reading.gazetteer().stateByIso(iso2).stream())
                .forEach(state -> event.add(new Party.State(state), role));
    }

    /** A place that forces or weapons reach, and the state that it is in; whether there is one. */
    boolean ground(EventMention event, int noun) {
        if (arguments.place(noun).isEmpty() || arguments.time(noun).isPresent()) {
            return false;
        }
        arguments.place(noun).ifPresent(event::at);
        arguments.stateOf(noun).ifPresent(state -> event.add(new Party.State(state), Role.INITIATOR));
        return true;
    }

    /** Whether a noun, or it and the word before it, is in a list. */
    boolean isIn(int noun, Set<String> wanted) {
        String word = OfficeWords.singular(sentence.token(noun).lower());
        String two = noun > 0 ? sentence.token(noun - 1).lower() + " " + word : word;
        return wanted.contains(word) || wanted.contains(two) || wanted.contains(sentence.token(noun).lemma());
    }

    /** "The defence ministers of the group". */
    boolean isGroupOfPeople(int noun) {
        return sentence.token(noun).tag().equals("NNS")
                && reading.offices().peopleGroup.contains(OfficeWords.singular(sentence.token(noun).lower()));
    }

    /** "Summoned X again", of whom the text tells elsewhere that he is an ambassador. */
    boolean isHolder(int object, Set<String> wanted) {
        return reading.mentionAt(sentence.index(), object)
                .filter(Mention.Person.class::isInstance)
                .map(person -> reading.roster().resolve((Mention.Person) person).offices().stream()
                        .filter(held -> !held.phrase().former())
                        .map(held -> held.phrase().title().toLowerCase(Locale.ROOT))
                        .anyMatch(title -> wanted.contains(title.substring(title.lastIndexOf(' ') + 1))))
                .orElse(false);
    }

    /** "Ambassador X", "X, the chargé d'affaires": the noun stands in the title before or behind the name. */
    boolean isTitled(int object, Set<String> wanted) {
        return reading.mentionAt(sentence.index(), object)
                .filter(Mention.Person.class::isInstance)
                .map(person -> sentence.tokens().subList(person.begin(), person.end()).stream()
                        .anyMatch(token -> wanted.contains(token.lower())))
                .orElse(false);
    }

    /** Times and places only: other people beside an invitation or a proposal take no part in it. */
    void times(EventMention event, int verb) {
        for (int child : syntax.graph().children(verb, "obl", "nmod", "advmod")) {
            boolean time = arguments.time(child).isPresent();
            if (syntax.preposition(child).equals("to") && event.type == EventType.INVITATION) {
                arguments.place(child).ifPresent(event::at);
            }
            if (time || (syntax.preposition(child).matches("in|at") && arguments.place(child).isPresent())) {
                arguments.oblique(event, child, syntax.preposition(child));
            }
        }
    }

    /** How many sides take part: states, and bodies that belong to none. */
    static int sides(EventMention event) {
        long bodies = event.participants().stream()
                .filter(each -> each.party() instanceof Party.Organization && each.party().state().isEmpty())
                .count();
        return event.states().size() + (int) bodies;
    }
}
