package org.credence.article;

import java.util.regex.Pattern;

/** Tells one line of a page by its looks: the words it goes by are in {@code furniture.txt}. */
final class Furniture {
    /** No piece of furniture is longer, and most paragraphs are: they need not be looked at. */
    private static final int LONGEST = 400;

    private static final int LONGEST_CAPTION = 600;
    private static final int LONGEST_CAPTION_IN_WORDS = 80;
    private static final int CAPTION_END = 120;
    private static final int LONGEST_LABEL_IN_WORDS = 14;

    private static final Pattern COLON = Pattern.compile("\\s*[:：>»]+$");

    private final Pattern line;
    private final Pattern end;
    private final Pattern inset;
    private final Pattern credit;
    private final Pattern captionLabel;
    private final Pattern captionStart;
    private final Pattern captionMiddle;
    private final Pattern captionEnd;
    private final Pattern turn;
    private final Pattern bio;
    private final Pattern leadIn;
    private final Pattern entry;

    private Furniture(WordFile words) {
        line = words.pattern("line");
        end = words.pattern("end");
        inset = words.pattern("inset");
        credit = words.pattern("credit");
        captionLabel = words.pattern("caption-label");
        captionStart = words.pattern("caption-start");
        captionMiddle = words.pattern("caption-middle");
        captionEnd = words.pattern("caption-end");
        turn = words.pattern("turn");
        bio = words.pattern("bio");
        leadIn = words.pattern("lead-in");
        entry = words.pattern("entry");
    }

    static Furniture load() {
        return new Furniture(WordFile.load("furniture.txt"));
    }

    /** Nothing of the article, wherever it stands. */
    boolean isPageLine(String text) {
        return fits(line, text) || fits(credit, text);
    }

    /** The first line of the page's foot. */
    boolean isEnd(String text) {
        return fits(end, withoutColon(text));
    }

    /** The heading of a box of other stories, below which the article may go on. */
    boolean isInset(String text) {
        return fits(inset, withoutColon(text));
    }

    /** A line that says the next one is a caption. */
    boolean isCaptionLabel(String text) {
        return fits(captionLabel, text);
    }

    boolean isCaption(String text) {
        int tail = Math.max(0, text.length() - CAPTION_END);
        return text.length() <= LONGEST_CAPTION
                && Prose.words(text) <= LONGEST_CAPTION_IN_WORDS
                && (captionStart.matcher(text).lookingAt()
                        || captionMiddle.matcher(text).find()
                        || captionEnd.matcher(text).region(tail, text.length()).find());
    }

    /** A speaker's turn in a transcript. */
    boolean isTurn(String text) {
        return turn.matcher(text).matches();
    }

    /** A line that says a list follows. */
    boolean isLeadIn(String text) {
        return Prose.words(text) <= LONGEST_LABEL_IN_WORDS && fits(leadIn, text);
    }

    /** An entry of a list of people. */
    boolean isEntry(String text) {
        return fits(entry, text);
    }

    /** A note on the author of the article. */
    boolean isBio(String text, String author) {
        return text.startsWith(author) && bio.matcher(text.substring(author.length())).matches();
    }

    private static String withoutColon(String text) {
        return COLON.matcher(text).replaceFirst("");
    }

    private static boolean fits(Pattern pattern, String text) {
        return text.length() <= LONGEST && pattern.matcher(text).matches();
    }
}
