package org.credence.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleTextTest {
    private static List<String> sentences(String text, String... runs) {
        ArticleText article = new ArticleText(text);
        return article.sentencesWith(List.of(runs)).stream().map(article::words).toList();
    }

    @Test
    void aSentenceEndsAfterAFullStopBeforeACapital() {
        String text = "They met. He said so. it went on! “Yes.” (No?) Then they left.";

        assertEquals(List.of("They met."), sentences(text, "met"));
        assertEquals(List.of("He said so. it went on!"), sentences(text, "said"));
        assertEquals(List.of("“Yes.”", "(No?)"), sentences(text, "Yes", "No"));
    }

    @Test
    void whiteSpaceOfEveryKindSeparatesSentencesAndALineWithoutIndentEndsOne() {
        assertEquals(List.of("One."), sentences("One.\u00a0Two.", "One"));
        assertEquals(List.of("One."), sentences("One.\u001cTwo.", "One"));
        assertEquals(List.of("One.\u200bTwo."), sentences("One.\u200bTwo.", "One"));
        assertEquals(List.of("a head"), sentences("a head\nand its text", "head"));
        assertEquals(List.of("a head and its text"), sentences("a head\n  and its text", "head"));
        assertEquals(List.of("a head"), sentences("a head\n \u2003\n  and its text", "head"));
    }

    @Test
    void wordsOverTwoSentencesStandInBothAndEveryPlaceCounts() {
        String text = "One here. Two here. Three.";

        assertEquals(List.of("One here. Two here."), sentences(text, "here. Two"));
        assertEquals(List.of("One here.", "Two here.", "Three."), sentences(text, "here", "Three"));
        assertEquals(List.of(), sentences(text, "Four"));
    }

    @Test
    void offsetsCountCodePoints() {
        ArticleText text = new ArticleText("𝒜 🕊 is out. Two.");

        assertEquals(List.of(new TextSpan(0, 12)), text.sentencesWith(List.of("is out")));
        assertEquals(List.of(new TextSpan(12, 16)), text.sentencesWith(List.of("Two")));
        assertEquals("🕊 is", text.words(new TextSpan(2, 6)));
        assertEquals(new TextSpan(0, 12), text.sentencesAround(new TextSpan(4, 6)));
    }

    @Test
    void whatLiesBeyondTheTextIsLeftOut() {
        ArticleText text = new ArticleText("Short.");

        assertEquals("ort.", text.words(new TextSpan(2, 99)));
        assertEquals("", text.words(new TextSpan(50, 99)));
        assertEquals("", text.words(new TextSpan(5, 2)));
        assertEquals(new TextSpan(0, 6), text.sentencesAround(new TextSpan(50, 60)));
        assertEquals(Optional.empty(), text.firstSentenceWith(List.of("long")));
        assertFalse(text.holds(""));
        assertTrue(text.holds("ort"));
    }
}
