package org.credence.fact;

import java.util.Optional;

/**
 * An office.
 *
 * @param key of the reference data, where known there
 * @param title in the words of the text, without the state ("Assistant Foreign Minister")
 * @param state ISO code of the state it is an office of
 * @param organization the organisation it is an office of
 */
public record Office(
        Optional<String> key, String title, Optional<String> state, Optional<Agent.Organization> organization) {}
