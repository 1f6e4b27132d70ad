package org.credence.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.credence.fact.DateSpan;
import org.credence.vocabulary.Dip;

/** Collects the quads of one named graph, each once. */
final class GraphBuilder {
    private static final Node TYPE = RDF.type.asNode();

    private final Node graph;
    private final Set<Quad> quads = new LinkedHashSet<>();

    GraphBuilder(Node graph) {
        this.graph = graph;
    }

    Node name() {
        return graph;
    }

    Set<Quad> quads() {
        return quads;
    }

    GraphBuilder add(Node subject, Node predicate, Node object) {
        quads.add(Quad.create(graph, subject, predicate, object));
        return this;
    }

    GraphBuilder type(Node subject, Node... classes) {
        for (Node each : classes) {
            add(subject, TYPE, each);
        }
        return this;
    }

    GraphBuilder label(Node subject, String text) {
        return english(subject, RDFS.label.asNode(), text);
    }

    GraphBuilder otherLabel(Node subject, String text) {
        return english(subject, SKOS.altLabel.asNode(), text);
    }

    GraphBuilder english(Node subject, Node predicate, String text) {
        return add(subject, predicate, NodeFactory.createLiteralLang(text, "en"));
    }

    GraphBuilder text(Node subject, Node predicate, String text) {
        return add(subject, predicate, NodeFactory.createLiteralString(text));
    }

    GraphBuilder text(Node subject, Node predicate, Optional<String> text) {
        text.ifPresent(value -> text(subject, predicate, value));
        return this;
    }

    GraphBuilder integer(Node subject, Node predicate, long number) {
        return add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    GraphBuilder decimal(Node subject, Node predicate, double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        // In the form that a store gives back, so that files and dumps of the same facts are the same.
        String lexical = rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
        return add(subject, predicate, NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdecimal));
    }

    GraphBuilder truth(Node subject, Node predicate, boolean value) {
        return add(subject, predicate, NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean));
    }

    GraphBuilder day(Node subject, Node predicate, Object day) {
        return add(subject, predicate, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
    }

    /** The date as fine as it is known, with its bounds. */
    GraphBuilder date(Node subject, Optional<DateSpan> date) {
        if (date.isEmpty()) {
            return this;
        }
        DateSpan span = date.get();
        span.literal().ifPresent(literal -> {
            XSDDatatype type = switch (span.precision()) {
                case MONTH -> XSDDatatype.XSDgYearMonth;
                case YEAR -> XSDDatatype.XSDgYear;
                default -> XSDDatatype.XSDdate;
            };
            add(subject, Dip.DATE, NodeFactory.createLiteralDT(literal, type));
        });
        return day(subject, Dip.EARLIEST, span.earliest()).day(subject, Dip.LATEST, span.latest());
    }
}
