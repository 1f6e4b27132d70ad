package org.credence.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What news agencies put before an article's first sentence: place, day and agency, as in {@code SEOUL, Sept. 27
 * (Yonhap) --}.
 *
 * @param length how many characters it takes, the white space after it too
 * @param agency the agency's name as printed
 * @param day the day without a year
 * @param year the year, where it is printed
 */
record WireDateline(int length, Optional<String> agency, Optional<MonthDay> day, Optional<Year> year) {
    private static final String CAPITALS = "[\\p{Lu}][\\p{Lu}.'’ /-]{2,30}";
    private static final String PLACE = "\\p{Lu}[\\p{L}.'’/-]*(?: \\p{L}[\\p{L}.'’/-]*){0,3}";
    private static final String REGION = "(?:, ?\\p{Lu}[\\p{L}. ]{1,25}| \\[\\p{L}[\\p{L}. ]{1,25}])?";
    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT"
                    + "|NOV|DEC)[a-zA-Z]*\\.?";
    private static final String DAY = "(?<date>" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? (?<year>\\d{4}))?";
    private static final String AGENCY =
            "(?:\\((?<agency>\\p{L}[\\p{L} .&'’/-]{1,30})\\)|/(?<slashed>[\\p{Lu}-]{2,12})/|(?<bare>CNN))\\.?";
    // "North Korea (DPRK) — which" is no dateline.
    private static final String SENTENCE = "(?=[\\p{Lu}\\d$€£\"“‘'(\\[])";
    private static final String DASH = "\\s*(?:-{1,3}|[—–―:])\\s*";

    private static final Pattern WITH_AGENCY = Pattern.compile(
            "(?:" + PLACE + REGION + "[,.]? ?)?(?:" + DAY + ")?[,.]? ?" + AGENCY
                    + "(?:" + DASH + "|(?<=/\\.)\\s+)" + SENTENCE);
    // "Accra (AFP) May 6, 2031 -"
    private static final Pattern WITH_AGENCY_FIRST =
            Pattern.compile(PLACE + REGION + " " + AGENCY + ",? " + DAY + DASH + SENTENCE);
    private static final Pattern WITH_DAY = Pattern.compile(CAPITALS + REGION + ", " + DAY + DASH + SENTENCE);
    private static final Pattern PLACE_ONLY =
            Pattern.compile(CAPITALS + REGION + "(?:\\s*(?:--|—|–)\\s*|\\s+-\\s+)" + SENTENCE);
    // "May 24, 2024 — The ministers …": a whole date, with or without a place.
    private static final Pattern WHOLE_DATE = Pattern.compile("(?:" + PLACE + REGION + ",? )?\\(?(?<date>" + MONTH
            + " \\d{1,2}|\\d{1,2} " + MONTH + "),? (?<year>\\d{4})\\)?(?:\\s*[—–―]\\s*|\\s+-{1,3}\\s+)" + SENTENCE);
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(?<month>\\p{L}{3})\\p{L}*\\.? (?<day>\\d+)|(?<first>\\d+) (?<second>\\p{L}{3}).*");

    /** The dateline at the beginning of a paragraph. */
    static Optional<WireDateline> at(String paragraph) {
        Matcher agencyFirst = WITH_AGENCY_FIRST.matcher(paragraph);
        Matcher withAgency = agencyFirst.lookingAt() ? agencyFirst : WITH_AGENCY.matcher(paragraph);
        if (withAgency.lookingAt()) {
            return Optional.of(
                    new WireDateline(withAgency.end(), agency(withAgency), day(withAgency), year(withAgency)));
        }
        Matcher withDay = WITH_DAY.matcher(paragraph);
        if (withDay.lookingAt()) {
            return Optional.of(new WireDateline(withDay.end(), Optional.empty(), day(withDay), year(withDay)));
        }
        Matcher wholeDate = WHOLE_DATE.matcher(paragraph);
        if (wholeDate.lookingAt()) {
            return Optional.of(new WireDateline(wholeDate.end(), Optional.empty(), day(wholeDate), year(wholeDate)));
        }
        Matcher placeOnly = PLACE_ONLY.matcher(paragraph);
        return placeOnly.lookingAt()
                ? Optional.of(
                        new WireDateline(placeOnly.end(), Optional.empty(), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<String> agency(Matcher matcher) {
        return Stream.of("agency", "slashed", "bare")
                .flatMap(name -> Stream.ofNullable(matcher.group(name)))
                .findFirst();
    }

    private static Optional<Year> year(Matcher matcher) {
        return Optional.ofNullable(matcher.group("year")).map(Year::parse);
    }

    private static Optional<MonthDay> day(Matcher matcher) {
        return Optional.ofNullable(matcher.group("date")).flatMap(WireDateline::day);
    }

    private static Optional<MonthDay> day(String written) {
        Matcher matcher = MONTH_AND_DAY.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean monthFirst = matcher.group("month") != null;
        int month = WrittenDate.month(matcher.group(monthFirst ? "month" : "second"));
        int day = Integer.parseInt(matcher.group(monthFirst ? "day" : "first"));
        try {
            return Optional.of(MonthDay.of(month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The whole date, where the year is printed. */
    Optional<LocalDate> date() {
        return year.flatMap(known -> day.map(known::atMonthDay));
    }

    /** The whole date, where only a later day, that of a change, is known. */
    Optional<LocalDate> dateBefore(LocalDate change) {
        return day.map(known -> {
            LocalDate sameYear = known.atYear(change.getYear());
            return sameYear.isAfter(change) ? known.atYear(change.getYear() - 1) : sameYear;
        });
    }
}
