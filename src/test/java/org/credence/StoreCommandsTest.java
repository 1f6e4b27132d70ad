package org.credence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.credence.store.Fork;
import org.credence.store.LockHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read a store and RDF files, and what a machine that fails gets. */
class StoreCommandsTest {
    private static final String COUNT =
            "SELECT (COUNT(*) AS ?articles) { ?a a <https://w3id.org/credence/diplomacy#Article> }";

    @TempDir
    Path folder;

    @Test
    void theBuildEndsWithASummary() {
        Execution build = SeedStore.build();
        assertEquals(ExitCode.DONE, build.exitCode());
        assertEquals("", build.out());
        assertTrue(
                build.err().getLast().matches("4 articles, \\d+ events told, \\d+ statements, [\\d,]+ triples\\."),
                build.err().toString());
    }

    @Test
    void aBuildOfWhatIsThereAlreadyLoadsNothing() {
        SeedStore.store();
        Execution again = Execution.of("build", "--store", SeedStore.FOLDER, SeedStore.SEEDS);
        assertEquals(ExitCode.DONE, again.exitCode());
        assertEquals(
                List.of("Nothing has changed since the last build: 4 articles in " + SeedStore.FOLDER + "."), again.err());
    }

    @Test
    void aQueryIsAnsweredInTheFormAskedFor() throws IOException {
        SeedStore.store();
        Path rows = query(COUNT);
        assertEquals("articles\r\n4\r\n", answer("--format", "csv", rows));
        assertEquals("?articles\n4\n", answer("--format", "tsv", rows));
        assertTrue(answer("--format", "json", rows).contains("\"value\" : \"4\"") || answer("--format", "json", rows).contains("\"value\": \"4\""));
        assertTrue(answer("--format", "xml", rows).contains("<sparql"));
        assertTrue(answer(rows).contains("| 4 "), answer(rows));
        assertEquals("true\n", answer(query("ASK { ?s ?p ?o }")));
        assertTrue(answer(query("CONSTRUCT { <urn:a> <urn:b> ?n } { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } }"))
                .startsWith("<urn:a>"));
    }

    @Test
    void aQueryThatAsksAServiceThatIsNotThereIsToldInOneLine() throws IOException {
        SeedStore.store();
        Path query = query("SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }");
        Execution failed = Execution.of("query", "--store", SeedStore.FOLDER, query);
        assertMachine(query + " has no answer: ", failed);
    }

    @Test
    void aDumpIsTheSameCompressedOrNot() throws IOException {
        SeedStore.store();
        Path plain = folder.resolve("all.nq");
        Execution dump = Execution.of("dump", "--store", SeedStore.FOLDER, plain);
        assertEquals(ExitCode.DONE, dump.exitCode());
        assertEquals(List.of("Wrote " + plain + "."), dump.err());
        assertEquals(Files.readString(plain), Execution.of("dump", "--store", SeedStore.FOLDER, "-").out());

        Path packed = folder.resolve("all.nq.gz");
        Execution.of("dump", "--store", SeedStore.FOLDER, packed);
        try (var unpacked = new java.util.zip.GZIPInputStream(Files.newInputStream(packed))) {
            assertArrayEquals(Files.readAllBytes(plain), unpacked.readAllBytes());
        }
        assertTrue(Files.size(packed) < Files.size(plain) / 5);
    }

