package org.credence.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends clauses behind a noun or a verb that the parser hangs on another word, or as another kind of clause. */
final class LooseClauseRepair extends TreeRepair {
    LooseClauseRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
    }

    void mend(int word) {
        relativeTakenForSaid(word);
        gerundTakenForNoun(word);
        timeClauseTakenForMain(word);
    }

    /** "Fell out with X, which pulled out its troops": what is said of X is taken for what somebody says. */
    private void relativeTakenForSaid(int verb) {
        if (head[verb] < 0 || !words.get(verb).tag().matches("VB[DZP]")) {
            return;
        }
        int which = child(verb, "nsubj", 0);
        int noun = which - 2;
        boolean wrong = noun >= 0
                && String.valueOf(relation[verb]).matches("ccomp|parataxis|dep")
                && words.get(which).text().matches("which|who")
                && words.get(which - 1).text().equals(",")
                && words.get(noun).tag().startsWith("NN")
                && verb - which <= 2
                && !isWithin(noun, verb);
        if (wrong) {
            attach(verb, noun, "acl:relcl");
        }
    }

    /** "Is considering visiting X": the gerund is taken for a noun, or for a clause of one, though no noun is there. */
    private void gerundTakenForNoun(int gerund) {
        boolean wrong = gerund > 0
                && String.valueOf(relation[gerund]).matches("acl|obj")
                && head[gerund] == gerund - 1
                && words.get(gerund).tag().equals("VBG")
                && words.get(gerund - 1).tag().matches("VB.?")
                && !has(gerund, "nsubj");
        if (wrong) {
            relation[gerund] = "xcomp";
        }
    }

    /** "Their ships shadowed each other after X sent a vessel": "after X" is taken for a phrase, and "sent" for the main verb. */
    private void timeClauseTakenForMain(int later) {
        if (!words.get(later).tag().matches("VB[DZP]")) {
            return;
        }
        int subject = child(later, "nsubj", 0);
        int first = subject < 0 ? -1 : child(subject, "acl", subject + 1);
        int other = later - 1;
        int preposition = other < 1 ? -1 : child(other, "case", Math.max(first, 0));
        boolean wrong = first > subject
                && first < preposition
                && preposition < other
                && head[other] == first
                && "obl".equals(relation[other])
                && words.get(first).tag().matches("VB[DN]")
                && words.get(preposition).text().matches("after|before|since|until")
                && has(first, "obj")
                && !has(first, "aux:pass")
                && !has(later, "mark");
        if (wrong) {
            attach(first, head[later], relation[later]);
            attach(subject, first, "nsubj");
            attach(later, first, "advcl");
            attach(other, later, "nsubj");
            attach(preposition, later, "mark");
        }
    }
}
