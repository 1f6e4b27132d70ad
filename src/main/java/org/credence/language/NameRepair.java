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

    /** "The minister A, X's B and Y's C met", "with X, Y, Z and others": the second is taken for another name of the first. */
    private void listTakenForApposition(int name) {
        int first = head[name];
        boolean apposed = first >= 0 && first < name && "appos".equals(relation[name]);
        if (apposed && isListedBehindPronoun(first)) {
            joinNames(first);
            return;
        }
        if (!apposed || !(areOthers(first, name) || isOfList(first, name))) {
            return;
        }
        for (int each = child(name, "conj", name + 1); each >= 0; each = child(name, "conj", each + 1)) {
            head[each] = first;
        }
        relation[name] = "conj";
    }

    /** "He, X, Y and Z are to meet": names beside a pronoun, of which the last is joined by "and", are no names of its own. */
    private boolean isListedBehindPronoun(int pronoun) {
        boolean subject = words.get(pronoun).text().matches("(?i)s?he") && String.valueOf(relation[pronoun]).startsWith("nsubj");
        for (int each = child(pronoun, "appos", pronoun + 1); subject && each >= 0; each = child(pronoun, "appos", each + 1)) {
            int last = child(each, "conj", each + 1);
            if (isName(each) && last > each && isName(last) && last < head[pronoun]) {
                return true;
            }
        }
        return false;
    }

    private void joinNames(int pronoun) {
        for (int each = pronoun + 1; each < words.size(); each++) {
            int above = head[each];
            boolean listed = above == pronoun && "appos".equals(relation[each]);
            if ((listed || ("conj".equals(relation[each]) && above > pronoun && head[above] == pronoun)) && isName(each)) {
                attach(each, pronoun, "conj");
            }
        }
    }

    /** Whether the two are people, and the second is somebody's or goes on with others. */
    private boolean areOthers(int first, int name) {
        return isPerson(first) && isPerson(name) && (has(name, "nmod:poss") || has(name, "conj"));
    }

    /** Whether three or more names stand in the list, so that the first comma is one of its own. */
    private boolean isOfList(int first, int name) {
        int next = child(name, "conj", name + 1);
        return next > name
                && isName(first)
                && isName(name)
                && isBehindComma(name)
                && !has(first, "case", "'s")
                && child(name, "conj", next + 1) > next
                && words.get(name + 1).text().equals(",");
    }

    private boolean isPerson(int word) {
        return words.get(word).text().equals(Chunk.StandIn.PERSON.word);
    }
}
