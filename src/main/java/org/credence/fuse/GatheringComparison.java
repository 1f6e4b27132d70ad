package org.credence.fuse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;

/**
 * Holds summits and conferences against each other that go by a name of their own, such as that of the body that meets.
 * Of those that only happen to be there an article names whom it writes of: so the name and the time say which gathering
 * it is, not the parties.
 */
final class GatheringComparison {
    /** What was held is told of as "the summit" in the days around it. */
    private static final int HELD = 7;

    /** What is to come is told of as "the summit" for some weeks; a body meets again after months. */
    private static final int AHEAD = 30;

    private GatheringComparison() {}

    /** Whether both bear the same name, and it is that of a gathering. */
    static boolean isOneName(Report a, Report b) {
        Set<String> name = KindComparison.names(a);
        EventType type = a.event().type();
        // A conference of one word's name ("Leadership") is as likely to be a body that is no event.
        boolean tells = type == EventType.SUMMIT || (type == EventType.CONFERENCE && name.size() > 1);
        return tells && b.event().type() == type && !name.isEmpty() && name.equals(KindComparison.names(b));
    }

    /** That the gathering of that name at that time is one; silent where the time leaves it open. */
    static Judgement judge(Report a, Report b) {
        return isOneName(a, b) && isNear(a, b)
                ? new Judgement.Supports(0.35, "a gathering of one name at one time, " + a.event().subject())
                : Judgement.SILENT;
    }

    private static boolean isNear(Report a, Report b) {
        Optional<DateSpan> one = a.when();
        Optional<DateSpan> other = b.when();
        if (one.isPresent() && other.isPresent()) {
            return DateComparison.isFine(one.get()) && DateComparison.isFine(other.get()) && one.get().overlaps(other.get());
        }
        Optional<LocalDate> day = a.published();
        return a.isHeld() == b.isHeld()
                && day.isPresent()
                && b.published().isPresent()
                && Math.abs(ChronoUnit.DAYS.between(day.get(), b.published().get())) <= (a.isHeld() ? HELD : AHEAD);
    }
}
