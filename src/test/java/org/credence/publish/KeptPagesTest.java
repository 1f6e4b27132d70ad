package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.credence.publish.Publication.Edition;
import org.credence.store.OpenStore;
import org.credence.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages kept from one start to the next: found whole and for the same state and program, or not at all. */
class KeptPagesTest {
    private static final Edition NOW = new Edition("generation-000001", "http://example.org/", Instant.EPOCH);
    private static final Edition LATER = new Edition("generation-000002", "http://example.org/", Instant.EPOCH);
    private static final byte[] PAGE = "<p>Grüße</p>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aPageIsFoundByItsStateAndProgramAlone() {
        KeptPages.in(folder, "one").keep("front", NOW, PAGE);

        assertArrayEquals(PAGE, KeptPages.in(folder, "one").find("front", NOW).orElseThrow());
        assertEquals(Optional.empty(), KeptPages.in(folder, "other").find("front", NOW));
        assertEquals(Optional.empty(), KeptPages.in(folder, "one").find("front", LATER));
        assertEquals(Optional.empty(), KeptPages.in(folder, "one").find("events", NOW));
    }

    @Test
    void aDamagedFileIsNoPage() throws IOException {
        KeptPages kept = KeptPages.in(folder, "one");
        kept.keep("front", NOW, PAGE);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), kept.find("front", NOW), "cut to " + length);
        }
        whole[whole.length - 2] ^= 1;
        Files.write(file, whole);
        assertEquals(Optional.empty(), kept.find("front", NOW));
    }

    @Test
    void onePageTakesTheOthersPlace() throws IOException {
        KeptPages kept = KeptPages.in(folder, "one");
        Files.writeString(folder.resolve("facts.json"), "{}");
        kept.keep("front", NOW, PAGE);
        kept.keep("front", LATER, PAGE);

        assertEquals(Optional.empty(), kept.find("front", NOW));
        assertTrue(kept.find("front", LATER).isPresent());
        assertTrue(Files.exists(folder.resolve("facts.json")), "what others keep there stays");
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        KeptPages kept = KeptPages.in(file, "one");
        kept.keep("front", NOW, PAGE);
        assertEquals(Optional.empty(), kept.find("front", NOW));
    }

    @Test
    void theFrontPageIsMadeOnceForAState() {
        Store store = Store.at(folder.resolve("store"));
        SampleStore.build(store, 1);
        try (OpenStore open = store.openForReading()) {
            Publication publication = Publication.of(open);
            KeptPages kept = KeptPages.in(folder.resolve("kept"), "one");
            byte[] made = FrontPage.of(kept, new Pages(), publication, publication.edition());
            assertTrue(new String(made, StandardCharsets.UTF_8).contains("<h1"));
            assertArrayEquals(made, kept.find("front", publication.edition()).orElseThrow());

            kept.keep("front", publication.edition(), PAGE);
            assertArrayEquals(PAGE, FrontPage.of(kept, new Pages(), publication, publication.edition()));
        }
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
