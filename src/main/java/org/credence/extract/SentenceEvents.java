package org.credence.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;

/**
 * Lends the events of one sentence what others tell of them, in it or before it: "the next round will be held in May" is of
 * those who held the last one.
 */
final class SentenceEvents {
    private static final int LONGEST_SERIES = 8;
    /** How many sentences back what is to come is still what a text speaks of. */
    private static final int NEAR = 3;

    private final Reading reading;
    private final EventWords eventWords;
    private final Syntax syntax;
    private final List<EventMention> events;

    /** @param events those told before the sentence, in the order of the text */
    SentenceEvents(Reading reading, EventWords eventWords, Syntax syntax, List<EventMention> events) {
        this.reading = reading;
        this.eventWords = eventWords;
        this.syntax = syntax;
        this.events = events;
    }

    /** "His last visit was a state visit in July": the two nouns tell of one event. */
    void identify(List<EventMention> told) {
        for (EventMention predicate : told) {
            for (EventMention subject : told) {
                boolean copular = syntax.graph().head(subject.trigger) == predicate.trigger
                        && syntax.graph().isRelated(subject.trigger, "nsubj")
                        && syntax.graph().hasChild(predicate.trigger, "cop");
                if (copular && subject.type == predicate.type) {
                    predicate.same = Optional.of(subject);
                    predicate.definite = true;
                }
            }
        }
    }

    /** "Hosted them for talks", "met in their first formal gathering", "held their first talks": the verb and the noun tell of one event. */
    void carried(List<EventMention> found) {
        for (EventMention noun : found) {
            boolean open = noun.type.isEncounter()
                    && noun.names.isEmpty()
                    && noun.same.isEmpty()
                    && noun.rule.startsWith("noun.")
                    && (syntax.preposition(noun.trigger).matches("for|in") || syntax.graph().isRelated(noun.trigger, "obj") || isPosedFor(noun.trigger));
            int head = syntax.graph().head(noun.trigger);
            // The parser may hang it on a guest: "hosted her for talks".
            int above = head < 0 || syntax.token(head).isVerb() ? -1 : syntax.graph().head(head);
            found.stream()
                    .filter(verb -> open && verb.type.isEncounter() && verb.rule.startsWith("verb."))
                    .filter(verb -> verb.trigger == head || verb.trigger == above)
                    // "Hosted his colleagues, a first round": of the host and of those hosted.
                    .filter(verb -> noun.states().isEmpty() || verb.states().equals(noun.states())
                            || (verb.trigger == head && noun.indefinite && verb.states().containsAll(noun.states())))
                    .findFirst()
                    .ifPresent(verb -> {
                        noun.same = Optional.of(verb);
                        noun.level = verb.level.or(() -> noun.level);
                        verb.qualifiers.addAll(noun.qualifiers);
                    });
        }
    }

    /** "X shakes hands with Y before their talks", under a picture: of the one meeting. */
    private boolean isPosedFor(int noun) {
        int verb = syntax.graph().head(noun);
        return verb >= 0
                && ConstructionWords.POSING.contains(syntax.token(verb).lemma())
                && ConstructionWords.PICTURED.contains(syntax.preposition(noun))
                && syntax.graph().children(noun, "nmod:poss").stream().anyMatch(owner -> syntax.token(owner).is("their"));
    }

    /** "Another round of talks on a treaty": the talks are the round, and have come as far. */
    void counted(List<EventMention> told) {
        for (EventMention talks : told) {
            told.stream()
                    .filter(round -> round.trigger == syntax.graph().head(talks.trigger) && talks.same.isEmpty())
                    .filter(round -> eventWords.measure.contains(syntax.token(round.trigger).lemma()))
                    .filter(round -> syntax.preposition(talks.trigger).equals("of") && talks.type.isEncounter())
                    .findFirst()
                    .ifPresent(round -> {
                        talks.same = Optional.of(round);
                        talks.status = round.status;
                    });
        }
    }

