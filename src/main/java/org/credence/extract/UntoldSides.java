package org.credence.extract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;

/**
 * Lends an event that names no side those of whom the text is speaking: "the talks will resume in May", in an article on two
 * neighbours, is of the two.
 */
final class UntoldSides {
    private static final Set<EventType> LENT = Set.of(
            EventType.SUMMIT, EventType.CALL, EventType.MEETING, EventType.TALKS, EventType.AGREEMENT);
    private static final Set<EventType> CALLED_OFF = Set.of(EventType.SUMMIT, EventType.MEETING, EventType.TALKS);
    /** How many sentences back the sides of another event are still those spoken of. */
    private static final int NEAR = 2;
    /** How often two sides must have done something for the whole article to be about them. */
    private static final int OFTEN = 3;

    private final List<EventMerger.Cluster> clusters;

    UntoldSides(List<EventMerger.Cluster> clusters) {
        this.clusters = clusters;
    }

    /** Lends sides to all events that name none, and the other side to what cannot be done alone. */
    void lend() {
        clusters.stream().filter(UntoldSides::isHalfTold).forEach(this::lendOther);
        Optional<Set<Entry.State>> topic = topic();
        List<EventMerger.Cluster> open = clusters.stream().filter(UntoldSides::isOpen).toList();
        for (EventMerger.Cluster cluster : open) {
            EventMention first = cluster.mentions.getFirst();
            // "Their leaders gathered": those of the article, rather than of what was told last.
            Optional<Set<Entry.State>> near = first.hasParties() && !first.again ? Optional.empty() : before(first, open);
            // "Relations were broken off in 1988": of those whom the text is about, rather than of what was told last.
            boolean severed = cluster.type() == EventType.DISPUTE;
            Optional<Set<Entry.State>> sidesTold = severed ? topic : isFight(cluster) ? topic.filter(UntoldSides::isPair) : near.or(() -> topic);
            sidesTold.ifPresent(sides -> {
                sides.forEach(state -> first.add(new Party.State(state), PartyRoles.of(cluster.type())));
                first.sidesLent = true;
            });
        }
    }

    /** "Riyadh cut ties in May", "announced an agreement on patrols": of two, of whom one is told. */
    private static boolean isHalfTold(EventMerger.Cluster cluster) {
        boolean byTwo = cluster.type() == EventType.AGREEMENT
                || (cluster.type() == EventType.DISPUTE && cluster.mentions.stream().anyMatch(UntoldSides::isSevering));
        // "X called off a round of talks": with whom is not said again.
        boolean calledOff = CALLED_OFF.contains(cluster.type())
                && cluster.mentions.stream().allMatch(each -> each.status.isStopped());
        // "Would resume a dialogue with X", said by somebody of whom the text does not say for which state.
        boolean owing = cluster.mentions.stream().anyMatch(each -> each.owed == 2);
        return (byTwo || calledOff || owing)
                && cluster.states().size() == 1
                && cluster.mentions.stream().noneMatch(mention -> mention.oneSided || !mention.names.isEmpty())
                && cluster.mentions.stream()
                        .flatMap(mention -> mention.participants().stream())
                        .allMatch(each -> each.party().state().isPresent()
                                || (calledOff && each.party() instanceof Party.Unnamed)
                                || (owing && isNobodysOwn(each.party())));
    }

    /** "Two days of fighting killed hundreds", with nowhere told: of two who have a border, where the article is about two. */
    private static boolean isFight(EventMerger.Cluster cluster) {
        return cluster.type() == EventType.MILITARY_ACTIVITY
                && cluster.mentions.stream().allMatch(mention -> mention.places().isEmpty()
                        && mention.rule.startsWith("noun.")
                        && ConstructionWords.FIGHT_NOUN.contains(mention.rule.substring("noun.".length())));
    }

    private static boolean isPair(Set<Entry.State> states) {
        return states.size() == 2;
    }

    private static boolean isSevering(EventMention mention) {
        return mention.rule.startsWith("verb.") && ConstructionWords.SEVERING.contains(mention.rule.substring("verb.".length()));
    }

    /** The one that the text tells most of together with the side that is told, where that is often enough. */
    private void lendOther(EventMerger.Cluster cluster) {
        Entry.State told = cluster.states().iterator().next();
        topic(states -> states.size() == 2 && states.contains(told)).ifPresent(sides -> {
            EventMention first = cluster.mentions.getFirst();
            sides.forEach(state -> first.add(new Party.State(state), PartyRoles.of(cluster.type())));
            first.sidesLent = true;
        });
    }

