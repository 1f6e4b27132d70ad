package org.credence.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a result until it is whole, in memory while it is small and else in a file, so that a query that fails halfway
 * is answered with an error and not with half a result.
 */
final class ResultBuffer extends OutputStream {
    private static final int IN_MEMORY = 1 << 18;

    private final long most;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(4096);
    private @Nullable Path file;
    private @Nullable OutputStream toFile;
    private long size;

    /** @param most how many bytes a result may have */
    ResultBuffer(long most) {
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        if (toFile == null && size < IN_MEMORY && size < most) { // Writers send many single bytes.
            size++;
            memory.write(b);
        } else {
            write(new byte[] {(byte) b}, 0, 1);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (size > most) {
            throw new RequestException(
                    503,
                    "The result has more than " + (most >> 20) + " MiB. Ask for less, with LIMIT or a narrower pattern; the"
                            + " whole dataset is at dump/.");
        }
        if (toFile == null && size > IN_MEMORY) {
            Path spilled = Files.createTempFile("credence-result", ".tmp");
            file = spilled;
            toFile = Files.newOutputStream(spilled);
            memory.writeTo(toFile);
            memory.reset();
        }
        (toFile == null ? memory : toFile).write(bytes, offset, length);
    }

    long size() {
        return size;
    }

    /** A strong validator, of a result that is held in memory. */
    Optional<String> tag() {
        return toFile == null ? Optional.of(Answer.tag(memory.toByteArray())) : Optional.empty();
    }

    void copyTo(OutputStream out) throws IOException {
        if (toFile == null) {
            memory.writeTo(out);
            return;
        }
        toFile.flush();
        if (file != null) {
            Files.copy(file, out);
        }
    }

    @Override
    public void close() throws IOException {
        if (toFile != null) {
            toFile.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
