package org.credence;

import static org.credence.fact.Telling.article;
import static org.credence.fact.Telling.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.fact.Telling;
import org.credence.store.Fork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the build command with SIGKILL at random moments, while it goes back and forth between two states. How
 * often, and by which seed, can be set: {@code -Dcredence.kills=20 -Dcredence.seed=1}.
 */
class KilledCommandTest {
    private static final int KILLS = Integer.getInteger("credence.kills", 3);
    private static final long SEED = Long.getLong("credence.seed", System.nanoTime());

    private static final String CORRECTION = """
            [] a dip:Correction ; dip:correctionKind "notAnEvent" ;
                dip:corrects <id/event/2031-01-01-meeting-ke-no> ; dip:reason "a football match"@en .
            """;

    @TempDir
    Path folder;

    @Test
    void aKilledBuildLeavesTheStateBeforeOrAfter() throws Exception {
        ToldStore told = new ToldStore(folder);
        for (int i = 0; i < 40; i++) {
            told.add(telling(i));
        }
        told.build();
        Map<List<String>, String> whole = new HashMap<>();
        whole.put(told.quads(), "as read");
        Path none = Files.createDirectory(folder.resolve("no-corrections"));
        told.correct(CORRECTION);
        told.build();
        whole.put(told.quads(), "corrected");
        assertEquals(2, whole.size());

        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Process builder = Fork.start(
                    EndlessCommands.class,
                    told.store().folder().toString(),
                    told.reference().toString(),
                    told.articles().toString(),
                    none.toString(),
                    told.curation().toString());
            assertNotNull(Fork.nextLine(builder), "a build goes on where another was killed");
            Thread.sleep(random.nextInt(1000));
            builder.destroyForcibly();
            assertTrue(builder.waitFor(10, TimeUnit.SECONDS));
            assertTrue(whole.containsKey(told.quads()), "seed " + SEED + ", kill " + kill);
        }
    }

    private static Telling telling(int number) {
        LocalDate day = LocalDate.of(2031, 1, 1).plusDays(number / 2);
        return article("daily-" + number, day.plusDays(2).toString())
                .tells(event(EventType.MEETING, Status.HELD, day.toString(), "KE NO"));
    }
}
