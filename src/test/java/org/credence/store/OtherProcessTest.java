package org.credence.store;

import static org.credence.store.Numbered.read;
import static org.credence.store.Numbered.rebuild;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What processes that share a store do to one another: readers nothing at all. */
class OtherProcessTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void aStore() {
        store = Store.at(folder.resolve("store"));
        rebuild(store, Map.of("a", 1L));
    }

    @Test
    void aSecondBuilderIsToldWhichProcessBuilds() throws Exception {
        Process builder = start("build");
        try {
            StoreException busy = assertThrows(StoreException.class, store::startBuild);
            assertEquals(
                    "The store " + store.folder() + " is being built by process " + builder.pid() + ".",
                    busy.problem());
            assertEquals(Map.of("a", 1L), read(store));
        } finally {
            builder.destroyForcibly().waitFor();
        }
        rebuild(store, Map.of("a", 2L));
        assertEquals(Map.of("a", 2L), read(store));
    }

    @Test
    void aSecondBuilderInTheSameProcessIsToldSoAndTheFirstStaysAlone() throws Exception {
        Build first = store.startBuild();
        try {
            StoreException busy = assertThrows(StoreException.class, store::startBuild);
            assertTrue(busy.problem().endsWith("is being built by this process."), busy.problem());
            Process other = start("build");
            assertEquals(1, other.waitFor(), "the refusal above has not dropped the lock towards other processes");
        } finally {
            first.close();
        }
    }

    @Test
    void aGenerationThatAnotherProcessReadsIsNotDeleted() throws Exception {
        Process reader = start("read");
        try {
            rebuild(store, Map.of("a", 2L));
            assertTrue(Files.exists(store.folder().resolve("generation-000001/manifest.json")));
            assertEquals(Map.of("a", 2L), read(store));
        } finally {
            reader.destroyForcibly().waitFor();
        }
        rebuild(store, Map.of("a", 3L));
        assertFalse(Files.exists(store.folder().resolve("generation-000001")));
    }

    @Test
    void twoProcessesReadAtOnce() throws Exception {
        Process reader = start("read");
        try {
            assertEquals(Map.of("a", 1L), read(store));
        } finally {
            reader.destroyForcibly().waitFor();
        }
    }

    private Process start(String how) throws Exception {
        Process process = Fork.start(LockHolder.class, how, store.folder().toString());
        Fork.nextLine(process);
        return process;
    }
}
