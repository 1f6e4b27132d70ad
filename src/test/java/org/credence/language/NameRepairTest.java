package org.credence.language;

import static org.credence.language.MendedParse.assertMended;
import static org.credence.language.MendedParse.assertUntouched;

import org.junit.jupiter.api.Test;

/** Lists of names. */
final class NameRepairTest {
    @Test
    void aListIsNoSecondName() {
        assertMended("""
                met VBD 0 root
                Berg NNP 1 obj
                , , 2 punct
                Lund NNP 2 appos > 2 conj
                , , 4 punct
                Moe NNP 4 conj > 2 conj
                , , 4 punct
                and CC 9 cc
                Osei NNP 4 conj > 2 conj""");
    }

    @Test
    void anotherNameOfOneOfTwoIsNoList() {
        assertUntouched("""
                met VBD 0 root
                Berg NNP 1 obj
                , , 2 punct
                Lund NNP 2 appos
                , , 4 punct
                and CC 7 cc
                Osei NNP 4 conj""");
    }
}
