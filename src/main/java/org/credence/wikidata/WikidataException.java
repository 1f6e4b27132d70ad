package org.credence.wikidata;

/** Wikidata cannot be asked, or does not answer. The message says so in one line, with what to do. */
public final class WikidataException extends RuntimeException {
    WikidataException(String message) {
        super(message);
    }

    WikidataException(String message, Throwable cause) {
        super(message, cause);
    }
}
