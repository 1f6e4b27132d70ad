package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    Path folder;

    private void article(String name, String sentence) throws IOException {
        Files.writeString(folder.resolve(name), "Talks on the lake\n\nMay 5, 2031\n\n" + sentence + "\n");
    }

    @Test
    void eachSizeThatThereAreArticlesForHasItsRow() throws IOException {
        article("a.txt", "President Kofi Anan of Ghana met the president of Fiji in Suva on Monday.");
        article("b.txt", "Fiji's foreign minister will visit Ghana in June.");
        article("c.txt", "Ghana and Fiji signed a treaty on fishing in Accra on Friday.");

        Execution done = Execution.of("bench", "--sizes", "1,2,4", "--warm-up", "1", folder);

        List<String> rows = done.out().lines().toList();
        assertEquals(ExitCode.DONE, done.exitCode());
        assertEquals(5, rows.size(), done.out());
        assertTrue(rows.get(3).startsWith("1 at a time"), done.out());
        assertTrue(rows.get(3).matches(".* 3 +55 .*"), done.out());
        assertTrue(rows.get(4).matches("2 at a time +2 +36 .*"), "What fills no batch is left out: " + done.out());
    }

    @Test
    void sizesAreAtLeastOne() {
        Execution done = Execution.of("bench", "--sizes", "0", folder);

        assertEquals(ExitCode.USAGE, done.exitCode());
        assertTrue(done.err().getFirst().contains("--sizes and --warm-up must be at least 1."), done.err().toString());
    }

    @Test
    void nothingIsMeasuredWithoutArticles() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "");

        Execution done = Execution.of("bench", folder);

        assertEquals(ExitCode.REJECTED, done.exitCode());
        assertTrue(done.err().getLast().contains("nothing is measured"), done.err().toString());
    }
}
