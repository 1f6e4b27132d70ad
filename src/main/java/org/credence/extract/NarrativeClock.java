package org.credence.extract;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credence.fact.DateSpan;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Dates what a story tells from where it stands: "the next day", "two days earlier", "that June", "July 13 of the same
 * year". Where the story stands is the date it told last.
 */
final class NarrativeClock {
    private static final Pattern SHIFT = Pattern.compile("OFFSET P(-?\\d+)([DWMY])");
    private static final Pattern YEARLESS = Pattern.compile("(?:THIS P1Y INTERSECT )?XXXX-(\\d\\d)(?:-(\\d\\d))?(?:T.*)?");
    private static final Pattern SEASON = Pattern.compile("(?:THIS P1Y INTERSECT )?XXXX-(SP|SU|FA|WI)");

    private final ArticleClock clock;
    private @Nullable DateSpan last;
    private @Nullable DateSpan told;
    private int toldIn = -1;
    private @Nullable DateSpan label;
    private int labelled = -1;

    NarrativeClock(ArticleClock clock) {
        this.clock = clock;
    }

    /** Whether the expression says when something was by another time of the story. */
    static boolean isRelative(Sentence sentence, TimeExpression time) {
        return shift(time) != null || isOfThatYear(sentence, time) || isFollowingMonth(time);
    }

    /**
     * The date, where the story has told one that it can be counted from.
     *
     * @param direction where the dates of the same sentence lie: "will arrive on Friday and meet X the following day"
     */
    Optional<DateSpan> resolve(Sentence sentence, TimeExpression time, ArticleClock.Direction direction) {
        Optional<DateSpan> anchor = anchor(sentence, time, direction);
        if (anchor.isEmpty()) {
            return Optional.empty();
        }
        if (isOfThatYear(sentence, time)) {
            // "Were suspended in 2020. On June 15 of that year": the one told right before, though it was told in passing.
            DateSpan passing = told != null && toldIn == sentence.index() - 1 && !ownAnchor(sentence, time) ? told : anchor.get();
            return inYear(time.value(), passing.earliest().getYear());
        }
        if (isFollowingMonth(time)) {
            YearMonth from = YearMonth.from(anchor.get().latest());
            int month = Integer.parseInt(time.value().substring(time.value().length() - 2));
            return Optional.of(DateSpan.of(YearMonth.of(month > from.getMonthValue() ? from.getYear() : from.getYear() + 1, month)));
        }
        Shift shift = shift(time);
        if (shift == null) {
            return Optional.empty();
        }
        // "Broke off talks in August 2022. They were resumed three months later": after what was told right before.
        boolean fresh = toldIn == sentence.index() - 1 && !ownAnchor(sentence, time);
        return Optional.ofNullable(told).filter(date -> fresh).flatMap(shift::from).or(() -> shift.from(anchor.get()));
    }

    private static boolean ownAnchor(Sentence sentence, TimeExpression time) {
        return sentence.times().stream()
                .anyMatch(before -> before.begin() < time.begin() && ArticleReading.isDate(before) && !isRelative(sentence, before));
    }

    /** "Later that month", which is read as a length: the month or year the story has come to. */
    Optional<DateSpan> sameUnit(Sentence sentence, TimeExpression time) {
        boolean that = time.type() == TimeExpression.Type.DURATION
                && time.value().matches("P1[WMY]")
                && time.begin() > 0
                && sentence.token(time.begin() - 1).is("that");
        Optional<DateSpan> anchor = that ? anchor(sentence, time, ArticleClock.Direction.PAST) : Optional.empty();
        return anchor.flatMap(date -> new Shift(0, time.value().charAt(2)).from(date));
    }

    /** The day the story told last, if that was after a sentence. */
    Optional<DateSpan> dayToldSince(int index) {
        return Optional.ofNullable(told).filter(date -> toldIn > index && date.precision() == DateSpan.Precision.DAY);
    }

    /** The day the story has come to. */
    Optional<DateSpan> day() {
        return Optional.ofNullable(last).filter(date -> date.precision() == DateSpan.Precision.DAY);
    }

    /** Goes on with the story past a sentence. */
    void pass(Sentence sentence) {
        for (TimeExpression time : sentence.times()) {
            if (ArticleReading.isDate(time)) {
                Optional<DateSpan> date = isRelative(sentence, time)
                        ? resolve(sentence, time, ArticleClock.Direction.PAST)
                        : clock.resolve(time, ArticleClock.Direction.PAST);
                date.ifPresent(day -> {
                    told = day;
                    toldIn = sentence.index();
                });
                date.filter(this::goesOn).ifPresent(day -> last = day);
            }
        }
        if (isLabel(sentence)) {
            label = last;
            labelled = sentence.paragraph();
        }
    }

    /** A day told is not left for a month or year before it, which is told in passing. */
    private boolean goesOn(DateSpan told) {
        boolean passing = last != null
                && last.precision() == DateSpan.Precision.DAY
                && told.precision() != DateSpan.Precision.DAY
                && told.earliest().isBefore(last.earliest());
        return !passing;
    }

