package org.credence.language;

import org.credence.article.Span;

/**
 * A run of words between quotation marks.
 *
 * @param span with the marks, in the article's text
 * @param inner without the marks
 * @param closed whether a closing mark ends it; a quotation that goes on in the next paragraph has none
 * @param clausal whether the words stand by themselves, as a sentence or more, rather than as a phrase of the sentence
 *     around them
 */
public record Quotation(Span span, Span inner, boolean closed, boolean clausal) {}
