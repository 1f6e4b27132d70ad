package org.credence.fuse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;

/** Holds the kinds and the names of two reported events against each other. */
final class KindComparison {
    private KindComparison() {}

    /** What an article calls a meeting another may call a summit or talks. */
    static Judgement types(Report a, Report b, PartyComparison parties) {
        EventType one = a.event().type();
        EventType other = b.event().type();
        if (one == other) {
            return new Judgement.Supports(0.05, "both a " + one.term());
        }
        boolean sameNamed = !sharedName(a, b).isEmpty();
        if (isSitting(one) && isSitting(other)) {
            return sittings(a, b, sameNamed || parties.isCircle());
        }
        if ((isSitting(one) && other == EventType.CONFERENCE) || (one == EventType.CONFERENCE && isSitting(other))) {
            return sameNamed || parties.isCircle()
                    ? Judgement.SILENT
                    : new Judgement.Contradicts("a sitting on the margins is not the conference");
        }
        // A meeting over a video link is told as a call or as a meeting.
        boolean onLine = (one == EventType.CALL || other == EventType.CALL)
                && (isSitting(one) || isSitting(other))
                && parties.people().size() > 1
                && isOneDay(a, b)
                && (a.event().places().isEmpty() || b.event().places().isEmpty());
        return onLine
                ? Judgement.SILENT
                : new Judgement.Contradicts("a " + one.term() + " is not a " + other.term());
    }

    /** Two kinds of sitting: what has a name is not what is held on its margins, and a month holds both. */
    private static Judgement sittings(Report a, Report b, boolean isClear) {
        if (isClear) {
            return Judgement.SILENT;
        }
        if (isNamedSummit(a) != isNamedSummit(b)) {
            return new Judgement.Contradicts("a sitting on the margins is not the summit");
        }
        return isOneDay(a, b) ? Judgement.SILENT : new Judgement.Allows(0, "told as two kinds of event");
    }

    private static boolean isNamedSummit(Report report) {
        return report.event().type() == EventType.SUMMIT && !names(report).isEmpty();
    }

    static boolean isSitting(EventType type) {
        return type == EventType.SUMMIT || type == EventType.MEETING || type == EventType.TALKS;
    }

    private static boolean isOneDay(Report a, Report b) {
        Optional<DateSpan> day = a.when();
        return day.isPresent()
                && day.get().precision() == DateSpan.Precision.DAY
                && day.equals(b.when());
    }

    /** What tells an event from others of its kind: "trilateral", the name of a conference. */
    static Judgement subjects(Report a, Report b) {
        Set<String> one = names(a);
        Set<String> other = names(b);
        if (!one.isEmpty() && !other.isEmpty() && !one.containsAll(other) && !other.containsAll(one)) {
            return new Judgement.Contradicts("other names: " + a.event().subject() + "; " + b.event().subject());
        }
        Set<String> shared = sharedWords(a, b);
        return shared.isEmpty()
                ? Judgement.SILENT
                : new Judgement.Supports(0.1, "both called " + String.join(" ", shared));
    }

    private static Set<String> sharedName(Report a, Report b) {
        Set<String> shared = names(a);
        shared.retainAll(names(b));
        return shared;
    }

    private static Set<String> sharedWords(Report a, Report b) {
        Set<String> shared = words(a);
        shared.retainAll(words(b));
        return shared;
    }

    /** The words of a name begin with a capital. */
    static Set<String> names(Report report) {
        Set<String> names = words(report);
        names.removeIf(word -> !Character.isUpperCase(word.codePointAt(0)));
        return names;
    }

    private static Set<String> words(Report report) {
        Set<String> words = new TreeSet<>(List.of(report.event().subject().split("\\s+", -1)));
        words.remove("");
        return words;
    }
}
