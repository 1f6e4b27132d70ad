package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Sentence;

/**
 * Reads what a sentence goes on to tell, by a pronoun, of talks told just before: "They were relaunched in Madrid in 2010".
 */
final class TakenUp {
    private final Syntax syntax;
    private final Sentence sentence;
    private final StatusReader statuses;
    private final EventArguments arguments;
    private final List<EventMention> told;

    /**
     * @param told the events told before the sentence, in the order of the text
     */
    TakenUp(EventWords words, Syntax syntax, Sentence sentence, EventArguments arguments, List<EventMention> told) {
        this.syntax = syntax;
        this.sentence = sentence;
        this.statuses = new StatusReader(words, syntax);
        this.arguments = arguments;
        this.told = told;
    }

    List<EventMention> find() {
        List<EventMention> found = new ArrayList<>();
        for (int verb = 0; verb < sentence.size(); verb++) {
            if (sentence.token(verb).tag().equals("VBN") && isOfPronoun(verb)) {
                of(verb).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<EventMention> of(int verb) {
        String lemma = sentence.token(verb).lemma();
        Optional<EventMention> before = ConstructionWords.RELAUNCHED.contains(lemma) ? last() : Optional.empty();
        Optional<Status> status = before.isPresent() ? statuses.ofVerb(verb) : Optional.empty();
        return status.filter(each -> each == Status.HELD).map(each -> event(verb, before.get())).filter(event -> !event.times.isEmpty());
    }

    private EventMention event(int verb, EventMention before) {
        EventMention event =
                new EventMention(sentence.index(), verb, before.type, sentence.span(), "it." + sentence.token(verb).lemma());
        event.status = Status.HELD;
        event.names.addAll(before.names);
        arguments.dependents(event, verb);
        if (!event.hasParties()) {
            before.participants().forEach(each -> event.add(each.party(), each.role()));
        }
        return event;
    }

    /** The last told, in the sentence before. */
    private Optional<EventMention> last() {
        return told.reversed().stream()
                .takeWhile(before -> sentence.index() - before.sentence <= 1)
                .filter(before -> before.type == EventType.TALKS)
                .findFirst();
    }

    /** In the passive, of "it" or "they", by itself or behind "and". */
    private boolean isOfPronoun(int verb) {
        boolean main = syntax.graph().isRoot(syntax.graph().conjuncts(verb).getFirst());
        int first = syntax.graph().hasChild(verb, "nsubj:pass", "nsubj") ? verb : syntax.graph().conjuncts(verb).getFirst();
        return main
                && syntax.isPassive(first)
                && syntax.graph().children(first, "nsubj:pass", "nsubj").stream()
                        .anyMatch(subject -> sentence.token(subject).lower().matches("it|they"));
    }
}
