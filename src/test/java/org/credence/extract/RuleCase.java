package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credence.language.AnnotatedArticle;

/**
 * A text annotated by hand, and what a careful reader takes from it.
 *
 * @param name says what the case shows
 * @param unlike the case of the same file that this one nearly is, where the rule must not fire or must yield another value
 * @param annotated the text, annotated
 * @param expected the facts
 */
record RuleCase(String name, Optional<String> unlike, AnnotatedArticle annotated, List<Expectation> expected) {
    RuleCase {
        expected = List.copyOf(expected);
    }

    /** The kinds of fact that a case can expect. */
    enum Kind {
        EVENT,
        STATEMENT,
        OFFICE,
        LINK;

        /** The key of its lines, with the mark of how often it may be read. */
        String key(Times times) {
            return name().toLowerCase(Locale.ROOT) + times.mark;
        }
    }

    /** How often a fact must or may be read. */
    enum Times {
        ONCE(""),
        /** A reader may fairly leave it. */
        ONCE_OR_NEVER("?"),
        ANY("*");

        private final String mark;

        Times(String mark) {
            this.mark = mark;
        }
    }

    /**
     * One expected fact.
     *
     * @param fields as the case has them: {@code *} for whatever is read, several right values joined by {@code or},
     *     {@code not} before the only wrong one; last fields left out are not asked for
     */
    record Expectation(Kind kind, Times times, List<String> fields) {
        Expectation {
            fields = List.copyOf(fields);
        }

        static Expectation of(Kind kind, Times times, String line) {
            List<String> fields = new ArrayList<>();
            for (String field : line.split("\\|", -1)) {
                fields.add(field.strip());
            }
            return new Expectation(kind, times, fields);
        }

        boolean accepts(FactLine fact) {
            if (fact.kind() != kind) {
                return false;
            }
            for (int i = 0; i < fields.size(); i++) {
                if (!accepts(fields.get(i), fact.fields().get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean accepts(String wanted, String read) {
            if (wanted.startsWith("not ")) {
                return !wanted.equals("not " + read);
            }
            return wanted.equals("*") || List.of(wanted.split(" or ", -1)).contains(read);
        }

        @Override
        public String toString() {
            return kind.key(times) + " = " + String.join(" | ", fields);
        }
    }

    /**
     * How a reading differs from what is expected.
     *
     * @param missing expected and not read
     * @param surplus read and not expected
     */
    record Difference(List<Expectation> missing, List<FactLine> surplus) {
        boolean isNone() {
            return missing.isEmpty() && surplus.isEmpty();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            missing.forEach(each -> text.append("  missing  ").append(each).append('\n'));
            surplus.forEach(each -> text.append("  surplus  ").append(each).append('\n'));
            return text.toString();
        }
    }

    /** Offices and links count only where the case has a line for one, be it {@code link? = none}. */
    Difference compare(List<FactLine> read) {
        List<FactLine> left = new ArrayList<>(read.stream()
                .filter(fact -> fact.kind() == Kind.EVENT || fact.kind() == Kind.STATEMENT || asksFor(fact.kind()))
                .toList());
        List<Expectation> missing = new ArrayList<>();
        for (Times times : Times.values()) {
            for (Expectation each : expected) {
                if (each.times() == times && !take(each, left) && times == Times.ONCE) {
                    missing.add(each);
                }
            }
        }
        left.removeIf(fact -> expected.stream().anyMatch(each -> each.times() == Times.ANY && each.accepts(fact)));
        return new Difference(missing, left);
    }

    private boolean asksFor(Kind kind) {
        return expected.stream().anyMatch(each -> each.kind() == kind);
    }

    private static boolean take(Expectation wanted, List<FactLine> left) {
        for (FactLine fact : left) {
            if (wanted.accepts(fact)) {
                left.remove(fact);
                return true;
            }
        }
        return false;
    }
}
