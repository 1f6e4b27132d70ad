package org.credence.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.credence.article.Passage;
import org.credence.article.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A length of time and the day behind it, which the time tagger takes for one. */
class LengthBeforeDayTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        words                        | value                         | expected
        more than four years on Sunday | XXXX-WXX-7 INTERSECT >P4Y   | 5-6 Sunday XXXX-WXX-7
        three hours on Monday        | XXXX-WXX-1 INTERSECT PT3H     | 3-4 Monday XXXX-WXX-1
        two decades on May 4         | XXXX-05-04 INTERSECT P2E      | 3-5 May 4 XXXX-05-04
        the first week of April      | XXXX-04 INTERSECT P1W-#1      | 0-5 the first week of April XXXX-04 INTERSECT P1W-#1
        May 4 last year              | THIS P1Y OFFSET P-1Y INTERSECT XXXX-05-04 | 0-4 May 4 last year THIS P1Y OFFSET P-1Y INTERSECT XXXX-05-04
        """)
    void theDayStandsAlone(String words, String value, String expected) {
        List<Token> tokens = tokens(words);
        TimeExpression time = new TimeExpression(0, tokens.size(), words, TimeExpression.Type.DATE, value);

        TimeExpression day = LengthBeforeDay.part(new Sentence(
                        0, 0, Passage.Kind.BODY, new Span(0, words.length()), tokens, List.of(time)))
                .times()
                .getFirst();

        assertEquals(expected, day.begin() + "-" + day.end() + " " + day.text() + " " + day.value());
    }

    private static List<Token> tokens(String words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words.split(" ", -1)) {
            tokens.add(new Token(
                    tokens.size(), word, word, "NN", Token.NameClass.NONE, new Span(at, at + word.length())));
            at += word.length() + 1;
        }
        return tokens;
    }
}
