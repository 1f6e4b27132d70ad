package org.credence.article;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file that hold articles, told by the ending of the file's name. */
enum ArticleFormat {
    MARKDOWN("md", "markdown"),
    PLAIN_TEXT("txt", "text"),
    HTML("html", "htm"),
    JSON("json"),
    JSON_LINES("jsonl", "ndjson");

    private static final long MEBIBYTE = 1024L * 1024;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> endings;

    ArticleFormat(String... endings) {
        this.endings = List.of(endings);
    }

    static Optional<ArticleFormat> of(Path file) {
        String name = fileName(file);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.contains(".") && format.endings.contains(ending))
                .findFirst();
    }

    static String allEndings() {
        return Arrays.stream(values())
                .flatMap(format -> format.endings.stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(" "));
    }

    /** How many mebibytes a file may have: one article never has five; JSON Lines hold many articles. */
    long mebibytes() {
        return this == JSON_LINES ? 200 : 5;
    }

    long bytes() {
        return mebibytes() * MEBIBYTE;
    }

    static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
