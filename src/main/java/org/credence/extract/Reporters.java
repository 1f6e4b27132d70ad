package org.credence.extract;

import java.util.Optional;
import org.credence.language.Sentence;

/** Says by which verb of saying the words are reported that another verb of one sentence stands in. */
final class Reporters {
    private final Reading reading;
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;

    Reporters(Reading reading, ReportingWords words, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** The verb that reports the words a verb stands in. */
    Optional<Integer> of(int verb) {
        for (int above : syntax.graph().pathToRoot(verb)) {
            int head = syntax.graph().head(above);
            if (isContrast(above)) {
                return Optional.empty();
            }
            boolean clause = syntax.graph().isRelated(above, "ccomp")
                    || syntax.graph().isRelated(above, "dep")
                    || (syntax.graph().isRelated(above, "advcl") && above < head && !syntax.graph().hasChild(above, "mark"));
            if (head >= 0 && clause && isReporting(head)) {
                return Optional.of(head);
            }
            Optional<Integer> behind = reporterBehind(above, verb);
            if (behind.isPresent()) {
                return behind;
            }
        }
        return Optional.empty();
    }

    /** Not "recalled its ambassador, saying …": what is done to people reports nothing. */
    private boolean isReporting(int verb) {
        boolean ofPeople = words.ofPeople.contains(sentence.token(verb).lemma())
                && syntax.graph().children(verb, "obj").stream()
                        .anyMatch(object -> reading.mentionAt(sentence.index(), object).orElse(null) instanceof Mention.Role);
        return !ofPeople && !words.clause(sentence.token(verb).lemma()).isEmpty();
    }

    /** "…, X told the paper": a verb of saying put behind the clause it reports. */
    private Optional<Integer> reporterBehind(int clause, int verb) {
        return syntax.graph().children(clause, "parataxis").stream()
                .filter(child -> child != verb && !syntax.graph().isUnder(verb, child))
                .filter(child -> child > clause && hasSetOffSubject(child) && !words.clause(sentence.token(child).lemma()).isEmpty())
                .findFirst();
    }

    private boolean hasSetOffSubject(int verb) {
        return syntax.graph().children(verb, "nsubj").stream()
                .map(subject -> reading.mentionAt(sentence.index(), subject)
                        .map(Mention::begin)
                        .orElseGet(() -> syntax.extent(subject)[0]))
                .anyMatch(begin -> begin < verb && begin > 0 && sentence.token(begin - 1).text().equals(","));
    }

    /** ", while the other side denied it": told beside what is reported, not inside it. */
    private boolean isContrast(int verb) {
        return syntax.graph().isRelated(verb, "advcl")
                && verb > 1
                && syntax.graph().children(verb, "mark").stream()
                        .anyMatch(child -> words.contrast.contains(sentence.token(child).lower())
                                && child > 0
                                && sentence.token(child - 1).text().equals(","));
    }
}
