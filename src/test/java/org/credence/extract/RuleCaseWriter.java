package org.credence.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.credence.article.Article;
import org.credence.language.AnnotatedArticle;
import org.credence.language.Chunk;
import org.credence.language.EnglishReader;
import org.credence.language.Sentence;
import org.credence.language.TokenizedArticle;

/**
 * For whoever writes cases: annotates drafts of cases with the language models, to be looked through by hand. Run as
 * {@code RuleCaseWriter DRAFTS CASES MISSES}: of each file in the folder DRAFTS, cases that have no annotation get one;
 * those that are read as they should be are added to the file of the same name in the folder CASES, the others listed in
 * the file MISSES with what was read. Cases that are there already keep their annotation and are never taken out.
 */
final class RuleCaseWriter {
    private final EnglishReader english = EnglishReader.load();
    private final FactExtractor extractor = new FactExtractor(english, RuleReader.GAZETTEER);
    private final StringBuilder misses = new StringBuilder();

    private RuleCaseWriter() {}

    public static void main(String[] arguments) throws IOException {
        RuleCaseWriter writer = new RuleCaseWriter();
        try (Stream<Path> drafts = Files.list(Path.of(arguments[0]))) {
            for (Path draft : drafts.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
                writer.write(draft, Path.of(arguments[1]).resolve(draft.getFileName()));
            }
        }
        Files.writeString(Path.of(arguments[2]), writer.misses);
    }

    private void write(Path draft, Path cases) throws IOException {
        List<String> lines = Files.readAllLines(draft);
        List<String> head = lines.stream().takeWhile(line -> !line.startsWith("# case =")).toList();
        Map<String, List<String>> known = known(cases);
        Map<String, List<String>> good = new LinkedHashMap<>(known);
        Path each = Files.createTempFile("case", ".txt");
        int missed = 0;
        for (List<String> part : RuleFile.parts(lines)) {
            Files.write(each, annotated(part, known));
            RuleCase rule = RuleFile.read(each).getFirst();
            RuleCase.Difference difference = rule.compare(FactLine.of(RuleReader.read(rule.annotated())));
            if (difference.isNone()) {
                good.put(rule.name(), Files.readAllLines(each));
            } else {
                miss(draft, rule, difference);
                missed++;
            }
        }
        Files.delete(each);
        Files.writeString(cases, String.join("\n", head) + "\n" + together(good).strip() + "\n");
        System.err.println(draft.getFileName() + ": " + good.size() + " cases, " + missed + " missed");
    }

    /** The cases of a file by name. */
    private static Map<String, List<String>> known(Path cases) throws IOException {
        Map<String, List<String>> known = new LinkedHashMap<>();
        if (Files.exists(cases)) {
            RuleFile.parts(Files.readAllLines(cases)).forEach(part -> known.put(name(part), trimmed(part)));
        }
        return known;
    }

    private static String name(List<String> part) {
        return RuleFile.value(part.getFirst(), "case").orElseThrow();
    }

    private static List<String> trimmed(List<String> part) {
        return part.reversed().stream().dropWhile(String::isBlank).toList().reversed();
    }

    /** The cases; a near miss of one that is missed stands by itself. */
    private static String together(Map<String, List<String>> good) {
        StringBuilder text = new StringBuilder();
        for (List<String> part : good.values()) {
            part.stream()
                    .filter(line -> RuleFile.value(line, "unlike").map(good::containsKey).orElse(true))
                    .forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    private List<String> annotated(List<String> part, Map<String, List<String>> known) {
        List<String> whole = new ArrayList<>(trimmed(part));
        List<String> before = known.getOrDefault(name(part), List.of());
        if (whole.stream().anyMatch(line -> line.startsWith("1 "))) {
            return whole;
        }
        if (!before.isEmpty() && RuleFile.article(before).equals(RuleFile.article(part))) {
            whole.addAll(before.stream().dropWhile(line -> line.startsWith("#") && !line.startsWith("# time =")).toList());
            return whole;
        }
        AnnotatedArticle annotated = annotated(RuleFile.article(part));
        for (int i = 0; i < annotated.sentences().size(); i++) {
            if (i > 0) {
                whole.add("");
            }
            whole.addAll(RuleFile.rows(annotated.sentences().get(i), annotated.graphs().get(i)));
        }
        return whole;
    }

    private AnnotatedArticle annotated(Article article) {
        TokenizedArticle tokenized = english.tokenize(article);
        List<List<Mention>> mentions = extractor.mentions(tokenized.sentences());
        List<List<Chunk>> chunks = new ArrayList<>();
        for (Sentence sentence : tokenized.sentences()) {
            chunks.add(Chunks.of(sentence, mentions.get(sentence.index())));
        }
        return english.parse(tokenized, chunks);
    }

    private void miss(Path draft, RuleCase rule, RuleCase.Difference difference) {
        misses.append("== ").append(draft.getFileName()).append(": ").append(rule.name()).append('\n');
        rule.annotated().article().metadata().published().ifPresent(day -> misses.append("published ").append(day).append('\n'));
        misses.append(rule.annotated().article().text().strip()).append('\n').append(difference);
        for (int i = 0; i < rule.annotated().graphs().size(); i++) {
            misses.append("  parse    ");
            var graph = rule.annotated().graphs().get(i);
            rule.annotated().sentences().get(i).tokens().forEach(token -> misses.append(token.text())
                    .append('<')
                    .append(graph.head(token.index()) + 1)
                    .append(':')
                    .append(graph.relation(token.index()))
                    .append(' '));
            misses.append('\n');
        }
        misses.append('\n');
    }
}
