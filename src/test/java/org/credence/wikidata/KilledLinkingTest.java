package org.credence.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.credence.store.Fork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a linking process with SIGKILL at random moments. How often, and by which seed, can be set: {@code
 * -Dcredence.kills=100 -Dcredence.seed=1}.
 */
class KilledLinkingTest {
    private static final int KILLS = Integer.getInteger("credence.kills", 10);
    private static final long SEED = Long.getLong("credence.seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void itGoesOnWhereItWasKilledAndAsksNothingTwice() throws Exception {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        Path killed = Files.createDirectory(folder.resolve("killed"));
        try (WikidataDouble wikidata = WikidataDouble.of("items.tsv").after(10)) {
            assertEquals(0, start(wikidata, whole).waitFor());
            Set<String> questions = new HashSet<>(wikidata.asked());
            assertEquals(wikidata.asked().size(), questions.size(), "nothing is asked twice without a kill, either");
            wikidata.forget();

            Set<String> underWay = new HashSet<>();
            Random random = new Random(SEED);
            for (int i = 0; i < KILLS; i++) {
                underWay.add(killOnceMoreIsAsked(wikidata, killed, random, questions.size() / (KILLS + 1)));
                assertFalse(Files.exists(killed.resolve("review.tsv")), "seed " + SEED);
            }
            assertEquals(0, start(wikidata, killed).waitFor());

            assertEquals(
                    Files.readString(whole.resolve("review.tsv")), Files.readString(killed.resolve("review.tsv")));
            assertEquals(questions, new HashSet<>(wikidata.asked()));
            // What was being asked at the moment of a kill may have been answered to nobody: only that is asked again.
            List<String> again = new ArrayList<>(wikidata.asked());
            questions.forEach(again::remove);
            assertTrue(underWay.containsAll(again), "seed " + SEED + ": " + again);
        }
    }

    private static Process start(WikidataDouble wikidata, Path folder) throws Exception {
        return Fork.start(
                LinkProcess.class, wikidata.api().toString(), wikidata.sparql().toString(), folder.toString());
    }

    /** The question that was asked last before the process was dead. */
    private static String killOnceMoreIsAsked(WikidataDouble wikidata, Path folder, Random random, int most)
            throws Exception {
        int until = wikidata.asked().size() + 1 + random.nextInt(most);
        Process process = start(wikidata, folder);
        while (wikidata.asked().size() < until && process.isAlive()) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(12));
        process.destroyForcibly();
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        Thread.sleep(200); // The double may still be answering the dead.
        return wikidata.asked().getLast();
    }
}
