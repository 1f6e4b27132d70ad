package org.credence.language;

import static org.credence.language.MendedParse.assertMended;
import static org.credence.language.MendedParse.assertUntouched;

import org.junit.jupiter.api.Test;

/** Participles that the parser hangs on a date. */
final class ParticipleRepairTest {
    @Test
    void whatIsAskedInAMonthIsAskedByWhoeverWrites() {
        assertMended("""
                Berg NNP 2 nsubj
                wrote VBD 0 root
                in IN 4 case
                August NNP 2 obl
                asking VBG 4 acl > 2 advcl
                for IN 7 case
                talks NNS 5 obl""");
    }

    @Test
    void whatDescribesAThingStays() {
        assertUntouched("""
                Berg NNP 2 nsubj
                spoke VBD 0 root
                at IN 4 case
                talks NNS 2 obl
                involving VBG 4 acl
                Ghana NNP 5 obj""");
    }
}
