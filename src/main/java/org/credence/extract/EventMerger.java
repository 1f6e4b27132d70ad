package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;

/** Puts the tellings of one article together: which of them are of one event. */
final class EventMerger {
    /** What is told of one event. */
    static final class Cluster {
        final List<EventMention> mentions = new ArrayList<>();

        private Cluster(EventMention first) {
            mentions.add(first);
        }

        EventType type() {
            // A summit is also called a meeting; talks are also called a dialogue.
            boolean open = mentions.stream().allMatch(mention -> mention.openKind);
            return mentions.stream()
                    .filter(mention -> open || !mention.openKind)
                    .map(mention -> mention.type)
                    .min(Comparator.comparingInt(type -> SPECIFIC.indexOf(type)))
                    .orElseThrow();
        }

        Set<Entry.State> states() {
            Set<Entry.State> states = new HashSet<>();
            mentions.forEach(mention -> states.addAll(mention.states()));
            return states;
        }

        Set<PersonEntry> people() {
            Set<PersonEntry> people = new HashSet<>();
            mentions.forEach(mention -> people.addAll(mention.people()));
            return people;
        }

        boolean isHeld() {
            return mentions.stream().anyMatch(mention -> mention.status == Status.HELD);
        }

        boolean isAhead() {
            return mentions.stream().anyMatch(mention -> mention.status.isAhead());
        }
    }

    private static final List<EventType> SPECIFIC = List.of(
            EventType.SUMMIT,
            EventType.CALL,
            EventType.MEETING,
            EventType.CONFERENCE,
            EventType.TALKS,
            EventType.VISIT,
            EventType.BRIEFING,
            EventType.INVITATION,
            EventType.PROPOSAL,
            EventType.AGREEMENT,
            EventType.DISPUTE,
            EventType.MILITARY_ACTIVITY,
            EventType.APPOINTMENT,
            EventType.CEREMONY);

    private EventMerger() {}

    /** The events of an article, in the order of their first telling. */
    static List<Cluster> merge(List<EventMention> mentions) {
        List<Cluster> clusters = new ArrayList<>();
        mentions.stream().filter(mention -> isToCome(mention, mentions)).forEach(mention -> mention.status = Status.PLANNED);
        for (EventMention mention : mentions) {
            Optional<Cluster> same = mention.same
                    .flatMap(before -> holding(clusters, before))
                    .or(() -> bestMatch(clusters, mention));
            if (same.isPresent()) {
                same.get().mentions.add(mention);
            } else if (!mention.anaphor) {
                clusters.add(new Cluster(mention));
            }
        }
        return clusters;
    }

    /** "Her trip to X takes her away. She will visit X on Friday": what the present tense leaves open, the other telling says. */
    private static boolean isToCome(EventMention mention, List<EventMention> all) {
        boolean open = mention.present
                && mention.type == EventType.VISIT
                && mention.status == Status.HELD
                && mention.date.isEmpty()
                && !mention.visitors().isEmpty();
        return open
                && all.stream()
                        .filter(other -> other.type == EventType.VISIT && other.status == Status.PLANNED)
                        .filter(other -> other.visitors().equals(mention.visitors()))
                        .anyMatch(other -> other.states().equals(mention.states()));
    }

    private static Optional<Cluster> holding(List<Cluster> clusters, EventMention mention) {
        return clusters.stream()
                .filter(cluster -> cluster.mentions.contains(mention))
                .findFirst();
    }

