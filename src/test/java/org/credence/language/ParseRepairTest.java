package org.credence.language;

import static org.credence.language.MendedParse.assertUntouched;
import static org.credence.language.MendedParse.repaired;
import static org.credence.language.MendedParse.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Parses as the parser is known to err, a word a row: {@code word tag head relation}, heads from 1. */
final class ParseRepairTest {
    @Test
    void whereSomebodyStandsInAPictureIsNotWhatTheyDid() {
        assertEquals(
                rows("""
                        Boateng NNP 7 nsubj
                        , , 7 punct
                        left VBD 1 dep
                        , , 7 punct
                        and CC 6 cc
                        Naulu NNP 1 conj
                        meet VBP 0 root
                        in IN 9 case
                        Accra NNP 7 obl"""),
                repaired("""
                        Boateng NNP 3 nsubj
                        , , 3 punct
                        left VBD 0 root
                        , , 3 punct
                        and CC 7 cc
                        Naulu NNP 7 nsubj
                        meet VBP 3 conj
                        in IN 9 case
                        Accra NNP 7 obl"""));
    }

    @Test
    void whoeverWasSomewhereDidWhatTheSentenceTells() {
        assertEquals(
                rows("""
                        An DT 2 det
                        aide NN 7 nsubj
                        who WP 6 nsubj
                        was VBD 6 cop
                        in IN 6 case
                        Accra NNP 2 acl:relcl
                        told VBD 0 root
                        them PRP 7 obj"""),
                repaired("""
                        An DT 2 det
                        aide NN 0 root
                        who WP 7 obj
                        was VBD 7 aux:pass
                        in IN 6 case
                        Accra NNP 7 obl
                        told VBD 2 acl:relcl
                        them PRP 7 obj"""));
    }

    @Test
    void whoeverWasToldSomewhereDidNothing() {
        assertUntouched("""
                An DT 2 det
                aide NN 0 root
                who WP 7 nsubj:pass
                was VBD 7 aux:pass
                in IN 6 case
                Accra NNP 7 obl
                told VBN 2 acl:relcl
                to TO 9 mark
                leave VB 7 xcomp""");
    }

    @Test
    void aClauseOnItsPronounDoesNotHoldTheMainVerb() {
        assertEquals(
                rows("""
                        A DT 2 det
                        diplomat NN 10 nsubj
                        , , 2 punct
                        who WP 5 nsubj
                        asked VBD 2 acl:relcl
                        to TO 8 mark
                        be VB 8 aux:pass
                        excused VBN 5 xcomp
                        , , 8 punct
                        called VBN 0 root
                        it PRP 10 obj"""),
                repaired("""
                        A DT 2 det
                        diplomat NN 0 root
                        , , 2 punct
                        who WP 2 dep
                        asked VBD 4 dep
                        to TO 8 mark
                        be VB 8 aux:pass
                        excused VBN 5 xcomp
                        , , 8 punct
                        called VBN 8 dep
                        it PRP 10 obj"""));
    }

    @Test
    void aClauseOnItsPronounMayHoldAllThereIs() {
        assertUntouched("""
                A DT 2 det
                diplomat NN 0 root
                , , 2 punct
                who WP 2 dep
                asked VBD 4 dep
                to TO 8 mark
                be VB 8 aux:pass
                excused VBN 5 xcomp""");
    }

    @Test
    void aVerbBehindOneCommaIsSetApart() {
        assertEquals(
                rows("""
                        Farmers NNS 6 nsubj
                        , , 3 punct
                        told VBD 1 acl
                        nothing NN 3 obj
                        , , 3 punct
                        left VBD 0 root"""),
                repaired("""
                        Farmers NNS 3 nsubj
                        , , 3 punct
                        told VBD 0 root
                        nothing NN 3 obj
                        , , 3 punct
                        left VBD 3 dep"""));
    }

    @Test
    void aVerbBehindAnAppositionIsTheMainOne() {
        assertUntouched("""
                Boateng NNP 5 nsubj
                , , 1 punct
                envoy NN 1 appos
                , , 5 punct
                told VBD 0 root
                nothing NN 5 obj
                , , 5 punct
                left VBD 5 dep""");
    }

    @Test
    void aGerundIsMarkedByItsPreposition() {
        assertEquals(
                rows("""
                        Boateng NNP 2 nsubj
                        smiled VBD 0 root
                        after IN 4 mark
                        seeing VBG 2 advcl
                        Naulu NNP 4 obj"""),
                repaired("""
                        Boateng NNP 2 nsubj
                        smiled VBD 0 root
                        after IN 2 advmod
                        seeing VBG 3 dep
                        Naulu NNP 4 obj"""));
    }

    @Test
    void aGerundMayHangOnAnAdverb() {
        assertUntouched("""
                Boateng NNP 2 nsubj
                smiled VBD 0 root
                later RB 2 advmod
                seeing VBG 3 dep
                Naulu NNP 4 obj""");
    }

    @Test
    void whoeverLeftDidLeave() {
        assertUntouched("""
                Boateng NNP 2 nsubj
                left VBD 0 root
                , , 2 punct
                and CC 6 cc
                Naulu NNP 6 nsubj
                met VBD 2 conj
                Mutua NNP 6 obj""");
    }

