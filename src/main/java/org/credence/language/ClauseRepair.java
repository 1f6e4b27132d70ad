package org.credence.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends clauses of which the parser takes a part for another: the subject, the object, the verb, what is said or who says it. */
final class ClauseRepair extends TreeRepair {
    /** Verbs whose object does what the participle after it says: "kept talks going". */
    private static final Set<String> CAUSATIVE = Set.of("have", "get", "see", "keep", "want", "make", "let", "find", "leave",
            "hear", "watch", "like", "need", "feel", "set", "call", "consider");

    ClauseRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
    }

    void mend(int word) {
        subjectTakenForListing(word);
        objectTakenForSource(word);
        sourceTakenForRelative(word);
        objectTakenForParticiplesSubject(word);
        gerundTakenLoosely(word);
        prepositionTakenForAdjective(word);
        relativeTakenForName(word);
        contentTakenForMain(word);
        listTakenForObject(word);
        verbTakenForAdjective(word);
        sayingTakenLoosely(word);
        dueTakenForPreposition(word);
        dueTakenLoosely(word);
    }

    private boolean isBeenDue(int word) {
        return word > 1 && words.get(word).text().equals("due") && words.get(word - 1).text().equals("been");
    }

    /** "Had been due in X": "due in" is taken for one preposition, and X for what is said. */
    private void dueTakenForPreposition(int due) {
        int noun = head[due];
        if (!isBeenDue(due) || noun < due || !"case".equals(relation[due])) {
            return;
        }
        attach(due, head[noun], relation[noun]);
        attach(noun, due, "obl");
        for (int i = 0; i < words.size(); i++) {
            boolean ofPlace = "case".equals(relation[i]) || String.valueOf(relation[i]).startsWith("nmod");
            if (head[i] == noun && (i < due || (i > noun && !ofPlace))) {
                head[i] = due;
            }
        }
    }

    /** "X had been due to meet": each word hangs loosely on the one before. */
    private void dueTakenLoosely(int due) {
        int been = head[due];
        int had = been < 0 ? -1 : head[been];
        int subject = had < 0 ? -1 : head[had];
        boolean loose = isBeenDue(due) && been == due - 1 && had == been - 1 && subject >= 0 && subject < had
                && words.get(subject).tag().startsWith("NN");
        if (!loose) {
            return;
        }
        attach(due, head[subject], relation[subject]);
        attach(subject, due, "nsubj");
        attach(had, due, "aux");
        attach(been, due, "cop");
        for (int i = had; i < words.size(); i++) {
            if (head[i] == subject || head[i] == had || head[i] == been) {
                head[i] = due;
            }
            if (head[i] == due && "dep".equals(relation[i]) && has(i, "mark", "to")) {
                relation[i] = "ccomp";
            }
        }
    }

    /** "And will meet again on July 10, X said": who says it hangs as the object of the verb before, and the saying loosely on it. */
    private void sayingTakenLoosely(int verb) {
        int told = head[verb];
        boolean loose = told >= 0
                && told < verb
                && verb > 0
                && "dep".equals(relation[verb])
                && words.get(verb).lemma().equals("say")
                && words.get(verb).tag().equals("VBD")
                && child(verb, "nsubj", 0) < 0
                && words.get(told).tag().startsWith("VB");
        int speaker = loose ? child(told, "obj", told) : -1;
        int left = speaker > told && speaker < verb ? left(speaker) : -1;
        boolean setOff = left > 0
                && isBehindComma(left)
                && words.get(speaker).tag().startsWith("NNP")
                && (speaker == verb - 1 || (speaker == verb - 2 && isBehindComma(verb)));
        if (setOff) {
            attach(speaker, verb, "nsubj");
            attach(verb, "conj".equals(relation[told]) ? head[told] : told, "parataxis");
        }
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
                && isBehindComma(left)
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
                && isBehindComma(left(source));
        if (wrong) {
            attach(object, first, "obj");
            attach(source, verb, "nsubj");
            relation[verb] = "parataxis";
        }
    }

    /** "A parade in X, his office announced on Monday": what is said last hangs as a relative clause on what stands before. */
    private void sourceTakenForRelative(int verb) {
        int noun = head[verb];
        int source = noun < 0 ? -1 : child(verb, "nsubj", noun + 1);
        boolean wrong = source > noun
                && source < verb
                && "acl:relcl".equals(relation[verb])
                && words.get(verb).tag().equals("VBD")
                && isBehindComma(left(source))
                && words.subList(noun + 1, verb).stream().noneMatch(word -> word.tag().matches("WDT|WP|WRB"))
                && !has(verb, "obj")
                && !has(verb, "mark")
                && closes(verb);
        if (wrong) {
            attach(verb, main(noun), "parataxis");
        }
    }

    /** Whether nothing but what hangs on a word comes after it. */
    private boolean closes(int verb) {
        for (int i = verb + 1; i < words.size(); i++) {
            if (!isWithin(i, verb) && !words.get(i).text().equals(".")) {
                return false;
            }
        }
        return true;
    }

    /** "Agreed to hold talks aimed at peace": the object hangs as the subject of the participle behind it. */
    private void objectTakenForParticiplesSubject(int noun) {
        int participle = head[noun];
        int verb = participle < 0 ? -1 : head[participle];
        boolean wrong = verb >= 0
                && verb < noun
                && participle == noun + 1
                && "nsubj".equals(relation[noun])
                && String.valueOf(relation[participle]).matches("xcomp|ccomp|dep")
                && words.get(noun).tag().matches("NNS?")
                && words.get(participle).tag().matches("VBN|VBG")
                && words.get(verb).tag().startsWith("VB")
                && !has(participle, "aux")
                && !has(participle, "aux:pass")
                && !has(verb, "obj")
                && !CAUSATIVE.contains(words.get(verb).lemma());
        if (wrong) {
            attach(noun, verb, "obj");
            attach(participle, noun, "acl");
        }
    }

    /** "Floated it after seeing X": the preposition hangs as an adverb on the verb, the gerund loosely on either. */
    private void gerundTakenLoosely(int gerund) {
        int preposition = gerund - 1;
        boolean wrong = preposition > 0
                && words.get(gerund).tag().equals("VBG")
                && words.get(preposition).tag().equals("IN")
                && words.get(preposition).text().matches("after|before|since|by|upon|while|without")
                && "advmod".equals(relation[preposition])
                && "dep".equals(relation[gerund])
                && head[preposition] >= 0
                && (head[gerund] == preposition || head[gerund] == head[preposition]);
        if (wrong) {
            attach(gerund, head[preposition], "advcl");
            attach(preposition, gerund, "mark");
        }
    }

    /**
     * "Hosted the talks with X", "held talks on Friday with X": the preposition hangs as an adjective on the noun before, or loosely on
     * the verb, and X loosely on it.
     */
    private void prepositionTakenForAdjective(int preposition) {
        int above = head[preposition];
        int other = child(preposition, "dep", preposition + 1);
        if (above < 0 || above > preposition || other < preposition
                || !words.get(preposition).tag().equals("IN") || !words.get(other).tag().startsWith("NN")) {
            return;
        }
        boolean ofNoun = words.get(above).tag().startsWith("NN") && String.valueOf(relation[preposition]).matches("amod|advmod|dep");
        boolean ofVerb = words.get(above).tag().startsWith("VB") && "dep".equals(relation[preposition]);
        if (ofNoun || ofVerb) {
            attach(other, above, ofNoun ? "nmod" : "obl");
            attach(preposition, other, "case");
        }
    }

    /** "X, who had been to Y": what is said of X hangs as another name of it, "who" loosely. */
    private void relativeTakenForName(int predicate) {
        int noun = head[predicate];
        int who = noun < 0 ? -1 : child(predicate, "dep", noun + 1);
        boolean wrong = who > noun
                && who < predicate
                && "appos".equals(relation[predicate])
                && words.get(who).tag().matches("WP|WDT")
                && has(predicate, "cop");
        if (wrong) {
            relation[predicate] = "acl:relcl";
            attach(who, predicate, "nsubj");
        }
    }

    /** "X, who lives in Y, suggested that Z can wait": the verb of what is suggested is taken for the main one. */
    private void contentTakenForMain(int verb) {
        int subject = head[verb];
        int content = subject < 0 ? -1 : head[subject];
        boolean wrong = content > verb
                && head[content] < 0
                && "nsubj".equals(relation[subject])
                && String.valueOf(relation[verb]).startsWith("acl")
                && words.get(verb).tag().equals("VBD")
                && verb + 1 < words.size()
                && isBehindComma(verb)
                && words.get(verb + 1).text().equals("that")
                && has(subject, "acl:relcl");
        if (wrong) {
            attach(verb, -1, "root");
            attach(subject, verb, "nsubj");
            attach(content, verb, "ccomp");
        }
    }

    /** "Staged by X, Y and Z": the second of a list of names hangs as the object of the verb. */
    private void listTakenForObject(int second) {
        int verb = head[second];
        boolean open = verb >= 0
                && verb < second
                && "obj".equals(relation[second])
                && words.get(second).tag().startsWith("NNP")
                && !has(second, "case")
                && has(second, "conj");
        int comma = open ? left(second) - 1 : -1;
        for (int first = verb + 1; comma > 0 && first < comma; first++) {
            boolean listed = head[first] == verb
                    && "obl".equals(relation[first])
                    && words.get(first).tag().startsWith("NNP")
                    && first == comma - 1
                    && words.get(comma).text().equals(",");
            if (listed) {
                attach(second, first, "conj");
                for (int i = second + 1; i < words.size(); i++) {
                    if (head[i] == second && "conj".equals(relation[i])) {
                        head[i] = first;
                    }
                }
                return;
            }
        }
    }

    /** "X, who was in Y, met Z": the main verb hangs as an adjective on its object. */
    private void verbTakenForAdjective(int verb) {
        int object = head[verb];
        int top = object < 0 ? -1 : main(object);
        boolean wrong = object == verb + 1
                && "amod".equals(relation[verb])
                && words.get(verb).tag().equals("VBD")
                && isBehindComma(verb)
                && top < verb
                && words.get(top).tag().startsWith("NN")
                && has(top, "acl:relcl");
        if (wrong) {
            attach(verb, -1, "root");
            attach(top, verb, "nsubj");
            attach(object, verb, "obj");
            for (int i = object + 1; i < words.size(); i++) {
                if (head[i] == object && "nmod".equals(relation[i])) {
                    attach(i, verb, "obl");
                }
            }
        }
    }

    private boolean isLast(int verb) {
        return verb + 1 == words.size() || (verb + 2 == words.size() && words.get(verb + 1).text().equals("."));
    }

    /** The root above a word. */
    private int main(int word) {
        int at = word;
        for (int steps = 0; head[at] >= 0 && steps < words.size(); steps++) {
            at = head[at];
        }
        return at;
    }
}
