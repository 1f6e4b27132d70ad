package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.system.Txn;
import org.credence.store.OpenStore;
import org.credence.store.Store;
import org.credence.wikidata.WikidataDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that links, and the build that applies what it found. */
class LinkCommandTest {
    private static final String PREFIXES = """
        PREFIX dip: <https://w3id.org/credence/diplomacy#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        """;

    @TempDir
    Path folder;

    private Path store() throws IOException {
        Path article = folder.resolve("visit.md");
        Files.writeString(article, """
            ---
            title: "Foreign ministers meet in Vienna"
            date: "2022-03-10"
            publisher: Example News
            ---

            Brazilian Foreign Minister Rosana Brandao met Austrian Chancellor Karl Nehammer in Vienna on March 9, 2022.
            """);
        Path store = folder.resolve("store");
        Execution built = Execution.of("build", "--store", store, article);
        assertEquals(ExitCode.DONE, built.exitCode(), built.err().toString());
        return store;
    }

    private static Set<String> links(Path folder, String relation) {
        Set<String> values = new TreeSet<>();
        try (OpenStore store = Store.at(folder).openForReading()) {
            Txn.executeRead(store.dataset(), () -> {
                try (QueryExecution execution = QueryExecution.create(
                        PREFIXES + "SELECT ?item { GRAPH <http://localhost:3030/graph/links> { ?thing " + relation
                                + " ?item } ?thing rdfs:label \"Rosana Brandao\"@en }",
                        DatasetFactory.wrap(store.dataset()))) {
                    execution.execSelect().forEachRemaining(row -> values.add(row.getResource("item").getLocalName()));
                }
            });
        }
        return values;
    }

    @Test
    void aGuessIsPublishedAsSuchUntilAPersonConfirmsIt() throws IOException {
        Path store = store();
        Path review = folder.resolve("store-links.tsv");
        try (WikidataDouble wikidata = WikidataDouble.of("guess-items.tsv")) {
            Execution linked = link(store, wikidata);
            assertEquals(ExitCode.DONE, linked.exitCode(), linked.err().toString());
        }
        assertTrue(Files.readString(review).contains("\tQ990000011\t"), Files.readString(review));

        assertEquals(ExitCode.DONE, build(store));
        assertEquals(Set.of("Q990000011"), links(store, "skos:closeMatch"));
        assertEquals(Set.of(), links(store, "owl:sameAs"));

        Files.writeString(
                review, Files.readString(review).replaceAll("(?m)^\t(.*Q990000011)", "confirm\t$1"));
        assertEquals(ExitCode.DONE, build(store));
        assertEquals(Set.of(), links(store, "skos:closeMatch"));
        assertEquals(Set.of("Q990000011"), links(store, "owl:sameAs"));
        assertEquals(ExitCode.DONE, Execution.of("validate", dump(store)).exitCode());
    }

    private Path dump(Path store) {
        Path file = folder.resolve("dump.nq");
        assertEquals(ExitCode.DONE, Execution.of("dump", "--store", store, file).exitCode());
        return file;
    }

    private int build(Path store) {
        return Execution.of("build", "--store", store, folder.resolve("visit.md")).exitCode();
    }

    private static Execution link(Path store, WikidataDouble wikidata) {
        return Execution.of(
                "link", "--store", store, "--contact", "test@example.org", "--kinds", "person", "--rate", "100", "--api",
                wikidata.api(), "--sparql", wikidata.sparql());
    }

    @Test
    void withoutANetworkItSaysSoInOneLineAndLeavesTheLinks() throws IOException {
        Execution linked = Execution.of(
                "link", "--store", SeedStore.store().folder(), "--contact", "test@example.org", "--api",
                "http://localhost:1/w/api.php");

        assertEquals(ExitCode.MACHINE, linked.exitCode());
        assertTrue(linked.err().getLast().startsWith("http://localhost:1/w/api.php cannot be reached; the links stay"), linked.err().toString());
        assertEquals(2, linked.err().size(), linked.err().toString());
        assertFalse(Files.exists(Path.of("target/seed-store-links.tsv")));
    }

    @Test
    void aDryRunAsksNothing() {
        Execution linked = Execution.of("link", "--store", SeedStore.store().folder(), "--dry-run");

        assertEquals(ExitCode.DONE, linked.exitCode());
        assertTrue(linked.err().getFirst().contains("things without an item"), linked.err().toString());
    }

    @Test
    void whoDoesNotSayHowToBeReachedIsRefused() {
        if (new TreeMap<>(System.getenv()).containsKey("CREDENCE_CONTACT")) {
            return;
        }
        Execution linked = Execution.of("link", "--store", SeedStore.store().folder());

        assertEquals(ExitCode.USAGE, linked.exitCode());
        assertTrue(linked.err().getFirst().contains("--contact"), linked.err().toString());
    }

    @Test
    void aDriftReportIsATableAndRdf() throws IOException {
        Path rdf = folder.resolve("drift.ttl");
        try (WikidataDouble wikidata = WikidataDouble.of("known-items.tsv")) {
            Execution report = Execution.of(
                    "link", "--store", store(), "--check", "--contact", "test@example.org", "--rate", "100", "--rdf", rdf,
                    "--api", wikidata.api(), "--sparql", wikidata.sparql());

            assertEquals(ExitCode.DONE, report.exitCode(), report.err().toString());
            assertTrue(report.out().startsWith("entity\tname\titem\tdifference\tours\ttheirs\n"), report.out());
            assertTrue(Files.readString(rdf).contains("sh:ValidationReport"));
        }
    }
}
