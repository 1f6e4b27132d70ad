package org.credence.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a gold reading against the text it is of, and its terms against those there are. */
final class GoldCheck {
    private final GoldReading gold;
    private final ArticleText text;
    private final List<String> unfounded = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();

    private GoldCheck(GoldReading gold, ArticleText text) {
        this.gold = gold;
        this.text = text;
    }

    static GoldCheck of(GoldReading gold, ArticleText text) {
        GoldCheck check = new GoldCheck(gold, text);
        gold.events().forEach(check::event);
        gold.statements().forEach(check::statement);
        return check;
    }

    /** The first evidence that is not in the text; without it there is no telling what its fact is. */
    Optional<Problem> reasonToSkip() {
        if (unfounded.isEmpty()) {
            return Optional.empty();
        }
        String more = unfounded.size() == 1 ? "" : " (nor is that of " + (unfounded.size() - 1) + " more)";
        return Optional.of(problem(unfounded.getFirst() + " is not in the text of " + gold.article() + more + "."));
    }

    List<Problem> doubts() {
        return doubts;
    }

    private void event(GoldEvent event) {
        evidence(event.id(), event.evidence());
        terms(event.id(), "type", event.type(), EventTypes.ALL);
        terms(event.id(), "status", event.status(), Statuses.ALL);
    }

    private void statement(GoldStatement statement) {
        evidence(statement.id(), statement.evidence());
        terms(statement.id(), "kind", statement.kind(), PublishedStatement.KINDS);
    }

    private void evidence(String id, List<String> runs) {
        if (!text.holds(runs.getFirst())) {
            unfounded.add("the evidence of " + id + ", \"" + runs.getFirst() + "\",");
        }
        runs.stream()
                .skip(1)
                .filter(run -> !text.holds(run))
                .map(run -> problem("of " + id + ", \"" + run + "\" is not in the text of " + gold.article()
                        + " and counts for nothing."))
                .forEach(doubts::add);
    }

    private void terms(String id, String field, Answers answers, List<String> terms) {
        answers.named().stream()
                .filter(answer -> !terms.contains(answer))
                .map(answer -> problem(id + " has the " + field + " " + answer + ", which is none of "
                        + String.join(", ", terms) + "."))
                .forEach(doubts::add);
    }

    private Problem problem(String reason) {
        return new Problem(gold.file(), reason);
    }
}
