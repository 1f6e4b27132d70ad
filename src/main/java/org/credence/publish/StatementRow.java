package org.credence.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/**
 * A statement in a list.
 *
 * @param quotations the speaker's own words
 * @param reported the clause that reports it
 */
record StatementRow(
        Ref ref,
        String when,
        String act,
        List<Ref> speakers,
        List<Ref> about,
        List<String> quotations,
        String reported,
        String published) {
    StatementRow {
        speakers = List.copyOf(speakers);
        about = List.copyOf(about);
        quotations = List.copyOf(quotations);
    }

    static List<StatementRow> of(Collection<Node> statements, View view) {
        return statements.stream()
                .distinct()
                .map(statement -> of(statement, view))
                .sorted(Comparator.comparing(StatementRow::published)
                        .reversed()
                        .thenComparing(row -> row.ref().href()))
                .toList();
    }

    private static StatementRow of(Node statement, View view) {
        Facts facts = view.facts();
        String published = facts.object(statement, Terms.WAS_DERIVED_FROM)
                .flatMap(mention -> facts.object(mention, Dip.IN_ARTICLE))
                .flatMap(article -> facts.text(article, Terms.DATE_PUBLISHED))
                .orElse("");
        String when = view.date(statement);
        return new StatementRow(
                view.ref(statement),
                when.isEmpty() && !published.isEmpty() ? "reported " + Dates.inWords(published) : when,
                view.refOf(statement, Dip.ACT).map(Ref::text).orElse("say"),
                view.refs(statement, Dip.SPEAKER),
                view.refs(statement, Dip.ABOUT),
                facts.texts(statement, Dip.QUOTATION),
                facts.text(statement, Dip.REPORTED).orElse(""),
                published);
    }
}
