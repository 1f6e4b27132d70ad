package org.credence.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of several words, found in a run of words. After the first word case does not count; hyphens, apostrophes, full stops and diacritics do not count: "Ban
 * Ki-moon" and "Ban Ki Moon" are one, so are "U.S." and "US".
 */
final class NameIndex<T> {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[\\s\\-‐‑–/+]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Pattern SILENT = Pattern.compile("[.'’‘`ʻʿʾ,]");

    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();
        final List<T> values = new ArrayList<>();
    }

    /** A name found: how many of the words given it covers, and what bears it. */
    record Match<T>(int length, List<T> values) {}

    void add(String name, T value) {
        Node<T> node = root;
        for (String word : words(name)) {
            node = node.next.computeIfAbsent(step(node, word), ignored -> new Node<>());
        }
        if (node != root && !node.values.contains(value)) {
            node.values.add(value);
        }
    }

    /** The first word of a name counts as it is written; for the others case does not matter: "Suk-Yeol", "Suk-yeol". */
    private String step(Node<T> node, String word) {
        return node == root ? word : word.toLowerCase(Locale.ROOT);
    }

    /** The names that begin with the first word given at {@code from}, shortest first. */
    List<Match<T>> at(List<String> folded, int from) {
        List<Match<T>> matches = new ArrayList<>();
        Node<T> node = root;
        for (int i = from; i < folded.size() && node != null; i++) {
            Node<T> before = node;
            for (String part : BREAKS.split(folded.get(i), -1)) {
                if (node != null && !part.isEmpty()) {
                    node = node.next.get(step(node, part));
                }
            }
            // A hyphen between two words is a token of its own, and no step.
            if (node != null && node != before && !node.values.isEmpty()) {
                matches.add(new Match<>(i - from + 1, node.values));
            } else if (node == root) {
                break;
            }
        }
        return matches;
    }

    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        // The tokenizer makes a word of its own of "'s".
        for (String word : BREAKS.split(fold(POSSESSIVE.matcher(name).replaceAll(" s")), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** A word as it is compared: no diacritics, no full stops or apostrophes; case is kept. */
    static String fold(String word) {
        String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        return SILENT.matcher(plain).replaceAll("")
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('ø', 'o')
                .replace('Ø', 'O')
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
