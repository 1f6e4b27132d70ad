package org.credence.article;

/** Why one article cannot be read. It never leaves the package: {@link ArticleReader} turns it into a rejection. */
final class UnreadableException extends Exception {
    private final String reason;
    private final String remedy;

    /**
     * @param reason what is wrong, one sentence
     * @param remedy what the user can do about it, one sentence
     */
    UnreadableException(String reason, String remedy) {
        super(reason);
        this.reason = oneLine(reason);
        this.remedy = oneLine(remedy);
    }

    String reason() {
        return reason;
    }

    String remedy() {
        return remedy;
    }

    /** Parsers' messages come in several lines; a rejection is one. */
    private static String oneLine(String sentence) {
        return sentence.strip().replaceAll("\\s+", " ");
    }
}
