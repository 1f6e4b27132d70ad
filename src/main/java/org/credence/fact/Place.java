package org.credence.fact;

import java.util.Optional;

/**
 * A place.
 *
 * @param key of the reference data, where known there; for a state as a place, of the state
 * @param name as shown
 * @param state ISO code of the state it lies in, where known
 * @param isState whether a state is the place
 */
public record Place(Optional<String> key, String name, Optional<String> state, boolean isState) {}
