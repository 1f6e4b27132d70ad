package org.credence.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.DateSpan;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** The time expressions of one sentence: the dates they name, and whether they date anything or only bound it. */
final class SentenceTimes {
    /** For how many days a month or a day without a year that was put off is taken for one just over. */
    private static final int RECENTLY = 100;

    /** How far what lies ahead has come where nobody has agreed to it. */
    static final Set<Status> WISHED =
            Set.of(Status.PROPOSED, Status.UNDER_CONSIDERATION, Status.HYPOTHETICAL, Status.PLANNED);

    private final ArticleClock clock;
    private final Syntax syntax;
    private final Sentence sentence;
    private final NarrativeClock narrative;

    /** @param narrative where the story stands */
    SentenceTimes(ArticleClock clock, Syntax syntax, Sentence sentence, NarrativeClock narrative) {
        this.clock = clock;
        this.syntax = syntax;
        this.sentence = sentence;
        this.narrative = narrative;
    }

    /** All that name a date, in order. */
    List<TimeExpression> dates() {
        return sentence.times().stream().filter(ArticleReading::isDate).toList();
    }

    /** The date an expression names of what is told with a status. */
    Optional<DateSpan> resolve(TimeExpression time, Status status) {
        if (isPartOfSomeDay(time)) {
            return Optional.empty();
        }
        if (NarrativeClock.isRelative(sentence, time)) {
            return narrative.resolve(sentence, time, status == Status.PLANNED ? ArticleClock.Direction.FUTURE : ArticleClock.Direction.PAST);
        }
        if (ArticleClock.isAnaphoric(time)) {
            return Optional.empty();
        }
        boolean past = status == Status.HELD || status == Status.STALLED;
        boolean fallenThrough = status == Status.CANCELLED || status == Status.POSTPONED;
        Optional<DateSpan> date = clock.resolve(
                time,
                past
                        ? ArticleClock.Direction.PAST
                        : fallenThrough ? ArticleClock.Direction.NEAREST : ArticleClock.Direction.FUTURE);
        if (fallenThrough && syntax.preposition(time.end() - 1).equals("for") && date.filter(this::isLongOver).isPresent()) {
            // "Called off a visit planned for December", told in May
            date = clock.resolve(time, ArticleClock.Direction.FUTURE);
        }
        // What is only wished for lies ahead: a date that is over belongs to the wishing.
        return WISHED.contains(status) ? date.filter(this::isAhead) : date;
    }

    private boolean isLongOver(DateSpan date) {
        return clock.published()
                .map(day -> day.toEpochDay() - date.latest().toEpochDay() > RECENTLY)
                .orElse(false);
    }

    boolean isAhead(DateSpan date) {
        return clock.published().map(day -> !date.latest().isBefore(day)).orElse(true);
    }

    /** "At the end of a long evening", "one morning": of no day in particular. */
    private boolean isPartOfSomeDay(TimeExpression time) {
        String own = time.text().toLowerCase(Locale.ROOT);
        int adjective = time.begin() > 1 && syntax.token(time.begin() - 1).isAdjective() ? 1 : 0;
        String before = syntax.words(time.begin() - 1 - adjective, time.begin() - adjective);
        return own.matches("((an?|one) )?(\\w+ )?(morning|afternoon|evening|night)")
                && !own.startsWith("this ")
                && (own.matches("(an?|one) .*")
                        || before.matches("an?|one|same|that")
                        || syntax.words(time.begin() - 1, time.begin()).equals("same"));
    }

    /** "Since May", "until Friday", "ending on Sunday", "before the end of the year": a bound of something else. */
    boolean isBound(TimeExpression time) {
        boolean within = syntax.graph().pathToRoot(time.end() - 1).stream()
                .anyMatch(node -> ConstructionWords.TIME_BOUND.contains(syntax.preposition(node)));
        return within || isEnd(time) || precededBy(time, ConstructionWords.BOUND_WORD);
    }

    /** "A trip ending on Sunday": when something is over, which is no day of all of it. */
    boolean isEnd(TimeExpression time) {
        int at = time.begin() - 1;
        int before = at > 0 && sentence.token(at).lower().matches("on|in") ? at - 1 : at;
        return before >= 0 && ConstructionWords.ENDING.contains(sentence.token(before).lower());
    }

    boolean precededBy(TimeExpression time, Set<String> wanted) {
        return time.begin() > 0 && wanted.contains(sentence.token(time.begin() - 1).lower());
    }
}
