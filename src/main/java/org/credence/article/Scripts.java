package org.credence.article;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scripts a text is written in.
 *
 * @param letters how many letters it has of each
 */
record Scripts(Map<UnicodeScript, Integer> letters) {
    /** A syllable of Hangul or a character of Chinese says as much as two or three letters. */
    private static final double LETTERS_IN_A_SYLLABLE = 2.5;

    private static final Set<UnicodeScript> SYLLABIC =
            Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private static final Map<UnicodeScript, String> LANGUAGES = Map.of(
            UnicodeScript.HANGUL, "Korean",
            UnicodeScript.HAN, "Chinese",
            UnicodeScript.HIRAGANA, "Japanese",
            UnicodeScript.KATAKANA, "Japanese",
            UnicodeScript.CYRILLIC, "Russian",
            UnicodeScript.ARABIC, "Arabic",
            UnicodeScript.HEBREW, "Hebrew",
            UnicodeScript.GREEK, "Greek",
            UnicodeScript.THAI, "Thai",
            UnicodeScript.DEVANAGARI, "Hindi");

    static Scripts of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (isAsciiLetter(point)) {
                latin++;
            } else if (point > 0x7F && Character.isLetter(point)) {
                letters.merge(UnicodeScript.of(point), 1, Integer::sum);
            }
        }
        letters.merge(UnicodeScript.LATIN, latin, Integer::sum);
        return new Scripts(letters);
    }

    private static boolean isAsciiLetter(int point) {
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    }

    /** How much of the text, between 0 and 1, is not in the Latin script. */
    double foreignShare() {
        double latin = weight(UnicodeScript.LATIN);
        double all = letters.keySet().stream().mapToDouble(this::weight).sum();
        return all == 0 ? 0 : 1 - latin / all;
    }

    /** The language most written in the script that, Latin apart, has most letters. */
    Optional<String> language() {
        int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
        // Japanese is written with Chinese characters too.
        if (kana > 0 && kana * 10 > count(UnicodeScript.HAN)) {
            return Optional.of("Japanese");
        }
        return letters.keySet().stream()
                .filter(script -> script != UnicodeScript.LATIN)
                .max(Comparator.comparingInt(this::count))
                .flatMap(script -> Optional.ofNullable(LANGUAGES.get(script)));
    }

    private int count(UnicodeScript script) {
        return letters.getOrDefault(script, 0);
    }

    private double weight(UnicodeScript script) {
        return count(script) * (SYLLABIC.contains(script) ? LETTERS_IN_A_SYLLABLE : 1);
    }
}
