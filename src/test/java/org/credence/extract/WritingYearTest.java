package org.credence.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Year;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year that an undated text gives away. */
class WritingYearTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        They marked the 50th anniversary of the pact of {1974=1974}.                | 2024
        They marked the 3rd anniversary of the flood of {May 2, 2020=2020-05-02}.   | 2023
        They marked the 50th anniversary of the pact.                               | -
        They marked the 50th anniversary of the pact of {May 2=XXXX-05-02}.         | -
        They marked the anniversary of the pact of {1974=1974}.                     | -
        They met in the 50th year, {in 1974=1974}.                                  | -
        """)
    void anAnniversaryAndTheYearOfWhatItRecallsTellIt(String sentence, String expected) {
        assertEquals(expected, WritingYear.of(Sentences.timed(sentence)).map(Year::toString).orElse("-"));
    }
}
