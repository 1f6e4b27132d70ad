package org.credence.store;

import static org.credence.store.Numbered.iri;
import static org.credence.store.Numbered.content;
import static org.credence.store.Numbered.NO_INSPECTION;
import static org.credence.store.Numbered.graph;
import static org.credence.store.Numbered.read;
import static org.credence.store.Numbered.rebuild;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveStoreTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void aStore() {
        store = Store.at(folder.resolve("store"));
        rebuild(store, Map.of("a", 1L));
    }

    @Test
    void newTransactionsSeeANewGenerationWithinAboutASecond() throws Exception {
        try (LiveStore live = store.openLive()) {
            assertEquals(Map.of("a", 1L), read(live.dataset()));
            rebuild(store, Map.of("a", 2L));
            Instant built = Instant.now();
            awaitGeneration(live, "generation-000002");
            assertTrue(Duration.between(built, Instant.now()).toMillis() < 3_000);
            assertEquals(Map.of("a", 2L), read(live.dataset()));
            assertEquals(Map.of("a", 2L), live.manifest().counts());
        }
    }

    @Test
    void whatWasPublishedOnceIsKnownToBeGone() {
        String thing = iri("b").replace("graph/", "") + "/7";
        rebuild(store, Map.of("a", 1L, "b", 1L));
        try (LiveStore live = store.openLive()) {
            assertFalse(live.isGone(thing));
            replace(Set.of(iri("b")), Map.of());
            live.refresh();
            assertTrue(live.isGone(thing) && live.isGone(iri("b")));
            assertFalse(live.isGone(iri("a")) || live.isGone(thing + "x"), "still there; never there");
            replace(Set.of(), Map.of("c", 1L));
            live.refresh();
            assertTrue(live.isGone(thing), "later builds do not forget it");
            rebuild(store, Map.of("b", 2L));
            live.refresh();
            assertFalse(live.isGone(thing), "it has come back");
            assertTrue(live.isGone(iri("a")) && live.isGone(iri("c")), "nor does one from nothing");
        }
    }

    private void replace(Set<String> removed, Map<String, Long> graphs) {
        try (Build build = store.startBuild()) {
            build.replaceGraphs(removed, content(graphs), NO_INSPECTION);
        }
    }

    @Test
    void aTransactionUnderWayFinishesOnItsGeneration() throws Exception {
        try (LiveStore live = store.openLive();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            DatasetGraph dataset = live.dataset();
            Txn.executeRead(dataset, () -> {
                rebuild(store, Map.of("b", 2L));
                awaitGeneration(live, "generation-000002");
                assertEquals(Numbered.SIZE, dataset.getGraph(graph("a")).size());
                assertEquals(0, dataset.getGraph(graph("b")).size());
                assertEquals(Map.of("b", 2L), result(other.submit(() -> read(dataset))));
            });
            assertEquals(Map.of("b", 2L), read(dataset));
        }
    }

    @Test
    void readersNeverFailAndNeverSeeAMixtureWhileOthersBuild() throws Exception {
        try (LiveStore live = store.openLive();
                ExecutorService readers = Executors.newFixedThreadPool(2)) {
            Instant end = Instant.now().plusSeconds(4);
            Callable<Long> reading = () -> {
                long reads = 0;
                for (; Instant.now().isBefore(end); reads++) {
                    assertEquals(1, read(live.dataset()).size());
                }
                return reads;
            };
            Future<Long> one = readers.submit(reading);
            Future<Long> other = readers.submit(reading);
            for (long number = 2; Instant.now().isBefore(end); number++) {
                rebuild(store, Map.of("a", number));
            }
            assertTrue(one.get() > 0 && other.get() > 0);
        }
    }

    @Test
    void aStoreDeletedUnderItGoesOnBeingServed() throws Exception {
        try (LiveStore live = store.openLive()) {
            Disk.delete(store.folder());
            Thread.sleep(700);
            assertEquals(Map.of("a", 1L), read(live.dataset()));
            Files.createDirectories(store.folder());
            rebuild(store, Map.of("a", 5L));
            Thread.sleep(700);
            assertEquals(Map.of("a", 1L), read(live.dataset()), "the same folder and name, but another store");
            rebuild(store, Map.of("a", 6L));
            awaitGeneration(live, "generation-000002");
            assertEquals(Map.of("a", 6L), read(live.dataset()));
        }
    }

    @Test
    void onceClosedItIsNotRead() {
        LiveStore live = store.openLive();
        live.close();
        assertThrows(IllegalStateException.class, () -> read(live.dataset()));
    }

    private static void awaitGeneration(LiveStore live, String name) {
        Instant end = Instant.now().plusSeconds(10);
        while (!live.generation().equals(name)) {
            assertTrue(Instant.now().isBefore(end), () -> "still " + live.generation());
            Thread.onSpinWait();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
