package org.credence.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** File operations that leave something whole behind, whenever the process or the machine stops. */
final class Disk {
    private static final int CHUNK = 1 << 16;

    private Disk() {}

    /** Writes a file and waits until it is on the disk. */
    static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Replaces a file at one stroke: whoever reads it finds the old text or the new one. */
    static void replace(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        write(draft, text);
        move(draft, file);
    }

    /** Gives a file or folder its final name at one stroke, and waits until the name is on the disk. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(to.toAbsolutePath().getParent());
    }

    /** Waits until a file is on the disk. */
    static void syncFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Waits until every file below the folder, and every name, is on the disk. */
    static void sync(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                syncFile(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
                syncFolder(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A folder's names reach the disk by a sync of the folder itself; Windows has no such thing, and needs none. */
    private static void syncFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The move itself has succeeded; where a folder cannot be opened there is nothing left to do.
        }
    }

    /**
     * Copies the files of a folder, leaving out the holes: TDB2's files are mostly holes (some 190 MiB for an empty
     * database), and a plain copy would fill them.
     *
     * @return how many bytes were copied, holes not counted
     */
    static long copySparse(Path from, Path to, Predicate<Path> wanted) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(from)) {
            files = listed.filter(wanted).toList();
        }
        long copied = 0;
        for (Path file : files) {
            copied += copyFile(file, to.resolve(file.getFileName()));
        }
        return copied;
    }

    private static long copyFile(Path from, Path to) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
        ByteBuffer zeros = ByteBuffer.allocateDirect(CHUNK);
        long copied = 0;
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(
                        to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            long position = 0;
            while (in.read(chunk.clear()) > 0) {
                int length = chunk.flip().remaining();
                if (chunk.mismatch(zeros.slice(0, length)) >= 0) {
                    for (long at = position; chunk.hasRemaining(); ) {
                        at += out.write(chunk, at);
                    }
                    copied += length;
                }
                position += length;
            }
            if (out.size() < position) {
                out.write(ByteBuffer.wrap(new byte[1]), position - 1); // A hole at the end still counts as length.
            }
        }
        return copied;
    }

    /** Deletes a folder with all that is in it; links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
