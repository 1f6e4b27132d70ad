package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Sentence;

/** Reads what is told of a paper by a pronoun: "it was signed in X in May by A and B", "the two governments signed it in X". */
final class PapersResumed {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final StatusReader statuses;
    private final List<EventMention> earlier;

    /** @param earlier the events told before the sentence, in the order of the text */
    PapersResumed(
            Reading reading,
            Referents referents,
            EventWords words,
            Syntax syntax,
            Sentence sentence,
            EventArguments arguments,
            List<EventMention> earlier) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
        this.statuses = new StatusReader(words, syntax);
        this.earlier = earlier;
    }

    /** @param found the events of the sentence so far */
    List<EventMention> find(List<EventMention> found) {
        List<EventMention> papers = new ArrayList<>();
        for (int verb = 0; verb < sentence.size(); verb++) {
            int at = verb;
            boolean concludes = sentence.token(verb).isVerb()
                    && ConstructionWords.PAPER_MAKING.contains(sentence.token(verb).lemma())
                    && isOfPronoun(verb)
                    && found.stream().noneMatch(event -> event.trigger == at);
            if (concludes) {
                status(verb).flatMap(status -> paper(at, status, found)).ifPresent(papers::add);
            }
        }
        return papers;
    }

    private Optional<EventMention> paper(int verb, Status status, List<EventMention> found) {
        Optional<EventMention> before = before(verb, found);
        if (before.isEmpty() && !isPaperNamedBefore()) {
            return Optional.empty();
        }
        String rule = "resumed." + sentence.token(verb).lemma().toLowerCase(Locale.ROOT);
        EventMention event = new EventMention(sentence.index(), verb, EventType.AGREEMENT, sentence.span(), rule);
        event.status = status == Status.AGREED ? Status.PLANNED : status;
        event.definite = true;
        event.same = before;
        arguments.subjects(event, verb, Role.SIGNATORY);
        arguments.dependents(event, verb);
        if (before.isEmpty() && syntax.graph().subtree(verb).stream().map(sentence::token).anyMatch(reading.offices()::isGroupOfStates)) {
            // "The two governments signed it"
            referents.statesTogether().forEach(state -> event.add(new Party.State(state), Role.SIGNATORY));
        }
        boolean told = event.times.isEmpty() ? event.states().size() > 1 : before.isPresent() || event.participants().size() > 1;
        return told ? Optional.of(event) : Optional.empty();
    }

    /** The agreement told last, in the sentence or the one before it. */
    private Optional<EventMention> before(int verb, List<EventMention> found) {
        Stream<EventMention> own = found.stream().filter(event -> event.trigger < verb);
        Stream<EventMention> last = earlier.stream().filter(event -> event.sentence == sentence.index() - 1);
        return Stream.concat(last, own)
                .filter(event -> event.type == EventType.AGREEMENT && event.rule.startsWith("noun."))
                .reduce((first, second) -> second);
    }

    /** Whether the sentence before has a noun for a paper that is no event by itself. */
    private boolean isPaperNamedBefore() {
        return sentence.index() > 0
                && reading.annotated().sentences().get(sentence.index() - 1).tokens().stream()
                        .anyMatch(token -> words.isPaper(token) || (token.isNoun() && words.document.contains(OfficeWords.singular(token.lower()))));
    }

    private Optional<Status> status(int verb) {
        return isReduced(verb) ? Optional.of(Status.HELD) : statuses.ofVerb(verb);
    }

    /** "It was signed", "signed it", "signed in May, it lapsed a year later". */
    private boolean isOfPronoun(int verb) {
        List<Integer> objects = isReduced(verb)
                ? syntax.graph().children(syntax.graph().head(verb), "nsubj", "nsubj:pass")
                : arguments.objectsOf(verb);
        return objects.stream().anyMatch(object -> sentence.token(object).is("it"));
    }

    /** "Signed in May, it …", but not "once signed, it …". */
    private boolean isReduced(int verb) {
        return sentence.token(verb).tag().equals("VBN")
                && syntax.graph().head(verb) > verb
                && (syntax.graph().isRelated(verb, "advcl") || syntax.graph().isRelated(verb, "acl"))
                && !syntax.graph().hasChild(verb, "mark", "aux", "aux:pass", "advmod", "nsubj", "nsubj:pass");
    }
}
