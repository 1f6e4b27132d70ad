package org.credence.language;

import java.util.List;
import org.credence.article.Article;

/**
 * An article with everything that the language reader finds in it.
 *
 * @param article the article
 * @param sentences in order of the text
 * @param quotations in order of the text, disjoint
 * @param graphs the dependencies of each sentence
 */
public record AnnotatedArticle(
        Article article, List<Sentence> sentences, List<Quotation> quotations, List<DependencyGraph> graphs) {
    public AnnotatedArticle {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
        graphs = List.copyOf(graphs);
        if (sentences.size() != graphs.size()) {
            throw new IllegalArgumentException("Each sentence needs its graph");
        }
    }

    public DependencyGraph graph(Sentence sentence) {
        return graphs.get(sentence.index());
    }
}
