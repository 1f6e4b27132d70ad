package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.DateSpan;
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
    static double score(Cluster cluster, EventMention mention) {
        if (!typesAgree(cluster, mention) || !datesAgree(cluster, mention) || !placesAgree(cluster, mention)
                || !peopleAgree(cluster, mention) || !(phasesAgree(cluster, mention) || isResumed(cluster, mention))
                || !qualifiersAgree(cluster, mention) || !EventKinship.levelsAgree(cluster, mention)) {
            return 0;
        }
        Set<Entry.State> own = mention.states();
        Set<Entry.State> other = cluster.states();
        boolean bare = own.isEmpty() && mention.people().isEmpty();
        double again = isSameNoun(cluster, mention) ? 1 : 0;
        boolean sameSentence = cluster.mentions.stream().anyMatch(each -> each.sentence == mention.sentence);
        boolean sinceThen = mention.background
                && cluster.mentions.stream().anyMatch(each -> each.sentence == mention.sentence && !each.background);
        if (mention.type == EventType.AGREEMENT && !mention.anaphor && cluster.mentions.stream().allMatch(each -> each.another)) {
            // "Also signed some other documents. In May they initialled a protocol."
            return 0;
        }
        boolean another = mention.another && !sameSentence && cluster.mentions.getLast().status == mention.status;
        if (another) {
            // "Will also hold a meeting"
            return 0;
        }
        boolean fallenThrough = mention.indefinite && mention.status == Status.CANCELLED && cluster.isAhead();
        boolean besideNamesake = !mention.names.isEmpty() && cluster.mentions.stream()
                .anyMatch(each -> each.sentence == mention.sentence && each.trigger != mention.trigger && !each.names.isEmpty());
        if (besideNamesake) {
            // "The special X summit in Y and the annual X summit"
            return 0;
        }
        if (sinceThen || fallenThrough) {
            // "Met for the first time since the meeting in May"
            return 0;
        }
        if (EventKinship.isApart(cluster, mention)) {
            return 0;
        }
        boolean otherBare = other.isEmpty() && cluster.people().isEmpty();
        if ((bare || otherBare) && sameSentence) {
            // "Spoke with X ahead of the summit", "rounds began at the same time as the talks between X and Y"
            return 0;
        }
        if (bare) {
            return mention.definite || sharesQualifier(cluster, mention) ? again + recency(cluster, mention) : 0;
        }
        boolean named = cluster.mentions.stream().allMatch(each -> each.definite && !each.names.isEmpty());
        if (otherBare && named && mention.indefinite && mention.names.isEmpty()) {
            // "The Y Declaration … signed a memorandum": something else.
            return 0;
        }
        if (otherBare && !mention.definite && recency(cluster, mention) < 0.3) {
            // "A pact with X" is news, whatever pact was told of before.
            return 0;
        }
        if ((otherBare && isHosted(cluster, mention)) || ((own.isEmpty() || other.isEmpty()) && isOfStrangers(cluster, mention))) {
            return 0;
        }
        if (own.isEmpty() || other.isEmpty()) {
            return 0.3 + again + recency(cluster, mention);
        }
        boolean subset = other.containsAll(own) || own.containsAll(other);
        if (!subset) {
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
                && (sameSentence || !isHostOnly(cluster, mention))
                && !sharesDay(cluster, mention);
        if (apart) {
            // "A trilateral meeting. X and Y also held a dialogue": two of the three by themselves.
            return 0;
        }
        boolean samePeople = !mention.people().isEmpty() && cluster.people().containsAll(mention.people());
        boolean near = recency(cluster, mention) > 0.2;
        if (!equal && !mention.definite && !samePeople && !near) {
            return 0;
        }
        return (equal ? 2 : 1) + (samePeople ? 1 : 0) + again + recency(cluster, mention);
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

    private static double recency(Cluster cluster, EventMention mention) {
        int distance = cluster.mentions.stream()
                .mapToInt(each -> Math.abs(mention.sentence - each.sentence))
                .min()
                .orElse(100);
        return 1.0 / (2 + distance);
    }

    private static boolean typesAgree(Cluster cluster, EventMention mention) {
        EventType a = cluster.type();
        EventType b = mention.type;
        if (a == b) {
            return true;
        }
        Set<EventType> both = Set.of(a, b);
        if (mention.anaphor && both.contains(EventType.CONFERENCE) && a.isEncounter() && b.isEncounter()) {
            // "Saturday's gathering": any sitting told before.
            return true;
        }
        boolean open = mention.openKind || cluster.mentions.stream().allMatch(each -> each.openKind);
        boolean apart = mention.background || cluster.mentions.stream().anyMatch(each -> each.background);
        if (open && a.isEncounter() && b.isEncounter()) {
            if (apart && both.contains(EventType.SUMMIT)) {
                // "Spoke today … following the summit"
                return false;
            }
            return mention.status == Status.HELD || mention.people().equals(cluster.people());
        }
        if (both.equals(Set.of(EventType.SUMMIT, EventType.MEETING))) {
            return mention.level.isEmpty()
                    || mention.level.equals(cluster.mentions.getFirst().level)
                    || !mention.people().isEmpty();
        }
        if (both.equals(Set.of(EventType.CALL, EventType.TALKS)) || both.equals(Set.of(EventType.MEETING, EventType.TALKS))) {
            boolean ofItsOwn = mention.type == EventType.TALKS
                    && !mention.anaphor
                    && mention.qualifiers.contains("first")
                    && cluster.mentions.stream().noneMatch(each -> each.qualifiers.contains("first"));
            if (ofItsOwn) {
                // "Met for an hour. The two then convened their first economic dialogue."
                return false;
            }
            return mention.definite || mention.states().equals(cluster.states());
        }
        return false;
    }

    private static boolean datesAgree(Cluster cluster, EventMention mention) {
        Optional<DateSpan> date = mention.dateOrSameDay();
        return date.isEmpty()
                || cluster.mentions.stream()
                        .allMatch(each -> each.dateOrSameDay().isEmpty()
                                || (each.dateOrSameDay().get().overlaps(date.get())
                                        && !(isEarlier(each) && isRecent(mention))
                                        && !(isRecent(each) && isEarlier(mention))));
    }

    /** "Earlier this year": not in the last days. */
    private static boolean isEarlier(EventMention mention) {
        return mention.times.stream().anyMatch(time -> time.text().matches("(?i)earlier (this|in the) (month|year|.*)"));
    }

    /** "Today", "on Friday". */
    private static boolean isRecent(EventMention mention) {
        return mention.times.stream().anyMatch(time -> time.value().matches("(THIS )?XXXX-WXX-\\d.*|PRESENT_REF|THIS P1D.*|TNI.*"));
    }

    private static boolean placesAgree(Cluster cluster, EventMention mention) {
        if (mention.places().isEmpty()) {
            return true;
        }
        return cluster.mentions.stream()
                .filter(each -> !each.places().isEmpty())
                .allMatch(each -> each.places().stream()
                        .anyMatch(place -> mention.places().stream()
                                .anyMatch(own -> own.equals(place)
                                        || ((own.isState() || place.isState()) && own.state().equals(place.state())))));
    }

    /** Two people of one state, each alone for it, make two events. */
    private static boolean peopleAgree(Cluster cluster, EventMention mention) {
        if (mention.type == EventType.VISIT) {
            Set<PersonEntry> visitors = new HashSet<>();
            cluster.mentions.forEach(each -> visitors.addAll(each.visitors()));
            return visitors.isEmpty() || mention.visitors().isEmpty()
                    || mention.visitors().stream().anyMatch(visitors::contains);
        }
        Set<PersonEntry> own = mention.people();
        Set<PersonEntry> other = cluster.people();
        if (own.isEmpty() || other.isEmpty()) {
            return true;
        }
        for (PersonEntry person : own) {
            boolean rival = !other.contains(person)
                    && other.stream().anyMatch(each -> !own.contains(each)
                            && each.state().isPresent()
                            && each.state().equals(person.state()));
            if (rival) {
                return false;
            }
        }
        return own.stream().anyMatch(other::contains) || cluster.type().isEncounter();
    }

    /** What was held and what lies ahead are two, unless a date holds them together. */
    private static boolean phasesAgree(Cluster cluster, EventMention mention) {
        if (phase(mention) == phase(cluster.mentions.getFirst())) {
            return true;
        }
        // "He had been planning to speak to Y", in the account of their call.
        if (mention.openKind && cluster.isHeld() && mention.people().size() > 1 && mention.people().equals(cluster.people())) {
            return true;
        }
        // "Had agreed to meet. The two met on Monday."
        boolean sited = mention.definite
                && mention.states().isEmpty()
                && mention.people().isEmpty()
                && mention.date.isEmpty()
                && cluster.mentions.stream().anyMatch(each -> each.status.isAhead() && !each.places().isEmpty()
                        && mention.places().containsAll(each.places()));
        if (sited) {
            // "Welcomed the meeting in X", which the text has told as one to come.
            return true;
        }
        boolean came = mention.status == Status.HELD
                && mention.date.isPresent()
                && cluster.mentions.stream().allMatch(each -> each.status == Status.AGREED && each.date.isEmpty())
                && mention.people().size() > 1
                && mention.people().equals(cluster.people())
                && recency(cluster, mention) >= 0.25;
        if (came) {
            return true;
        }
        return mention.date.isPresent()
                && cluster.mentions.stream().anyMatch(each -> each.date.equals(mention.date));
    }

    /** "Arrived for the summit. The summit, to be held on Friday, …": named again at once, by the same word. */
    private static boolean isResumed(Cluster cluster, EventMention mention) {
        EventMention before = cluster.mentions.getLast();
        // "Agreed to hold talks. …": what is told as over is not what lies ahead.
        boolean over = mention.status == Status.HELD && cluster.mentions.stream().allMatch(each -> each.status.isAhead());
        return mention.definite
                && !over
                && mention.states().isEmpty()
                && mention.people().isEmpty()
                && mention.type == before.type
                && mention.rule.equals(before.rule)
                && mention.sentence - before.sentence == 1
                && mention.qualifiers.isEmpty();
    }

    /** Behind, stopped or ahead. */
    private static int phase(EventMention mention) {
        return mention.status == Status.HELD ? 0 : mention.status == Status.STALLED ? 1 : 2;
    }

    private static boolean qualifiersAgree(Cluster cluster, EventMention mention) {
        Set<String> ordinals = new HashSet<>(mention.qualifiers);
        ordinals.removeIf(word -> !ConstructionWords.LATER_ONES.contains(word));
        boolean previous = cluster.mentions.getFirst().qualifiers.contains("last") && mention.states().size() > 1;
        if (previous && !mention.qualifiers.contains("last")) {
            // "The three last met in May. Two of them held a dialogue": another one.
            return false;
        }
        Set<String> names = new HashSet<>();
        cluster.mentions.forEach(each -> names.addAll(each.names));
        if (!mention.names.isEmpty() && mention.names.stream().noneMatch(names::contains)) {
            return false;
        }
        boolean ahead = cluster.mentions.stream().allMatch(each -> each.status.isAhead());
        if (ahead && mention.status.isAhead()) {
            // What lies ahead is the next one.
            ordinals.remove("next");
        }
        return ordinals.isEmpty()
                || cluster.mentions.stream().anyMatch(each -> each.qualifiers.containsAll(ordinals));
    }

    private static boolean sharesQualifier(Cluster cluster, EventMention mention) {
        return cluster.mentions.stream()
                .flatMap(each -> each.qualifiers.stream())
                .anyMatch(mention.qualifiers::contains);
    }
}
