package org.credence.language;

/**
 * A time expression in a sentence, unresolved: it is read without any reference date.
 *
 * @param begin first token
 * @param end one past the last token
 * @param text the words
 * @param type the TIMEX3 type
 * @param value the TIMEX3 value as far as the words alone tell it: {@code 2019-12}, {@code XXXX-09-23}, {@code THIS P1M
 *     OFFSET P-1M}
 */
public record TimeExpression(int begin, int end, String text, Type type, String value) {
    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** "On Monday", "in May", "for two days"; not "now", "recently". */
    public boolean isCounted() {
        return value.chars().anyMatch(Character::isDigit);
    }
}
