package org.credence.article;

import java.util.regex.Pattern;

/** Inline markup of Markdown and of the HTML in it, as far as a line must be looked at without it. */
final class Markup {
    // No part may hold the sign that begins the whole: a long line of such signs would take for ever.
    private static final String TARGET = "\\([^()]*(?:\\([^()]*\\))?[^()]*\\)";
    private static final Pattern LINKED_IMAGE = Pattern.compile("\\[!\\[[^\\[\\]]*]" + TARGET + "]" + TARGET);
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\[\\]]*]" + TARGET);
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]" + TARGET);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--[^<>]*-->");
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\\\)\\*+|(?<!\\w)_+|_+(?!\\w)|`");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private Markup() {}

    /** The words alone, in one line. */
    static String plain(String text) {
        if (text.chars().noneMatch(Markup::isMarkup)) {
            return text;
        }
        String words = text;
        if (words.indexOf('[') >= 0) {
            words = LINKED_IMAGE.matcher(words).replaceAll("");
            words = IMAGE.matcher(words).replaceAll("");
            words = LINK.matcher(words).replaceAll("$1");
        }
        if (words.indexOf('<') >= 0) {
            words = TAG.matcher(words).replaceAll("");
        }
        words = EMPHASIS.matcher(words).replaceAll("");
        words = ESCAPE.matcher(words).replaceAll("$1");
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    /** Most paragraphs have nothing of it, and are many. */
    private static boolean isMarkup(int c) {
        return c < ' ' || c == 0xA0 || "*_`<[\\".indexOf(c) >= 0;
    }

    static boolean isOnlyLinks(String text) {
        return text.startsWith("[")
                && LINK.matcher(text).find()
                && !Prose.hasLetter(LINK.matcher(text).replaceAll(""));
    }
}
