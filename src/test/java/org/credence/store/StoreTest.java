package org.credence.store;

import static org.credence.store.Numbered.NO_INSPECTION;
import static org.credence.store.Numbered.content;
import static org.credence.store.Numbered.graph;
import static org.credence.store.Numbered.iri;
import static org.credence.store.Numbered.manifest;
import static org.credence.store.Numbered.read;
import static org.credence.store.Numbered.rebuild;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.credence.validate.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void aStoreNotYetBuilt() {
        store = Store.at(folder.resolve("store"));
    }

    @Test
    void beforeTheFirstBuildThereIsNothingToRead() {
        assertEquals(Optional.empty(), store.manifest());
        StoreException none = assertThrows(StoreException.class, store::openForReading);
        assertEquals("There is no store in " + store.folder() + ".", none.problem());
        assertEquals("Build it first, with credence build.", none.remedy());
    }

    @Test
    void whatWasBuiltIsReadBackWithItsManifest() {
        Map<String, Long> state = Map.of("a", 1L, "b", 2L);
        BuildOutcome outcome = rebuild(store, state);
        assertEquals(new BuildOutcome.Published("generation-000001", List.of()), outcome);
        assertEquals(Optional.of(manifest(state)), store.manifest());
        try (OpenStore open = store.openForReading()) {
            assertEquals(state, read(open.dataset()));
            assertEquals("generation-000001", open.generation());
            assertEquals(manifest(state), open.manifest());
        }
    }

    @Test
    void theFolderMayHaveAnyName() {
        Store odd = Store.at(folder.resolve("ein Büro + 100%25 #1 новости"));
        rebuild(odd, Map.of("a", 1L));
        try (Build build = odd.startBuild()) {
            build.replaceGraphs(Set.of(), content(Map.of("b", 2L)), NO_INSPECTION);
        }
        assertEquals(Map.of("a", 1L, "b", 2L), read(odd));
    }

    @Test
    void queriesSeeTheUnionOfTheGraphsAsTheDefaultGraph() {
        rebuild(store, Map.of("a", 1L, "b", 2L));
        try (OpenStore open = store.openForReading()) {
            long rows = Txn.calculateRead(open.dataset(), () -> {
                try (QueryExec query = QueryExec.dataset(open.dataset())
                        .query("SELECT * { ?s ?p ?o }")
                        .build()) {
                    return query.select().stream().count();
                }
            });
            assertEquals(2 * Numbered.SIZE, rows);
        }
    }

    @Test
    void aReaderKeepsItsGenerationWhileOthersAreBuilt() throws IOException {
        rebuild(store, Map.of("a", 1L));
        try (OpenStore before = store.openForReading()) {
            rebuild(store, Map.of("a", 2L));
            rebuild(store, Map.of("a", 3L));
            assertEquals(Map.of("a", 1L), read(before.dataset()));
            assertEquals(Map.of("a", 3L), read(store));
            assertEquals(List.of("generation-000001", "generation-000003"), generations());
        }
        rebuild(store, Map.of("a", 4L));
        assertEquals(List.of("generation-000004"), generations());
    }

    @Test
    void readersInOneProcessShareTheFiles() {
        rebuild(store, Map.of("a", 1L));
        OpenStore one = store.openForReading();
        try (OpenStore other = store.openForReading()) {
            one.close();
            one.close();
            assertEquals(Map.of("a", 1L), read(other.dataset()));
            assertThrows(IllegalStateException.class, () -> read(one.dataset()));
        }
    }

    @Test
    void closingWhileATransactionRunsLetsItFinish() {
        rebuild(store, Map.of("a", 1L));
        OpenStore open = store.openForReading();
        Txn.executeRead(open.dataset(), () -> {
            open.close();
            assertEquals(Numbered.SIZE, open.dataset().getGraph(graph("a")).size());
        });
    }

    @Test
    void theStoreIsNeverWrittenButByABuild() {
        rebuild(store, Map.of("a", 1L));
        try (OpenStore open = store.openForReading()) {
            DatasetGraph dataset = open.dataset();
            assertThrows(JenaTransactionException.class, () -> Txn.executeWrite(dataset, () -> {}));
            Quad quad = Quad.create(graph("a"), graph("a"), graph("a"), graph("a"));
            assertThrows(RuntimeException.class, () -> Txn.executeRead(dataset, () -> dataset.add(quad)));
            assertThrows(
                    RuntimeException.class,
                    () -> Txn.exec(dataset, TxnType.READ_PROMOTE, () -> dataset.getGraph(graph("a"))
                            .add(quad.asTriple())));
            assertThrows(JenaTransactionException.class, dataset::listGraphNodes);
        }
        assertEquals(Map.of("a", 1L), read(store));
    }

    @Test
    void aFailingConversionLeavesTheStoreAsItWasAndNothingBehind() throws IOException {
        rebuild(store, Map.of("a", 1L));
        IllegalStateException failure = new IllegalStateException("no such article");
        try (Build build = store.startBuild()) {
            Content failing = quads -> {
                Numbered.write(quads, "a", 2);
                throw failure;
            };
            assertSame(failure, assertThrows(RuntimeException.class, () -> build.rebuild(failing, NO_INSPECTION)));
            assertSame(
                    failure,
                    assertThrows(RuntimeException.class, () -> build.replaceGraphs(Set.of(), failing, NO_INSPECTION)));
            assertEquals(List.of("generation-000001"), generations());
        }
        assertEquals(Map.of("a", 1L), read(store));
        rebuild(store, Map.of("a", 3L));
        assertEquals(Map.of("a", 3L), read(store));
    }

    @Test
    void anErrorFoundByTheInspectionRefusesTheBuildAndAWarningDoesNot() throws IOException {
        rebuild(store, Map.of("a", 1L));
        try (Build build = store.startBuild()) {
            List<Finding> errors = List.of(finding(Finding.Level.WARN), finding(Finding.Level.ERROR));
            assertEquals(new BuildOutcome.Refused(errors), build.rebuild(content(Map.of("a", 2L)), dataset -> errors));
            assertEquals(Map.of("a", 1L), read(store));
            assertEquals(List.of("generation-000001"), generations());

            List<Finding> warnings = List.of(finding(Finding.Level.WARN));
            BuildOutcome published = build.rebuild(content(Map.of("a", 3L)), dataset -> {
                assertTrue(dataset.containsGraph(graph("a")));
                return warnings;
            });
            assertEquals(new BuildOutcome.Published("generation-000002", warnings), published);
        }
        assertEquals(Map.of("a", 3L), read(store));
    }

    @Test
    void aTripleOutsideANamedGraphIsRefused() {
        Triple triple = Triple.create(graph("s"), graph("p"), graph("o"));
        try (Build build = store.startBuild()) {
            for (Content content : List.<Content>of(
                    quads -> {
                        quads.triple(triple);
                        return manifest(Map.of());
                    },
                    quads -> {
                        quads.quad(Quad.create(Quad.defaultGraphIRI, triple));
                        return manifest(Map.of());
                    })) {
                assertThrows(IllegalArgumentException.class, () -> build.rebuild(content, NO_INSPECTION));
            }
        }
    }

    @Test
    void replacedGraphsChangeRemovedOnesGoAndAllOthersStay() {
        rebuild(store, Map.of("a", 1L, "b", 1L, "c", 1L));
        try (Build build = store.startBuild()) {
            BuildOutcome outcome = build.replaceGraphs(
                    Set.of(iri("b"), iri("never there")), content(Map.of("a", 2L, "d", 2L)), NO_INSPECTION);
            assertInstanceOf(BuildOutcome.Published.class, outcome);
        }
        assertEquals(Map.of("a", 2L, "c", 1L, "d", 2L), read(store));
        assertEquals(Optional.of(manifest(Map.of("a", 2L, "d", 2L))), store.manifest());
    }

    @Test
    void graphsReplacedAgainAndAgainAreTheSameAsBuiltAtOnce() throws IOException {
        try (Build build = store.startBuild()) {
            build.replaceGraphs(Set.of(), content(Map.of("a", 0L, "b", 0L)), NO_INSPECTION);
            for (long i = 1; i <= 5; i++) {
                build.replaceGraphs(Set.of(), content(Map.of(i % 2 == 0 ? "a" : "b", i)), NO_INSPECTION);
            }
        }
        Store other = Store.at(folder.resolve("other"));
        rebuild(other, Map.of("a", 4L, "b", 5L));
        assertEquals(dump(other), dump(store));
    }

    @Test
    void aDatabaseGrownByReplacementsIsLoadedAnew() throws IOException {
        rebuild(store, Map.of("a", 0L, "b", 0L));
        try (Build build = store.startBuild()) {
            build.replaceGraphs(Set.of(), content(Map.of("a", 1L)), NO_INSPECTION);
            Path generation = store.folder().resolve("generation-000002");
            ManifestFile noted = ManifestFile.read(generation.resolve("manifest.json"));
            assertTrue(noted.packedBytes() > 100_000, noted::toString);

            byte[] ballast = new byte[48 << 20];
            Arrays.fill(ballast, (byte) 1);
            Files.write(generation.resolve("tdb2/Data-0001/ballast"), ballast);
            build.replaceGraphs(Set.of(iri("b")), content(Map.of("a", 2L, "c", 2L)), NO_INSPECTION);
        }
        Path generation = store.folder().resolve("generation-000003");
        assertEquals(0, ManifestFile.read(generation.resolve("manifest.json")).packedBytes());
        assertFalse(Files.exists(generation.resolve("tdb2/Data-0001/ballast")));
        assertEquals(Map.of("a", 2L, "c", 2L), read(store));
    }

    @Test
    void aDumpIsInOrder() {
        rebuild(store, Map.of("b", 1L, "a", 2L));
        List<String> lines = dump(store).lines().toList();
        assertEquals(2 * Numbered.SIZE, lines.size());
        assertEquals(
                "<http://localhost:3030/a/0> <http://localhost:3030/number> \"number 2\""
                        + " <http://localhost:3030/graph/a> .",
                lines.getFirst());
        assertEquals(lines.stream().sorted().toList(), lines);
    }

    @Test
    void theLinkForAStockFusekiPointsAtTheDatabaseInForce() throws IOException {
        rebuild(store, Map.of("a", 1L));
        rebuild(store, Map.of("a", 2L));
        assertEquals(
                folder.resolve("store/generation-000002/tdb2").toRealPath(),
                folder.resolve("store/tdb2").toRealPath());
    }

    private static String dump(Store which) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OpenStore open = which.openForReading()) {
            open.dump(bytes);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> files = Files.list(store.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("generation-"))
                    .sorted()
                    .toList();
        }
    }

    private static Finding finding(Finding.Level level) {
        return new Finding(level, "rule", "A problem.", "A remedy.", 1, List.of("?x <urn:y>"));
    }
}
