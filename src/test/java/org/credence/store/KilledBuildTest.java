package org.credence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a building process with SIGKILL at random moments. How often, and by which seed, can be set: {@code
 * -Dcredence.kills=100 -Dcredence.seed=1}.
 */
class KilledBuildTest {
    private static final int KILLS = Integer.getInteger("credence.kills", 4);
    private static final long SEED = Long.getLong("credence.seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void aBuilderKilledAtAnyMomentLeavesAWholeState() throws Exception {
        Random random = new Random(SEED);
        Store store = Store.at(folder.resolve("store"));
        for (int i = 0; i < KILLS; i++) {
            Process builder = Fork.start(EndlessBuilder.class, store.folder().toString());
            assertNotNull(Fork.nextLine(builder), "a builder builds where another was killed");
            Thread.sleep(random.nextInt(1500));
            builder.destroyForcibly();
            assertTrue(builder.waitFor(10, TimeUnit.SECONDS));
            assertWhole(store, "seed " + SEED + ", kill " + i);
        }
    }

    private static void assertWhole(Store store, String when) {
        Map<String, Long> expected = store.manifest().orElseThrow().counts();
        try (OpenStore open = store.openForReading()) {
            assertEquals(expected, open.manifest().counts(), when);
            assertEquals(expected, Numbered.read(open.dataset()), when);
        }
    }
}
