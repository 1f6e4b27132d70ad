/**
 * The triple store on disk, built in generations and read by any number of processes: open {@link
 * org.credence.store.Store} first.
 */
@NullMarked
package org.credence.store;

import org.jspecify.annotations.NullMarked;
