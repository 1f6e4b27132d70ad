package org.credence.fact;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When something was, as far as is known: the first and the last day it can have been on.
 */
public record DateSpan(LocalDate earliest, LocalDate latest) {
    /** How fine a date is. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        /** Bounds that are no calendar unit. */
        SPAN
    }

    public DateSpan {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException(earliest + " lies after " + latest);
        }
    }

    public static DateSpan of(LocalDate day) {
        return new DateSpan(day, day);
    }

    public static DateSpan of(YearMonth month) {
        return new DateSpan(month.atDay(1), month.atEndOfMonth());
    }

    public static DateSpan of(Year year) {
        return new DateSpan(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    public Precision precision() {
        if (earliest.equals(latest)) {
            return Precision.DAY;
        }
        if (equals(of(YearMonth.from(earliest)))) {
            return Precision.MONTH;
        }
        return equals(of(Year.from(earliest))) ? Precision.YEAR : Precision.SPAN;
    }

    /** The date as one ISO 8601 literal, where it is a day, a month or a year. */
    public Optional<String> literal() {
        return switch (precision()) {
            case DAY -> Optional.of(earliest.toString());
            case MONTH -> Optional.of(YearMonth.from(earliest).toString());
            case YEAR -> Optional.of(Year.from(earliest).toString());
            case SPAN -> Optional.empty();
        };
    }

    public boolean overlaps(DateSpan other) {
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }

    public boolean contains(DateSpan other) {
        return !earliest.isAfter(other.earliest) && !latest.isBefore(other.latest);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest);
    }

    /** The days that both allow; empty where they contradict each other. */
    public Optional<DateSpan> intersect(DateSpan other) {
        LocalDate from = earliest.isAfter(other.earliest) ? earliest : other.earliest;
        LocalDate to = latest.isBefore(other.latest) ? latest : other.latest;
        return from.isAfter(to) ? Optional.empty() : Optional.of(new DateSpan(from, to));
    }

    @Override
    public String toString() {
        return literal().orElse(earliest + "/" + latest);
    }
}
