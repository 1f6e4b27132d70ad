package org.credence.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much of the words of an article is published. */
class ExcerptPolicyTest {
    private static final String LONG = "The ministers of the two states agreed that boats would be let through the strait "
            + "at night too, as long as their lamps are lit and a pilot is on board.";

    @Test
    void noneGivesNothing() {
        assertEquals(Optional.empty(), ExcerptPolicy.NONE.excerpt("They met."));
    }

    @Test
    void sentenceGivesAllOfTheWordsOnOneLine() {
        assertEquals(Optional.of(LONG), ExcerptPolicy.SENTENCE.excerpt(LONG));
        assertEquals(Optional.of("They met in Oslo."), ExcerptPolicy.SENTENCE.excerpt(" They met\n  in Oslo. "));
    }

    @Test
    void shortGivesTheFirstWordsWithAnEllipsis() {
        String excerpt = ExcerptPolicy.SHORT.excerpt(LONG).orElseThrow();

        assertTrue(excerpt.length() <= 120, excerpt);
        assertTrue(excerpt.endsWith("…"), excerpt);
        String words = excerpt.substring(0, excerpt.length() - 1);
        assertTrue(LONG.startsWith(words + " "), excerpt);
    }

    @Test
    void shortLeavesWhatIsShort() {
        assertEquals(Optional.of("They met."), ExcerptPolicy.SHORT.excerpt("They met."));
        String longest = "x".repeat(120);
        assertEquals(Optional.of(longest), ExcerptPolicy.SHORT.excerpt(longest));
        assertEquals(120, ExcerptPolicy.SHORT.excerpt("x".repeat(121)).orElseThrow().length());
    }
}
