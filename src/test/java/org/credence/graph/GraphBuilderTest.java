package org.credence.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.credence.fact.DateSpan;
import org.credence.vocabulary.Dip;
import org.junit.jupiter.api.Test;

/** Dates as fine as they are known, with their bounds; numbers as a store gives them back. */
class GraphBuilderTest {
    private static final Node SUBJECT = NodeFactory.createURI("http://example.org/s");

    private final GraphBuilder graph = new GraphBuilder(NodeFactory.createURI("http://example.org/g"));

    @Test
    void aDayAMonthAndAYearAreLiteralsOfTheirOwnType() {
        assertEquals(
                "date 2031-05-06 date; earliest 2031-05-06 date; latest 2031-05-06 date",
                dated(DateSpan.of(LocalDate.of(2031, 5, 6))));
        assertEquals(
                "date 2028-02 gYearMonth; earliest 2028-02-01 date; latest 2028-02-29 date",
                dated(DateSpan.of(YearMonth.of(2028, 2))));
        assertEquals(
                "date 2031 gYear; earliest 2031-01-01 date; latest 2031-12-31 date", dated(DateSpan.of(Year.of(2031))));
    }

    @Test
    void boundsThatAreNoCalendarUnitHaveNoDate() {
        assertEquals(
                "earliest 2031-05-10 date; latest 2031-05-11 date",
                dated(new DateSpan(LocalDate.of(2031, 5, 10), LocalDate.of(2031, 5, 11))));
    }

    @Test
    void nothingIsSaidOfAnUnknownDate() {
        graph.date(SUBJECT, Optional.empty());

        assertEquals(0, graph.quads().size());
    }

    @Test
    void aQuadIsKeptOnce() {
        graph.label(SUBJECT, "Oslo").label(SUBJECT, "Oslo").otherLabel(SUBJECT, "Oslo");

        assertEquals(2, graph.quads().size());
    }

    @Test
    void aDecimalHasTwoPlacesAtMostAndOneAtLeast() {
        assertEquals("0.9", decimal(0.9));
        assertEquals("0.96", decimal(0.955));
        assertEquals("1.0", decimal(1));
        assertEquals("0.0", decimal(0));
    }

    private static String decimal(double number) {
        return new GraphBuilder(SUBJECT).decimal(SUBJECT, Dip.CONFIDENCE, number).quads().iterator().next()
                .getObject()
                .getLiteralLexicalForm();
    }

    private static String dated(DateSpan date) {
        return new GraphBuilder(SUBJECT).date(SUBJECT, Optional.of(date)).quads().stream()
                .map(quad -> local(quad.getPredicate().getURI()) + " " + quad.getObject().getLiteralLexicalForm() + " "
                        + local(quad.getObject().getLiteralDatatypeURI()))
                .collect(Collectors.joining("; "));
    }

    private static String local(String iri) {
        return iri.substring(iri.indexOf('#') + 1);
    }
}
