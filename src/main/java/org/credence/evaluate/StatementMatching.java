package org.credence.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which published statement is which of gold: they stand in the same sentence and have a speaker in common.
 * Gold's required statements choose first, each the first that fits; further pieces of a statement that is found are
 * neither found nor wrong.
 */
final class StatementMatching {
    private static final String UNNAMED = "unnamed";

    private final List<GoldStatement> gold;
    private final List<PublishedStatement> published;
    private final List<List<TextSpan>> sentences;
    private final Aliases aliases;

    StatementMatching(
            List<GoldStatement> gold, List<PublishedStatement> published, ArticleText text, Aliases aliases) {
        this.gold = gold;
        this.published = published;
        this.sentences = gold.stream()
                .map(statement -> text.sentencesWith(statement.evidence()))
                .toList();
        this.aliases = aliases;
    }

    List<Finding> findings() {
        Set<Integer> used = new HashSet<>();
        Map<Integer, PublishedStatement> matches = matches(used);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            GoldStatement statement = gold.get(i);
            PublishedStatement match = matches.get(i);
            if (statement.optional()) {
                continue;
            }
            findings.add(match == null ? new Finding.StatementMissed(statement) : found(statement, match));
        }
        for (int j = 0; j < published.size(); j++) {
            if (!used.contains(j) && !isFair(j)) {
                findings.add(new Finding.StatementWrong(published.get(j)));
            }
        }
        return findings;
    }

    /** @param used collects the indices of what is matched, or a further piece of it */
    private Map<Integer, PublishedStatement> matches(Set<Integer> used) {
        Map<Integer, PublishedStatement> matches = new HashMap<>();
        for (boolean optional : new boolean[] {false, true}) {
            for (int i = 0; i < gold.size(); i++) {
                for (int j = 0; j < published.size() && gold.get(i).optional() == optional; j++) {
                    if (!used.contains(j) && fits(i, j)) {
                        used.add(j);
                        matches.put(i, published.get(j));
                        break;
                    }
                }
            }
        }
        for (int i : matches.keySet()) {
            for (int j = 0; j < published.size(); j++) {
                if (fits(i, j)) {
                    used.add(j);
                }
            }
        }
        return matches;
    }

    private boolean isFair(int j) {
        for (int i = 0; i < gold.size(); i++) {
            if (gold.get(i).optional() && fits(i, j)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(int i, int j) {
        return TextSpan.overlap(sentences.get(i), published.get(j).spans())
                && gold.get(i).speakers().stream()
                        .flatMap(aliases::of)
                        .anyMatch(speaker -> published.get(j).speakers().stream()
                                .anyMatch(names -> isSpeaker(speaker, names)));
    }

    /** A source without a name is known by any word of its description. */
    private static boolean isSpeaker(String wanted, List<String> names) {
        return wanted.startsWith(UNNAMED)
                ? names.stream().anyMatch(name -> Names.shared(wanted, name) > 0)
                : Names.match(wanted, names);
    }

    private static Finding.StatementFound found(GoldStatement gold, PublishedStatement published) {
        Verdict kind = published.kinds().isEmpty()
                ? Verdict.MISSING
                : Verdict.of(published.kinds().stream().anyMatch(gold.kind()::has));
        return new Finding.StatementFound(
                gold, published, Verdict.of(gold.direct().contains(published.direct())), kind);
    }
}
