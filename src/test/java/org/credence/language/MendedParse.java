package org.credence.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Parses before and after they are mended, a word a row: {@code word tag head relation}, heads from 1. Where mending changes a
 * row, what it becomes stands behind an arrow: {@code Boateng NNP 8 nsubj > 3 conj}.
 */
final class MendedParse {
    private MendedParse() {}

    static void assertUntouched(String sentence) {
        assertEquals(rows(sentence), repaired(sentence));
    }

    /** @param sentence with at least one row that changes */
    static void assertMended(String sentence) {
        List<String[]> halves = rows(sentence).stream().map(row -> row.split(" > ")).toList();
        assertTrue(halves.stream().anyMatch(half -> half.length == 2), "no row is mended");
        String before = halves.stream().map(half -> half[0]).collect(Collectors.joining("\n"));
        List<String> after = halves.stream()
                .map(half -> half.length == 1 ? half[0] : wordAndTag(half[0]) + half[1])
                .toList();
        assertEquals(after, repaired(before));
    }

    private static String wordAndTag(String row) {
        String[] cells = row.split(" ", -1);
        return cells[0] + " " + cells[1] + " ";
    }

    static List<String> rows(String sentence) {
        return sentence.lines().toList();
    }

    static List<String> repaired(String sentence) {
        List<SentenceParser.Word> words = new ArrayList<>();
        List<String[]> cells = rows(sentence).stream().map(row -> row.split(" ", -1)).toList();
        int[] head = new int[cells.size()];
        @Nullable String[] relation = new String[cells.size()];
        for (int i = 0; i < head.length; i++) {
            String[] cell = cells.get(i);
            words.add(new SentenceParser.Word(cell[0], cell[0], cell[1], i));
            head[i] = Integer.parseInt(cell[2]) - 1;
            relation[i] = cell[3];
        }
        new ParseRepair(words, head, relation).apply();
        return IntStream.range(0, head.length)
                .mapToObj(i -> words.get(i).text() + " " + words.get(i).tag() + " " + (head[i] + 1) + " " + relation[i])
                .toList();
    }
}
