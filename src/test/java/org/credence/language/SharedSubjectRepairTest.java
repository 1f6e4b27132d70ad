package org.credence.language;

import static org.credence.language.MendedParse.assertMended;
import static org.credence.language.MendedParse.assertUntouched;

import org.junit.jupiter.api.Test;

/** Sentences of two subjects, or of one with much beside it. */
final class SharedSubjectRepairTest {
    @Test
    void whoWasOnTourActsTogetherWithTheNext() {
        assertMended("""
                Berg NNP 0 root > 9 nsubj
                , , 1 punct
                who WP 4 nsubj
                toured VBD 1 acl:relcl
                Ghana NNP 4 obj
                , , 4 punct
                and CC 9 cc
                Lund NNP 9 nsubj > 1 conj
                met VBD 4 conj > 0 root
                Osei NNP 9 obj""");
    }

    @Test
    void whoeverLeftWhileTalksGoOnDoesNot() {
        assertUntouched("""
                Berg NNP 4 nsubj
                , , 1 punct
                meanwhile RB 4 advmod
                left VBD 0 root
                , , 4 punct
                and CC 8 cc
                Lund NNP 8 nsubj
                stayed VBD 4 conj""");
    }

    @Test
    void afterTwoSignedIsAClause() {
        assertMended("""
                It PRP 2 nsubj
                came VBD 0 root
                days NNS 2 obl
                after IN 3 case > 9 mark
                Berg NNP 3 dep > 9 nsubj
                , , 2 punct
                and CC 9 cc
                Lund NNP 9 nsubj > 5 conj
                signed VBD 2 conj > 3 advcl
                it PRP 9 obj""");
    }

    @Test
    void whoIsVisitingIsNoSubjectClause() {
        assertMended("""
                Berg NNP 4 dep > 6 nsubj
                , , 1 punct
                who WP 4 nsubj
                toured VBD 6 csubj > 1 acl:relcl
                Accra NNP 4 obj
                met VBD 0 root
                Osei NNP 6 obj""");
    }

    @Test
    void ministersOfAStateActForIt() {
        assertMended("""
                Peru NNP 10 nsubj > 5 nmod:poss
                's POS 1 case
                trade NN 1 amod > 5 compound
                and CC 5 cc
                ministers NNS 3 conj > 10 nsubj
                , , 3 punct
                Vega NNP 3 conj > 5 appos
                and CC 9 cc
                Soto NNP 3 conj > 7 conj
                arrived VBD 0 root""");
    }

    @Test
    void theNextSubjectIsNoOneElseCalledIn() {
        assertMended("""
                Peru NNP 2 nsubj
                answered VBD 0 root
                by IN 4 mark
                summoning VBG 2 advcl
                Soto NNP 4 obj
                , , 5 punct
                and CC 8 cc
                Vega NNP 5 conj > 9 nsubj
                accused VBD 8 acl > 2 conj
                Bolivia NNP 9 obj""");
    }

    @Test
    void aMinistryIsAsLittleCalledInAsAState() {
        assertMended("""
                Peru NNP 2 nsubj
                answered VBD 0 root
                by IN 4 mark
                meeting VBG 2 advcl
                Soto NNP 4 obj
                , , 5 punct
                and CC 9 cc
                the DT 9 det
                ministry NN 5 conj > 10 nsubj
                accuses VBZ 9 acl > 2 conj
                Bolivia NNP 10 obj""");
    }

    @Test
    void whatHangsOnTheFirstNameIsNotTiedInARing() {
        assertUntouched("""
                After IN 2 case
                Estonia NNP 0 root
                , , 2 punct
                and CC 5 cc
                Latvia NNP 6 nsubj
                signed VBD 2 acl""");
    }

    @Test
    void whatHangsOnThePossessedIsNotTiedInARing() {
        assertUntouched("""
                Estonia NNP 4 nsubj
                's POS 1 case
                ministers NNS 0 root
                arrived VBD 3 acl""");
    }

    @Test
    void whatARelativeClauseIsSaidOfHangsBeforeIt() {
        assertMended("""
                fell VBD 0 root
                with IN 3 case
                Estonia NNP 6 obl > 1 obl
                , , 6 punct
                which WDT 6 nsubj
                pulled VBD 1 ccomp > 3 acl:relcl""");
    }
}
