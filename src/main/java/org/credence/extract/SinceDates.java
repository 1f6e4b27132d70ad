package org.credence.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Reads since when there has been no other: "the first visit since 2014", "the meeting will be their first since May". */
final class SinceDates {
    /** Tokens from an event to the "since" that dates the one before it. */
    private static final int NEAR = 8;
    /** The same where "first" says that there was one: "the first trip to X by a minister of Y since 2014". */
    private static final int FARTHEST = 14;

    private final Reading reading;
    private final Syntax syntax;
    private final Sentence sentence;
    private final SentenceTimes times;

    SinceDates(Reading reading, Syntax syntax, Sentence sentence, SentenceTimes times) {
        this.reading = reading;
        this.syntax = syntax;
        this.sentence = sentence;
        this.times = times;
    }

    void settle(List<EventMention> events) {
        for (EventMention event : events) {
            event.lastSince.ifPresent(time -> {
                event.times.clear();
                event.date = times.resolve(time, Status.HELD);
            });
        }
        for (TimeExpression time : sentence.times()) {
            Optional<Mention.Person> person = personSince(time);
            if (times.precededBy(time, Set.of("since")) || person.isPresent()) {
                events.stream()
                        .filter(event -> first(event, time).isPresent())
                        .reduce((a, b) -> b)
                        .map(event -> marked(event, time))
                        .or(() -> nearestBefore(events, time))
                        .ifPresent(event -> {
                            event.since = times.resolve(time, Status.HELD);
                            event.sinceWhom = person.map(before -> new Party.Person(reading.roster().resolve(before)));
                        });
            }
        }
    }

    /** "The first minister to visit since X in May 2018": who did so then. */
    private Optional<Mention.Person> personSince(TimeExpression time) {
        int in = time.begin() - 1;
        return reading.mentions(sentence.index()).stream()
                .filter(mention -> in > 0 && sentence.token(in).is("in") && mention.end() == in && mention.begin() > 0)
                .filter(mention -> sentence.token(mention.begin() - 1).is("since"))
                .filter(Mention.Person.class::isInstance)
                .map(Mention.Person.class::cast)
                .findFirst();
    }

    private static Optional<EventMention> nearestBefore(List<EventMention> events, TimeExpression time) {
        EventMention best = null;
        for (EventMention event : events) {
            if (event.trigger < time.begin() && (best == null || event.trigger > best.trigger)) {
                best = event;
            }
        }
        return Optional.ofNullable(best)
                .filter(event -> time.begin() - event.trigger <= (event.qualifiers.contains("first") ? FARTHEST : NEAR));
    }

    /** "The meeting will be their first since 2019", "the talks, the first since 2019, …": told of the noun before. */
    private Optional<Integer> first(EventMention event, TimeExpression time) {
        for (int first = event.trigger + 1; first < time.begin(); first++) {
            boolean predicate = syntax.graph().head(event.trigger) == first
                    && syntax.graph().relation(event.trigger).equals("nsubj")
                    && syntax.graph().hasChild(first, "cop");
            boolean beside = syntax.graph().head(first) == event.trigger && syntax.graph().isRelated(first, "appos");
            if (syntax.token(first).is("first") && (predicate || beside)) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    private EventMention marked(EventMention event, TimeExpression time) {
        event.qualifiers.add("first");
        event.firstOfStates = first(event, time)
                .filter(first -> !syntax.graph().hasChild(first, "nmod:poss"))
                .isPresent();
        return event;
    }
}
