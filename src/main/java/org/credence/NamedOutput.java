package org.credence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A buffered output stream whose failures say in one line what could not be written. Where the program that reads a pipe has
 * ended, as {@code head} does once it has its lines, they are a {@link ReaderGoneException}.
 */
final class NamedOutput extends OutputStream {
    private final String name;
    private final OutputStream bytes;

    NamedOutput(String name, OutputStream bytes) {
        this.name = name;
        this.bytes = new BufferedOutputStream(bytes, 1 << 16);
    }

    @Override
    public void write(int b) {
        attempt(() -> bytes.write(b));
    }

    @Override
    public void write(byte[] b, int offset, int length) {
        attempt(() -> bytes.write(b, offset, length));
    }

    @Override
    public void flush() {
        attempt(bytes::flush);
    }

    @Override
    public void close() {
        attempt(bytes::close);
    }

    private void attempt(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe")) {
                throw new ReaderGoneException(e);
            }
            throw MachineException.writing(name, e);
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }
}
