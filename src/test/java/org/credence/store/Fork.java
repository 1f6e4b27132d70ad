package org.credence.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another Java process on this process's class path. */
public final class Fork {
    private Fork() {}

    /** Starts the main method of a class; its error output goes where ours goes. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return start(main, Path.of("").toAbsolutePath(), arguments);
    }

    /** The same in a working folder of its own. */
    public static Process start(Class<?> main, Path workingFolder, String... arguments) throws IOException {
        return of(main, "-Xmx512m", arguments)
                .directory(workingFolder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A process to be started, with so much memory. */
    public static ProcessBuilder of(Class<?> main, String memory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                memory,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Waits for the next line that the process prints. */
    public static @Nullable String nextLine(Process process) throws IOException {
        BufferedReader reader = process.inputReader();
        return reader.readLine();
    }
}