    @Test
    void filesAreHeldAgainstTheShapes() throws IOException {
        Path good = Path.of("src/test/resources/sample/sample.trig");
        Execution valid = Execution.of("validate", good);
        assertEquals(ExitCode.DONE, valid.exitCode());
        assertEquals(good + ": valid\n", valid.out());

        Path bad = Path.of("src/test/resources/shapes/DatedShape/bad-earliest-after-latest.ttl");
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "<a> <b> .");
        Path unknown = Files.writeString(folder.resolve("data.xyz"), "<a> <b> <c> .");
        Path nowhere = folder.resolve("nowhere.ttl");
        Execution mixed = Execution.of("validate", bad, broken, good, unknown, nowhere, folder);
        assertEquals(ExitCode.REJECTED, mixed.exitCode());
        assertTrue(mixed.out().contains(bad + ": invalid, 1 finding\n"), mixed.out());
        assertTrue(mixed.out().endsWith(good + ": valid\n"), mixed.out());
        assertEquals(4, mixed.err().size(), mixed.err().toString());
        assertTrue(mixed.err().getFirst().startsWith(broken + ": broken at line 1, column 9: "), mixed.err().toString());
        assertTrue(mixed.err().get(1).startsWith(unknown + ": cannot be read as RDF"), mixed.err().toString());
        assertEquals(
                nowhere + ": no such file. Check the spelling, and that it is a file and not a folder.", mixed.err().get(2));
    }

    @Test
    void aStoreThatIsNotThereIsTold() throws IOException {
        Path store = folder.resolve("store");
        String told = "There is no store in " + store + ". Build it first, with credence build.";
        assertMachine(told, Execution.of("query", "--store", store, query(COUNT)));
        assertMachine(told, Execution.of("serve", "--store", store, "--port", 0));
        Path dump = Files.writeString(folder.resolve("all.nq"), "as it was");
        assertMachine(told, Execution.of("dump", "--store", store, dump));
        assertEquals("as it was", Files.readString(dump));
        assertFalse(Files.exists(store));
    }

    @Test
    void aFolderOfOtherThingsIsNeverTakenForAStore() throws IOException {
        Path thesis = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertMachine(
                folder + " is no store: it holds other files, such as thesis.txt.",
                Execution.of("build", "--store", folder, SeedStore.SEEDS));
        assertTrue(Files.exists(thesis));
    }

    @Test
    void aStoreThatAnotherProcessBuildsIsTold() throws Exception {
        Path store = folder.resolve("store");
        Process builder = Fork.start(LockHolder.class, "build", store.toString());
        try {
            assertEquals("Build", Fork.nextLine(builder));
            assertMachine(
                    "The store " + store + " is being built by process " + builder.pid() + ". Wait until",
                    Execution.of("build", "--store", store, SeedStore.SEEDS));
        } finally {
            builder.destroyForcibly().waitFor();
        }
    }

    @Test
    void aPortInUseIsTold() throws IOException {
        SeedStore.store();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            int port = taken.getLocalPort();
            assertMachine(
                    "Port " + port + " of localhost is in use. Stop the program that uses it",
                    Execution.of("serve", "--store", SeedStore.FOLDER, "--port", port));
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsToldBeforeAnythingIsRead() throws IOException {
        SeedStore.store();
        assertMachine(folder + " is a folder. Name a file in it.", Execution.of("convert", "--out", folder, SeedStore.SEEDS));
        Path nowhere = folder.resolve("nowhere/all.nq");
        for (Execution failed : List.of(
                Execution.of("convert", "--out", nowhere, SeedStore.SEEDS),
                Execution.of("dump", "--store", SeedStore.FOLDER, nowhere))) {
            assertMachine(nowhere + " cannot be written: it, or its folder, does not exist. Name another file", failed);
        }
    }

    /** The kernel's own folder, where not even root may make a file. */
    @Test
    void aDiskThatCannotBeWrittenToIsTold() {
        Path kernel = Path.of("/sys/kernel");
        assumeTrue(Files.isDirectory(kernel));
        assertMachine(
                kernel.resolve("all.nq") + " cannot be written: permission denied.",
                Execution.of("convert", "--out", kernel.resolve("all.nq"), SeedStore.SEEDS));
        Execution build = Execution.of("build", "--store", kernel.resolve("store"), SeedStore.SEEDS);
        assertMachine("No permission for " + kernel.resolve("store") + ".", build);
    }

    private String answer(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "query";
        all[1] = "--store";
        all[2] = SeedStore.FOLDER;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        Execution query = Execution.of(all);
        assertEquals(ExitCode.DONE, query.exitCode(), query.err().toString());
        assertEquals(List.of(), query.err());
        return query.out();
    }

    private Path query(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "query", ".rq"), text);
    }

    private static void assertMachine(String message, Execution execution) {
        assertEquals(ExitCode.MACHINE, execution.exitCode(), execution.toString());
        assertEquals("", execution.out());
        assertEquals(1, execution.err().size(), execution.err().toString());
        assertTrue(execution.err().getFirst().startsWith(message), execution.err().toString());
    }
}
