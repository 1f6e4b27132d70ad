package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/** Gives the events of one sentence their dates: those attached to them, then those that no other claims. */
final class EventTimes {
    private final Reading reading;
    private final Syntax syntax;
    private final Sentence sentence;
    private final NarrativeClock narrative;
    private final List<EventMention> earlier;
    private final SentenceTimes times;
    private final SameDays sameDays;
    private final ClauseSettings settings;
    private final Modality modality;
    private final Validity validity;

    /**
     * @param before the events told before the sentence
     * @param narrative where the story stands
     */
    EventTimes(
            Reading reading,
            EventWords words,
            Syntax syntax,
            Sentence sentence,
            EventArguments arguments,
            List<EventMention> before,
            NarrativeClock narrative) {
        this.reading = reading;
        this.syntax = syntax;
        this.sentence = sentence;
        this.narrative = narrative;
        this.earlier = before;
        this.times = new SentenceTimes(reading.clock(), syntax, sentence, narrative);
        this.sameDays = new SameDays(syntax, sentence, before, narrative);
        this.settings = new ClauseSettings(syntax, arguments, new StatusReader(words, syntax), times);
        this.modality = new Modality(syntax);
        this.validity = new Validity(syntax);
    }

    void settle(List<EventMention> events) {
        proposed(events);
        sidelines(events);
        settings.settle(events);
        unclaimed(events, own(events));
        for (TimeExpression time : sentence.times()) {
            narrative.sameUnit(sentence, time)
                    .ifPresent(date -> nearest(events, time).ifPresent(event -> event.date = Optional.of(date)));
        }
        following(events);
        pointBack(events);
        wholeSentence(events);
        new LentDates(reading.clock(), syntax, sentence, times, earlier).lend(events);
        sameDays.beside(events);
        new OccasionDates(syntax).lend(events);
        new SinceDates(reading, syntax, sentence, times).settle(events);
    }

    /** Gives events the dates that are attached to them, and tells which those are. */
    private List<TimeExpression> own(List<EventMention> events) {
        List<TimeExpression> claimed = new ArrayList<>();
        for (EventMention event : events) {
            clauseOfTime(event);
            stopped(event);
            ofOtherDoing(event);
            arranged(event);
            if (event.times.stream().anyMatch(time ->
                    (ArticleClock.isAnaphoric(time) && !NarrativeClock.isRelative(sentence, time)) || (!time.text().contains(" ") && sameDays.isDay(time)))) {
                sameDays.pointBack(event, events);
            }
            Optional<DateSpan> pointed = event.date;
            event.date = date(event).or(() -> pointed);
            if (event.date.isPresent()) {
                claimed.addAll(event.times);
            }
        }
        return claimed;
    }

    /** Gives the dates that are attached to nothing to the event they stand nearest to. */
    private void unclaimed(List<EventMention> events, List<TimeExpression> claimed) {
        for (TimeExpression time : sentence.times()) {
            if (ArticleReading.isDate(time) && !claimed.contains(time) && !times.isBound(time) && !sameDays.isDay(time)) {
                nearest(events, time).ifPresent(nearest -> events.stream()
                        // "Their travel to X and Y next week" is of two visits.
                        .filter(event -> event.trigger == nearest.trigger && event.type == nearest.type && event.date.isEmpty())
                        .forEach(event -> {
                            event.times.add(time);
                            event.date = date(event);
                        }));
            }
        }
    }

    /** Gives events without a date the one that opens the sentence or stands over it. */
    private void wholeSentence(List<EventMention> events) {
        opening().ifPresent(time -> events.stream()
                .filter(event -> event.date.isEmpty() && (!SentenceTimes.WISHED.contains(event.status) || event.status == Status.PLANNED))
                .filter(event -> !event.status.isAhead() || !isOfPastVerb(time))
                .filter(event -> !isAfterwards(event.trigger))
                .forEach(event -> event.date = times.resolve(time, event.status)));
        narrative.label(sentence).ifPresent(date -> events.stream()
                .filter(event -> event.date.isEmpty() && event.times.isEmpty() && event.status == Status.HELD)
                .filter(event -> !isBackground(event))
                .forEach(event -> event.date = Optional.of(date)));
    }

