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
    void namesBehindAPronounAreOfOthers() {
        assertMended("""
                he PRP 9 nsubj
                , , 1 punct
                Berg NNP 1 appos > 1 conj
                , , 1 punct
                Lund NNP 1 appos > 1 conj
                and CC 7 cc
                Osei NNP 5 conj > 1 conj
                are VBP 9 cop
                due JJ 0 root""");
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

    @Test
    void whoeverBelongsToAnotherStateIsNobodysOtherName() {
        assertMended("""
                Smith NNP 6 nsubj
                , , 1 punct
                Ghana NNP 5 nmod:poss
                's POS 3 case
                Smith NNP 1 appos > 1 conj
                met VBD 0 root""");
    }

    @Test
    void aListGoesOnBehindTheClauseAboutItsFirstName() {
        assertMended("""
                Smith NNP 10 nsubj
                , , 1 punct
                who WP 4 nsubj
                hosted VBD 1 acl:relcl
                talks NNS 4 obj
                , , 5 punct
                Smith NNP 5 conj > 1 conj
                and CC 9 cc
                Smith NNP 5 conj > 1 conj
                met VBD 0 root""");
    }

    @Test
    void whomTheClauseNamesStayInIt() {
        assertUntouched("""
                Smith NNP 10 nsubj
                , , 1 punct
                who WP 4 nsubj
                hosted VBD 1 acl:relcl
                Smith NNP 4 obj
                , , 5 punct
                Smith NNP 5 conj
                and CC 9 cc
                Smith NNP 5 conj
                met VBD 0 root""");
    }
}
