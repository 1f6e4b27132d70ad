package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.credence.gazetteer.Entry;

/** Reads who met from the clause about the time: "their leaders last met in May 2021, when X and Y opened a hotline". */
final class WhenClauses {
    private final Referents referents;
    private final Syntax syntax;
    private final int sentence;
    private final EventArguments arguments;

    WhenClauses(Referents referents, Syntax syntax, int sentence, EventArguments arguments) {
        this.referents = referents;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
    }

    /** Adds the people of the event's own states who do something together at its time, where the event names nobody. */
    void people(EventMention event) {
        if (!event.type.isEncounter() || !event.people().isEmpty()) {
            return;
        }
        Set<Entry.State> states = event.states();
        List<Integer> carriers = new ArrayList<>(List.of(event.trigger));
        if (!syntax.token(event.trigger).isVerb() && syntax.graph().head(event.trigger) >= 0) {
            carriers.add(syntax.graph().head(event.trigger));
        }
        for (int carrier : carriers) {
            for (int time : syntax.graph().children(carrier, "obl", "obl:tmod", "nmod")) {
                for (int clause : arguments.time(time).isPresent() ? syntax.graph().children(time, "acl") : List.<Integer>of()) {
                    List<Party> people = together(clause);
                    boolean own = people.stream().allMatch(each -> each.state().filter(states::contains).isPresent());
                    if (people.size() > 1 && (own || states.isEmpty())) {
                        event.addAll(people, PartyRoles.of(event.type));
                        return;
                    }
                }
            }
        }
    }

    /** The people who are the subjects of a clause with "when". */
    private List<Party> together(int clause) {
        boolean when = syntax.graph().children(clause, "advmod", "mark").stream().anyMatch(child -> syntax.token(child).is("when"));
        return when
                ? syntax.graph().children(clause, "nsubj").stream()
                        .flatMap(subject -> referents.all(sentence, subject).stream())
                        .filter(Party.Person.class::isInstance)
                        .toList()
                : List.of();
    }
}
