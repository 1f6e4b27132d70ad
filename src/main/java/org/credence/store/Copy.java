package org.credence.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A copy of the generation in force on its way, which the next one is made of; written down to the disk when it is whole,
 * so that at the end only what has changed since is left to write.
 *
 * @param generation the generation to be; the copy is in its draft
 * @param copying the number of bytes copied, holes not counted
 */
record Copy(Generation generation, CompletableFuture<Long> copying) {
    static Copy begin(Generation current, Generation next) {
        return new Copy(next, CompletableFuture.supplyAsync(() -> {
            try {
                next.draft().create();
                long copied = Disk.copySparse(current.data(), next.draft().data(), Copy::isOfTheDatabase);
                Disk.sync(next.draft().data());
                return copied;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** TDB2's lock file is of the process that holds it, not of the database. */
    private static boolean isOfTheDatabase(Path file) {
        return !file.getFileName().toString().equals("tdb.lock");
    }

    /** Waits until the copy is whole; how many bytes it has, holes not counted. */
    long bytes() throws IOException {
        try {
            return copying.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
    }

    /** Waits until nothing is written to the draft any more. */
    void abandon() {
        copying.handle((bytes, failure) -> bytes).join();
    }
}
