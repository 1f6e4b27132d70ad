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

    private Comparison() {}

    /** Why the two are of one event; empty where they are of two, or nobody can tell. */
    static Optional<Likeness> compare(Report a, Report b) {
        PartyComparison parties = new PartyComparison(a, b);
        List<Judgement> traits = new ArrayList<>();
        traits.add(KindComparison.types(a, b, parties));
        traits.add(DateComparison.judge(a, b));
        traits.addAll(parties.judge());
        Judgement subject = KindComparison.subjects(a, b);
        Judgement place = PlaceComparison.judge(a, b, parties);
        traits.add(subject);
        traits.add(place);
        boolean marked = subject instanceof Judgement.Supports || place instanceof Judgement.Supports;
        boolean placed = place instanceof Judgement.Supports;
        boolean doubted = traits.stream().anyMatch(Judgement.Doubts.class::isInstance);
        if (traits.stream().anyMatch(Judgement.Contradicts.class::isInstance)
                || (needsMark(a, b, traits, parties) && !marked)
                || (doubted && !(placed && parties.isUnmistakable()))
                || (a.article().stem().equals(b.article().stem()) && !isRepeated(a, b, parties))) {
            return Optional.empty();
        }
        double score = traits.stream().mapToDouble(Comparison::weight).sum();
        boolean vague = doubted || traits.stream().anyMatch(Judgement.Allows.class::isInstance);
        return score < THRESHOLD
                ? Optional.empty()
                : Optional.of(new Likeness(Math.min(1, score), vague, reasons(traits)));
    }

    /**
     * Whether the traits that are in any report leave open which of several events it is, so that a place, a name or
     * a circle of parties must tell.
     */
    private static boolean needsMark(Report a, Report b, List<Judgement> traits, PartyComparison parties) {
        boolean vague = traits.stream().anyMatch(Judgement.Allows.class::isInstance) && !parties.isCircle();
        return vague
                || (!isEncounter(a.event().type())
                        && !isEncounter(b.event().type())
                        && parties.people().isEmpty());
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
