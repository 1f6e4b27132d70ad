package org.credence.evaluate;

import java.util.Optional;

/**
 * When something happens, as published.
 *
 * @param date a day, month or year
 * @param earliest the first day it can be, where bounds are told
 * @param latest the last
 */
record PublishedDate(Optional<String> date, Optional<String> earliest, Optional<String> latest) {
    boolean isNone() {
        return date.isEmpty() && earliest.isEmpty();
    }

    /** Whether one of the answers holds all of it, or is finer by one step and lies in it. */
    boolean isAmong(Answers answers) {
        if (isNone()) {
            return answers.noneToo();
        }
        DayRange days = date.map(DayRange::of).orElseGet(this::bounds);
        return answers.named().stream()
                .anyMatch(answer -> DayRange.of(answer).holds(days)
                        || date.filter(given -> isOneStepCoarser(given, answer)).isPresent());
    }

    private DayRange bounds() {
        String first = earliest.orElse("");
        return new DayRange(first, latest.orElse(first));
    }

    private static boolean isOneStepCoarser(String given, String answer) {
        boolean monthOrYear = given.length() == 4 || given.length() == 7;
        return monthOrYear
                && answer.length() > given.length()
                && answer.startsWith(given)
                && answer.length() - given.length() <= 3;
    }

    String asText() {
        if (isNone()) {
            return "none";
        }
        return date.orElseGet(() -> bounds().first() + "/" + bounds().last());
    }
}
