package org.credence.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.credence.article.Article;
import org.credence.article.Passage;
import org.credence.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads English with Stanford CoreNLP: {@link #tokenize} for tokens, tags, lemmas, name classes and time expressions,
 * then, once the names are known, {@link #parse} for dependencies. Loading the models takes seconds and about a
 * gigabyte, so one reader serves a whole run; it may be used by several threads at once.
 */
public final class EnglishReader {
    private static final String MODELS = "edu/stanford/nlp/models/";

    private static final Pattern DAY_OR_WORD = Pattern.compile("mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|jan|feb|mar|march|apr|jun|jul|aug|sept?|oct|nov|dec");
    private static final Pattern MONTH_OR_NAME = Pattern.compile("Jan|April|May|June|August");
    private static final Pattern MONTH_COMES_AFTER = Pattern.compile(
            "in|on|of|since|by|until|till|from|to|through|between|and|last|next|this|that|each|late|early|mid|before|after|for|-|–");
    private static final Pattern SEASON_OR_WORD = Pattern.compile("[Ff]all|[Ss]pring");

    private final StanfordCoreNLP pipeline;
    private final SentenceParser parser;

    private EnglishReader(StanfordCoreNLP pipeline, SentenceParser parser) {
        this.pipeline = pipeline;
        this.parser = parser;
    }

    /** Loads the models. */
    public static EnglishReader load() {
        return new EnglishReader(
                new StanfordCoreNLP(settings(), false), SentenceParser.load(MODELS + "parser/nndep/english_UD.gz"));
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner");
        settings.setProperty("tokenize.options", "untokenizable=noneKeep");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("pos.model", MODELS + "pos-tagger/english-left3words-distsim.tagger");
        settings.setProperty("ner.model", MODELS + "ner/english.all.3class.distsim.crf.ser.gz");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.buildEntityMentions", "false");
        settings.setProperty("ner.useSUTime", "true");
        settings.setProperty("sutime.markTimeRanges", "false");
        settings.setProperty("sutime.includeRange", "false");
        settings.setProperty("sutime.binders", "0");
        settings.setProperty(
                "sutime.rules", MODELS + "sutime/defs.sutime.txt," + MODELS + "sutime/english.sutime.txt");
        return settings;
    }

    /** The sentences of every passage of the article; what lies outside its passages is not read. */
    public TokenizedArticle tokenize(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        List<Passage> passages = article.passages();
        for (int paragraph = 0; paragraph < passages.size(); paragraph++) {
            Passage passage = passages.get(paragraph);
            Annotation annotation = new Annotation(passage.span().of(article.text()));
            pipeline.annotate(annotation);
            for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
                Sentence read = LengthBeforeDay.part(sentence(sentences.size(), paragraph, passage, sentence));
                sentences.add(DateRanges.join(read, article.text()));
            }
        }
        return new TokenizedArticle(article, sentences, QuotationFinder.find(article, sentences));
    }

    /**
     * The article with dependencies.
     *
     * @param chunks for each sentence, the runs to be read as one word, in order and disjoint
     */
    public AnnotatedArticle parse(TokenizedArticle tokenized, List<List<Chunk>> chunks) {
        List<DependencyGraph> graphs = new ArrayList<>();
        for (Sentence sentence : tokenized.sentences()) {
            graphs.add(parser.parse(sentence, chunks.get(sentence.index()), tokenized.quotations()));
        }
        return new AnnotatedArticle(tokenized.article(), tokenized.sentences(), tokenized.quotations(), graphs);
    }

    private static Sentence sentence(int index, int paragraph, Passage passage, CoreMap annotation) {
        int offset = passage.span().begin();
        List<Token> tokens = new ArrayList<>();
        for (CoreLabel label : annotation.get(CoreAnnotations.TokensAnnotation.class)) {
            tokens.add(token(tokens.size(), offset, label));
        }
        possessives(tokens);
        verbs(tokens);
        nouns(tokens);
        Span span = tokens.getFirst().span().cover(tokens.getLast().span());
        return new Sentence(index, paragraph, passage.kind(), span, tokens, times(annotation));
    }

    /** "The leaders’ call": an apostrophe after a plural, with a noun phrase going on, is no closing quotation mark. */
    private static void possessives(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token before = tokens.get(i - 1);
            boolean apostrophe = token.text().matches("['’]") && !token.tag().equals("POS");
            boolean plural = before.isNoun()
                    && before.text().endsWith("s")
                    && before.span().end() == token.span().begin();
            Token after = tokens.get(i + 1);
            boolean goesOn = after.isNoun() || after.isAdjective() || after.tag().matches("VB[NG]|CD");
            if (apostrophe && plural && goesOn) {
                tokens.set(
                        i, new Token(i, token.text(), "'s", "POS", token.nameClass(), token.span()));
            }
        }
    }

    /** "The Vice President informed Prime Minister X that": between two titles the only verb of a sentence is read as an adjective. */
    private static void verbs(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean verb = token.tag().equals("JJ")
                    && token.text().matches("[a-z]+ed")
                    && tokens.get(i - 1).tag().equals("NNP")
                    && tokens.get(i + 1).tag().equals("NNP")
                    && tokens.subList(0, i).stream().noneMatch(before -> before.tag().matches("VB[DZP]|MD"));
            if (verb) {
                String lemma = Morphology.lemmaStatic(token.text(), "VBD");
                tokens.set(i, new Token(i, token.text(), lemma, "VBD", token.nameClass(), token.span()));
            }
        }
    }

    /** "A Syrian drone": no verb in its bare form stands there; but "helped the poor buy". */
    private static void nouns(List<Token> tokens) {
        for (int i = 2; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean noun = token.tag().equals("VB")
                    && (tokens.get(i - 1).isAdjective() || tokens.get(i - 1).isProperNoun())
                    && tokens.get(i - 2).text().matches("(?i)an?");
            if (noun) {
                String lemma = Morphology.lemmaStatic(token.text(), "NN");
                tokens.set(i, new Token(i, token.text(), lemma, "NN", token.nameClass(), token.span()));
            }
        }
    }

    private static Token token(int index, int offset, CoreLabel label) {
        Span span = new Span(offset + label.beginPosition(), offset + label.endPosition());
        return new Token(
                index, label.originalText(), label.lemma(), label.tag(), nameClass(label.ner()), span);
    }

    private static Token.NameClass nameClass(@Nullable String ner) {
        return switch (ner == null ? "O" : ner) {
            case "PERSON" -> Token.NameClass.PERSON;
            case "ORGANIZATION" -> Token.NameClass.ORGANIZATION;
            case "LOCATION" -> Token.NameClass.LOCATION;
            default -> Token.NameClass.NONE;
        };
    }

    /** Neighbouring tokens that carry the same TIMEX are one time expression. */
    private static List<TimeExpression> times(CoreMap annotation) {
        List<TimeExpression> times = new ArrayList<>();
        List<CoreLabel> labels = annotation.get(CoreAnnotations.TokensAnnotation.class);
        int begin = 0;
        while (begin < labels.size()) {
            Timex timex = labels.get(begin).get(TimeAnnotations.TimexAnnotation.class);
            int end = begin + 1;
            while (timex != null
                    && end < labels.size()
                    && timex.equals(labels.get(end).get(TimeAnnotations.TimexAnnotation.class))) {
                end++;
            }
            if (timex != null && !isNumbered(labels, begin, end) && !isWord(labels, begin, end) && !isName(labels, begin, end)) {
                times.add(countedDay(labels, begin, end).orElse(time(begin, end, timex)));
            }
            begin = end;
        }
        return times;
    }

    /** "Vision 2030": a year that is part of a name. */
    private static boolean isNumbered(List<CoreLabel> labels, int begin, int end) {
        if (begin == 0 || end - begin > 1 || !labels.get(begin).originalText().matches("(19|20)\\d\\d")) {
            return false;
        }
        CoreLabel before = labels.get(begin - 1);
        return before.tag().matches("NNPS?") && before.get(TimeAnnotations.TimexAnnotation.class) == null
                && !before.originalText().endsWith(".");
    }

    /**
     * "Last sat down", "a march": a word that is a day or month only with a capital; "the fall of X", "a spring": one that is
     * a season only by what stands around it.
     */
    private static boolean isWord(List<CoreLabel> labels, int begin, int end) {
        if (labels.subList(begin, end).stream().anyMatch(label -> DAY_OR_WORD.matcher(label.originalText()).matches())) {
            return true;
        }
        boolean season = end - begin == 1 && SEASON_OR_WORD.matcher(labels.get(begin).originalText()).matches();
        String before = begin > 0 ? labels.get(begin - 1).originalText().toLowerCase(Locale.ROOT) : "";
        boolean of = end < labels.size() && labels.get(end).originalText().equals("of");
        String named = of && end + 1 < labels.size() ? labels.get(end + 1).originalText() : "";
        return season && (before.matches("an?") || (of && !named.matches("that|the|\\d{4}")));
    }

    /** "Jan Novak", "Ada May": a month that is part of somebody's name. */
    static boolean isName(List<CoreLabel> labels, int begin, int end) {
        if (end - begin > 1 || !MONTH_OR_NAME.matcher(labels.get(begin).originalText()).matches()) {
            return false;
        }
        String before = begin > 0 ? labels.get(begin - 1).originalText().toLowerCase(Locale.ROOT) : "";
        boolean surname = begin > 0 && isPerson(labels.get(begin - 1)) && isPerson(labels.get(begin));
        boolean first = end < labels.size() && isPerson(labels.get(end)) && !MONTH_COMES_AFTER.matcher(before).matches();
        return surname || (first && (begin > 0 || isPerson(labels.get(begin))));
    }

    private static boolean isPerson(CoreLabel label) {
        return label.tag().startsWith("NNP") && nameClass(label.ner()) == Token.NameClass.PERSON;
    }

    /** "Thursday, the second day of the visit": the day of the week is told, and then counted. */
    private static Optional<TimeExpression> countedDay(List<CoreLabel> labels, int begin, int end) {
        String first = labels.get(begin).originalText();
        boolean counted = end - begin > 3
                && labels.get(begin + 1).originalText().equals(",")
                && labels.get(begin + 2).tag().matches("DT|PRP\\$")
                && DateRanges.weekday(first) > 0;
        return counted
                ? Optional.of(new TimeExpression(
                        begin, begin + 1, first, TimeExpression.Type.DATE, "XXXX-WXX-" + DateRanges.weekday(first)))
                : Optional.empty();
    }

    private static TimeExpression time(int begin, int end, Timex timex) {
        String value = timex.value() != null ? timex.value() : timex.altVal() != null ? timex.altVal() : "";
        TimeExpression.Type type = TimeExpression.Type.valueOf(timex.timexType().toUpperCase(Locale.ROOT));
        return new TimeExpression(begin, end, timex.text() == null ? "" : timex.text(), type, value);
    }
}
