package org.credence.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads files of cases. A case begins with {@code # case = NAME}; comments of the same form give its paragraphs (one
 * {@code text}, {@code caption} or {@code heading} each), {@code title}, {@code published}, {@code publisher} and what is expected
 * ({@link FactLine}; {@code event?} for what may be left out, {@code event*} for what may be read any number of times),
 * {@code unlike} for the case it nearly is. Then follow its sentences, apart by an empty line, a row a token:
 *
 * <pre>
 * index word lemma tag head relation name-class
 * </pre>
 *
 * Heads count from 1; 0 is a root, {@code _} stands for a token that is not parsed. A time expression is a comment before
 * its sentence: {@code # time = first-last TYPE value}.
 */
final class RuleFile {
    private static final int COLUMNS = 7;

    private final Path file;
    private final List<String> lines;

    private RuleFile(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static List<RuleCase> read(Path file) throws IOException {
        RuleFile cases = new RuleFile(file, Files.readAllLines(file));
        List<RuleCase> found = new ArrayList<>();
        for (List<String> each : cases.parts()) {
            found.add(cases.read(each));
        }
        return found;
    }

    /** The lines of each case. */
    private List<List<String>> parts() {
        return parts(lines);
    }

    static List<List<String>> parts(List<String> lines) {
        List<List<String>> parts = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("# case =")) {
                parts.add(new ArrayList<>());
            }
            if (!parts.isEmpty()) {
                parts.getLast().add(line);
            }
        }
        return parts;
    }

    /** The value of a comment, where the line is one with that key. */
    static Optional<String> value(String line, String key) {
        String begin = "# " + key + " =";
        return line.startsWith(begin) ? Optional.of(line.substring(begin.length()).strip()) : Optional.empty();
    }

    private RuleCase read(List<String> part) {
        Article article = article(part);
        List<Sentence> sentences = new ArrayList<>();
        List<DependencyGraph> graphs = new ArrayList<>();
        List<String> block = new ArrayList<>();
        int at = 0;
        for (int i = 0; i <= part.size(); i++) {
            String line = i < part.size() ? part.get(i) : "";
            if (!line.isEmpty() && (Character.isDigit(line.charAt(0)) || line.startsWith("# time ="))) {
                block.add(line);
            } else if (!block.isEmpty()) {
                Sentence sentence = sentence(article, sentences.size(), at, block);
                sentences.add(sentence);
                graphs.add(graph(block));
                at = sentence.span().end();
                block.clear();
            }
        }
        AnnotatedArticle annotated = HandAnnotation.of(article, sentences, graphs);
        return new RuleCase(name(part), first(part, "unlike"), annotated, expected(part));
    }

    private static String name(List<String> part) {
        return first(part, "case").orElseThrow();
    }

    private static Optional<String> first(List<String> part, String key) {
        return part.stream().flatMap(line -> value(line, key).stream()).findFirst();
    }

    static Article article(List<String> part) {
        StringBuilder text = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        for (String line : part) {
            for (Passage.Kind kind : Passage.Kind.values()) {
                value(line, key(kind)).ifPresent(paragraph -> {
                    int begin = text.length();
                    text.append(paragraph);
                    passages.add(new Passage(new Span(begin, text.length()), kind));
                    text.append("\n\n");
                });
            }
        }
        Metadata metadata = new Metadata(
                first(part, "title"),
                first(part, "publisher"),
                List.of(),
                first(part, "published").map(LocalDate::parse),
                Optional.empty(),
                Optional.of("en"));
        return new Article("case", "case.md", text.toString(), metadata, passages);
    }

    private static String key(Passage.Kind kind) {
        return switch (kind) {
            case BODY -> "text";
            case CAPTION -> "caption";
            case HEADING -> "heading";
        };
    }

    private static List<RuleCase.Expectation> expected(List<String> part) {
        List<RuleCase.Expectation> expected = new ArrayList<>();
        for (String line : part) {
            for (RuleCase.Kind kind : RuleCase.Kind.values()) {
                for (RuleCase.Times times : RuleCase.Times.values()) {
                    value(line, kind.key(times))
                            .map(value -> RuleCase.Expectation.of(kind, times, value))
                            .ifPresent(expected::add);
                }
            }
        }
        return expected;
    }

    private Sentence sentence(Article article, int index, int from, List<String> block) {
        List<Token> tokens = new ArrayList<>();
        int at = from;
        for (String line : block) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length != COLUMNS || Integer.parseInt(columns[0]) != tokens.size() + 1) {
                throw new IllegalArgumentException(file + ": not a row of token " + (tokens.size() + 1) + ": " + line);
            }
            int begin = article.text().indexOf(columns[1], at);
            if (begin < 0 || !article.text().substring(at, begin).isBlank()) {
                throw new IllegalArgumentException(file + ": the next word of the text is not that of: " + line);
            }
            at = begin + columns[1].length();
            Token.NameClass name = columns[6].equals("_") ? Token.NameClass.NONE : Token.NameClass.valueOf(columns[6]);
            tokens.add(new Token(tokens.size(), columns[1], columns[2], columns[3], name, new Span(begin, at)));
        }
        Span span = tokens.getFirst().span().cover(tokens.getLast().span());
        int paragraph = paragraph(article, span);
        Passage.Kind kind = article.passages().get(paragraph).kind();
        return new Sentence(index, paragraph, kind, span, tokens, times(article, tokens, block));
    }

    private int paragraph(Article article, Span span) {
        for (int i = 0; i < article.passages().size(); i++) {
            if (article.passages().get(i).span().contains(span)) {
                return i;
            }
        }
        throw new IllegalArgumentException(file + ": a sentence over two paragraphs: " + span.of(article.text()));
    }

    private static List<TimeExpression> times(Article article, List<Token> tokens, List<String> block) {
        List<TimeExpression> times = new ArrayList<>();
        for (String line : block) {
            value(line, "time").ifPresent(time -> {
                String[] fields = time.split(" ", 3);
                String[] range = fields[0].split("-", -1);
                int begin = Integer.parseInt(range[0]) - 1;
                int end = Integer.parseInt(range[1]);
                String words = tokens.get(begin).span().cover(tokens.get(end - 1).span()).of(article.text());
                String value = fields.length > 2 ? fields[2] : "";
                times.add(new TimeExpression(begin, end, words, TimeExpression.Type.valueOf(fields[1]), value));
            });
        }
        return times;
    }

    private static DependencyGraph graph(List<String> block) {
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (String line : block) {
            if (!line.startsWith("#")) {
                String[] columns = line.strip().split("\\s+", -1);
                heads.add(columns[4].equals("_") ? DependencyGraph.NONE : head(Integer.parseInt(columns[4])));
                relations.add(columns[5].equals("_") ? "" : columns[5]);
            }
        }
        return DependencyGraph.of(heads, relations);
    }

    private static int head(int column) {
        return column == 0 ? DependencyGraph.ROOT : column - 1;
    }

    /** The rows of a sentence, as they are read. */
    static List<String> rows(Sentence sentence, DependencyGraph graph) {
        List<String> rows = new ArrayList<>();
        for (TimeExpression time : sentence.times()) {
            rows.add("# time = " + (time.begin() + 1) + "-" + time.end() + " " + time.type() + " " + time.value());
        }
        int words = sentence.tokens().stream().mapToInt(token -> token.text().length()).max().orElse(1);
        int lemmas = sentence.tokens().stream().mapToInt(token -> token.lemma().length()).max().orElse(1);
        for (Token token : sentence.tokens()) {
            int head = graph.head(token.index());
            rows.add(String.format(
                    java.util.Locale.ROOT,
                    "%-3d %-" + words + "s %-" + lemmas + "s %-5s %-3s %-12s %s",
                    token.index() + 1,
                    token.text(),
                    token.lemma(),
                    token.tag(),
                    head == DependencyGraph.NONE ? "_" : String.valueOf(head + 1),
                    orBlank(graph.relation(token.index())),
                    token.nameClass() == Token.NameClass.NONE ? "_" : token.nameClass()));
        }
        return rows;
    }

    private static String orBlank(@Nullable String relation) {
        return relation == null || relation.isEmpty() ? "_" : relation;
    }
}
