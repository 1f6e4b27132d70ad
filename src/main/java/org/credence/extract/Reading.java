package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.article.Span;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.AnnotatedArticle;
import org.credence.language.DependencyGraph;
import org.credence.language.Quotation;
import org.credence.language.Sentence;
import org.credence.language.Token;

/**
 * One article as the rules see it.
 *
 * @param mentions of each sentence, in order and disjoint
 * @param narrator the state that "we" and "our" stand for: that of the publisher, where it is a government
 * @param author whose statement or speech it is by its title: whom "I" stands for
 * @param issuers those whose joint text it is: whom "we" stands for; empty where it is not joint
 * @param turns of those who speak in a transcript
 */
record Reading(
        AnnotatedArticle annotated,
        List<List<Mention>> mentions,
        Roster roster,
        Gazetteer gazetteer,
        OfficeWords offices,
        ArticleClock clock,
        Optional<Entry.State> narrator,
        Optional<PersonEntry> author,
        List<Party> issuers,
        Turns turns) {
    Reading {
        issuers = List.copyOf(issuers);
    }

    Institutions institutions() {
        return new Institutions(offices, gazetteer);
    }

    Sentence sentence(int index) {
        return annotated.sentences().get(index);
    }

    DependencyGraph graph(int sentence) {
        return annotated.graphs().get(sentence);
    }

    Token token(int sentence, int token) {
        return sentence(sentence).token(token);
    }

    List<Mention> mentions(int sentence) {
        return mentions.get(sentence);
    }

    /** Whether a word stands in a quotation that is a clause of its own. */
    boolean isQuoted(int sentence, int token) {
        Span span = token(sentence, token).span();
        return annotated.quotations().stream()
                .anyMatch(quotation -> quotation.clausal() && quotation.inner().contains(span));
    }

    /** "“Why?” he asked.": the words around a quotation, taken for a sentence of their own though it goes on in lower case. */
    static boolean goesOn(Quotation quotation, Sentence sentence) {
        int gap = sentence.span().begin() - quotation.span().end();
        return gap >= 0 && gap <= 1 && Character.isLowerCase(sentence.token(0).text().charAt(0));
    }

    /** The mention that covers a token. */
    Optional<Mention> mentionAt(int sentence, int token) {
        return mentions(sentence).stream()
                .filter(mention -> mention.begin() <= token && token < mention.end())
                .findFirst();
    }
}
