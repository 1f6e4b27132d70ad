package org.credence.extract;

import java.util.List;
import org.credence.fact.ArticleFacts;
import org.credence.gazetteer.Gazetteer;
import org.credence.gazetteer.ReferenceReader;
import org.credence.language.AnnotatedArticle;

/** Reads annotated texts by the rules alone: no language model is loaded. */
final class RuleReader {
    static final Gazetteer GAZETTEER = ReferenceReader.readBundled("http://localhost:3030/");

    private static final FactExtractor EXTRACTOR = withoutModels();

    private RuleReader() {}

    @SuppressWarnings("NullAway") // What would annotate a text is not asked: the texts are annotated.
    private static FactExtractor withoutModels() {
        return new FactExtractor(null, GAZETTEER);
    }

    static ArticleFacts read(AnnotatedArticle annotated) {
        List<List<Mention>> mentions = EXTRACTOR.mentions(annotated.sentences());
        return EXTRACTOR.reading(annotated, mentions).read();
    }
}
