package org.credence.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.credence.fact.DateSpan;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates told from where a story stands: the first sentence sets the scene, the second is dated from it. */
class NarrativeClockTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        first sentence                          | second sentence                                   | expected
        They met {on May 5=XXXX-05-05}.         | They parted {the next day=NEXT_IMMEDIATE~P1D}.    | 2031-05-06
        They met {on May 5=XXXX-05-05}.         | {The previous day=PREV_IMMEDIATE~P1D} they wrote. | 2031-05-04
        They met {on May 5=XXXX-05-05}.         | {Two days earlier=OFFSET~P-2D} they wrote.        | 2031-05-03
        They met {on May 5=XXXX-05-05}.         | {A week later=OFFSET~P1W} they wrote.             | 2031-05-12/2031-05-18
        They met {in May=XXXX-05}.              | {Two months later=OFFSET~P2M} they wrote.         | 2031-07
        They met {in 2014=2014}.                | {Three years later=OFFSET~P3Y} they wrote.        | 2017
        They met {in 2014=2014}.                | {that June=XXXX-06} they wrote.                   | 2014-06
        They met {in 2014=2014}.                | They wrote {on July 13=XXXX-07-13} of the same year. | 2014-07-13
        They met {in May=XXXX-05}.              | {Two days later=OFFSET~P2D} they wrote.           | -
        They met {in 2014=2014}.                | {Two months later=OFFSET~P2M} they wrote.         | -
        They met.                               | They parted {the next day=NEXT_IMMEDIATE~P1D}.    | -
        """)
    void whatIsToldOfAnotherTimeIsCountedFromIt(String first, String second, String expected) {
        NarrativeClock narrative = narrative();
        var sentences = Sentences.timed(first, second).sentences();
        narrative.pass(sentences.get(0));

        TimeExpression time = sentences.get(1).times().getFirst();

        assertEquals(true, NarrativeClock.isRelative(sentences.get(1), time));
        assertEquals(expected, date(narrative.resolve(sentences.get(1), time, ArticleClock.Direction.PAST)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        They met {on May 5=XXXX-05-05}.
        They met {yesterday=OFFSET~P-1D}.
        They met {two years ago=OFFSET~P-2Y}.
        They met {last week=THIS~P1W~OFFSET~P-1W}.
        """)
    void whatIsToldFromTheDayOfWritingIsNot(String sentence) {
        Sentence only = Sentences.timed(sentence).sentences().getFirst();

        assertEquals(false, NarrativeClock.isRelative(only, only.times().getFirst()));
    }

    @Test
    void theStoryGoesOnFromDateToDate() {
        NarrativeClock narrative = narrative();
        var sentences = Sentences.timed(
                        "They met {on May 5=XXXX-05-05}.",
                        "They parted {the next day=NEXT_IMMEDIATE~P1D}.",
                        "They wrote {the next day=NEXT_IMMEDIATE~P1D}.")
                .sentences();
        narrative.pass(sentences.get(0));
        narrative.pass(sentences.get(1));

        TimeExpression time = sentences.get(2).times().getFirst();

        assertEquals("2031-05-07", date(narrative.resolve(sentences.get(2), time, ArticleClock.Direction.PAST)));
    }

    @Test
    void aDateThatStandsAloneIsTheLabelOfItsParagraph() {
        NarrativeClock narrative = narrative();
        var sentences =
                Sentences.timed("{May 5=XXXX-05-05}", "They met.", "They met {on May 6=XXXX-05-06}.").sentences();
        narrative.pass(sentences.get(0));

        assertEquals("2031-05-05", date(narrative.label(sentences.get(1))));

        narrative.pass(sentences.get(2));
        assertEquals("2031-05-05", date(narrative.label(sentences.get(1))));
        assertEquals("-", date(narrative().label(sentences.get(1))));
    }

    private static NarrativeClock narrative() {
        return new NarrativeClock(new ArticleClock(Optional.of(LocalDate.of(2031, 8, 14)), Optional.empty()));
    }

    private static String date(Optional<DateSpan> date) {
        return date.map(DateSpan::toString).orElse("-");
    }
}
