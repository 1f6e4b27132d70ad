package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page as it was saved, and what is kept of it. */
class FurnitureTest {
    private static void assertKept(String page, String kept) {
        assertEquals(kept.lines().toList(), Reading.kept(page));
    }

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
    void aSummaryWithoutFullStopIsKept() {
        assertKept(
                """
                Norland and Freedonia sign treaty

                Posted on : 2023-05-04
                Fishermen of both countries may again work in the waters between the islands, as they did long ago
                The treaty was signed in Oslo.
                """,
                """
                H Norland and Freedonia sign treaty
                B Fishermen of both countries may again work in the waters between the islands, as they did long ago
                B The treaty was signed in Oslo.
                """);
    }

    @Test
    void captionsAreKeptOnceAndKnownByTheirCredits() {
        assertKept(
                """
                Norland and Freedonia sign treaty
                The ministers shake hands in Oslo on May 4. (Yonhap)
                The ministers shake hands in Oslo on May 4. (Yonhap)
                FILE - A trawler leaves the port of Freetown, March 3, 2021. (AP Photo/Jane Doe, File)
                The treaty was signed in Oslo. It has forty articles.
                The port of Freetown at night. (Source: Norland Times)
                Photo: Jane Doe
                Image caption,
                Fishermen mend their nets
                It will take effect next year.
                Trawlers in the bay of Freetown Photo: VCG
                """,
                """
                H Norland and Freedonia sign treaty
                C The ministers shake hands in Oslo on May 4. (Yonhap)
                C FILE - A trawler leaves the port of Freetown, March 3, 2021. (AP Photo/Jane Doe, File)
                B The treaty was signed in Oslo. It has forty articles.
                C The port of Freetown at night. (Source: Norland Times)
                C Fishermen mend their nets
                B It will take effect next year.
                C Trawlers in the bay of Freetown Photo: VCG
                """);
    }

    @Test
    void anAbbreviationAtTheEndOfASentenceMakesNoCaption() {
        assertKept(
                "The plan was told to the agency of the Democratic People's Republic of Korea (KCNA).",
                "B The plan was told to the agency of the Democratic People's Republic of Korea (KCNA).");
    }

    @Test
    void sectionHeadingsAreKept() {
        assertKept(
                """
                Norland and Freedonia sign treaty

                The treaty was signed in Oslo.

                A dispute of twenty years

                It began when Freedonia seized two trawlers.

                What comes next?

                Both parliaments must agree.
                """,
                """
                H Norland and Freedonia sign treaty
                B The treaty was signed in Oslo.
                H A dispute of twenty years
                B It began when Freedonia seized two trawlers.
                H What comes next?
                B Both parliaments must agree.
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The crossing was unauthorized, the ministry said.",
                "He declined to comment.",
                "“We shall see.”",
                "Nuclear weapons may not be used, both sides said.",
                "This report was published by the ministry of Norland in March.",
                "Share prices in Oslo fell after the news.",
                "He followed the talks on X, where the minister has an account.",
                "Source close to the talks said that they went well.",
                "Latest figures show that trade has doubled.",
                "Images showed the damage to the port.",
                "Photos from the scene showed two burnt trawlers.",
                "The material can be used to build weapons.",
                "Produced by a firm in Oslo, the boats will be sold in 2025.",
                "Reporting by state media suggested that the talks had failed.",
                "Thank you for your support, the minister told his allies.",
                "Share the burden, the minister told his allies.",
                "Listen to the fishermen, the minister told his allies.",
            })
    void aSentenceIsNoFurniture(String sentence) {
        String page = "The treaty was signed in Oslo on Thursday.\n\n" + sentence + "\n\nIt has forty articles.\n";

        assertEquals("B " + sentence, Reading.kept(page).get(1));
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
    void aParagraphThatLostItsFullStopIsKept() {
        String page =
                """
                The treaty was signed in Oslo on Thursday.

                Both ministers thanked the officials who had worked on it and asked them to prepare the next meeting, \
                which is to take place in Freetown in the spring
                """;

        assertEquals(2, Reading.kept(page).size());
    }

    @Test
    void listsOfParticipantsAreKept() {
        assertKept(
                """
                The ministers met in Oslo on Thursday to sign the treaty.

                Participants included:

                Kari Berg, Minister of Fisheries
                Anna Petrova, Ambassador of Freedonia
                Fishermen's Union

                They agreed to
                - meet every year
                - open a joint office
                """,
                """
                B The ministers met in Oslo on Thursday to sign the treaty.
                B Participants included:
                B Kari Berg, Minister of Fisheries
                B Anna Petrova, Ambassador of Freedonia
                B Fishermen's Union
                B They agreed to
                B meet every year
                B open a joint office
                """);
    }

    @Test
    void everythingSaidInATranscriptIsKept() {
        assertKept(
                """
                Press Briefing by the Spokesperson

                MS. BERG: Good morning.

                Two things at the top

                First, the treaty will be signed on Thursday.

                Q  Where?

                MS. BERG: In Oslo
                """,
                """
                H Press Briefing by the Spokesperson
                B MS. BERG: Good morning.
                B Two things at the top
                B First, the treaty will be signed on Thursday.
                B Q  Where?
                B MS. BERG: In Oslo
                """);
    }

    @Test
    void aPageWithoutFurnitureIsAllKept() {
        String page = "The treaty was signed in Oslo.\r\n\r\nIt has forty articles.";

        assertEquals(List.of("B The treaty was signed in Oslo.", "B It has forty articles."), Reading.kept(page));
    }
}
