package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06-09 17:50 KST | 2023-06-09",
                "2023-06-09T23:50:00-04:00 | 2023-06-09",
                "2023.06.09 | 2023-06-09",
                "2023. 6. 9. | 2023-06-09",
                "2023/6/9 | 2023-06-09",
                "June 9, 2023 | 2023-06-09",
                "Sept. 9, 2023 | 2023-09-09",
                "Posted May. 09, 2023 08:05 | 2023-05-09",
                "SEP 09 2023 | 2023-09-09",
                "Friday, 9 June 2023 | 2023-06-09",
                "9th of June, 2023 | 2023-06-09",
                "09-Jun-2023 | 2023-06-09",
                "09/06/2023 | 2023-06-09",
                "9.6.2023 | 2023-06-09",
                "Oct 01, 20233877 Shares90159 Views | 2023-10-01",
                "Daily NewsDaily News02/10/2023 | 2023-10-02",
            })
    void aDateIsReadAsItIsWritten(String line, LocalDate day) {
        assertEquals(Optional.of(day), WrittenDate.firstIn(line, false));
    }

    @Test
    void numbersAreReadDayFirstUnlessOnlyTheOtherReadingIsADate() {
        assertEquals(Optional.of(LocalDate.of(2023, 10, 2)), WrittenDate.firstIn("02/10/2023", false));
        assertEquals(Optional.of(LocalDate.of(2023, 2, 10)), WrittenDate.firstIn("02/10/2023", true));
        assertEquals(Optional.of(LocalDate.of(2023, 9, 27)), WrittenDate.firstIn("09/27/2023", false));
        assertEquals(Optional.of(LocalDate.of(2023, 9, 27)), WrittenDate.firstIn("27/09/2023", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "June 2023", "30 February 2023", "2023-13-45", "9 June", "soon", "1.2.3.2023"})
    void whatIsNoWholeDateIsNone(String line) {
        assertEquals(Optional.empty(), WrittenDate.firstIn(line, false));
    }

    @Test
    void allDatesOfALineComeInOrder() {
        assertEquals(
                List.of(LocalDate.of(2023, 6, 9), LocalDate.of(2023, 6, 10)),
                WrittenDate.allIn("Posted 2023-06-09, changed 10 June 2023", false).stream()
                        .map(WrittenDate::day)
                        .toList());
    }
}
