package org.credence.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Linguistic knowledge that lies in a resource file beside this class: sections headed by a name in brackets, one
 * entry a line, {@code #} before a comment. {@code {name}} in an entry stands for all entries of an earlier section.
 */
record WordFile(Map<String, List<String>> sections) {
    private static final Pattern HEAD = Pattern.compile("\\[([\\w-]+)]");

    /** Reads a file of the package; a missing one is a fault of the build. */
    static WordFile load(String name) {
        try (InputStream stream = WordFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Not on the class path: " + name);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordFile parse(String lines) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            var head = HEAD.matcher(line);
            if (head.matches()) {
                section = new ArrayList<>();
                sections.put(head.group(1), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(expand(line.strip(), sections));
            }
        }
        return new WordFile(sections);
    }

    private static String expand(String entry, Map<String, List<String>> sections) {
        String expanded = entry;
        for (Map.Entry<String, List<String>> section : sections.entrySet()) {
            String reference = "{" + section.getKey() + "}";
            if (expanded.contains(reference)) {
                expanded = expanded.replace(reference, String.join("|", section.getValue()));
            }
        }
        return expanded;
    }

    List<String> section(String name) {
        List<String> entries = sections.get(name);
        if (entries == null) {
            throw new IllegalStateException("No such section: " + name);
        }
        return List.copyOf(entries);
    }

    /** All entries of a section as one expression, deaf to upper and lower case. */
    Pattern pattern(String section) {
        return Pattern.compile(
                "(?:" + String.join(")|(?:", section(section)) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
