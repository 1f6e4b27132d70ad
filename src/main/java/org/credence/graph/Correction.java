package org.credence.graph;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.credence.fact.DateSpan;
import org.credence.vocabulary.Dip;

/**
 * One ruling of a person.
 *
 * @param node its address in the published graph
 * @param corrects addresses of events, status reports or mentions
 * @param date the right date, for the kind wrong date
 * @param triples all that the file says of it, to be published as well
 */
record Correction(
        Node node, Kind kind, List<String> corrects, Optional<DateSpan> date, String reason, List<Triple> triples) {
    enum Kind {
        SAME("same"),
        APART("apart"),
        NOT_AN_EVENT("notAnEvent"),
        WRONG_DATE("wrongDate");

        private final String term;

        Kind(String term) {
            this.term = term;
        }
    }

    Correction {
        corrects = List.copyOf(corrects);
        triples = List.copyOf(triples);
    }

    /**
     * Reads what a graph says of a correction.
     *
     * @throws IllegalArgumentException if that is no ruling; the message says what to add
     */
    static Correction of(Graph graph, Node subject, Node published) {
        Kind kind = kind(texts(graph, subject, Dip.CORRECTION_KIND));
        List<String> corrects = new ArrayList<>();
        graph.find(subject, Dip.CORRECTS, Node.ANY)
                .filterKeep(triple -> triple.getObject().isURI())
                .forEachRemaining(triple -> corrects.add(triple.getObject().getURI()));
        corrects.sort(null);
        boolean pair = kind == Kind.SAME || kind == Kind.APART;
        if (corrects.size() < (pair ? 2 : 1)) {
            throw new IllegalArgumentException("a correction \"" + kind.term + "\" needs dip:corrects for "
                    + (pair ? "two or more events, status reports or mentions" : "an event"));
        }
        Optional<DateSpan> date = date(graph, subject);
        if (kind == Kind.WRONG_DATE && date.isEmpty()) {
            throw new IllegalArgumentException(
                    "a correction \"wrongDate\" needs the right one as dip:date: a day, a month or a year");
        }
        List<Triple> triples = new ArrayList<>();
        graph.find(subject, Node.ANY, Node.ANY)
                .forEachRemaining(
                        triple -> triples.add(Triple.create(published, triple.getPredicate(), triple.getObject())));
        String reason = String.join("; ", texts(graph, subject, Dip.REASON));
        return new Correction(published, kind, corrects, date, reason.isEmpty() ? "no reason given" : reason, triples);
    }

    private static Kind kind(List<String> texts) {
        for (Kind kind : Kind.values()) {
            if (texts.equals(List.of(kind.term))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "a dip:Correction needs one dip:correctionKind: \"same\", \"apart\", \"notAnEvent\" or \"wrongDate\"");
    }

    private static Optional<DateSpan> date(Graph graph, Node subject) {
        List<String> date = texts(graph, subject, Dip.DATE);
        List<String> earliest = texts(graph, subject, Dip.EARLIEST);
        List<String> latest = texts(graph, subject, Dip.LATEST);
        if (earliest.size() == 1 && latest.size() == 1) {
            return Optional.of(
                    new DateSpan(LocalDate.parse(earliest.getFirst()), LocalDate.parse(latest.getFirst())));
        }
        return date.size() == 1 ? Optional.of(date(date.getFirst())) : Optional.empty();
    }

    private static DateSpan date(String literal) {
        return switch (literal.length()) {
            case 4 -> DateSpan.of(Year.parse(literal));
            case 7 -> DateSpan.of(YearMonth.parse(literal));
            default -> DateSpan.of(LocalDate.parse(literal));
        };
    }

    private static List<String> texts(Graph graph, Node subject, Node property) {
        List<String> texts = new ArrayList<>();
        graph.find(subject, property, Node.ANY)
                .filterKeep(triple -> triple.getObject().isLiteral())
                .forEachRemaining(triple -> texts.add(triple.getObject().getLiteralLexicalForm()));
        texts.sort(null);
        return texts;
    }
}
