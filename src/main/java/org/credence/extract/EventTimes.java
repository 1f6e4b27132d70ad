package org.credence.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/** Gives the events of one sentence their dates: those attached to them, then those that no other claims. */
final class EventTimes {
    private static final Set<Status> WISHED =
            Set.of(Status.PROPOSED, Status.UNDER_CONSIDERATION, Status.HYPOTHETICAL, Status.PLANNED);

    private static final Pattern LENGTH = Pattern.compile("P(\\d+)([MY])");

    /** For how many days a month or a day without a year that was put off is taken for one just over. */
    private static final int RECENTLY = 100;

    private final Reading reading;
    private final Syntax syntax;
    private final Sentence sentence;
    private final List<EventMention> before;
    private final NarrativeClock narrative;
    private final VerbCues cues;

    /**
     * @param before the events told before the sentence
     * @param narrative where the story stands
     */
    EventTimes(
            Reading reading,
            EventWords words,
            Syntax syntax,
            Sentence sentence,
            List<EventMention> before,
            NarrativeClock narrative) {
        this.reading = reading;
        this.syntax = syntax;
        this.sentence = sentence;
        this.before = before;
        this.narrative = narrative;
        this.cues = new VerbCues(words, syntax);
    }

    void settle(List<EventMention> events) {
        List<TimeExpression> claimed = new ArrayList<>();
        proposed(events);
        for (EventMention event : events) {
            clauseOfTime(event);
            stopped(event);
            if (event.times.stream().anyMatch(time -> ArticleClock.isAnaphoric(time) && !NarrativeClock.isRelative(sentence, time))) {
                event.sameDay = lastHeld();
            }
            event.date = date(event);
            if (event.date.isPresent()) {
                claimed.addAll(event.times);
            }
        }
        for (TimeExpression time : sentence.times()) {
            if (ArticleReading.isDate(time) && !claimed.contains(time) && !isBound(time)) {
                nearest(events, time).ifPresent(nearest -> events.stream()
                        // "Their travel to X and Y next week" is of two visits.
                        .filter(event -> event.trigger == nearest.trigger && event.type == nearest.type && event.date.isEmpty())
                        .forEach(event -> {
                            event.times.add(time);
                            event.date = date(event);
                        }));
            }
        }
        for (TimeExpression time : sentence.times()) {
            narrative.sameUnit(sentence, time)
                    .ifPresent(date -> nearest(events, time).ifPresent(event -> event.date = Optional.of(date)));
        }
        opening().ifPresent(time -> events.stream()
                .filter(event -> event.date.isEmpty() && (event.status == Status.HELD || !WISHED.contains(event.status) || event.status == Status.PLANNED))
                .forEach(event -> event.date = resolve(time, event.status)));
        narrative.label(sentence).ifPresent(date -> events.stream()
                .filter(event -> event.date.isEmpty() && event.times.isEmpty() && event.status == Status.HELD)
                .filter(event -> !isBackground(event))
                .forEach(event -> event.date = Optional.of(date)));
        coordinated(events);
        occasions(events);
        purposes(events);
        after(events);
        for (TimeExpression time : sentence.times()) {
            if (precededBy(time, Set.of("since"))) {
                nearestBefore(events, time).ifPresent(event -> event.since = resolve(time, Status.HELD));
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

    /** "Was called off on Friday": when it was called off is not when it was to be. */
    private void stopped(EventMention event) {
        boolean stopped = (event.status == Status.CANCELLED || event.status == Status.POSTPONED)
                && !event.missed
                && syntax.token(event.trigger).isNoun();
        int verb = stopped ? syntax.graph().head(event.trigger) : -1;
        boolean past = verb >= 0
                && (syntax.token(verb).tag().equals("VBD")
                        || syntax.graph().children(verb, "aux:pass", "aux").stream()
                                .anyMatch(child -> syntax.token(child).tag().matches("VBD|VBN")));
        if (past && cues.isStopped(verb)) {
            // "Was moved to October": when it is to be.
            event.times.removeIf(time -> syntax.graph().head(time.end() - 1) == verb
                    && !syntax.preposition(time.end() - 1).matches("(back )?to")
                    && isOver(time));
        }
    }

    /** "Was to be held on Aug. 20 and was put off", told in September: the day nearer to the article. */
    private boolean isNearerBehind(TimeExpression time) {
        Optional<LocalDate> today = reading.clock().published();
        Optional<DateSpan> behind = reading.clock().resolve(time, ArticleClock.Direction.PAST);
        Optional<DateSpan> ahead = reading.clock().resolve(time, ArticleClock.Direction.FUTURE);
        if (today.isEmpty() || behind.isEmpty() || ahead.isEmpty() || time.value().contains("W")) {
            return false;
        }
        long since = today.get().toEpochDay() - behind.get().latest().toEpochDay();
        return since > 0 && since <= RECENTLY && since < ahead.get().earliest().toEpochDay() - today.get().toEpochDay();
    }

    /** Whether a time may be one before the article. */
    private boolean isOver(TimeExpression time) {
        return reading.clock()
                .resolve(time, ArticleClock.Direction.PAST)
                .filter(date -> reading.clock().published().map(day -> !date.earliest().isAfter(day)).orElse(false))
                .isPresent();
    }

    /** "On Tuesday, when X met Y": the clause about a date has that date. */
    private void clauseOfTime(EventMention event) {
        int clause = syntax.predicate(event.trigger).orElse(-1);
        int described = clause < 0 ? -1 : syntax.graph().head(clause);
        boolean when = described >= 0
                && syntax.graph().children(clause, "advmod", "obl", "mark").stream()
                        .anyMatch(child -> syntax.token(child).is("when"));
        boolean purpose = syntax.token(event.trigger).isNoun() && syntax.preposition(event.trigger).equals("for");
        if (!when || purpose || !event.times.isEmpty()) {
            return;
        }
        for (TimeExpression time : sentence.times()) {
            boolean attached = time.begin() <= described && described < time.end();
            boolean beside = time.end() < sentence.size()
                    && sentence.token(time.end()).text().matches(",|when")
                    && time.end() <= event.trigger
                    && sentence.tokens().subList(time.end(), Math.min(time.end() + 2, sentence.size())).stream()
                            .anyMatch(token -> token.is("when"));
            if (ArticleReading.isDate(time) && (attached || beside)) {
                event.times.add(time);
            }
        }
    }

    /** "Was reached on Wednesday in a call": the call was on the day that its verb has. */
    private void occasions(List<EventMention> events) {
        for (EventMention event : events) {
            int verb = syntax.graph().head(event.trigger);
            boolean open = verb >= 0
                    && event.date.isEmpty()
                    && event.times.isEmpty()
                    && event.status == Status.HELD
                    && (event.type.isEncounter() || event.type == EventType.BRIEFING)
                    && syntax.token(verb).isVerb()
                    && syntax.preposition(event.trigger).matches("in|at|during");
            if (open) {
                event.date = syntax.graph().children(verb, "obl", "obl:tmod", "advmod").stream()
                        .flatMap(child -> sentence.times().stream()
                                .filter(time -> time.begin() <= child && child < time.end() && ArticleReading.isDate(time)))
                        .filter(time -> !isBound(time))
                        .flatMap(time -> resolve(time, Status.HELD).stream())
                        .findFirst();
            }
        }
    }

    /** "Is to travel to X for a summit next year": the summit is then as well. */
    private void purposes(List<EventMention> events) {
        for (EventMention event : events) {
            boolean open = event.date.isEmpty()
                    && event.times.isEmpty()
                    && event.status.isAhead()
                    && syntax.preposition(event.trigger).equals("for");
            events.stream()
                    .filter(journey -> open && journey.trigger == syntax.graph().head(event.trigger))
                    .filter(journey -> journey.type == EventType.VISIT)
                    .flatMap(journey -> journey.date.stream())
                    .filter(date -> date.precision() != DateSpan.Precision.DAY)
                    .findFirst()
                    .ifPresent(date -> event.date = Optional.of(date));
        }
    }

    /** "Flew to X on Friday and met Y": done on the day that the first of two verbs with one subject has. */
    private void coordinated(List<EventMention> events) {
        if (sentence.times().stream().filter(ArticleReading::isDate).count() != 1) {
            return;
        }
        for (EventMention event : events) {
            boolean open = event.date.isEmpty() && event.times.isEmpty() && event.status == Status.HELD;
            boolean second = syntax.token(event.trigger).isVerb()
                    && syntax.graph().isRelated(event.trigger, "conj")
                    && !syntax.graph().hasChild(event.trigger, "nsubj", "nsubj:pass");
            if (open && second) {
                events.stream()
                        .filter(first -> first.trigger == syntax.graph().head(event.trigger) && first.status == Status.HELD)
                        .findFirst()
                        .ifPresent(first -> event.date = first.date);
            }
        }
    }

    /** "Had met": what was over when the story comes to it. */
    private boolean isBackground(EventMention event) {
        return syntax.predicate(event.trigger).stream()
                .anyMatch(verb -> syntax.auxiliaries(verb).contains("had"));
    }

    /** "In April, …": a date that opens the sentence holds for all of it, where no other stands in it. */
    private Optional<TimeExpression> opening() {
        List<TimeExpression> dates =
                sentence.times().stream().filter(ArticleReading::isDate).toList();
        return dates.size() == 1 && dates.getFirst().begin() <= 1 && !isBound(dates.getFirst())
                ? Optional.of(dates.getFirst())
                : Optional.empty();
    }

    /** The encounter or visit told last, which "the same day" refers to. */
    private Optional<EventMention> lastHeld() {
        return before.reversed().stream()
                .filter(event -> event.status == Status.HELD && !event.rule.startsWith("since."))
                .filter(event -> event.type.isEncounter() || event.type == EventType.VISIT)
                .findFirst();
    }

    private Optional<DateSpan> date(EventMention event) {
        Optional<DateSpan> date = Optional.empty();
        for (TimeExpression time : event.times) {
            if (isBehindSince(event, time)) {
                continue;
            }
            // What never came about was to be before it was told.
            Optional<DateSpan> next = resolve(time, event.missed ? Status.HELD : event.status);
            if (next.isPresent() && (date.isEmpty() || date.get().contains(next.get()))) {
                date = next;
            }
        }
        return date;
    }

    /** "At the end of a long evening": of no day in particular. */
    private boolean isPartOfSomeDay(TimeExpression time) {
        String before = syntax.words(Math.max(0, time.begin() - 2), time.begin());
        String own = time.text().toLowerCase(Locale.ROOT);
        return own.matches("(an? )?(\\w+ )?(morning|afternoon|evening|night)")
                && (own.matches("an? .*") || before.matches("an?|an? \\w+|\\w+ an?"));
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
                && between.subList(since, between.size()).stream().noneMatch(token -> token.isVerb() || token.text().equals(","));
    }

    private Optional<DateSpan> resolve(TimeExpression time, Status status) {
        if (isPartOfSomeDay(time)) {
            return Optional.empty();
        }
        if (NarrativeClock.isRelative(sentence, time)) {
            return narrative.resolve(sentence, time);
        }
        if (ArticleClock.isAnaphoric(time)) {
            return Optional.empty();
        }
        boolean past = status == Status.HELD || status == Status.STALLED
                || ((status == Status.CANCELLED || status == Status.POSTPONED)
                        && !syntax.preposition(time.end() - 1).matches("(back )?to")
                        && isNearerBehind(time));
        Optional<DateSpan> date =
                reading.clock().resolve(time, past ? ArticleClock.Direction.PAST : ArticleClock.Direction.FUTURE);
        // What is only wished for lies ahead: a date that is over belongs to the wishing.
        return WISHED.contains(status) ? date.filter(this::isAhead) : date;
    }

    private boolean isAhead(DateSpan date) {
        return reading.clock().published().map(day -> !date.latest().isBefore(day)).orElse(true);
    }

    /** "Four months after the summit": as long before the event the sentence is about, to the month. */
    private void after(List<EventMention> events) {
        for (TimeExpression time : sentence.times()) {
            Matcher length = LENGTH.matcher(time.value());
            boolean after = time.end() < sentence.size() && sentence.token(time.end()).is("after");
            if (time.type() != TimeExpression.Type.DURATION || !length.matches() || !after) {
                continue;
            }
            Optional<EventMention> earlier = events.stream()
                    .filter(event -> event.trigger > time.end() && event.trigger - time.end() <= 7 && event.date.isEmpty())
                    .findFirst();
            Optional<LocalDate> later = events.stream()
                    .filter(event -> event.trigger < time.begin() && event.date.isPresent())
                    .map(event -> event.date.get().earliest())
                    .findFirst()
                    .or(() -> reading.clock().published());
            if (earlier.isPresent() && later.isPresent()) {
                int number = Integer.parseInt(length.group(1));
                earlier.get().date = Optional.of(DateSpan.of(YearMonth.from(
                        length.group(2).equals("Y") ? later.get().minusYears(number) : later.get().minusMonths(number))));
            }
        }
    }

    /** "Since May", "until Friday", "before the end of the year": a bound of something else. */
    private boolean isBound(TimeExpression time) {
        boolean within = syntax.graph().pathToRoot(time.end() - 1).stream()
                .anyMatch(node -> ConstructionWords.TIME_BOUND.contains(syntax.preposition(node)));
        return within || precededBy(time, ConstructionWords.BOUND_WORD);
    }

    private boolean precededBy(TimeExpression time, Set<String> wanted) {
        return time.begin() > 0 && wanted.contains(sentence.token(time.begin() - 1).lower());
    }

    /** The event without a date whose words stand nearest, in the same clause. */
    private Optional<EventMention> nearest(List<EventMention> events, TimeExpression time) {
        EventMention best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (EventMention event : events) {
            int distance = Math.abs(event.trigger - time.begin());
            boolean within = sameClause(event.trigger, time.end() - 1) || noVerbBetween(event.trigger, time);
            if (distance < bestDistance && within) {
                best = event;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best).filter(event -> event.date.isEmpty() && event.status == Status.HELD);
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
