package org.credence.wikidata;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One line of the review file: an item that a thing may be, and what was decided.
 *
 * @param entity the thing's address below the base: {@code id/person/amina-odhiambo}
 * @param item the candidate, {@code Q…}
 * @param other the item that the person who reviewed it put in its place
 * @param score in the form in which it was written
 * @param askedOn the day on which Wikidata was asked, as it was written
 */
record Review(
        Decision decision,
        Optional<String> other,
        String entity,
        String name,
        String item,
        String itemLabel,
        String description,
        String score,
        String reasons,
        String askedOn) {

    /** What was decided. */
    enum Decision {
        /** Nothing yet: a guess. */
        OPEN(""),
        /** The machine is sure. */
        LINKED("linked"),
        /** A person is sure. */
        CONFIRM("confirm"),
        /** It is another. Stays so. */
        REJECT("reject"),
        /** It is the item that stands here. */
        OTHER("Q…");

        private final String word;

        Decision(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    Review {
        requireNonNull(decision);
        requireNonNull(entity);
        requireNonNull(item);
    }

    /** The item that the thing is, if that is decided. */
    Optional<String> link() {
        return switch (decision) {
            case LINKED, CONFIRM -> Optional.of(item);
            case OTHER -> other;
            case OPEN, REJECT -> Optional.empty();
        };
    }
}
