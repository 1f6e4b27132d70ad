package org.credence.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.article.Article;
import org.credence.fact.ArticleFacts;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.AnnotatedArticle;
import org.credence.language.Chunk;
import org.credence.language.EnglishReader;
import org.credence.language.Sentence;
import org.credence.language.TokenizedArticle;

/**
 * Reads the facts of an article: names first, then grammar; events and statements sentence by sentence; then which
 * tellings are of one event. One extractor serves a whole run and may be used by several threads at once.
 */
public final class FactExtractor {
    private final EnglishReader english;
    private final Gazetteer gazetteer;
    private final OfficeWords offices = new OfficeWords();
    private final EventWords events = new EventWords();
    private final ReportingWords reporting = new ReportingWords();
    private final MentionFinder mentionFinder;
    private final Namesakes namesakes;

    public FactExtractor(EnglishReader english, Gazetteer gazetteer) {
        this.english = english;
        this.gazetteer = gazetteer;
        this.mentionFinder = new MentionFinder(offices, gazetteer);
        this.namesakes = new Namesakes(offices, gazetteer);
    }

    /** Everything the article tells. */
    public ArticleFacts extract(Article article) {
        return reading(article).read();
    }

    ArticleReading reading(Article article) {
        TokenizedArticle tokenized = english.tokenize(article);
        List<List<Mention>> mentions = mentions(tokenized.sentences());
        List<List<Chunk>> chunks = new ArrayList<>();
        for (Sentence sentence : tokenized.sentences()) {
            chunks.add(Chunks.of(sentence, mentions.get(sentence.index())));
        }
        return reading(english.parse(tokenized, chunks), mentions);
    }

    /** The names in each sentence of an article. */
    List<List<Mention>> mentions(List<Sentence> sentences) {
        List<List<Mention>> mentions = new ArrayList<>();
        for (Sentence sentence : sentences) {
            mentions.add(mentionFinder.find(sentence));
        }
        return namesakes.complete(sentences, new ShortNames(mentions, offices).complete(sentences));
    }

    /** An article annotated before, ready to be read, given its mentions of names: the step without language models. */
    ArticleReading reading(AnnotatedArticle annotated, List<List<Mention>> mentions) {
        Article article = annotated.article();
        Optional<LocalDate> published = article.metadata().published();
        Authorship authorship = new Authorship(gazetteer, offices);
        Optional<Entry.State> narrator = authorship.narrator(article.metadata());
        OfficeContext context = new OfficeContext(annotated.sentences(), mentions, gazetteer, offices, narrator);
        Roster roster = Roster.of(annotated.sentences(), mentions, gazetteer, published, context);
        ArticleClock clock = new ArticleClock(published, WritingYear.of(annotated));
        Optional<PersonEntry> author = authorship.author(article.metadata()).map(person -> roster.enlist(person, 0));
        List<Party> issuers = new Issuers(authorship, roster).of(annotated, mentions);
        Turns turns = Turns.of(annotated.sentences(), mentions);
        Reading reading =
                new Reading(annotated, mentions, roster, gazetteer, offices, clock, narrator, author, issuers, turns);
        return new ArticleReading(reading, events, reporting);
    }
}
