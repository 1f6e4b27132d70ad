package org.credence.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends how names hang on each other: nobody stands beside somebody as what he is called. */
final class NameRepair extends TreeRepair {
    NameRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
    }

    void mend(int word) {
        listTakenForApposition(word);
        listTakenForObject(word);
    }

    /** "A, who hosted the summit, B and C signed": B is joined to the last noun of the clause about A. */
    private void listTakenForObject(int name) {
        int noun = head[name];
        int clause = noun < 0 ? -1 : head[noun];
        int first = clause < 0 ? -1 : head[clause];
        boolean wrong = first >= 0
                && "conj".equals(relation[name])
                && isPerson(name)
                && isPerson(first)
                && !isPerson(noun)
                && first < clause
                && clause < noun
                && noun < name
                && "acl:relcl".equals(relation[clause])
                && isBehindComma(name)
                && head[first] > name
                && String.valueOf(relation[first]).startsWith("nsubj");
        for (int i = name; wrong && i < head[first]; i++) {
            if (head[i] == noun && "conj".equals(relation[i]) && isPerson(i)) {
                head[i] = first;
            }
        }
    }

    /** "The minister A, X's B and Y's C met": B is taken for another name of A. */
    private void listTakenForApposition(int name) {
        int first = head[name];
        boolean apposed = first >= 0 && first < name && "appos".equals(relation[name]) && isPerson(name) && isPerson(first);
        if (!apposed || !(has(name, "nmod:poss") || has(name, "conj"))) {
            return;
        }
        relation[name] = "conj";
        for (int i = name + 1; i < words.size(); i++) {
            if (head[i] == name && "conj".equals(relation[i])) {
                head[i] = first;
            }
        }
    }

    private boolean isPerson(int word) {
        return words.get(word).text().equals(Chunk.StandIn.PERSON.word);
    }
}
