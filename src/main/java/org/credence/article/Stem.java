package org.credence.article;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * The part of an article's published addresses that its file's name gives: letters and digits of any script, {@code
 * . _ ~ -}, in Unicode's composed form. Everything else (white space, quotes, {@code # % / ?}) becomes a hyphen, so
 * that the stem stands in an IRI without percent signs. A name that is safe already is its own stem.
 */
final class Stem {
    private static final char FILLER = '-';

    private Stem() {}

    /** The stem of a file: its name without the ending, made safe. */
    static String of(Path file) {
        String name = ArticleFormat.fileName(file);
        int dot = name.lastIndexOf('.');
        return safe(dot > 0 ? name.substring(0, dot) : name);
    }

    /** Any name, made safe. */
    static String safe(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(Stem::isSafe) && !isOnlyDots(composed)) {
            return composed;
        }
        StringBuilder stem = new StringBuilder();
        composed.codePoints().forEach(point -> append(stem, point));
        String trimmed = trimFiller(stem);
        return isOnlyDots(trimmed) ? spelledOut(composed) : trimmed;
    }

    private static void append(StringBuilder stem, int point) {
        if (isSafe(point)) {
            stem.appendCodePoint(point);
        } else if (!stem.isEmpty() && stem.charAt(stem.length() - 1) != FILLER) {
            stem.append(FILLER);
        }
    }

    private static boolean isSafe(int point) {
        return Character.isLetterOrDigit(point)
                || "._~-".indexOf(point) >= 0
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    private static String trimFiller(StringBuilder stem) {
        int end = stem.length();
        while (end > 0 && stem.charAt(end - 1) == FILLER) {
            end--;
        }
        return stem.substring(0, end);
    }

    /** Dots alone would be read as a folder's address. */
    private static boolean isOnlyDots(String name) {
        return name.chars().allMatch(c -> c == '.');
    }

    /** A name without a single safe character still needs a stem of its own: the numbers of its characters. */
    private static String spelledOut(String name) {
        return name.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining("-", "u", ""));
    }
}
