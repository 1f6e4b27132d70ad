package org.credence.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends sentences whose main verb, or a part of it, the parser hangs on something else. */
final class SentenceRepair extends TreeRepair {
    /** What somebody is on who speaks there. */
    private static final Set<String> JOURNEY = Set.of("visit", "trip", "tour", "mission");

    SentenceRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
    }

    void mend(int word) {
        sideTakenForVerb(word);
        visitTakenForVerb(word);
        relativeTakenForSentence(word);
        subjectTakenForFragment(word);
        participleTakenForSubject(word);
        participleTakenForClause(word);
        nounTakenForVerb(word);
        relativeTakenForPassive(word);
        pronounTakenForVerb(word);
        asideTakenForVerb(word);
        relativeTakenForContent(word);
        adverbTakenForSubject(word);
        dueTakenForMark(word);
        closingPhraseTakenLow(word);
    }

    /** "A summit, which last took place in May": the adverb is taken for who took, the pronoun for what was taken. */
    private void adverbTakenForSubject(int adverb) {
        int verb = head[adverb];
        int pronoun = adverb - 1;
        boolean wrong = pronoun >= 0
                && verb == adverb + 1
                && words.get(adverb).tag().matches("JJ.?|RB.?")
                && "nsubj".equals(relation[adverb])
                && words.get(pronoun).tag().matches("WDT|WP")
                && words.get(verb).tag().startsWith("VB");
        if (wrong) {
            relation[adverb] = "advmod";
            attach(pronoun, verb, "nsubj");
        }
    }

    /** "Called off a visit planned for May": nobody plans there, whatever the parser takes the visit for. */
    private boolean isScheduledFor(int participle) {
        int noun = child(participle, "nsubj", 0);
        return "ccomp".equals(relation[participle])
                && noun >= 0
                && words.get(noun).tag().matches("NNS?")
                && words.get(participle).lemma().toLowerCase(Locale.ROOT).matches("(plan|schedul|slat)\\w*|set")
                && words.get(participle + 1).text().equals("for");
    }

    /** "A mission that X was to lead": "that" is taken for the mark of a clause that hangs loosely on the noun. */
    private void relativeTakenForContent(int verb) {
        int noun = head[verb];
        int that = child(verb, "mark", Math.max(noun, 0));
        boolean wrong = noun >= 0
                && "dep".equals(relation[verb])
                && noun < that
                && that < child(verb, "nsubj", that)
                && words.get(that).text().equals("that")
                && words.get(noun).tag().startsWith("NN")
                && words.get(verb).tag().startsWith("VB")
                && !has(verb, "obj")
                && !has(verb, "ccomp")
                && !has(verb, "xcomp");
        if (wrong) {
            relation[verb] = "acl:relcl";
            relation[that] = "obj";
        }
    }

    /** "Postponed a meeting planned for June": the participle with its noun is taken for a clause beside the verb. */
    private void participleTakenForClause(int participle) {
        int verb = head[participle];
        int noun = child(participle, "nsubj", 0);
        boolean wrong = verb >= 0
                && verb < noun
                && noun < participle
                && participle + 1 < words.size()
                && ("dep".equals(relation[participle]) || isScheduledFor(participle))
                && words.get(participle).tag().matches("VB[ND]")
                && words.get(participle + 1).tag().matches("IN|TO")
                && words.get(verb).tag().startsWith("VB")
                && words.get(noun).tag().startsWith("NN")
                && !has(participle, "aux")
                && !has(participle, "aux:pass")
                && !has(participle, "mark")
                && (!has(participle, "obj") || isScheduledFor(participle))
                && !has(verb, "obj")
                && child(verb, "ccomp", 0) == ("ccomp".equals(relation[participle]) ? participle : -1);
        if (wrong) {
            attach(noun, verb, "obj");
            attach(participle, noun, "acl");
        }
    }

    /** "Talks mediated by X broke down": the participle with its noun is taken for a clause that is the subject. */
    private void participleTakenForSubject(int participle) {
        int verb = head[participle];
        int noun = child(participle, "nsubj", 0);
        noun = noun < 0 ? child(participle, "nsubj:pass", 0) : noun;
        boolean clause = String.valueOf(relation[participle]).startsWith("csubj")
                || ("advcl".equals(relation[participle]) && !has(verb, "nsubj") && !has(verb, "nsubj:pass"));
        boolean wrong = verb > participle
                && clause
                && words.get(participle).tag().matches("VB[ND]")
                && noun >= 0
                && noun < participle
                && words.get(noun).tag().startsWith("NN")
                && !has(participle, "aux")
                && !has(participle, "aux:pass")
                && !has(participle, "mark")
                && !has(participle, "obj");
        if (wrong) {
            attach(noun, verb, has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
            attach(participle, noun, "acl");
        }
    }

    /** "Looked forward to the forum, to be held in X": the passive infinitive behind the comma is of the noun before it. */
    private void nounTakenForVerb(int verb) {
        int to = child(verb, "mark", 0);
        boolean wrong = to > 1
                && to < verb
                && has(verb, "aux:pass")
                && "xcomp".equals(relation[verb])
                && words.get(to).tag().equals("TO")
                && isBehindComma(to)
                && words.get(to - 2).tag().startsWith("NN")
                && head[verb] >= 0
                && head[verb] < to - 2;
        if (wrong) {
            attach(verb, to - 2, "acl");
        }
    }

    /** "X, left, and Y meet in Z", under a picture: where X stands in it is taken for what X did. */
    private void sideTakenForVerb(int side) {
        boolean aside = words.get(side).text().toLowerCase(Locale.ROOT).matches("left|right")
                && side > 0
                && side + 1 < words.size()
                && isBehindComma(side)
                && words.get(side + 1).text().matches("[,)]");
        int first = aside ? child(side, "nsubj", 0) : -1;
        int verb = first >= 0 && first < side ? child(side, "conj", side + 1) : -1;
        verb = verb < 0 && first >= 0 ? child(side, "parataxis", side + 1) : verb;
        if (verb < 0 || !words.get(verb).tag().startsWith("VB")) {
            return;
        }
        int second = child(verb, "nsubj", side + 1);
        int and = child(verb, "cc", side + 1);
        attach(verb, head[side], relation[side]);
        attach(side, first, "dep");
        attach(first, verb, "nsubj");
        if (second >= 0 && and >= 0 && and < second) {
            attach(second, first, "conj");
            attach(and, second, "cc");
        }
        for (int i = 0; i < words.size(); i++) {
            if (head[i] == side) {
                attach(i, verb, relation[i]);
            }
        }
    }

    /** "Is paying a State Visit to X": the capital noun is taken for a verb with a subject of its own. */
    private void visitTakenForVerb(int visit) {
        boolean noun = visit > 0
                && words.get(visit).tag().startsWith("VB")
                && Character.isUpperCase(words.get(visit).text().charAt(0))
                && Character.isUpperCase(words.get(visit - 1).text().charAt(0))
                && "ccomp".equals(relation[visit])
                && head[visit] >= 0
                && words.get(head[visit]).tag().startsWith("VB")
                && "nsubj".equals(relation[visit - 1])
                && head[visit - 1] == visit;
        if (!noun) {
            return;
        }
        relation[visit] = "obj";
        relation[visit - 1] = "compound";
        for (int i = 0; i < words.size(); i++) {
            if (head[i] == visit - 1) {
                attach(i, visit, relation[i]);
            } else if (head[i] == visit && "obl".equals(relation[i])) {
                relation[i] = "nmod";
            }
        }
    }

    /** "The group, which met in May, will meet again": the main verb hangs as the relative clause, and the clause loosely on it. */
    private void relativeTakenForSentence(int verb) {
        int noun = head[verb];
        int inner = noun < 0 ? -1 : child(verb, "dep", noun + 1);
        int which = noun < 0 ? -1 : relative(verb, noun);
        boolean wrong = noun >= 0
                && "acl:relcl".equals(relation[verb])
                && which > noun
                && which < inner
                && inner < verb
                && words.get(inner).tag().matches("VBD|VBZ|VBP")
                && has(verb, "aux")
                && hasComma(inner, verb);
        if (!wrong) {
            return;
        }
        int top = noun;
        while (head[top] >= 0 && "nmod".equals(relation[top])) {
            top = head[top];
        }
        if (head[top] >= 0) {
            return;
        }
        attach(verb, -1, "root");
        attach(top, verb, "nsubj");
        attach(inner, top, "acl:relcl");
        attach(which, inner, "nsubj");
    }

    /** "Which" or "who", as the subject or object of a verb behind a noun; -1 where there is none. */
    private int relative(int verb, int noun) {
        for (int i = noun + 1; i < verb; i++) {
            boolean core = head[i] == verb && ("obj".equals(relation[i]) || "nsubj".equals(relation[i]));
            if (core && words.get(i).tag().matches("WDT|WP")) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasComma(int from, int to) {
        return words.subList(from, to).stream().anyMatch(word -> word.text().equals(","));
    }

    /** "A round that was to be held on Sunday has been cancelled": the main verb hangs loosely on its subject. */
    private void subjectTakenForFragment(int verb) {
        int noun = head[verb];
        int was = noun < 0 ? -1 : child(verb, "nsubj:pass", noun + 1);
        int that = noun < 0 ? -1 : child(verb, "dep", noun + 1);
        boolean wrong = noun >= 0
                && noun < verb
                && head[noun] < 0
                && "dep".equals(relation[verb])
                && words.get(noun).tag().startsWith("NN")
                && has(verb, "aux")
                && that > noun
                && that < was
                && was < verb
                && words.get(that).tag().equals("WDT")
                && words.get(was).tag().startsWith("VB");
        if (!wrong) {
            return;
        }
        attach(verb, -1, "root");
        attach(noun, verb, has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
        attach(was, noun, "acl:relcl");
        attach(that, was, "nsubj");
    }

    /** "An official who was in Accra told X": the place of "was" is taken for that of a passive, and the main verb for the relative. */
    private void relativeTakenForPassive(int verb) {
        int noun = head[verb];
        boolean relative = noun >= 0
                && noun < verb
                && head[noun] < 0
                && "acl:relcl".equals(relation[verb])
                && words.get(verb).tag().equals("VBD");
        int was = relative ? child(verb, "aux:pass", noun + 1) : -1;
        int place = was > noun && was < verb ? child(verb, "obl", was + 1) : -1;
        int who = place > was && place < verb && has(place, "case") ? relativeAt(noun, was, verb) : -1;
        if (who < 0) {
            return;
        }
        attach(verb, -1, "root");
        attach(noun, verb, "nsubj");
        attach(place, noun, "acl:relcl");
        attach(who, place, "nsubj");
        attach(was, place, "cop");
    }

    /** The relative pronoun right before a word, behind a noun, that hangs on a verb; -1 where there is none. */
    private int relativeAt(int noun, int before, int verb) {
        int at = before - 1;
        return at > noun && head[at] == verb && words.get(at).tag().matches("WP|WDT") ? at : -1;
    }

    /** "An official, who asked not to be named, denied it": the clause hangs on its pronoun, and the main verb on the clause. */
    private void pronounTakenForVerb(int who) {
        int noun = head[who];
        boolean loose = noun >= 0
                && noun < who
                && head[noun] < 0
                && String.valueOf(relation[who]).matches("dep|appos")
                && words.get(who).tag().equals("WP")
                && isBehindComma(who);
        int inner = loose ? child(who, "dep", who + 1) : -1;
        if (inner < 0 || !words.get(inner).tag().matches("VBD|VBZ|VBP")) {
            return;
        }
        for (int verb = inner + 1; verb < words.size(); verb++) {
            // "Who asked not to be named, later told them"
            int before = words.get(verb - 1).tag().equals("RB") ? verb - 2 : verb - 1;
            boolean main = words.get(verb).tag().matches("VBD|VBZ|VBN")
                    && words.get(before).text().equals(",")
                    && "dep".equals(relation[verb])
                    && isWithin(verb, inner)
                    && !has(verb, "nsubj")
                    && !has(verb, "aux:pass");
            if (main) {
                attach(verb, -1, "root");
                attach(noun, verb, "nsubj");
                attach(inner, noun, "acl:relcl");
                attach(who, inner, "nsubj");
                return;
            }
        }
    }

    /** "Farmers, told that it would rain, stayed away": behind one comma alone a verb is set apart, and the next one is the main verb. */
    private void asideTakenForVerb(int aside) {
        int subject = head[aside] < 0 && words.get(aside).tag().equals("VBD") ? child(aside, "nsubj", 0) : -1;
        boolean setApart = subject >= 0
                && subject < aside - 1
                && isBehindComma(aside)
                && words.subList(subject, aside - 1).stream().noneMatch(word -> word.text().matches("[,;:()–—]|--|``|''"));
        for (int verb = aside + 1; setApart && verb < words.size(); verb++) {
            boolean main = words.get(verb).tag().matches("VBD|VBZ")
                    && isBehindComma(verb)
                    && "dep".equals(relation[verb])
                    && isWithin(verb, aside)
                    && !has(verb, "nsubj")
                    && !has(verb, "aux:pass");
            if (main) {
                attach(verb, -1, "root");
                attach(subject, verb, "nsubj");
                attach(aside, subject, "acl");
                return;
            }
        }
    }

    /** "Talks due in May never took place": "due" is taken for the mark of a clause that hangs on its own subject. */
    private void dueTakenForMark(int due) {
        int verb = head[due];
        int noun = verb < 0 ? -1 : head[verb];
        boolean wrong = noun >= 0
                && noun < due
                && due < verb
                && "mark".equals(relation[due])
                && words.get(due).text().equals("due")
                && words.get(noun).tag().startsWith("NN")
                && words.get(verb).tag().startsWith("VB")
                && !has(verb, "nsubj");
        if (!wrong) {
            return;
        }
        attach(verb, head[noun], relation[noun]);
        attach(noun, verb, "nsubj");
        attach(due, noun, "acl");
        for (int i = due + 1; i < verb; i++) {
            if (head[i] == verb && "obl".equals(relation[i])) {
                head[i] = due;
            }
        }
    }

    /** "Said on Monday that they would meet, on a visit to X": behind the comma it is the main verb that is told of. */
    private void closingPhraseTakenLow(int noun) {
        int inner = head[noun];
        int verb = inner < 0 ? -1 : head[inner];
        int preposition = inner < 0 ? -1 : child(noun, "case", inner + 1);
        boolean wrong = verb >= 0
                && verb < inner
                && inner < noun
                && head[verb] < 0
                && preposition > inner
                && preposition < noun
                && "obl".equals(relation[noun])
                && "ccomp".equals(relation[inner])
                && words.get(verb).tag().equals("VBD")
                && JOURNEY.contains(words.get(noun).lemma())
                && words.get(preposition).text().matches("on|during")
                && isBehindComma(preposition);
        for (int i = noun + 1; wrong && i < words.size(); i++) {
            wrong = isWithin(i, noun) || words.get(i).text().equals(".");
        }
        if (wrong) {
            head[noun] = verb;
        }
    }
}
