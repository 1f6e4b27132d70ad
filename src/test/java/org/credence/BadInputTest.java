package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.credence.store.OpenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bad input gets: a line that names the file and what to do, and nothing lost that was there before. */
class BadInputTest {
    private static final String SENTENCE =
            "The minister received his colleague in the old town hall, and the two spoke about trade for an hour.\n";
    private static final String GERMAN =
            "Der Minister empfing seinen Kollegen im alten Rathaus, und die beiden sprachen eine Stunde lang über Handel.\n";

    @TempDir
    Path folder;

    /** Each path that must be rejected, and words of the reason and of what to do. */
    private final Map<Path, String> bad = new LinkedHashMap<>();

    @BeforeEach
    void badFiles() throws IOException {
        add("empty.md", "", "is empty. Put the article's text into it");
        add("blank.txt", "  \n\n", "is empty. Put the article's text into it");
        byte[] noise = new byte[3000];
        new Random(1).nextBytes(noise);
        Files.write(reject("binary.txt", "is not text. Save the article as text"), noise);
        add("german.md", GERMAN.repeat(20), "is not English: it reads as German. Give an English version");
        add("huge.txt", SENTENCE.repeat(60_000), "is larger than 5 MB. Give one article a file");
        add("broken front matter.md", "---\ntitle: \"x\ndate: [\n---\n" + SENTENCE, "front matter is broken at line 4");
        add("unclosed.md", "---\ntitle: x\n\n" + SENTENCE, "is never closed. Put a line of ---");
        add("no article.html", "<html><body><a href=x>Home</a></body></html>", "holds no article. Save the page of one");
        add("broken.json", "{\"a\": 1", "is broken at line");
        add("other.json", "{\"a\": 1}", "is no article. Give an object of schema.org's type NewsArticle");
        add("same.md", SENTENCE, "");
        bad.remove(folder.resolve("same.md"));
        add("same.txt", SENTENCE, "the same address as that of " + folder.resolve("same.md") + ". Rename one of them");
        add("Grüße an alle.docx", SENTENCE, "ending of its name is not one of an article's file. Name it with one of");
        Files.createDirectory(reject("empty folder", "holds no article. Put files in it"));
        reject("nowhere.md", "There is no such file or folder. Check the path");
    }

    private void add(String name, String text, String told) throws IOException {
        Files.writeString(reject(name, told), text, StandardCharsets.UTF_8);
    }

    private Path reject(String name, String told) {
        Path file = folder.resolve(name);
        bad.put(file, told);
        return file;
    }

    @Test
    void eachIsRejectedInOneLineAndTheOthersAreConvertedAsEver() throws IOException {
        Path out = folder.resolve("facts.nq");
        List<Object> arguments = new ArrayList<>(List.of("convert", "--out", out, folder, SeedStore.SEEDS));
        arguments.addAll(bad.keySet());
        Execution convert = Execution.of(arguments.toArray());

        assertEquals(ExitCode.REJECTED, convert.exitCode(), convert.err().toString());
        assertAllTold(convert);
        assertTrue(convert.err().contains(bad.size() + " articles rejected:"), convert.err().toString());
        Set<String> expected = articleGraphsOfTheSeedStore();
        assertTrue(expected.size() > 1000);
        assertEquals(expected, articleGraphs(out), "the same articles give the same quads");
    }

    @Test
    void withNothingElseNothingIsTouched() throws IOException {
        Path out = Files.writeString(folder.resolve("facts.nq"), "as it was");
        Files.delete(folder.resolve("same.md"));
        Files.delete(folder.resolve("same.txt"));
        bad.remove(folder.resolve("same.txt"));
        Execution convert = Execution.of(with(bad.keySet(), "convert", "--out", out));
        assertEquals(ExitCode.REJECTED, convert.exitCode());
        assertAllTold(convert);
        assertEquals("No article could be read; nothing is written.", convert.err().getFirst());
        assertEquals("as it was", Files.readString(out));

        Path store = folder.resolve("store");
        Execution build = Execution.of(with(bad.keySet(), "build", "--store", store));
        assertEquals(ExitCode.REJECTED, build.exitCode());
        assertAllTold(build);
        assertEquals("No article could be read; the store in " + store + " stays as it was.", build.err().getFirst());
        assertFalse(Files.exists(store));
        assertEquals(ExitCode.REJECTED, Execution.of(with(bad.keySet(), "run", "--store", store)).exitCode());
    }

    private void assertAllTold(Execution execution) {
        bad.forEach((file, told) -> {
            List<String> lines = execution.err().stream()
                    .filter(line -> line.startsWith("  " + file + ": "))
                    .toList();
            assertEquals(1, lines.size(), file + ": " + execution.err());
            assertTrue(lines.getFirst().contains(told), lines.getFirst());
        });
        assertTrue(execution.err().stream().noneMatch(line -> line.contains("Exception") || line.startsWith("\tat ")));
    }

    private static Object[] with(Set<Path> paths, Object... arguments) {
        return Stream.concat(Stream.of(arguments), paths.stream()).toArray();
    }

    /** The graphs of the seeds, which the store of the seeds alone must hold just so. */
    private static Set<String> articleGraphs(Path file) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(file).lang(Lang.NQUADS).parse(dataset);
        return articleGraphs(dataset);
    }

    private static Set<String> articleGraphsOfTheSeedStore() {
        try (OpenStore open = SeedStore.store().openForReading()) {
            return Txn.calculateRead(open.dataset(), () -> articleGraphs(open.dataset()));
        }
    }

    private static Set<String> articleGraphs(DatasetGraph dataset) {
        Set<String> quads = new TreeSet<>();
        dataset.stream()
                .filter(quad -> quad.getGraph().getURI().contains("/graph/article/0"))
                .map(Quad::toString)
                .forEach(quads::add);
        return quads;
    }
}
