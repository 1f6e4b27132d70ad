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

    static MachineException reading(Path file, IOException cause) {
        return new MachineException(file + " cannot be read: " + reason(cause) + ".", cause);
    }

    static MachineException writing(Path file, IOException cause) {
        return new MachineException(
                file + " cannot be written: " + reason(cause) + ". Name another file, or make room there.", cause);
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
