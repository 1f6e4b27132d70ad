package org.credence.language;

/**
 * A run of tokens that is read as one word by the parser: a name with its titles, a date, a place with its state. Long
 * names are what the parser errs on most, and what is inside them is known already.
 *
 * @param begin first token
 * @param end one past the last token
 * @param head the token that stands for the run in the dependency graph
 * @param standIn what the parser sees in its place
 */
public record Chunk(int begin, int end, int head, StandIn standIn) {
    /** Common words whose behaviour the parser knows well. */
    public enum StandIn {
        PERSON("Smith", "NNP"),
        PLACE("London", "NNP"),
        ORGANIZATION("Microsoft", "NNP"),
        DATE("yesterday", "NN"),
        /** A date after its preposition. */
        DATE_OF_PREPOSITION("Monday", "NNP"),
        /** The head token itself: only what stands around it is left out. */
        ITSELF("", "");

        final String word;
        final String tag;

        StandIn(String word, String tag) {
            this.word = word;
            this.tag = tag;
        }
    }

    public Chunk {
        if (begin >= end || head < begin || head >= end) {
            throw new IllegalArgumentException("Not a chunk: " + begin + " to " + end + " headed by " + head);
        }
    }
}
