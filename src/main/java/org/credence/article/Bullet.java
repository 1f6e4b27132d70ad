package org.credence.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sign before an entry of a list. */
final class Bullet {
    private static final Pattern SIGN = Pattern.compile("(?:[-–*+·•‣◦▪●■○□◆◇►▶✓✔]|\\\\[-*+])\\s+");
    private static final Pattern SIGN_OR_NUMBER =
            Pattern.compile("(?:(?:[-–*+·•‣◦▪●■○□◆◇►▶✓✔]|\\\\[-*+]|\\d{1,3}\\\\?[.)])\\s+(?:\\[[ xX]]\\s+)?)");

    private Bullet() {}

    /** Takes a bullet off. A number stays, for in plain text it may as well stand before a heading. */
    static Line strip(String text, Line line) {
        return strip(SIGN, text, line);
    }

    /** Takes a bullet or a number off, as Markdown has them. */
    static Line stripMarkdown(String text, Line line) {
        return strip(SIGN_OR_NUMBER, text, line);
    }

    private static Line strip(Pattern sign, String text, Line line) {
        Matcher matcher = sign.matcher(text).region(line.span().begin(), line.span().end());
        if (!matcher.lookingAt() || matcher.end() == line.span().end()) {
            return line;
        }
        return line.with(Line.trim(text, new Span(matcher.end(), line.span().end())), Block.Mark.ITEM);
    }
}
