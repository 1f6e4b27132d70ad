package org.credence.extract;

import java.util.Set;

/** Tells how a verb is meant, by its auxiliaries and what introduces its clause: "will meet", "could meet", "if they meet". */
final class Modality {
    private static final Set<String> WILL = Set.of("will", "wo", "'ll", "’ll", "shall");
    private static final Set<String> WOULD = Set.of("would", "could", "might", "may", "can", "'d", "’d");
    private static final Set<String> SHOULD = Set.of("should", "must", "ought");

    private final Syntax syntax;

    Modality(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Whether "will" or "shall" stands with a verb or predicate. */
    boolean isFuture(int verb) {
        return syntax.auxiliaries(verb).stream().anyMatch(WILL::contains);
    }

    /** Whether "would", "could", "may" or the like stands with a verb or predicate. */
    boolean isConditional(int verb) {
        return syntax.auxiliaries(verb).stream().anyMatch(WOULD::contains);
    }

    /** Whether "should", "must" or "ought" stands with a verb. */
    boolean isObligation(int verb) {
        return syntax.auxiliaries(verb).stream().anyMatch(SHOULD::contains);
    }

    /** Whether "to" stands before a verb. */
    boolean isInfinitive(int verb) {
        return syntax.graph().children(verb, "mark", "aux").stream()
                .anyMatch(child -> syntax.token(child).is("to"));
    }

    /** Whether one of some words stands before a verb and introduces its clause: "if", "for". */
    boolean hasMark(int verb, Set<String> wanted) {
        return syntax.graph().children(verb, "mark", "advmod").stream()
                .anyMatch(child -> child < verb && wanted.contains(syntax.token(child).lower()));
    }
}
