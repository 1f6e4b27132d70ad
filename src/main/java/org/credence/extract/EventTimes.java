package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.fact.DateSpan;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Gives the events of one sentence their dates: those attached to them, then those that no other claims. */
final class EventTimes {
    private final Reading reading;
    private final Syntax syntax;
    private final Sentence sentence;
    private final List<EventMention> before;

    EventTimes(Reading reading, Syntax syntax, Sentence sentence, List<EventMention> before) {
        this.reading = reading;
        this.syntax = syntax;
        this.sentence = sentence;
        this.before = before;
    }

    void settle(List<EventMention> events) {
        List<TimeExpression> claimed = new ArrayList<>();
        for (EventMention event : events) {
            event.date = date(event);
            if (event.date.isPresent()) {
                claimed.addAll(event.times);
            }
        }
        for (TimeExpression time : sentence.times()) {
            if (ArticleReading.isDate(time) && !claimed.contains(time) && !isBound(time)) {
                nearest(events, time).ifPresent(event -> {
                    event.times.add(time);
                    event.date = date(event);
                });
            }
        }
        for (TimeExpression time : sentence.times()) {
            if (precededBy(time, "since")) {
                nearestBefore(events, time).ifPresent(event -> event.since = resolve(time, Status.HELD));
            }
        }
    }

    private Optional<DateSpan> date(EventMention event) {
        Optional<DateSpan> date = Optional.empty();
        for (TimeExpression time : event.times) {
            Optional<DateSpan> next = resolve(time, event.status);
            if (next.isPresent() && (date.isEmpty() || date.get().contains(next.get()))) {
                date = next;
            }
        }
        return date;
    }

    private Optional<DateSpan> resolve(TimeExpression time, Status status) {
        if (ArticleClock.isAnaphoric(time)) {
            return ArticleReading.lastDate(before);
        }
        boolean past = status == Status.HELD || status == Status.STALLED;
        return reading.clock().resolve(time, past ? ArticleClock.Direction.PAST : ArticleClock.Direction.FUTURE);
    }

    /** "Since May", "until Friday", "before the end of the year": a bound of something else. */
    private boolean isBound(TimeExpression time) {
        return precededBy(time, "since|until|till|after|before|of|by|from|than");
    }

    private boolean precededBy(TimeExpression time, String words) {
        return time.begin() > 0 && sentence.token(time.begin() - 1).lower().matches(words);
    }

    /** The event without a date whose words stand nearest, in the same clause. */
    private Optional<EventMention> nearest(List<EventMention> events, TimeExpression time) {
        EventMention best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (EventMention event : events) {
            int distance = Math.abs(event.trigger - time.begin());
            if (distance < bestDistance) {
                best = event;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best)
                .filter(event -> event.date.isEmpty() && sameClause(event.trigger, time.end() - 1));
    }

    private Optional<EventMention> nearestBefore(List<EventMention> events, TimeExpression time) {
        EventMention best = null;
        for (EventMention event : events) {
            if (event.trigger < time.begin() && (best == null || event.trigger > best.trigger)) {
                best = event;
            }
        }
        return Optional.ofNullable(best).filter(event -> time.begin() - event.trigger <= 8);
    }

    private boolean sameClause(int a, int b) {
        Optional<Integer> first = syntax.predicate(a);
        Optional<Integer> second = syntax.predicate(b);
        return first.isPresent() && first.equals(second);
    }
}
