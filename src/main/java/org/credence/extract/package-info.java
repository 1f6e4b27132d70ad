/**
 * Annotated articles and reference data become facts: open {@link org.credence.extract.FactExtractor} first.
 */
@NullMarked
package org.credence.extract;

import org.jspecify.annotations.NullMarked;
