package org.credence.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates as people read them. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final Pattern ISO = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}(-\\d{2})?(?![\\w-])");

    private Dates() {}

    /** A day, month or year in its XSD form; what is none stays as it is. */
    static String inWords(String date) {
        try {
            return switch (date.length()) {
                case 10 -> LocalDate.parse(date).format(DAY);
                case 7 -> YearMonth.parse(date).format(MONTH);
                default -> date;
            };
        } catch (DateTimeException e) {
            return date;
        }
    }

    /** A text with every day and month in it as people write them. */
    static String withinText(String text) {
        return text.indexOf('-') < 0 ? text : ISO.matcher(text).replaceAll(found -> inWords(found.group()));
    }

    static String inWords(Instant time) {
        return TIME.format(time);
    }
}
