/**
 * Holds published facts against gold readings of the same articles: open {@link org.credence.evaluate.Evaluation}
 * first.
 */
@NullMarked
package org.credence.evaluate;

import org.jspecify.annotations.NullMarked;
