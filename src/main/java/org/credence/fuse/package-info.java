/**
 * Facts of many articles become events with one identity and a life: open {@link org.credence.fuse.Fusion} first.
 */
@NullMarked
package org.credence.fuse;

import org.jspecify.annotations.NullMarked;
