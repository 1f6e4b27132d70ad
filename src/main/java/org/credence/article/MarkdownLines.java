package org.credence.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the marks of Markdown off its lines and remembers what they said: headings, list entries, block quotes, lines
 * of links. What is no running text is left out: code, tables, comments, pictures, rules.
 */
final class MarkdownLines {
    private static final Pattern FENCE = Pattern.compile("(?:```|~~~).*");
    private static final Pattern QUOTE = Pattern.compile(">[>\\s]*");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)(?:\\s+#+)?");
    private static final Pattern UNDERLINE = Pattern.compile("=+|-{2,}");
    private static final Pattern RULE = Pattern.compile("[-*_][-*_\\s]{2,}");
    private static final Pattern TABLE = Pattern.compile("\\|.*|[|:\\s-]*\\|[|:\\s-]*");
    private static final Pattern DEFINITION = Pattern.compile("\\[[^\\]^]+]:\\s+\\S+.*");
    private static final Pattern FIGURE_CAPTION =
            Pattern.compile("<figcaption[^>]*>(.*?)</figcaption>", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3}|_{1,3})(.*)\\1", Pattern.DOTALL);
    private static final Pattern ELEMENT =
            Pattern.compile("<(u|b|i|em|strong|span|p|center|div)\\b[^>]*>(.*)</\\1>", Pattern.DOTALL);

    /** A line in bold type that is no longer than this is a heading. */
    private static final int LONGEST_HEADING_IN_WORDS = 14;

    private final String text;
    private final List<Line> kept = new ArrayList<>();
    private boolean inCode;
    private boolean inComment;

    private MarkdownLines(String text) {
        this.text = text;
    }

    static List<Line> of(String text) {
        MarkdownLines lines = new MarkdownLines(text);
        Line.of(text).forEach(lines::read);
        return lines.kept;
    }

    private void read(Line line) {
        String words = line.span().of(text);
        if (FENCE.matcher(words).matches()) {
            inCode = !inCode;
        } else if (inComment || words.startsWith("<!--")) {
            // A comment may go on over several lines.
            inComment = !words.contains("-->");
        } else if (!inCode) {
            readText(line, words);
        }
    }

    private void readText(Line line, String words) {
        if (!kept.isEmpty() && !line.startsBlock() && UNDERLINE.matcher(words).matches()) {
            underline(words.charAt(0) == '=' ? Block.Mark.TITLE : Block.Mark.HEADING);
        } else if (!isNoText(words)) {
            kept.add(marked(line));
        } else if (words.contains("<fig")) {
            keepFigureCaption(line);
        }
    }

    private static boolean isNoText(String words) {
        return RULE.matcher(words).matches()
                || TABLE.matcher(words).matches()
                || DEFINITION.matcher(words).matches()
                || words.regionMatches(true, 0, "<fig", 0, 4)
                || (words.charAt(0) == '<' && Markup.plain(words).isEmpty());
    }

    /** A line of signs makes the line above it a heading, unless that is a paragraph and the signs are a rule. */
    private void underline(Block.Mark mark) {
        Line above = kept.getLast();
        if (above.mark() == Block.Mark.NONE && isShortLabel(above.span().of(text))) {
            kept.set(kept.size() - 1, above.with(above.span(), mark));
        }
    }

    private void keepFigureCaption(Line line) {
        Matcher caption = FIGURE_CAPTION.matcher(text).region(line.span().begin(), line.span().end());
        if (caption.find()) {
            Span span = Line.trim(text, new Span(caption.start(1), caption.end(1)));
            kept.add(line.with(span, Block.Mark.CAPTION));
        }
    }

    private Line marked(Line given) {
        Line line = Bullet.stripMarkdown(text, withoutQuote(given));
        Matcher heading = HEADING.matcher(text).region(line.span().begin(), line.span().end());
        if (heading.matches() && heading.end(2) > heading.start(2)) {
            Block.Mark mark = heading.group(1).length() == 1 ? Block.Mark.TITLE : Block.Mark.HEADING;
            return unwrapped(line.with(new Span(heading.start(2), heading.end(2)), mark));
        }
        if (Markup.isOnlyLinks(line.span().of(text))) {
            return line.with(line.span(), Block.Mark.LINK);
        }
        return unwrapped(line);
    }

    private Line withoutQuote(Line line) {
        Matcher quote = QUOTE.matcher(text).region(line.span().begin(), line.span().end());
        if (!quote.lookingAt() || quote.end() == line.span().end()) {
            return line;
        }
        // A quotation is a paragraph of its own, whatever stands around it.
        return new Line(Line.trim(text, new Span(quote.end(), line.span().end())), Block.Mark.NONE, true);
    }

    /** Takes off the emphasis or the element that the whole line is in; a short line in bold type is a heading. */
    private Line unwrapped(Line line) {
        Line inner = line;
        boolean strong = false;
        Matcher wrapper = wrapper(inner);
        while (wrapper.matches() && isWhole(wrapper)) {
            strong |= wrapper.group(1).length() > 1 || "ub".contains(wrapper.group(1));
            inner = inner.with(Line.trim(text, new Span(wrapper.start(2), wrapper.end(2))), inner.mark());
            wrapper = wrapper(inner);
        }
        boolean heading = strong && isShortLabel(inner.span().of(text));
        return inner.with(inner.span(), inner.markOr(heading ? Block.Mark.HEADING : Block.Mark.NONE));
    }

    private Matcher wrapper(Line line) {
        boolean element = text.charAt(line.span().begin()) == '<';
        return (element ? ELEMENT : EMPHASIS)
                .matcher(text)
                .region(line.span().begin(), line.span().end());
    }

    /** Two emphasised runs at both ends of a line do not emphasise the line. */
    private static boolean isWhole(Matcher wrapper) {
        String inner = wrapper.group(2);
        String sign = wrapper.group(1);
        boolean element = Character.isLetter(sign.charAt(0));
        return !inner.isBlank() && !inner.contains(element ? "</" + sign + ">" : sign);
    }

    private static boolean isShortLabel(String words) {
        return Prose.words(words) <= LONGEST_HEADING_IN_WORDS && !Prose.isSentence(words);
    }
}
