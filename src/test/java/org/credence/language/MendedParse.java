package org.credence.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Parses before and after they are mended, a word a row: {@code word tag head relation}, heads from 1. */
final class MendedParse {
    private MendedParse() {}

    static void assertUntouched(String sentence) {
        assertEquals(rows(sentence), repaired(sentence));
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
