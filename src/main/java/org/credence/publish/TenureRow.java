package org.credence.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.credence.vocabulary.Dip;

/** An office held by somebody for some time. */
record TenureRow(Ref ref, Ref holder, Ref office, String from, String until, String current) {
    static List<TenureRow> of(Collection<Node> tenures, View view) {
        return tenures.stream()
                .distinct()
                .map(tenure -> of(tenure, view))
                .sorted(Comparator.comparing(TenureRow::from)
                        .reversed()
                        .thenComparing(row -> row.holder().text())
                        .thenComparing(row -> row.ref().href()))
                .toList();
    }

    private static TenureRow of(Node tenure, View view) {
        Facts facts = view.facts();
        Optional<String> asOf = facts.text(tenure, Dip.AS_OF);
        String current = facts.text(tenure, Dip.CURRENT)
                .filter("true"::equals)
                .map(any -> asOf.map(day -> "in office as of " + Dates.inWords(day)).orElse("in office"))
                .orElse("");
        Ref none = Ref.text("");
        return new TenureRow(
                view.ref(tenure),
                view.refOf(tenure, Dip.HOLDER).orElse(none),
                view.refOf(tenure, Dip.HAS_OFFICE).orElse(none),
                facts.text(tenure, Dip.term("from")).orElse(""),
                facts.text(tenure, Dip.term("until")).orElse(""),
                current);
    }
}
