package org.credence.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** The right to build a store, held by one builder at a time. The operating system frees it when the process ends. */
final class BuildLock implements AutoCloseable {
    static final String FILE = "build.lock";

    /**
     * The stores this process builds. To open a lock file a second time and close it again would, on POSIX, drop the
     * lock that the process already holds.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path store;
    private final FileChannel channel;

    private BuildLock(Path store, FileChannel channel) {
        this.store = store;
        this.channel = channel;
    }

    /** Takes the lock, or says which process has it. */
    static BuildLock take(Path folder) {
        Path file = folder.resolve(FILE);
        synchronized (HELD) {
            try {
                Path store = folder.toRealPath();
                if (HELD.contains(store)) {
                    throw held(folder, "this process");
                }
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (!lock(channel)) {
                    channel.close();
                    throw held(folder, "process " + Files.readString(file).strip());
                }
                HELD.add(store);
                return new BuildLock(store, channel);
            } catch (IOException e) {
                throw StoreException.of(e, file);
            }
        }
    }

    /** Locks the file and notes in it who did, through the same channel: to close another would drop the lock. */
    private static boolean lock(FileChannel channel) throws IOException {
        if (channel.tryLock() == null) {
            return false;
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        return true;
    }

    private static StoreException held(Path folder, String holder) {
        return new StoreException(
                "The store " + folder + " is being built by " + holder + ".",
                "Wait until that build has ended, or end it, and try again.");
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(store);
            try {
                channel.close();
            } catch (IOException e) {
                throw StoreException.of(e, store);
            }
        }
    }
}
