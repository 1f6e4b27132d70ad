package org.credence.wikidata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text with tabs between cells, as spreadsheets read and write it: a cell may stand in quotation marks. */
final class TabSeparated {
    private TabSeparated() {}

    /** A line, with its end. Tabs, line ends and quotation marks become others that no spreadsheet changes. */
    static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.replaceAll("\\s+", " ").replace('"', '”'))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    /** The cells of every line; a quoted cell may hold tabs, line ends and doubled quotation marks. */
    static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == '\t' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
