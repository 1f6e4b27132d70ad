package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code target/credence} as {@code mvn package} leaves it: it reads an article with the few models that it holds. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DistributionIT {
    private static final Path DISTRIBUTION = Path.of("target/credence").toAbsolutePath();
    private static final long MOST_BYTES = 200_000_000;

    @TempDir
    Path folder;

    @Test
    void itBuildsAStoreAndAnswersFromIt() throws Exception {
        Path article;
        try (Stream<Path> seeds = Files.list(DISTRIBUTION.resolve("seeds"))) {
            article = seeds.sorted().findFirst().orElseThrow();
        }
        assertEquals(List.of(), run("build", "--store", "a store", article.toString()));
        Path query = Files.writeString(
                folder.resolve("events.rq"),
                "PREFIX dip: <https://w3id.org/credence/diplomacy#> SELECT ?event { ?event a dip:Event } LIMIT 1");
        List<String> answer = run("query", "--store", "a store", "--format", "csv", query.toString());
        assertEquals("event", answer.getFirst());
        assertEquals(2, answer.size());
    }

    /** The cache is made and used by itself, as the launcher's own test shows; that Java takes it, only Java can say. */
    @Test
    @EnabledForJreRange(minVersion = 25)
    void aRehearsalMakesACacheThatJavaTakes() throws Exception {
        Path article;
        try (Stream<Path> seeds = Files.list(DISTRIBUTION.resolve("seeds"))) {
            article = seeds.sorted().findFirst().orElseThrow();
        }
        assertEquals(List.of(), run("build", "--store", "a store", article.toString()));
        assertEquals(List.of(), run("serve", "--rehearsal", "--store", "a store"));
        Path cache;
        try (Stream<Path> kept = Files.list(folder.resolve("cache/credence"))) {
            cache = kept.filter(file -> file.toString().endsWith(".aot")).findFirst().orElseThrow();
        }
        Process strict = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin/java").toString(),
                        "-Xmx3g",
                        "-XX:AOTMode=on",
                        "-XX:AOTCache=" + cache,
                        "-jar",
                        DISTRIBUTION.resolve("lib/credence.jar").toRealPath().toString(),
                        "--version")
                .inheritIO()
                .start();
        assertTrue(strict.waitFor(1, TimeUnit.MINUTES));
        assertEquals(ExitCode.DONE, strict.exitValue());
    }

    @Test
    void itIsSmallAndHoldsEachLibraryOnce() throws IOException {
        try (Stream<Path> files = Files.walk(DISTRIBUTION)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertTrue(bytes < MOST_BYTES, bytes + " bytes");
        }
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("lib"))) {
            List<String> names = jars.map(jar -> jar.getFileName().toString().replaceFirst("-\\d.*", ""))
                    .toList();
            assertEquals(names.stream().distinct().toList(), names);
        }
    }

    /** Runs the launcher in the test's folder, with this test's own Java; what it prints on its standard output. */
    private List<String> run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(DISTRIBUTION.resolve("bin/credence").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(ExitCode.DONE, process.exitValue());
        return lines;
    }
}
