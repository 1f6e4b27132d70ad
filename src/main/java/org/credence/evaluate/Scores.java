package org.credence.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.credence.evaluate.Finding.EventFound;
import org.credence.evaluate.Finding.EventMissed;
import org.credence.evaluate.Finding.EventWrong;
import org.credence.evaluate.Finding.OfficeExtra;
import org.credence.evaluate.Finding.OfficeFound;
import org.credence.evaluate.Finding.OfficeMissed;
import org.credence.evaluate.Finding.StatementFound;
import org.credence.evaluate.Finding.StatementMissed;
import org.credence.evaluate.Finding.StatementWrong;

/** The numbers: every one is a count of findings, or a share of such counts. */
final class Scores {
    private final List<ArticleFindings> articles;

    Scores(List<ArticleFindings> articles) {
        this.articles = List.copyOf(articles);
    }

    int articles() {
        return articles.size();
    }

    int articlesPublished() {
        return (int) articles.stream().filter(ArticleFindings::published).count();
    }

    Tally events() {
        return Tally.sum(eventsByType().values().stream());
    }

    /** What is found or missed counts for gold's type, what is wrong for its own; only the types that occur. */
    Map<String, Tally> eventsByType() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        EventTypes.ALL.forEach(type -> tallies.put(type, Tally.NONE));
        all(EventFound.class).forEach(found -> count(tallies, found.gold().type().firstAsText(), 1, 0, 0));
        all(EventWrong.class).forEach(wrong -> count(tallies, wrong.published().types().getFirst(), 0, 1, 0));
        all(EventMissed.class).forEach(missed -> count(tallies, missed.gold().type().firstAsText(), 0, 0, 1));
        return occurring(tallies);
    }

    Tally statements() {
        return Tally.sum(statementsByKind().values().stream());
    }

    /** As {@link #eventsByType()}; a wrong statement of no kind counts as a Statement. */
    Map<String, Tally> statementsByKind() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        PublishedStatement.KINDS.forEach(kind -> tallies.put(kind, Tally.NONE));
        all(StatementFound.class).forEach(found -> count(tallies, found.gold().kind().firstAsText(), 1, 0, 0));
        all(StatementWrong.class).forEach(wrong -> count(tallies, kind(wrong.published()), 0, 1, 0));
        all(StatementMissed.class).forEach(missed -> count(tallies, missed.gold().kind().firstAsText(), 0, 0, 1));
        return occurring(tallies);
    }

    private static String kind(PublishedStatement statement) {
        return statement.kinds().isEmpty() ? "Statement" : statement.kinds().getFirst();
    }

    /** Nothing is wrong among offices, for gold need not name them all. */
    Tally offices() {
        return new Tally(
                (int) all(OfficeFound.class).count(),
                0,
                (int) all(OfficeMissed.class).count());
    }

    int officesExtra() {
        return (int) all(OfficeExtra.class).count();
    }

    /** A field with one value, over the events found. */
    FieldScore event(Function<EventComparison, Verdict> field) {
        return FieldScore.of(all(EventFound.class).map(EventFound::fields).map(field));
    }

    /** A field with several values, over the events found. */
    Tally eventList(Function<EventComparison, NameComparison> field) {
        return Tally.sum(all(EventFound.class)
                .map(EventFound::fields)
                .map(field)
                .map(NameComparison::tally));
    }

    /** A field of the statements found. */
    FieldScore statement(Function<StatementFound, Verdict> field) {
        return FieldScore.of(all(StatementFound.class).map(field));
    }

    /** Whether the offices found are held when the article appears. */
    FieldScore officeCurrent() {
        return FieldScore.of(all(OfficeFound.class).map(OfficeFound::current));
    }

    /** The share of the events found whose status is right or near one that is; 0 where none is found. */
    double statusNear() {
        return Shares.of(eventsWith(EventComparison::statusNear), (int) all(EventFound.class).count());
    }

    /** How many of the events found are published as held though they have not taken place. */
    int falselyHeld() {
        return eventsWith(EventComparison::falselyHeld);
    }

    private int eventsWith(Predicate<EventComparison> condition) {
        return (int) all(EventFound.class)
                .map(EventFound::fields)
                .filter(condition)
                .count();
    }

    /**
     * How the statuses of gold (outer keys) were published (inner keys), with counts. Another right answer of gold,
     * where it was given, stands for the first.
     */
    Map<String, Map<String, Integer>> statusConfusion() {
        Map<String, Map<String, Integer>> confusion = new LinkedHashMap<>();
        Statuses.ALL.forEach(status -> confusion.put(status, new TreeMap<>()));
        all(EventFound.class).forEach(found -> {
            String got = found.published().status();
            String wanted = found.gold().status().has(got) ? got : found.gold().status().firstAsText();
            confusion
                    .computeIfAbsent(wanted, any -> new TreeMap<>())
                    .merge(got.isEmpty() ? "none" : got, 1, Integer::sum);
        });
        confusion.values().removeIf(Map::isEmpty);
        return confusion;
    }

    private static void count(Map<String, Tally> tallies, String key, int found, int wrong, int missed) {
        tallies.merge(key, new Tally(found, wrong, missed), Tally::plus);
    }

    private static Map<String, Tally> occurring(Map<String, Tally> tallies) {
        tallies.values().removeIf(Tally.NONE::equals);
        return tallies;
    }

    private <F extends Finding> Stream<F> all(Class<F> kind) {
        return articles.stream()
                .flatMap(article -> article.findings().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
