package org.credence.evaluate;

import java.util.regex.Pattern;

/**
 * From one day to another, as ISO 8601 strings that sort as the days do. A month is taken to have 31 days: only their
 * order counts.
 */
record DayRange(String first, String last) {
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d\\d");

    /** The days of a day, month or year, or of two of these with a slash between. */
    static DayRange of(String date) {
        int slash = date.indexOf('/');
        if (slash >= 0) {
            return new DayRange(
                    of(date.substring(0, slash)).first, of(date.substring(slash + 1)).last);
        }
        if (WEEK.matcher(date).matches()) {
            return new DayRange(date, date);
        }
        if (date.length() == 4) {
            return new DayRange(date + "-01-01", date + "-12-31");
        }
        if (date.length() == 7) {
            return new DayRange(date + "-01", date + "-31");
        }
        String day = date.length() > 10 ? date.substring(0, 10) : date;
        return new DayRange(day, day);
    }

    boolean holds(DayRange other) {
        return first.compareTo(other.first) <= 0 && other.last.compareTo(last) <= 0;
    }
}