    /** "Raised it with X in May, and again at an encounter last week": of the same two. */
    void gapped(List<EventMention> found) {
        for (EventMention noun : found) {
            boolean again = noun.type.isEncounter()
                    && noun.rule.startsWith("noun.")
                    && noun.names.isEmpty()
                    && syntax.graph().isRelated(noun.trigger, "conj")
                    && syntax.preposition(noun.trigger).matches("at|in|during|on");
            found.stream()
                    .filter(verb -> again && verb.type.isEncounter() && verb.trigger == syntax.graph().head(noun.trigger))
                    .filter(verb -> verb.rule.startsWith("verb.") && verb.people().containsAll(noun.people()))
                    .findFirst()
                    .ifPresent(verb -> verb.participants().forEach(each -> noun.add(each.party(), each.role())));
        }
    }

    /** "X will host a summit. They discussed the summit on Monday": the one to come, which is not told to be on the day of the discussing. */
    void discussed(List<EventMention> told) {
        for (EventMention event : told) {
            int verb = event.type.isEncounter() || event.type == EventType.CONFERENCE ? discussing(event.trigger) : -1;
            if (verb < 0) {
                continue;
            }
            boolean past = syntax.token(verb).tag().matches("VB[DN]");
            event.times.removeIf(time -> syntax.graph().head(time.end() - 1) == verb || (past && time.value().startsWith("XXXX-WXX")));
            boolean bare = event.definite && event.times.isEmpty() && event.places().isEmpty() && event.names.isEmpty();
            events.reversed().stream()
                    .takeWhile(before -> bare && event.sentence - before.sentence <= NEAR)
                    .filter(before -> before.type == event.type && before.status.isAhead())
                    .findFirst()
                    .ifPresent(before -> {
                        event.same = Optional.of(before);
                        event.status = before.status;
                        event.removeParticipants();
                    });
        }
    }

    /** The verb of discussing that has a noun as what is discussed; -1 where there is none. */
    private int discussing(int noun) {
        int verb = syntax.graph().head(noun);
        boolean object = verb >= 0 && syntax.token(verb).isVerb() && (syntax.graph().isRelated(noun, "obj") || syntax.preposition(noun).equals("over"));
        String lemma = object ? syntax.token(verb).lemma() : "";
        return ConstructionWords.ON_TOPIC.contains(syntax.preposition(noun).equals("over") ? lemma + " over" : lemma) ? verb : -1;
    }

    /** "Flies there tomorrow for the summit", "the main summit is the one in October": as far ahead as what it goes with. */
    void ahead(List<EventMention> found) {
        for (EventMention event : found) {
            boolean copular = event.status == Status.PLANNED
                    && event.same.filter(other -> other.sentence == event.sentence && other.status == Status.HELD).isPresent();
            if (copular && syntax.graph().head(event.same.orElseThrow().trigger) == event.trigger) {
                event.same.orElseThrow().status = Status.PLANNED;
            }
            boolean purpose = event.status == Status.HELD
                    && event.type.isEncounter()
                    && syntax.preposition(event.trigger).equals("for")
                    && found.stream().anyMatch(journey -> journey.type == EventType.VISIT
                            && journey.status == Status.PLANNED
                            && journey.trigger == syntax.graph().head(event.trigger));
            if (purpose) {
                event.status = Status.PLANNED;
            }
        }
    }

    /**
     * "Agreed to hold a meeting, but talks were delayed", "were due to meet in May, but the meeting never took place": a bare
     * noun goes on with the event before it.
     */
    void resume(List<EventMention> told) {
        for (int i = 1; i < told.size(); i++) {
            EventMention event = told.get(i);
            boolean stopped = event.status == Status.POSTPONED || event.status == Status.CANCELLED
                    || (event.status == Status.STALLED && event.definite);
            boolean journey = event.type == EventType.VISIT && event.definite && event.visitors().isEmpty();
            boolean open = journey || (event.states().size() < 2 && event.type.isEncounter());
            if (stopped && open && event.rule.startsWith("noun.")) {
                int nearest = event.missed || event.definite ? 0 : i - 1;
                told.subList(nearest, i).reversed().stream()
                        .filter(before -> (journey ? before.type == EventType.VISIT : before.type.isEncounter()) && before.status.isAhead() && !before.anaphor)
                        .filter(before -> before.type != EventType.CONFERENCE || event.type == EventType.CONFERENCE)
                        .filter(before -> sideline(before) < 0)
                        // "Put off talks with X, and a session of the council with Y": of others.
                        .filter(before -> before.states().isEmpty() || before.states().containsAll(event.states()))
                        .findFirst()
                        .ifPresent(before -> {
                            event.same = Optional.of(before);
                            before.missed = event.missed || event.status == Status.STALLED || (journey && isPastPerfect(before.trigger));
                            told.stream()
                                    .filter(other -> before.missed && isBeside(before, other) && other.status == Status.PLANNED)
                                    .forEach(other -> other.status = Status.HELD);
                        });
            }
        }
    }

