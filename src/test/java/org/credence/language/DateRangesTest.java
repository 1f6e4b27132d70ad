package org.credence.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.credence.article.Passage;
import org.credence.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that name a first and a last day, put together. */
class DateRangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        words                                          | expected
        held on May 10-11 in Rome                      | May 10-11 = XXXX-05-10/XXXX-05-11
        held on May 10–11, 2030 in Rome                | May 10–11, 2030 = 2030-05-10/2030-05-11
        held from August 27 through August 29          | August 27 through August 29 = XXXX-08-27/XXXX-08-29
        held from Aug. 30 to Sept. 2, 2031             | Aug. 30 to Sept. 2, 2031 = 2031-08-30/2031-09-02
        held from 3 to 5 March 2030                    | 3 to 5 March 2030 = 2030-03-03/2030-03-05
        held on the 3rd and 4th June                   | 3rd and 4th June = XXXX-06-03/XXXX-06-04
        held in 2018-2020 in Rome                      | 2018-2020 = 2018/2020
        held in mid-July in Rome                       | mid-July = XXXX-07
        held in mid-July 2030 in Rome                  | mid-July 2030 = 2030-07
        held on May 10 in Rome                         | -
        held on May 10 and on June 12 in Rome          | -
        by a vote of 10 to 12 in Rome                  | -
        """)
    void aRangeIsOneTimeExpression(String words, String expected) {

        assertEquals(expected, times(DateRanges.join(sentence(words, List.of()), words)));
    }

    @Test
    void theRangeTakesThePlaceOfItsPartsAndLeavesOtherTimes() {
        String words = "held on Monday from May 10 to May 12 in Rome";
        List<TimeExpression> found = List.of(
                new TimeExpression(2, 3, "Monday", TimeExpression.Type.DATE, "XXXX-WXX-1"),
                new TimeExpression(4, 6, "May 10", TimeExpression.Type.DATE, "XXXX-05-10"),
                new TimeExpression(7, 9, "May 12", TimeExpression.Type.DATE, "XXXX-05-12"));

        Sentence joined = DateRanges.join(sentence(words, found), words);

        assertEquals("Monday = XXXX-WXX-1; May 10 to May 12 = XXXX-05-10/XXXX-05-12", times(joined));
        assertEquals(4, joined.times().getLast().begin());
        assertEquals(9, joined.times().getLast().end());
    }

    private static String times(Sentence sentence) {
        String times = sentence.times().stream()
                .map(time -> time.text() + " = " + time.value())
                .collect(Collectors.joining("; "));
        return times.isEmpty() ? "-" : times;
    }

    private static Sentence sentence(String words, List<TimeExpression> times) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words.split(" ", -1)) {
            Span span = new Span(at, at + word.length());
            tokens.add(new Token(tokens.size(), word, word, "NN", Token.NameClass.NONE, span));
            at = span.end() + 1;
        }
        return new Sentence(0, 0, Passage.Kind.BODY, new Span(0, words.length()), tokens, times);
    }
}
