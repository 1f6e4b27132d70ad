package org.credence.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credence.article.Span;
import org.jspecify.annotations.Nullable;

/** Puts together dates that name a first and a last day: "May 10-11", "from August 27 through August 29". */
final class DateRanges {
    private static final String MONTH =
            "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String TO = "\\s*(?:-|–|—|to|and|through|until|till)\\s*";
    private static final String YEAR = "(?:,?\\s+(\\d{4}))?";
    private static final Pattern MONTH_DAYS = Pattern.compile(MONTH + "\\s+" + DAY + TO + DAY + YEAR + "(?!\\d)");
    private static final Pattern DAYS_MONTH = Pattern.compile("(?<!\\d)" + DAY + TO + DAY + "\\s+" + MONTH + YEAR);
    private static final Pattern MONTH_DAY_TWICE =
            Pattern.compile(MONTH + "\\s+" + DAY + YEAR + TO + MONTH + "\\s+" + DAY + YEAR + "(?!\\d)");
    private static final Pattern MID_MONTH = Pattern.compile("(?i)\\bmid[- ]?" + MONTH + "(?:,?\\s+(\\d{4}))?");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d\\d)\\s*(?:-|–|to)\\s*((?:19|20)\\d\\d)");
    private static final Pattern MONTHS_YEAR = Pattern.compile(
            "(?:(?<=[Bb]etween )" + MONTH + YEAR + " and |" + MONTH + YEAR + "\\s*(?:-|–|—|to|through)\\s*)" + MONTH + ",?\\s+(\\d{4})");
    private static final String WEEKDAY = "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    private static final Pattern WEEKDAYS = Pattern.compile(
            "(?:\\b([Nn]ext|[Ll]ast) )?\\b" + WEEKDAY + "(\\s*(?:-|–|—|to|and|through|until|till)\\s*)" + WEEKDAY + "\\b(?!,? (?:" + MONTH + "|\\d))");
    private static final List<String> DAYS = List.of("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DateRanges() {}

    /** The sentence with the time expressions that are parts of a range replaced by the range. */
    static Sentence join(Sentence sentence, String text) {
        String words = sentence.span().of(text);
        List<TimeExpression> ranges = new ArrayList<>();
        Matcher twice = MONTH_DAY_TWICE.matcher(words);
        while (twice.find()) {
            String year = year(twice.group(6) != null ? twice.group(6) : twice.group(3));
            add(sentence, twice, year + day(twice.group(1), twice.group(2)), year + day(twice.group(4), twice.group(5)), ranges);
        }
        Matcher monthDays = MONTH_DAYS.matcher(words);
        while (monthDays.find()) {
            String year = year(monthDays.group(4));
            add(sentence, monthDays, year + day(monthDays.group(1), monthDays.group(2)), year + day(monthDays.group(1), monthDays.group(3)), ranges);
        }
        Matcher daysMonth = DAYS_MONTH.matcher(words);
        while (daysMonth.find()) {
            String year = year(daysMonth.group(4));
            add(sentence, daysMonth, year + day(daysMonth.group(3), daysMonth.group(1)), year + day(daysMonth.group(3), daysMonth.group(2)), ranges);
        }
        Matcher months = MONTHS_YEAR.matcher(words);
        while (months.find()) {
            boolean between = months.group(1) != null;
            String first = between ? months.group(1) : months.group(3);
            String year = between ? months.group(2) : months.group(4);
            String last = months.group(6);
            add(sentence, months, (year == null ? last : year) + month(first), last + month(months.group(5)), ranges);
        }
        Matcher weekdays = WEEKDAYS.matcher(words);
        while (weekdays.find()) {
            int first = DAYS.indexOf(weekdays.group(2));
            int last = DAYS.indexOf(weekdays.group(4));
            // "Monday and Wednesday" are two days.
            if (!weekdays.group(3).strip().equals("and") || last == (first + 1) % 7 || isBetween(words, weekdays.start())) {
                add(sentence, weekdays, "XXXX-WXX-" + (first + 1) + weeks(weekdays.group(1)), "XXXX-WXX-" + (last + 1), ranges);
            }
        }
        Matcher years = YEARS.matcher(words);
        while (years.find()) {
            add(sentence, years, years.group(1), years.group(2), ranges);
        }
        Matcher mid = MID_MONTH.matcher(words);
        while (mid.find()) {
            add(sentence, mid, year(mid.group(2)) + month(mid.group(1)), "", ranges);
        }
        return ranges.isEmpty()
                ? sentence
                : new Sentence(
                        sentence.index(),
                        sentence.paragraph(),
                        sentence.kind(),
                        sentence.span(),
                        sentence.tokens(),
                        merged(sentence.times(), ranges));
    }

    /** The number of a day of the week, 1 for Monday; 0 where the word names none. */
    static int weekday(String word) {
        return word.endsWith("day") ? DAYS.indexOf(word.substring(0, word.length() - 3)) + 1 : 0;
    }

    private static List<TimeExpression> merged(List<TimeExpression> times, List<TimeExpression> ranges) {
        List<TimeExpression> all = new ArrayList<>(ranges);
        for (TimeExpression time : times) {
            if (ranges.stream().noneMatch(range -> time.begin() < range.end() && range.begin() < time.end())) {
                all.add(time);
            }
        }
        all.sort(Comparator.comparingInt(TimeExpression::begin));
        return all;
    }

    private static void add(Sentence sentence, Matcher match, String from, String to, List<TimeExpression> ranges) {
        int offset = sentence.span().begin();
        Span span = new Span(offset + match.start(), offset + match.end());
        List<Token> tokens = sentence.tokens().stream()
                .filter(token -> span.overlaps(token.span()))
                .toList();
        int begin = tokens.getFirst().index();
        int end = tokens.getLast().index() + 1;
        if (ranges.stream().noneMatch(range -> begin < range.end() && range.begin() < end)) {
            ranges.add(new TimeExpression(begin, end, match.group(), TimeExpression.Type.DATE, to.isEmpty() ? from : from + "/" + to));
        }
    }

    private static String weeks(@Nullable String offset) {
        return offset == null ? "" : offset.equalsIgnoreCase("next") ? " OFFSET P1W" : " OFFSET P-1W";
    }

    private static boolean isBetween(String words, int at) {
        return words.substring(0, at).endsWith("between ");
    }

    private static String year(@Nullable String year) {
        return year == null ? "XXXX" : year;
    }

    private static String day(String month, String day) {
        return month(month) + String.format(Locale.ROOT, "-%02d", Integer.parseInt(day));
    }

    private static String month(String name) {
        return String.format(Locale.ROOT, "-%02d", MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1);
    }
}
