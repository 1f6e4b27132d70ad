package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.credence.article.ReadOutcome.Accepted;
import org.credence.article.ReadOutcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
    private static final String STORY =
            "The foreign ministers of Norland and Freedonia met in Oslo on Thursday and signed a treaty on fisheries.";

    @TempDir
    private Path folder;

    @Test
    void plainTextIsTheWholeFile() {
        String text = "\r\nTreaty signed in Oslo\r\n\r\n" + STORY + "\r\n";
        Article article = Reading.article(folder, "treaty.txt", text);

        assertEquals(text, article.text());
        assertEquals(new Span(2, 23), article.passages().getFirst().span());
        assertEquals(STORY, article.passages().getLast().span().of(text));
    }

    @Test
    void publishedOffsetsCountCodePoints() {
        Article article = Reading.article(folder, "treaty.txt", "🕊🕊 Treaty signed in Oslo\n\n" + STORY);
        int begin = article.passages().getLast().span().begin();

        assertEquals(begin - 2, article.codePointOffset(begin));
        assertEquals(article.text().length() - 2, article.codePoints());
    }

    @Test
    void aByteOrderMarkDoesNotCount() throws IOException {
        Path file = folder.resolve("treaty.txt");
        Files.write(file, ("\uFEFF" + STORY).getBytes(StandardCharsets.UTF_16LE));

        assertEquals(STORY, Reading.article(file).text());
    }

    @Test
    void whatCannotBeReadIsRejectedWithReasonAndRemedy() throws IOException {
        Path folderAsFile = Files.createDirectory(folder.resolve("folder.txt"));
        Path large = Files.write(folder.resolve("large.txt"), new byte[6 * 1024 * 1024]);

        assertReason("The file is empty.", Reading.write(folder, "empty.txt", ""));
        assertReason("The file is empty.", Reading.write(folder, "blank.md", " \n\n"));
        assertReason("There is no such file.", folder.resolve("missing.txt"));
        assertReason("There is no such file.", folderAsFile);
        assertReason("The file is larger than 5 MB.", large);
        assertReason("The ending of its name is not one of an article's file.", folder.resolve("a.pdf"));
        assertReason("The file is not text.", Reading.write(folder, "binary.txt", "a\0b"));
        assertReason(
                "The text is not English: it reads as Korean.",
                Reading.write(folder, "korean.txt", "두 나라의 외교부 장관이 만나 어업 협정에 서명했다."));
        assertReason(
                "The text holds no English sentences, only words.",
                Reading.write(folder, "words.txt", "treaty minister summit Oslo Seoul fish whale port boat net"));
        assertReason(
                "The text holds no paragraph of an article.",
                Reading.write(folder, "menu.txt", "News of the day\nAbout the site\nTo the top of the page"));
    }

    @Test
    void aFileWithoutTheRightToReadIsRejected() throws IOException {
        Path file = Reading.write(folder, "secret.txt", STORY);
        assumeTrue(file.toFile().setReadable(false));
        assumeFalse(Files.isReadable(file), "the superuser reads everything");

        assertReason("The file cannot be opened.", file);
    }

    @Test
    void allFilesAreReadInOrderAndRejectionsComeFirst() throws IOException {
        Files.createDirectory(folder.resolve("b"));
        Reading.write(folder, "c.txt", STORY);
        Reading.write(folder, "b/a.txt", STORY);
        Path missing = folder.resolve("missing.txt");

        List<ReadOutcome> outcomes = Reading.all(folder, missing);

        assertEquals(3, outcomes.size());
        assertEquals(missing.toString(), ((Rejected) outcomes.get(0)).file());
        assertEquals("a", ((Accepted) outcomes.get(1)).article().stem());
        assertEquals("c", ((Accepted) outcomes.get(2)).article().stem());
    }

    @Test
    void noTwoArticlesOfARunHaveTheSameStem() {
        Reading.write(folder, "news.jsonl", "{\"identifier\": \"b\", \"articleBody\": \"" + STORY + "\"}");
        Reading.write(folder, "news-b.txt", STORY);

        List<ReadOutcome> outcomes = Reading.all(folder);

        assertEquals("news-b.txt", ((Accepted) outcomes.get(0)).article().fileName());
        assertEquals(folder.resolve("news.jsonl") + ":1", ((Rejected) outcomes.get(1)).file());
    }

    private static void assertReason(String reason, Path file) {
        Rejected rejected = Reading.rejection(file);
        assertEquals(reason, rejected.reason());
        assertEquals(file.toString(), rejected.file());
        assertEquals(1, rejected.toString().lines().count());
    }
}