    private static Optional<Cluster> bestMatch(List<Cluster> clusters, EventMention mention) {
        Cluster best = null;
        double bestScore = 0;
        for (Cluster cluster : clusters) {
            double score = score(cluster, mention);
            // Of equals the one told last.
            if (score > 0 && score >= bestScore) {
                best = cluster;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How well a telling fits an event told before; 0 or less where it cannot be the same. */
    private static double score(Cluster cluster, EventMention mention) {
        if (!EventAgreement.isGiven(cluster, mention) || isAnother(cluster, mention)) {
            return 0;
        }
        if (isBygone(cluster, mention)) {
            return 0;
        }
        boolean bare = mention.states().isEmpty() && mention.people().isEmpty();
        boolean otherBare = cluster.states().isEmpty() && cluster.people().isEmpty();
        double again = isSameNoun(cluster, mention) ? 1 : 0;
        double recency = EventAgreement.recency(cluster, mention);
        if ((bare || otherBare) && isInSentence(cluster, mention)) {
            // "Spoke with X ahead of the summit", "rounds began at the same time as the talks between X and Y"
            return 0;
        }
        if (bare) {
            return mention.definite || sharesQualifier(cluster, mention) ? again + recency : 0;
        }
        if (otherBare && isNews(cluster, mention)) {
            return 0;
        }
        if (mention.states().isEmpty() || cluster.states().isEmpty()) {
            return isOfStrangers(cluster, mention) ? 0 : 0.3 + again + recency;
        }
        return ofSides(cluster, mention, again + recency);
    }

    /** "Her first visit since 2017 … the visit": not the one of 2017, which the text names for comparison. */
    private static boolean isBygone(Cluster cluster, EventMention mention) {
        return mention.definite
                && mention.date.isEmpty()
                && !mention.isBygone()
                && cluster.mentions.stream().allMatch(EventMention::isBygone);
    }

    /** Where both tell their sides. */
    private static double ofSides(Cluster cluster, EventMention mention, double near) {
        Set<Entry.State> own = mention.states();
        Set<Entry.State> other = cluster.states();
        if (!other.containsAll(own) && !own.containsAll(other)) {
            return 0;
        }
        boolean equal = own.equals(other);
        if (!equal && mention.indefinite && mention.date.isPresent() && mention.type == EventType.AGREEMENT) {
            // "Signed a memorandum in May": another one than that of others just told.
            return 0;
        }
        boolean apart = mention.type.isEncounter()
                && !equal
                && Math.min(own.size(), other.size()) > 1
                && !mention.anaphor
                && (isInSentence(cluster, mention) || !isHostOnly(cluster, mention))
                && !sharesDay(cluster, mention);
        if (apart) {
            // "A trilateral meeting. X and Y also held a dialogue": two of the three by themselves.
            return 0;
        }
        boolean samePeople = !mention.people().isEmpty() && cluster.people().containsAll(mention.people());
        if (!equal && !mention.definite && !samePeople && EventAgreement.recency(cluster, mention) <= 0.2) {
            return 0;
        }
        return (equal ? 2 : 1) + (samePeople ? 1 : 0) + near;
    }

    /** Whether the words of a telling say that it is another event than one told before. */
    private static boolean isAnother(Cluster cluster, EventMention mention) {
        List<EventMention> beside = cluster.mentions.stream()
                .filter(each -> each.sentence == mention.sentence)
                .toList();
        // "Also signed some other documents. In May they initialled a protocol."
        boolean others = mention.type == EventType.AGREEMENT
                && !mention.anaphor
                && cluster.mentions.stream().allMatch(each -> each.another);
        // "Will also hold a meeting"
        boolean another = mention.another && beside.isEmpty() && cluster.mentions.getLast().status == mention.status;
        // "The special X summit in Y and the annual X summit"
        boolean besideNamesake = !mention.names.isEmpty()
                && beside.stream().anyMatch(each -> each.trigger != mention.trigger && !each.names.isEmpty());
        // "Met for the first time since the meeting in May"
        boolean sinceThen = mention.background && beside.stream().anyMatch(each -> !each.background);
        boolean fallenThrough = mention.indefinite && mention.status == Status.CANCELLED && cluster.isAhead();
        // "A session was put off. … A conference is planned for May": not the one put off.
        boolean afresh = mention.indefinite && mention.status == Status.PLANNED
                && cluster.mentions.stream().allMatch(each -> each.status.isStopped());
        // "Have agreed to resume flights. … An agreement on patrols was reached last year."
        boolean ofOld = mention.past && cluster.mentions.stream().allMatch(each -> each.date.isEmpty())
                && cluster.mentions.stream().anyMatch(each -> each.news);
        // "Spoke with Y in X, where both attended a summit"
        boolean attended = mention.attended && mention.indefinite && beside.stream().anyMatch(each -> each.rule.startsWith("verb."));
        return afresh || ofOld || attended || others || another || besideNamesake || sinceThen || fallenThrough || EventKinship.isApart(cluster, mention);
    }

    /** Whether a telling with sides is of something new, where those of one told before are not known. */
    private static boolean isNews(Cluster cluster, EventMention mention) {
        boolean named = cluster.mentions.stream().allMatch(each -> each.definite && !each.names.isEmpty());
        // "The Y Declaration … signed a memorandum": something else.
        return (named && mention.indefinite && mention.names.isEmpty())
                // "A pact with X" is news, whatever pact was told of before.
                || (!mention.definite && EventAgreement.recency(cluster, mention) < 0.3)
                || isHosted(cluster, mention)
                || isOfBody(cluster, mention);
    }

    /** "On the sidelines of a summit of the union. X and Y had last met in May": two people are not all of the union. */
    private static boolean isOfBody(Cluster cluster, EventMention mention) {
        return mention.rule.startsWith("verb.")
                && !sharesDay(cluster, mention)
                && cluster.mentions.stream()
                        .flatMap(each -> each.participants().stream())
                        .anyMatch(each -> each.party() instanceof Party.Organization && each.party().state().isEmpty());
    }

    private static boolean isInSentence(Cluster cluster, EventMention mention) {
        return cluster.mentions.stream().anyMatch(each -> each.sentence == mention.sentence);
    }

    /** "The treaty", where a treaty and a protocol were told of. */
    private static boolean isSameNoun(Cluster cluster, EventMention mention) {
        return mention.type == EventType.AGREEMENT
                && mention.definite
                && cluster.mentions.stream().anyMatch(each -> each.rule.startsWith("noun.") && each.rule.equals(mention.rule));
    }

    /** "On the sidelines of the BRICS summit. X hosted Y": at home. */
    private static boolean isHosted(Cluster cluster, EventMention mention) {
        return cluster.mentions.stream().anyMatch(each -> !each.names.isEmpty())
                && mention.rule.startsWith("verb.")
                && mention.participants().stream().anyMatch(each -> each.role() == Role.HOST);
    }

    /** "Convened a meeting", whoever met before. */
    private static boolean isOfStrangers(Cluster cluster, EventMention mention) {
        return mention.indefinite
                && !mention.people().isEmpty()
                && !cluster.people().isEmpty()
                && mention.people().stream().noneMatch(cluster.people()::contains);
    }

    /** Whether the sides of the two differ by no more than the state where it was. */
    private static boolean isHostOnly(Cluster cluster, EventMention mention) {
        Set<Entry.State> differing = new HashSet<>(cluster.states());
        mention.states().forEach(state -> {
            if (!differing.remove(state)) {
                differing.add(state);
            }
        });
        Set<String> hosts = new HashSet<>();
        cluster.mentions.forEach(each -> each.places().forEach(place -> place.state().ifPresent(hosts::add)));
        mention.places().forEach(place -> place.state().ifPresent(hosts::add));
        return differing.stream().allMatch(state -> hosts.contains(state.iso2()));
    }

    private static boolean sharesDay(Cluster cluster, EventMention mention) {
        return mention.date.isPresent() && cluster.mentions.stream().anyMatch(each -> each.date.equals(mention.date));
    }

    private static boolean sharesQualifier(Cluster cluster, EventMention mention) {
        return cluster.mentions.stream()
                .flatMap(each -> each.qualifiers.stream())
                .anyMatch(mention.qualifiers::contains);
    }
}
