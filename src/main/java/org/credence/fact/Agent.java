package org.credence.fact;

import java.util.List;
import java.util.Optional;

/** Somebody or something that takes part in events or speaks. */
public sealed interface Agent {
    /** The name to show. */
    String name();

    /** A state, by its ISO 3166-1 alpha-2 code. */
    record State(String iso2, String name) implements Agent {}

    /**
     * A person.
     *
     * @param key of the reference data, where known there
     * @param name the fullest form of the name
     * @param otherNames further forms seen in the article
     * @param state ISO code of the state they act for, where known
     */
    record Person(Optional<String> key, String name, List<String> otherNames, Optional<String> state)
            implements Agent {
        public Person {
            otherNames = List.copyOf(otherNames);
        }
    }

    /**
     * An organisation.
     *
     * @param key of the reference data, where known there
     * @param state ISO code of the state it belongs to, where known
     */
    record Organization(Optional<String> key, String name, Optional<String> state) implements Agent {}

    /**
     * Somebody not named.
     *
     * @param name the description, in the words of the text
     * @param state ISO code of the state they act for, where told
     */
    record Unnamed(String name, Optional<String> state) implements Agent {}
}
