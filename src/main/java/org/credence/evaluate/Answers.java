package org.credence.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The right answers to one question.
 *
 * @param first the one gold gives, empty where it holds that the text tells none
 * @param named all that name something: the first, and those that are right too
 * @param noneToo whether it is right to tell none
 */
record Answers(Optional<String> first, List<String> named, boolean noneToo) {
    Answers {
        named = List.copyOf(named);
    }

    static Answers of(Optional<String> first, List<Optional<String>> others) {
        List<String> named = new ArrayList<>();
        first.ifPresent(named::add);
        others.forEach(other -> other.ifPresent(named::add));
        return new Answers(first, named, first.isEmpty() || others.stream().anyMatch(Optional::isEmpty));
    }

    boolean has(String answer) {
        return named.contains(answer);
    }

    /** The first answer, in the words of a report. */
    String firstAsText() {
        return first.orElse("none");
    }

    /** All answers, in the words of a report: "2023-09 or none". */
    String asText() {
        List<String> all = new ArrayList<>(named);
        if (noneToo) {
            all.add(first.isEmpty() ? 0 : all.size(), "none");
        }
        return String.join(" or ", all);
    }
}
