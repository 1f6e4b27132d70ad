package org.credence.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mends clauses that describe a noun, which the parser hangs on the verb around it or takes for the sentence itself. */
final class ParticipleRepair extends TreeRepair {
    ParticipleRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
    }

    void mend(int word) {
        participleTakenLoosely(word);
        passiveTakenLoosely(word);
        relativeTakenForMain(word);
        openingTakenForMain(word);
        participleOfDay(word);
    }

    /** "Wrote to X in August asking for talks": whoever wrote asks, and not the month that the parser hangs it on. */
    private void participleOfDay(int participle) {
        int day = head[participle];
        int verb = day >= 0 ? head[day] : -1;
        boolean wrong = verb >= 0
                && day > verb
                && day < participle
                && "acl".equals(relation[participle])
                && words.get(participle).tag().equals("VBG")
                && words.get(verb).tag().startsWith("VB")
                && String.valueOf(relation[day]).startsWith("obl")
                && isDate(words.get(day).text().toUpperCase(Locale.ROOT));
        if (wrong) {
            attach(participle, verb, "advcl");
        }
    }

    /** A day, a month, or what stands in for a date. */
    private static boolean isDate(String word) {
        return word.equals(Chunk.StandIn.DATE.word.toUpperCase(Locale.ROOT))
                || Stream.of(DayOfWeek.values()).anyMatch(day -> day.name().equals(word))
                || Stream.of(Month.values()).anyMatch(month -> month.name().equals(word));
    }

    /** "Has a pact with X, signed in 2004": what is said of the pact is taken for a part of what the sentence tells. */
    private void participleTakenLoosely(int participle) {
        boolean reduced = participle > 1
                && participle + 1 < words.size()
                && "dep".equals(relation[participle])
                && words.get(participle).tag().matches("VB[DN]")
                && words.get(participle + 1).tag().equals("IN")
                && !has(participle, "nsubj")
                && !has(participle, "nsubj:pass")
                && !has(participle, "aux")
                && !has(participle, "aux:pass")
                && !has(participle, "obj")
                && !has(participle, "mark");
        if (reduced) {
            describe(participle, participle, "acl");
        }
    }

    /** "Left the pact, which was brokered by X": the same with a relative clause. */
    private void passiveTakenLoosely(int participle) {
        int which = child(participle, "nsubj:pass", 0);
        boolean relative = which > 1
                && which < participle
                && "dep".equals(relation[participle])
                && words.get(which).text().matches("which|that")
                && has(participle, "aux:pass");
        if (relative) {
            describe(participle, which, "acl:relcl");
        }
    }

    /** Hangs a clause on the noun whose phrase ends right before it, with or without a comma. */
    private void describe(int clause, int begin, String as) {
        int verb = head[clause];
        int last = isBehindComma(begin) ? begin - 2 : begin - 1;
        if (last < 0 || verb < 0 || verb >= begin) {
            return;
        }
        int noun = last;
        for (int steps = 0; head[noun] >= 0 && head[noun] != verb && head[noun] < begin && steps < words.size(); steps++) {
            noun = head[noun];
        }
        boolean ofVerb = noun > verb && head[noun] == verb;
        if (words.get(verb).tag().startsWith("NN") && isWithin(last, verb)) {
            noun = verb;
        } else if (!ofVerb) {
            return;
        }
        int object = child(verb, "obj", verb + 1);
        if (object >= 0 && object < noun && "obl".equals(relation[noun]) && has(noun, "case", "with")) {
            // "Revoked a pact with X, concluded in May": the parser hangs X on the verb.
            noun = object;
        }
        // "Said on Friday, flanked by X": nobody describes the day.
        boolean described = words.get(noun).tag().matches("NNS?") || (words.get(noun).tag().startsWith("NN") && has(noun, "det"));
        if (described) {
            attach(clause, noun, as);
        }
    }

    /** "Under a deal that took effect in May, X has a month to leave": the clause about the deal is taken for the sentence. */
    private void relativeTakenForMain(int verb) {
        if (head[verb] >= 0) {
            return;
        }
        int that = child(verb, "nsubj", 0);
        int noun = that - 1;
        int main = child(verb, "parataxis", verb + 1);
        boolean wrong = noun >= 0
                && main > verb
                && head[noun] == verb
                && "obl".equals(relation[noun])
                && words.get(that).text().matches("that|which")
                && has(noun, "case")
                && child(main, "nsubj", verb) > verb;
        if (wrong) {
            attach(main, -1, "root");
            attach(verb, noun, "acl:relcl");
            attach(noun, main, "obl");
        }
    }

    /** "In the treaty, signed in May, X gave up its claim": the participle is taken for the sentence. */
    private void openingTakenForMain(int participle) {
        if (head[participle] >= 0 || !words.get(participle).tag().equals("VBN")) {
            return;
        }
        int noun = child(participle, "obl", 0);
        int main = child(participle, "parataxis", participle + 1);
        boolean wrong = noun >= 0
                && noun < participle
                && main > participle
                && isBehindComma(participle)
                && has(noun, "case")
                && !has(participle, "nsubj")
                && !has(participle, "nsubj:pass")
                && !has(participle, "aux:pass")
                && Math.max(child(main, "nsubj", participle), child(main, "nsubj:pass", participle)) > participle;
        if (wrong) {
            attach(main, -1, "root");
            attach(participle, noun, "acl");
            attach(noun, main, "obl");
        }
    }
}
