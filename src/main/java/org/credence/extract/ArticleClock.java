package org.credence.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.credence.fact.DateSpan;
import org.credence.language.TimeExpression;

/**
 * Turns time expressions into dates, seen from the day of publication. Where that is not known, only what the text
 * itself fixes becomes a date.
 *
 * @param published the day of publication
 * @param year the year the text shows itself to be written in, where the day is not known
 */
record ArticleClock(Optional<LocalDate> published, Optional<Year> year) {
    /** Where an event lies, as the sentence tells it. */
    enum Direction {
        PAST,
        FUTURE,
        /** Of what did not come about, its day may be over or still to come. */
        NEAREST
    }

    /** How many days what is under way on the day of publication may last. */
    private static final int LONGEST_UNDER_WAY = 100;

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?:T.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)");
    private static final Pattern DECADE = Pattern.compile("((?:19|20)\\d)X");
    private static final Pattern PART = Pattern.compile("(\\d{4}|XXXX|THIS)[- ](SP|SU|FA|WI|Q[1-4]|H[12])");
    private static final Pattern YEARLESS_DAY = Pattern.compile("XXXX-(\\d\\d)-(\\d\\d)(?:T.*)?");
    private static final Pattern YEARLESS_MONTH = Pattern.compile("(?:THIS |NEXT_IMMEDIATE )?XXXX-(\\d\\d)(?: OFFSET P(-?1)Y)?");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:THIS )?XXXX-WXX-([1-7])(?:T\\w+)?(?: INTERSECT \\w+)?(?: OFFSET P(-?1)W)?");
    private static final Pattern OFFSET = Pattern.compile("OFFSET P(-?\\d+)([DWMY])");
    private static final Pattern UNIT = Pattern.compile("THIS P1([DWMY])(?: OFFSET P(-?\\d+)[DWMY])?");
    private static final Pattern HALF = Pattern.compile("\\b(first|second|latter) half of\\b");
    private static final Pattern LAST_SEASON = Pattern.compile("XXXX-(SP|SU|FA|WI) OFFSET P-1Y");
    private static final Pattern NEXT_SEASON = Pattern.compile("XXXX-(SP|SU|FA) OFFSET P1Y");
    private static final Pattern WEEKEND =
            Pattern.compile("(?:THIS )?(?:XXXX-)?WE(?: OFFSET P(-?1)W)?|(PREV_IMMEDIATE|NEXT_IMMEDIATE) WE");
    private static final Pattern SPELLED = Pattern.compile(" INTERSECT (\\d{4}-\\d\\d-\\d\\d)$");
    private static final Pattern PART_OF_DAY = Pattern.compile("THIS (MO|AF|EV|NI|MI)|T(?:MO|AF|EV|NI)");
    private static final Pattern OF_YEAR =
            Pattern.compile("THIS P1Y(?: OFFSET P(-?\\d+)Y)? INTERSECT XXXX-(\\d\\d(?:-\\d\\d)?)");
    private static final Pattern FIRST_MONTHS = Pattern.compile("(?i)\\bfirst (two|three|four|five|six) months of (.*)");
    private static final List<String> NUMBERS = List.of("two", "three", "four", "five", "six");
    private static final Pattern VAGUE =
            Pattern.compile("(?i).*\\b(" + String.join("|", ConstructionWords.VAGUE_AGO) + ") .* ago.*|(?:(?:just|only|mere) )?(?:days|weeks|months|years) ago");

    /** The days the expression names; empty where it is vague, or where the words alone cannot tell. */
    Optional<DateSpan> resolve(TimeExpression time, Direction direction) {
        Matcher months = FIRST_MONTHS.matcher(time.text());
        if (months.find()) {
            TimeExpression whole = new TimeExpression(
                    time.begin(), time.end(), months.group(2), time.type(), time.value().replaceFirst(" INTERSECT .*", ""));
            return resolve(whole, direction)
                    .map(span -> months(span.earliest().getYear(), 1, NUMBERS.indexOf(months.group(1).toLowerCase(Locale.ROOT)) + 2));
        }
        // "In more than a decade on February 14": the length is read into the date.
        // "The first week of May" is some days of that month.
        String value = time.value()
                .replaceFirst(" INTERSECT >?P[\\w#-]+$", "")
                .replaceFirst("^PREV_IMMEDIATE P\\d?W INTERSECT ", "");
        Matcher spelled = SPELLED.matcher(value);
        if (spelled.find()) {
            // "Today, Friday, May 26, 2017": whatever day it is written on.
            return absolute(spelled.group(1));
        }
        Matcher ofYear = OF_YEAR.matcher(value);
        if (ofYear.matches() && published.isPresent()) {
            // "May last year"
            int offset = ofYear.group(1) == null ? 0 : Integer.parseInt(ofYear.group(1));
            return absolute(published.get().getYear() + offset + "-" + ofYear.group(2));
        }
        int slash = value.indexOf('/');
        if (slash > 0) {
            return range(value.substring(0, slash), value.substring(slash + 1), direction);
        }
        return absolute(value).or(() -> yearless(value, direction)).or(() -> relative(time, direction));
    }

    private Optional<DateSpan> range(String from, String to, Direction direction) {
        Matcher first = WEEKDAY.matcher(from);
        Matcher last = WEEKDAY.matcher(to);
        if (first.matches() && last.matches() && published.isPresent()) {
            // "From Tuesday to Thursday"
            LocalDate opening = weekday(published.get(), number(first, 1), first.group(2), direction);
            return Optional.of(new DateSpan(opening, opening.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(number(last, 1))))));
        }
        Optional<DateSpan> begin = absolute(from).or(() -> yearless(from, direction));
        Optional<DateSpan> end = absolute(to).or(() -> yearless(to, direction));
        boolean underWay = direction == Direction.PAST
                && begin.isPresent()
                && end.isPresent()
                && begin.get().earliest().isAfter(end.get().latest());
        if (underWay) {
            // "From June 19 to 30", told on June 20
            end = yearless(to, Direction.FUTURE).filter(close -> ChronoUnit.DAYS.between(begin.get().earliest(), close.latest()) < LONGEST_UNDER_WAY);
        }
        if (begin.isEmpty() || end.isEmpty() || begin.get().earliest().isAfter(end.get().latest())) {
            return Optional.empty();
        }
        return Optional.of(new DateSpan(begin.get().earliest(), end.get().latest()));
    }

    private static Optional<DateSpan> absolute(String value) {
        Matcher match = DAY.matcher(value);
        if (match.matches()) {
            return day(number(match, 1), number(match, 2), number(match, 3)).map(DateSpan::of);
        }
        match = MONTH.matcher(value);
        if (match.matches()) {
            return month(number(match, 1), number(match, 2)).map(DateSpan::of);
        }
        match = YEAR.matcher(value);
        if (match.matches()) {
            return Optional.of(DateSpan.of(Year.of(number(match, 1))));
        }
        match = DECADE.matcher(value);
        if (match.matches()) {
            int first = number(match, 1) * 10;
            return Optional.of(new DateSpan(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31)));
        }
        match = PART.matcher(value);
        if (match.matches() && Character.isDigit(value.charAt(0))) {
            return Optional.of(part(number(match, 1), match.group(2)));
        }
        return Optional.empty();
    }

    /** A day or month without its year: the last one before, or the first one after, the day of publication. */
    private Optional<DateSpan> yearless(String value, Direction direction) {
        Matcher match = YEARLESS_DAY.matcher(value);
        if (match.matches()) {
            int month = number(match, 1);
            int day = number(match, 2);
            return anyYear(direction, year -> day(year, month, day).map(DateSpan::of));
        }
        match = YEARLESS_MONTH.matcher(value);
        if (match.matches()) {
            int month = number(match, 1);
            boolean before = "-1".equals(match.group(2));
            return anyYear(before ? Direction.PAST : direction, year -> month(year, month)
                    .map(DateSpan::of)
                    .filter(span -> !before || published.map(day -> span.latest().isBefore(day)).orElse(true)));
        }
        match = PART.matcher(value);
        if (match.matches()) {
            String part = match.group(2);
            boolean ofThisYear = match.group(1).equals("THIS") && !part.equals("WI");
            return anyYear(direction, year -> Optional.of(part(year, part)))
                    // "Agreed to resume flights this summer", in January: not that of last year.
                    .filter(span -> !ofThisYear || published.map(day -> span.earliest().getYear() == day.getYear()).orElse(true));
        }
        return Optional.empty();
    }

    private interface InYear {
        Optional<DateSpan> in(int year);
    }

    private Optional<DateSpan> anyYear(Direction direction, InYear candidate) {
        if (published.isEmpty()) {
            return year.flatMap(known -> candidate.in(known.getValue()));
        }
        // Readouts are dated in the publisher's time zone: what is held may lie a day ahead.
        LocalDate today = published.get();
        if (direction == Direction.NEAREST) {
            return IntStream.of(today.getYear(), today.getYear() - 1, today.getYear() + 1)
                    .mapToObj(candidate::in)
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingLong(span -> Math.abs(ChronoUnit.DAYS.between(today, span.earliest()))));
        }
        int[] years = direction == Direction.PAST
                ? new int[] {today.getYear() + 1, today.getYear(), today.getYear() - 1, today.getYear() - 2}
                : new int[] {today.getYear(), today.getYear() + 1};
        for (int each : years) {
            Optional<DateSpan> span = candidate.in(each);
            boolean fits = span.isPresent()
                    && (direction == Direction.PAST
                            ? !span.get().earliest().isAfter(today.plusDays(1))
                            : !span.get().latest().isBefore(today));
            if (fits) {
                return span;
            }
        }
        return Optional.empty();
    }

    private Optional<DateSpan> relative(TimeExpression time, Direction direction) {
        String value = time.value();
        String text = time.text().toLowerCase(Locale.ROOT);
        if (published.isEmpty() || isAnaphoric(time)) {
            return unitOfKnownYear(value);
        }
        LocalDate today = published.get();
        Matcher half = HALF.matcher(text);
        Matcher ofYear = UNIT.matcher(value);
        if (half.find() && ofYear.matches() && ofYear.group(1).equals("Y")) {
            int offset = ofYear.group(2) == null ? 0 : Integer.parseInt(ofYear.group(2));
            return Optional.of(part(today.getYear() + offset, half.group(1).equals("first") ? "H1" : "H2"));
        }
        Matcher weekend = WEEKEND.matcher(value);
        if (weekend.matches()) {
            return Optional.of(weekend(today, weekend.group(1) != null ? weekend.group(1) : weekend.group(2), direction));
        }
        Matcher next = NEXT_SEASON.matcher(value);
        if (next.matches()) {
            // "Next spring": that of next year, as "this spring" is that of the year of writing.
            return Optional.of(part(today.getYear() + 1, next.group(1)));
        }
        if (text.endsWith("the new year") && direction == Direction.FUTURE && today.getMonthValue() > 6) {
            return Optional.of(DateSpan.of(Year.from(today).plusYears(1)));
        }
        Matcher season = LAST_SEASON.matcher(value);
        if (season.matches()) {
            // "Last autumn": the last one that has ended.
            DateSpan ended = part(today.getYear(), season.group(1));
            return Optional.of(ended.latest().isBefore(today) ? ended : part(today.getYear() - 1, season.group(1)));
        }
        Matcher match = WEEKDAY.matcher(value);
        if (match.matches()) {
            return Optional.of(DateSpan.of(weekday(today, number(match, 1), match.group(2), direction)));
        }
        if (PART_OF_DAY.matcher(value).matches()) {
            return Optional.of(DateSpan.of(today));
        }
        if (value.equals("TNI OFFSET P-1D")) {
            return Optional.of(DateSpan.of(today.minusDays(1)));
        }
        match = UNIT.matcher(value);
        if (match.matches() && !VAGUE.matcher(text).matches()) {
            int offset = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
            return Optional.of(unit(today, match.group(1).charAt(0), offset));
        }
        match = OFFSET.matcher(value);
        if (match.matches() && !VAGUE.matcher(text).matches()) {
            return Optional.of(unit(today, match.group(2).charAt(0), number(match, 1)));
        }
        return Optional.empty();
    }

    /** "Earlier this year", where the year is known but not the day. */
    private Optional<DateSpan> unitOfKnownYear(String value) {
        return value.equals("THIS P1Y") ? year.map(DateSpan::of) : Optional.empty();
    }

    /** "The same day", "that week": as told of something else. */
    static boolean isAnaphoric(TimeExpression time) {
        String text = time.text().toLowerCase(Locale.ROOT);
        return time.value().startsWith("THIS P1")
                && (text.matches(".*\\b(same|that) (day|week|month|year)\\b.*") || text.matches("(later )?the (day|week|month)"));
    }

    private static LocalDate weekday(LocalDate today, int number, @org.jspecify.annotations.Nullable String offset, Direction direction) {
        DayOfWeek day = DayOfWeek.of(number);
        if ("-1".equals(offset)) {
            return today.with(TemporalAdjusters.previous(day));
        }
        if ("1".equals(offset)) {
            return today.with(TemporalAdjusters.next(day));
        }
        return direction == Direction.PAST
                ? today.with(TemporalAdjusters.previousOrSame(day))
                : today.with(TemporalAdjusters.nextOrSame(day));
    }

    /** "This weekend", "over the weekend"; the last one is the one before, where it is written on a weekend. */
    private static DateSpan weekend(LocalDate today, @org.jspecify.annotations.Nullable String offset, Direction direction) {
        LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean now = !today.isAfter(saturday.plusDays(1));
        boolean ahead = "1".equals(offset) || "NEXT_IMMEDIATE".equals(offset)
                || (offset == null && direction == Direction.FUTURE && !now);
        boolean before = now && ("-1".equals(offset) || "PREV_IMMEDIATE".equals(offset));
        LocalDate first = ahead ? saturday.plusWeeks(1) : before ? saturday.minusWeeks(1) : saturday;
        return new DateSpan(first, first.plusDays(1));
    }

    private static DateSpan unit(LocalDate today, char unit, int offset) {
        return switch (unit) {
            case 'D' -> DateSpan.of(today.plusDays(offset));
            case 'W' -> week(today, offset);
            case 'M' -> DateSpan.of(YearMonth.from(today).plusMonths(offset));
            default -> DateSpan.of(Year.from(today).plusYears(offset));
        };
    }

    /** Written on a Sunday, "last week" may be the week that ends or the one before. */
    static DateSpan week(LocalDate today, int offset) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(offset);
        LocalDate sunday = monday.plusDays(6);
        if (today.getDayOfWeek() == DayOfWeek.SUNDAY && offset < 0) {
            return new DateSpan(monday, sunday.plusDays(6));
        }
        return new DateSpan(monday, sunday);
    }

    static DateSpan part(int year, String part) {
        return switch (part) {
            case "SP" -> months(year, 3, 5);
            case "SU" -> months(year, 6, 8);
            case "FA" -> months(year, 9, 11);
            case "WI" -> new DateSpan(LocalDate.of(year, 12, 1), YearMonth.of(year + 1, 2).atEndOfMonth());
            case "H1" -> months(year, 1, 6);
            case "H2" -> months(year, 7, 12);
            default -> {
                int first = (part.charAt(1) - '1') * 3 + 1;
                yield months(year, first, first + 2);
            }
        };
    }

    private static DateSpan months(int year, int first, int last) {
        return new DateSpan(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private static Optional<YearMonth> month(int year, int month) {
        return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
