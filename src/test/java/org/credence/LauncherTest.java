package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which Java {@code bin/credence} finds, and what it tells it. The Javas are scripts that say what they were told. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    private static final Path LAUNCHER = Path.of("src/main/distribution/bin/credence");

    private static final List<String> TOOLS = List.of(
            "awk", "cat", "cksum", "cut", "df", "dirname", "getconf", "head", "locale", "ls", "mkdir", "mv", "nice", "readlink", "rm", "sed");

    @TempDir
    Path folder;

    private Path launcher;
    private Path home;
    private Path tools;

    private record Answer(int exitCode, List<String> lines) {
        String java() {
            return lines.getFirst();
        }
    }

    /** The launcher in a folder with a space, and none of this machine's own Javas in sight. */
    @BeforeEach
    void aDistribution() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        tools = folder.resolve("tools");
        for (String tool : TOOLS) {
            String place = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" : "/bin/";
            executable(tools.resolve(tool), "#!/bin/sh\nexec " + place + tool + " \"$@\"\n");
        }
        Path distribution = folder.resolve("my credence");
        Files.createDirectories(distribution.resolve("lib"));
        Files.writeString(distribution.resolve("lib/credence.jar"), "a jar");
        launcher = distribution.resolve("bin/credence");
        String script = Files.readString(LAUNCHER)
                .replace(" /usr/lib/jvm/", " " + folder + "/usr-lib-jvm/")
                .replace(" /Library/", " " + folder + "/Library/")
                .replace(" /opt/", " " + folder + "/opt/")
                .replace(" /usr/local/opt/", " " + folder + "/opt/");
        executable(launcher, script);
    }

    @Test
    void theJavaOfJavaHomeComesFirst() throws Exception {
        Path wanted = java("some where/jdk", "21.0.1");
        Path other = java("other/jdk", "25");
        Answer answer = run(Map.of("JAVA_HOME", wanted.toString(), "PATH", path(other)), "--version");
        assertEquals(wanted.resolve("bin/java").toString(), answer.java());
    }

    @Test
    void oneThatIsTooOldIsPassedOver() throws Exception {
        Path old = java("old/jdk", "17.0.15");
        Path older = java("older/jdk", "1.8.0_402");
        Path good = java("good/jdk", "21.0.1");
        Answer answer = run(Map.of("JAVA_HOME", old.toString(), "PATH", path(older, good)), "--version");
        assertEquals(good.resolve("bin/java").toString(), answer.java());
    }

    @Test
    void theUsualPlacesAreSearched() throws Exception {
        for (String place :
                List.of("usr-lib-jvm/b-jdk", "opt/jdk", "home/.sdkman/candidates/java/21-tem", "home/.jdks/openjdk-23")) {
            Path old = java("usr-lib-jvm/a-jdk", "17");
            Path good = java(place, "23.0.2");
            Answer answer = run(Map.of("PATH", path(old)), "--version");
            assertEquals(good.resolve("bin/java").toString(), answer.java());
            Files.delete(good.resolve("bin/java"));
        }
    }

    @Test
    void oneThatDoesNotSayItsVersionIsAsked() throws Exception {
        Path shim = folder.resolve("shims/java");
        executable(shim, "#!/bin/sh\necho 'openjdk version \"22.0.1\" 2024-04-16' >&2\necho \"$0\"\n");
        Answer answer = run(Map.of("PATH", folder.resolve("shims") + ":" + path()), "--version");
        assertEquals(shim.toString(), answer.lines.getLast());
    }

    @Test
    void withoutAnyItTellsWhatToInstall() throws Exception {
        Path old = java("old/jdk", "17.0.15");
        Answer answer = run(Map.of("PATH", path(old)), "--version");
        assertEquals(ExitCode.MACHINE, answer.exitCode);
        assertEquals(
                List.of(
                        "Credence needs Java 21 or later, and there is none here; " + old + "/bin/java is Java 17.",
                        "Install a JDK, from https://adoptium.net/ or as the package openjdk-21-jdk, and start again;",
                        "if you have one already, set JAVA_HOME to its folder."),
                answer.lines);
    }

    @Test
    void argumentsAndExitCodePassThroughALinkFromAnotherFolder() throws Exception {
        Path good = java("good/jdk", "21");
        Path links = Files.createDirectories(folder.resolve("links"));
        Path link = Files.createSymbolicLink(links.resolve("credence"), links.relativize(launcher));
        Answer answer = run(link, Map.of("JAVA_HOME", good.toString(), "STATUS", "42"), "convert", "a b.md", "", "*");
        assertEquals(42, answer.exitCode);
        int jar = answer.lines.indexOf("-jar");
        assertEquals(
                List.of(folder.resolve("my credence/lib/credence.jar").toRealPath().toString(), "convert", "a b.md", "", "*"),
                answer.lines.subList(jar + 1, answer.lines.size()));
    }

    @Test
    void theUsersOptionsComeAfterOurs() throws Exception {
        Path good = java("good/jdk", "21");
        List<String> lines = run(
                        Map.of("JAVA_HOME", good.toString(), "CREDENCE_OPTS", "-Xmx6g -Dx=y"), "query", "a.rq")
                .lines;
        assertTrue(lines.indexOf("-Xmx3g") < lines.indexOf("-Xmx6g"), lines.toString());
        assertTrue(lines.indexOf("-Xmx6g") < lines.indexOf("-Dx=y"), lines.toString());
    }

    @Test
    void classesAreKeptForEachCommandUntilCredenceIsAnother() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", java("good/jdk", "21").toString());
        Path kept = archive(run(environment, "query", "a.rq"));
        assertEquals(home.resolve(".cache/credence"), kept.getParent());
        Files.createFile(kept);
        assertEquals(kept, archive(run(environment, "query", "a.rq")));
        assertFalse(kept.equals(archive(run(environment, "serve"))));
        assertTrue(Files.exists(kept));
        Files.writeString(folder.resolve("my credence/lib/credence.jar"), "another jar");
        assertFalse(kept.equals(archive(run(environment, "query", "a.rq"))));
        assertFalse(Files.exists(kept));
    }

    @Test
    void withoutAPlaceToKeepThemItGoesOn() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Answer answer = run(
                Map.of("JAVA_HOME", java("good/jdk", "21").toString(), "XDG_CACHE_HOME", file.toString()), "serve");
        assertEquals(0, answer.exitCode);
        assertFalse(String.join(" ", answer.lines).contains("SharedArchive"), answer.lines.toString());
    }

    @Test
    void aServerWithoutACacheIsToldWhoMakesOneAndLaterOnesUseIt() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", java("good/jdk", "25.0.1").toString());
        assertTrue(run(environment, "serve")
                .lines
                .contains("-Dcredence.launcher=" + launcher.toRealPath()));
        Path cache = rehearsed(environment);
        assertEquals(cache, path(run(environment, "serve"), "-XX:AOTCache="));
        assertFalse(String.join(" ", run(environment, "query", "a.rq").lines).contains("AOTCache"));
    }

    @Test
    void anotherProgramJavaOrOptionsMakeAnotherCacheInThePlaceOfTheLast() throws Exception {
        Path java = java("good/jdk", "25.0.1");
        Map<String, String> environment = Map.of("JAVA_HOME", java.toString());
        Path first = rehearsed(environment);
        Path second = rehearsed(Map.of("JAVA_HOME", java.toString(), "CREDENCE_OPTS", "-XX:+UseSerialGC"));
        Files.writeString(folder.resolve("my credence/lib/a-library.jar"), "a jar");
        Path third = rehearsed(environment);
        Files.writeString(folder.resolve("my credence/lib/credence.jar"), "another jar");
        Path fourth = rehearsed(environment);
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25.0.2\"\n");
        Path fifth = rehearsed(environment);
        assertEquals(5, Set.of(first, second, third, fourth, fifth).size());
        try (Stream<Path> left = Files.list(fifth.getParent())) {
            assertEquals(List.of(fifth), left.toList());
        }
    }

    @Test
    void aRehearsalThatFailsLeavesNoCache() throws Exception {
        Map<String, String> environment =
                Map.of("JAVA_HOME", java("good/jdk", "25").toString(), "MAKE_CACHE", "yes", "STATUS", "3");
        run(environment, "serve", "--rehearsal");
        try (Stream<Path> left = Files.list(home.resolve(".cache/credence"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void whileOneRehearsesNoOtherDoes() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", java("good/jdk", "25").toString());
        Path cache = rehearsed(environment);
        Files.delete(cache);
        Path making = cache.resolveSibling(cache.getFileName() + ".making");
        Files.writeString(making, ProcessHandle.current().pid() + "\n");
        run(Map.of("JAVA_HOME", folder.resolve("good/jdk").toString(), "MAKE_CACHE", "yes"), "serve", "--rehearsal");
        assertFalse(Files.exists(cache));
        Files.writeString(making, "999999999\n"); // One that was killed before it could tidy up.
        assertEquals(cache, rehearsed(environment));
        assertFalse(Files.exists(making));
    }

    @Test
    void beforeJava25ThereIsNoCacheForServing() throws Exception {
        Answer answer = run(Map.of("JAVA_HOME", java("good/jdk", "24").toString()), "serve");
        assertFalse(String.join(" ", answer.lines).contains("aot"), answer.lines.toString());
        assertTrue(String.join(" ", answer.lines).contains("SharedArchive"), answer.lines.toString());
    }

    /** Rehearses; where the next server finds the cache. */
    private Path rehearsed(Map<String, String> environment) throws Exception {
        Map<String, String> making = new HashMap<>(environment);
        making.put("MAKE_CACHE", "yes");
        run(making, "serve", "--rehearsal", "--store", "a store");
        Path cache = path(run(environment, "serve"), "-XX:AOTCache=");
        assertEquals("a cache", Files.readString(cache));
        return cache;
    }

    private static Path archive(Answer answer) {
        return path(answer, "-XX:SharedArchiveFile=");
    }

    private static Path path(Answer answer, String option) {
        String line = answer.lines.stream().filter(each -> each.startsWith(option)).findFirst().orElseThrow();
        return Path.of(line.substring(option.length()));
    }

    /**
     * A folder of a Java that says its version; started, it prints its own path and what it was told, and makes the cache
     * that it is asked for.
     */
    private Path java(String name, String version) throws IOException {
        Path java = folder.resolve(name);
        executable(
                java.resolve("bin/java"),
                """
                #!/bin/sh
                printf '%s\\n' "$0" "$@"
                for option in ${MAKE_CACHE:+"$@"}; do
                    case $option in -XX:AOTCacheOutput=*) printf 'a cache' >"${option#*=}" ;; esac
                done
                exit ${STATUS:-0}
                """);
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return java;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A search path of the Javas, and of the tools that the launcher needs, without any other Java beside them. */
    private String path(Path... javas) {
        List<String> folders = new ArrayList<>();
        for (Path java : javas) {
            folders.add(java.resolve("bin").toString());
        }
        folders.add(tools.toString());
        return String.join(":", folders);
    }

    private Answer run(Map<String, String> environment, String... arguments) throws Exception {
        return run(launcher, environment, arguments);
    }

    private Answer run(Path command, Map<String, String> environment, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", path());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines = process.inputReader().lines().toList();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return new Answer(process.exitValue(), lines);
    }
}
