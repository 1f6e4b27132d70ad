package org.credence.article;

/**
 * A paragraph as the page lays it out, before it is known whether the article or the page says it.
 *
 * @param span where it stands, without the white space and the markup around it
 * @param plain its words without inline markup, for looking at, never for counting
 * @param mark what the format itself says of it
 */
record Block(Span span, String plain, Mark mark) {
    /** What a format can say of a paragraph. */
    enum Mark {
        NONE,
        /** The page's first heading. */
        TITLE,
        HEADING,
        /** An entry of a list. */
        ITEM,
        /** A line that is nothing but links. */
        LINK,
        CAPTION
    }
}
