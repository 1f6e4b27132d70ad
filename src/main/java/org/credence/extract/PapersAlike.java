package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.language.Sentence;
import org.credence.language.Token;

/**
 * Reads a paper that is told as one more of the kind told before: "a treaty … an earlier one, from 1998", "another, signed in X in
 * May", "Y concluded a similar one with Z".
 */
final class PapersAlike {
    /** How far behind it the year of a paper may stand: "one on trade and investment, from 1998". */
    private static final int NEAR = 7;

    private final Reading reading;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final PaperClauses clauses;
    private final List<EventMention> earlier;

    PapersAlike(
            Reading reading,
            Referents referents,
            EventWords words,
            Syntax syntax,
            Sentence sentence,
            EventArguments arguments,
            List<EventMention> earlier) {
        this.reading = reading;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
        this.clauses = new PaperClauses(reading, referents, words, syntax, sentence, arguments);
        this.earlier = earlier;
    }

    /** @param found the events of the sentence so far */
    List<EventMention> find(List<EventMention> found) {
        List<EventMention> papers = new ArrayList<>();
        for (int at = 0; at + 1 < sentence.size(); at++) {
            if (isOneMore(at) && isOfPapers(at)) {
                paper(at, found).ifPresent(papers::add);
            }
        }
        return papers;
    }

    private Optional<EventMention> paper(int pronoun, List<EventMention> found) {
        EventMention event = new EventMention(sentence.index(), pronoun, EventType.AGREEMENT, sentence.span(), "alike");
        event.another = true;
        clauses.fillAlike(event, pronoun);
        made(event, pronoun);
        if (event.times.isEmpty()) {
            dated(event, pronoun);
        }
        if (event.participants().isEmpty()) {
            before(pronoun, found).ifPresent(other -> {
                other.states().forEach(state -> event.add(new Party.State(state), Role.SIGNATORY));
                event.sidesLent = true;
            });
        }
        return event.times.isEmpty() ? Optional.empty() : Optional.of(event);
    }

    /** "X concluded a similar one with Y in May", "another was signed in May". */
    private void made(EventMention event, int pronoun) {
        int verb = syntax.graph().head(pronoun);
        boolean makes = verb >= 0
                && (syntax.graph().isRelated(pronoun, "obj") || syntax.graph().isRelated(pronoun, "nsubj:pass"))
                && sentence.token(verb).tag().matches("VB[DN]")
                && ConstructionWords.PAPER_MAKING.contains(sentence.token(verb).lemma())
                && !syntax.isNegated(verb)
                && syntax.graph().children(verb, "aux", "aux:pass", "mark").stream().allMatch(aux -> ConstructionWords.MADE_RELATIVE.contains(sentence.token(aux).text()));
        if (makes) {
            arguments.subjects(event, verb, Role.SIGNATORY);
            arguments.dependents(event, pronoun);
            arguments.dependents(event, verb);
        }
    }

    /** "One on trade, from 1998". */
    private void dated(EventMention event, int pronoun) {
        for (int at = pronoun + 1; at < Math.min(sentence.size() - 1, pronoun + NEAR); at++) {
            if (sentence.token(at).tag().matches("VB.*|MD")) {
                return;
            }
            if (sentence.token(at).text().matches("from|of") && arguments.time(at + 1).isPresent()) {
                event.times.add(arguments.time(at + 1).get());
                return;
            }
        }
    }

    /** "Another" by itself, "an earlier one", "a second," "a first version". */
    private boolean isOneMore(int at) {
        Token token = sentence.token(at);
        Token next = sentence.token(at + 1);
        boolean alone = !next.isNoun() && !next.isAdjective() && !next.tag().matches("CD|VBG|HYPH|POS");
        if (token.is("another")) {
            return alone;
        }
        boolean alike = at > 1
                && sentence.token(at - 2).text().matches("(?i)an?")
                && ConstructionWords.ALIKE.contains(sentence.token(at - 1).lower());
        boolean ordinal = at > 0 && sentence.token(at - 1).text().matches("(?i)a") && token.text().matches("second|third|fourth");
        return alone && ((alike && token.text().matches("one|version|draft")) || ordinal);
    }

    /** Whether the noun told last that has events for its kind is a paper; "a pact on patrols" is one. */
    private boolean isOfPapers(int at) {
        List<Token> before = sentence.index() > 0 ? reading.annotated().sentences().get(sentence.index() - 1).tokens() : List.of();
        return isPaperLast(sentence.tokens().subList(0, at))
                .or(() -> isPaperLast(before))
                // "Another, signed in May": a second one of a row.
                .orElseGet(() -> earlier.stream().anyMatch(event -> event.rule.equals("alike") && event.sentence == sentence.index() - 1));
    }

    private Optional<Boolean> isPaperLast(List<Token> tokens) {
        for (int back = tokens.size() - 1; back >= 0; back--) {
            Optional<Boolean> paper = isPaper(tokens.get(back));
            if (paper.isPresent() && (paper.get() || !isTopic(tokens, back))) {
                return paper;
            }
        }
        return Optional.empty();
    }

    /** "On joint patrols": what something is about. */
    private static boolean isTopic(List<Token> tokens, int noun) {
        int first = noun;
        while (first > 0 && (tokens.get(first - 1).isAdjective() || tokens.get(first - 1).isNoun() || tokens.get(first - 1).tag().matches("DT|CD"))) {
            first--;
        }
        return first > 0 && ConstructionWords.TOPIC_OF.contains(tokens.get(first - 1).text());
    }

    private Optional<Boolean> isPaper(Token token) {
        if (!token.isNoun()) {
            return Optional.empty();
        }
        return words.noun(List.of(OfficeWords.singular(token.lower()))).map(word -> word.type() == EventType.AGREEMENT);
    }

    private Optional<EventMention> before(int pronoun, List<EventMention> found) {
        Optional<EventMention> own = found.stream()
                .filter(event -> event.trigger < pronoun && event.type == EventType.AGREEMENT)
                .reduce((first, last) -> last);
        return own.or(() -> earlier.stream()
                .filter(event -> event.sentence >= sentence.index() - 2 && event.type == EventType.AGREEMENT)
                .reduce((first, last) -> last));
    }
}
