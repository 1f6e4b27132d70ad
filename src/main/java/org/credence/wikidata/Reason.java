package org.credence.wikidata;

/**
 * One thing that speaks for or against a candidate.
 *
 * @param weight from -1 to 1; below 0 it speaks against
 * @param strength how much it is worth where it has to decide between namesakes
 * @param words for a person to judge
 */
record Reason(double weight, Strength strength, String words) {
    /** What a reason can do. */
    enum Strength {
        /** Necessary, but alike for namesakes: the name, the type. */
        NEEDED,
        /** Speaks for or against the candidate a little, and decides nothing. */
        HINT,
        /** Speaks for the candidate, but namesakes of one country share it: the country, the occupation. */
        SUPPORTING,
        /** Tells namesakes apart: an office at its time, a date of birth, coordinates, a code. */
        DECIDING,
        /** Leaves it a guess for a person to judge, whatever speaks for it. */
        DOUBT,
        /** Speaks against. */
        AGAINST
    }

    static Reason needed(double weight, String words) {
        return new Reason(weight, Strength.NEEDED, words);
    }

    static Reason hint(double weight, String words) {
        return new Reason(weight, Strength.HINT, words);
    }

    static Reason supporting(double weight, String words) {
        return new Reason(weight, Strength.SUPPORTING, words);
    }

    static Reason deciding(double weight, String words) {
        return new Reason(weight, Strength.DECIDING, words);
    }

    static Reason doubt(String words) {
        return new Reason(-0.2, Strength.DOUBT, words);
    }

    static Reason against(String words) {
        return new Reason(-0.5, Strength.AGAINST, words);
    }
}
