package org.credence.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The scorer in Python beside the project, where both are there. */
public final class ReferenceScorer {
    public static final Path SHARED = Path.of("..", "shared");
    private static final Path SCRIPT = SHARED.resolve("score").resolve("score.py");

    private ReferenceScorer() {}

    /** Leaves the test out where the script or Python is not there. */
    public static void assumeThere() {
        assumeTrue(Files.isRegularFile(SCRIPT), () -> SCRIPT + " is not there");
        assumeTrue(hasPython(), "python3 is not there");
    }

    private static boolean hasPython() {
        try {
            return run("python3", "--version").startsWith("Python 3");
        } catch (IOException e) {
            return false;
        }
    }

    /** What it says of the quads, as JSON. */
    public static String score(Path quads, Path gold, Path texts) throws IOException {
        return run(
                "python3",
                SCRIPT.toString(),
                "--quads",
                quads.toString(),
                "--gold",
                gold.toString(),
                "--texts",
                texts.toString(),
                "--json");
    }

    /** Fails unless all of its numbers are ours. */
    public static void assertAgrees(String reference, String ours) {
        JsonObject all = JsonParser.parseString(ours).getAsJsonObject();
        Map<String, String> expected = numbers(JsonParser.parseString(reference).getAsJsonObject());
        assertEquals(
                expected,
                numbers(all).entrySet().stream()
                        .filter(entry -> expected.containsKey(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<String, String> numbers(JsonObject json) {
        return json.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the reference scorer runs", e);
        }
        return said;
    }
}
