package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;

/** Lends the events of one sentence what the event they were part of tells: the day and place of a talk, the host of a visit. */
final class Occasions {
    /** Days back from the publication of a text to the talk it tells of. */
    private static final int LONGEST_STORY = 31;

    private final Reading reading;
    private final Syntax syntax;
    private final List<EventMention> events;

    /** @param events those told before the sentence, in the order of the text */
    Occasions(Reading reading, Syntax syntax, List<EventMention> events) {
        this.reading = reading;
        this.syntax = syntax;
        this.events = events;
    }

    /**
     * When and where something was that was done at a meeting: "invited her in a meeting on the sidelines of the summit in
     * Bali"; in the account of a talk, on the day of the talk.
     */
    void lend(List<EventMention> found) {
        for (int i = found.size() - 1; i >= 0; i--) {
            EventMention event = found.get(i);
            for (EventMention occasion : found) {
                int head = syntax.graph().head(occasion.trigger);
                boolean within = occasion != event
                        && isOccasion(occasion.trigger)
                        && (head == event.trigger || (isWithin(head) && syntax.graph().head(head) == event.trigger));
                boolean ahead = event.status.isAhead() && occasion.status.isAhead() && isSideline(occasion.trigger);
                if (within && (event.status == Status.HELD || ahead)) {
                    inherit(event, occasion);
                }
            }
            boolean byTalk = event.type == EventType.INVITATION || event.type == EventType.PROPOSAL;
            if (byTalk && event.date.isEmpty() && event.status == Status.HELD) {
                talkBefore(event).ifPresent(talk -> event.date = talk.date);
            }
        }
    }

    /** "A meeting on the margins of", "held at": not "the council, which was founded at". */
    private boolean isWithin(int above) {
        return above >= 0
                && (!syntax.graph().relation(above).startsWith("acl") || ConstructionWords.TO_BE_HELD.contains(syntax.token(above).lemma()));
    }

    private boolean isOccasion(int trigger) {
        return syntax.preposition(trigger).matches("in|at|during") || isSideline(trigger);
    }

    private boolean isSideline(int trigger) {
        int head = syntax.graph().head(trigger);
        return head >= 0
                && ConstructionWords.SIDELINE.contains(syntax.token(head).lemma())
                && syntax.preposition(trigger).equals("of");
    }

    private static void inherit(EventMention event, EventMention occasion) {
        if (event.date.isEmpty()) {
            event.date = occasion.date;
        }
        if (event.places().isEmpty()) {
            occasion.places().forEach(event::at);
        }
    }

    /** The talk, on a known day, of those who invite or propose, told shortly before. */
    private Optional<EventMention> talkBefore(EventMention event) {
        return events.reversed().stream()
                .filter(talk -> talk.type.isEncounter() && talk.status == Status.HELD && talk.date.isPresent())
                .filter(talk -> talk.date.get().precision() == DateSpan.Precision.DAY && isRecent(talk.date.get()))
                .filter(talk -> event.sentence - talk.sentence <= 12)
                .filter(talk -> talk.people().size() > 1
                        && event.people().stream().anyMatch(talk.people()::contains)
                        && talk.people().containsAll(event.people()))
                .findFirst();
    }

    /** Of the days that the text is about, rather than one of long ago that it recalls. */
    private boolean isRecent(DateSpan date) {
        return reading.clock()
                .published()
                .filter(day -> date.latest().isBefore(day.minusDays(LONGEST_STORY)))
                .isEmpty();
    }

    /** "Visited Zambia and met President X": a president of no state named acts for the state visited. */
    void hostsOfVisits(List<EventMention> found) {
        for (EventMention event : found) {
            if (!event.type.isEncounter()) {
                continue;
            }
            for (PersonEntry person : event.people()) {
                boolean official = person.state().isEmpty()
                        && person.offices().stream().anyMatch(held -> held.phrase().kind() == OfficePhrase.Kind.OFFICIAL
                                && held.phrase().organization().isEmpty());
                if (official) {
                    visitedBy(event, found).ifPresent(person::actFor);
                }
            }
        }
    }

    /** The one state that somebody of an encounter visits, in the same sentence or the two before. */
    private Optional<Entry.State> visitedBy(EventMention event, List<EventMention> found) {
        List<EventMention> near = new ArrayList<>(found);
        events.stream().filter(each -> event.sentence - each.sentence <= 2).forEach(near::add);
        Set<Entry.State> hosts = new LinkedHashSet<>();
        for (EventMention visit : near) {
            boolean same = visit.type == EventType.VISIT
                    && visit.visitors().stream().anyMatch(event.people()::contains);
            if (same) {
                visit.places().stream()
                        .flatMap(place -> place.state().stream())
                        .flatMap(iso2 -> reading.gazetteer().stateByIso(iso2).stream())
                        .forEach(hosts::add);
            }
        }
        hosts.removeAll(event.states());
        if (hosts.size() > 1) {
            Set<String> here = new LinkedHashSet<>();
            event.places().forEach(place -> place.state().ifPresent(here::add));
            hosts.removeIf(state -> !here.contains(state.iso2()));
        }
        return hosts.size() == 1 ? Optional.of(hosts.iterator().next()) : Optional.empty();
    }
}
