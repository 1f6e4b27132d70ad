package org.credence.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/**
 * Reads when something was done last where the text says that it has not been done since: "the two have not met since May", "no
 * summit has been held since 2014".
 */
final class LastOccurrence {
    private final Syntax syntax;
    private final Sentence sentence;

    LastOccurrence(Syntax syntax, Sentence sentence) {
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** The day, month or year since which a verb says that what it tells was not done again. */
    Optional<TimeExpression> since(int verb) {
        // "Has not been to X since May": what is told of X.
        int told = syntax.graph().isRelated(verb, "cop") ? syntax.graph().head(verb) : verb;
        boolean perfect = syntax.token(verb).tag().matches("VBN|VBD")
                && syntax.graph().children(told, "aux").stream().anyMatch(aux -> syntax.token(aux).lemma().equals("have"));
        if (!perfect || !isDenied(told)) {
            return Optional.empty();
        }
        return sentence.times().stream()
                .filter(time -> ArticleReading.isDate(time) && time.isCounted())
                .filter(time -> time.begin() > 0 && sentence.token(time.begin() - 1).is("since"))
                .filter(time -> syntax.predicate(time.end() - 1).filter(at -> at == told || isSameClause(at, told)).isPresent())
                .findFirst();
    }

    /** "Has not met X since May", but not "has not met X, who has been in office since May". */
    private boolean isSameClause(int at, int told) {
        return syntax.graph().isUnder(at, told)
                && syntax.graph().pathToRoot(at).stream()
                        .takeWhile(each -> each != told)
                        .noneMatch(each -> syntax.graph().isRelated(each, "acl") || syntax.graph().isRelated(each, "advcl") || syntax.graph().isRelated(each, "ccomp"));
    }

    /** The same of an event that a noun tells, by the verb that it is the subject or object of. */
    Optional<TimeExpression> sinceOf(int noun) {
        int verb = syntax.graph().head(noun);
        boolean core = verb >= 0
                && syntax.token(verb).isVerb()
                && Stream.of("obj", "nsubj", "nsubj:pass").anyMatch(relation -> syntax.graph().isRelated(noun, relation));
        return core ? since(verb) : Optional.empty();
    }

    /** "Has not met", "no president has visited", "have held no talks". */
    private boolean isDenied(int verb) {
        boolean hardly = syntax.graph().children(verb, "advmod").stream().anyMatch(adverb -> syntax.token(adverb).text().matches("hardly|scarcely"));
        return (syntax.isNegated(verb) && !hardly)
                || syntax.graph().children(verb, "nsubj", "nsubj:pass", "obj").stream().anyMatch(this::isNone);
    }

    private boolean isNone(int noun) {
        return syntax.graph().subtree(noun).stream()
                .filter(each -> each < noun)
                .anyMatch(each -> syntax.token(each).is("no"))
                || (noun > 0 && syntax.token(noun - 1).is("no"));
    }
}
