package org.credence;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.credence.article.ReadOutcome;
import org.credence.fact.ArticleFacts;

/** What a command did, told at its end. */
final class Summary {
    private Summary() {}

    static void print(
            PrintWriter err, List<ArticleFacts> facts, long quads, List<ReadOutcome.Rejected> rejected) {
        long events = facts.stream().mapToLong(each -> each.events().size()).sum();
        long statements =
                facts.stream().mapToLong(each -> each.statements().size()).sum();
        err.println(String.format(
                Locale.ROOT,
                "%s, %s told, %s, %s.",
                count(facts.size(), "article"),
                count(events, "event"),
                count(statements, "statement"),
                count(quads, "triple")));
        rejected(err, rejected);
    }

    static void rejected(PrintWriter err, List<ReadOutcome.Rejected> rejected) {
        if (!rejected.isEmpty()) {
            err.println(count(rejected.size(), "article") + " rejected:");
            rejected.forEach(each -> err.println("  " + each));
        }
    }

    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
