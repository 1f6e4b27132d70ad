package org.credence.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole date, day, month and year, as it is written on a line.
 *
 * @param begin where it begins on the line
 * @param end where it ends
 * @param day the day it names
 * @param otherwise the day it names with day and month the other way round, where numbers alone leave both open
 */
record WrittenDate(int begin, int end, LocalDate day, Optional<LocalDate> otherwise) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(?<month>jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may\\.?"
            + "|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?"
            + "|dec(?:ember|\\.)?)";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    // What follows a year may be glued to it: counts, a time, a name.
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";

    private static final Pattern MONTH_DAY_YEAR = written(MONTH + "[ -]*" + DAY + "(?:[ ,]+|-)" + YEAR);
    private static final Pattern DAY_MONTH_YEAR =
            written("(?<!\\d)" + DAY + "(?:[ .-]+| of )" + MONTH + "[ .,-]*" + YEAR);
    private static final Pattern YEAR_FIRST =
            written("(?<!\\d)" + YEAR + "(?:[-./]|\\. )(?<month>\\d\\d?)(?:[-./]|\\. )(?<day>\\d\\d|\\d(?!\\d))");
    private static final Pattern NUMBERS =
            written("(?<![\\d./-])(?<day>\\d\\d?)([-./])(?<month>\\d\\d?)\\2" + YEAR);

    private static Pattern written(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /** All dates on a line, in order; 03/04/2023 is read day first unless {@code monthFirst}. */
    static List<WrittenDate> allIn(String line, boolean monthFirst) {
        List<WrittenDate> dates = new ArrayList<>();
        for (Pattern pattern : List.of(MONTH_DAY_YEAR, DAY_MONTH_YEAR, YEAR_FIRST)) {
            collect(pattern.matcher(line), false, dates);
        }
        collect(NUMBERS.matcher(line), monthFirst, dates);
        dates.sort(Comparator.comparingInt(WrittenDate::begin));
        return dates;
    }

    static Optional<LocalDate> firstIn(String line, boolean monthFirst) {
        return allIn(line, monthFirst).stream().map(WrittenDate::day).findFirst();
    }

    /** The number of a month by its name or the beginning of it. */
    static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static void collect(Matcher matcher, boolean monthFirst, List<WrittenDate> dates) {
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            boolean free = dates.stream().noneMatch(date -> date.begin < span.end() && span.begin() < date.end);
            if (free) {
                day(matcher, monthFirst)
                        .ifPresent(day -> dates.add(
                                new WrittenDate(span.begin(), span.end(), day, otherwise(matcher.pattern(), day))));
            }
        }
    }

    private static Optional<LocalDate> otherwise(Pattern pattern, LocalDate day) {
        boolean open = pattern.equals(NUMBERS) && day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue();
        return open ? date(day.getYear(), day.getDayOfMonth(), day.getMonthValue()) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher matcher, boolean monthFirst) {
        int year = Integer.parseInt(matcher.group("year"));
        int day = Integer.parseInt(matcher.group("day"));
        String named = matcher.group("month");
        if (!Character.isDigit(named.charAt(0))) {
            return date(year, month(named), day);
        }
        int month = Integer.parseInt(named);
        // Only one reading is left where the other has no such month.
        boolean swap = monthFirst ? day <= 12 : month > 12;
        return swap ? date(year, day, month) : date(year, month, day);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
