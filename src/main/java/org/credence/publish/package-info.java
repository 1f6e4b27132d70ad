/**
 * Publishes the store over HTTP: open {@link org.credence.publish.Server} first.
 */
@NullMarked
package org.credence.publish;

import org.jspecify.annotations.NullMarked;
