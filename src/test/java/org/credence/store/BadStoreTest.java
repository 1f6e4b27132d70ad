package org.credence.store;

import static org.credence.store.Numbered.rebuild;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with a store's folder, and the line that is said of it. */
class BadStoreTest {
    @TempDir
    Path folder;

    @Test
    void aFolderOfOtherThingsIsNeitherReadNorBuiltIn() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear Sir");
        Files.createDirectory(folder.resolve("generation-000001"));
        Store store = Store.at(folder);
        String problem = folder + " is no store: it holds other files, such as letter.txt.";
        assertEquals(
                problem,
                assertThrows(StoreException.class, store::openForReading).problem());
        assertEquals(
                problem, assertThrows(StoreException.class, store::startBuild).problem());
        assertTrue(Files.exists(folder.resolve("generation-000001")));
        assertFalse(Files.exists(folder.resolve("build.lock")));
    }

    @Test
    void aFileIsNoStore() throws IOException {
        Store store = Store.at(Files.writeString(folder.resolve("store"), "x"));
        assertEquals(
                store.folder() + " is a file, not a store's folder.",
                assertThrows(StoreException.class, store::manifest).problem());
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() {
        Store store = Store.at(Path.of("/proc/credence/store"));
        StoreException refused = assertThrows(StoreException.class, store::startBuild);
        assertTrue(refused.problem().contains("/proc/credence"), refused.problem());
    }

    @Test
    void aStoreOfANewerFormatIsLeftAlone() throws IOException {
        Store store = Store.at(folder.resolve("store"));
        rebuild(store, Map.of("a", 1L));
        Path manifest = store.folder().resolve("generation-000001/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"format\": 1", "\"format\": 2"));
        for (StoreException newer : new StoreException[] {
            assertThrows(StoreException.class, store::manifest),
            assertThrows(StoreException.class, store::openForReading),
            assertThrows(StoreException.class, store::startBuild)
        }) {
            assertTrue(newer.problem().contains("by a newer Credence (store format 2, this one knows 1)"));
            assertEquals("Update Credence, or build into another folder with --store.", newer.remedy());
        }
    }

    @Test
    void aDamagedStoreIsTold() throws IOException {
        Store store = Store.at(folder.resolve("store"));
        rebuild(store, Map.of("a", 1L));
        Path manifest = store.folder().resolve("generation-000001/manifest.json");
        String whole = Files.readString(manifest);
        String incomplete = whole.replace("\"built\"", "\"b\"");
        for (String damaged : new String[] {"", "{", "[]", "{}", "{\"format\": 1}", incomplete}) {
            Files.writeString(manifest, damaged);
            StoreException told = assertThrows(StoreException.class, store::manifest, damaged);
            assertTrue(told.problem().contains("manifest.json is damaged"), told.problem());
        }
        Files.delete(manifest);
        StoreException notWhole = assertThrows(StoreException.class, store::openForReading);
        assertTrue(notWhole.problem().endsWith("in force but not whole."), notWhole.problem());

        Files.writeString(store.folder().resolve("CURRENT"), "../../elsewhere\n");
        assertTrue(assertThrows(StoreException.class, store::openForReading)
                .problem()
                .contains("CURRENT is damaged"));
    }
}
