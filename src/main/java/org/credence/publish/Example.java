package org.credence.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the questions of {@code ontology/queries}, as its file tells it.
 *
 * @param name the file's name without its ending
 * @param question in English
 * @param keywords to find it by
 * @param query the SPARQL text, without the lines that hold the question and the keywords
 */
record Example(String name, String question, List<String> keywords, String query) {
    private static final String FOLDER = "/org/credence/ontology/queries";
    private static final String QUESTION = "# Question:";
    private static final String KEYWORDS = "# Keywords:";

    Example {
        keywords = List.copyOf(keywords);
    }

    /** All of them, in order of their names. */
    static List<Example> all() {
        return Holder.ALL;
    }

    private static final class Holder {
        static final List<Example> ALL = load();
    }

    private static List<Example> load() {
        URL folder = Example.class.getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("The example queries are missing from the program");
        }
        try {
            URI address = folder.toURI();
            if (!address.getScheme().equals("jar")) {
                return read(Path.of(address));
            }
            try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
                return read(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Example> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rq"))
                    .map(Example::of)
                    .sorted((a, b) -> a.name.compareTo(b.name))
                    .toList();
        }
    }

    private static Example of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.rq$", "");
            return of(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example of(String name, String text) {
        List<String> lines = text.lines().toList();
        String question = head(lines, QUESTION);
        List<String> keywords = Arrays.stream(head(lines, KEYWORDS).split(",", -1))
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .toList();
        String query = String.join(
                "\n",
                lines.stream()
                        .dropWhile(line -> line.startsWith("#"))
                        .toList());
        return new Example(name, question, keywords, query);
    }

    /** What a line of the head says, with the lines of comment that go on with it. */
    private static String head(List<String> lines, String heading) {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        for (String line : lines) {
            if (line.startsWith(heading)) {
                within = true;
                text.append(line.substring(heading.length()).strip());
            } else if (!line.startsWith("#") || line.matches("# [A-Z][a-z]+:.*")) {
                within = false;
            } else if (within) {
                text.append(' ').append(line.substring(1).strip());
            }
        }
        return text.toString();
    }
}
