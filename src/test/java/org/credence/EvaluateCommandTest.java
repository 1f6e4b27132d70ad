package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on quads written before; no language model is loaded. */
class EvaluateCommandTest {
    private static final Path DATA = Path.of("src", "test", "resources", "org", "credence", "evaluate");
    private static final String GOLD = DATA.resolve("own/gold").toString();
    private static final String TEXTS = DATA.resolve("own/texts").toString();
    private static final String QUADS = DATA.resolve("own/facts.nq").toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int evaluate(String... arguments) {
        Execution done = Execution.of(Stream.concat(Stream.of("evaluate"), Stream.of(arguments)).toArray());
        out.append(done.out());
        done.err().forEach(line -> err.append(line).append("\n"));
        return done.exitCode();
    }

    @Test
    void theTableIsPrintedAndMissesWhereAskedFor() {
        assertEquals(ExitCode.DONE, evaluate("--gold", GOLD, "--quads", QUADS, TEXTS));
        String table = out.toString();
        assertTrue(table.startsWith("Articles with gold: 2, in the data: 2"), table);
        out.getBuffer().setLength(0);

        assertEquals(ExitCode.DONE, evaluate("--gold", GOLD, "--quads", QUADS, "--misses", TEXTS));
        String misses = out.toString();
        assertTrue(misses.startsWith("fjord.txt\n  place of F1: gold Oslo; published none\n      | Oslo, March"), misses);
        assertTrue(misses.endsWith(table), misses);
        assertEquals("", err.toString());
    }

    @Test
    void oneGoldFileMayBeScoredByItself() {
        assertEquals(ExitCode.DONE, evaluate("--gold", GOLD, "--quads", QUADS, "--only", "readout", "--json", "-", TEXTS));

        assertEquals(1, json(out.toString(), "articles"));
    }

    @Test
    void theScoresAreWrittenAsJsonBesideTheTable() throws IOException {
        Path file = folder.resolve("scores.json");

        assertEquals(ExitCode.DONE, evaluate("--gold", GOLD, "--quads", QUADS, "--json", file.toString(), TEXTS));

        assertEquals(2, json(Files.readString(file), "articles_found"));
        assertTrue(out.toString().startsWith("Articles"), out::toString);
    }

    @Test
    void withoutPathsTheArticlesLieBesideTheirGold() {
        String both = DATA.resolve("cases/offices").toString();

        assertEquals(ExitCode.DONE, evaluate("--gold", both, "--quads", both + "/facts.trig", "--json", "-"));

        assertEquals(1, json(out.toString(), "articles_found"));
    }

    @Test
    void goldThatCannotBeScoredIsNamedAndMakesTheExitCodeOne() throws IOException {
        Files.copy(Path.of(GOLD, "readout.json"), folder.resolve("readout.json"));
        Files.writeString(folder.resolve("broken.json"), "{\"article\": \"readout.md\"");

        assertEquals(ExitCode.REJECTED, evaluate("--gold", folder.toString(), "--quads", QUADS, TEXTS));

        assertEquals("Skipped broken.json: it is no JSON: look at line 1, column 25.\n", err.toString());
        assertTrue(out.toString().startsWith("Articles with gold: 1, in the data: 1"), out::toString);
    }

    @Test
    void anArticleThatIsRejectedIsNamedAndCountsAsMissed() throws IOException {
        Files.writeString(folder.resolve("readout.md"), "---\ntitle: Without a text\n---\n");
        String readout = folder.resolve("readout.md").toString();

        assertEquals(
                ExitCode.REJECTED,
                evaluate("--gold", GOLD, "--only", "readout", "--quads", offices(), "--json", "-", readout));

        assertTrue(err.toString().contains("1 article rejected:\n  " + readout + ": "), err::toString);
        assertEquals(0, json(out.toString(), "articles_found"));
        assertEquals(0, json(out.toString(), "event_recall"));
    }

    private static String offices() {
        return DATA.resolve("cases/offices/facts.trig").toString();
    }

    @Test
    void aFolderWithoutGoldIsWrongUsage() throws IOException {
        Files.writeString(folder.resolve("same-events.json"), "{\"same\": []}");

        assertEquals(ExitCode.USAGE, evaluate("--gold", folder.toString(), "--quads", QUADS, TEXTS));
        assertTrue(err.toString().startsWith(folder + " holds no gold: JSON with the key article."), err::toString);
    }

    @Test
    void whatDoesNotExistIsWrongUsage() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.nq"), "<http://example.org/a> <b> .\n");

        assertEquals(ExitCode.USAGE, evaluate("--gold", "nowhere", TEXTS));
        assertEquals(ExitCode.USAGE, evaluate("--gold", GOLD, "--quads", "nowhere.nq", TEXTS));
        assertEquals(ExitCode.USAGE, evaluate("--gold", GOLD, "--quads", broken.toString(), TEXTS));
        assertEquals(ExitCode.USAGE, evaluate("--gold", GOLD, "--only", "neither", TEXTS));
        assertEquals(ExitCode.USAGE, evaluate(TEXTS));
        assertEquals("", out.toString());
    }

    private static int json(String json, String key) {
        return JsonParser.parseString(json).getAsJsonObject().get(key).getAsInt();
    }
}
