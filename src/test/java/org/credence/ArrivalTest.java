package org.credence;

import static org.credence.fact.EventType.MEETING;
import static org.credence.fact.GrowingArticles.OLA;
import static org.credence.fact.Status.HELD;
import static org.credence.fact.Telling.article;
import static org.credence.fact.Telling.event;
import static org.credence.fact.Telling.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.credence.fact.GrowingArticles;
import org.credence.fact.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores built article by article, in several orders, hold the same facts to the quad; only addresses may differ. */
class ArrivalTest {
    /** Besides those that grow elsewhere too: a first report without a date, and one that tells its date by another event. */
    private static final List<Telling> ARTICLES = Stream.concat(
                    GrowingArticles.ALL.stream(),
                    Stream.of(
                    article("first", "2031-07-05")
                            .tells(event(MEETING, HELD, "", "NO SE").with(OLA, person("Eva Lind", "SE")).in("Oslo", "NO")),
                    article("bridge", "2031-09-02")
                            .tells(event(MEETING, HELD, "2031-07-01", "NO SE")
                                    .with(OLA, person("Eva Lind", "SE"))
                                    .in("Oslo", "NO"))))
            .toList();

    @TempDir
    Path folder;

    @Test
    void threeOrdersOfArrivalGiveTheSameFacts() throws IOException {
        List<Arrival> stores = new ArrayList<>();
        Set<List<String>> quads = new HashSet<>();
        for (int order = 0; order < 3; order++) {
            List<Telling> articles = new ArrayList<>(ARTICLES);
            Collections.shuffle(articles, new Random(order));
            ToldStore store = new ToldStore(Files.createDirectory(folder.resolve("order-" + order)));
            for (Telling article : articles) {
                store.add(article).build();
            }
            quads.add(store.quads());
            stores.add(new Arrival(store.quads()));
        }

        assertEquals(3, quads.size(), "the addresses tell of the order");
        for (Arrival store : stores) {
            assertEquals(List.of(), stores.getFirst().differenceFrom(store));
        }
    }

    @Test
    void anythingElseThatDiffersIsSeen() throws IOException {
        ToldStore told = new ToldStore(Files.createDirectory(folder.resolve("one")));
        for (Telling article : ARTICLES) {
            told.add(article);
        }
        told.build();
        List<String> quads = told.quads();
        for (String sign : List.of("#status> ", "#holder> ", "#participant> ", "#merged> ", "#label> ")) {
            List<String> less = new ArrayList<>(quads);
            assertTrue(less.remove(quads.stream().filter(quad -> quad.contains(sign) && quad.contains("/id/")).findFirst().orElseThrow()));
            assertNotEquals(List.of(), new Arrival(quads).differenceFrom(new Arrival(less)), sign);
        }
    }

    /** Dumps of stores of many articles, built in other orders: {@code -Dcredence.dumps=FOLDER}. */
    @Test
    void dumpsOfStoresBuiltInOtherOrdersAgree() throws IOException {
        String dumps = System.getProperty("credence.dumps", "");
        assumeTrue(!dumps.isEmpty(), "no folder of dumps is named");
        List<Path> files;
        try (var listed = Files.list(Path.of(dumps))) {
            files = listed.filter(file -> file.toString().endsWith(".nq.gz")).sorted().toList();
        }
        assertTrue(files.size() > 1, "two dumps or more in " + dumps);
        Arrival first = read(files.getFirst());
        for (Path file : files.subList(1, files.size())) {
            List<String> difference = first.differenceFrom(read(file));
            assertEquals(0, difference.size(), () -> file + ": " + difference.stream().limit(20).toList());
        }
    }

    private static Arrival read(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return new Arrival(lines.lines().toList());
        }
    }
}
