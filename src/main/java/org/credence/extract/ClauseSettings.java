package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Place;
import org.credence.fact.Status;
import org.credence.language.TimeExpression;

/**
 * Says where and when an event was that a clause about a place or a day tells: "flew to X on Monday, where he met Y", "that
 * changed in X in May, when the two met".
 */
final class ClauseSettings {
    private final Syntax syntax;
    private final EventArguments arguments;
    private final StatusReader statuses;
    private final SentenceTimes times;

    /** @param times those of the sentence */
    ClauseSettings(Syntax syntax, EventArguments arguments, StatusReader statuses, SentenceTimes times) {
        this.syntax = syntax;
        this.arguments = arguments;
        this.statuses = statuses;
        this.times = times;
    }

    void settle(List<EventMention> events) {
        for (EventMention event : events) {
            if (event.type != EventType.VISIT && event.same.isEmpty()) {
                clause(event, "where").ifPresent(clause -> where(event, syntax.graph().head(clause), events));
                clause(event, "when").ifPresent(clause -> when(event, syntax.graph().head(clause)));
            }
        }
    }

    /** The clause with "where" or "when" about a noun that an event is told by, not in what is said or supposed within it. */
    private Optional<Integer> clause(EventMention event, String pronoun) {
        for (int at : syntax.graph().pathToRoot(event.trigger)) {
            boolean about = syntax.graph().isRelated(at, "acl")
                    && syntax.graph().head(at) < at
                    && syntax.graph().children(at, "advmod", "mark").stream()
                            .anyMatch(child -> child < at && syntax.token(child).is(pronoun));
            if (about) {
                return Optional.of(at);
            }
            boolean inside = at == event.trigger
                    ? !isLoose(at)
                    : syntax.graph().isRelated(at, "xcomp") || syntax.graph().isRelated(at, "conj");
            if (!inside) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Told as before, after or since something: not where and when the clause is. */
    private boolean isLoose(int trigger) {
        return syntax.graph().isRelated(trigger, "advcl")
                || syntax.graph().isRelated(trigger, "ccomp")
                || ConstructionWords.LOOSE.contains(syntax.preposition(trigger));
    }

    private void where(EventMention event, int place, List<EventMention> events) {
        int verb = verbAbove(place);
        Optional<Place> named = arguments.place(place).or(() -> besideDay(place, verb));
        if (named.isEmpty()) {
            return;
        }
        if (event.places().isEmpty()) {
            event.at(named.get());
        }
        // Whoever lived there in a year did not meet somebody then; what takes place there on a day is what they do there.
        boolean told = verb >= 0
                && (event.status.isAhead()
                        ? statuses.ofVerb(verb).filter(Status::isAhead).isPresent()
                        : event.status == Status.HELD && isOfDeed(verb, events));
        if (told && event.times.isEmpty() && event.sameDay.isEmpty()) {
            List<TimeExpression> all = times.dates();
            all.stream()
                    .filter(time -> all.size() == 1 && time.end() <= event.trigger && !times.isBound(time))
                    .filter(time -> verbAbove(time.end() - 1) == verb)
                    .forEach(event.times::add);
        }
    }

    /** "Flew to X on Monday, where …": the parser hangs the clause on the day. */
    private Optional<Place> besideDay(int day, int verb) {
        return verb < 0 || arguments.time(day).isEmpty()
                ? Optional.empty()
                : syntax.graph().children(verb, "obl", "obj").stream()
                        .filter(child -> child > verb && child < day && syntax.preposition(child).matches("|to|in|at|for"))
                        .flatMap(child -> arguments.place(child).stream())
                        .reduce((first, last) -> last);
    }

    /** Whether a verb tells an event that was held, or carries one: "arrived", "paid a visit". */
    private boolean isOfDeed(int verb, List<EventMention> events) {
        return events.stream()
                .filter(other -> other.status == Status.HELD)
                .anyMatch(other -> other.trigger == verb || syntax.graph().head(other.trigger) == verb);
    }

    /** "That changed in X in May, when the two met": in X. */
    private void when(EventMention event, int day) {
        int verb = verbAbove(day);
        boolean open = verb >= 0
                && arguments.time(day).isPresent()
                && event.type.isEncounter()
                && event.status == Status.HELD
                && event.places().isEmpty();
        for (int child : open ? syntax.graph().children(verb, "obl") : List.<Integer>of()) {
            if (syntax.preposition(child).equals("in") && child < event.trigger) {
                arguments.place(child).filter(place -> !place.isState()).ifPresent(event::at);
            }
        }
    }

    /** The verb that a noun hangs on, through other nouns; -1 where there is none. */
    private int verbAbove(int noun) {
        for (int at : syntax.graph().pathToRoot(noun)) {
            if (at != noun && syntax.token(at).isVerb()) {
                return at;
            }
            if (!syntax.graph().isRelated(at, "obl") && !syntax.graph().isRelated(at, "obj") && !syntax.graph().isRelated(at, "nmod")
                    && !syntax.graph().isRelated(at, "appos")) {
                return -1;
            }
        }
        return -1;
    }
}
