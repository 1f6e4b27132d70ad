package org.credence;

/** Whoever reads what a command writes has ended, and wants no more of it: nothing has failed. */
final class ReaderGoneException extends RuntimeException {
    ReaderGoneException(Throwable cause) {
        super("Nobody reads the output any more", cause);
    }
}