    @Test
    void aVisitInCapitalsIsPaid() {
        assertEquals(
                rows("""
                        Boateng NNP 2 nsubj
                        paid VBD 0 root
                        a DT 5 det
                        State NNP 5 compound
                        Visit VBP 2 obj
                        to IN 7 case
                        Estonia NNP 5 nmod"""),
                repaired("""
                        Boateng NNP 2 nsubj
                        paid VBD 0 root
                        a DT 4 det
                        State NNP 5 nsubj
                        Visit VBP 2 ccomp
                        to IN 7 case
                        Estonia NNP 5 obl"""));
    }

    @Test
    void whoeverVisitsDoesVisit() {
        assertUntouched("""
                Boateng NNP 2 nsubj
                says VBZ 0 root
                Naulu NNP 4 nsubj
                visits VBZ 2 ccomp
                Estonia NNP 4 obj""");
    }

    @Test
    void aClauseBetweenCommasHangsOnTheSubjectOfTheSentence() {
        assertEquals(
                rows("""
                        The DT 2 det
                        group NN 11 nsubj
                        , , 2 punct
                        which WDT 6 nsubj
                        last RB 6 advmod
                        met VBD 2 acl:relcl
                        in IN 8 case
                        Accra NNP 6 obl
                        , , 11 punct
                        will MD 11 aux
                        hold VB 0 root
                        talks NNS 11 obj"""),
                repaired("""
                        The DT 2 det
                        group NN 0 root
                        , , 2 punct
                        which WDT 11 obj
                        last RB 6 advmod
                        met VBD 11 dep
                        in IN 8 case
                        Accra NNP 6 obl
                        , , 11 punct
                        will MD 11 aux
                        hold VB 2 acl:relcl
                        talks NNS 11 obj"""));
    }

    @Test
    void aNounMayStandWithNothingButItsClause() {
        assertUntouched("""
                The DT 2 det
                group NN 0 root
                , , 2 punct
                which WDT 6 nsubj
                will MD 6 aux
                hold VB 2 acl:relcl
                talks NNS 6 obj""");
    }

    @Test
    void talksMediatedByAnotherBreakDown() {
        assertEquals(
                rows("""
                        Talks NNS 6 nsubj
                        mediated VBN 1 acl
                        by IN 5 case
                        the DT 5 det
                        bloc NN 2 obl
                        broke VBD 0 root
                        down RP 6 compound:prt"""),
                repaired("""
                        Talks NNS 2 nsubj
                        mediated VBN 6 csubj
                        by IN 5 case
                        the DT 5 det
                        bloc NN 2 obl
                        broke VBD 0 root
                        down RP 6 compound:prt"""));
    }

    @Test
    void whatThePlayersSaidIsASubjectOfItsOwn() {
        assertUntouched("""
                What WP 3 obj
                Boateng NNP 3 nsubj
                said VBD 4 csubj
                surprised VBD 0 root
                them PRP 4 obj""");
    }

    @Test
    void aMeetingPlannedForJuneIsPostponed() {
        assertEquals(
                rows("""
                        Estonia NNP 2 nsubj
                        postponed VBD 0 root
                        a DT 4 det
                        meeting NN 2 obj
                        planned VBD 4 acl
                        for IN 7 case
                        June NNP 5 obl"""),
                repaired("""
                        Estonia NNP 2 nsubj
                        postponed VBD 0 root
                        a DT 4 det
                        meeting NN 5 nsubj
                        planned VBD 2 dep
                        for IN 7 case
                        June NNP 5 obl"""));
    }

    @Test
    void aVisitPlannedForMayIsCalledOff() {
        assertEquals(
                rows("""
                        Estonia NNP 2 nsubj
                        cancelled VBD 0 root
                        a DT 4 det
                        visit NN 2 obj
                        planned VBD 4 acl
                        for IN 7 case
                        May NNP 5 obl"""),
                repaired("""
                        Estonia NNP 2 nsubj
                        cancelled VBD 0 root
                        a DT 4 det
                        visit NN 5 nsubj
                        planned VBD 2 ccomp
                        for IN 7 case
                        May NNP 5 obl"""));
    }

    @Test
    void whoeverPlannedDoesPlan() {
        assertUntouched("""
                Estonia NNP 2 nsubj
                said VBD 0 root
                Boateng NNP 4 nsubj
                planned VBD 2 ccomp
                for IN 6 case
                May NNP 4 obl""");
    }

    @Test
    void aMissionThatSomebodyWasToLeadIsLed() {
        assertEquals(
                rows("""
                        A DT 2 det
                        mission NN 8 nsubj:pass
                        that IN 5 obj
                        Boateng NNP 5 nsubj
                        lead VB 2 acl:relcl
                        there RB 5 advmod
                        was VBD 8 aux:pass
                        shelved VBN 0 root"""),
                repaired("""
                        A DT 2 det
                        mission NN 8 nsubj:pass
                        that IN 5 mark
                        Boateng NNP 5 nsubj
                        lead VB 2 dep
                        there RB 5 advmod
                        was VBD 8 aux:pass
                        shelved VBN 0 root"""));
    }

    @Test
    void consultationsLedByOneStall() {
        assertEquals(
                rows("""
                        Consultations NNS 7 nsubj
                        led VBN 1 acl
                        by IN 4 case
                        Norway NNP 2 obl
                        in IN 6 case
                        Oslo NNP 2 obl
                        stalled VBN 0 root
                        in IN 9 case
                        January NNP 7 obl"""),
                repaired("""
                        Consultations NNS 2 nsubj
                        led VBN 0 root
                        by IN 4 case
                        Norway NNP 2 obl
                        in IN 6 case
                        Oslo NNP 2 obl
                        stalled VBN 6 amod
                        in IN 9 case
                        January NNP 2 obl"""));
    }
}
