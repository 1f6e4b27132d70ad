package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the head of a plain text tells of its article. */
class PlainTextHeadTest {
    private static final String STORY =
            """

            The foreign ministers of Norland and Freedonia met in Oslo on Monday to talk about fish.

            They agreed to meet again before the end of the year.
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Posted on : 2024-02-07 08:15 KST Modified on : 2024-02-08 10:40 KST ; 2024-02-07",
                "Modified on : 2024-02-08 10:40 KST Posted on : 2024-02-07 08:15 KST ; 2024-02-07",
                "Oct 01, 20233877 Shares90159 Views ; 2023-10-01",
                "Published : Sept 26, 2023 - 15:31 ; 2023-09-26",
                "Tue 26 Sep 2023 07.00 BST ; 2023-09-26",
                "Updated 3:00 AM GMT, September 26, 2023 ; 2023-09-26",
                "02/10/2023 ; 2023-10-02",
                "02/10/2023 10:12 AM EDT ; 2023-02-10",
                "By Jane Doe | October 2, 2023 | 3 min read ; 2023-10-02",
                "NORLAND NEWS - Oct 2, 2023 - 21:42 | All, Norland, World, Fishing, Sea ; 2023-10-02",
            })
    void theDateStandsInTheHead(String line, LocalDate day) {
        assertEquals(
                Optional.of(day),
                Reading.head("Ministers meet in Oslo again\n\n" + line + "\n" + STORY)
                        .published());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "02/10/2023 ; February 10, 2023 ; 2023-02-10",
                "02/10/2023 ; 2 October 2023 ; 2023-10-02",
                // Another day is another date, and the first one counts.
                "02/10/2023 ; February 11, 2023 ; 2023-10-02",
            })
    void aDatePrintedAgainWithItsMonthTellsHowNumbersAreMeant(String numbers, String named, LocalDate day) {
        assertEquals(
                Optional.of(day),
                Reading.head("Ministers meet in Oslo again\n\n" + numbers + "\n" + named + "\n" + STORY)
                        .published());
    }

    @Test
    void theDateMayStandBelowTheAuthorsHoweverLongTheTitle() {
        assertEquals(
                Optional.of(LocalDate.of(2023, 10, 2)),
                Reading.head("Will the ministers, after all that was said, meet again in Oslo?\n\nWhy they do is no secret to"
                                + " anybody who has read what the two of them agreed.\n\nBy Jane Doe\nOctober 02, 2023\n\n" + STORY)
                        .published());
    }

    @Test
    void aDateInWordsTellsWhichOfTwoNumbersIsTheMonth() {
        assertEquals(
                Optional.of(LocalDate.of(2023, 10, 2)),
                Reading.head("Ministers meet in Oslo\n10/02/2023\nOctober 2, 2023\n" + STORY).published());
        assertEquals(
                Optional.of(LocalDate.of(2023, 10, 2)),
                Reading.head("Ministers meet in Oslo\nOctober 2, 2023\n10/02/2023\n" + STORY).published());
        assertEquals(
                Optional.of(LocalDate.of(2023, 2, 10)),
                Reading.head("Ministers meet in Oslo\n10/02/2023\nOctober 3, 2023\n" + STORY).published());
    }

    @Test
    void aLabelMayStandOnALineOfItsOwn() {
        assertEquals(
                Optional.of(LocalDate.of(2023, 9, 26)),
                Reading.head("Ministers meet in Oslo\nUPDATED\nSEP 27, 2023, 1 PM\nPUBLISHED\nSEP 26, 2023\n" + STORY)
                        .published());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The treaty was signed on 3 May 2014 in Geneva.",
                "The treaty of 3 May 2014",
                "Seoul, 2014",
            })
    void noOtherDateIsTakenForIt(String line) {
        assertEquals(
                Optional.empty(),
                Reading.head("Ministers meet in Oslo again\n" + STORY + "\n" + line + "\n" + STORY)
                        .published());
    }

    @Test
    void aDateInTheTitleIsNotThatOfPublication() {
        Metadata head = Reading.head("Ministers Meet, 3 May 2014\n" + STORY);

        assertEquals(Optional.of("Ministers Meet, 3 May 2014"), head.title());
        assertEquals(Optional.empty(), head.published());
    }

    @Test
    void anOutletPrintedTwiceBesideTheDateIsThePublisher() {
        Metadata head = Reading.head("Ministers meet in Oslo\n\nBáo Hải DươngBáo Hải Dương02/10/2023\n" + STORY);

        assertEquals(Optional.of("Báo Hải Dương"), head.publisher());
        assertEquals(Optional.of(LocalDate.of(2023, 10, 2)), head.published());
    }

    @Test
    void anOutletIsKnownByItsName() {
        assertEquals(
                Optional.of("Norland Herald"),
                Reading.head("Ministers meet in Oslo\nNorland Herald | Oct. 2, 2023\n" + STORY)
                        .publisher());
        assertEquals(
                Optional.of("NORLAND NEWS"),
                Reading.head("Ministers meet in Oslo\nNORLAND NEWS - Sep 26, 2023 - 20:11 | All, World\n" + STORY)
                        .publisher());
        assertEquals(
                Optional.empty(),
                Reading.head("Ministers meet in Oslo\nWorld | Oct. 2, 2023\n" + STORY)
                        .publisher());
    }

    @Test
    void anAmericanBylineTellsThatTheMonthComesFirst() {
        assertEquals(
                Optional.of(LocalDate.of(2023, 9, 10)),
                Reading.head("Ministers meet in Oslo\nBy Jane Doe | VOA News\n09/10/2023\n" + STORY)
                        .published());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Jane Doe, staff reporter | Jane Doe",
                "BY JANE DOE AND JOHN ROE | JANE DOE, JOHN ROE",
                "By Jane Doe and Jean-Luc de la Tour, Norland Times | Jane Doe, Jean-Luc de la Tour",
                "By Hong Gil-dong (gildong@example.org) | Hong Gil-dong",
                "Written by: Jane Doe | Jane Doe",
                "Jane Doe in Geneva and John Roe | Jane Doe, John Roe",
                "JANE DOE, Norland staff writer | JANE DOE",
                "By Reuters | ''",
                "By News Agencies | ''",
            })
    void theBylineNamesTheAuthors(String line, String authors) {
        List<String> expected = authors.isEmpty() ? List.of() : List.of(authors.split(", ", -1));
        String text = "Ministers meet in Oslo\n\n" + line + "\n" + STORY;

        assertEquals(expected, Reading.head(text).authors());
        assertEquals("H Ministers meet in Oslo", Reading.kept(text).getFirst());
        assertEquals(3, Reading.kept(text).size());
    }

    @Test
    void aBylineMayStandAtTheFoot() {
        assertEquals(
                List.of("Jane Doe"),
                Reading.head("Ministers meet in Oslo\n" + STORY + "\nBy Jane Doe, staff reporter\n")
                        .authors());
    }

    @Test
    void aSentenceThatBeginsWithByIsNoByline() {
        String text = "Ministers meet in Oslo\n" + STORY + "\nBy Friday, both sides had agreed to go on.\n";

        assertEquals(List.of(), Reading.head(text).authors());
        assertEquals(4, Reading.kept(text).size());
    }

    @Test
    void theFirstLineIsTheTitleUnlessItIsAParagraph() {
        assertEquals(
                Optional.of("Why do ministers meet in Oslo?"),
                Reading.head("Why do ministers meet in Oslo?\n" + STORY).title());
        assertEquals(Optional.empty(), Reading.head(STORY).title());
    }

    @Test
    void theTitleStandsBelowTheMenu() {
        String text = "Home\nWorld\nNorland Daily\nMinisters meet in Oslo again\n" + STORY;

        assertEquals(Optional.of("Ministers meet in Oslo again"), Reading.head(text).title());
        assertEquals("H Ministers meet in Oslo again", Reading.kept(text).getFirst());
    }
}
