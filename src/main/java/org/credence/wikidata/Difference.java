package org.credence.wikidata;

/**
 * Something in which a linked item and our thing no longer agree.
 *
 * @param entity the thing's address
 * @param item {@code Q…}, as we have it
 * @param ours what we say
 * @param theirs what Wikidata says now
 */
public record Difference(String entity, String name, String item, Sort sort, String ours, String theirs) {
    /** What there is to differ in. */
    public enum Sort {
        /** The item was merged into another. */
        REDIRECTED("the item was merged into another: link the other"),
        /** Nothing is said of the item any more. */
        DELETED("the item is gone: remove the link, or find the right item"),
        /** None of our names is one of theirs. */
        NAME("none of our names is a name of the item: is it the right one?"),
        /** A term of office begins on another day. */
        TERM_BEGIN("the term of office begins on another day"),
        /** A term of office ends on another day. */
        TERM_END("the term of office ends on another day");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        /** What it means and what to do. */
        public String words() {
            return words;
        }
    }
}
