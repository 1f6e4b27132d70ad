package org.credence.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares names and descriptions whatever their accents, hyphens, order and spacing. */
final class Names {
    private static final Set<String> SMALL_WORDS =
            Set.of("the", "a", "an", "of", "and", "for", "to", "in", "on", "at", "by", "with", "s");

    private Names() {}

    /** The words of a name in lower-case ASCII letters and digits, in order. */
    static List<String> fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\x00-\\x7f]+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The different words of a description, without the small ones. */
    static Set<String> words(String description) {
        Set<String> words = new HashSet<>(fold(description));
        words.removeAll(SMALL_WORDS);
        return words;
    }

    /** How many words two descriptions share. */
    static int shared(String one, String other) {
        Set<String> words = words(one);
        words.retainAll(words(other));
        return words.size();
    }

    /**
     * Whether one of the labels may name the same: the same words in any order or written together, two words in
     * common, or one word alone that is part of the other name.
     */
    static boolean match(String name, List<String> labels) {
        List<String> wanted = fold(name);
        return !wanted.isEmpty() && labels.stream().map(Names::fold).anyMatch(label -> match(wanted, label));
    }

    private static boolean match(List<String> wanted, List<String> label) {
        if (label.isEmpty()) {
            return false;
        }
        if (sorted(label).equals(sorted(wanted)) || String.join("", label).equals(String.join("", wanted))) {
            return true;
        }
        Set<String> common = new HashSet<>(wanted);
        common.retainAll(label);
        return common.size() >= 2 || (!common.isEmpty() && (label.size() == 1 || wanted.size() == 1));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /** How a report calls somebody who has the names. */
    static String firstOf(List<String> names) {
        return names.isEmpty() ? "somebody without a name" : names.getFirst();
    }
}
