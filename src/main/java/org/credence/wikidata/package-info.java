/**
 * Links with Wikidata: candidates are asked for, scored with reasons, reviewed by a person and published: open {@link
 * org.credence.wikidata.Linking} first.
 */
@NullMarked
package org.credence.wikidata;

import org.jspecify.annotations.NullMarked;
