package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.credence.article.ReadOutcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReadingTest {
    private static final String STORY = "The ministers of Norland and Freedonia met in Oslo on Thursday.";

    @TempDir
    private Path folder;

    @Test
    void frontMatterTellsOfTheArticle() {
        Article article = Reading.article(
                folder,
                "2023-05-04 treaty.md",
                """
                ---
                title: "Treaty: signed at last"
                date: 2023-05-04
                publisher: Norland Times
                author: [Jane Doe, John Roe]
                url: https://example.org/treaty
                language: en
                ---

                The treaty was signed in Oslo, and the ministers shook hands.
                """);

        assertEquals("2023-05-04-treaty", article.stem());
        assertEquals("2023-05-04 treaty.md", article.fileName());
        assertEquals(
                new Metadata(
                        Optional.of("Treaty: signed at last"),
                        Optional.of("Norland Times"),
                        List.of("Jane Doe", "John Roe"),
                        Optional.of(LocalDate.of(2023, 5, 4)),
                        Optional.of(URI.create("https://example.org/treaty")),
                        Optional.of("en")),
                article.metadata());
        assertEquals("\nThe treaty was signed in Oslo, and the ministers shook hands.\n", article.text());
    }

    @Test
    void otherNamesForTheSameAreKnown() {
        Metadata metadata = metadata(
                """
                Headline: Treaty signed
                source: https://example.org/treaty
                site: Norland Times
                authors: By Jane Doe and "John Roe"
                published: October 1, 2023
                lang: en-GB
                """);

        assertEquals(Optional.of("Treaty signed"), metadata.title());
        assertEquals(Optional.of("Norland Times"), metadata.publisher());
        assertEquals(Optional.of(LocalDate.of(2023, 10, 1)), metadata.published());
        assertEquals(Optional.of(URI.create("https://example.org/treaty")), metadata.url());
        assertEquals(Optional.of("en-GB"), metadata.language());
    }

    @Test
    void authorsMayBeDescribedOrLinked() {
        assertEquals(
                List.of("Jane Doe", "John Roe, Jr."),
                metadata("author:\n  - name: Jane Doe\n  - \"[[John Roe, Jr.]]\"").authors());
    }

    @Test
    void whatFrontMatterLeavesOutIsEmpty() {
        assertEquals(Metadata.NONE, metadata("tags: [fish]\ntitle:\nurl: not an address\ndate: 2023-05"));
    }

    @Test
    void theTextBeginsRightAfterTheLineThatClosesTheFrontMatter() {
        assertEquals(STORY, Reading.article(folder, "a.md", "---\ntitle: x\n---\n" + STORY).text());
        assertEquals(
                "\r\n" + STORY,
                Reading.article(folder, "b.md", "---\r\ntitle: x\r\n---\r\n\r\n" + STORY).text());
        assertEquals(STORY + "\n---\n", Reading.article(folder, "c.md", STORY + "\n---\n").text());
    }

    @Test
    void brokenFrontMatterIsRejectedWithItsLine() {
        Rejected colon = Reading.rejection(folder, "a.md", "---\nlang: en\ntitle: Treaty: signed\n---\n" + STORY);
        Rejected open = Reading.rejection(folder, "b.md", "---\ntitle: Treaty\n\n" + STORY);
        Rejected date = Reading.rejection(folder, "c.md", "---\ntitle: Treaty\ndate: soon\n---\n" + STORY);
        Rejected list = Reading.rejection(folder, "d.md", "---\n- Treaty\n---\n" + STORY);
        Rejected empty = Reading.rejection(folder, "e.md", "---\ntitle: Treaty\n---\n\n");

        assertTrue(colon.reason().startsWith("The front matter is broken at line 3: "), colon.reason());
        assertEquals("The front matter that line 1 opens is never closed.", open.reason());
        assertEquals("The front matter is broken at line 3: \"soon\" is no date.", date.reason());
        assertEquals("The front matter is broken at line 2: it has no names with values.", list.reason());
        assertEquals("The file has no text below its front matter.", empty.reason());
    }

    @Test
    void markdownIsReadWithoutItsMarks() {
        Article article = Reading.article(
                folder,
                "a.md",
                """
                # Treaty signed in Oslo #

                ![The ministers](ministers.jpg)
                *The ministers shake hands. Photo: Jane Doe*

                The *treaty* was signed in [Oslo](https://example.org/oslo_(city)) on Thursday.

                > “This is a new chapter,” the minister said.

                ## Background

                1. It began in 2001.
                2. It ended in 2023.

                **Participants**

                - Kari Berg
                * Anna Petrova

                The next steps
                --------------

                Both parliaments vote in June.

                <!-- not
                for print -->
                <u>Annex:</u>

                The map is part of the treaty.

                ***

                | Year | Catch |
                |------|-------|
                | 2001 | 3     |

                ```
                The code of the page.
                ```

                [1]: https://example.org/note
                \\# \\# \\#
                """);

        assertEquals(
                List.of(
                        "H Treaty signed in Oslo",
                        "C The ministers shake hands. Photo: Jane Doe",
                        "B The *treaty* was signed in [Oslo](https://example.org/oslo_(city)) on Thursday.",
                        "B “This is a new chapter,” the minister said.",
                        "H Background",
                        "B It began in 2001.",
                        "B It ended in 2023.",
                        "H Participants",
                        "B Kari Berg",
                        "B Anna Petrova",
                        "H The next steps",
                        "B Both parliaments vote in June.",
                        "H Annex:",
                        "B The map is part of the treaty."),
                Reading.kept(article));
        assertEquals(Optional.of("Treaty signed in Oslo"), article.metadata().title());
    }

    @Test
    void menusOfASavedPageAreSetAside() {
        Article article = Reading.article(
                folder,
                "a.md",
                "[Home](/) > [World](/world)\n\n# Treaty signed\n\n" + STORY
                        + "\n\n## Related articles\n\n- [Whales return](/a)\n- [Freedonia votes](/b)\n");

        assertEquals(List.of("H Treaty signed", "B " + STORY), Reading.kept(article));
    }

    @Test
    void theTitleInTheTextIsAHeadingThoughItHasAFullStop() {
        Article article = Reading.article(
                folder, "a.md", "---\ntitle: The treaty is signed.\n---\nThe treaty is signed.\n\n" + STORY);

        assertEquals(List.of("H The treaty is signed.", "B " + STORY), Reading.kept(article));
    }

    private Metadata metadata(String frontMatter) {
        return Reading.article(folder, "a.md", "---\n" + frontMatter.strip() + "\n---\n" + STORY)
                .metadata();
    }
}
