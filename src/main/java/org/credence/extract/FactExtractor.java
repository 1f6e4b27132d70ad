package org.credence.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern SPEECH = Pattern.compile("(?i)(?:^\\W*|: )(?:joint )?(?:press )?(?:"
            + String.join("|", ReportingWords.AUTHORED)
            + ")s? (?:by|from|of)(?<author>.+)");
    private static final int LONGEST_TITLE = 6;

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
        OfficeContext context =
                new OfficeContext(annotated.sentences(), mentions, gazetteer, offices, narrator(article));
        Roster roster = Roster.of(annotated.sentences(), mentions, gazetteer, published, context);
        ArticleClock clock = new ArticleClock(published, WritingYear.of(annotated));
        Optional<PersonEntry> author = author(article).map(person -> roster.enlist(person, 0));
        Reading reading =
                new Reading(annotated, mentions, roster, gazetteer, offices, clock, narrator(article), author);
        return new ArticleReading(reading, events, reporting);
    }

    /** Who speaks in a text that is titled "Statement by X on …". */
    private Optional<Entry.Person> author(Article article) {
        return article.metadata().title().map(SPEECH::matcher).filter(Matcher::find).flatMap(title -> {
            List<String> words = List.of(title.group("author").strip().split("\\s+", -1)).stream()
                    .map(Gazetteer::fold)
                    .toList();
            for (int i = 0; i < Math.min(words.size(), LONGEST_TITLE); i++) {
                for (Gazetteer.Match match : gazetteer.at(words, i)) {
                    if (match.entry() instanceof Entry.Person person) {
                        return Optional.of(person);
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** The state that a government's own text calls "we": that of the body of government that publishes it. */
    private Optional<Entry.State> narrator(Article article) {
        return article.metadata().publisher().flatMap(publisher -> {
            List<String> words = List.of(publisher.replaceFirst("(?i)^the ", "").split("\\s+", -1)).stream()
                    .map(Gazetteer::fold)
                    .toList();
            boolean government = offices.governmentName.stream().anyMatch(publisher.toLowerCase(Locale.ROOT)::contains);
            for (int i = 0; i < words.size(); i++) {
                for (Gazetteer.Match match : gazetteer.at(words, i)) {
                    boolean whole = i == 0 && match.length() == words.size();
                    Optional<Entry.State> state = governs(match);
                    if (state.isPresent() && (whole || government || isBody(match))) {
                        return state;
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static boolean isBody(Gazetteer.Match match) {
        return match.form() == Gazetteer.Form.METONYM || match.entry() instanceof Entry.Organization;
    }

    private Optional<Entry.State> governs(Gazetteer.Match match) {
        return switch (match.entry()) {
            case Entry.State state -> Optional.of(state);
            case Entry.Organization body -> body.kind().equals("GovernmentBody")
                    ? body.state().flatMap(gazetteer::state)
                    : Optional.empty();
            default -> Optional.empty();
        };
    }
}
