package org.credence.language;

import static org.credence.language.MendedParse.assertMended;
import static org.credence.language.MendedParse.assertUntouched;

import org.junit.jupiter.api.Test;

/** Sentences whose main verb, or a part of it, hangs on something else. */
final class SentenceRepairTest {
    private static final String SAID_THEY_WOULD_ON_HER = """
            minister NN 2 nsubj
            said VBD 0 root
            they PRP 5 nsubj
            would MD 5 aux
            restore VB 2 ccomp
            ties NNS 5 obj
            , , 2 punct
            on IN 10 case
            her PRP$ 10 nmod:poss
            """;

    @Test
    void whatTookPlaceLastIsNotTakenByTheLast() {
        assertMended("""
                summit NN 0 root
                , , 1 punct
                which WDT 5 obj > 5 nsubj
                last JJ 5 nsubj > 5 advmod
                took VBD 1 acl:relcl
                place NN 5 obj""");
    }

    @Test
    void whatPreviouslyMetIsNotMetByThePreviously() {
        assertMended("""
                council NN 0 root
                , , 1 punct
                which WDT 5 obj > 5 nsubj
                previously RB 5 nsubj > 5 advmod
                met VBD 1 acl:relcl""");
    }

    @Test
    void whatTheLastTookIsTheirs() {
        assertUntouched("""
                prize NN 0 root
                , , 1 punct
                which WDT 6 obj
                the DT 5 det
                last JJ 6 nsubj
                took VBD 1 acl:relcl""");
    }

    @Test
    void talksDueThenAreTheSubjectOfWhatBecameOfThem() {
        assertMended("""
                Talks NNS 0 root > 6 nsubj
                due IN 6 mark > 1 acl
                in IN 4 case
                October NNP 6 obl > 2 obl
                never RB 6 advmod
                took VBD 1 dep > 0 root
                place NN 6 obj""");
    }

    @Test
    void onWhatSomebodySpokeIsNotWhatWillBe() {
        assertMended(SAID_THEY_WOULD_ON_HER + """
                visit NN 5 obl > 2 obl
                . . 2 punct""");
    }

    @Test
    void onWhichDayTheyWillStaysTheirs() {
        assertUntouched(SAID_THEY_WOULD_ON_HER + """
                word NN 5 obl
                . . 2 punct""");
    }
}
