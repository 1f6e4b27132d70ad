package org.credence.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The line in a page's head that gives its date.
 *
 * @param day the day of publication, or of the last change where that is all the line gives
 * @param otherwise the same day with day and month the other way round, where the line leaves both open
 * @param isUpdate whether the day is that of a change
 * @param isLabelled whether the line says what the date is
 * @param isAllKnown whether nothing else stands on the line than what such lines have
 * @param outlet the outlet's name, where the line has it
 * @param byline the byline, where the line has it
 */
record DateLine(
        LocalDate day,
        Optional<LocalDate> otherwise,
        boolean isUpdate,
        boolean isLabelled,
        boolean isAllKnown,
        Optional<String> outlet,
        Optional<Byline> byline) {
    private static final int LONGEST = 200;

    /** An outlet's name, a section or a place may stand beside the date; more is another kind of line. */
    private static final int MOST_OTHER_WORDS = 5;

    /** Where they are set off from one another, as in "| World, Asia |". */
    private static final int MOST_LISTED_WORDS = 10;

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s|•·/,:;()\\[\\]–—-]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[|•·,/()]\\s*|\\s+[-–—]\\s+");
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?:^|\\s)\\p{Ll}{3,}");

    /** Reads such lines: the words that may stand on them are in {@code heads.txt}. */
    static final class Reader {
        private final Pattern label;
        private final Pattern noise;
        private final Pattern updated;
        private final Pattern american;
        private final Pattern outlet;
        private final Byline.Reader bylines;

        Reader(WordFile words, Byline.Reader bylines) {
            label = words.pattern("date-label");
            noise = words.pattern("date-noise");
            updated = words.pattern("updated");
            american = words.pattern("american");
            outlet = words.pattern("outlet");
            this.bylines = bylines;
        }

        /** Whether an outlet's name, or what else stands beside a date, tells that the month is written first. */
        boolean isAmerican(String words) {
            return american.matcher(words).find();
        }

        Optional<DateLine> read(String line, boolean monthFirst) {
            if (line.length() > LONGEST || line.chars().noneMatch(Character::isDigit)) {
                return Optional.empty();
            }
            List<WrittenDate> dates = WrittenDate.allIn(line, monthFirst || isAmerican(line));
            if (dates.isEmpty()) {
                return Optional.empty();
            }
            String others = withoutDates(line, dates);
            String withoutNoise = noise.matcher(label.matcher(others).replaceAll(" "))
                    .replaceAll(" ")
                    .strip();
            String rest = squeeze(withoutNoise);
            Optional<Byline> byline = bylines.opened(withoutNoise);
            if (byline.isEmpty() && !mayStandBesideDate(line, rest)) {
                return Optional.empty();
            }
            WrittenDate chosen = published(line, dates);
            Optional<String> outlet = byline.isPresent() ? Optional.empty() : outlet(withoutNoise);
            boolean known = rest.isEmpty() || byline.isPresent() || outlet.isPresent();
            return Optional.of(new DateLine(
                    chosen.day(),
                    chosen.otherwise(),
                    isUpdate(line, dates, chosen),
                    label.matcher(others).find(),
                    known,
                    outlet,
                    byline));
        }

        private static boolean mayStandBesideDate(String line, String rest) {
            String once = printedTwice(rest).orElse(rest);
            boolean listed = line.indexOf('|') >= 0;
            return Prose.words(once) <= (listed ? MOST_LISTED_WORDS : MOST_OTHER_WORDS)
                    && !LOWER_CASE_WORD.matcher(once).find()
                    && !once.endsWith("?");
        }

        private Optional<String> outlet(String others) {
            return printedTwice(squeeze(others))
                    .or(() -> Stream.of(BETWEEN_NAMES.split(others, -1))
                            .filter(name -> outlet.matcher(name).find())
                            .findFirst());
        }

        /** Whether a line only says what the date on the next one is. */
        boolean isLabel(String line) {
            return label.matcher(line).lookingAt() && squeeze(label.matcher(line).replaceAll("")).isEmpty();
        }

        private WrittenDate published(String line, List<WrittenDate> dates) {
            return dates.stream()
                    .filter(date -> !isUpdate(line, dates, date))
                    .findFirst()
                    .orElse(dates.getFirst());
        }

        /** What stands between a date and the one before it says which date it is. */
        private boolean isUpdate(String line, List<WrittenDate> dates, WrittenDate date) {
            int index = dates.indexOf(date);
            int from = index == 0 ? 0 : dates.get(index - 1).end();
            return updated.matcher(line.substring(from, date.begin())).find();
        }
    }

    private static String withoutDates(String line, List<WrittenDate> dates) {
        StringBuilder others = new StringBuilder();
        int from = 0;
        for (WrittenDate date : dates) {
            others.append(line, from, date.begin()).append(" | ");
            from = date.end();
        }
        return others.append(line.substring(from)).toString();
    }

    private static String squeeze(String words) {
        return PUNCTUATION.matcher(words).replaceAll(" ").strip();
    }

    /** Pages saved as text often have an outlet's name twice, once for its picture: "Daily NewsDaily News". */
    private static Optional<String> printedTwice(String words) {
        int middle = words.length() / 2;
        String first = words.substring(0, middle).strip();
        boolean twice = !first.isEmpty() && first.equals(words.substring(middle).strip());
        return twice ? Optional.of(first) : Optional.empty();
    }
}
