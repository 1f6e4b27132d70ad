/**
 * Facts become RDF; here, and nowhere else, addresses are made: open {@link org.credence.graph.DatasetWriter} first.
 */
@NullMarked
package org.credence.graph;

import org.jspecify.annotations.NullMarked;
