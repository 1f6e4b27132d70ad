package org.credence.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends sentences whose subject the parser hangs on a phrase before or behind its verb. */
final class ClauseRepair extends TreeRepair {
    ClauseRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
    }

    void mend(int word) {
        subjectTakenForListing(word);
        objectTakenForSource(word);
        gerundHungOnPreposition(word);
    }

    /** "Ahead of the summit, X and Y met": the subject hangs as one more of what the opening phrase lists. */
    private void subjectTakenForListing(int noun) {
        int listed = head[noun];
        boolean conjunct = listed >= 0
                && listed < noun
                && "conj".equals(relation[noun])
                && words.get(noun).tag().matches("NN.*|PRP")
                && words.get(0).tag().matches("IN|RB|TO")
                && child(listed, "cc", 0) < 0;
        int left = conjunct ? left(noun) : 0;
        int verb = conjunct ? main(listed) : -1;
        boolean bare = verb > noun
                && left > 0
                && words.get(left - 1).text().equals(",")
                && child(noun, "cc", 0) < 0
                && isFinite(verb)
                && !has(verb, "nsubj")
                && !has(verb, "nsubj:pass")
                && !has(verb, "csubj");
        if (!bare) {
            return;
        }
        attach(noun, verb, has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
        for (int i = noun + 1; i < verb; i++) {
            if (head[i] == listed && "conj".equals(relation[i])) {
                head[i] = noun;
            }
        }
    }

    /** "Signed a statement, X reported": the object is taken for what reports, and X for another name of it. */
    private void objectTakenForSource(int verb) {
        int first = head[verb];
        int object = first < 0 ? -1 : child(verb, "nsubj", first + 1);
        int source = object < 0 ? -1 : child(object, "appos", object + 1);
        boolean wrong = source > object
                && source < verb
                && words.get(verb).tag().matches("VBD|VBZ")
                && words.get(first).tag().startsWith("VB")
                && String.valueOf(relation[verb]).matches("ccomp|dep|parataxis")
                && !has(first, "obj")
                && isLast(verb)
                && words.get(left(source) - 1).text().equals(",");
        if (wrong) {
            attach(object, first, "obj");
            attach(source, verb, "nsubj");
            relation[verb] = "parataxis";
        }
    }

    /** "Spoke after seeing X": the preposition is taken for an adverb, and the gerund for something loose on it. */
    private void gerundHungOnPreposition(int gerund) {
        int preposition = head[gerund];
        int verb = preposition < 0 ? -1 : head[preposition];
        boolean loose = verb >= 0
                && preposition == gerund - 1
                && String.valueOf(relation[gerund]).matches("dep|pcomp")
                && words.get(gerund).tag().equals("VBG")
                && words.get(preposition).tag().equals("IN")
                && "advmod".equals(relation[preposition])
                && words.get(verb).tag().startsWith("VB");
        if (loose) {
            attach(gerund, verb, "advcl");
            attach(preposition, gerund, "mark");
        }
    }

    private boolean isLast(int verb) {
        return verb + 1 == words.size() || (verb + 2 == words.size() && words.get(verb + 1).text().equals("."));
    }

    /** The first word of what hangs on a word. */
    private int left(int word) {
        for (int i = 0; i < word; i++) {
            if (isWithin(i, word)) {
                return i;
            }
        }
        return word;
    }

    /** The root above a word. */
    private int main(int word) {
        int at = word;
        for (int steps = 0; head[at] >= 0 && steps < words.size(); steps++) {
            at = head[at];
        }
        return at;
    }

    private boolean isFinite(int verb) {
        return words.get(verb).tag().matches("VBD|VBZ|VBP") || has(verb, "aux") || has(verb, "aux:pass");
    }
}