    /** "Had been due to come in May, but the trip was called off": when it was to be is over. */
    private boolean isPastPerfect(int verb) {
        return syntax.graph().pathToRoot(verb).stream().anyMatch(above -> syntax.auxiliaries(above).contains("had"));
    }

    /** "Were due to meet on the sidelines of the assembly": the assembly was held without that. */
    private boolean isBeside(EventMention meeting, EventMention other) {
        int sideline = sideline(other);
        return sideline >= 0 && syntax.graph().isUnder(sideline, meeting.trigger);
    }

    /** The word for what happens beside an event, above its own; -1 for none. */
    private int sideline(EventMention event) {
        int head = syntax.graph().head(event.trigger);
        return head >= 0 && ConstructionWords.SIDELINE.contains(syntax.token(head).lemma()) ? head : -1;
    }

    /** "They were due to meet in May. The meeting never took place": what was to be in May is over. */
    void missed(List<EventMention> told) {
        for (EventMention event : told) {
            if (event.missed && event.anaphor && event.same.isEmpty()) {
                events.reversed().stream()
                        .takeWhile(before -> event.sentence - before.sentence <= 1)
                        .filter(before -> before.type.isEncounter() && before.status.isAhead())
                        .findFirst()
                        .ifPresent(before -> {
                            event.same = Optional.of(before);
                            before.date = before.times.stream()
                                    .flatMap(time -> reading.clock().resolve(time, ArticleClock.Direction.PAST).stream())
                                    .findFirst();
                        });
            }
        }
    }

    /** "Proposed a summit", in the account of a talk with X: with X. */
    void otherSide(List<EventMention> told) {
        for (EventMention event : told) {
            boolean open = event.type.isEncounter()
                    && event.status == Status.PROPOSED
                    && event.states().size() == 1
                    && event.people().size() == 1
                    && !event.definite;
            if (open) {
                events.reversed().stream()
                        .filter(talk -> talk.type.isEncounter() && talk.status == Status.HELD)
                        .filter(talk -> talk.people().size() == 2 && talk.people().containsAll(event.people()))
                        .findFirst()
                        .ifPresent(talk -> talk.participants().forEach(each -> event.add(each.party(), Role.ADDRESSEE)));
            }
        }
    }

    /** "The next round will be held in May": of those who held the last one. */
    void series(EventMention event) {
        // "X has offered to host the next round"
        boolean offered = event.status == Status.PROPOSED
                && event.states().size() == 1
                && event.people().isEmpty()
                && !event.oneSided;
        boolean ofSeries = (event.participants().isEmpty() || offered)
                && event.type.isEncounter()
                && event.names.isEmpty()
                && event.qualifiers.stream().anyMatch(eventWords.series::contains);
        if (ofSeries && offered) {
            pair(event).forEach(state -> event.add(new Party.State(state), Role.ATTENDEE));
        } else if (ofSeries) {
            events.reversed().stream()
                    .filter(before -> before.type.isEncounter() && before.states().size() > 1)
                    .filter(before -> event.sentence - before.sentence <= LONGEST_SERIES)
                    .findFirst()
                    .ifPresent(before -> before.states().forEach(state -> event.add(new Party.State(state), Role.ATTENDEE)));
        }
    }

