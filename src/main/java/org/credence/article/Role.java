package org.credence.article;

/** What a block turns out to be. */
enum Role {
    /** Neither a sentence nor known furniture by its looks: its neighbours decide. */
    UNDECIDED,
    TITLE,
    HEADING,
    BODY,
    CAPTION,
    /** The line with the date of publication. */
    DATE,
    BYLINE,
    FURNITURE
}
