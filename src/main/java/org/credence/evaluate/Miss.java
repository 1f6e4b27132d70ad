package org.credence.evaluate;

/**
 * One thing that is not as gold has it.
 *
 * @param article the name of its file
 * @param kind {@code event missed}, {@code event wrong}, or the field of an event: {@code date} and so on; likewise of
 *     statements and offices
 * @param id gold's name of the fact; empty where gold has none
 * @param gold what gold holds; empty where it holds nothing
 * @param published what the published data hold; empty where they hold nothing
 * @param sentence where the article tells it, on one line; empty where that cannot be found
 */
public record Miss(String article, String kind, String id, String gold, String published, String sentence) {
    /** "date of A1: gold 2023-09-26; published 2023-08", without the article and the sentence. */
    public String asText() {
        StringBuilder line = new StringBuilder(kind);
        if (!id.isEmpty()) {
            line.append(gold.isEmpty() || published.isEmpty() ? ", " : " of ").append(id);
        }
        line.append(": ");
        if (gold.isEmpty()) {
            return line.append(published).toString();
        }
        line.append(published.isEmpty() ? "" : "gold ").append(gold);
        return published.isEmpty() ? line.toString() : line.append("; published ").append(published).toString();
    }
}
