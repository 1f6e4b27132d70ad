package org.credence.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends what the parser joins to the wrong word. */
final class CoordinationRepair extends TreeRepair {
    /** Participles of fixing a day that the tagger takes for nouns. */
    private static final Set<String> FIXED = Set.of("set", "slated", "scheduled", "planned", "timed", "fixed");

    CoordinationRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
    }

    void mend(int word) {
        finiteTakenForGerundsConjunct(word);
        participleTakenForNoun(word);
        participleTakenForMain(word);
    }

    /** "An accord reached in X provided for a force": "reached" is taken for what the sentence tells, the verb for loose. */
    private void participleTakenForMain(int verb) {
        int participle = head[verb];
        int noun = participle < 0 ? -1 : child(participle, "nsubj", 0);
        boolean wrong = noun >= 0
                && noun == participle - 1
                && participle < verb
                && head[participle] < 0
                && "dep".equals(relation[verb])
                && words.get(participle).tag().matches("VB[DN]")
                && words.get(verb).tag().matches("VBD|VBN")
                && words.get(noun).tag().startsWith("NN")
                && !has(participle, "aux")
                && !has(participle, "aux:pass")
                && !has(participle, "obj")
                && !has(verb, "nsubj")
                && !words.get(verb - 1).text().equals(",");
        if (wrong) {
            attach(verb, -1, "root");
            attach(noun, verb, "nsubj");
            attach(participle, noun, "acl");
            int end = child(participle, "punct", verb);
            if (end > verb) {
                attach(end, verb, "punct");
            }
        }
    }

    /** "Shook hands, with Y standing by, and signed a paper": what is told in the past goes on with the verb before the gerund. */
    private void finiteTakenForGerundsConjunct(int verb) {
        int gerund = head[verb];
        boolean wrong = gerund >= 0
                && gerund < verb
                && "conj".equals(relation[verb])
                && words.get(verb).tag().equals("VBD")
                && words.get(gerund).tag().equals("VBG")
                && !has(gerund, "aux")
                && !has(verb, "nsubj")
                && "advcl".equals(relation[gerund]);
        int main = wrong ? head[gerund] : -1;
        boolean told = main >= 0 && main < gerund && words.get(main).tag().equals("VBD");
        if (told && has(gerund, "nsubj")) {
            attach(verb, main, "conj");
        }
    }

    /** "A round set for May was put off": "set" is taken for the noun, and the noun for a part of it. */
    private void participleTakenForNoun(int participle) {
        int noun = participle - 1;
        boolean wrong = noun >= 0
                && participle + 2 < words.size()
                && FIXED.contains(words.get(participle).text())
                && words.get(participle).tag().startsWith("NN")
                && head[noun] == participle
                && "compound".equals(relation[noun])
                && words.get(participle + 1).text().equals("for")
                // "A chess set for the visitors"
                && !(words.get(participle).text().equals("set") && words.get(participle + 2).tag().matches("DT|PRP\\$"));
        if (!wrong) {
            return;
        }
        int above = head[participle];
        String as = relation[participle];
        for (int i = 0; i < words.size(); i++) {
            if (head[i] == participle && i < noun) {
                head[i] = noun;
            } else if (i > participle && head[i] == noun && "nmod".equals(relation[i])) {
                attach(i, participle, "obl");
            }
        }
        attach(noun, above, as);
        attach(participle, noun, "acl");
    }
}