    /** "Will meet on the margins of the summit on June 1": the day of both, where the parser hangs it on the margins. */
    private void sidelines(List<EventMention> events) {
        for (TimeExpression time : times.dates()) {
            int margin = syntax.graph().head(time.end() - 1);
            boolean beside = margin >= 0 && margin < time.begin() && ConstructionWords.SIDELINE.contains(syntax.token(margin).lemma());
            events.stream()
                    .filter(event -> beside && event.times.isEmpty() && !times.isBound(time))
                    .filter(event -> event.trigger == syntax.graph().head(margin) || syntax.graph().head(event.trigger) == margin)
                    .forEach(event -> event.times.add(time));
        }
    }

    /** "Began in 2013 but have been suspended since 2019": what has stopped is dated by when it did. */
    private void stopped(EventMention event) {
        int verb = syntax.graph().head(event.trigger);
        if (event.status != Status.STALLED || verb < 0 || !syntax.graph().isRelated(event.trigger, "nsubj")) {
            return;
        }
        for (int each : syntax.graph().conjuncts(verb)) {
            boolean still = syntax.auxiliaries(each).stream().anyMatch(word -> word.matches("has|have")) && syntax.isPassive(each);
            for (TimeExpression time : times.dates()) {
                if (still && times.precededBy(time, Set.of("since")) && syntax.graph().head(time.end() - 1) == each) {
                    event.times.clear();
                    event.times.add(time);
                }
            }
        }
    }

    /** "Was called off on Monday", "an invitation to visit in June": a time of what is done with the event, or of what it is to. */
    private void ofOtherDoing(EventMention event) {
        int verb = syntax.graph().head(event.trigger);
        boolean fallenThrough = !event.missed && (event.status == Status.CANCELLED || event.status == Status.POSTPONED);
        boolean noun = syntax.token(event.trigger).isNoun();
        // "Fell through in March", "was called off in March"
        boolean passive = syntax.graph().isRelated(event.trigger, "nsubj") || syntax.graph().isRelated(event.trigger, "nsubj:pass");
        if (fallenThrough && noun && verb >= 0 && !syntax.graph().hasChild(event.trigger, "case") && !isBegun(verb)) {
            event.times.removeIf(time -> syntax.graph().head(time.end() - 1) == verb
                    && syntax.preposition(time.end() - 1).matches("on|in|")
                    && (passive || time.value().contains("WXX") || !isMonth(time))
                    && (time.value().contains("WXX") || times.resolve(time, event.status).filter(times::isAhead).isEmpty()));
        }
        if (noun && (event.type == EventType.INVITATION || event.type == EventType.PROPOSAL)) {
            event.times.removeIf(time -> time.begin() > event.trigger
                    && sentence.tokens().subList(event.trigger, time.begin()).stream().anyMatch(token -> token.tag().equals("VB")));
        }
    }

    /** "Was to have begun a visit on Monday, which was put off": the day of the visit that was to be. */
    private boolean isBegun(int verb) {
        return syntax.auxiliaries(verb).contains("have") && modality.isInfinitive(verb);
    }

    private boolean isMonth(TimeExpression time) {
        return times.resolve(time, Status.HELD).map(DateSpan::precision).filter(DateSpan.Precision.MONTH::equals).isPresent();
    }

    /** "Had arranged five rounds of talks between April 2021 and April 2022": held, as the time is over. */
    private void arranged(EventMention event) {
        int counting = syntax.graph().head(event.trigger);
        int verb = counting >= 0 && syntax.token(counting).isNoun() ? syntax.graph().head(counting) : counting;
        boolean arranges = event.status == Status.PLANNED
                && verb >= 0
                && ConstructionWords.ARRANGING.contains(syntax.token(verb).lemma())
                && syntax.token(verb).tag().matches("VBD|VBN");
        boolean over = arranges
                && event.times.stream()
                        .filter(time -> Character.isDigit(time.value().charAt(0)))
                        .flatMap(time -> times.resolve(time, Status.HELD).stream())
                        .anyMatch(date -> reading.clock().published().filter(day -> date.latest().isBefore(day)).isPresent());
        if (over) {
            event.status = Status.HELD;
        }
    }

