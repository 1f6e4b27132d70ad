package org.credence.evaluate;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fuller forms of names that an article's gold gives.
 *
 * @param forms further forms by the name as gold has it elsewhere
 */
record Aliases(Map<String, List<String>> forms) {
    Aliases {
        forms = Map.copyOf(forms);
    }

    /** The name itself and its further forms. */
    Stream<String> of(String name) {
        return Stream.concat(Stream.of(name), forms.getOrDefault(name, List.of()).stream());
    }

    /** Whether one of the labels names the person. */
    boolean match(String person, List<String> labels) {
        return of(person).anyMatch(form -> Names.match(form, labels));
    }
}
