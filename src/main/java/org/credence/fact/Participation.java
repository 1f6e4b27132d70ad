package org.credence.fact;

import java.util.Optional;

/**
 * Somebody's part in an event.
 *
 * @param agent who
 * @param role as what
 * @param office held then
 */
public record Participation(Agent agent, Role role, Optional<Office> office) {}
