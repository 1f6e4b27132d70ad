package org.credence.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends sentences whose subject the parser joins to what stands beside it: a date, a preposition, a relative clause. */
final class SubjectRepair extends TreeRepair {
    /** Days, and what stands in for a date behind a preposition. */
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night", "noon", "midnight");
    /** Verbs of reporting that take no sitting for their object. */
    private static final Set<String> REPORTING = Set.of("say", "claim", "announce", "report", "confirm", "acknowledge");
    /** The auxiliaries of a passive. */
    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "am", "'s", "'re", "'m", "get", "gets", "got");

    SubjectRepair(List<SentenceParser.Word> words, int[] head, @Nullable String[] relation) {
        super(words, head, relation);
    }

    void mend(int word) {
        subjectTakenForDate(word);
        dateTakenForRoot(word);
        possessiveRelativeTakenForRoot(word);
        subjectTakenForOblique(word);
        verbTakenForPassive(word);
        subjectTakenForObject(word);
        speakerTakenForSubject(word);
        obliqueTakenByReporter(word);
        verbTakenForRelativesConjunct(word);
        objectTakenForExamplesSubject(word);
    }

    /** "On Monday X arrived": the day is taken for the first word of the name. */
    private void subjectTakenForDate(int name) {
        int verb = head[name];
        boolean wrong = verb > name
                && "obl".equals(relation[name])
                && words.get(name).tag().startsWith("NN")
                && !PARTS_OF_DAY.contains(words.get(name).lemma())
                && isFinite(verb)
                && hasNoSubject(verb);
        int day = wrong ? child(name, "compound", 0) : -1;
        while (day >= 0 && day < name && !DAYS.contains(words.get(day).text().toLowerCase(Locale.ROOT))) {
            day = child(name, "compound", day + 1);
        }
        boolean marked = day > 0
                && day < name
                && head[day - 1] == name
                && "case".equals(relation[day - 1])
                && words.get(day - 1).text().matches("(?i)on|in|by|since");
        if (!marked) {
            return;
        }
        attach(day, verb, "obl");
        attach(day - 1, day, "case");
        attach(name, verb, subjectOf(verb));
    }

    /** "Early this month an official, X, visited Y": the date is taken for the root, and the verb for a clause of its subject. */
    private void dateTakenForRoot(int verb) {
        int noun = head[verb];
        int date = noun < 0 ? -1 : head[noun];
        boolean wrong = date == 0
                && head[date] < 0
                && noun < verb
                && words.get(date).text().equalsIgnoreCase("yesterday")
                && "dep".equals(relation[noun])
                && String.valueOf(relation[verb]).startsWith("acl")
                && words.get(verb).tag().equals("VBD")
                && hasNoSubject(verb);
        if (!wrong) {
            return;
        }
        attach(verb, -1, "root");
        attach(noun, verb, "nsubj");
        for (int i = 0; i < words.size(); i++) {
            boolean goesOn = head[i] == noun && "conj".equals(relation[i]) && words.get(i).tag().equals("VBD");
            if (head[i] == date || goesOn) {
                head[i] = verb;
            }
        }
        attach(date, verb, "obl:tmod");
    }

    /** "At a forum in Y, X, whose country hosts it, opened the talks": the verb of the clause about X is taken for the root. */
    private void possessiveRelativeTakenForRoot(int verb) {
        int inner = head[verb];
        boolean loose = inner >= 0
                && inner < verb
                && head[inner] < 0
                && "dep".equals(relation[verb])
                && words.get(verb).tag().matches("VBD|VBZ")
                && isBehindComma(verb)
                && hasNoSubject(verb);
        int owned = loose ? child(inner, "nsubj", 0) : -1;
        int whose = owned < 0 ? -1 : child(owned, "nmod:poss", 0);
        int noun = whose - 2;
        boolean wrong = noun >= 0
                && whose < owned
                && owned < inner
                && words.get(whose).tag().equals("WP$")
                && isBehindComma(whose)
                && words.get(noun).tag().startsWith("NN");
        if (!wrong) {
            return;
        }
        for (int i = 0; i < noun; i++) {
            if (head[i] == inner) {
                head[i] = verb;
            }
        }
        attach(verb, -1, "root");
        attach(noun, verb, "nsubj");
        attach(inner, noun, "acl:relcl");
    }

    /** "Expelled them after an official claimed that …": the clause hangs on its subject, and that by "after" on the verb. */
    private void subjectTakenForOblique(int verb) {
        int noun = head[verb];
        int mark = noun < 0 ? -1 : child(noun, "case", 0);
        boolean wrong = mark >= 0
                && mark < noun
                && noun == verb - 1
                && head[noun] >= 0
                && "acl".equals(relation[verb])
                && words.get(verb).tag().matches("VBD|VBZ")
                && words.get(mark).text().matches("(?i)after|before|since|until")
                && has(verb, "ccomp")
                && hasNoSubject(verb);
        if (wrong) {
            attach(verb, head[noun], "advcl");
            attach(noun, verb, "nsubj");
            attach(mark, verb, "mark");
        }
    }

    /** "After X, which chairs it, said the round would be moved": the verb is taken for an auxiliary of what it reports. */
    private void verbTakenForPassive(int verb) {
        int inner = head[verb];
        boolean wrong = inner > verb
                && "aux:pass".equals(relation[verb])
                && words.get(verb).tag().matches("VB[DZP]")
                && !PASSIVE.contains(words.get(verb).text().toLowerCase(Locale.ROOT));
        if (!wrong) {
            return;
        }
        attach(verb, head[inner], relation[inner]);
        attach(inner, verb, "ccomp");
        int subject = subjectBefore(verb);
        if (subject < 0 || isWithin(verb, subject)) {
            return;
        }
        int mark = child(subject, "case", 0);
        if (mark >= 0 && mark < subject && words.get(mark).text().matches("(?i)after|before|since|until|as")) {
            attach(mark, verb, "mark");
            relation[verb] = "advcl";
            int above = head[subject];
            while (above >= 0 && !words.get(above).tag().startsWith("VB")) {
                above = head[above];
            }
            head[verb] = above >= 0 && !isWithin(above, verb) ? above : head[verb];
        }
        attach(subject, verb, "nsubj");
    }

    /** The noun right before a verb, or before a relative clause between commas that ends there; -1 for none. */
    private int subjectBefore(int verb) {
        if (verb > 0 && words.get(verb - 1).tag().startsWith("NN")) {
            return verb - 1;
        }
        boolean closed = verb > 3 && isBehindComma(verb);
        for (int i = verb - 2; closed && i > 1; i--) {
            if (words.get(i).tag().matches("WDT|WP") && isBehindComma(i)) {
                return words.get(i - 2).tag().startsWith("NN") ? i - 2 : -1;
            }
        }
        return -1;
    }

    /** "Said the meeting between X and Y, the envoy, had been put off": the subject hangs as an object on the verb before. */
    private void subjectTakenForObject(int verb) {
        int first = head[verb];
        int noun = first < 0 ? -1 : child(first, "obj", first + 1);
        boolean wrong = noun > first
                && noun < verb
                && "dep".equals(relation[verb])
                && REPORTING.contains(words.get(first).lemma())
                && words.get(verb).tag().startsWith("VB")
                && (has(verb, "aux") || has(verb, "aux:pass"))
                && !has(verb, "mark")
                && hasNoSubject(verb)
                && !has(first, "ccomp");
        if (wrong) {
            attach(noun, verb, subjectOf(verb));
            relation[verb] = "ccomp";
        }
    }

    /** "For X, said an official, talks are a show": whoever speaks is taken for the subject of what is said. */
    private void speakerTakenForSubject(int speaker) {
        int inner = head[speaker];
        int verb = inner < 0 ? -1 : head[inner];
        boolean behind = verb > 0
                && verb < speaker
                && speaker < inner
                && "nsubj".equals(relation[speaker])
                && "ccomp".equals(relation[inner])
                && words.get(verb).tag().matches("VBD|VBZ")
                && isBehindComma(verb)
                && hasNoSubject(verb);
        int subject = behind ? child(speaker, "appos", speaker + 1) : -1;
        if (subject > speaker && subject < inner) {
            attach(speaker, verb, "nsubj");
            attach(subject, inner, "nsubj");
        }
    }

    /** "To coincide with the trip, the ministry said": what stands before the comma hangs on the verb of saying. */
    private void obliqueTakenByReporter(int verb) {
        int first = head[verb];
        int source = first < 0 ? -1 : child(verb, "nsubj", first + 1);
        int left = source < 0 ? -1 : left(source);
        boolean last = verb + 1 == words.size() || words.get(verb + 1).text().equals(".");
        boolean wrong = source > first
                && source < verb
                && last
                && words.get(verb).tag().equals("VBD")
                && words.get(first).tag().startsWith("VB")
                && "ccomp".equals(relation[verb])
                && left > first + 1
                && isBehindComma(left);
        if (!wrong) {
            return;
        }
        int top = first;
        while (head[top] >= 0) {
            top = head[top];
        }
        for (int i = first + 1; i < left; i++) {
            if (head[i] == verb && "obl".equals(relation[i])) {
                head[i] = first;
            }
        }
        attach(verb, top, "parataxis");
    }

    /** "Dismissed the aide, whom the others feared, and hinted that …": behind the clause the sentence goes on. */
    private void verbTakenForRelativesConjunct(int verb) {
        int inner = head[verb];
        int noun = inner < 0 ? -1 : head[inner];
        int main = noun < 0 ? -1 : head[noun];
        boolean wrong = main >= 0
                && main < noun
                && noun < inner
                && inner < verb
                && "conj".equals(relation[verb])
                && "acl:relcl".equals(relation[inner])
                && words.get(main).tag().equals("VBD")
                && words.get(verb).tag().equals("VBD")
                && words.get(verb - 1).tag().equals("CC")
                && words.get(verb - 2).text().equals(",")
                && words.get(noun + 1).text().equals(",")
                && hasNoSubject(verb);
        // "Whom" and "which" are objects: what follows is not said of them.
        int pronoun = wrong ? child(inner, "obj", noun + 1) : -1;
        if (pronoun == noun + 2 && words.get(pronoun).tag().matches("WP|WDT")) {
            head[verb] = main;
        }
    }

    /** "Signed some papers, among them deals on fishing": the object is taken for the subject of its examples. */
    private void objectTakenForExamplesSubject(int noun) {
        int example = head[noun];
        int verb = example < 0 ? -1 : head[example];
        boolean wrong = verb >= 0
                && verb < noun
                && noun < example
                && "nsubj".equals(relation[noun])
                && String.valueOf(relation[example]).matches("xcomp|ccomp|dep")
                && words.get(example).tag().startsWith("NN")
                && words.get(verb).tag().startsWith("VB")
                && words.subList(noun, example).stream().anyMatch(word -> word.text().matches("among|including"))
                && !has(example, "cop")
                && !has(verb, "obj");
        if (wrong) {
            attach(noun, verb, "obj");
            attach(example, noun, "appos");
        }
    }

    private String subjectOf(int verb) {
        return has(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
    }

    private boolean hasNoSubject(int verb) {
        return !has(verb, "nsubj") && !has(verb, "nsubj:pass") && !has(verb, "csubj");
    }
}
