package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.credence.article.ReadOutcome.Accepted;
import org.credence.article.ReadOutcome.Rejected;

/** Reads what a test writes, and shows what was kept of it: H for headings, B for the body, C for captions. */
final class Reading {
    static final PageWords WORDS = PageWords.load();
    private static final ArticleReader READER = new ArticleReader();

    private Reading() {}

    static List<String> kept(String plainText) {
        PageHead head = new PageHead(Metadata.NONE);
        List<Part> parts = PageParts.read(WORDS, Paragraphs.of(plainText), head);
        return shown(plainText, Passages.of(plainText, parts, head));
    }

    /** That of a page's lines just those stay that are told, each with its kind before it. */
    static void assertKept(String page, String kept) {
        assertEquals(kept.lines().toList(), kept(page));
    }

    static List<String> kept(Article article) {
        return shown(article.text(), article.passages());
    }

    private static List<String> shown(String text, List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.kind().name().charAt(0) + " " + passage.span().of(text))
                .toList();
    }

    static Metadata head(String plainText) {
        PageHead head = new PageHead(Metadata.NONE);
        List<Part> parts = PageParts.read(WORDS, Paragraphs.of(plainText), head);
        Passages.of(plainText, parts, head);
        return head.metadata();
    }

    static Path write(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Article article(Path folder, String name, String content) {
        return article(write(folder, name, content));
    }

    static Article article(Path file) {
        return switch (only(file)) {
            case Accepted accepted -> accepted.article();
            case Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    static Rejected rejection(Path folder, String name, String content) {
        return rejection(write(folder, name, content));
    }

    static Rejected rejection(Path file) {
        return switch (only(file)) {
            case Accepted accepted -> throw new AssertionError("accepted: " + accepted.article().fileName());
            case Rejected rejected -> rejected;
        };
    }

    private static ReadOutcome only(Path file) {
        List<ReadOutcome> outcomes = outcomes(file);
        if (outcomes.size() != 1) {
            throw new AssertionError("not one outcome: " + outcomes);
        }
        return outcomes.getFirst();
    }

    static List<ReadOutcome> outcomes(Path file) {
        try (Stream<ReadOutcome> outcomes = READER.read(file)) {
            return outcomes.toList();
        }
    }

    static List<ReadOutcome> all(Path... paths) {
        try (Stream<ReadOutcome> outcomes = READER.readAll(List.of(paths))) {
            return outcomes.toList();
        }
    }
}
