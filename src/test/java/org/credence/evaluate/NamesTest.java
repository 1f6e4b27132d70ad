package org.credence.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void accentsHyphensCaseAndPunctuationDoNotCount() {
        assertEquals(List.of("sauli", "niinisto"), Names.fold("  Sauli NIINISTÖ. "));
        assertEquals(List.of("han", "duck", "soo"), Names.fold("Han Duck-soo"));
        assertEquals(List.of("peoples", "bank"), Names.fold("People’s Bank"));
        assertEquals(List.of("people", "s", "bank"), Names.fold("People's Bank"));
        assertEquals(List.of(), Names.fold("尹錫悅"));
    }

    @Test
    void namesMatchInAnyOrderAndWrittenTogether() {
        assertTrue(Names.match("Kishida Fumio", List.of("Fumio Kishida")));
        assertTrue(Names.match("Han Duck-soo", List.of("nobody", "Han Ducksoo")));
        assertTrue(Names.match("Duck", List.of("Han Duck Soo")));
    }

    @Test
    void twoWordsInCommonAreEnoughAndOneIsOnlyWhereItIsAlone() {
        assertTrue(Names.match("Joseph Robinette Biden", List.of("Joseph Biden Jr.")));
        assertTrue(Names.match("Joe Biden", List.of("Biden")));
        assertFalse(Names.match("Joe Biden", List.of("Jill Biden")));
        assertFalse(Names.match("Biden", List.of("Bidens")));
        assertFalse(Names.match("尹錫悅", List.of("尹錫悅")));
        assertFalse(Names.match("Joe Biden", List.of()));
    }

    @Test
    void smallWordsSayNothing() {
        assertEquals(Set.of("minister", "interior"), Names.words("the Minister of the Interior"));
        assertEquals(0, Names.shared("the House of Lords", "the Office of the Prime Minister"));
        assertEquals(1, Names.shared("Old Town of Graz", "Graz"));
    }

    @Test
    void anotherFormOfANameThatGoldGivesMatchesToo() {
        Aliases aliases = new Aliases(Map.of("Anna Huber", List.of("Ana Hüber-Klein")));

        assertTrue(aliases.match("Anna Huber", List.of("Ana Huber Klein")));
        assertFalse(aliases.match("Anne Huber", List.of("Ana Huber Klein")));
    }
}
