package org.credence;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file cannot be read or written. The message names it and what to do, in one line. */
final class MachineException extends RuntimeException {
    MachineException(String message, Throwable cause) {
        super(message, cause);
    }

    MachineException(String message) {
        super(message);
    }

    static MachineException reading(Path file, IOException cause) {
        return new MachineException(file + " cannot be read: " + reason(cause) + ".", cause);
    }

    /** What was being written to, a file's name or other words that begin a sentence, and why it failed. */
    static MachineException writing(String name, IOException cause) {
        return new MachineException(
                name + " cannot be written: " + reason(cause) + ". Name another file, or make room there.", cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "it, or its folder, does not exist";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
