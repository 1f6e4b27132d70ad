package org.credence.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gold readings ({@link GoldFolder}) with the texts of their articles ({@link Texts}), to be held against what was
 * published of them ({@link PublishedGraph}). Events, statements and offices of both sides are paired by where they
 * stand in the text and what they say; every pair and everything left over is a {@link Finding}; all numbers are
 * counts of findings ({@link Scores}), shown as a table ({@link ScoreTable}), JSON ({@link ScoreJson}) or a list of
 * what went wrong ({@link Misses}).
 */
public final class Evaluation {
    private final List<Case> cases = new ArrayList<>();
    private final List<Problem> skipped;
    private final List<Problem> doubts = new ArrayList<>();

    private record Case(GoldReading gold, ArticleText text, boolean readable) {}

    /**
     * What came of an evaluation.
     *
     * @param skipped gold files that could not be scored, and why
     * @param doubts what looks wrong in gold, or in what was published, but was scored as it stands
     */
    public record Result(List<ArticleFindings> articles, List<Problem> skipped, List<Problem> doubts) {
        public Result {
            articles = List.copyOf(articles);
            skipped = List.copyOf(skipped);
            doubts = List.copyOf(doubts);
        }
    }

    private Evaluation(List<Problem> skipped) {
        this.skipped = new ArrayList<>(skipped);
    }

    /** Prepares to score all readings whose article is known and whose evidence stands in it. */
    public static Evaluation of(GoldFolder gold, Texts texts) {
        Evaluation evaluation = new Evaluation(gold.problems());
        gold.readings().forEach(reading -> evaluation.prepare(reading, texts.find(reading.article())));
        return evaluation;
    }

    private void prepare(GoldReading gold, Texts.Lookup lookup) {
        switch (lookup) {
            case Texts.Lookup.Known known -> prepare(gold, new ArticleText(known.text()));
            // Nothing was published of it, so that all of gold is missed: no text is needed to tell.
            case Texts.Lookup.Unreadable unreadable -> cases.add(new Case(gold, new ArticleText(""), false));
            case Texts.Lookup.Absent absent ->
                skipped.add(new Problem(
                        gold.file(),
                        "its article " + gold.article() + " is none of those given; name its file, or its folder."));
        }
    }

    private void prepare(GoldReading gold, ArticleText text) {
        GoldCheck check = GoldCheck.of(gold, text);
        Optional<Problem> reason = check.reasonToSkip();
        if (reason.isPresent()) {
            skipped.add(reason.get());
        } else {
            doubts.addAll(check.doubts());
            cases.add(new Case(gold, text, true));
        }
    }

    /** Whether no gold is left that could be scored. */
    public boolean isEmpty() {
        return cases.isEmpty();
    }

    public Result against(PublishedGraph graph) {
        List<ArticleFindings> articles = new ArrayList<>();
        List<Problem> allSkipped = new ArrayList<>(skipped);
        List<Problem> allDoubts = new ArrayList<>(doubts);
        for (Case each : cases) {
            PublishedArticle published = PublishedArticleReader.read(graph, each.gold.article());
            if (!each.readable && !published.addresses().isEmpty()) {
                allSkipped.add(new Problem(
                        each.gold.file(),
                        "the text of its article " + each.gold.article()
                                + " could not be read, so that nothing published can be found in it."));
                continue;
            }
            if (published.addresses().size() > 1) {
                allDoubts.add(sharedName(each.gold, published));
            }
            articles.add(compare(each, published));
        }
        return new Result(articles, allSkipped, allDoubts);
    }

    private static Problem sharedName(GoldReading gold, PublishedArticle published) {
        return new Problem(
                gold.file(),
                "facts of " + published.addresses().size() + " articles are counted as those of " + gold.article()
                        + ", for its name is part of theirs: " + String.join(" ", published.addresses())
                        + "; rename it.");
    }

    private static ArticleFindings compare(Case each, PublishedArticle published) {
        GoldReading gold = each.gold;
        List<Finding> findings = new ArrayList<>();
        findings.addAll(
                new EventMatching(gold.events(), published.events(), each.text, gold.aliases()).findings());
        findings.addAll(new StatementMatching(gold.statements(), published.statements(), each.text, gold.aliases())
                .findings());
        findings.addAll(new OfficeMatching(gold.offices(), published.offices(), gold.aliases()).findings());
        return new ArticleFindings(
                gold.article(), !published.addresses().isEmpty(), each.text, findings);
    }
}
