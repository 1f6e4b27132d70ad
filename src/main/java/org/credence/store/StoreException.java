package org.credence.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** The store cannot do what was asked of it. The message names the file and what to do, in one line. */
public final class StoreException extends RuntimeException {
    private final String problem;
    private final String remedy;

    StoreException(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    private StoreException(String problem, String remedy, Throwable cause) {
        super(problem + " " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong, one sentence. */
    public String problem() {
        return problem;
    }

    /** What the user can do about it, one sentence. */
    public String remedy() {
        return remedy;
    }

    /** A file operation that the machine refused, told by why it did. */
    static StoreException of(IOException cause, Path path) {
        return ofMachine(cause, path);
    }

    /**
     * A failure inside TDB2, told by the innermost cause that speaks of files. TDB2 writes through memory maps, where a
     * full disk is an InternalError of the virtual machine.
     */
    static StoreException ofMachine(Throwable failure, Path path) {
        if (failure instanceof StoreException known) {
            return known;
        }
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        String reason = String.valueOf(cause.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota") || cause instanceof InternalError) {
            return new StoreException(
                    "The disk of " + path + " is full.",
                    "Free some space and try again; what was published before is untouched.",
                    failure);
        }
        if (lower.contains("read-only file system") || cause instanceof ReadOnlyFileSystemException) {
            return new StoreException(
                    path + " is on a read-only disk, and a store's files must be writable even to be read.",
                    "Copy the store to a writable disk, or name another folder with --store.",
                    failure);
        }
        if (cause instanceof AccessDeniedException
                || lower.contains("permission denied")
                || lower.contains("operation not permitted")) {
            return new StoreException(
                    "No permission for " + path + ".",
                    "Give yourself the right to read and write there, or name another folder with --store.",
                    failure);
        }
        if (cause instanceof NoSuchFileException) {
            return new StoreException(reason + " does not exist.", "Check the path, or build the store anew.", failure);
        }
        return new StoreException(
                path + " failed: " + cause.getClass().getSimpleName() + ": " + reason + ".",
                "Check the disk; if it is sound, delete the folder and build the store anew.",
                failure);
    }
}
