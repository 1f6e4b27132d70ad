package org.credence.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.article.Passage;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/**
 * The day of the story that a news text opens with: "the ministers of X and Y agreed on Wednesday that …. The two, who held talks
 * at the palace, …" held them that Wednesday.
 */
final class LeadStory {
    /** For how many sentences behind the first the text goes on with the story it opens with. */
    private static final int FOLLOWING = 3;

    /** How many sentences open the text with its news. */
    private static final int OPENING = 2;

    /** For how many days something is news. */
    private static final int NEWS = 4;

    private final Reading reading;
    private final Referents referents;
    private int first = -1;
    private Set<Entry.State> sides = Set.of();
    private Optional<DateSpan> day = Optional.empty();

    LeadStory(Reading reading, Referents referents) {
        this.reading = reading;
        this.referents = referents;
    }

    /** Notices who did what on which day, if the sentence is the one that the text opens with. */
    void notice(Sentence sentence, Syntax syntax) {
        if (first >= 0 || sentence.kind() != Passage.Kind.BODY) {
            return;
        }
        first = sentence.index();
        for (int verb = 0; verb < sentence.size(); verb++) {
            boolean pledged = ConstructionWords.PLEDGING.contains(sentence.token(verb).lemma())
                    && sentence.token(verb).tag().equals("VBD")
                    && (syntax.graph().isRoot(verb) || syntax.graph().isRelated(verb, "ccomp"));
            if (pledged && sides.isEmpty()) {
                sides = sides(sentence, syntax, verb);
                day = day(sentence, syntax, verb);
            }
        }
    }

    private Set<Entry.State> sides(Sentence sentence, Syntax syntax, int verb) {
        Set<Entry.State> states = new HashSet<>();
        List<Integer> subjects = syntax.graph().children(verb, "nsubj");
        // "The ministers of X and Y"
        subjects.stream()
                .flatMap(subject -> reading.mentionAt(sentence.index(), subject).stream())
                .filter(Mention.Role.class::isInstance)
                .forEach(mention -> states.addAll(((Mention.Role) mention).office().states()));
        subjects.stream()
                .flatMap(subject -> referents.all(sentence.index(), subject).stream())
                .forEach(party -> party.state().ifPresent(states::add));
        return states;
    }

    private Optional<DateSpan> day(Sentence sentence, Syntax syntax, int verb) {
        return syntax.graph().children(verb, "obl", "obl:tmod", "nmod:tmod").stream()
                .flatMap(child -> sentence.times().stream().filter(time -> time.begin() <= child && child < time.end()))
                .filter(ArticleReading::isDate)
                .filter(time -> time.value().startsWith("XXXX-WXX") || time.value().equals("PRESENT_REF"))
                .findFirst()
                .flatMap(this::resolved);
    }

    private Optional<DateSpan> resolved(TimeExpression time) {
        return reading.clock()
                .resolve(time, ArticleClock.Direction.PAST)
                .filter(date -> date.precision() == DateSpan.Precision.DAY);
    }

    /** Marks what the text opens with as its news, and what was over long before as the past. */
    void mark(Sentence sentence, List<EventMention> found) {
        for (EventMention event : found) {
            boolean held = event.status == Status.HELD && !event.anaphor;
            event.news = held && event.type == EventType.AGREEMENT && first >= 0 && sentence.index() - first < OPENING && event.date.isEmpty() && event.times.isEmpty() && !event.definite && !event.background;
            event.past = held && event.date.filter(this::isOver).isPresent();
        }
    }

    private boolean isOver(DateSpan date) {
        return reading.clock().published()
                .map(published -> date.latest().isBefore(published.minusDays(NEWS)))
                .orElse(false);
    }

    /** Gives the day to what the same sides are told, right behind, to have held on no day. */
    void lend(Sentence sentence, List<EventMention> found) {
        int behind = sentence.index() - first;
        if (first < 0 || behind < 1 || behind > FOLLOWING || sides.size() < 2) {
            return;
        }
        found.stream()
                .filter(event -> event.type.isEncounter() && event.status == Status.HELD && !event.anaphor)
                .filter(event -> event.date.isEmpty() && event.times.isEmpty() && !event.background)
                .filter(event -> event.qualifiers.stream().noneMatch(ConstructionWords.LATER_ONES::contains))
                .filter(event -> event.states().equals(sides))
                .forEach(event -> event.date = day);
    }
}
