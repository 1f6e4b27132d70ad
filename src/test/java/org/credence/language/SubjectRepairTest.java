package org.credence.language;

import static org.credence.language.MendedParse.assertMended;
import static org.credence.language.MendedParse.assertUntouched;

import org.junit.jupiter.api.Test;

/** Sentences whose subject, or whoever says it, the parser hangs on the wrong word. */
final class SubjectRepairTest {
    @Test
    void whoseCountryHostsItOpensIt() {
        assertMended("""
                At IN 2 case
                talks NNS 8 obl > 10 obl
                , , 4 punct
                Boateng NNP 2 appos > 10 nsubj
                , , 4 punct
                whose WP$ 7 nmod:poss
                side NN 8 nsubj
                presides VBZ 0 root > 4 acl:relcl
                , , 8 punct
                praised VBD 8 dep > 0 root
                Norway NNP 10 obj""");
    }

    @Test
    void afterAnOfficialClaimedIsAClause() {
        assertMended("""
                left VBD 0 root
                after IN 3 case > 4 mark
                officials NNS 1 obl > 4 nsubj
                claimed VBD 3 acl > 1 advcl
                that IN 7 mark
                they PRP 7 nsubj
                spied VBD 4 ccomp""");
    }

    @Test
    void afterTalksHeldInATownIsNone() {
        assertUntouched("""
                left VBD 0 root
                after IN 3 case
                talks NNS 1 obl
                held VBD 3 acl
                in IN 6 case
                Accra NNP 4 obl""");
    }

    @Test
    void whatASideSaidIsNoAuxiliary() {
        assertMended("""
                Hopes NNS 2 nsubj
                faded VBD 0 root
                after IN 4 case > 9 mark
                Norway NNP 2 obl > 9 nsubj
                , , 4 punct
                which WDT 7 nsubj
                presides VBZ 4 acl:relcl
                , , 4 punct
                said VBD 14 aux:pass > 2 advcl
                the DT 11 det
                round NN 14 nsubj:pass
                would MD 14 aux
                be VB 14 aux:pass
                moved VBN 2 parataxis > 9 ccomp""");
    }

    @Test
    void whatWasPutOffIsNotWhatWasSaid() {
        assertMended("""
                Norway NNP 2 nsubj
                say VBD 0 root
                the DT 4 det
                round NN 2 obj > 9 nsubj:pass
                with IN 6 case
                Ghana NNP 4 nmod
                would MD 9 aux
                be VB 9 aux:pass
                moved VBN 2 dep > 2 ccomp""");
    }

    @Test
    void whoeverHadDinnerWasToldSomething() {
        assertUntouched("""
                He PRP 2 nsubj
                had VBD 0 root
                dinner NN 2 obj
                and CC 6 cc
                was VBD 6 aux:pass
                told VBN 2 dep""");
    }

    @Test
    void whoeverSpeaksStandsBehindTheVerb() {
        assertMended("""
                For IN 2 case
                Boateng NNP 9 obl
                , , 4 punct
                said VBD 0 root
                an DT 6 det
                envoy NN 9 nsubj > 4 nsubj
                , , 6 punct
                talks NNS 6 appos > 9 nsubj
                help VBP 4 ccomp""");
    }

    @Test
    void aMinistrySaysItOfWhatStandsBeforeTheComma() {
        assertMended("""
                They PRP 2 nsubj
                left VBD 0 root
                to TO 4 mark
                coincide VB 2 xcomp
                with IN 7 case
                the DT 7 det
                trip NN 11 obl > 4 obl
                , , 11 punct
                the DT 10 det
                ministry NN 11 nsubj
                said VBD 4 ccomp > 2 parataxis""");
    }

    @Test
    void whoeverDismissedAnAideHintedToo() {
        assertMended("""
                Boateng NNP 2 nsubj
                dismissed VBD 0 root
                Naulu NNP 2 obj
                , , 3 punct
                whom WP 7 obj
                others NNS 7 nsubj
                feared VBD 3 acl:relcl
                , , 7 punct
                and CC 10 cc
                hinted VBD 7 conj > 2 conj""");
    }

    @Test
    void whoeverIsSaidToHaveResignedLeftToo() {
        assertUntouched("""
                Boateng NNP 2 nsubj
                dismissed VBD 0 root
                Naulu NNP 2 obj
                , , 3 punct
                who WP 6 nsubj
                resigned VBD 3 acl:relcl
                , , 6 punct
                and CC 9 cc
                left VBD 6 conj""");
    }

    @Test
    void whatWasSignedHasExamples() {
        assertMended("""
                They PRP 2 nsubj
                signed VBD 0 root
                papers NNS 7 nsubj > 2 obj
                , , 3 punct
                among IN 6 case
                them PRP 3 nmod
                deals NNS 2 xcomp > 3 appos""");
    }

    @Test
    void aVisitBehindTheCommaIsNoPartOfWhatIsSaid() {
        assertMended("""
                Naulu NNP 2 nsubj
                said VBD 0 root
                banks NNS 5 nsubj
                would MD 5 aux
                reopen VB 2 ccomp
                , , 5 punct
                on IN 9 case
                a DT 9 det
                visit NN 5 obl > 2 obl""");
    }
}
