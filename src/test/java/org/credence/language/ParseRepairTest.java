package org.credence.language;

import static org.credence.language.MendedParse.assertMended;
import static org.credence.language.MendedParse.assertUntouched;

import org.junit.jupiter.api.Test;

/** Parses as the parser is known to err, as {@link MendedParse} writes them. */
final class ParseRepairTest {
    @Test
    void whereSomebodyStandsInAPictureIsNotWhatTheyDid() {
        assertMended("""
                Boateng NNP 3 nsubj > 7 nsubj
                , , 3 punct > 7 punct
                left VBD 0 root > 1 dep
                , , 3 punct > 7 punct
                and CC 7 cc > 6 cc
                Naulu NNP 7 nsubj > 1 conj
                meet VBP 3 conj > 0 root
                in IN 9 case
                Accra NNP 7 obl""");
    }

    @Test
    void whoeverWasSomewhereDidWhatTheSentenceTells() {
        assertMended("""
                An DT 2 det
                aide NN 0 root > 7 nsubj
                who WP 7 obj > 6 nsubj
                was VBD 7 aux:pass > 6 cop
                in IN 6 case
                Accra NNP 7 obl > 2 acl:relcl
                told VBD 2 acl:relcl > 0 root
                them PRP 7 obj""");
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
        assertMended("""
                A DT 2 det
                diplomat NN 0 root > 10 nsubj
                , , 2 punct
                who WP 2 dep > 5 nsubj
                asked VBD 4 dep > 2 acl:relcl
                to TO 8 mark
                be VB 8 aux:pass
                excused VBN 5 xcomp
                , , 8 punct
                called VBN 8 dep > 0 root
                it PRP 10 obj""");
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
        assertMended("""
                Farmers NNS 3 nsubj > 6 nsubj
                , , 3 punct
                told VBD 0 root > 1 acl
                nothing NN 3 obj
                , , 3 punct
                left VBD 3 dep > 0 root""");
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
        assertMended("""
                Boateng NNP 2 nsubj
                smiled VBD 0 root
                after IN 2 advmod > 4 mark
                seeing VBG 3 dep > 2 advcl
                Naulu NNP 4 obj""");
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
        assertMended("""
                Boateng NNP 2 nsubj
                paid VBD 0 root
                a DT 4 det > 5 det
                State NNP 5 nsubj > 5 compound
                Visit VBP 2 ccomp > 2 obj
                to IN 7 case
                Estonia NNP 5 obl > 5 nmod""");
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
        assertMended("""
                The DT 2 det
                group NN 0 root > 11 nsubj
                , , 2 punct
                which WDT 11 obj > 6 nsubj
                last RB 6 advmod
                met VBD 11 dep > 2 acl:relcl
                in IN 8 case
                Accra NNP 6 obl
                , , 11 punct
                will MD 11 aux
                hold VB 2 acl:relcl > 0 root
                talks NNS 11 obj""");
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
        assertMended("""
                Talks NNS 2 nsubj > 6 nsubj
                mediated VBN 6 csubj > 1 acl
                by IN 5 case
                the DT 5 det
                bloc NN 2 obl
                broke VBD 0 root
                down RP 6 compound:prt""");
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
        assertMended("""
                Estonia NNP 2 nsubj
                postponed VBD 0 root
                a DT 4 det
                meeting NN 5 nsubj > 2 obj
                planned VBD 2 dep > 4 acl
                for IN 7 case
                June NNP 5 obl""");
    }

    @Test
    void aVisitPlannedForMayIsCalledOff() {
        assertMended("""
                Estonia NNP 2 nsubj
                cancelled VBD 0 root
                a DT 4 det
                visit NN 5 nsubj > 2 obj
                planned VBD 2 ccomp > 4 acl
                for IN 7 case
                May NNP 5 obl""");
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
        assertMended("""
                A DT 2 det
                mission NN 8 nsubj:pass
                that IN 5 mark > 5 obj
                Boateng NNP 5 nsubj
                lead VB 2 dep > 2 acl:relcl
                there RB 5 advmod
                was VBD 8 aux:pass
                shelved VBN 0 root""");
    }

    @Test
    void consultationsLedByOneStall() {
        assertMended("""
                Consultations NNS 2 nsubj > 7 nsubj
                led VBN 0 root > 1 acl
                by IN 4 case
                Norway NNP 2 obl
                in IN 6 case
                Oslo NNP 2 obl
                stalled VBN 6 amod > 0 root
                in IN 9 case
                January NNP 2 obl > 7 obl""");
    }

    @Test
    void aDayIsNoPartOfTheNameBehindIt() {
        assertMended("""
                On IN 3 case > 2 case
                Monday NNP 3 compound > 4 obl
                Boateng NNP 4 obl > 4 nsubj
                wrote VBD 0 root
                to IN 6 case
                Naulu NNP 4 obl""");
    }

    @Test
    void onMondayEveningIsATime() {
        assertUntouched("""
                On IN 3 case
                Monday NNP 3 compound
                evening NN 4 obl
                wrote VBD 0 root
                Boateng NNP 4 obj""");
    }

    @Test
    void aDateThatOpensASentenceIsNotItsVerb() {
        assertMended("""
                yesterday NN 0 root > 7 obl:tmod
                an DT 3 det
                envoy NN 1 dep > 7 nsubj
                , , 3 punct
                Boateng NNP 3 appos
                , , 3 punct
                toured VBD 3 acl > 0 root
                Norway NNP 7 obj
                . . 1 punct > 7 punct""");
    }
}
