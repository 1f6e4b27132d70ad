package org.credence.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.credence.vocabulary.Dip;

/**
 * An event in a list or a picture.
 *
 * @param day the first on which it may have been, in ISO form, or empty
 * @param when in words
 * @param type of event
 * @param status in force, in one word, or empty
 * @param states and other sides taking part
 * @param people and organisations named as taking part
 * @param places where
 */
record EventRow(
        Node node,
        Ref ref,
        String day,
        String when,
        String type,
        String status,
        List<Ref> states,
        List<Ref> people,
        List<Node> places) {
    private static final List<Node> SHOWN = List.of(
            Dip.EARLIEST, Dip.LATEST, Dip.DATE, Dip.STATUS, Dip.INVOLVES, Dip.PARTICIPANT, Dip.AT_PLACE);

    EventRow {
        states = List.copyOf(states);
        people = List.copyOf(people);
        places = List.copyOf(places);
    }

    static EventRow of(Node event, View view) {
        Facts facts = view.facts();
        return new EventRow(
                event,
                view.ref(event),
                facts.text(event, Dip.EARLIEST).orElse(""),
                view.date(event),
                view.type(event).map(Ref::text).orElse("event"),
                status(facts.object(event, Dip.STATUS)),
                view.refs(event, Dip.INVOLVES),
                view.refs(event, Dip.PARTICIPANT),
                facts.objects(event, Dip.AT_PLACE));
    }

    /** The name of a status without its namespace, which style sheets know too. */
    static String status(Optional<Node> status) {
        return status.filter(Node::isURI)
                .map(node -> node.getURI().substring(node.getURI().indexOf('#') + 1))
                .orElse("");
    }

    /** The year, or empty. */
    String year() {
        return day.length() < 4 ? "" : day.substring(0, 4);
    }

    /** The latest first, those without a date last. */
    static List<EventRow> of(Collection<Node> events, View view) {
        List<EventRow> rows = new ArrayList<>();
        for (Node event : new LinkedHashSet<>(events)) {
            rows.add(of(event, view));
        }
        rows.sort(Comparator.comparing(EventRow::day)
                .reversed()
                .thenComparing(row -> row.ref().text())
                .thenComparing(row -> row.ref().href()));
        return rows;
    }

    static List<EventRow> all(View view) {
        view.facts().readAhead(SHOWN);
        return of(view.facts().subjects(RDF.type.asNode(), Dip.EVENT), view);
    }

    /** Those that something takes part in or is the place of. */
    static List<EventRow> with(Node thing, View view) {
        Set<Node> events = new LinkedHashSet<>();
        for (Node predicate : List.of(Dip.PARTICIPANT, Dip.INVOLVES, Dip.AT_PLACE)) {
            events.addAll(view.facts().subjects(predicate, thing));
        }
        for (Node predicate : List.of(Dip.AGENT, Dip.ON_BEHALF_OF, Dip.IN_OFFICE)) {
            for (Node participation : view.facts().subjects(predicate, thing)) {
                events.addAll(view.facts().subjects(Dip.PARTICIPATION_OF, participation));
            }
        }
        return of(events, view);
    }
}
