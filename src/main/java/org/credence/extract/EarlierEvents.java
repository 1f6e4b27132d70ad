package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;

/** Finds the events before it that the telling of another one names: "a summit, which was last held in May 2014". */
final class EarlierEvents {
    private final Syntax syntax;
    private final EventArguments arguments;

    EarlierEvents(Syntax syntax, EventArguments arguments) {
        this.syntax = syntax;
        this.arguments = arguments;
    }

    /**
     * "A summit, which last took place in X in May 2014": the clause tells of another one of those who are to meet.
     *
     * @param found the events of the sentence, before they have their dates
     */
    List<EventMention> last(List<EventMention> found) {
        List<EventMention> earlier = new ArrayList<>();
        for (EventMention event : found) {
            Optional<Integer> clause = event.status.isAhead() && event.rule.startsWith("noun.") ? lastClause(event.trigger) : Optional.empty();
            clause.map(verb -> last(event, verb)).ifPresent(earlier::add);
        }
        return earlier;
    }

    /** The clause about a noun, or about one within its phrase, that says when it was done last. */
    private Optional<Integer> lastClause(int noun) {
        return syntax.graph().subtree(noun).stream()
                .filter(verb -> verb > noun && syntax.graph().relation(verb).startsWith("acl") && isDoneLast(verb))
                .filter(verb -> syntax.predicate(syntax.graph().head(verb)).equals(syntax.predicate(noun)))
                .findFirst();
    }

    private boolean isDoneLast(int verb) {
        boolean held = ConstructionWords.ANOTHER.contains(syntax.token(verb).lemma()) && syntax.token(verb).tag().equals("VBN");
        boolean tookPlace = syntax.token(verb).lemma().equals("take")
                && syntax.graph().children(verb, "obj").stream().anyMatch(object -> syntax.token(object).is("place"));
        return (held || tookPlace)
                && syntax.graph().children(verb, "advmod").stream()
                        .anyMatch(adverb -> ConstructionWords.LAST_TIME.contains(syntax.token(adverb).lower()));
    }

    private EventMention last(EventMention event, int clause) {
        EventMention before = new EventMention(event.sentence, clause, event.type, event.evidence, "last." + syntax.token(clause).lemma());
        before.status = Status.HELD;
        before.level = event.level;
        before.names.addAll(event.names);
        before.qualifiers.add("last");
        event.participants().forEach(each -> before.add(each.party(), each.role()));
        arguments.dependents(before, clause);
        event.times.removeAll(before.times);
        event.places().removeAll(before.places());
        return before;
    }

    /**
     * "His first visit since 2014" tells of one in 2014 as well.
     *
     * @param told the events told before the sentence
     */
    static List<EventMention> first(List<EventMention> found, List<EventMention> told) {
        List<EventMention> earlier = new ArrayList<>();
        for (EventMention event : found) {
            // "The first such trip since 2014", of nobody told: whose the earlier one was is not told either.
            boolean whose = event.type != EventType.VISIT
                    || !event.visitors().isEmpty()
                    || event.states().size() > 1
                    || antecedent(event, told).isPresent();
            if (whose && event.since.isPresent() && event.qualifiers.contains("first")) {
                earlier.add(first(event, told));
            }
        }
        return earlier;
    }

    private static EventMention first(EventMention event, List<EventMention> told) {
        EventMention before = new EventMention(event.sentence, event.trigger, event.type, event.evidence, "since.first");
        before.status = Status.HELD;
        before.date = event.since;
        before.definite = true;
        EventMention sides = event.hasParties() ? event : antecedent(event, told).orElse(event);
        sides.participants().forEach(each -> before.add(each.party(), each.role()));
        if (event.firstOfStates || event.sinceWhom.isPresent()) {
            before.keepStates();
        }
        event.sinceWhom.ifPresent(party -> before.add(party, Role.VISITOR));
        if (event.type == EventType.VISIT || event.status == Status.HELD) {
            // Where those who are to meet met last is not told.
            event.places().forEach(before::at);
        }
        return before;
    }

    /** "The meeting will be their first since 2014": the meeting told just before. */
    private static Optional<EventMention> antecedent(EventMention event, List<EventMention> told) {
        return told.reversed().stream()
                .takeWhile(before -> event.sentence - before.sentence <= 1)
                .filter(before -> before.hasParties() && (before.type == event.type || (before.type.isEncounter() && event.type.isEncounter())))
                .findFirst();
    }
}