    /** The two who have met most often so far; of those that met as often, the last. */
    private Set<Entry.State> pair(EventMention event) {
        Map<Set<Entry.State>, Integer> counts = new LinkedHashMap<>();
        for (EventMention before : events.reversed()) {
            if (before.type.isEncounter() && before.states().size() == 2 && event.sentence - before.sentence <= LONGEST_SERIES) {
                counts.merge(before.states(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse(Set.of());
    }

    /** "Told a joint news conference": held with the other side of the talks told just before. */
    void joint(EventMention event) {
        boolean open = event.type == EventType.BRIEFING
                && event.status == Status.HELD
                && event.states().size() < 2
                && event.people().size() == 1
                && syntax.graph().children(event.trigger, "amod").stream()
                        .anyMatch(child -> ConstructionWords.JOINT.contains(syntax.token(child).lower()));
        if (open) {
            events.reversed().stream()
                    .filter(before -> before.type.isEncounter() && before.status == Status.HELD)
                    .filter(before -> event.sentence - before.sentence <= LONGEST_SERIES)
                    .findFirst()
                    .filter(before -> before.people().size() == 2 && before.people().containsAll(event.people()))
                    .ifPresent(before -> before.participants().forEach(each -> event.add(each.party(), Role.BRIEFER)));
        }
    }

    /**
     * "Stops in X and Y are still to come": of whoever the journey told just before is of.
     *
     * @param found the events of the sentence
     */
    void onTour(EventMention event, List<EventMention> found) {
        boolean open = event.type == EventType.VISIT
                && event.visitors().isEmpty()
                && eventWords.stop.contains(OfficeWords.singular(
                        reading.token(event.sentence, event.trigger).lower()));
        if (open) {
            Stream.concat(found.stream().filter(here -> here.trigger < event.trigger), events.reversed().stream())
                    .filter(before -> before.type == EventType.VISIT && !before.visitors().isEmpty())
                    .filter(before -> event.sentence - before.sentence <= 2)
                    .findFirst()
                    .ifPresent(before -> before.participants().stream()
                            .filter(each -> each.party() instanceof Party.Person)
                            .forEach(each -> event.add(each.party(), Role.VISITOR)));
        }
    }

    /** "X will meet Y in Z. The talks will come during a trip to Z": of X, the first of those who meet that is not at home there. */
    void duringTrip(List<EventMention> told) {
        for (EventMention trip : told) {
            int verb = syntax.graph().head(trip.trigger);
            boolean open = trip.type == EventType.VISIT
                    && trip.visitors().isEmpty()
                    && !trip.places().isEmpty()
                    && syntax.preposition(trip.trigger).matches("during|on|in");
            boolean ofMeeting = open && told.stream()
                    .anyMatch(meeting -> meeting.type.isEncounter()
                            && meeting.people().isEmpty()
                            && syntax.graph().head(meeting.trigger) == verb
                            && syntax.graph().relation(meeting.trigger).startsWith("nsubj"));
            events.reversed().stream()
                    .filter(before -> ofMeeting && before.type.isEncounter() && trip.sentence - before.sentence <= 2)
                    .filter(before -> !before.people().isEmpty())
                    .findFirst()
                    .flatMap(before -> before.people().stream()
                            .filter(person -> person.state().filter(state -> !trip.states().contains(state)).isPresent())
                            .findFirst())
                    .ifPresent(person -> trip.add(new Party.Person(person), Role.VISITOR));
        }
    }

    /** "X said that a summit with Y should be held": X, who says it most directly, is the other side. */
    void speakersTakePart(List<EventMention> found, List<StatementMention> said) {
        for (EventMention event : found) {
            boolean open = event.oneSided
                    && event.type.isEncounter()
                    && event.status.isAhead()
                    && event.states().size() == 1;
            if (open) {
                saidBy(event, said).stream()
                        .filter(party -> party.state().isPresent() && !event.states().contains(party.state().get()))
                        .filter(party -> !(party instanceof Party.Organization body && body.isNewsOutlet()))
                        .forEach(party -> event.add(party, Role.INITIATOR));
            }
        }
    }

    /** The speakers of the innermost statement that an event is told in. */
    private List<Party> saidBy(EventMention event, List<StatementMention> said) {
        for (int above : syntax.graph().pathToRoot(event.trigger)) {
            for (StatementMention statement : said) {
                if (statement.verb == above && above < event.trigger) {
                    return statement.speakers;
                }
            }
        }
        return List.of();
    }
}
