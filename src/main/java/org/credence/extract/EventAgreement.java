package org.credence.extract;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.credence.extract.EventMerger.Cluster;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Place;
import org.credence.fact.Status;

/** Whether a telling may be of an event told before: nothing that the two tell is against it. */
final class EventAgreement {
    private EventAgreement() {}

    static boolean isGiven(Cluster cluster, EventMention mention) {
        return typesAgree(cluster, mention)
                && datesAgree(cluster, mention)
                && placesAgree(cluster, mention)
                && peopleAgree(cluster, mention)
                && (phasesAgree(cluster, mention) || isResumed(cluster, mention))
                && qualifiersAgree(cluster, mention)
                && EventKinship.levelsAgree(cluster, mention);
    }

    /** How close the nearest telling of an event is: a half in the same sentence, less with each between. */
    static double recency(Cluster cluster, EventMention mention) {
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
        if (cluster.mentions.stream().anyMatch(each -> isUnresolved(each, mention) || isUnresolved(mention, each))) {
            return false;
        }
        return date.isEmpty()
                || cluster.mentions.stream()
                        .allMatch(each -> each.dateOrSameDay().isEmpty()
                                || (each.dateOrSameDay().get().overlaps(date.get())
                                        && !(isEarlier(each) && isRecent(mention))
                                        && !(isRecent(each) && isEarlier(mention))));
    }

    /** "On Friday", in a text of no known day, and "in 2024". */
    private static boolean isUnresolved(EventMention open, EventMention dated) {
        return open.date.isEmpty()
                && dated.date.isPresent()
                && open.times.stream().anyMatch(time -> time.value().startsWith("XXXX-WXX"))
                && dated.times.stream().anyMatch(time -> time.value().matches("\\d{4}"));
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
                                        || ((isBuilding(own) || isBuilding(place)) && isThatDays(mention, each))
                                        || (own.isState() != place.isState() && mayLie(own, place)))));
    }

    /** Whether a place may be in a state: one that nobody knows may be anywhere. */
    private static boolean mayLie(Place a, Place b) {
        return a.state().isEmpty() || b.state().isEmpty() || a.state().equals(b.state());
    }

    /** A place that no list knows may be a hall in the town that does not name it. */
    private static boolean isBuilding(Place place) {
        return place.key().isEmpty() && place.state().isEmpty();
    }

    /** "The meeting on Saturday", of the two who met that Saturday. */
    private static boolean isThatDays(EventMention mention, EventMention before) {
        return mention.definite
                && (mention.states().isEmpty() || mention.states().equals(before.states()))
                && mention.date.filter(date -> date.precision() == DateSpan.Precision.DAY).isPresent()
                && mention.date.equals(before.date);
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

    /** What an event may be named by: its own names, and all those of the bodies whose meeting it is. */
    private static Set<String> names(EventMention mention) {
        Set<String> names = new HashSet<>(mention.names);
        for (EventMention.Participant each : mention.participants()) {
            if (each.party() instanceof Party.Organization body && body.state().isEmpty()) {
                names.add(body.name());
                body.known().ifPresent(known -> names.addAll(known.names()));
            }
        }
        return names;
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
        cluster.mentions.forEach(each -> names.addAll(names(each)));
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
}
