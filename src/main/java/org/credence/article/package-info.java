/**
 * Articles as they are found in files, and the readers that turn a file into one: open {@link
 * org.credence.article.ArticleReader} first, and {@link org.credence.article.Article} for what it gives.
 */
@NullMarked
package org.credence.article;

import org.jspecify.annotations.NullMarked;
