package org.credence.publish;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** How like two names are, from 0 to 1: by their letters, and by their words in whatever order. */
final class NameLikeness {
    private static final int LONGEST = 200;

    private NameLikeness() {}

    static double of(String one, String other) {
        String a = shortened(SearchIndex.fold(one));
        String b = shortened(SearchIndex.fold(other));
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double letters = 1 - (double) distance(a, b) / Math.max(a.length(), b.length());
        return Math.max(letters, 0.95 * words(a, b));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /** Shared words, as a part of all. */
    private static double words(String a, String b) {
        Set<String> left = new LinkedHashSet<>(Arrays.asList(a.split("[\\s-]+", -1)));
        Set<String> right = new LinkedHashSet<>(Arrays.asList(b.split("[\\s-]+", -1)));
        Set<String> all = new LinkedHashSet<>(left);
        all.addAll(right);
        left.retainAll(right);
        return (double) left.size() / all.size();
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
