package org.credence.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Mends clauses of two subjects, or of one with much beside it, of which the parser keeps only what stands next to the verb. */
final class SharedSubjectRepair extends TreeRepair {
    /** Prepositions that open a clause as well. */
    private static final Set<String> OPENING = Set.of("after", "before", "since", "until");

    SharedSubjectRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
    }

    void mend(int word) {
        firstSubjectTakenForRoot(word);
        firstSubjectTakenForOblique(word);
        relativeTakenForSubjectClause(word);
        possessorTakenForSubject(word);
        nextSubjectTakenForConjunct(word);
    }

    /** "Answered by calling in X, and Y accused Z": Y is joined to X, and its verb hangs on it as a participle. */
    private void nextSubjectTakenForConjunct(int verb) {
        int subject = head[verb];
        int object = subject < 0 ? -1 : head[subject];
        boolean wrong = subject == verb - 1
                && object >= 0
                && object < subject
                && "acl".equals(relation[verb])
                && isInflected(verb)
                && has(verb, "obj")
                && isNoun(subject)
                && "conj".equals(relation[subject])
                && isSetApart(left(subject));
        int above = wrong ? head[object] : -1;
        while (above >= 0 && !isInflected(above)) {
            above = head[above];
        }
        if (above >= 0) {
            attach(verb, above, "conj");
            attach(subject, verb, "nsubj");
        }
    }

    /** Whether ", and" stands right before a word; the parser may hang the "and" on it. */
    private boolean isSetApart(int word) {
        int and = word >= 0 && words.get(word).text().equals("and") ? word : word - 1;
        return and > 0 && words.get(and).text().equals("and") && words.get(and - 1).text().equals(",");
    }

    private boolean isInflected(int verb) {
        return words.get(verb).tag().matches("VBD|VBZ|VBP");
    }

    /** "X, who was on tour, and Y opened the talks": X is taken for the root, and the verb for one more of the clause about X. */
    private void firstSubjectTakenForRoot(int verb) {
        int second = child(verb, "nsubj", 0);
        int clause = head[verb];
        int first = clause < 0 ? -1 : head[clause];
        boolean wrong = first >= 0
                && head[first] < 0
                && isNoun(first)
                && "conj".equals(relation[verb])
                && String.valueOf(relation[clause]).startsWith("acl")
                && isSetOff(second, verb, clause)
                && first < clause
                && !has(first, "cop");
        if (wrong) {
            attach(first, verb, "nsubj");
            attach(verb, -1, "root");
            join(second, first);
        }
    }

    /** "A week after X, the premier, and Y signed a pact": X hangs by the preposition on what stands before. */
    private void firstSubjectTakenForOblique(int verb) {
        if (!isInflected(verb)) {
            return;
        }
        int second = child(verb, "nsubj", 0);
        int and = second < 0 ? verb - 2 : second - 1;
        while (and > 1 && !words.get(and).text().equals("and") && and > verb - 6) {
            and--;
        }
        boolean listed = and > 1
                && words.get(and).text().equals("and")
                && words.get(and - 1).text().equals(",");
        int first = and - 2;
        if (!listed || first < 1 || !isNoun(first)) {
            return;
        }
        int opening = child(first, "case", 0);
        opening = opening < 0 && head[first] >= 0 ? child(head[first], "case", Math.max(0, first - 3)) : opening;
        boolean opens = opening >= 0
                && opening < first
                && first - opening <= 3
                && OPENING.contains(words.get(opening).text().toLowerCase(Locale.ROOT))
                && opening + 1 < words.size();
        int last = verb - 1;
        boolean beside = isName(first) && isNoun(last) && (second < 0 || second == last);
        if (!opens || !beside || (head[first] == verb && "nsubj".equals(relation[first]))) {
            return;
        }
        int above = head[first] >= 0 && head[first] < opening ? head[first] : head[verb];
        if (above < 0 || isWithin(above, verb) || isWithin(above, first)) {
            return;
        }
        attach(opening, verb, "mark");
        attach(first, verb, "nsubj");
        attach(verb, above, "advcl");
        join(last, first);
    }

    /** "X, the minister, who is visiting Y, held a meeting": X hangs on the clause about X, and this as the subject on the verb. */
    private void relativeTakenForSubjectClause(int clause) {
        int verb = head[clause];
        int who = child(clause, "nsubj", 0);
        int noun = child(clause, "dep", 0);
        boolean wrong = verb > clause
                && "csubj".equals(relation[clause])
                && who > 0
                && words.get(who).tag().equals("WP")
                && noun >= 0
                && noun < who
                && isNoun(noun);
        if (wrong) {
            attach(noun, verb, "nsubj");
            attach(clause, noun, "acl:relcl");
        }
    }

    /** "X's foreign and trade ministers, Y and Z, arrived": X is taken for the subject. */
    private void possessorTakenForSubject(int owner) {
        boolean owned = "nsubj".equals(relation[owner])
                && owner + 2 < words.size()
                && words.get(owner + 1).tag().equals("POS")
                && head[owner] > owner + 2;
        if (!owned) {
            return;
        }
        int noun = owner + 2;
        while (noun < head[owner] && words.get(noun).tag().matches("NN.*|JJ.*|CC|VBN|HYPH")) {
            noun++;
        }
        int last = noun - 1;
        boolean apart = words.get(last).tag().matches("NNS?")
                && (noun == head[owner] || words.get(noun).tag().matches(",|VB.*|MD|RB"));
        if (!apart) {
            return;
        }
        int verb = head[owner];
        if (isWithin(verb, last)) {
            return;
        }
        List<Integer> under = IntStream.range(owner + 2, verb).filter(each -> each != last && isWithin(each, owner)).boxed().toList();
        attach(last, verb, "nsubj");
        attach(owner, last, "nmod:poss");
        for (int each : under) {
            if (each < last && words.get(each).tag().matches("NN.*|JJ.*|VBN")) {
                attach(each, last, words.get(each).tag().startsWith("NN") ? "compound" : "amod");
            } else if (each > last && words.get(each).tag().startsWith("NN") && "conj".equals(relation[each])) {
                nameBeside(each, last);
            }
        }
    }

    /** The first name beside a noun stands in apposition to it, the others are joined to the first. */
    private void nameBeside(int name, int noun) {
        int first = child(noun, "appos", 0);
        attach(name, first < 0 ? noun : first, first < 0 ? "appos" : "conj");
    }

    private void join(int second, int first) {
        attach(second, first, "conj");
    }

    /** Whether a noun stands right before its verb, behind ", and". */
    private boolean isSetOff(int subject, int verb, int after) {
        int and = subject < 0 ? -1 : child(verb, "cc", 0);
        and = and < 0 && subject > 0 ? subject - 1 : and;
        return and > after
                && and < subject
                && words.get(and).text().equals("and")
                && words.get(and - 1).text().equals(",")
                && isName(subject)
                && subject == verb - 1;
    }

    private boolean isNoun(int word) {
        return words.get(word).tag().startsWith("NN");
    }
}
