package org.credence.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {
    @ParameterizedTest
    @CsvSource({
        "000_f9793331d791c237.txt, 000_f9793331d791c237",
        "2021-04-13-biden-putin-call.md, 2021-04-13-biden-putin-call",
        "a--b.c.html, a--b.c",
        "-draft-.txt, -draft-",
        "한중정상회담.txt, 한중정상회담",
    })
    void aSafeNameIsItsOwnStem(String name, String stem) {
        assertEquals(stem, Stem.of(Path.of(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two  ministers meet.txt | two-ministers-meet",
                "50% \"sure\" #1 (draft).md | 50-sure-1-draft",
                "what's next?.html | what-s-next",
                "a/b\\c.txt | b-c",
                "Quốc Tế.txt | Quốc-Tế",
                " spaced .txt | spaced",
            })
    void whatIsUnsafeInAnAddressBecomesAHyphen(String name, String stem) {
        assertEquals(stem, Stem.of(Path.of(name)));
    }

    @Test
    void lettersAreComposed() {
        assertEquals("T\u00E9", Stem.safe("Te\u0301"));
    }

    @Test
    void aNameWithoutSafeCharactersIsSpelledOut() {
        assertEquals("u23-25", Stem.safe("#%"));
        assertEquals("u2e-2e", Stem.safe(".."));
    }
}