    /** The date that stands alone before a sentence of the same paragraph, as in a list of what happened when. */
    Optional<DateSpan> label(Sentence sentence) {
        return labelled == sentence.paragraph() ? Optional.ofNullable(label) : Optional.empty();
    }

    private static boolean isLabel(Sentence sentence) {
        return !sentence.times().isEmpty()
                && sentence.tokens().stream()
                        .allMatch(token -> !token.text().matches(".*\\p{L}.*") || isTimed(sentence, token.index()));
    }

    private static boolean isTimed(Sentence sentence, int token) {
        return sentence.times().stream().anyMatch(time -> time.begin() <= token && token < time.end());
    }

    /** The date told before in the sentence, or failing that in the text. */
    private Optional<DateSpan> anchor(Sentence sentence, TimeExpression time, ArticleClock.Direction direction) {
        Optional<DateSpan> anchor = Optional.ofNullable(last);
        for (TimeExpression before : sentence.times()) {
            boolean usable = before.begin() < time.begin() && ArticleReading.isDate(before) && !isRelative(sentence, before);
            Optional<DateSpan> date = usable ? clock.resolve(before, direction) : Optional.empty();
            anchor = date.isPresent() ? date : anchor;
        }
        return anchor;
    }

    /** "The following April": the first one after where the story stands. */
    private static boolean isFollowingMonth(TimeExpression time) {
        return time.value().matches("NEXT_IMMEDIATE XXXX-\\d\\d") && time.text().toLowerCase(Locale.ROOT).startsWith("the following ");
    }

    private static boolean isOfThatYear(Sentence sentence, TimeExpression time) {
        boolean yearless = YEARLESS.matcher(time.value()).matches() || SEASON.matcher(time.value()).matches();
        if (!yearless) {
            return false;
        }
        String after = words(sentence, time.end(), time.end() + 4);
        String before = words(sentence, time.begin() - 1, time.begin());
        String own = time.text().toLowerCase(Locale.ROOT);
        return after.matches("(of )?(that|the same) (same )?year.*")
                || own.matches(".* of (that|the same) (same )?year")
                || before.equals("that")
                || own.startsWith("that ");
    }

    private Optional<DateSpan> inYear(String value, int year) {
        Matcher match = YEARLESS.matcher(value);
        if (match.matches()) {
            int month = Integer.parseInt(match.group(1));
            if (match.group(2) == null) {
                return Optional.of(DateSpan.of(YearMonth.of(year, month)));
            }
            int day = Integer.parseInt(match.group(2));
            return YearMonth.of(year, month).isValidDay(day)
                    ? Optional.of(DateSpan.of(LocalDate.of(year, month, day)))
                    : Optional.empty();
        }
        Matcher season = SEASON.matcher(value);
        return season.matches() ? Optional.of(ArticleClock.part(year, season.group(1))) : Optional.empty();
    }

    private static String words(Sentence sentence, int begin, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, begin); i < Math.min(end, sentence.size()); i++) {
            text.append(text.isEmpty() ? "" : " ").append(sentence.token(i).lower());
        }
        return text.toString();
    }

    /** So many units from where the story stands. */
    private record Shift(int number, char unit) {
        Optional<DateSpan> from(DateSpan anchor) {
            boolean day = anchor.precision() == DateSpan.Precision.DAY;
            LocalDate start = anchor.earliest();
            boolean month = day || YearMonth.from(start).equals(YearMonth.from(anchor.latest()));
            return switch (unit) {
                case 'D' -> day ? Optional.of(DateSpan.of(start.plusDays(number))) : Optional.empty();
                case 'W' -> day ? Optional.of(ArticleClock.week(start, number)) : Optional.empty();
                case 'M' -> month
                        ? Optional.of(DateSpan.of(YearMonth.from(start).plusMonths(number)))
                        : Optional.empty();
                default -> Optional.of(DateSpan.of(Year.from(start).plusYears(number)));
            };
        }
    }

    private static @Nullable Shift shift(TimeExpression time) {
        String text = time.text().toLowerCase(Locale.ROOT);
        String value = time.value();
        Matcher match = SHIFT.matcher(value);
        boolean ofToday = text.matches(".*\\b(yesterday|tomorrow)");
        if (match.matches() && !ofToday && text.matches(".*\\b(later|earlier|before|after)\\b.*")) {
            return new Shift(Integer.parseInt(match.group(1)), match.group(2).charAt(0));
        }
        Matcher unit = Pattern.compile("(?:THIS|NEXT_IMMEDIATE|PREV_IMMEDIATE) P1([DWMY])").matcher(value);
        if (!unit.matches()) {
            return null;
        }
        char own = unit.group(1).charAt(0);
        if (own != 'D' && text.matches("(later |earlier )?(that|the) same .*|(later |earlier )?that \\w+")) {
            // "Later that month": the month the story has come to.
            return new Shift(0, own);
        }
        if (text.matches("the .* (before|earlier)|the previous .*")) {
            return new Shift(-1, own);
        }
        if (text.matches("the .* after|(the )?following .*|the next day")) {
            return new Shift(1, own);
        }
        return null;
    }
}
