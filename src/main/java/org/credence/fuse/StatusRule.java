package org.credence.fuse;

import java.util.Comparator;
import java.util.List;
import org.credence.fact.Status;

/**
 * The status in force, from all that articles report: the rule told at {@code dip:status} in the ontology. What was
 * held can be called off afterwards by nobody, and is no plan any more; else the latest article decides, and of one
 * date the more realised status. An undated article is older than any dated one.
 */
final class StatusRule {
    /** The least realised first. */
    private static final List<Status> REALISED = List.of(
            Status.HYPOTHETICAL,
            Status.UNDER_CONSIDERATION,
            Status.PROPOSED,
            Status.AGREED,
            Status.PLANNED,
            Status.STALLED,
            Status.POSTPONED,
            Status.CANCELLED,
            Status.HELD);

    private static final Comparator<Report> LATEST_LAST = Comparator.comparing(StatusRule::asOf)
            .thenComparingInt(report -> REALISED.indexOf(report.status()));

    private StatusRule() {}

    static Status inForce(List<Report> reports) {
        boolean held = reports.stream().anyMatch(Report::isHeld);
        return reports.stream()
                .filter(report -> !held || !isMereProspect(report.status()))
                .max(LATEST_LAST)
                .orElseThrow()
                .status();
    }

    /** The most realised of what one article says. */
    static Status ofOneArticle(List<Status> statuses) {
        return statuses.stream()
                .max(Comparator.comparingInt(REALISED::indexOf))
                .orElseThrow();
    }

    private static boolean isMereProspect(Status status) {
        return switch (status) {
            case HYPOTHETICAL, UNDER_CONSIDERATION, PROPOSED, AGREED, PLANNED -> true;
            case HELD, CANCELLED, POSTPONED, STALLED -> false;
        };
    }

    private static String asOf(Report report) {
        return report.published().map(Object::toString).orElse("");
    }
}
