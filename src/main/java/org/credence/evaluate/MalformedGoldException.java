package org.credence.evaluate;

/** A gold file cannot be used; the message says why on one line, without the file's name. */
final class MalformedGoldException extends Exception {
    MalformedGoldException(String message) {
        super(message);
    }
}
