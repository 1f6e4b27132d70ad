package org.credence.evaluate;

/** The columns of a table in plain text: the first begins its lines, the others end below one another. */
final class Columns {
    private final int[] widths;

    /** @param widths in characters, with the space before each column */
    Columns(int... widths) {
        this.widths = widths.clone();
    }

    /** One line; columns at the end may be left out. */
    String row(String first, Object... others) {
        StringBuilder row = new StringBuilder(first);
        int end = widths[0];
        row.repeat(' ', Math.max(0, end - row.length()));
        for (int i = 0; i < others.length; i++) {
            String cell = String.valueOf(others[i]);
            end += widths[i + 1];
            row.repeat(' ', Math.max(1, end - row.length() - cell.length())).append(cell);
        }
        return row.toString().stripTrailing();
    }
}
