package org.credence.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Level;
import org.credence.fact.Role;
import org.credence.gazetteer.Entry;

/** Tells apart what goes by the same words: sittings of other ranks, rounds over a time, a visit and the one before it. */
final class EventKinship {
    /** The kinds of what states do to each other's envoys and missions. */
    private static final List<Set<String>> ACTS = List.of(
            ConstructionWords.EXPELLING,
            ConstructionWords.SUMMONING,
            ConstructionWords.SEVERING,
            ConstructionWords.STORMING,
            ConstructionWords.RECALLING);

    private EventKinship() {}

    /** Whether a telling is of another event, whatever it has in common with those told before. */
    static boolean isApart(EventMerger.Cluster cluster, EventMention mention) {
        boolean here = cluster.mentions.stream().anyMatch(each -> isByOneWord(each, mention));
        boolean before = cluster.mentions.stream()
                .anyMatch(each -> isByOneWord(each, mention) && each.rule.equals("since.first"));
        // "Her first visit since 2018", and the one of 2018
        boolean sinceThen = here && before != mention.rule.equals("since.first");
        boolean rounds = mention.series && !mention.definite && cluster.mentions.stream().noneMatch(each -> each.series);
        if (isProcess(cluster, mention)) {
            return true;
        }
        if (isOtherPaper(cluster, mention) || isReturned(cluster, mention) || isOfNewcomers(cluster, mention)) {
            return true;
        }
        if (cluster.type() == EventType.DISPUTE && isOtherAct(cluster, mention)) {
            return true;
        }
        // "Five rounds in 2021" are no sitting of two who are named.
        return sinceThen || (rounds && !cluster.people().isEmpty());
    }

    /** "Are negotiating a pact, and X received Y in May", "met and launched a dialogue": a sitting is no process. */
    private static boolean isProcess(EventMerger.Cluster cluster, EventMention mention) {
        boolean founded = mention.process && cluster.type() != EventType.TALKS;
        boolean sitting = mention.type.isEncounter()
                && mention.type != EventType.TALKS
                && !mention.anaphor
                && cluster.mentions.stream().allMatch(each -> each.process);
        return founded || sitting;
    }

    /** "X invited Y, who in turn asked X to come": two invitations. */
    private static boolean isReturned(EventMerger.Cluster cluster, EventMention mention) {
        return mention.type == EventType.INVITATION
                && cluster.mentions.stream().anyMatch(each -> isAgainst(each, mention) || isAgainst(mention, each));
    }

    /** Whether those who invite in one are of another state than those who invite in the other. */
    private static boolean isAgainst(EventMention one, EventMention other) {
        Set<Entry.State> inviting = inviters(one);
        Set<Entry.State> others = inviters(other);
        return !inviting.isEmpty() && !others.isEmpty() && inviting.stream().noneMatch(others::contains);
    }

    private static Set<Entry.State> inviters(EventMention invitation) {
        Set<Entry.State> states = new HashSet<>();
        invitation.participants().stream()
                .filter(each -> each.role() == Role.INVITER)
                .forEach(each -> each.party().state().ifPresent(states::add));
        return states;
    }

    /** "A Saudi team is due in X", where a minister was asked to come there: others go. */
    private static boolean isOfNewcomers(EventMerger.Cluster cluster, EventMention mention) {
        return mention.type == EventType.VISIT
                && mention.indefinite
                && mention.rule.startsWith("verb.")
                && mention.visitors().isEmpty()
                && cluster.mentions.stream().anyMatch(each -> !each.visitors().isEmpty());
    }

    /** "Have agreed to end the row. … On May 1 X signed a memorandum with Y": a paper of its own day, brought in as a new one. */
    private static boolean isOtherPaper(EventMerger.Cluster cluster, EventMention mention) {
        return mention.type == EventType.AGREEMENT
                && mention.date.isPresent()
                && isOfOtherYear(cluster, mention);
    }

    /** "Said in a declaration that … . The treaty of 1966": of long ago, where the other is brought in as a new one. */
    private static boolean isOfOtherYear(EventMerger.Cluster cluster, EventMention mention) {
        return mention.date.filter(date -> date.precision() == DateSpan.Precision.YEAR).isPresent()
                && !cluster.mentions.getFirst().definite
                && cluster.mentions.stream().allMatch(each -> each.names.isEmpty() && each.date.isEmpty() && !each.rule.equals(mention.rule));
    }

    /** "X expelled an envoy of Y, retaliating for Y's expulsion of two of X's": whoever acts in one suffers the other. */
    private static boolean isOtherAct(EventMerger.Cluster cluster, EventMention mention) {
        return cluster.mentions.stream().anyMatch(each ->
                isAnswer(each, mention) || isAnswer(mention, each) || isUnlike(each, mention));
    }

    /** "Stormed the embassy", "broke off relations": acts of two kinds are two. */
    private static boolean isUnlike(EventMention a, EventMention b) {
        List<Set<String>> own = ACTS.stream().filter(act -> isOneOf(a, act)).toList();
        List<Set<String>> other = ACTS.stream().filter(act -> isOneOf(b, act)).toList();
        return !own.isEmpty() && !other.isEmpty() && Collections.disjoint(own, other);
    }

    private static boolean isAnswer(EventMention first, EventMention second) {
        Set<Entry.State> accused = states(first, Role.ACCUSED);
        // "Recalled its staff": nobody acts against itself.
        accused.removeAll(states(first, Role.ACCUSER));
        return states(second, Role.ACCUSER).stream().anyMatch(accused::contains);
    }

    private static boolean isOneOf(EventMention mention, Set<String> acts) {
        return acts.contains(mention.rule.substring(mention.rule.indexOf('.') + 1));
    }

    private static Set<Entry.State> states(EventMention mention, Role role) {
        return mention.participants().stream()
                .filter(each -> each.role() == role)
                .flatMap(each -> each.party().state().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isByOneWord(EventMention a, EventMention b) {
        return a.sentence == b.sentence && a.trigger == b.trigger;
    }

    /** A ministers' meeting is no working-level meeting. */
    static boolean levelsAgree(EventMerger.Cluster cluster, EventMention mention) {
        return cluster.mentions.stream().allMatch(each ->
                compatible(each.level, mention.level) && !isBelow(each, mention) && !isBelow(mention, each));
    }

    /** Experts whom nobody names meet elsewhere than those who are named. */
    private static boolean isBelow(EventMention experts, EventMention named) {
        return experts.level.equals(Optional.of(Level.WORKING_LEVEL)) && experts.people().isEmpty()
                && named.level.isEmpty() && named.people().size() > 1;
    }

    private static boolean compatible(Optional<Level> a, Optional<Level> b) {
        return a.isEmpty() || b.isEmpty() || a.get().isRankOf(b.get());
    }
}
