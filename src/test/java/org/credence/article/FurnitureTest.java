package org.credence.article;

import static org.credence.article.Reading.assertKept;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page as it was saved, and what of it is set aside. */
class FurnitureTest {
    @Test
    void whatStandsAboveAndBelowTheArticleIsSetAside() {
        assertKept(
                """
                Latest In

                Norland and Freedonia Sign Treaty on Fisheries

                May 04, 2023512 Shares7.3K Views
                Norland and Freedonia signed a treaty on fisheries in Oslo on Thursday.
                It ends a dispute of twenty years.

                Source

                Comment (0)

                No data
                Same tag

                Whales return to the fjords of Norland
                A boat builder tells of his youth, and of the sea
                Business
                """,
                """
                H Norland and Freedonia Sign Treaty on Fisheries
                B Norland and Freedonia signed a treaty on fisheries in Oslo on Thursday.
                B It ends a dispute of twenty years.
                """);
    }

    @Test
    void ofASummaryPrintedTwiceTheCopyBelowTheDateCounts() {
        String page =
                """
                Norland and Freedonia sign treaty

                The two neighbours have ended their dispute on fish with a treaty of ten years.

                4 May 2023
                The two neighbours have ended their dispute on fish with a treaty of ten years.
                It was signed in Oslo.
                """;

        assertKept(
                page,
                """
                H Norland and Freedonia sign treaty
                B The two neighbours have ended their dispute on fish with a treaty of ten years.
                B It was signed in Oslo.
                """);
        PageHead head = new PageHead(Metadata.NONE);
        Span summary = Passages.of(page, PageParts.read(Reading.WORDS, Paragraphs.of(page), head), head)
                .get(1)
                .span();
        assertEquals(page.lastIndexOf("The two neighbours"), summary.begin());
    }

    @Test
    void aSummaryThatIsCutShortIsSetAside() {
        assertKept(
                """
                Norland and Freedonia sign treaty
                The two neighbours have ended their dispute on fish with a treaty…
                The two neighbours have ended their dispute on fish with a treaty of ten years.
                """,
                """
                H Norland and Freedonia sign treaty
                B The two neighbours have ended their dispute on fish with a treaty of ten years.
                """);
    }

