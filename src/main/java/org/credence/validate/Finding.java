package org.credence.validate;

import java.util.List;

/**
 * What one check found.
 *
 * @param check the check
 * @param count how many rows it has, at least one
 * @param examples the first rows, each as {@code ?variable value} pairs in one line; not all where there are many
 */
public record Finding(Check check, long count, List<String> examples) {
    public Finding {
        examples = List.copyOf(examples);
        if (count < 1) {
            throw new IllegalArgumentException("A finding of nothing: " + check.name());
        }
    }

    /** Whether the dataset must not be published as it is. */
    public boolean isError() {
        return check.level() == Check.Level.ERROR;
    }

    /** One line with level, name, number, problem, an example and the remedy. */
    @Override
    public String toString() {
        return check.level() + " " + check.name() + ": " + check.problem() + " (" + count + " times, such as "
                + examples.getFirst() + ") " + check.remedy();
    }
}
