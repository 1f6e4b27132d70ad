package org.credence.article;

/** What sets sentences apart from labels, menus and headlines, as far as form alone can tell. */
final class Prose {
    /** A sentence of a paragraph of its own has at least so many words; "Loading." and "News!" have not. */
    private static final int SHORTEST_SENTENCE = 3;

    /** A question of fewer words may be a heading. */
    private static final int SHORTEST_QUESTION = 8;

    /** Nothing but a paragraph is that long, though its last full stop be lost. */
    private static final int PARAGRAPH = 25;

    private static final String CLOSERS = "\"'”’»)]*_ ■□∎●◆";

    private Prose() {}

    /** Whether a paragraph holds sentences: it ends like one, or is too long for anything else. */
    static boolean isSentence(String text) {
        int words = words(text);
        return switch (lastMark(text)) {
            case '.', '!', '。' -> words >= SHORTEST_SENTENCE || opensQuotation(text);
            case '?' -> words >= SHORTEST_QUESTION;
            case ':', ';', ',', '—', '…' -> words >= SHORTEST_QUESTION;
            default -> words >= PARAGRAPH;
        };
    }

    /** Whether the text ends with a mark that ends a sentence, quotation marks and brackets after it aside. */
    static boolean isClosed(String text) {
        return ".!?。:;…".indexOf(lastMark(text)) >= 0;
    }

    /** Words are what white space separates, if a letter or digit is in it. */
    static int words(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                inWord = true;
                count++;
            }
        }
        return count;
    }

    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean opensQuotation(String text) {
        return "\"“‘«".indexOf(text.charAt(0)) >= 0;
    }

    private static char lastMark(String text) {
        int i = text.length() - 1;
        while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        if (i < 0) {
            return ' ';
        }
        return text.endsWith("...") ? '…' : text.charAt(i);
    }
}