    /** No party, no name of its own, and not a new one that the text brings in by "a": that may be anybody's. */
    private static boolean isOpen(EventMerger.Cluster cluster) {
        return (LENT.contains(cluster.type()) || cluster.mentions.stream().allMatch(UntoldSides::isSevering) || isFight(cluster))
                && cluster.mentions.stream().noneMatch(mention -> hasNamedParty(mention) || isNewcomer(mention))
                && cluster.mentions.stream().allMatch(UntoldSides::isNamedForPlaceOnly);
    }

    /** "A meeting", of which nothing says that it is of those told before. */
    private static boolean isNewcomer(EventMention mention) {
        return mention.indefinite && !isOfSeries(mention) && !isTellable(mention) && !isOfKnownOffices(mention);
    }

    /** No name of its own, or, as in "the Ankara talks", that of the town where it was. */
    private static boolean isNamedForPlaceOnly(EventMention mention) {
        return mention.names.stream()
                .allMatch(name -> mention.places().stream().anyMatch(place -> place.name().equals(name)));
    }

    /** "An agreement on X, reached in Y on Friday": told apart by where and when. */
    private static boolean isTellable(EventMention mention) {
        return mention.type == EventType.AGREEMENT
                && (mention.status == Status.HELD || mention.toBeSigned)
                && mention.date.isPresent()
                && (!mention.places().isEmpty() || mention.date.get().precision() != DateSpan.Precision.YEAR);
    }

    /** "A third round will be held": of the rounds told before. */
    private static boolean isOfSeries(EventMention mention) {
        return mention.type.isEncounter() && mention.qualifiers.stream().anyMatch(ConstructionWords.LATER_ONES::contains);
    }

    /** "A meeting of the foreign secretaries": of the ones there are, which the text need not say again. */
    private static boolean isOfKnownOffices(EventMention mention) {
        return mention.type.isEncounter()
                && !mention.participants().isEmpty()
                && mention.participants().stream()
                        .allMatch(each -> each.party() instanceof Party.Unnamed unnamed
                                && unnamed.office().plural()
                                && unnamed.office().definite());
    }

    /** "Their leaders gathered" names nobody. */
    private static boolean hasNamedParty(EventMention mention) {
        return mention.participants().stream()
                .anyMatch(each -> each.party().state().isPresent() || !isNobodysOwn(each.party()));
    }

    /** "The Joint Working Group": a body of those the text is about, which no list knows. */
    private static boolean isNobodysOwn(Party party) {
        return party instanceof Party.Unnamed
                || (party instanceof Party.Organization body && body.known().isEmpty() && UnknownNames.isBody(body.name()));
    }

    /** The sides of the event told last before, in the same or the sentences just before. */
    private Optional<Set<Entry.State>> before(EventMention event, List<EventMerger.Cluster> open) {
        return clusters.stream()
                .filter(other -> !open.contains(other) && other.states().size() > 1 && hasSides(other))
                .flatMap(other -> other.mentions.stream()
                        .filter(mention -> isBefore(mention, event))
                        .map(mention -> Map.entry(mention, other)))
                .max(Comparator.comparingInt((Map.Entry<EventMention, EventMerger.Cluster> each) -> each.getKey().sentence)
                        .thenComparingInt(each -> each.getKey().sentence == event.sentence && each.getKey().trigger > event.trigger
                                ? -each.getKey().trigger
                                : each.getKey().trigger))
                .map(each -> each.getValue().states());
    }

    /** In the sentences before, or in the same: "talks broke down when X pulled out of a meeting with Y". */
    private static boolean isBefore(EventMention mention, EventMention event) {
        return mention.sentence <= event.sentence && event.sentence - mention.sentence <= NEAR;
    }

    private static boolean hasSides(EventMerger.Cluster cluster) {
        EventType type = cluster.type();
        return LENT.contains(type) || type == EventType.VISIT || type == EventType.DISPUTE;
    }

    /** Those who did most together, where that is enough to be what the article is about. */
    private Optional<Set<Entry.State>> topic() {
        // A state whose parties deal with each other only where no two states do.
        return topic(states -> states.size() > 1).or(() -> topic(states -> states.size() == 1));
    }

    private Optional<Set<Entry.State>> topic(Predicate<Set<Entry.State>> fits) {
        Map<Set<Entry.State>, Integer> counts = new LinkedHashMap<>();
        clusters.stream()
                .filter(cluster -> fits.test(cluster.states()) && hasSides(cluster))
                .forEach(cluster -> counts.merge(cluster.states(), cluster.mentions.size(), Integer::sum));
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= OFTEN)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
