package org.credence.article;

/** What came of reading one article: the article, or why there is none. */
public sealed interface ReadOutcome {
    /** The article was read. */
    record Accepted(Article article) implements ReadOutcome {}

    /**
     * The article was not read.
     *
     * @param file the file as the user named it, with the line for JSON Lines
     * @param reason what is wrong with it, one line
     * @param remedy what the user can do about it, one line
     */
    record Rejected(String file, String reason, String remedy) implements ReadOutcome {
        @Override
        public String toString() {
            return file + ": " + reason + " " + remedy;
        }
    }
}
