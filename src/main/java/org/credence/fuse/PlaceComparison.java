package org.credence.fuse;

import java.util.List;
import org.credence.fact.EventType;
import org.credence.fact.Place;

/** Holds the places of two reports against each other. */
final class PlaceComparison {
    private PlaceComparison() {}

    static Judgement judge(Report a, Report b, PartyComparison parties) {
        List<Place> one = a.event().places();
        List<Place> other = b.event().places();
        if (one.isEmpty() || other.isEmpty() || isNowhere(a) || isNowhere(b)) {
            return Judgement.SILENT;
        }
        for (Place place : one) {
            for (Place each : other) {
                if (isSame(place, each)) {
                    return new Judgement.Supports(0.1, "both in " + place.name());
                }
            }
        }
        for (Place place : one) {
            for (Place each : other) {
                if (isWithin(place, each) || isWithin(each, place)) {
                    return new Judgement.Supports(0.07, place.name() + " agrees with " + each.name());
                }
            }
        }
        // A town and a house in it go by two names; the same people are not in two towns of a state for one meeting.
        boolean sameState = one.stream().anyMatch(place -> other.stream().anyMatch(each -> isSameState(place, each)));
        return sameState && parties.people().size() > 1
                ? Judgement.SILENT
                : new Judgement.Contradicts(
                        "other places: " + one.getFirst().name() + "; " + other.getFirst().name());
    }

    /** A call is in no place: what is told is where one of the parties was. */
    private static boolean isNowhere(Report report) {
        return report.event().type() == EventType.CALL;
    }

    private static boolean isSame(Place a, Place b) {
        return a.isState() == b.isState()
                && (a.name().equals(b.name()) || (a.key().isPresent() && a.key().equals(b.key())));
    }

    private static boolean isWithin(Place part, Place whole) {
        return whole.isState() && isSameState(part, whole);
    }

    private static boolean isSameState(Place a, Place b) {
        return a.state().isPresent() && a.state().equals(b.state());
    }
}
