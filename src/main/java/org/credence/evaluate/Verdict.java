package org.credence.evaluate;

/** How one field with one value, as published, stands to gold. */
enum Verdict {
    /** The value is right. */
    RIGHT,
    /** No value is right, and none is published. */
    RIGHTLY_NONE,
    /** A value is published in place of another. */
    WRONG,
    /** A value is published where none is right. */
    SURPLUS,
    /** No value is published where one is asked for. */
    MISSING,
    /** Gold does not judge it. */
    NOT_ASKED;

    static Verdict of(boolean right) {
        return right ? RIGHT : WRONG;
    }

    boolean isRight() {
        return this == RIGHT || this == RIGHTLY_NONE;
    }

    boolean isWrong() {
        return this == WRONG || this == SURPLUS || this == MISSING;
    }
}
