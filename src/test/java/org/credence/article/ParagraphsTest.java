package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    // A bar shows where lines were joined.

    @Test
    void aLineIsAParagraph() {
        assertEquals(
                List.of("The ministers met.", "They agreed.", "They left."),
                paragraphs("The ministers met.\nThey agreed.\n\n  They left.  \n"));
    }

    @Test
    void linesBrokenToAWidthAreJoined() {
        assertEquals(
                List.of(
                        "Treaty signed in Oslo",
                        "The foreign ministers of Norland and Freedonia met in Oslo on Thursday | and signed a treaty"
                                + " on fisheries. They agreed to hold consultations | every year.",
                        "The ministers thanked the officials and asked them to prepare a visit | of the premier."),
                paragraphs(
                        """
                        Treaty signed in Oslo

                        The foreign ministers of Norland and Freedonia met in Oslo on Thursday
                        and signed a treaty on fisheries. They agreed to hold consultations
                        every year.

                        The ministers thanked the officials and asked them to prepare a visit
                        of the premier.
                        """));
    }

    @Test
    void aShortLineEndsItsParagraphInABrokenText() {
        assertEquals(
                List.of(
                        "The foreign ministers of Norland and Freedonia met in Oslo on Thursday | and signed a treaty.",
                        "They will meet again in the spring, in the capital of the other country, | it was said."),
                paragraphs(
                        """
                        The foreign ministers of Norland and Freedonia met in Oslo on Thursday
                        and signed a treaty.
                        They will meet again in the spring, in the capital of the other country,
                        it was said.
                        """));
    }

    @Test
    void namesBelowOneAnotherAreNotJoined() {
        assertEquals(
                List.of("Kari Berg, Minister of Fisheries and Coastal Affairs", "Anna Petrova, Ambassador"),
                paragraphs("Kari Berg, Minister of Fisheries and Coastal Affairs\nAnna Petrova, Ambassador"));
    }

    @Test
    void bulletsAreTakenOff() {
        assertEquals(List.of("to meet again", "to trade"), paragraphs("• to meet again\n- to trade"));
    }

    @Test
    void spansCountInTheTextAsGiven() {
        String text = "First line.\r\n\r\n\u00A0Second\u200B\r\nThird";
        List<Block> blocks = Paragraphs.of(text);

        assertEquals(new Span(0, 11), blocks.getFirst().span());
        assertEquals("Second", blocks.get(1).span().of(text));
        assertEquals(new Span(text.length() - 5, text.length()), blocks.get(2).span());
    }

    private static List<String> paragraphs(String text) {
        return Paragraphs.of(text).stream()
                .map(block -> block.span().of(text).replace("\n", " | "))
                .toList();
    }
}
