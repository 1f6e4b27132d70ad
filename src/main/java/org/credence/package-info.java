/**
 * Reads news on diplomacy and publishes what it tells as linked data: open {@link org.credence.Main} first.
 */
@NullMarked
package org.credence;

import org.jspecify.annotations.NullMarked;
