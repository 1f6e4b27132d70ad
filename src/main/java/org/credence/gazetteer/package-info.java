/**
 * What is known beforehand: states, people, organisations, places and offices, read from the Turtle files in {@code
 * seeds/reference}: open {@link org.credence.gazetteer.Gazetteer} first.
 */
@NullMarked
package org.credence.gazetteer;

import org.jspecify.annotations.NullMarked;
