package org.credence.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.credence.fact.DateSpan.Precision;
import org.junit.jupiter.api.Test;

/** Spans of days, and how fine they are. */
class DateSpanTest {
    private static final DateSpan MAY = DateSpan.of(YearMonth.of(2031, 5));
    private static final DateSpan DAY = DateSpan.of(LocalDate.of(2031, 5, 6));

    @Test
    void aCalendarUnitHasALiteralAndAnyOtherSpanHasNone() {
        assertEquals(Optional.of("2031-05-06"), DAY.literal());
        assertEquals(Optional.of("2031-05"), MAY.literal());
        assertEquals(Optional.of("2031"), DateSpan.of(Year.of(2031)).literal());
        assertEquals(Optional.empty(), span("2031-05-01", "2031-05-30").literal());
        assertEquals(Precision.SPAN, span("2031-05-01", "2031-06-30").precision());
        assertEquals("2031-05-01/2031-05-30", span("2031-05-01", "2031-05-30").toString());
    }

    @Test
    void spansMeetInTheDaysThatBothAllow() {
        assertEquals(Optional.of(DAY), MAY.intersect(DAY));
        assertEquals(Optional.of(span("2031-05-20", "2031-05-31")), MAY.intersect(span("2031-05-20", "2031-06-10")));
        assertEquals(Optional.empty(), MAY.intersect(span("2031-06-01", "2031-06-10")));
        assertTrue(MAY.overlaps(span("2031-05-31", "2031-06-10")));
        assertFalse(MAY.overlaps(span("2031-06-01", "2031-06-10")));
        assertTrue(MAY.contains(DAY));
        assertFalse(DAY.contains(MAY));
        assertTrue(MAY.contains(LocalDate.of(2031, 5, 31)));
        assertFalse(MAY.contains(LocalDate.of(2031, 6, 1)));
    }

    @Test
    void theFirstDayIsNotAfterTheLast() {
        assertThrows(IllegalArgumentException.class, () -> span("2031-05-02", "2031-05-01"));
    }

    private static DateSpan span(String earliest, String latest) {
        return new DateSpan(LocalDate.parse(earliest), LocalDate.parse(latest));
    }
}
