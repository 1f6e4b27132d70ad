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
    private final VerbCues cues;
    private final EventArguments arguments;
    private final List<EventMention> told;

    /**
     * @param told the events told before the sentence, in the order of the text
     */
    TakenUp(EventWords words, Syntax syntax, Sentence sentence, EventArguments arguments, List<EventMention> told) {
        this.syntax = syntax;
        this.sentence = sentence;
        this.statuses = new StatusReader(words, syntax);
        this.cues = new VerbCues(words, syntax);
        this.arguments = arguments;
        this.told = told;
    }

    List<EventMention> find() {
        if (last().isEmpty()) {
            return List.of();
        }
        List<EventMention> found = new ArrayList<>();
        for (int verb = 0; verb < sentence.size(); verb++) {
            if (sentence.token(verb).tag().matches("VB[DN]") && (isOnPronoun(verb) || isOfThey(verb))) {
                stopped(verb).ifPresent(found::add);
            }
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

    /** "X suspended them in May", "they broke down the next year": stopped then, and the same talks. */
    private Optional<EventMention> stopped(int verb) {
        Optional<EventMention> before = last().filter(talks -> talks.status == Status.HELD);
        Modality modality = new Modality(syntax);
        boolean done = before.isPresent() && !syntax.isNegated(verb) && !modality.isConditional(verb) && !modality.isFuture(verb);
        Optional<Status> status = done ? cues.cue(verb).filter(each -> each == Status.STALLED) : Optional.empty();
        return status.map(stop -> {
            EventMention event = event(verb, before.get());
            event.status = stop;
            return event;
        }).filter(event -> !event.times.isEmpty());
    }

    /** "Suspended them", of those just told. */
    private boolean isOnPronoun(int verb) {
        return !syntax.isPassive(verb)
                && syntax.graph().children(verb, "obj").stream().anyMatch(object -> sentence.token(object).lower().matches("it|them"));
    }

    /** "They broke down". */
    private boolean isOfThey(int verb) {
        return !syntax.isPassive(verb)
                && !syntax.graph().hasChild(verb, "obj")
                && syntax.graph().children(verb, "nsubj").stream().anyMatch(subject -> sentence.token(subject).lower().matches("it|they"));
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
