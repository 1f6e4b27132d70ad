package org.credence.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;

/**
 * Holds two reports against each other, trait by trait: kind, parties, time, place. What contradicts in one trait is
 * two events; of the others the weights are added up.
 */
final class Comparison {
    /** Below it reports are of two events. */
    private static final double THRESHOLD = 0.495;

    /** What was held is the news of so many days, told without a date. */
    private static final int NEWS = 3;

    private final Report a;
    private final Report b;
    private final PartyComparison parties;
    private final List<Judgement> traits = new ArrayList<>();
    private final boolean isPlaced;
    private final boolean isMarked;

    private Comparison(Report a, Report b) {
        this.a = a;
        this.b = b;
        this.parties = new PartyComparison(a, b);
        Judgement subject = KindComparison.subjects(a, b);
        Judgement place = PlaceComparison.judge(a, b, parties);
        this.isPlaced = place instanceof Judgement.Supports;
        this.isMarked = isPlaced || subject instanceof Judgement.Supports;
        traits.add(KindComparison.types(a, b, parties));
        traits.add(DateComparison.judge(a, b));
        traits.addAll(parties.judge());
        traits.add(subject);
        traits.add(GatheringComparison.judge(a, b));
        traits.add(place);
    }

    static Comparison of(Report a, Report b) {
        return new Comparison(a, b);
    }

    /** Whether the two cannot be of one event, whatever others tell. */
    boolean contradicts() {
        return has(Judgement.Contradicts.class)
                || (a.article().stem().equals(b.article().stem()) && !isRepeated(a, b, parties));
    }

    private boolean has(Class<? extends Judgement> kind) {
        return traits.stream().anyMatch(kind::isInstance);
    }

    /** Why the two are of one event; empty where they are of two, or these two alone do not tell. */
    Optional<Likeness> likeness() {
        boolean doubted = has(Judgement.Doubts.class);
        if (contradicts() || (needsMark() && !isMarked) || (doubted && !(isPlaced && parties.isUnmistakable()))) {
            return Optional.empty();
        }
        double score = traits.stream().mapToDouble(Comparison::weight).sum();
        return score < THRESHOLD
                ? Optional.empty()
                : Optional.of(new Likeness(
                        Math.min(1, score), doubted || has(Judgement.Allows.class), reasons(traits)));
    }

    /**
     * Whether the traits that are in any report leave open which of several events it is, so that a place, a name or
     * a circle of parties must tell.
     */
    private boolean needsMark() {
        boolean vague = has(Judgement.Allows.class) && !parties.isCircle() && !isNews();
        return vague
                || (!isEncounter(a.event().type())
                        && !isEncounter(b.event().type())
                        && parties.people().isEmpty());
    }

    /** Whether one tells of the day, and the other, a day or three later, of what the same two held. */
    private boolean isNews() {
        boolean first = DateComparison.isDay(a.when());
        Report dated = first ? a : b;
        Report undated = first ? b : a;
        return parties.isOfOnePair()
                && a.isHeld()
                && b.isHeld()
                && undated.when().isEmpty()
                && DateComparison.isDay(dated.when())
                && undated.published().isPresent()
                && !undated.published().get().isAfter(dated.when().orElseThrow().latest().plusDays(NEWS));
    }

    /** Those of whom the parties and the day say which it was: nobody meets the same people twice a day. */
    private static boolean isEncounter(EventType type) {
        return KindComparison.isSitting(type) || type == EventType.CALL || type == EventType.VISIT;
    }

    /** What one article keeps apart stays apart, unless it only tells the same twice. */
    private static boolean isRepeated(Report a, Report b, PartyComparison parties) {
        return a.event().type() == b.event().type()
                && a.status() == b.status()
                && a.event().date().isPresent()
                && a.event().date().equals(b.event().date())
                && a.event().places().equals(b.event().places())
                && a.event().states().equals(b.event().states())
                && !parties.people().isEmpty()
                && a.people().equals(b.people())
                && a.organizations().equals(b.organizations());
    }

    private static double weight(Judgement trait) {
        return switch (trait) {
            case Judgement.Supports supports -> supports.weight();
            case Judgement.Allows allows -> allows.weight();
            case Judgement.Doubts doubts -> doubts.weight();
            case Judgement.Contradicts ignored -> 0;
            case Judgement.Silent ignored -> 0;
        };
    }

    private static List<String> reasons(List<Judgement> traits) {
        return traits.stream()
                .filter(trait -> weight(trait) > 0)
                .sorted(Comparator.comparingDouble(Comparison::weight).reversed())
                .map(Comparison::reason)
                .toList();
    }

    private static String reason(Judgement trait) {
        return switch (trait) {
            case Judgement.Supports supports -> supports.reason();
            case Judgement.Allows allows -> allows.reason();
            case Judgement.Doubts doubts -> doubts.reason();
            case Judgement.Contradicts contradicts -> contradicts.reason();
            case Judgement.Silent ignored -> "";
        };
    }
}
