package org.credence.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A table with tabs among the resources: a comment, a line of column names, and rows. */
record Table(List<Map<String, String>> rows) {
    static Table read(String name) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            String[] columns = lines.getFirst().split("\t", -1);
            return new Table(
                    lines.stream().skip(1).map(line -> row(columns, line)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] columns, String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], i < cells.length ? cells[i] : "");
        }
        return row;
    }

    static Stream<String> values(String cell, String separator) {
        return Arrays.stream(cell.split(separator, -1)).filter(value -> !value.isEmpty());
    }
}
