package org.credence.fuse;

/** What one trait of two reports says on whether they tell of one event. */
sealed interface Judgement {
    Judgement SILENT = new Silent();

    /**
     * It speaks for one event.
     *
     * @param weight how much, from 0 to 1; the weights of all traits add up to the score
     * @param reason in words a person can judge: "same day, 2031-05-04"
     */
    record Supports(double weight, String reason) implements Judgement {}

    /**
     * It agrees, but says so little that a place, a name or three parties in common must speak for one event as well.
     */
    record Allows(double weight, String reason) implements Judgement {}

    /** It speaks a little against one event: a place, and two people or three parties in common must speak for it. */
    record Doubts(double weight, String reason) implements Judgement {}

    /** It cannot be one event. */
    record Contradicts(String reason) implements Judgement {}

    /** It says nothing. */
    record Silent() implements Judgement {}
}
