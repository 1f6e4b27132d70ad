package org.credence;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where a command writes to: a file, which appears whole or not at all, or a stream, such as the standard output.
 *
 * <pre>
 * try (Destination destination = Destination.of(file, standardOutput)) {
 *     destination.stream().write(…);
 *     destination.complete();
 * }
 * </pre>
 *
 * <p>Closed without {@link #complete()}, and where the process is told to end, a file stays as it was.
 */
sealed interface Destination extends AutoCloseable {
    /** The file, or the standard output for {@code -}. A place that cannot be written to is told at once. */
    static Destination of(Path file, NamedOutput standardOutput) {
        if (file.toString().equals("-")) {
            return new Stream(standardOutput, false);
        }
        if (Files.isDirectory(file)) {
            throw new MachineException(file + " is a folder. Name a file in it.");
        }
        try {
            // A device or a pipe is written to, never replaced.
            return Files.exists(file) && !Files.isRegularFile(file)
                    ? new Stream(new NamedOutput(file.toString(), Files.newOutputStream(file)), true)
                    : Draft.of(file);
        } catch (IOException e) {
            throw MachineException.writing(file.toString(), e);
        }
    }

    /** What to write to; not to be closed. */
    NamedOutput stream();

    /** Everything has been written. */
    void complete();

    @Override
    void close();

    /**
     * Written to as it comes.
     *
     * @param ours whether it is to be closed
     */
    record Stream(NamedOutput stream, boolean ours) implements Destination {
        @Override
        public void complete() {
            stream.flush();
        }

        @Override
        public void close() {
            if (ours) {
                stream.close();
            }
        }
    }

    /** Written beside the file, under another name, and moved to its place. */
    record Draft(Path file, Path draft, FileChannel channel, NamedOutput stream) implements Destination {
        private static Draft of(Path file) throws IOException {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path draft = target.resolveSibling(
                    ".credence-" + ProcessHandle.current().pid() + ".part");
            FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            draft.toFile().deleteOnExit();
            return new Draft(target, draft, channel, new NamedOutput(file.toString(), Channels.newOutputStream(channel)));
        }

        @Override
        public void complete() {
            stream.flush();
            try {
                channel.force(true);
                channel.close();
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw MachineException.writing(file.toString(), e);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                throw MachineException.writing(draft.toString(), e);
            }
        }
    }
}
