package org.credence.wikidata;

/** The review file cannot be read, written or made sense of. The message names it and the line, with what to do. */
public final class ReviewFileException extends RuntimeException {
    ReviewFileException(String message) {
        super(message);
    }

    ReviewFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
