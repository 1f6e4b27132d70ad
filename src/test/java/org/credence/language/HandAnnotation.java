package org.credence.language;

import java.util.List;
import org.credence.article.Article;

/** Articles annotated by hand: what the models would find is given, the rest is found as always. */
public final class HandAnnotation {
    private HandAnnotation() {}

    /** The article with its annotated sentences; quotations are found, as they are without a model. */
    public static AnnotatedArticle of(Article article, List<Sentence> sentences, List<DependencyGraph> graphs) {
        return new AnnotatedArticle(article, sentences, QuotationFinder.find(article, sentences), graphs);
    }
}
