package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReadingTest {
    private static final String STORY =
            """
            <article><h1>Treaty signed in Oslo</h1>
            <p>The foreign ministers of Norland and Freedonia signed a treaty on fisheries in Oslo on Thursday, the
            ministry said.</p>
            <figure><img src="a.jpg"><figcaption>The ministers shake hands.</figcaption></figure>
            <h2>A dispute of twenty years</h2>
            <p>“We have <a href="/b">much to do</a>,” the minister of Norland, Kari Berg, told reporters after the
            ceremony, which was held in the town hall.</p>
            <ul><li>Both parliaments must agree.</li><li>It takes effect next year.</li></ul>
            <p>They will meet again in the spring.<br><br>No date was given for that meeting, nor a place for it.</p>
            </article>""";

    @TempDir
    private Path folder;

    @Test
    void theMainTextHasABlankLineBetweenParagraphs() {
        Article article = read("", STORY);

        assertEquals(
                List.of(
                        "H Treaty signed in Oslo",
                        "B The foreign ministers of Norland and Freedonia signed a treaty on fisheries in Oslo on"
                                + " Thursday, the ministry said.",
                        "C The ministers shake hands.",
                        "H A dispute of twenty years",
                        "B “We have much to do,” the minister of Norland, Kari Berg, told reporters after the ceremony,"
                                + " which was held in the town hall.",
                        "B Both parliaments must agree.",
                        "B It takes effect next year.",
                        "B They will meet again in the spring.",
                        "B No date was given for that meeting, nor a place for it."),
                Reading.kept(article));
        assertEquals(9, article.text().split("\n\n", -1).length);
    }

    @Test
    void schemaOrgComesFirst() {
        Article article = read(
                """
                <meta property="og:title" content="Another title"><meta property="og:site_name" content="Another name">
                <script type="application/ld+json">{broken</script>
                <script type="application/ld+json">
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "WebSite", "name": "Norland Times"},
                  {"@type": ["ReportageNewsArticle"], "headline": "Treaty signed &amp; sealed",
                   "datePublished": "2023-05-04T21:00:00+02:00",
                   "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}],
                   "publisher": {"@type": "Organization", "name": "Norland Times"},
                   "mainEntityOfPage": {"@id": "https://example.org/treaty"}, "inLanguage": "en-GB"}]}
                </script>
                """,
                STORY);

        assertEquals(
                new Metadata(
                        Optional.of("Treaty signed & sealed"),
                        Optional.of("Norland Times"),
                        List.of("Jane Doe", "John Roe"),
                        Optional.of(LocalDate.of(2023, 5, 4)),
                        Optional.of(URI.create("https://example.org/treaty")),
                        Optional.of("en-GB")),
                article.metadata());
    }

    @Test
    void openGraphComesNext() {
        Metadata metadata = read(
                        """
                        <title>Treaty - Norland Times</title>
                        <meta property="og:title" content="Treaty signed">
                        <meta property="og:site_name" content="Norland Times">
                        <meta property="article:published_time" content="2023-05-04T09:00:00Z">
                        <meta property="article:author" content="https://example.org/jane">
                        <meta name="author" content="By Jane Doe">
                        <link rel="canonical" href="https://example.org/treaty">
                        """,
                        STORY)
                .metadata();

        assertEquals(Optional.of("Treaty signed"), metadata.title());
        assertEquals(Optional.of("Norland Times"), metadata.publisher());
        assertEquals(List.of("Jane Doe"), metadata.authors());
        assertEquals(Optional.of(LocalDate.of(2023, 5, 4)), metadata.published());
        assertEquals(Optional.of(URI.create("https://example.org/treaty")), metadata.url());
        assertEquals(Optional.of("en"), metadata.language());
    }

    @Test
    void dublinCoreAndTheTimeElementAreTheLast() {
        Metadata metadata = read(
                        """
                        <meta name="DC.title" content="Treaty signed"><meta name="DC.creator" content="Jane Doe">
                        <meta name="DC.publisher" content="Norland Times">
                        """,
                        "<time datetime=\"2023-05-04\">Thursday</time>" + STORY)
                .metadata();

        assertEquals(Optional.of("Treaty signed"), metadata.title());
        assertEquals(Optional.of("Norland Times"), metadata.publisher());
        assertEquals(List.of("Jane Doe"), metadata.authors());
        assertEquals(Optional.of(LocalDate.of(2023, 5, 4)), metadata.published());
    }

    @Test
    void daysOfOtherStoriesAreNotThatOfTheArticle() {
        Metadata metadata = read(
                        "",
                        "<time datetime=2023-05-04></time><aside><time datetime=2023-05-01></time></aside>" + STORY)
                .metadata();

        assertEquals(Optional.empty(), metadata.published());
    }

    @Test
    void aPageWithoutAnArticleIsRejected() {
        assertEquals(
                "The page holds no article.",
                Reading.rejection(
                                folder,
                                "a.html",
                                "<html><ul><li><a href=1>Treaty signed</a><li><a href=2>Whales</a></ul></html>")
                        .reason());
    }

    @Test
    void theBodyInThePagesDataStandsInForAMissingOne() {
        Article article = read(
                """
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Treaty signed",
                "articleBody": "The treaty was signed in Oslo on Thursday.\\n\\nIt has forty articles."}</script>
                """,
                "<div id=app></div>");

        assertEquals(
                List.of("B The treaty was signed in Oslo on Thursday.", "B It has forty articles."),
                Reading.kept(article));
    }

    @Test
    void aPageSaysItsEncoding() throws IOException {
        Path file = folder.resolve("a.htm");
        String page = "<html><head><meta charset=\"EUC-KR\"><title>서울</title></head><body>" + STORY + "</body></html>";
        Files.write(file, page.replace("“", "").replace("”", "").getBytes(Charset.forName("EUC-KR")));

        assertEquals(
                Optional.of("Treaty signed in Oslo"),
                Reading.article(file).metadata().title());
    }

    @Test
    void aPageNestedWithoutEndIsRejected() {
        assertEquals(
                "The page is too large for one article.",
                Reading.rejection(folder, "a.html", "<div>a".repeat(5000)).reason());
    }

    private Article read(String head, String body) {
        return Reading.article(
                folder,
                "a.html",
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">" + head + "</head><body>"
                        + "<nav><a href=\"/\">Home</a> <a href=\"/w\">World</a></nav>" + body
                        + "<footer>Copyright 2023 Norland Times. All rights reserved.</footer></body></html>");
    }
}
