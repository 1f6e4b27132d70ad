package org.credence.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that is not as gold has it, beside the sentences it stands in. */
public final class Misses {
    private final ArticleFindings article;
    private final List<Miss> misses = new ArrayList<>();

    private Misses(ArticleFindings article) {
        this.article = article;
    }

    /** Article by article; events, statements, offices, in order of gold, then what only the data hold. */
    static List<Miss> of(List<ArticleFindings> articles) {
        return articles.stream().flatMap(Misses::of).toList();
    }

    /** One block of lines an article; none where all is right. */
    public static List<String> lines(Evaluation.Result result) {
        List<String> lines = new ArrayList<>();
        for (ArticleFindings article : result.articles()) {
            List<Miss> misses = of(article).toList();
            if (!misses.isEmpty()) {
                lines.add(article.article());
                misses.forEach(miss -> {
                    lines.add("  " + miss.asText());
                    if (!miss.sentence().isEmpty()) {
                        lines.add("      | " + miss.sentence());
                    }
                });
                lines.add("");
            }
        }
        return lines;
    }

    private static Stream<Miss> of(ArticleFindings article) {
        Misses misses = new Misses(article);
        article.findings().forEach(misses::look);
        return misses.misses.stream();
    }

    private void look(Finding finding) {
        switch (finding) {
            case Finding.EventFound found -> fields(found);
            case Finding.EventMissed missed ->
                add("event missed", missed.gold().id(), missed.gold().asText(), "", sentence(missed.gold().evidence()));
            case Finding.EventWrong wrong ->
                add("event wrong", "", "", wrong.published().asText(), sentenceOf(wrong.published().spans()));
            case Finding.StatementFound found -> fields(found);
            case Finding.StatementMissed missed ->
                add(
                        "statement missed",
                        missed.gold().id(),
                        missed.gold().speaker(),
                        "",
                        sentence(missed.gold().evidence()));
            case Finding.StatementWrong wrong ->
                add(
                        "statement wrong",
                        "",
                        "",
                        wrong.published().speakersAsText(),
                        sentenceOf(wrong.published().spans()));
            case Finding.OfficeFound found -> fields(found);
            case Finding.OfficeMissed missed ->
                add("office missed", "", missed.gold().asText(), "", naming(missed.gold()));
            // Gold need not name every office.
            case Finding.OfficeExtra extra -> {}
        }
    }

    private void fields(Finding.EventFound found) {
        GoldEvent gold = found.gold();
        PublishedEvent published = found.published();
        EventComparison fields = found.fields();
        String sentence = sentence(gold.evidence(), published.spans());
        if (fields.type().isWrong()) {
            add("type", gold.id(), gold.type().asText(), String.join("/", published.types()), sentence);
        }
        if (fields.date().isWrong()) {
            add("date", gold.id(), gold.date().asText(), published.date().asText(), sentence);
        }
        if (fields.status().isWrong()) {
            add("status", gold.id(), gold.status().asText(), orNone(published.status()), sentence);
        }
        if (fields.place().isWrong()) {
            add("place", gold.id(), gold.place().asText(), orNone(String.join(" or ", published.places())), sentence);
        }
        if (!fields.states().isRight()) {
            String states = listed(new TreeSet<>(published.states()));
            add("states", gold.id(), listed(new TreeSet<>(gold.states())), states, sentence);
        }
        if (!fields.persons().isRight()) {
            List<String> names = published.persons().stream().map(Names::firstOf).toList();
            add("persons", gold.id(), listed(gold.persons()), listed(names), sentence);
        }
    }

    private void fields(Finding.StatementFound found) {
        GoldStatement gold = found.gold();
        String sentence = sentence(gold.evidence(), found.published().spans());
        if (found.direct().isWrong()) {
            String published = Boolean.toString(found.published().direct());
            add("direct", gold.id(), Boolean.toString(!found.published().direct()), published, sentence);
        }
        if (found.kind().isWrong()) {
            add("kind", gold.id(), gold.kind().asText(), orNone(String.join("/", found.published().kinds())), sentence);
        }
    }

    private void fields(Finding.OfficeFound found) {
        if (found.current().isWrong()) {
            String what = found.gold().asText() + ", ";
            add(
                    "office",
                    "",
                    what + holding(found.gold().current()),
                    holding(found.published().current()),
                    naming(found.gold()));
        }
    }

    private static String holding(boolean current) {
        return current ? "current" : "former";
    }

    private void add(String kind, String id, String gold, String published, String sentence) {
        misses.add(new Miss(article.article(), kind, id, gold, published, sentence));
    }

    /** Without the text, the evidence itself is all there is. */
    private String sentence(List<String> evidence) {
        return article.text().firstSentenceWith(evidence).orElse(evidence.getFirst());
    }

    /** The sentence that both rest on. */
    private String sentence(List<String> evidence, List<TextSpan> spans) {
        return article.text().sentencesWith(evidence).stream()
                .filter(sentence -> spans.stream().anyMatch(sentence::overlaps))
                .findFirst()
                .map(article.text()::words)
                .orElseGet(() -> sentence(evidence));
    }

    private String sentenceOf(List<TextSpan> spans) {
        return article.text().words(article.text().sentencesAround(spans.getFirst()));
    }

    /** Offices have no evidence of their own: the first sentence with the name, or the last word of it. */
    private String naming(GoldOffice office) {
        String lastWord = office.person().substring(office.person().lastIndexOf(' ') + 1);
        return article.text()
                .firstSentenceWith(List.of(office.person(), lastWord))
                .orElse("");
    }

    private static String listed(Iterable<String> names) {
        return orNone(String.join(", ", names));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
