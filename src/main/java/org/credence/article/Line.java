package org.credence.article;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text that has something on it.
 *
 * @param span the line without the white space around it
 * @param mark what its format says of it
 * @param startsBlock whether a blank line, or the text's beginning, is above it
 */
record Line(Span span, Block.Mark mark, boolean startsBlock) {
    private static final String BREAKS = "\n\r\f\u000B\u0085\u2028\u2029";

    /** White space in print that Java does not count as such. */
    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    /** The lines of a text, whatever ends them. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean startsBlock = true;
        int begin = 0;
        while (begin < text.length()) {
            int end = endOfLine(text, begin);
            Span span = trim(text, new Span(begin, end));
            if (span.length() > 0) {
                lines.add(new Line(span, Block.Mark.NONE, startsBlock));
                startsBlock = false;
            } else {
                startsBlock = true;
            }
            begin = afterBreak(text, end);
        }
        return lines;
    }

    Line with(Span newSpan, Block.Mark newMark) {
        return new Line(newSpan, newMark, startsBlock);
    }

    Block.Mark markOr(Block.Mark other) {
        return mark == Block.Mark.NONE ? other : mark;
    }

    /** The span without white space at its ends. */
    static Span trim(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || INVISIBLE.indexOf(c) >= 0;
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && BREAKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int afterBreak(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
