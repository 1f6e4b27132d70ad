package org.credence.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedDateTest {
    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "2023-05-04, 2023-05-04, true",
        "2023-05-04, 2023-05, true",
        "2023-05, 2023, true",
        "2023-05-04, 2023, false",
        "2023-05, 2023-05-04, true",
        "2023, 2023-05-04, true",
        "2023, 2023-05, true",
        "2023, 2024-05, false",
        "2023-05-04, 2023-05-05, false",
        "2023-05-04/2023-05-11, 2023-05-11, true",
        "2023-05-04/2023-05-11, 2023-05-12, false",
        "2023-09/2024-02, 2024-02-28, true",
        "2023-W39, 2023-W39, true",
        "2023-W39, 2023-09-26, false",
        "2023-05-04, none, false",
        "none, none, true",
        "none, 2023, false",
        "2023-05-04, 2023-05-04Z, true",
    })
    void aDateIsRightInsideGoldsOrOneStepCoarser(String gold, String published, boolean right) {
        PublishedDate date = new PublishedDate(Optional.ofNullable(published), Optional.empty(), Optional.empty());

        assertEquals(right, date.isAmong(Answers.of(Optional.ofNullable(gold), List.of())));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "2023, 2023-05-01, 2023-05-31, true",
        "2023-05, 2023-05-01, 2023-06-01, false",
        "2023-05-04, 2023-05-04, none, true",
        "2023-05-04, none, 2023-05-04, false",
        "none, none, 2023-05-04, true",
        "none, 2023-05-04, 2023-05-04, false",
    })
    void boundsAreRightInsideGolds(String gold, String earliest, String latest, boolean right) {
        PublishedDate date =
                new PublishedDate(Optional.empty(), Optional.ofNullable(earliest), Optional.ofNullable(latest));

        assertEquals(right, date.isAmong(Answers.of(Optional.ofNullable(gold), List.of())));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none, true", "2023-06, true", "2023-07-08, true", "2023-05-09, false"})
    void everyAnswerThatGoldAcceptsIsRight(String published, boolean right) {
        Answers answers =
                Answers.of(Optional.of("2023-05-04"), List.of(Optional.empty(), Optional.of("2023-06/2023-08")));
        PublishedDate date = new PublishedDate(Optional.ofNullable(published), Optional.empty(), Optional.empty());

        assertEquals(right, date.isAmong(answers));
        assertEquals("2023-05-04 or 2023-06/2023-08 or none", answers.asText());
    }
}
