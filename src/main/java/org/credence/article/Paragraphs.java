package org.credence.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes paragraphs of lines. A line is a paragraph, for that is how pages are saved as text; only where lines were
 * broken to fit a width, those that follow one another without a blank line are joined again.
 */
final class Paragraphs {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;

    /** In a text broken to a width, at least so many lines go on in the middle of a sentence. */
    private static final double FEWEST_BROKEN_SENTENCES = 0.4;

    private final String text;
    private final List<Line> lines;

    private Paragraphs(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The paragraphs of lines as they stand, with bullets taken off. */
    static List<Block> of(String text) {
        return of(text, Line.of(text).stream().map(line -> Bullet.strip(text, line)).toList());
    }

    static List<Block> of(String text, List<Line> lines) {
        return new Paragraphs(text, lines).join();
    }

    private List<Block> join() {
        int width = widthOfBrokenLines();
        List<Block> blocks = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i + 1 == lines.size() || !goesOn(i, width)) {
                Line head = lines.get(first);
                Span span = head.span().cover(lines.get(i).span());
                blocks.add(new Block(span, Markup.plain(span.of(text)), head.mark()));
                first = i + 1;
            }
        }
        return blocks;
    }

    /** The width that the lines were broken to; 0 where they were not. */
    private int widthOfBrokenLines() {
        int neighbours = 0;
        int broken = 0;
        int width = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (areNeighbours(i)) {
                neighbours++;
                if (breaksSentence(i)) {
                    broken++;
                    width = Math.max(width, lines.get(i).span().length());
                }
            }
        }
        return broken < neighbours * FEWEST_BROKEN_SENTENCES ? 0 : width;
    }

    private boolean areNeighbours(int i) {
        Line next = lines.get(i + 1);
        Block.Mark mark = lines.get(i).mark();
        return !next.startsBlock()
                && next.mark() == Block.Mark.NONE
                && (mark == Block.Mark.NONE || mark == Block.Mark.ITEM);
    }

    private boolean breaksSentence(int i) {
        int length = lines.get(i).span().length();
        return length >= NARROWEST
                && length <= WIDEST
                && Character.isLowerCase(text.codePointAt(lines.get(i + 1).span().begin()))
                && !Prose.isClosed(lines.get(i).span().of(text));
    }

    /** A line was broken to the width if the next one's first word had no more room on it. */
    private boolean goesOn(int i, int width) {
        if (width == 0 || !areNeighbours(i)) {
            return false;
        }
        Span next = lines.get(i + 1).span();
        int space = text.indexOf(' ', next.begin());
        int firstWord = (space < 0 ? next.end() : Math.min(space, next.end())) - next.begin();
        return lines.get(i).span().length() + 1 + firstWord > width || breaksSentence(i);
    }
}
