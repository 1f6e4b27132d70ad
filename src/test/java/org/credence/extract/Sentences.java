package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.credence.article.Article;
import org.credence.article.Metadata;
import org.credence.article.Passage;
import org.credence.article.Span;
import org.credence.language.AnnotatedArticle;
import org.credence.language.DependencyGraph;
import org.credence.language.HandAnnotation;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/** Sentences for tests of what needs no grammar: words with tags, or words with times. */
final class Sentences {
    private Sentences() {}

    /**
     * A sentence of words with their tags, as in {@code Ada/NNP/P met/VBD}; the third part is the name class: P for a
     * person, O for an organisation, L for a place. A word after {@code +} follows without a space.
     */
    static Sentence tagged(String words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words.split(" ", -1)) {
            boolean joined = word.startsWith("+");
            String[] parts = (joined ? word.substring(1) : word).split("/", -1);
            at -= joined ? 1 : 0;
            Span span = new Span(at, at + parts[0].length());
            tokens.add(new Token(
                    tokens.size(), parts[0], parts[0].toLowerCase(Locale.ROOT), parts[1], nameClass(parts), span));
            at = span.end() + 1;
        }
        Span span = tokens.getFirst().span().cover(tokens.getLast().span());
        return new Sentence(0, 0, Passage.Kind.BODY, span, tokens, List.of());
    }

    private static Token.NameClass nameClass(String[] parts) {
        return switch (parts.length < 3 ? "" : parts[2]) {
            case "P" -> Token.NameClass.PERSON;
            case "O" -> Token.NameClass.ORGANIZATION;
            case "L" -> Token.NameClass.LOCATION;
            default -> Token.NameClass.NONE;
        };
    }

    /**
     * An article of one paragraph whose sentences have times in braces with their values, a tilde for a space: <code>They
     * met {a week later=OFFSET~P1W}.</code>
     */
    static AnnotatedArticle timed(String... marked) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (String each : marked) {
            sentences.add(timed(text, sentences.size(), each));
            text.append(' ');
        }
        Passage passage = new Passage(new Span(0, text.length()), Passage.Kind.BODY);
        Article article = new Article("a", "a.md", text.toString(), Metadata.NONE, List.of(passage));
        List<DependencyGraph> graphs = sentences.stream().map(Sentences::unparsed).toList();
        return HandAnnotation.of(article, sentences, graphs);
    }

    private static DependencyGraph unparsed(Sentence sentence) {
        return DependencyGraph.of(
                sentence.tokens().stream().map(token -> DependencyGraph.NONE).toList(),
                sentence.tokens().stream().map(token -> "").toList());
    }

    private static Sentence timed(StringBuilder text, int index, String marked) {
        List<Token> tokens = new ArrayList<>();
        List<TimeExpression> times = new ArrayList<>();
        int begin = -1;
        for (String word : marked.replace("{", "{ ").replaceAll("=([^}]*)}", " =$1").split(" +", -1)) {
            if (word.equals("{")) {
                begin = tokens.size();
            } else if (word.startsWith("=")) {
                int end = tokens.size();
                String words = text.substring(tokens.get(begin).span().begin(), tokens.get(end - 1).span().end());
                String value = word.substring(1).replaceAll("[.,]$", "").replace('~', ' ');
                times.add(new TimeExpression(begin, end, words, TimeExpression.Type.DATE, value));
                if (word.endsWith(".")) {
                    append(text, tokens, ".");
                }
            } else {
                append(text, tokens, word);
            }
        }
        Span span = tokens.getFirst().span().cover(tokens.getLast().span());
        return new Sentence(index, 0, Passage.Kind.BODY, span, tokens, times);
    }

    private static void append(StringBuilder text, List<Token> tokens, String word) {
        if (!tokens.isEmpty()) {
            text.append(' ');
        }
        int begin = text.length();
        text.append(word);
        tokens.add(new Token(
                tokens.size(), word, word.toLowerCase(Locale.ROOT), "NN", Token.NameClass.NONE, new Span(begin, text.length())));
    }
}
