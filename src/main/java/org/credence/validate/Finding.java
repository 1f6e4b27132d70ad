package org.credence.validate;

import java.util.List;

/**
 * What one rule, a check or a shape, found wrong with a dataset.
 *
 * @param level what that means for the build
 * @param rule the check's name or the shape's IRI
 * @param problem what is wrong, one sentence
 * @param remedy what to do about it, one sentence; empty where the problem says so itself
 * @param count how often it is so, at least once
 * @param examples the first cases, one line each; not all where there are many
 */
public record Finding(Level level, String rule, String problem, String remedy, long count, List<String> examples) {
    /** How many examples a finding gives at most. */
    static final int EXAMPLES = 5;

    /** What it means that something was found. */
    public enum Level {
        /** The dataset must not be published. */
        ERROR,
        /** The dataset may be published; somebody should look. */
        WARN
    }

    public Finding {
        examples = List.copyOf(examples);
        if (count < 1 || examples.isEmpty()) {
            throw new IllegalArgumentException("A finding of nothing: " + rule);
        }
    }

    /** Whether the dataset must not be published as it is. */
    public boolean isError() {
        return level == Level.ERROR;
    }

    /** One line with level, rule, problem, number, an example and the remedy. */
    @Override
    public String toString() {
        return (level + " " + rule + ": " + problem + " (" + count + " times, such as " + examples.getFirst() + ") "
                        + remedy)
                .strip();
    }
}
