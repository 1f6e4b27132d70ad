package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDatelineTest {
    private static final String SENTENCE = "Norland and Freedonia agreed on Monday to reopen their embassies.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEOUL, Sept. 27 (Yonhap) -- | Yonhap",
                "BEIJING (AP) — | AP",
                "TOKYO, Sept 26 (Reuters) - | Reuters",
                "UNITED NATIONS, New York, 26 Sept (Kyodo) – | Kyodo",
                "MOSCOW, September 26. /TASS/. | TASS",
                "Seoul, South Korea (CNN) — | CNN",
                "OSLO, Norway -- | ''",
                "OSLO - | ''",
                "OSLO, NORLAND - | ''",
                "OSLO, May 3 - | ''",
                "Oslo [Norland], May 3 (ANI): | ANI",
                "Oslo (AFP) May 3 - | AFP",
            })
    void theDatelineIsNoPartOfTheSentence(String dateline, String agency) {
        String text = "Embassies to open again soon\n\n" + dateline + " " + SENTENCE;

        assertEquals(List.of("H Embassies to open again soon", "B " + SENTENCE), Reading.kept(text));
        assertEquals(Optional.of(agency).filter(name -> !name.isEmpty()), Reading.head(text).publisher());
        assertEquals(Optional.empty(), Reading.head(text).published());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO — the alliance of thirty states — met in Oslo on Monday.",
                "The Democratic Republic (DRC) — which is larger — agreed to the plan.",
                "South Korea (ROK) and Norland agreed to meet in the spring.",
            })
    void aDashInASentenceMakesNoDateline(String sentence) {
        assertEquals(List.of("B " + sentence), Reading.kept(sentence));
    }

    @Test
    void theDayCountsOnlyWithAYear() {
        assertEquals(
                Optional.of(LocalDate.of(2022, 12, 30)),
                Reading.head("OSLO, Dec. 30, 2022 (AP) — " + SENTENCE).published());
        assertEquals(
                Optional.of(LocalDate.of(2022, 12, 30)),
                Reading.head("Embassies to open again\nUpdated: Jan. 2, 2023\nOSLO, Dec. 30 (AP) — " + SENTENCE)
                        .published());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May 24, 2024 — ",
                "24 May 2024 – ",
                "Freedonia Press\nMay 24, 2024 — ",
                "Oslo, 24 May 2024 - ",
                "OSLO, Norland (May 24, 2024) — ",
            })
    void aWholeDateBeforeTheFirstSentenceIsThatOfPublication(String dateline) {
        String text = "Embassies to open again soon\n\n" + dateline + SENTENCE;

        assertEquals(List.of("H Embassies to open again soon", "B " + SENTENCE), Reading.kept(text));
        assertEquals(Optional.of(LocalDate.of(2024, 5, 24)), Reading.head(text).published());
    }

    @Test
    void aDateWithinASentenceIsNot() {
        String sentence = "May 24, 2024 was the day on which Norland and Freedonia signed the treaty.";

        assertEquals(List.of("B " + sentence), Reading.kept(sentence));
        assertEquals(Optional.empty(), Reading.head(sentence).published());
    }
}
