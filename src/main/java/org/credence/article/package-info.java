/**
 * Articles as they are found in files, and the readers that turn a file into one: open {@link
 * org.credence.article.Article} first.
 */
@NullMarked
package org.credence.article;

import org.jspecify.annotations.NullMarked;