    /** "Looked forward to the summits in June": what lies ahead, by the date that follows its noun. */
    private void following(List<EventMention> events) {
        for (TimeExpression time : times.dates()) {
            boolean free = events.stream().noneMatch(event -> event.times.contains(time)) && !times.isBound(time);
            Optional<EventMention> nearest = events.stream()
                    .filter(event -> free && event.trigger < time.begin())
                    .reduce((a, b) -> b)
                    .filter(event -> SentenceTimes.WISHED.contains(event.status) || event.status == Status.AGREED)
                    .filter(event -> event.date.isEmpty() && event.times.isEmpty() && event.same.isEmpty())
                    .filter(event -> event.rule.startsWith("noun."))
                    .filter(event -> isRightBefore(event.trigger, time));
            nearest.ifPresent(event -> events.stream()
                    .filter(each -> each.date.isEmpty() && each.status == event.status && each.times.isEmpty())
                    .filter(each -> syntax.graph().conjuncts(each.trigger).contains(event.trigger))
                    .forEach(each -> {
                        each.times.add(time);
                        each.date = date(each);
                    }));
        }
    }

    /** Whether between a noun and a date stand only prepositions, names and articles. */
    private boolean isRightBefore(int noun, TimeExpression time) {
        return time.begin() - noun <= 6
                && sentence.tokens().subList(noun + 1, time.begin()).stream()
                        .allMatch(token -> token.tag().matches("IN|DT|NNP"))
                && syntax.token(time.begin() - 1).tag().equals("IN");
    }

    /** "Arrived there earlier in the day", "later that day, X met Y": also where the parser hangs the day on something else. */
    private void pointBack(List<EventMention> events) {
        for (TimeExpression time : sentence.times()) {
            if (sameDays.isDay(time)) {
                events.stream()
                        .filter(event -> event.date.isEmpty() && event.times.isEmpty() && event.sameDay.isEmpty())
                        .filter(event -> event.status == Status.HELD || event.status == Status.PLANNED)
                        .filter(event -> time.begin() <= 2
                                || sameClause(event.trigger, time.end() - 1)
                                || noVerbBetween(event.trigger, time))
                        .min(Comparator.comparingInt(event -> Math.abs(event.trigger - time.begin())))
                        .ifPresent(event -> sameDays.pointBack(event, events));
            }
        }
    }

    /** "Proposed a pause in the talks on Monday": the proposal was made then; the talks go on. */
    private void proposed(List<EventMention> events) {
        for (EventMention event : events) {
            boolean goesOn = event.status == Status.HELD
                    && event.type.isEncounter()
                    && syntax.graph().isRelated(event.trigger, "nmod");
            events.stream()
                    .filter(verb -> goesOn && verb.type == EventType.PROPOSAL && verb.rule.startsWith("verb."))
                    .filter(verb -> syntax.graph().isUnder(event.trigger, verb.trigger))
                    .findFirst()
                    .ifPresent(verb -> {
                        event.times.stream().filter(time -> !verb.times.contains(time)).forEach(verb.times::add);
                        event.times.clear();
                    });
        }
    }

    /** "On Tuesday, when X met Y and Y expelled an envoy": the clause about a date has that date. */
    private void clauseOfTime(EventMention event) {
        int clause = syntax.predicate(event.trigger)
                .map(verb -> syntax.graph().conjuncts(verb).getFirst())
                .orElse(-1);
        int described = clause < 0 ? -1 : syntax.graph().head(clause);
        int when = described < 0
                ? -1
                : syntax.graph().children(clause, "advmod", "obl", "mark").stream()
                        .filter(child -> syntax.token(child).is("when"))
                        .findFirst()
                        .orElse(-1);
        boolean purpose = syntax.token(event.trigger).isNoun() && syntax.preposition(event.trigger).equals("for");
        if (when < 0 || purpose || !event.times.isEmpty()) {
            return;
        }
        for (TimeExpression time : sentence.times()) {
            boolean attached = time.begin() <= described && described < time.end();
            boolean comma = time.end() < sentence.size() && sentence.token(time.end()).text().equals(",");
            boolean beside = when == (comma ? time.end() + 1 : time.end());
            if (ArticleReading.isDate(time) && (attached || beside)) {
                event.times.add(time);
            }
        }
    }

    /** "On Monday X flies to Y and later visits Z before going to Q": only the first on the day that opens the sentence. */
    private boolean isAfterwards(int trigger) {
        return syntax.graph().children(trigger, "advmod", "mark", "case").stream()
                .anyMatch(child -> child < trigger && ConstructionWords.AFTERWARDS.contains(syntax.token(child).lower()));
    }

    /** "Had met": what was over when the story comes to it. */
    private boolean isBackground(EventMention event) {
        return syntax.predicate(event.trigger).stream()
                .anyMatch(verb -> syntax.auxiliaries(verb).contains("had"));
    }

