package org.credence.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.credence.vocabulary.Dip;

/**
 * An office held by somebody for some time.
 *
 * @param from the first day, in ISO form, or empty
 * @param until the last day, in ISO form, or empty
 * @param seen when it is told that the office is held, in ISO form; empty where it is not told so
 * @param current the same in words
 */
record TenureRow(Ref ref, Ref holder, Ref office, String from, String until, String seen, String current) {
    private static final Comparator<TenureRow> LATEST_FIRST = Comparator.comparing(
                    (TenureRow row) -> row.from().isEmpty() ? row.seen() : row.from())
            .reversed()
            .thenComparing(row -> row.holder().text())
            .thenComparing(row -> row.ref().href());

    /** The latest first; what many articles tell of one office of one person is one row. */
    static List<TenureRow> of(Collection<Node> tenures, View view) {
        Map<List<String>, List<TenureRow>> same = new LinkedHashMap<>();
        tenures.stream().distinct().map(tenure -> of(tenure, view)).forEach(row -> same.computeIfAbsent(
                        row.isOnlySeen() ? List.of(row.holder().text(), row.office().text()) : List.of(row.ref().href()),
                        any -> new ArrayList<>())
                .add(row));
        return same.values().stream().map(TenureRow::together).sorted(LATEST_FIRST).toList();
    }

    private static TenureRow of(Node tenure, View view) {
        Facts facts = view.facts();
        boolean current = facts.text(tenure, Dip.CURRENT).filter("true"::equals).isPresent();
        String seen = current ? facts.text(tenure, Dip.AS_OF).orElse("") : "";
        String told = seen.isEmpty() ? "in office" : "in office as of " + Dates.inWords(seen);
        Ref none = Ref.text("");
        return new TenureRow(
                view.ref(tenure),
                view.refOf(tenure, Dip.HOLDER).orElse(none),
                view.refOf(tenure, Dip.HAS_OFFICE).orElse(none),
                facts.text(tenure, Dip.term("from")).orElse(""),
                facts.text(tenure, Dip.term("until")).orElse(""),
                seen,
                current ? told : "");
    }

    private boolean isOnlySeen() {
        return from.isEmpty() && until.isEmpty() && !seen.isEmpty();
    }

    private static TenureRow together(List<TenureRow> rows) {
        List<TenureRow> ordered =
                rows.stream().sorted(Comparator.comparing(TenureRow::seen)).toList();
        TenureRow last = ordered.getLast();
        if (ordered.size() == 1) {
            return last;
        }
        String first = Dates.inWords(ordered.getFirst().seen());
        String told = "in office, as " + ordered.size() + " articles tell, from " + first + " to " + Dates.inWords(last.seen());
        return new TenureRow(last.ref(), last.holder(), last.office(), "", "", last.seen(), told);
    }

    public String fromInWords() {
        return Dates.inWords(from);
    }

    public String untilInWords() {
        return Dates.inWords(until);
    }
}
