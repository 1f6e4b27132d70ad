package org.credence.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Gives events of one sentence that have no date of their own that of what they are told with. */
final class LentDates {
    private static final Pattern LENGTH = Pattern.compile("P(\\d+)([MY])");

    private final ArticleClock clock;
    private final Syntax syntax;
    private final Sentence sentence;
    private final SentenceTimes times;

    LentDates(ArticleClock clock, Syntax syntax, Sentence sentence, SentenceTimes times) {
        this.clock = clock;
        this.syntax = syntax;
        this.sentence = sentence;
        this.times = times;
    }

    void lend(List<EventMention> events) {
        coordinated(events);
        occasions(events);
        purposes(events);
        withMainVerb(events);
        after(events);
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
                        .filter(time -> !times.isBound(time))
                        .flatMap(time -> times.resolve(time, Status.HELD).stream())
                        .findFirst();
            }
        }
    }

    /** "Is to travel to X for a summit next year", "visited X in May for a summit": the summit is then as well. */
    private void purposes(List<EventMention> events) {
        for (EventMention event : events) {
            boolean open = event.date.isEmpty()
                    && event.times.isEmpty()
                    && (event.status.isAhead() || event.status == Status.HELD)
                    && syntax.preposition(event.trigger).equals("for");
            events.stream()
                    .filter(journey -> open && journey.trigger == syntax.graph().head(event.trigger))
                    .filter(journey -> journey.type == EventType.VISIT && (journey.status == Status.HELD) == (event.status == Status.HELD))
                    .flatMap(journey -> journey.date.stream())
                    // Whoever arrives on a day may meet on the next.
                    .filter(date -> date.precision() != DateSpan.Precision.DAY
                            || (event.status == Status.HELD && ConstructionWords.STAYING_FOR.contains(syntax.token(syntax.graph().head(event.trigger)).lemma())))
                    .findFirst()
                    .ifPresent(date -> event.date = Optional.of(date));
        }
    }

    /** "Flew to X on Friday and met Y": done on the day that the first of two verbs with one subject has. */
    private void coordinated(List<EventMention> events) {
        if (times.dates().size() != 1) {
            return;
        }
        for (EventMention event : events) {
            boolean open = event.date.isEmpty() && event.times.isEmpty() && event.status == Status.HELD;
            // "Visited X on Friday and signed an agreement": by the verb that carries the noun.
            boolean carried = event.type == EventType.AGREEMENT && syntax.graph().isRelated(event.trigger, "obj");
            int verb = carried ? syntax.graph().head(event.trigger) : event.trigger;
            boolean second = syntax.token(verb).isVerb()
                    && syntax.graph().isRelated(verb, "conj")
                    && !syntax.graph().hasChild(verb, "nsubj", "nsubj:pass");
            if (open && second) {
                events.stream()
                        .filter(first -> first.trigger == syntax.graph().head(verb) && first.status == Status.HELD)
                        .findFirst()
                        .ifPresent(first -> event.date = first.date);
            }
        }
    }

    /** A past verb that has a day, the only one told in its sentence. */
    private record Dated(int verb, DateSpan day) {}

    /**
     * "Agreed on Thursday to …, signing a treaty during a visit", "decided on Monday to …, as X ended a visit", "said on
     * Wednesday after talks with X": done on the day of the main verb.
     */
    private void withMainVerb(List<EventMention> events) {
        Optional<Dated> dated = dated();
        for (EventMention event : dated.isPresent() ? events : List.<EventMention>of()) {
            int verb = dated.get().verb;
            boolean open = event.date.isEmpty()
                    && event.times.isEmpty()
                    && event.sameDay.isEmpty()
                    && event.status == Status.HELD
                    && event.trigger > verb;
            if (open && (isInGerund(event, verb) || isInClauseOfWhile(event, verb) || isAfterwards(event, verb))) {
                event.date = Optional.of(dated.get().day);
            }
        }
    }

    /** "On Monday decided", "agreed on Thursday". */
    private Optional<Dated> dated() {
        List<Dated> all = new ArrayList<>();
        for (TimeExpression time : times.dates()) {
            Optional<DateSpan> day = times.resolve(time, Status.HELD).filter(date -> date.precision() == DateSpan.Precision.DAY);
            int before = time.begin() > 0 && syntax.token(time.begin() - 1).is("on") ? time.begin() - 2 : time.begin() - 1;
            int verb = time.end() < syntax.size() && isPast(time.end()) ? time.end() : before;
            day.ifPresent(date -> all.add(new Dated(verb, date)));
        }
        return all.size() == 1 && all.getFirst().verb >= 0 && isPast(all.getFirst().verb)
                ? Optional.of(all.getFirst())
                : Optional.empty();
    }

    private boolean isPast(int token) {
        return syntax.token(token).tag().equals("VBD");
    }

    /** Set off by a comma, with no other clause between: "…, signing a treaty", "…, holding talks during a visit". */
    private boolean isInGerund(EventMention event, int verb) {
        for (int at = event.trigger; at > verb; at--) {
            String tag = syntax.token(at).tag();
            if (tag.equals("VBG") && syntax.token(at - 1).tag().equals(",")) {
                boolean reached = syntax.graph().isUnder(event.trigger, at)
                        && syntax.preposition(event.trigger).matches("|in|at|during");
                return reached && noFiniteVerb(verb + 1, at);
            }
            if (at < event.trigger && tag.matches("VB.|MD|WDT|WP")) {
                return false;
            }
        }
        return false;
    }

    private boolean noFiniteVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (syntax.token(i).tag().matches("VBD|VBZ|VBP|MD")) {
                return false;
            }
        }
        return true;
    }

    /** "…, as X ended a visit", "…, while X met Y". */
    private boolean isInClauseOfWhile(EventMention event, int verb) {
        int predicate = syntax.predicate(event.trigger).orElse(-1);
        boolean core = event.trigger == predicate || syntax.graph().isRelated(event.trigger, "obj");
        return predicate > verb
                && isPast(predicate)
                && core
                && syntax.graph().children(predicate, "mark", "advmod").stream()
                        .anyMatch(mark -> mark > verb
                                && syntax.token(mark).text().matches("as|while|when")
                                && syntax.token(mark - 1).tag().equals(","));
    }

    /** "Said on Monday after talks in X": of those who say it, and right after. */
    private boolean isAfterwards(EventMention event, int verb) {
        boolean between = syntax.graph().children(event.trigger, "nmod", "nmod:poss").stream()
                .anyMatch(child -> syntax.preposition(child).matches("between|of|among") || syntax.isPossessive(child));
        return event.type.isEncounter()
                && event.type != EventType.CONFERENCE
                && syntax.token(event.trigger).isNoun()
                && !between
                && !event.participants().isEmpty()
                && syntax.preposition(event.trigger).matches("after|following")
                && syntax.graph().isUnder(event.trigger, verb);
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
                    .or(() -> clock.published());
            if (earlier.isPresent() && later.isPresent()) {
                int number = Integer.parseInt(length.group(1));
                earlier.get().date = Optional.of(DateSpan.of(YearMonth.from(
                        length.group(2).equals("Y") ? later.get().minusYears(number) : later.get().minusMonths(number))));
            }
        }
    }
}
