package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.credence.store.Fork;
import org.credence.store.Manifest;
import org.credence.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: signals, pipes, memory. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessTest {
    private static final int INTERRUPTED = 128 + 2;

    @TempDir
    Path folder;

    @Test
    void servingAgainWhatHasNotChangedTakesSecondsAndEndsByCtrlC() throws Exception {
        SeedStore.store();
        Process run = start("run", "--store", SeedStore.FOLDER.toString(), "--port", "0", SeedStore.SEEDS.toString());
        try (BufferedReader err = run.errorReader()) {
            assertEquals(
                    "Nothing has changed since the last build: 4 articles in " + SeedStore.FOLDER + ".", err.readLine());
            String serving = err.readLine();
            assertTrue(serving.startsWith("Serving http://localhost:"), serving);
            URI endpoint = URI.create(serving.replaceFirst(".*SPARQL at (\\S+).*", "$1") + "?query=ASK%7B?s%20?p%20?o%7D");
            try (InputStream answer = endpoint.toURL().openStream()) {
                assertTrue(new String(answer.readAllBytes(), StandardCharsets.UTF_8).contains("true"));
            }
            interrupt(run);
            assertEquals(INTERRUPTED, exitCode(run));
            assertEquals(null, err.readLine());
        }
    }

    @Test
    void aBuildInterruptedLeavesTheStoreAsItWas() throws Exception {
        Path store = folder.resolve("store");
        copy(SeedStore.store().folder(), store);
        try (Stream<Path> cached = Files.list(Store.at(store).cache())) {
            for (Path facts : cached.toList()) {
                Files.delete(facts); // so that the articles are read again
            }
        }
        Manifest before = Store.at(store).manifest().orElseThrow();
        Process build = start("build", "--store", store.toString(), "--base", "http://example.org/", "seeds");
        try (BufferedReader err = build.errorReader()) {
            assertEquals("Loading the language models", err.readLine());
            interrupt(build);
            assertEquals(INTERRUPTED, exitCode(build));
            assertEquals(null, err.readLine());
        }
        assertEquals(before, Store.at(store).manifest().orElseThrow());
        Execution query = Execution.of(
                "query", "--store", store, "--format", "csv", Files.writeString(folder.resolve("q.rq"), "ASK { ?s ?p ?o }"));
        assertEquals("true\n", query.out());
    }

    @Test
    void aConversionInterruptedLeavesTheFileAsItWasAndNothingBeside() throws Exception {
        Path out = Files.writeString(folder.resolve("facts.nq"), "as it was");
        Process convert = start("convert", "--out", out.toString(), "seeds");
        try (BufferedReader err = convert.errorReader()) {
            assertEquals("Loading the language models", err.readLine());
            interrupt(convert);
            assertEquals(INTERRUPTED, exitCode(convert));
        }
        assertEquals("as it was", Files.readString(out));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(out), files.toList());
        }
    }

    @Test
    void aReaderThatEndsEarlyIsNoFailure() throws Exception {
        SeedStore.store();
        Process dump = start("dump", "--store", SeedStore.FOLDER.toString(), "-");
        try (BufferedReader out = dump.inputReader()) {
            assertNotNull(out.readLine());
        }
        assertEquals(ExitCode.DONE, exitCode(dump));
        assertEquals(List.of(), dump.errorReader().lines().toList());
    }

    @Test
    void aStandardOutputThatIsFullIsTold() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        SeedStore.store();
        Process dump = Fork.of(Main.class, "-Xmx512m", "dump", "--store", SeedStore.FOLDER.toString(), "-")
                .redirectOutput(new File("/dev/full"))
                .start();
        assertEquals(
                List.of("The standard output cannot be written: No space left on device."
                        + " Name another file, or make room there."),
                dump.errorReader().lines().toList());
        assertEquals(ExitCode.MACHINE, exitCode(dump));
    }

    @Test
    void tooLittleMemoryIsTold() throws Exception {
        Path out = folder.resolve("facts.nq");
        Process convert = Fork.of(Main.class, "-Xmx100m", "convert", "--out", out.toString(), "seeds").start();
        List<String> err = convert.errorReader().lines().toList();
        assertEquals(ExitCode.MACHINE, exitCode(convert), err.toString());
        assertTrue(err.getLast().startsWith("The memory is full. Set CREDENCE_OPTS=-Xmx6g"), err.toString());
        assertEquals(2, err.size(), err.toString());
        assertFalse(Files.exists(out));
    }

    private static Process start(String... arguments) throws IOException {
        return Fork.of(Main.class, "-Xmx3g", arguments).start();
    }

    /** What Ctrl-C sends. */
    private static void interrupt(Process process) throws Exception {
        assertEquals(
                0, new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor());
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private static void copy(Path from, Path to) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("cp", "-a", "--sparse=always", from.toString(), to.toString())
                        .start()
                        .waitFor());
    }
}
