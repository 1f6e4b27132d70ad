package org.credence.fuse;

/**
 * Why one report was counted to an event of which others told before.
 *
 * @param resembles the one among the others that it is most like
 */
public record Joining(Report report, Report resembles, Likeness likeness) {}
