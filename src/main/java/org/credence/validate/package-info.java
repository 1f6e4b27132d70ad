/**
 * Holds graphs against the ontology's shapes and query checks: open {@link org.credence.validate.Validator} first.
 */
@NullMarked
package org.credence.validate;

import org.jspecify.annotations.NullMarked;
