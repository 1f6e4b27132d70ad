package org.credence.article;

/**
 * A run of an article's text that is to be read: what lies outside every passage is page furniture, set aside.
 *
 * @param span the paragraph without the white space around it
 * @param kind what part of the article it is
 */
public record Passage(Span span, Kind kind) {
    /** The parts of an article that carry facts. */
    public enum Kind {
        /** The title or a heading between paragraphs: read for names, never for facts of its own. */
        HEADING,
        /** A paragraph of the article. */
        BODY,
        /** The line under a picture. */
        CAPTION
    }
}
