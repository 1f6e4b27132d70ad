package org.credence.extract;

import java.util.Optional;
import org.credence.fact.Act;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Reads verbs that say what their object is: "called the vote a farce", "branded it illegal". */
final class NamingVerbs {
    private static final int LONGEST_OBJECT = 10;

    private final Reading reading;
    private final ReportingWords words;
    private final Syntax syntax;
    private final Sentence sentence;

    NamingVerbs(Reading reading, ReportingWords words, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** "Called the vote a farce", "branded it illegal": what is named, and what it is named. */
    Optional<Act> act(int verb) {
        if (!words.naming.contains(sentence.token(verb).lemma())) {
            return Optional.empty();
        }
        for (int complement : syntax.graph().children(verb, "xcomp", "obl:npmod", "obj", "dep", "ccomp")) {
            // "Called the ruling a setback", read as one noun with two articles.
            boolean named = syntax.graph().hasChild(complement, "nsubj")
                    || syntax.graph().children(complement, "det").size() > 1
                    || syntax.graph().children(verb, "obj", "iobj").stream()
                            .anyMatch(object -> verb < object && object < complement);
            boolean free = syntax.graph().children(complement, "nsubj").stream()
                    .noneMatch(object -> sentence.token(object).tag().startsWith("W"));
            if (named && free && isName(complement)) {
                return Optional.of(Act.SAY);
            }
        }
        boolean upon = syntax.graph().hasChild(verb, "obj", "xcomp", "ccomp", "dep") && !syntax.isPassive(verb);
        return upon && isBeforePhraseQuoted(verb) ? Optional.of(Act.SAY) : Optional.empty();
    }

    /** "Called the move "baffling"": the name is quoted. */
    private boolean isBeforePhraseQuoted(int verb) {
        int begin = sentence.token(verb).span().end();
        int end = sentence.token(Math.min(sentence.size() - 1, verb + LONGEST_OBJECT)).span().end();
        return reading.annotated().quotations().stream()
                .anyMatch(quotation -> !quotation.clausal()
                        && begin <= quotation.span().begin()
                        && quotation.span().begin() <= end);
    }

    /** An adjective, or a noun with "a" before it or an adjective of its own, that is no date. */
    private boolean isName(int complement) {
        Token token = sentence.token(complement);
        boolean clause = syntax.graph().hasChild(complement, "aux", "mark", "case", "cop");
        boolean time = sentence.times().stream().anyMatch(each -> each.begin() <= complement && complement < each.end());
        boolean described = token.tag().equals("JJ")
                || (token.isNoun()
                        && !token.isProperNoun()
                        && (syntax.graph().hasChild(complement, "amod")
                                || syntax.graph().children(complement, "det").stream()
                                        .anyMatch(child -> sentence.token(child).tag().equals("DT"))));
        return described && !clause && !time;
    }
}
