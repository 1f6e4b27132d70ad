package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Status;

/** Dates a gathering by what was done at it: "saw each other at the summit in May". */
final class OccasionDates {
    private final Syntax syntax;

    OccasionDates(Syntax syntax) {
        this.syntax = syntax;
    }

    void lend(List<EventMention> events) {
        for (EventMention occasion : events) {
            boolean open = (occasion.type == EventType.SUMMIT || occasion.type == EventType.CONFERENCE)
                    && occasion.rule.startsWith("noun.")
                    && occasion.status == Status.HELD
                    && occasion.date.isEmpty()
                    && occasion.times.isEmpty()
                    && occasion.same.isEmpty();
            if (open) {
                doneAt(occasion, events).ifPresent(done -> {
                    occasion.date = done.date;
                    if (occasion.places().isEmpty()) {
                        done.places().forEach(occasion::at);
                    }
                });
            }
        }
    }

    private boolean isFor(EventMention occasion) {
        return syntax.preposition(occasion.trigger).equals("for");
    }

    /** The encounter that was at the gathering, or on its margins. */
    private Optional<EventMention> doneAt(EventMention occasion, List<EventMention> events) {
        int head = syntax.graph().head(occasion.trigger);
        boolean beside = head >= 0 && ConstructionWords.SIDELINE.contains(syntax.token(head).lemma());
        boolean within = syntax.preposition(occasion.trigger).matches("at|during");
        int done = beside ? syntax.graph().head(head) : head;
        return events.stream()
                .filter(event -> event.trigger == done || (syntax.graph().head(event.trigger) == done && syntax.graph().isRelated(event.trigger, "cop")))
                // "Was there in 2014 for a summit"
                .filter(event -> ((beside || within) && event.type.isEncounter()) || (isFor(occasion) && event.type == EventType.VISIT))
                .filter(event -> event.status == Status.HELD && event.date.isPresent())
                // One day of the encounter says not when the gathering was, which may last for several.
                .filter(event -> event.date.get().precision() != DateSpan.Precision.DAY)
                .findFirst();
    }
}
