package org.credence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One command as a user sees it.
 *
 * @param out what it wrote to the standard output
 * @param err the lines that it wrote to the error output
 */
record Execution(int exitCode, String out, List<String> err) {
    /** Runs a command in this process. */
    static Execution of(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.execute(out, err, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Execution(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** The lines that speak of a file. */
    List<String> errAbout(Path file) {
        return err.stream().filter(line -> line.contains(file.toString())).toList();
    }
}
