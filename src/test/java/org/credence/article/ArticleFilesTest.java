package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.credence.article.ReadOutcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderIsSearchedWithAllItsFoldersInOrder() throws IOException {
        Files.createDirectories(folder.resolve("b/deep"));
        touch("c.txt", "b.md", "b/deep/x.html", "b/a.JSONL", "b-c.json");

        ArticleFiles files = ArticleFiles.under(List.of(folder));

        assertEquals(List.of("b/a.JSONL", "b/deep/x.html", "b-c.json", "b.md", "c.txt"), names(files));
        assertEquals(List.of(), files.rejected());
    }

    @Test
    void hiddenFilesAndOtherEndingsArePassedOverInAFolder() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        touch("a.txt", ".b.txt", "c.pdf", "README", ".git/d.md");

        assertEquals(List.of("a.txt"), names(ArticleFiles.under(List.of(folder))));
    }

    @Test
    void aFileNamedWithAnotherEndingIsRejected() throws IOException {
        touch("c.pdf");

        Rejected rejected = onlyRejection(folder.resolve("c.pdf"));

        assertEquals(folder.resolve("c.pdf").toString(), rejected.file());
        assertTrue(rejected.remedy().contains(".jsonl"), rejected.toString());
    }

    @Test
    void aPathThatLeadsNowhereIsRejected() {
        assertEquals(
                "There is no such file or folder.",
                onlyRejection(folder.resolve("nothing.txt")).reason());
    }

    @Test
    void aFolderWithoutArticlesIsRejected() throws IOException {
        touch("c.pdf");

        assertEquals("The folder holds no article.", onlyRejection(folder).reason());
    }

    @Test
    void theOrderOfThePathsDoesNotMatterAndNoFileComesTwice() throws IOException {
        touch("a.txt", "b.txt");
        Path a = folder.resolve("a.txt");
        Path b = folder.resolve("b.txt");

        assertEquals(ArticleFiles.under(List.of(a, b)), ArticleFiles.under(List.of(b, a)));
        assertEquals(List.of("a.txt", "b.txt"), names(ArticleFiles.under(List.of(b, folder, a))));
    }

    @Test
    void ofTwoFilesWithOneStemTheFirstKeepsIt() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        touch("a x.txt", "a-x.md", "b/a x.txt");

        ArticleFiles files = ArticleFiles.under(List.of(folder));

        assertEquals(List.of("a x.txt"), names(files));
        assertEquals(2, files.rejected().size());
        assertTrue(files.rejected().getFirst().reason().contains(folder.resolve("a x.txt").toString()));
        assertTrue(files.rejected().getFirst().remedy().startsWith("Rename one of them"));
    }

    @Test
    void aLinkBackToAFolderAboveIsNotFollowedForEver() throws IOException {
        touch("a.txt");
        try {
            Files.createSymbolicLink(folder.resolve("loop"), folder);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "no symbolic links here");
        }

        assertEquals(List.of("a.txt"), names(ArticleFiles.under(List.of(folder))));
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "x");
        }
    }

    private List<String> names(ArticleFiles files) {
        return files.files().stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static Rejected onlyRejection(Path path) {
        ArticleFiles files = ArticleFiles.under(List.of(path));
        assertEquals(List.of(), files.files());
        assertEquals(1, files.rejected().size());
        return files.rejected().getFirst();
    }
}
