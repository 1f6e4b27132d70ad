package org.credence.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.gazetteer.Entry;

/**
 * Makes talks of a journey that those who negotiate for several states make together: "negotiators from X and Y returned to Z on
 * Monday" to negotiate.
 */
final class NegotiatorsTravelling {
    private final Syntax syntax;

    NegotiatorsTravelling(Syntax syntax) {
        this.syntax = syntax;
    }

    void settle(List<EventMention> found) {
        found.stream().filter(this::isForTalks).forEach(journey -> {
            journey.type = EventType.TALKS;
            journey.keepRole(Role.VISITOR);
            // "Returned there for a new round": of that one.
            found.stream().filter(talks -> isPurpose(talks, journey)).findFirst().ifPresent(talks -> {
                talks.same = Optional.of(journey);
                talks.status = journey.status;
            });
        });
    }

    private boolean isForTalks(EventMention journey) {
        Set<Entry.State> travelling = new LinkedHashSet<>();
        journey.participants().stream()
                .filter(each -> each.role() == Role.VISITOR)
                .forEach(each -> each.party().state().ifPresent(travelling::add));
        return journey.type == EventType.VISIT
                && (travelling.size() > 1 || (travelling.size() == 1 && isOfMore(journey.trigger)))
                && journey.people().isEmpty()
                && !journey.times.isEmpty()
                && journey.places().stream().anyMatch(place -> !place.isState())
                && syntax.token(journey.trigger).isVerb()
                && syntax.subjects(journey.trigger).stream()
                        .anyMatch(subject -> ConstructionWords.NEGOTIATORS.contains(syntax.token(subject).lemma().toLowerCase(Locale.ROOT)));
    }

    /** "Diplomats from X and five other powers": the parser hangs the powers on either. */
    private boolean isOfMore(int verb) {
        List<Integer> subjects = syntax.subjects(verb);
        Stream<Integer> senders = subjects.stream()
                .flatMap(subject -> syntax.graph().children(subject, "nmod").stream())
                .filter(sender -> syntax.preposition(sender).matches("from|of"));
        return Stream.concat(senders, subjects.stream())
                .flatMap(sender -> syntax.graph().conjuncts(sender).stream())
                .anyMatch(sender -> syntax.token(sender).tag().matches("NNP?S") && syntax.graph().hasChild(sender, "nummod"));
    }

    private boolean isPurpose(EventMention talks, EventMention journey) {
        return talks.type.isEncounter()
                && talks.rule.startsWith("noun.")
                && talks.same.isEmpty()
                && talks.times.isEmpty()
                && syntax.graph().head(talks.trigger) == journey.trigger
                && syntax.preposition(talks.trigger).equals("for");
    }
}
