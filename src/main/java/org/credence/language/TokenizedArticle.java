package org.credence.language;

import java.util.List;
import org.credence.article.Article;

/**
 * An article's sentences before parsing, and the quotations in it.
 *
 * @param article the article
 * @param sentences in order of the text
 * @param quotations in order of the text, disjoint
 */
public record TokenizedArticle(Article article, List<Sentence> sentences, List<Quotation> quotations) {
    public TokenizedArticle {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }

    /** How many tokens its sentences hold. */
    public int tokens() {
        return sentences.stream().mapToInt(Sentence::size).sum();
    }
}
