package org.credence.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of one article and where its sentences end, coarsely: all offsets are in Unicode code points. */
final class ArticleText {
    /** White space as Python's expressions know it, for the reference scorer is written in Python. */
    private static final String SPACES =
            "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

    /** After a full stop and before a capital, at an empty line, and before every other line that is not indented. */
    private static final Pattern SENTENCE_END = Pattern.compile(
            "[.!?][\"”’')]*[SPACES]+(?=[\"“‘(]?[A-Z])|\\n[SPACES]*\\n|\\n(?=[^SPACES])".replace("SPACES", SPACES));

    private static final Pattern RUN_OF_SPACE = Pattern.compile("[" + SPACES + "]+");

    private final String text;
    private final int length;
    private final List<TextSpan> ends = new ArrayList<>();

    ArticleText(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        Matcher end = SENTENCE_END.matcher(text);
        int unit = 0;
        int point = 0;
        while (end.find()) {
            int begin = point + text.codePointCount(unit, end.start());
            unit = end.end();
            point = begin + text.codePointCount(end.start(), unit);
            ends.add(new TextSpan(begin, point));
        }
    }

    boolean holds(String words) {
        return !words.isEmpty() && text.contains(words);
    }

    /** The sentences around every place where one of the runs of words stands; a run that stands nowhere has none. */
    List<TextSpan> sentencesWith(List<String> runs) {
        List<TextSpan> found = new ArrayList<>();
        for (String run : runs) {
            for (int unit = text.indexOf(run); unit >= 0 && !run.isEmpty(); unit = text.indexOf(run, unit + 1)) {
                int begin = text.codePointCount(0, unit);
                found.add(sentencesAround(new TextSpan(begin, begin + run.codePointCount(0, run.length()))));
            }
        }
        return found;
    }

    /** The sentence, or the sentences, that hold the span. */
    TextSpan sentencesAround(TextSpan span) {
        int begin = 0;
        for (TextSpan end : ends) {
            if (end.end() <= span.begin()) {
                begin = end.end();
            } else if (end.begin() >= span.end() - 1) {
                return new TextSpan(begin, end.end());
            }
        }
        return new TextSpan(begin, length);
    }

    /** The first sentence in which one of the runs of words stands, on one line. */
    Optional<String> firstSentenceWith(List<String> runs) {
        return sentencesWith(runs).stream().findFirst().map(this::words);
    }

    /** The words of a span on one line; what lies beyond the text is left out. */
    String words(TextSpan span) {
        int begin = Math.clamp(span.begin(), 0, length);
        int end = Math.clamp(span.end(), begin, length);
        String words = text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
        return RUN_OF_SPACE.matcher(words).replaceAll(" ").strip();
    }
}
