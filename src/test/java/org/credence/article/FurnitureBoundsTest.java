package org.credence.article;

import static org.credence.article.Reading.assertKept;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a saved page looks like furniture and belongs to the article. */
class FurnitureBoundsTest {
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
