package org.credence.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends what the parser is known to get wrong in news, where the words leave no doubt. */
final class ParseRepair extends TreeRepair {
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get", "will", "would", "can", "could",
            "may", "might", "shall", "should", "must", "ought", "need", "to", "use", "dare", "'d", "'ll", "wo", "ca");
    /** Verbs of what is done to people, which take an object and no clause. */
    private static final Set<String> TRANSITIVE = Set.of("meet", "visit", "host", "receive", "greet", "telephone", "join", "expel", "summon", "oust", "recall");
    /** Gerunds that are hardly ever adjectives before a name. */
    private static final Set<String> ENCOUNTER = Set.of("meet", "meeting", "host", "visit", "receive", "telephone");

    /** Verbs whose gerund before a bare noun has it as its object: "since taking power". */
    private static final Set<String> OBJECT = Set.of("take", "assume", "leave", "win", "seize", "enter", "lose");

    private static final Set<String> PREPOSITIONS =
            Set.of("with", "on", "in", "at", "to", "from", "by", "of", "among");

    private final SentenceRepair sentence;
    private final ClauseRepair clause;
    private final SubjectRepair subject;
    private final NameRepair name;
    private final SharedSubjectRepair shared;
    private final CoordinationRepair coordination;
    private final LooseClauseRepair loose;
    private final ParticipleRepair participle;
    private final FrontedDayRepair frontedDay;

    /**
     * @param head of each word, -1 for a root; changed in place
     * @param relation of each word to its head; changed in place
     */
    ParseRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
        this.sentence = new SentenceRepair(words, head, relation);
        this.clause = new ClauseRepair(words, head, relation);
        this.subject = new SubjectRepair(words, head, relation);
        this.name = new NameRepair(words, head, relation);
        this.shared = new SharedSubjectRepair(words, head, relation);
        this.coordination = new CoordinationRepair(words, head, relation);
        this.loose = new LooseClauseRepair(words, head, relation);
        this.participle = new ParticipleRepair(words, head, relation);
        this.frontedDay = new FrontedDayRepair(words, head, relation);
    }

    void apply() {
        for (int i = 0; i < words.size(); i++) {
            int[] heads = head.clone();
            @Nullable String[] relations = relation.clone();
            mend(i);
            if (!Arrays.equals(heads, head) && isCyclic()) {
                // Mends that tie words in a ring mend nothing: the parser's own reading stands.
                System.arraycopy(heads, 0, head, 0, head.length);
                System.arraycopy(relations, 0, relation, 0, relation.length);
            }
        }
    }

    private void mend(int i) {
        if (i > 0) {
            subjectAfterPreposition(i);
        }
        verbTakenForRelative(i);
        subjectTakenForConjunct(i);
        verbTakenForAuxiliary(i);
        participleTakenForMainVerb(i);
        infinitiveTakenForMainVerb(i);
        relativeTakenForContent(i);
        gerundTakenForAdjective(i);
        objectTakenForSubject(i);
        relativeTakenForSubject(i);
        subjectTakenForRoot(i);
        relativeTakenLoosely(i);
        sentence.mend(i);
        clause.mend(i);
        subject.mend(i);
        name.mend(i);
        shared.mend(i);
        coordination.mend(i);
        loose.mend(i);
        participle.mend(i);
        frontedDay.mend(i);
    }

    /** "A memorandum that X had concluded with Y": the clause hangs on the noun as what it says, "that" loosely on its verb. */
    private void relativeTakenForContent(int verb) {
        int noun = head[verb];
        boolean content = noun >= 0
                && noun < verb
                && "ccomp".equals(relation[verb])
                && words.get(noun).tag().startsWith("NN")
                && words.get(verb).tag().startsWith("VB");
        int that = content ? child(verb, "dep", noun + 1) : -1;
        if (that > noun && that < verb && words.get(that).tag().equals("WDT") && has(verb, "nsubj")) {
            relation[verb] = "acl:relcl";
            relation[that] = "obj";
        }
    }

    /** "An official, who asked not to be named, said": the verb of the relative clause hangs as the subject of the main verb. */
    private void relativeTakenForSubject(int verb) {
        int noun = head[verb];
        int inner = child(verb, "nsubj", 0);
        boolean wrong = noun >= 0
                && String.valueOf(relation[verb]).startsWith("acl")
                && words.get(verb).tag().equals("VBD")
                && inner > noun
                && inner < verb
                && words.get(inner).tag().startsWith("VB")
                && words.get(inner - 1).tag().equals("WP");
        if (!wrong) {
            return;
        }
        attach(verb, head[noun], relation[noun]);
        attach(noun, verb, "nsubj");
        attach(inner, noun, "acl:relcl");
        attach(inner - 1, inner, "nsubj");
    }

    /** "X, who travelled to Y": the relative clause hangs loosely on the name. */
    private void relativeTakenLoosely(int verb) {
        int noun = head[verb];
        boolean loose = noun >= 0
                && noun < verb
                && "dep".equals(relation[verb])
                && words.get(noun).tag().startsWith("NN")
                && words.get(verb).tag().matches("VB[DZPN]");
        if (!loose) {
            return;
        }
        for (int i = noun + 1; i < verb; i++) {
            boolean pronoun = words.get(i).tag().matches("WP|WDT") && head[i] == verb;
            if (pronoun && String.valueOf(relation[i]).matches("nsubj.*|obj|obl")) {
                relation[verb] = "acl:relcl";
                return;
            }
        }
    }

    /** "X, on his first visit to Y, met Z": X is taken for the root, and the verb for a clause of what stands between. */
    private void subjectTakenForRoot(int verb) {
        int root = verb;
        for (int steps = 0; head[root] >= 0 && steps < words.size(); steps++) {
            root = head[root];
        }
        boolean wrong = root < verb
                && words.get(root).tag().startsWith("NNP")
                && root + 1 < words.size()
                && words.get(root + 1).text().equals(",")
                && isBehindComma(verb)
                && verb - 1 > root + 1
                && words.get(verb).tag().matches("VBD|VBZ")
                && "acl|acl:relcl|dep|parataxis|advcl|conj".contains(String.valueOf(relation[verb]))
                && (!"conj".equals(relation[verb]) || words.get(root + 2).tag().equals("WP"))
                && !has(verb, "nsubj:pass");
        int subject = wrong ? child(verb, "nsubj", 0) : -1;
        int mark = wrong ? child(verb, "mark", 0) : -1;
        boolean gerund = subject >= 0 && words.get(subject).tag().equals("VBG");
        if (wrong && (subject < 0 || gerund) && (mark < 0 || (gerund && mark < subject))) {
            if (subject >= 0) {
                attach(subject, verb, "advcl");
            }
            if (mark >= 0) {
                attach(mark, subject, "mark");
            }
            attach(verb, -1, "root");
            attach(root, verb, "nsubj");
        }
    }

    /** "After meeting President X in Y": the gerund hangs as an adjective on its object. */
    private void gerundTakenForAdjective(int gerund) {
        int noun = head[gerund];
        boolean wrong = noun > gerund
                && "amod".equals(relation[gerund])
                && words.get(gerund).tag().matches("VBG|NN")
                && words.get(gerund).text().endsWith("ing")
                && (words.get(noun).tag().startsWith("NNP")
                        || (words.get(gerund).tag().equals("VBG") && words.get(gerund + 1).tag().matches("CD|DT|PRP\\$"))
                        || (OBJECT.contains(words.get(gerund).lemma()) && noun == gerund + 1)
                        || (ENCOUNTER.contains(words.get(gerund).lemma()) && Character.isUpperCase(words.get(gerund + 1).text().charAt(0))))
                && gerund > 0
                && words.get(gerund - 1).text().toLowerCase(Locale.ROOT).matches("after|before|since|by|upon|on");
        if (!wrong) {
            return;
        }
        int preposition = gerund - 1;
        attach(gerund, head[noun], "advcl");
        attach(noun, gerund, "obj");
        attach(preposition, gerund, "mark");
        if (noun == gerund + 1) {
            // "Since taking power in May": taken in May.
            for (int i = noun + 1; i < words.size(); i++) {
                if (head[i] == noun && "nmod".equals(relation[i]) && OBJECT.contains(words.get(gerund).lemma()) && !words.get(i - 1).text().equals("of")) {
                    attach(i, gerund, "obl");
                }
            }
        }
        for (int i = gerund + 1; i < words.size(); i++) {
            if (head[i] == gerund && "nmod".equals(relation[i])) {
                relation[i] = "obl";
            }
        }
    }

    /**
     * "X met Y, and officials signed a plan": the object of a verb that takes no clause hangs as the first subject of what
     * follows.
     */
    private void objectTakenForSubject(int noun) {
        int second = head[noun];
        int first = second < 0 ? -1 : head[second];
        boolean wrong = first >= 0
                && first < noun
                && noun < second
                && "nsubj".equals(relation[noun])
                && "ccomp".equals(relation[second])
                && TRANSITIVE.contains(words.get(first).lemma().toLowerCase(Locale.ROOT))
                && !has(first, "obj")
                && !has(second, "mark");
        boolean closed = wrong && noun + 1 < words.size() && words.get(noun + 1).text().equals(",");
        if (closed && noun == first + 1) {
            // "Met X, a month after Y signed a pact"
            attach(noun, first, "obj");
            relation[second] = "advcl";
            return;
        }
        int conjunct = wrong ? child(noun, "conj", noun + 1) : -1;
        if (conjunct > noun && conjunct < second && (child(noun, "punct", noun + 1) == noun + 1 || child(conjunct, "cc", noun + 1) == noun + 1)) {
            attach(noun, first, "obj");
            attach(conjunct, second, "nsubj");
            attach(second, first, "conj");
        }
    }

    /**
     * "Met with X to discuss": the parser takes X for the subject of the infinitive and "with" for its mark. Only "for"
     * marks one; after any other preposition X depends on the verb before.
     */
    private void subjectAfterPreposition(int noun) {
        int verb = head[noun];
        int preposition = noun - 1;
        // "With Mexico's foreign secretary X to discuss": whatever stands in the noun phrase is passed.
        while (preposition >= 0 && isWithin(preposition, noun)) {
            preposition--;
        }
        boolean marked = preposition >= 0
                && verb > noun
                && head[preposition] == verb
                && "mark".equals(relation[preposition])
                && words.get(preposition).tag().equals("IN")
                && PREPOSITIONS.contains(words.get(preposition).text().toLowerCase(Locale.ROOT));
        boolean infinitive = verb > 0
                && words.get(verb).tag().equals("VB")
                && head[verb] >= 0
                && head[verb] < noun;
        if (marked && infinitive && "nsubj".equals(relation[noun])) {
            attach(noun, head[verb], "obl");
            attach(preposition, noun, "case");
        }
    }

    /** "The envoy, X, resigned": the finite verb hangs as a clause on what is its subject. */
    private void verbTakenForRelative(int verb) {
        int noun = head[verb];
        boolean wrong = noun >= 0
                && noun < verb
                && head[noun] < 0
                && "acl".equals(relation[verb])
                && words.get(noun).tag().startsWith("NN")
                && (words.get(verb).tag().matches("VBD|VBZ|VBP") || has(verb, "aux"))
                && !words.get(verb).tag().equals("VBG")
                && !has(verb, "nsubj")
                && !has(verb, "mark");
        if (!wrong) {
            return;
        }
        attach(verb, -1, "root");
        attach(noun, verb, "nsubj");
        for (int i = verb + 1; i < words.size(); i++) {
            if (head[i] == noun) {
                attach(i, verb, "appos".equals(relation[i]) ? "dep" : relation[i]);
            }
        }
    }

    /** "…, and a visit was announced": the subject of the second clause hangs as a conjunct on the verb of the first. */
    private void subjectTakenForConjunct(int noun) {
        int first = head[noun];
        boolean conjunct = first >= 0
                && first < noun
                && "conj".equals(relation[noun])
                && words.get(noun).tag().startsWith("NN")
                && words.get(first).tag().startsWith("VB");
        for (int verb = noun + 1; conjunct && verb < words.size(); verb++) {
            boolean finite = words.get(verb).tag().matches("VBD|VBZ|VBP") || has(verb, "aux") || has(verb, "aux:pass");
            boolean loose = head[verb] == first && "dep|ccomp|parataxis".contains(String.valueOf(relation[verb]));
            if (loose && finite && words.get(verb).tag().startsWith("VB") && !has(verb, "nsubj") && !has(verb, "nsubj:pass")) {
                attach(verb, first, "conj");
                attach(noun, verb, has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
                return;
            }
        }
    }

    /** "Noted all members have an interest": a full verb hangs as an auxiliary on the verb of its own clause. */
    private void verbTakenForAuxiliary(int word) {
        boolean wrong = "aux".equals(relation[word])
                && words.get(word).tag().matches("VB[DZP]")
                && !AUXILIARIES.contains(words.get(word).lemma().toLowerCase(Locale.ROOT));
        if (!wrong) {
            return;
        }
        int inner = head[word];
        attach(word, head[inner], relation[inner]);
        attach(inner, word, "ccomp");
        for (int i = 0; i < words.size(); i++) {
            boolean sameTense = words.get(i).tag().equals(words.get(word).tag())
                    && !words.get(i).tag().equals(words.get(inner).tag());
            if (head[i] == inner && "conj".equals(relation[i]) && sameTense) {
                head[i] = word;
            }
        }
    }

    /** "The delegation led by X was making a trip": the participle is taken for the main verb. */
    private void participleTakenForMainVerb(int participle) {
        boolean past = words.get(participle).tag().equals("VBD") && !has(participle, "obj");
        if (!(past || words.get(participle).tag().equals("VBN")) || has(participle, "aux") || has(participle, "aux:pass")) {
            return;
        }
        int subject = child(participle, "nsubj", 0);
        int main = -1;
        for (int i = participle + 1; i < words.size() && main < 0; i++) {
            boolean finite = words.get(i).tag().matches("VB[DZP]") || has(i, "aux") || has(i, "cop") || isClauseOfAgent(participle, i);
            boolean loose = head[i] == participle && ("dep".equals(relation[i]) || "ccomp".equals(relation[i]));
            loose |= isClauseOfAgent(participle, i);
            // "A visit set for March did not go ahead"
            loose &= !past || ("dep".equals(relation[i]) && has(i, "aux") && !has(participle, "ccomp"));
            if (loose && finite && child(i, "nsubj", 0) < 0) {
                main = i;
            }
        }
        if (subject < 0 || subject > participle || main < 0) {
            return;
        }
        attach(main, head[participle], relation[participle]);
        attach(subject, main, "nsubj");
        attach(participle, subject, "acl");
        for (int i = main + 1; i < words.size(); i++) {
            if (head[i] == participle) {
                attach(i, main, relation[i]);
            }
        }
    }

    /** "A delegation led by X arrived", "talks led by X in Y stalled": what it did hangs on the noun right before. */
    private boolean isClauseOfAgent(int participle, int verb) {
        int agent = head[verb];
        boolean beside = agent > participle && agent == verb - 1 && head[agent] == participle;
        // Behind its noun a participle is no adjective, and a sentence needs a verb.
        boolean adjective = "amod".equals(relation[verb]) && head[participle] < 0 && words.get(verb).tag().equals("VBN");
        return beside && (adjective || (("acl".equals(relation[verb]) || "amod".equals(relation[verb]))
                && words.get(verb).tag().matches("VBD|VBZ")));
    }

    /** "The agreement to revive the summit marks a step": the infinitive is taken for the main verb. */
    private void infinitiveTakenForMainVerb(int infinitive) {
        int to = -1;
        for (int i = 0; i < infinitive; i++) {
            if (head[i] == infinitive && words.get(i).tag().equals("TO")) {
                to = i;
            }
        }
        int subject = child(infinitive, "nsubj", 0);
        if (!words.get(infinitive).tag().equals("VB") || to < 0 || subject < 0 || subject != to - 1 || has(infinitive, "mark", "for")) {
            return;
        }
        for (int main = infinitive + 1; main < words.size(); main++) {
            boolean finite = words.get(main).tag().matches("VB[DZP]") || has(main, "aux") || has(main, "cop");
            boolean loose = head[main] == infinitive
                    && ("dep".equals(relation[main]) || "ccomp".equals(relation[main]) || "parataxis".equals(relation[main]));
            if (loose && finite) {
                int object = child(main, "nsubj", 0);
                if (object > infinitive && object < main) {
                    attach(object, infinitive, "obj");
                }
                attach(main, head[infinitive], relation[infinitive]);
                attach(subject, main, "nsubj");
                attach(infinitive, subject, "acl");
                return;
            }
        }
    }
}
