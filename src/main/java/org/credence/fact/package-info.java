/**
 * What an article tells, as plain values: events, statements and tenures with the places in the text they rest on: open
 * {@link org.credence.fact.Fact} first.
 */
@NullMarked
package org.credence.fact;

import org.jspecify.annotations.NullMarked;
