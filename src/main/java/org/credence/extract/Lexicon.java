package org.credence.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of words for linguists to edit: {@code [section]} lines, entries of one line each with fields separated by
 * {@code |}, comments after {@code #}.
 */
final class Lexicon {
    private final String file;
    private final Map<String, List<List<String>>> sections;

    private Lexicon(String file, Map<String, List<List<String>>> sections) {
        this.file = file;
        this.sections = sections;
    }

    /** Reads a file that stands beside this class. */
    static Lexicon read(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + file + " is missing from the program");
            }
            return parse(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + file + " cannot be read", e);
        }
    }

    static Lexicon parse(String file, BufferedReader lines) throws IOException {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        List<List<String>> section = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String content = line.replaceFirst("(^|\\s)#.*", "").strip();
            if (content.startsWith("[")) {
                section = sections.computeIfAbsent(
                        content.substring(1, content.indexOf(']')), ignored -> new ArrayList<>());
            } else if (!content.isEmpty()) {
                if (section == null) {
                    throw new IllegalStateException(file + ": an entry stands before the first [section]: " + content);
                }
                section.add(fields(content));
            }
        }
        return new Lexicon(file, sections);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\\|", -1)) {
            fields.add(field.strip());
        }
        return fields;
    }

    /** The entries of a section, each a list of fields. */
    List<List<String>> entries(String section) {
        List<List<String>> entries = sections.get(section);
        if (entries == null) {
            throw new IllegalStateException(file + " has no section [" + section + "]");
        }
        return entries;
    }

    /** The names of all sections, in order. */
    Set<String> sections() {
        return sections.keySet();
    }

    /** The comma-separated words of a section's lines, as one set. */
    Set<String> words(String section) {
        Set<String> words = new LinkedHashSet<>();
        for (List<String> entry : entries(section)) {
            words.addAll(list(entry.getFirst()));
        }
        return words;
    }

    /** The parts of a field that is a list. */
    static List<String> list(String field) {
        List<String> parts = new ArrayList<>();
        for (String part : field.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
