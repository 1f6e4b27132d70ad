package org.credence.language;

import static org.credence.language.MendedParse.assertMended;
import static org.credence.language.MendedParse.assertUntouched;

import org.junit.jupiter.api.Test;

/** Verbs that go on with another than the parser joins them to. */
final class CoordinationRepairTest {
    @Test
    void whoShookHandsSignedIt() {
        assertMended("""
                They PRP 2 nsubj
                embraced VBD 0 root
                , , 2 punct
                with IN 6 mark
                Osei NNP 6 nsubj
                watching VBG 2 advcl
                , , 6 punct
                and CC 9 cc
                signed VBD 6 conj > 2 conj
                it PRP 9 obj""");
    }

    @Test
    void aRoundIsSet() {
        assertMended("""
                A DT 3 det > 2 det
                round NN 3 compound > 6 nsubj:pass
                set NN 6 nsubj:pass > 2 acl
                for IN 5 case
                July NNP 2 nmod > 3 obl
                postponed VBN 0 root""");
    }

    @Test
    void aRoundIsScheduled() {
        assertMended("""
                A DT 3 det > 2 det
                round NN 3 compound > 6 nsubj:pass
                scheduled NN 6 nsubj:pass > 2 acl
                for IN 5 case
                July NNP 2 nmod > 3 obl
                postponed VBN 0 root""");
    }

    @Test
    void aChessSetIsNotFixed() {
        assertUntouched("""
                chess NN 2 compound
                set NN 6 nsubj:pass
                for IN 5 case
                the DT 5 det
                visitor NN 1 nmod
                bought VBN 0 root""");
    }

    @Test
    void aSetOfRulesIsNone() {
        assertUntouched("""
                A DT 3 det
                rule NN 3 compound
                set NN 6 nsubj:pass
                of IN 5 case
                July NNP 3 nmod
                adopted VBN 0 root""");
    }

    @Test
    void anAccordThatWasReachedProvided() {
        assertMended("""
                accords NNS 2 nsubj > 5 nsubj
                reached VBN 0 root > 1 acl
                in IN 4 case
                Accra NNP 2 obl
                provided VBN 2 dep > 0 root
                for IN 7 case
                peace NN 5 obl""");
    }
}
