package org.credence.article;

/** A block of a page and what it turned out to be. */
record Part(Block block, Role role) {}
