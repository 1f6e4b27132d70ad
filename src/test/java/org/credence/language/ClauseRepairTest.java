package org.credence.language;

import static org.credence.language.MendedParse.assertMended;
import static org.credence.language.MendedParse.assertUntouched;
import static org.credence.language.MendedParse.repaired;
import static org.credence.language.MendedParse.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Clauses that the parser cuts or joins in the wrong place. */
final class ClauseRepairTest {
    @Test
    void whoeverMetBehindAnOpeningPhraseIsNoPartOfIt() {
        assertMended("""
                Before IN 3 case
                the DT 3 det
                summit NN 8 obl
                , , 3 punct
                Boateng NNP 3 conj > 8 nsubj
                and CC 7 cc
                Naulu NNP 3 conj > 5 conj
                met VBD 0 root""");
    }

    @Test
    void townsOfAnOpeningPhraseStayInIt() {
        assertUntouched("""
                        In IN 2 case
                        Suva NNP 8 obl
                        , , 2 punct
                        Accra NNP 2 conj
                        and CC 6 cc
                        Lome NNP 2 conj
                        crowds NNS 8 nsubj
                        cheered VBD 0 root""");
    }

    @Test
    void whatReportsLastHasItsOwnSubject() {
        assertMended("""
                Boateng NNP 2 nsubj
                signed VBD 0 root
                a DT 4 det
                pact NN 8 nsubj > 2 obj
                , , 4 punct
                state NN 7 compound
                television NN 4 appos > 8 nsubj
                reported VBD 2 ccomp > 2 parataxis""");
    }

    @Test
    void anOfficeThatAnnouncesIsNoClauseOfTheParade() {
        assertMended("""
                Boateng NNP 2 nsubj
                saw VBD 0 root
                the DT 4 det
                parade NN 2 obj
                , , 4 punct
                his PRP$ 7 nmod:poss
                office NN 8 nsubj
                announced VBD 4 acl:relcl > 2 parataxis""");
    }

    @Test
    void aParadeThatSomebodyAnnouncedKeepsItsClause() {
        assertUntouched("""
                        Boateng NNP 2 nsubj
                        saw VBD 0 root
                        the DT 4 det
                        parade NN 2 obj
                        which WDT 7 obj
                        Naulu NNP 7 nsubj
                        announced VBD 4 acl:relcl""");
    }

    @Test
    void talksAimedAtSomethingAreHeld() {
        assertMended("""
                to TO 2 mark
                hold VB 0 root
                talks NNS 4 nsubj > 2 obj
                aimed VBN 2 xcomp > 3 acl
                at IN 6 case
                peace NN 4 obl""");
    }

    @Test
    void talksThatAreKeptGoingGo() {
        assertUntouched("""
                        to TO 2 mark
                        keep VB 0 root
                        talks NNS 4 nsubj
                        going VBG 2 xcomp""");
    }

    @Test
    void talksAreWithWhomeverThePrepositionNames() {
        assertMended("""
                hosted VBD 0 root
                the DT 3 det
                talks NNS 1 obj
                with IN 3 amod > 5 case
                Naulu NNP 4 dep > 3 nmod""");
    }

    @Test
    void whoeverHadBeenSomewhereIsNotTheTown() {
        assertMended("""
                Boateng NNP 9 nsubj
                , , 1 punct
                who WP 6 dep > 6 nsubj
                will MD 6 aux
                been VBN 6 cop
                Suva NNP 1 appos > 1 acl:relcl
                , , 1 punct
                was VBD 9 cop
                tired JJ 0 root""");
    }

    @Test
    void whoeverSuggestsDoesNotDoIt() {
        assertMended("""
                Boateng NNP 9 nsubj > 6 nsubj
                , , 1 punct
                who WP 4 nsubj
                lives VBZ 1 acl:relcl
                , , 1 punct
                suggested VBD 1 acl > 0 root
                that IN 9 mark
                talks NNS 9 nsubj
                wait VBP 0 root > 6 ccomp""");
    }

    @Test
    void allOfAListStagedTheDrill() {
        assertMended("""
                drill NN 0 root
                staged VBN 1 acl
                by IN 4 case
                Fiji NNP 2 obl
                , , 4 punct
                Ghana NNP 2 obj > 4 conj
                and CC 8 cc
                Togo NNP 6 conj > 4 conj""");
    }

    @Test
    void whoeverWasSomewhereMetSomebody() {
        assertMended("""
                Boateng NNP 0 root > 8 nsubj
                , , 1 punct
                who WP 6 nsubj
                was VBD 6 cop
                in IN 6 case
                Suva NNP 1 acl:relcl
                , , 6 punct
                met VBD 9 amod > 0 root
                Naulu NNP 6 appos > 8 obj""");
    }

    @Test
    void whoHadBeenDueSomewhereWasNotThere() {
        assertMended("""
                Naulu NNP 6 nsubj > 4 nsubj
                have VBP 6 aux > 4 aux
                been VBN 6 cop > 4 cop
                due IN 6 case > 0 root
                in IN 6 case
                Accra NNP 0 root > 4 obl
                on IN 8 case
                Sunday NNP 6 obl > 4 obl""");
    }

    @Test
    void whoHadBeenInAPlaceWasThere() {
        String parse = """
                Naulu NNP 5 nsubj
                have VBP 5 aux
                been VBN 5 cop
                in IN 5 case
                Accra NNP 0 root
                on IN 7 case
                Sunday NNP 5 obl""";
        assertEquals(rows(parse), repaired(parse));
    }

    @Test
    void whoHadBeenDueToMeetIsItsSubject() {
        assertMended("""
                Naulu NNP 0 root > 4 nsubj
                have VBP 1 dep > 4 aux
                been VBN 2 ccomp > 4 cop
                due JJ 3 dep > 0 root
                to TO 6 mark
                meet VB 4 dep > 4 ccomp
                Boateng NNP 6 obj""");
    }
}