    /** "In April, …": a date that opens the sentence holds for all of it, where no other stands in it. */
    private Optional<TimeExpression> opening() {
        List<TimeExpression> dates = times.dates();
        return dates.size() == 1 && dates.getFirst().begin() <= 1 && !times.isBound(dates.getFirst())
                ? Optional.of(dates.getFirst())
                : Optional.empty();
    }

    /** "On Monday, the two agreed to hold a summit": the day of the agreeing. */
    private boolean isOfPastVerb(TimeExpression time) {
        int verb = syntax.graph().head(time.end() - 1);
        return verb >= 0
                && (syntax.token(verb).tag().equals("VBD")
                        || (syntax.token(verb).tag().equals("VBN")
                                && syntax.auxiliaries(verb).stream().anyMatch(word -> word.matches("ha[sd]|have|was|were"))));
    }

    private Optional<DateSpan> date(EventMention event) {
        Optional<DateSpan> date = Optional.empty();
        for (TimeExpression time : event.times) {
            if (isBehindSince(event, time) || times.isEnd(time)) {
                continue;
            }
            // What never came about was to be before it was told.
            Optional<DateSpan> next = times.resolve(time, event.missed ? Status.HELD : event.status);
            if (event.status == Status.PLANNED && isPlanOfThePast(event)) {
                // "Had planned to hold talks in January, but …": not in that of next year.
                next = times.resolve(time, Status.CANCELLED).filter(times::isAhead);
            }
            if (next.isPresent() && date.isPresent() && isOverYears(event)) {
                // "Several rounds in 2021 and 2022"
                date = Optional.of(new DateSpan(date.get().earliest(), next.get().latest()));
            } else if (next.isPresent() && (date.isEmpty() || date.get().contains(next.get()))) {
                date = next;
            }
        }
        return date;
    }

    private static boolean isOverYears(EventMention event) {
        return (event.series || event.plural) && event.type.isEncounter()
                && event.times.stream().map(TimeExpression::value).allMatch(value -> value.matches("\\d{4}"))
                && event.times.stream().map(TimeExpression::value).sorted().toList().equals(
                        event.times.stream().map(TimeExpression::value).toList());
    }

    private boolean isPlanOfThePast(EventMention event) {
        return syntax.graph().pathToRoot(event.trigger).stream()
                .anyMatch(above -> above != event.trigger
                        && (syntax.token(above).tag().equals("VBN")
                                || ConstructionWords.DUE.contains(syntax.token(above).lower()))
                        && syntax.auxiliaries(above).contains("had"));
    }

    /** "The first visit since her fall four months ago": when she fell. */
    private boolean isBehindSince(EventMention event, TimeExpression time) {
        List<Token> between = event.trigger < time.begin()
                ? sentence.tokens().subList(event.trigger + 1, time.begin())
                : List.of();
        int since = -1;
        for (int i = 0; i < between.size(); i++) {
            since = between.get(i).is("since") ? i : since;
        }
        return since >= 0
                && since < between.size() - 1
                && between.subList(since, between.size()).stream().noneMatch(token -> (token.isVerb() && !token.tag().equals("VBG")) || token.text().equals(","));
    }

    /** The event without a date whose words stand nearest, in the same clause. */
    private Optional<EventMention> nearest(List<EventMention> events, TimeExpression time) {
        EventMention best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (EventMention event : events) {
            int distance = Math.abs(event.trigger - time.begin());
            boolean within = sameClause(event.trigger, time.end() - 1) || noVerbBetween(event.trigger, time);
            int verb = syntax.graph().head(time.end() - 1);
            // "The pact expires in May"
            within &= !validity.isLapsing(event.type, verb);
            if (distance < bestDistance && within) {
                best = event;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best).filter(event -> event.date.isEmpty() && event.status == Status.HELD);
    }

    private boolean noVerbBetween(int trigger, TimeExpression time) {
        int from = Math.min(trigger + 1, time.end());
        int to = Math.max(trigger, time.begin());
        return sentence.tokens().subList(from, to).stream()
                .noneMatch(token -> token.isVerb() || token.tag().equals("MD"));
    }

    private boolean sameClause(int a, int b) {
        Optional<Integer> first = syntax.predicate(a);
        Optional<Integer> second = syntax.predicate(b);
        return first.isPresent() && first.equals(second);
    }
}
