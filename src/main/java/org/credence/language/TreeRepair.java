package org.credence.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of one sentence while it is mended. */
abstract class TreeRepair {
    final List<SentenceParser.Word> words;
    final int[] head;
    final @Nullable String[] relation;

    /**
     * @param head of each word, -1 for a root; changed in place
     * @param relation of each word to its head; changed in place
     */
    TreeRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        this.words = words;
        this.head = head;
        this.relation = relation;
    }

    boolean has(int word, String wanted, String text) {
        for (int i = 0; i < words.size(); i++) {
            if (head[i] == word && wanted.equals(relation[i]) && words.get(i).text().equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    boolean has(int word, String wanted) {
        return child(word, wanted, 0) >= 0;
    }

    int child(int word, String wanted, int from) {
        for (int i = from; i < words.size(); i++) {
            if (head[i] == word && wanted.equals(relation[i])) {
                return i;
            }
        }
        return -1;
    }

    void attach(int word, int to, @Nullable String as) {
        head[word] = to;
        relation[word] = as;
    }

    /** Whether a word hangs on a noun, by however many others. */
    boolean isWithin(int word, int noun) {
        int at = word;
        for (int steps = 0; at >= 0 && at != noun && steps < words.size(); steps++) {
            at = head[at];
        }
        return at == noun;
    }

    /** Whether some word hangs on itself, by however many others. */
    boolean isCyclic() {
        for (int i = 0; i < head.length; i++) {
            if (head[i] >= 0 && isWithin(head[i], i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a comma stands right before a word. */
    boolean isBehindComma(int word) {
        return word > 0 && words.get(word - 1).text().equals(",");
    }

    /** The first word of what hangs on a word. */
    int left(int word) {
        for (int i = 0; i < word; i++) {
            if (isWithin(i, word)) {
                return i;
            }
        }
        return word;
    }

    boolean isName(int word) {
        return words.get(word).tag().startsWith("NNP");
    }

    /** "Met", "has met", "will meet": a verb with a tense. */
    boolean isFinite(int verb) {
        return words.get(verb).tag().matches("VBD|VBZ|VBP") || has(verb, "aux") || has(verb, "aux:pass");
    }
}
