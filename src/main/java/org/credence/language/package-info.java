/**
 * English as data: tokens, sentences, quotations, time expressions and dependencies of an article: open {@link
 * org.credence.language.EnglishReader} first.
 */
@NullMarked
package org.credence.language;

import org.jspecify.annotations.NullMarked;
