package org.credence.fuse;

import java.time.LocalDate;
import java.util.Optional;
import org.credence.fact.DateSpan;

/** Holds the times of two reports against each other. */
final class DateComparison {
    /** Two things of the same kind between the same parties are rarely this near, in days. */
    static final int FINE = 45;

    /** How far back "their meeting" without a date reaches from the article, in days. */
    static final int MEMORY = 120;

    /** How long a plan without a date stays the same plan, and how far ahead it looks, in days. */
    static final int PLAN = 60;

    private DateComparison() {}

    static Judgement judge(Report a, Report b) {
        if (a.isHeld() != b.isHeld() && isToldTooLate(a.isHeld() ? a : b, a.isHeld() ? b : a)) {
            return new Judgement.Contradicts("told as still to come after it had been held");
        }
        Optional<DateSpan> first = a.when();
        Optional<DateSpan> second = b.when();
        if (first.isPresent() && second.isPresent()) {
            return bothDated(first.get(), second.get());
        }
        if (first.isPresent()) {
            return oneDated(a, first.get(), b);
        }
        return second.isPresent() ? oneDated(b, second.get(), a) : noneDated(a, b);
    }

    /** What an article sees ahead of it cannot have been held before; unless it gives that very day. */
    private static boolean isToldTooLate(Report held, Report ahead) {
        Optional<LocalDate> over = held.when().map(DateSpan::latest).or(held::published);
        boolean after = over.isPresent()
                && ahead.published().isPresent()
                && ahead.published().get().isAfter(over.get());
        return after && !(isDay(held.when()) && ahead.when().equals(held.when()));
    }

    static boolean isDay(Optional<DateSpan> date) {
        return date.isPresent() && date.get().precision() == DateSpan.Precision.DAY;
    }

    private static Judgement bothDated(DateSpan first, DateSpan second) {
        if (!first.overlaps(second)) {
            return isNearMiss(first, second)
                    ? new Judgement.Doubts(0.05, first + " is nearly " + second)
                    : new Judgement.Contradicts(first + " is not " + second);
        }
        if (first.precision() == DateSpan.Precision.DAY && second.equals(first)) {
            return new Judgement.Supports(0.4, "same day, " + first);
        }
        String reason = first.equals(second) ? "same time, " + first : first + " agrees with " + second;
        return isFine(first) && isFine(second)
                ? new Judgement.Supports(0.25, reason)
                : new Judgement.Allows(0.1, reason);
    }

    /** "Last month" counts from when an article was written, which may be a month before it was published. */
    private static boolean isNearMiss(DateSpan first, DateSpan second) {
        boolean month = first.precision() == DateSpan.Precision.MONTH
                || second.precision() == DateSpan.Precision.MONTH;
        LocalDate later = first.earliest().isAfter(second.earliest()) ? first.earliest() : second.earliest();
        LocalDate earlier = first.latest().isBefore(second.latest()) ? first.latest() : second.latest();
        return month && !earlier.plusMonths(1).isBefore(later);
    }

    static boolean isFine(DateSpan date) {
        return !date.earliest().plusDays(FINE).isBefore(date.latest());
    }

    private static Judgement oneDated(Report dated, DateSpan date, Report undated) {
        Optional<LocalDate> told = undated.published();
        if (told.isEmpty()) {
            return new Judgement.Contradicts("nothing says when it was");
        }
        LocalDate from = undated.isHeld() ? told.get().minusDays(MEMORY) : told.get();
        LocalDate to = undated.isHeld() ? told.get() : told.get().plusDays(PLAN);
        DateSpan meant = new DateSpan(from, to);
        boolean bothAhead = !dated.isHeld() && !undated.isHeld();
        boolean allowed = bothAhead ? meant.overlaps(date) : meant.contains(date);
        if ((!dated.isHeld() && undated.isHeld()) || !allowed) {
            return new Judgement.Contradicts(date + " is not what an article of " + told.get() + " means without a date");
        }
        return new Judgement.Allows(0.1, date + " is near the article of " + told.get());
    }

    private static Judgement noneDated(Report a, Report b) {
        if (a.isHeld() != b.isHeld()) {
            return new Judgement.Contradicts("one is held, the other not, and nothing says when");
        }
        boolean near = isNear(a, b, a.isHeld() ? MEMORY : PLAN);
        return near
                ? new Judgement.Allows(0.1, "told at nearly the same time")
                : new Judgement.Contradicts("told at different times without a date");
    }

    /** Undated articles are near any: there is nothing to keep them apart. */
    private static boolean isNear(Report a, Report b, int days) {
        Optional<LocalDate> one = a.published();
        Optional<LocalDate> other = b.published();
        return one.isEmpty()
                || other.isEmpty()
                || (!one.get().plusDays(days).isBefore(other.get())
                        && !other.get().plusDays(days).isBefore(one.get()));
    }
}
