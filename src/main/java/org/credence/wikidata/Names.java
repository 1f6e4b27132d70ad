package org.credence.wikidata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How names are compared: as they are written, or as variants of each other. */
final class Names {
    /** Letters whose strokes are no marks to Unicode. */
    private static final Map<String, String> STRUCK =
            Map.of("đ", "d", "ð", "d", "ø", "o", "ł", "l", "ħ", "h", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th");

    private static final Pattern STRUCK_LETTER = Pattern.compile("[" + String.join("", STRUCK.keySet()) + "]");

    private Names() {}

    /** Letters only, in small ones, with single spaces: hyphens, dots, diacritics and strokes do not count. */
    static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’‘`ʻʿʾ.]", "")
                .toLowerCase(Locale.ROOT);
        return STRUCK_LETTER
                .matcher(plain)
                .replaceAll(letter -> STRUCK.getOrDefault(letter.group(), ""))
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    static List<String> words(String name) {
        String folded = fold(name);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    /** The name of theirs that is one of ours. */
    static Optional<String> same(Collection<String> ours, Collection<String> theirs) {
        return theirs.stream()
                .filter(their -> ours.stream().anyMatch(our -> fold(our).equals(fold(their))))
                .findFirst();
    }

    /** The name of theirs that a person known by one of ours can bear. */
    static Optional<String> variant(Collection<String> ours, Collection<String> theirs) {
        return theirs.stream()
                .filter(their -> ours.stream().anyMatch(our -> isVariant(our, their)))
                .findFirst();
    }

    /**
     * Whether two full names differ only in the order of their words, in hyphens between syllables or in single letters
     * in the middle: "Byung-won Chung", "Chung Byungwon"; "John Q. Public", "John Public".
     */
    static boolean isVariant(String one, String other) {
        List<String> ours = words(one);
        List<String> theirs = words(other);
        if (ours.size() < 2 || theirs.size() < 2) {
            return fold(one).equals(fold(other));
        }
        return sorted(withoutInitials(ours)).equals(sorted(withoutInitials(theirs)))
                || joined(one).equals(joined(other));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static List<String> withoutInitials(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i == 0 || i == words.size() - 1 || words.get(i).length() > 1) {
                kept.add(words.get(i));
            }
        }
        return kept;
    }

    /** Words with what hyphens join made one, in an order of their own. */
    private static List<String> joined(String name) {
        return sorted(words(name.replaceAll("(?<=\\p{L})[-‐‑–](?=\\p{L})", "")));
    }
}
