package org.credence.fact;

import org.credence.article.Span;

/**
 * The place in an article that a fact rests on.
 *
 * @param span the clause or sentence, in the article's text
 * @param rule the name of the rule that read it
 * @param confidence from 0 to 1: how often facts read so are right
 */
public record Evidence(Span span, String rule, double confidence) implements Comparable<Evidence> {
    public Evidence {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence is from 0 to 1: " + confidence);
        }
    }

    @Override
    public int compareTo(Evidence other) {
        return span.compareTo(other.span);
    }
}
