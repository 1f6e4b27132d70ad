package org.credence.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * A generation open for reading, shared by all who read it in this process: TDB2 keeps one set of file channels for a
 * path in a process, and the operating system one set of locks.
 *
 * <p>Towards other processes it holds a shared lock on the generation's lock file, so that no builder deletes what is
 * being read.
 */
final class SharedGeneration {
    /** Guarded by itself, as are opening, closing and deleting. */
    private static final Map<Generation.Identity, SharedGeneration> OPEN = new HashMap<>();

    private final Generation.Identity identity;
    private final Manifest manifest;
    private final GoneAddresses gone;
    private final FileChannel lockFile;
    private final Database database;
    private final AtomicInteger readers = new AtomicInteger(1);
    private boolean closed;

    private SharedGeneration(
            Generation.Identity identity,
            Manifest manifest,
            GoneAddresses gone,
            FileChannel lockFile,
            Database database) {
        this.identity = identity;
        this.manifest = manifest;
        this.gone = gone;
        this.lockFile = lockFile;
        this.database = database;
    }

    /**
     * Opens the generation in force, retained once for the caller; empty where the store has none.
     *
     * <p>Between reading the name of the generation in force and locking it, a builder may have put another in force
     * and deleted this one: so the name is read again under the lock.
     */
    static Optional<SharedGeneration> openCurrent(StoreFolder store) {
        synchronized (OPEN) {
            while (true) {
                Optional<Generation> current = store.current();
                if (current.isEmpty()) {
                    return Optional.empty();
                }
                Optional<SharedGeneration> opened = open(current.get(), store);
                if (opened.isPresent()) {
                    return opened;
                }
            }
        }
    }

    private static Optional<SharedGeneration> open(Generation generation, StoreFolder store) {
        try {
            Generation.Identity identity = generation.identity();
            SharedGeneration known = OPEN.get(identity);
            if (known != null) {
                if (known.retain()) {
                    return Optional.of(known);
                }
                known.closeFiles(); // Its last reader waits for us to do so itself.
            }
            if (isOpen(generation)) {
                throw new StoreException(
                        "The store " + store.path() + " was deleted and built anew while this process reads it.",
                        "Start the process again to read the new one.");
            }
            FileChannel lockFile = FileChannel.open(generation.readersLock(), StandardOpenOption.READ);
            try {
                if (lockFile.tryLock(0, Long.MAX_VALUE, true) == null || !store.isCurrent(generation)) {
                    lockFile.close();
                    return Optional.empty();
                }
                Manifest manifest = ManifestFile.read(generation.manifest()).manifest();
                GoneAddresses gone = GoneAddresses.read(generation.gone());
                SharedGeneration opened =
                        new SharedGeneration(identity, manifest, gone, lockFile, Database.open(generation));
                OPEN.put(identity, opened);
                return Optional.of(opened);
            } catch (IOException | RuntimeException e) {
                lockFile.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            if (store.isCurrent(generation)) {
                throw store.damaged(generation);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw StoreException.of(e, generation.folder());
        }
    }

    /** Whether this is that generation, and not one of the same name in a store built anew. */
    boolean isOf(Generation generation) {
        try {
            return generation.identity().equals(identity);
        } catch (IOException e) {
            return false;
        }
    }

    String name() {
        return identity.folder().getFileName().toString();
    }

    Manifest manifest() {
        return manifest;
    }

    GoneAddresses gone() {
        return gone;
    }

    DatasetGraphTDB graphs() {
        return database.graphs();
    }

    /** Counts one more reader, unless the last has gone and the files are closed or about to be. */
    boolean retain() {
        return readers.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    }

    /** Counts one reader less; the last one closes the files. */
    void release() {
        if (readers.decrementAndGet() == 0) {
            synchronized (OPEN) {
                closeFiles();
            }
        }
    }

    private void closeFiles() {
        if (closed) {
            return;
        }
        closed = true;
        OPEN.remove(identity, this);
        try (lockFile) {
            database.close();
        } catch (IOException e) {
            throw StoreException.of(e, identity.folder());
        }
    }

    /**
     * Deletes a generation that is no longer in force, unless somebody still reads it.
     *
     * @return whether it is gone
     */
    static boolean deleteUnread(Generation generation) throws IOException {
        synchronized (OPEN) {
            // To open and close the lock file here would drop this process's own lock on it.
            if (isOpen(generation)
                    || isLocked(generation.readersLock())
                    || isLocked(generation.database().resolve("tdb.lock"))
                    || isLocked(generation.data().resolve("tdb.lock"))) {
                return false;
            }
            Disk.delete(generation.folder());
            return true;
        }
    }

    /** Whether this process reads what stands, or stood, at the generation's place. */
    private static boolean isOpen(Generation generation) {
        Path folder = realPath(generation.folder());
        return OPEN.keySet().stream().anyMatch(open -> open.folder().equals(folder));
    }

    /** Whether a process holds a lock on the file: one of ours, or a stock Fuseki on TDB2's own lock file. */
    private static boolean isLocked(Path lockFile) throws IOException {
        if (!Files.exists(lockFile)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath();
        }
    }
}
