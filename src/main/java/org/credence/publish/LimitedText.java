package org.credence.publish;

/**
 * A text that looks at the clock as it is read: to match a regular expression is to read the text over and over, for a
 * bad one almost without end.
 */
final class LimitedText implements CharSequence {
    private static final int READS_PER_LOOK = 4_096;

    private final String text;
    private final QueryLimits limits;
    private int reads;

    LimitedText(String text, QueryLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    @Override
    public char charAt(int index) {
        if (++reads == READS_PER_LOOK) {
            reads = 0;
            limits.checkTime();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
