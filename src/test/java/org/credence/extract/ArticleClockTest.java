package org.credence.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.credence.extract.ArticleClock.Direction;
import org.credence.fact.DateSpan;
import org.credence.language.TimeExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time expressions, as the words tell them, seen from a day of publication; 2031-05-08 is a Thursday, 05-11 a Sunday. */
class ArticleClockTest {
    private static final String NOTHING = "-";

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        value                       | words              | expected
        2031-04-02                  | April 2, 2031      | 2031-04-02
        2031-04-02T09:00            | April 2, 2031      | 2031-04-02
        2029-11                     | November 2029      | 2029-11
        2029                        | 2029               | 2029
        202X                        | the 2020s          | 2020-01-01/2029-12-31
        2030-SP                     | spring 2030        | 2030-03-01/2030-05-31
        2030-WI                     | winter of 2030     | 2030-12-01/2031-02-28
        2027-WI                     | winter of 2027     | 2027-12-01/2028-02-29
        2030-Q3                     | third quarter      | 2030-07-01/2030-09-30
        2030-H2                     | second half        | 2030-07-01/2030-12-31
        2031-02-30                  | February 30        | -
        2031-13                     | month 13           | -
        2031-04-10/2031-04-11       | April 10-11, 2031  | 2031-04-10/2031-04-11
        2031-04-11/2031-04-10       | April 11-10, 2031  | -
        """)
    void whatTheWordsFixNeedsNoDayOfPublication(String value, String words, String expected) {
        assertEquals(expected, resolved(undated(), value, words, Direction.PAST));
        assertEquals(expected, resolved(published("2031-05-08"), value, words, Direction.PAST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        published  | value                   | words           | direction | expected
        2031-05-08 | XXXX-04-30              | April 30        | PAST      | 2031-04-30
        2031-05-08 | XXXX-04-30              | April 30        | FUTURE    | 2032-04-30
        2031-05-08 | XXXX-11-03              | November 3      | PAST      | 2030-11-03
        2031-05-08 | XXXX-11-03              | November 3      | FUTURE    | 2031-11-03
        2031-05-08 | XXXX-05-08              | May 8           | PAST      | 2031-05-08
        2031-05-08 | XXXX-05-08              | May 8           | FUTURE    | 2031-05-08
        2031-05-08 | XXXX-05-09              | May 9           | PAST      | 2031-05-09
        2031-05-08 | XXXX-05-10              | May 10          | PAST      | 2030-05-10
        2031-12-31 | XXXX-01-01              | January 1       | PAST      | 2032-01-01
        2031-03-01 | XXXX-02-29              | February 29     | PAST      | -
        2029-03-01 | XXXX-02-29              | February 29     | PAST      | 2028-02-29
        2031-02-10 | XXXX-11                 | November        | PAST      | 2030-11
        2031-02-10 | XXXX-11                 | November        | FUTURE    | 2031-11
        2031-11-10 | XXXX-11                 | November        | PAST      | 2031-11
        2031-11-10 | THIS XXXX-11 OFFSET P-1Y | last November   | PAST      | 2030-11
        2031-05-08 | THIS P1Y OFFSET P-1Y INTERSECT XXXX-07 | July last year | PAST | 2030-07
        2031-05-08 | THIS SU                 | this summer     | FUTURE    | 2031-06-01/2031-08-31
        2031-01-08 | XXXX-FA                 | autumn          | PAST      | 2030-09-01/2030-11-30
        2031-05-08 | XXXX-04-10/XXXX-04-11   | April 10-11     | PAST      | 2031-04-10/2031-04-11
        2031-05-08 | XXXX-04-10/XXXX-04-11   | April 10-11     | FUTURE    | 2032-04-10/2032-04-11
        """)
    void whatHasNoYearIsTheLastBeforeOrTheFirstAfter(
            String published, String value, String words, Direction direction, String expected) {
        assertEquals(expected, resolved(published(published), value, words, direction));
        assertEquals(NOTHING, resolved(undated(), value, words, direction));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        published  | value                   | words           | direction | expected
        2031-05-08 | XXXX-WXX-2              | Tuesday         | PAST      | 2031-05-06
        2031-05-08 | XXXX-WXX-2              | Tuesday         | FUTURE    | 2031-05-13
        2031-05-08 | XXXX-WXX-4              | Thursday        | PAST      | 2031-05-08
        2031-05-08 | XXXX-WXX-4              | Thursday        | FUTURE    | 2031-05-08
        2031-05-08 | XXXX-WXX-4 OFFSET P-1W  | last Thursday   | PAST      | 2031-05-01
        2031-05-08 | XXXX-WXX-1 OFFSET P1W   | next Monday     | FUTURE    | 2031-05-12
        2031-05-08 | XXXX-WXX-7TNI           | Sunday night    | PAST      | 2031-05-04
        2031-05-08 | THIS P1D                | today           | PAST      | 2031-05-08
        2031-05-08 | TNI                     | tonight         | FUTURE    | 2031-05-08
        2031-05-08 | OFFSET P-1D             | yesterday       | PAST      | 2031-05-07
        2031-05-08 | TNI OFFSET P-1D         | last night      | PAST      | 2031-05-07
        2031-05-08 | OFFSET P1D              | tomorrow        | FUTURE    | 2031-05-09
        2031-05-08 | THIS P1W                | this week       | PAST      | 2031-05-05/2031-05-11
        2031-05-08 | THIS P1W OFFSET P-1W    | last week       | PAST      | 2031-04-28/2031-05-04
        2031-05-11 | THIS P1W OFFSET P-1W    | last week       | PAST      | 2031-04-28/2031-05-10
        2031-05-08 | THIS P1W OFFSET P1W     | next week       | FUTURE    | 2031-05-12/2031-05-18
        2031-01-15 | THIS P1M OFFSET P-1M    | last month      | PAST      | 2030-12
        2031-12-15 | THIS P1M OFFSET P1M     | next month      | FUTURE    | 2032-01
        2031-05-08 | THIS P1Y OFFSET P-1Y    | last year       | PAST      | 2030
        2031-05-08 | OFFSET P-3Y             | three years ago | PAST      | 2028
        2031-05-08 | OFFSET P-3Y             | more than three years ago | PAST | -
        2031-05-08 | THIS P1D                | the same day    | PAST      | -
        2031-05-08 | THIS P1W                | that week       | PAST      | -
        2031-05-08 | PAST_REF                | recently        | PAST      | -
        2031-05-08 | FUTURE_REF              | soon            | FUTURE    | -
        """)
    void whatIsToldFromTheDayOfWritingNeedsIt(
            String published, String value, String words, Direction direction, String expected) {
        assertEquals(expected, resolved(published(published), value, words, direction));
        assertEquals(NOTHING, resolved(undated(), value, words, direction));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        value                   | words       | expected
        XXXX-04-30              | April 30    | 2023-04-30
        XXXX-11                 | November    | 2023-11
        THIS P1Y                | this year   | 2023
        XXXX-WXX-2              | Tuesday     | -
        THIS P1M OFFSET P-1M    | last month  | -
        """)
    void whereOnlyTheYearOfWritingShowsNoMoreIsToldThanItGives(String value, String words, String expected) {
        ArticleClock clock = new ArticleClock(Optional.empty(), Optional.of(Year.of(2023)));
        assertEquals(expected, resolved(clock, value, words, Direction.PAST));
    }

    private static ArticleClock published(String day) {
        return new ArticleClock(Optional.of(LocalDate.parse(day)), Optional.empty());
    }

    private static ArticleClock undated() {
        return new ArticleClock(Optional.empty(), Optional.empty());
    }

    private static String resolved(ArticleClock clock, String value, String words, Direction direction) {
        TimeExpression time = new TimeExpression(0, 1, words, TimeExpression.Type.DATE, value);
        return clock.resolve(time, direction).map(DateSpan::toString).orElse(NOTHING);
    }
}
