/**
 * The ontology's terms as constants, and those of other vocabularies that Jena does not bring: open {@link
 * org.credence.vocabulary.Dip} first.
 */
@NullMarked
package org.credence.vocabulary;

import org.jspecify.annotations.NullMarked;
