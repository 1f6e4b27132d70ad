package org.credence.language;

import java.util.List;
import org.credence.article.Passage;
import org.credence.article.Span;

/**
 * One sentence of an article.
 *
 * @param index position in the article, from 0
 * @param paragraph position of its passage in the article, from 0
 * @param kind what part of the article it stands in
 * @param span place in the article's text
 * @param tokens its tokens in order
 * @param times its time expressions in order, disjoint
 */
public record Sentence(
        int index, int paragraph, Passage.Kind kind, Span span, List<Token> tokens, List<TimeExpression> times) {
    public Sentence {
        tokens = List.copyOf(tokens);
        times = List.copyOf(times);
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The article's text from the first of the tokens to the last. */
    public Span span(int begin, int end) {
        return tokens.get(begin).span().cover(tokens.get(end - 1).span());
    }
}
