package org.credence.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends what stands behind a phrase that opens a sentence: "after talks in X on Monday, Y and Z agreed to meet". The parser makes a
 * list of the day and the names behind the comma, or hangs them on the infinitive, and loses who agreed.
 */
final class FrontedDayRepair extends TreeRepair {
    private static final Pattern DAY = Pattern.compile(
            "(?i)(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
                    + "|november|december|(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?|week|month|year|(19|20)\\d\\d");

    FrontedDayRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
    }

    void mend(int word) {
        dayTakenForListed(word);
        subjectTakenForThatOfInfinitive(word);
    }

    private void dayTakenForListed(int name) {
        int day = head[name];
        boolean listed = day >= 0
                && day + 1 < name
                && "conj".equals(relation[name])
                && words.get(day + 1).text().equals(",")
                && DAY.matcher(lastWord(day)).matches()
                && !DAY.matcher(lastWord(name)).matches()
                && words.get(name).tag().matches("NN.*|PRP")
                && child(day, "conj", 0) == name
                && !hasFinite(0, day);
        int verb = listed ? verb(name) : -1;
        if (verb > name) {
            subject(day, name, verb);
            main(day, verb);
        }
    }

    /** "At talks on Monday, X agreed to cut tariffs": X and the phrase before are hung on the infinitive, past the verb. */
    private void subjectTakenForThatOfInfinitive(int infinitive) {
        int verb = head[infinitive];
        int subject = verb < 0 || verb > infinitive ? -1 : child(infinitive, "nsubj", 0);
        boolean wrong = subject >= 0
                && subject < verb
                && String.valueOf(relation[infinitive]).matches("xcomp|ccomp")
                && words.get(infinitive).tag().equals("VB")
                && words.get(verb).tag().matches("VBD|VBZ|VBP")
                && has(infinitive, "mark", "to")
                && !has(verb, "nsubj")
                && !has(verb, "nsubj:pass");
        if (!wrong) {
            return;
        }
        for (int i = 0; i < verb; i++) {
            if (head[i] == infinitive) {
                head[i] = verb;
            }
        }
        relation[infinitive] = "xcomp";
    }

    private String lastWord(int word) {
        String text = words.get(word).text();
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** The verb of those named: the first with a tense that does not stand in a clause about one of them; -1 where there is none. */
    private int verb(int name) {
        for (int i = name + 1; i < words.size(); i++) {
            String tag = words.get(i).tag();
            if (tag.startsWith("W") || words.get(i).text().equals("that")) {
                return -1;
            }
            if (tag.matches("VBD|VBZ|VBP|MD")) {
                return String.valueOf(relation[i]).matches("aux|aux:pass|cop") ? head[i] : i;
            }
        }
        return -1;
    }

    private boolean hasFinite(int from, int to) {
        return words.subList(from, to).stream().anyMatch(word -> word.tag().matches("VBD|VBZ|VBP|MD"));
    }

    /** The first of the names becomes the subject, the others go with it. */
    private void subject(int day, int name, int verb) {
        List<Integer> others = new ArrayList<>();
        for (int i = name + 1; i < verb; i++) {
            boolean listed = head[i] == day && "conj".equals(relation[i]);
            boolean last = head[i] == verb && String.valueOf(relation[i]).matches("nsubj|nsubj:pass");
            if (listed || last) {
                others.add(i);
            }
        }
        boolean passive = has(verb, "aux:pass");
        others.forEach(other -> attach(other, name, "conj"));
        attach(name, verb, passive ? "nsubj:pass" : "nsubj");
    }

    /** The verb becomes the main one, what stands before the comma a phrase or a clause of it. */
    private void main(int day, int verb) {
        int root = root(day);
        int before = child(verb, "nsubj", 0);
        if (before >= 0 && before < day && has(before, "case")) {
            relation[before] = "obl";
        }
        if (root == verb) {
            return;
        }
        attach(verb, -1, "root");
        if (root > verb) {
            attach(root, verb, words.get(root).tag().startsWith("NN") ? "obj" : "dep");
            return;
        }
        int noun = words.get(root).tag().equals("VBN") ? child(root, "obl", 0) : -1;
        if (noun >= 0 && noun < root && isBehindComma(root)) {
            // "In their first talks, held on Monday, X and Y agreed"
            attach(noun, verb, "obl");
            attach(root, noun, "acl");
        } else {
            attach(root, verb, words.get(root).tag().startsWith("NN") ? "obl" : "advcl");
        }
    }

    private int root(int word) {
        int at = word;
        for (int steps = 0; head[at] >= 0 && steps < words.size(); steps++) {
            at = head[at];
        }
        return at;
    }
}