    @Test
    void aLineInAnotherLanguageIsSetAside() {
        assertKept(
                """
                Norland and Freedonia sign treaty
                Hai nước ký hiệp định về nghề cá sau nhiều năm tranh chấp
                The treaty was signed in Oslo.
                Les deux pays ont signé un traité sur la pêche après des années de querelles.
                두 나라가 어업 협정에 서명했다
                President Emmanuel Macron (에마뉘엘 마크롱) was told of it on the same day.
                """,
                """
                H Norland and Freedonia sign treaty
                B The treaty was signed in Oslo.
                B President Emmanuel Macron (에마뉘엘 마크롱) was told of it on the same day.
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share",
                "Share Tweet Facebook Copy Link",
                "3877 Shares90159 Views",
                "Home > World > Asia",
                "Advertisement",
                "3 min read",
                "Please direct questions or comments to [editor@example.org]",
                "button that leads to the original article",
                "Sign up for our weekly newsletter and never miss a story.",
                "We use cookies to make this site better. By staying here you agree.",
                "Reporting by Jane Doe in Oslo; Editing by John Roe",
                "Translated by Jane Doe and John Roe.",
                "Photo by Jane Doe/Norland Times",
                "Image source, Getty Images",
                "REUTERS/Jane Doe",
                "AFP via Getty Images",
                "Copyright 2023 Norland Times. All rights reserved.",
                "Unauthorized reproduction is forbidden.",
                "© Norland Times",
                "Read more: Whales return to the fjords",
                "Tags: Norland, Freedonia, fish",
                "#Norland #fish",
                "reporter@example.org",
                "https://example.org/2023/05/04/treaty",
                "This article was first published on 4 May.",
                "John Roe in Freetown contributed to this report.",
                "Follow us on Facebook and Instagram.",
                "* * *",
                "(END)",
                "OSLO, Norland (AP) —",
                "(This story has not been edited by our staff.)",
                "1/3",
            })
    void aLineOfThePageBetweenParagraphsIsSetAside(String line) {
        String page = "The treaty was signed in Oslo on Thursday.\n\n" + line + "\n\nIt has forty articles.\n";

        assertKept(
                page,
                """
                B The treaty was signed in Oslo on Thursday.
                B It has forty articles.
                """);
    }

    @Test
    void belowABoxOfOtherStoriesTheArticleGoesOn() {
        assertKept(
                """
                The treaty was signed in Oslo on Thursday.
                Related stories
                Whales return to the fjords of Norland
                Freedonia builds a new port
                It has forty articles.
                """,
                """
                B The treaty was signed in Oslo on Thursday.
                B It has forty articles.
                """);
    }

    @Test
    void headlinesAndSummariesThatTakeTurnsAreTheFoot() {
        assertKept(
                """
                The treaty was signed in Oslo on Thursday, after talks that had gone on for ten years.
                It has forty articles.
                Related stories
                Whales return to the fjords of Norland
                They had not been seen for years.
                Freedonia builds a new port
                It will be the largest of the region.
                Norland votes
                """,
                """
                B The treaty was signed in Oslo on Thursday, after talks that had gone on for ten years.
                B It has forty articles.
                """);
    }

    @Test
    void whoTheAuthorIsIsNoPartOfTheArticle() {
        assertKept(
                """
                Norland and Freedonia sign treaty
                By Jane Doe
                The treaty was signed in Oslo on Thursday.
                It has forty articles.
                Jane Doe
                Jane Doe is a fellow of the institute for the sea in Oslo.
                """,
                """
                H Norland and Freedonia sign treaty
                B The treaty was signed in Oslo on Thursday.
                B It has forty articles.
                """);
    }

    @Test
    void labelsBelowTheTitleAreSetAside() {
        assertKept(
                """
                Norland and Freedonia sign treaty
                Country:
                Norland
                By Jane Doe
                Daily News, Oslo
                The treaty was signed in Oslo on Thursday.
                """,
                """
                H Norland and Freedonia sign treaty
                B The treaty was signed in Oslo on Thursday.
                """);
    }

    @Test
    void aMenuAtTheEndIsSetAside() {
        assertKept(
                """
                The treaty was signed in Oslo on Thursday.
                It has forty articles.
                Fisheries
                Whales return to the fjords of Norland
                Weather
                """,
                """
                B The treaty was signed in Oslo on Thursday.
                B It has forty articles.
                """);
    }

    @Test
    void whoStandsWhereInAPictureTellsItsCaption() {
        assertKept(
                """
                Norland and Freedonia sign treaty

                4 May 2023

                President Berg, left, greets Premier Lund in Oslo on Wednesday.

                Norland and Freedonia signed a treaty on fisheries in Oslo on Thursday. The left wing, which had opposed it, stayed away.
                """,
                """
                H Norland and Freedonia sign treaty
                C President Berg, left, greets Premier Lund in Oslo on Wednesday.
                B Norland and Freedonia signed a treaty on fisheries in Oslo on Thursday. The left wing, which had opposed it, stayed away.
                """);
    }

    @Test
    void leftOfWhatIsDoneAndLettersOfPartiesAreNoPlacesInAPicture() {
        assertKept(
                """
                Norland and Freedonia sign treaty

                4 May 2023

                The envoys, their work done, left, and the Left, right, and centre of the chamber claimed the treaty for themselves.

                Senators Ada Moor (R) and Tom Reed (R) opposed it, and State Representative Ann Poe (D) did so with Joe Lee (R) on Friday.

                Norland had (A) to sign the treaty, (B) to wait or (C) to leave the talks, the ministry said on Thursday.

                President Berg (R) greets Premier Lund in Oslo on Wednesday.
                """,
                """
                H Norland and Freedonia sign treaty
                B The envoys, their work done, left, and the Left, right, and centre of the chamber claimed the treaty for themselves.
                B Senators Ada Moor (R) and Tom Reed (R) opposed it, and State Representative Ann Poe (D) did so with Joe Lee (R) on Friday.
                B Norland had (A) to sign the treaty, (B) to wait or (C) to leave the talks, the ministry said on Thursday.
                C President Berg (R) greets Premier Lund in Oslo on Wednesday.
                """);
    }
}
