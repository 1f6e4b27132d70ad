package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.credence.article.ReadOutcome.Accepted;
import org.credence.article.ReadOutcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReadingTest {
    private static final String BODY = "The treaty was signed in Oslo on Thursday.";

    @TempDir
    private Path folder;

    @Test
    void anObjectIsAnArticle() {
        Article article = Reading.article(
                folder,
                "treaty.json",
                """
                {"@context": "https://schema.org", "@type": "https://schema.org/NewsArticle",
                 "headline": "Treaty signed", "datePublished": "2023-05-04", "author": "Jane Doe and John Roe",
                 "publisher": {"@type": "Organization", "name": "Norland Times"}, "url": "https://example.org/treaty",
                 "inLanguage": "en", "articleBody": "  The treaty was signed in Oslo.\\n\\nIt has forty articles.\\n"}
                """);

        assertEquals("treaty", article.stem());
        assertEquals("  The treaty was signed in Oslo.\n\nIt has forty articles.\n", article.text());
        assertEquals(
                List.of(new Span(2, 32), new Span(34, 56)),
                article.passages().stream().map(Passage::span).toList());
        assertEquals(
                new Metadata(
                        Optional.of("Treaty signed"),
                        Optional.of("Norland Times"),
                        List.of("Jane Doe", "John Roe"),
                        Optional.of(LocalDate.of(2023, 5, 4)),
                        Optional.of(URI.create("https://example.org/treaty")),
                        Optional.of("en")),
                article.metadata());
    }

    @Test
    void authorsMayBeStringsObjectsOrBoth() {
        assertEquals(
                List.of("Jane Doe", "John Roe"),
                Reading.article(
                                folder,
                                "a.json",
                                """
                                {"author": ["Jane Doe", {"name": "John Roe"}], "articleBody": "%s"}"""
                                        .formatted(BODY))
                        .metadata()
                        .authors());
    }

    @Test
    void eachLineOfJsonLinesIsAnArticle() {
        List<String> outcomes = shown(Reading.outcomes(Reading.write(
                folder,
                "news.jsonl",
                """
                {"headline": "a", "articleBody": "%1$s"}

                {"headline": "b", "identifier": "NT 2023/05", "articleBody": "%1$s"}
                {"headline": "c", "url": "https://example.org/2023/treaty.html?id=7", "articleBody": "%1$s"}
                {"@type": "Person", "name": "Jane Doe"}
                {"headline": "e", tru}
                {"@type": "NewsArticle", "headline": "f"}
                {"headline": "g", "identifier": "NT 2023/05", "articleBody": "%1$s"}
                """
                        .formatted(BODY))));

        String file = folder.resolve("news.jsonl").toString();
        assertEquals(
                List.of(
                        "news-1",
                        "news-NT-2023-05",
                        "news-2023-treaty-id-7",
                        file + ":5: What stands at line 5 is no article. Give an object of schema.org's type"
                                + " NewsArticle, with headline and articleBody.",
                        file + ":6: The JSON is broken at line 6: there is a sign where none may stand."
                                + " Correct the line.",
                        file + ":7: The article has no articleBody. Give its text as articleBody.",
                        file + ":8: The article has the same name as the one of " + file + ":3: news-NT-2023-05."
                                + " Give one of them another identifier, or leave one out if they are the same."),
                outcomes);
    }

    @Test
    void anArrayHoldsSeveralArticles() {
        List<String> outcomes = shown(Reading.outcomes(Reading.write(
                folder,
                "news.json",
                """
                [
                  {"headline": "a", "articleBody": "%1$s"},
                  {"@type": "Thing"},
                  {"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "articleBody": "%1$s"}]}
                ]
                """
                        .formatted(BODY))));

        assertEquals(List.of("news-1", "news-3"), List.of(outcomes.getFirst(), outcomes.getLast()));
        assertEquals(
                folder.resolve("news.json") + ":3: What stands at line 3 is no article. Give an object of schema.org's"
                        + " type NewsArticle, with headline and articleBody.",
                outcomes.get(1));
    }

    @Test
    void brokenJsonIsRejectedWithItsLine() {
        assertEquals(
                "The JSON is broken at line 2: Expected value.",
                Reading.rejection(folder, "a.json", "{\"a\": 1,\n\"b\": }").reason());
        assertEquals(
                "The JSON is broken at line 3: End of input.",
                Reading.rejection(folder, "b.json", "[\n{},\n").reason());
        assertEquals(
                "The JSON goes on after its end at line 2.",
                Reading.rejection(folder, "c.json", "{}\n{}").reason());
    }

    private static List<String> shown(List<ReadOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> switch (outcome) {
                    case Accepted accepted -> accepted.article().stem();
                    case Rejected rejected -> rejected.toString();
                })
                .toList();
    }
}
