package org.credence.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The scores as tables in plain text, 80 columns wide. A hyphen stands where there is nothing to measure. */
public final class ScoreTable {
    private static final Columns FACTS = new Columns(24, 6, 7, 8, 7, 11, 8, 8);
    private static final Columns FIELDS = new Columns(24, 6, 7, 15, 11, 8, 8);

    private final Scores scores;
    private final List<String> lines = new ArrayList<>();

    private ScoreTable(Scores scores) {
        this.scores = scores;
    }

    public static List<String> lines(Evaluation.Result result) {
        ScoreTable table = new ScoreTable(new Scores(result.articles()));
        table.write();
        return table.lines;
    }

    private void write() {
        lines.add("Articles with gold: " + scores.articles() + ", in the data: " + scores.articlesPublished());
        lines.add("");
        facts();
        if (scores.events().found() > 0) {
            eventFields();
            statuses();
        }
        if (scores.statements().found() > 0) {
            statementFields();
        }
        if (scores.offices().found() > 0) {
            officeFields();
        }
    }

    private void facts() {
        lines.add(FACTS.row("", "gold", "found", "missed", "wrong", "precision", "recall", "F1"));
        tally("Events", scores.events());
        scores.eventsByType().forEach((type, tally) -> tally("  " + type, tally));
        tally("Statements", scores.statements());
        scores.statementsByKind().forEach((kind, tally) -> tally("  " + kind, tally));
        Tally offices = scores.offices();
        lines.add(FACTS.row(
                "Offices", offices.gold(), offices.found(), offices.missed(), "-", "-", recall(offices), "-"));
        if (scores.officesExtra() > 0) {
            lines.add("  and " + scores.officesExtra() + " that gold does not name, which count for nothing");
        }
    }

    private void eventFields() {
        lines.add("");
        lines.add(FIELDS.row("Of the events found", "asked", "right", "accuracy", "precision", "recall", "F1"));
        field("  type", scores.event(EventComparison::type));
        field("  date", scores.event(EventComparison::date));
        field("  status", scores.event(EventComparison::status));
        lines.add(FIELDS.row("    or one near it", "", "", share(scores.statusNear())));
        field("  place", scores.event(EventComparison::place));
        list("  states", scores.eventList(EventComparison::states));
        list("  persons", scores.eventList(EventComparison::persons));
    }

    private void statuses() {
        lines.add("");
        lines.add(FIELDS.row("Status in gold", "", "right") + "  published otherwise");
        scores.statusConfusion().forEach((status, published) -> {
            String otherwise = published.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(status))
                    .map(entry -> "  " + entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining());
            lines.add(FIELDS.row("  " + status, "", published.getOrDefault(status, 0)) + otherwise);
        });
        lines.add(FIELDS.row("  falsely Held", "", scores.falselyHeld()));
    }

    private void statementFields() {
        lines.add("");
        lines.add(FIELDS.row("Of the statements found", "asked", "right", "accuracy"));
        accuracy("  direct or reported", scores.statement(Finding.StatementFound::direct));
        accuracy("  kind", scores.statement(Finding.StatementFound::kind));
    }

    private void officeFields() {
        lines.add("");
        lines.add(FIELDS.row("Of the offices found", "asked", "right", "accuracy"));
        accuracy("  current or former", scores.officeCurrent());
    }

    private void tally(String name, Tally tally) {
        lines.add(FACTS.row(
                name,
                tally.gold(),
                tally.found(),
                tally.missed(),
                tally.wrong(),
                precision(tally),
                recall(tally),
                f1(tally)));
    }

    private void field(String name, FieldScore field) {
        Tally tally = field.tally();
        lines.add(FIELDS.row(
                name,
                field.asked(),
                field.right(),
                accuracy(field),
                precision(tally),
                recall(tally),
                f1(tally)));
    }

    private void list(String name, Tally tally) {
        lines.add(FIELDS.row(name, tally.gold(), tally.found(), "-", precision(tally), recall(tally), f1(tally)));
    }

    private void accuracy(String name, FieldScore field) {
        lines.add(FIELDS.row(name, field.asked(), field.right(), accuracy(field)));
    }

    private static String accuracy(FieldScore field) {
        return field.asked() == 0 ? "-" : share(field.accuracy());
    }

    private static String precision(Tally tally) {
        return tally.published() == 0 ? "-" : share(tally.precision());
    }

    private static String recall(Tally tally) {
        return tally.gold() == 0 ? "-" : share(tally.recall());
    }

    private static String f1(Tally tally) {
        return tally.isMeasured() ? share(tally.f1()) : "-";
    }

    private static String share(double share) {
        return Shares.rounded(share).toPlainString();
    }
}
