package org.credence.evaluate;

/**
 * Something about a gold file that its reader should know.
 *
 * @param file the name of the gold file
 * @param reason what is wrong with it and what to do, on one line
 */
public record Problem(String file, String reason) {
    @Override
    public String toString() {
        return file + ": " + reason;
    }
}
