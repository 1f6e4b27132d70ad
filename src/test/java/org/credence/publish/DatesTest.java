package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as people write them. */
class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Meeting of China and South Korea, Hangzhou, 2023-09-23 | Meeting of China and South Korea, Hangzhou, 23 September 2023",
        "Call of Japan, 2023-09 | Call of Japan, September 2023",
        "Visit, 2024 | Visit, 2024",
        "From 2023-12-09 to 2024-01-01 | From 9 December 2023 to 1 January 2024",
        "Resolution 2023-13 | Resolution 2023-13",
        "Sum 2023-02-30 | Sum 2023-02-30",
        "Report 12023-12-09 | Report 12023-12-09",
        "Code A-2023-12 and 2023-12-09-b | Code A-2023-12 and 2023-12-09-b",
        "Vice-President | Vice-President"
    })
    void withinATextAreInWords(String text, String expected) {
        assertEquals(expected, Dates.withinText(text));
    }
}
