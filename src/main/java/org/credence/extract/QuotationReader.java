package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.article.Span;
import org.credence.language.Quotation;
import org.credence.language.Sentence;

/**
 * Gives every quotation its speaker: that of the words around it; where it stands alone, whoever was quoted before.
 */
final class QuotationReader {
    private final Reading reading;
    private final List<StatementMention> statements;

    /**
     * @param statements of the whole article, in order of the text; what is quoted is added to them
     */
    QuotationReader(Reading reading, List<StatementMention> statements) {
        this.reading = reading;
        this.statements = statements;
    }

    /** The statements, with those that only a quotation tells. */
    List<StatementMention> read() {
        List<StatementMention> all = new ArrayList<>(statements);
        Optional<StatementMention> last = Optional.empty();
        for (Quotation quotation : reading.annotated().quotations()) {
            List<Sentence> around = reading.annotated().sentences().stream()
                    .filter(sentence -> sentence.span().overlaps(quotation.span()) || Reading.goesOn(quotation, sentence))
                    .toList();
            Optional<StatementMention> own = attributed(quotation, around, all);
            if (own.isEmpty() && quotation.clausal() && last.isPresent() && continues(around, last.get())) {
                own = last;
            }
            if (own.isPresent()) {
                take(own.get(), quotation, around);
                last = quotation.clausal() ? own : last;
            }
        }
        return all;
    }

    /** The statement whose words stand around the quotation. */
    private Optional<StatementMention> attributed(
            Quotation quotation, List<Sentence> around, List<StatementMention> all) {
        List<StatementMention> candidates = all.stream()
                .filter(statement -> around.stream().anyMatch(sentence -> sentence.index() == statement.sentence))
                .filter(statement -> !isInside(statement, quotation))
                .toList();
        if (quotation.clausal() || candidates.size() < 2) {
            return candidates.isEmpty() ? Optional.empty() : Optional.of(outermost(candidates, quotation));
        }
        return Optional.of(governing(candidates, quotation));
    }

    private boolean isInside(StatementMention statement, Quotation quotation) {
        return quotation.span().contains(
                reading.token(statement.sentence, statement.verb).span());
    }

    /** Of several verbs around a sentence quoted, the nearest. */
    private StatementMention outermost(List<StatementMention> candidates, Quotation quotation) {
        StatementMention best = candidates.getFirst();
        for (StatementMention each : candidates) {
            if (distance(each, quotation) < distance(best, quotation)) {
                best = each;
            }
        }
        return best;
    }

    private int distance(StatementMention statement, Quotation quotation) {
        Span verb = reading.token(statement.sentence, statement.verb).span();
        return verb.begin() < quotation.span().begin()
                ? quotation.span().begin() - verb.end()
                : verb.begin() - quotation.span().end();
    }

    /** Of several verbs in the sentence, the last before a phrase quoted. */
    private StatementMention governing(List<StatementMention> candidates, Quotation quotation) {
        StatementMention best = candidates.getFirst();
        for (StatementMention each : candidates) {
            if (reading.token(each.sentence, each.verb).span().end() <= quotation.span().begin()) {
                best = each;
            }
        }
        return best;
    }

    private boolean continues(List<Sentence> around, StatementMention before) {
        Sentence first = around.getFirst();
        Sentence last = reading.sentence(before.sentence);
        return first.paragraph() - last.paragraph() <= 1 + before.evidence.size();
    }

    private static void take(StatementMention statement, Quotation quotation, List<Sentence> around) {
        statement.quotations.add(quotation.inner());
        if (quotation.clausal()) {
            Span covered = around.stream().map(Sentence::span).reduce(Span::cover).orElse(quotation.span());
            boolean known = statement.evidence.stream().anyMatch(span -> span.contains(covered));
            if (!known) {
                statement.evidence.removeIf(covered::contains);
                statement.evidence.add(covered);
            }
        }
    }
}
