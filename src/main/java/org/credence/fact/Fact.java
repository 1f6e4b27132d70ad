package org.credence.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.credence.article.Span;

/** Something an article tells, with the places it rests on. */
public sealed interface Fact {
    /** At least one, the first telling it best. */
    List<Evidence> evidence();

    /**
     * An event.
     *
     * @param id its name within the article, for links between facts
     * @param status as of the article
     * @param states ISO codes of the states taking part
     * @param subject what tells it from other events of its kind: "trilateral", "G20", empty where nothing does
     */
    record Event(
            String id,
            EventType type,
            Status status,
            Optional<DateSpan> date,
            Set<String> states,
            List<Participation> participations,
            List<Place> places,
            Optional<Level> level,
            String subject,
            List<EventLink> links,
            List<Evidence> evidence)
            implements Fact {
        public Event {
            states = new TreeSet<>(states);
            participations = List.copyOf(participations);
            places = List.copyOf(places);
            links = List.copyOf(links);
            evidence = atLeastOne(evidence);
        }

        /** The same event with other links. */
        public Event linked(List<EventLink> others) {
            return new Event(
                    id, type, status, date, states, participations, places, level, subject, others, evidence);
        }

        /** The same event at another time. */
        public Event dated(DateSpan other) {
            return new Event(
                    id, type, status, Optional.of(other), states, participations, places, level, subject, links, evidence);
        }
    }

    /**
     * A link from one event to another of the same article.
     *
     * @param target the other's {@code id}
     * @param evidence the words that tie them
     */
    record EventLink(Kind kind, String target, Evidence evidence) {
        /** The links, each a property of the ontology. */
        public enum Kind {
            PART_OF,
            PREPARES,
            FOLLOWS
        }
    }

    /**
     * A statement.
     *
     * @param speakers one, or several who speak as one
     * @param office of the speaker, where told
     * @param quotations the runs of the speaker's own words, without the marks
     * @param reported the clause that reports it
     * @param aboutEvents {@code id}s of events it speaks of
     * @param about states, people and organisations it speaks of
     * @param madeAt {@code id} of the event at which it was made
     */
    record Statement(
            StatementKind kind,
            List<Agent> speakers,
            Optional<Office> office,
            List<Agent> addressees,
            Act act,
            boolean direct,
            List<Span> quotations,
            Span reported,
            List<String> aboutEvents,
            List<Agent> about,
            Optional<String> madeAt,
            Optional<DateSpan> date,
            List<Evidence> evidence)
            implements Fact {
        public Statement {
            speakers = List.copyOf(speakers);
            addressees = List.copyOf(addressees);
            quotations = List.copyOf(quotations);
            aboutEvents = List.copyOf(aboutEvents);
            about = List.copyOf(about);
            evidence = atLeastOne(evidence);
            if (speakers.isEmpty()) {
                throw new IllegalArgumentException("A statement needs a speaker");
            }
        }
    }

    /**
     * Somebody holds, or held, an office.
     *
     * @param current false where the text says former
     */
    record Tenure(Agent.Person holder, Office office, boolean current, List<Evidence> evidence) implements Fact {
        public Tenure {
            evidence = atLeastOne(evidence);
        }
    }

    private static List<Evidence> atLeastOne(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A fact needs evidence");
        }
        return List.copyOf(evidence);
    }
}
