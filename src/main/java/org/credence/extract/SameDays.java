package org.credence.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Finds the event on whose day something was: "later that day", "a press conference after the summit". */
final class SameDays {
    /** How many sentences back "that day" reaches. */
    private static final int NEAR = 4;

    private final Syntax syntax;
    private final Sentence sentence;
    private final List<EventMention> before;
    private final NarrativeClock narrative;

    /**
     * @param before the events told before the sentence
     * @param narrative where the story stands
     */
    SameDays(Syntax syntax, Sentence sentence, List<EventMention> before, NarrativeClock narrative) {
        this.syntax = syntax;
        this.sentence = sentence;
        this.before = before;
        this.narrative = narrative;
    }

    /** "Later that day", "earlier in the day", "on the same day"; not "the highlight of the day". */
    boolean isDay(TimeExpression time) {
        String text = time.text().toLowerCase(Locale.ROOT);
        String words = syntax.words(Math.max(0, time.begin() - 2), time.begin());
        if (text.matches("day|morning|afternoon|evening|night")) {
            // Read as a length.
            return words.matches("(.* )?(that|same)");
        }
        boolean pointing = text.matches(".*\\b(same|that) day")
                || (text.equals("the day") && words.matches("(earlier|later) in"));
        return pointing && ArticleClock.isAnaphoric(time);
    }

    /** Puts an event on the day of what was told last: in the sentence itself, or before it. */
    void pointBack(EventMention event, List<EventMention> here) {
        Optional<EventMention> earlier = here.reversed().stream()
                .filter(each -> each.trigger < event.trigger && each.date.isPresent() && each.status == event.status)
                .filter(SameDays::isSitting)
                .findFirst();
        Optional<EventMention> last = earlier.or(() -> last(event.status));
        Optional<LocalDate> main = last.flatMap(each -> each.date).map(DateSpan::earliest);
        Optional<DateSpan> told = narrative.dayToldSince(last.map(each -> each.sentence).orElse(-1))
                .filter(date -> main.isEmpty() || !date.latest().isBefore(main.get()));
        if (earlier.isEmpty() && told.isPresent()) {
            event.date = told;
        } else if (last.isEmpty()) {
            // "Said on Thursday that …. A spokesman told a briefing the same day": no sitting is told.
            event.date = narrative.day();
        } else {
            event.sameDay = last;
        }
    }

    /** The encounter or visit told shortly before, which "the same day" refers to; failing that the one the text opens with. */
    private Optional<EventMention> last(Status status) {
        List<EventMention> sittings = before.stream()
                .filter(event -> event.status == status && !event.isBygone())
                .filter(SameDays::isSitting)
                // A month is no day.
                .filter(event -> event.date.map(DateSpan::precision).filter(each -> each != DateSpan.Precision.DAY).isEmpty())
                .toList();
        // What the text opens with has its day; what lies before that is told as background.
        Optional<LocalDate> opening = sittings.stream()
                .filter(event -> event.sentence < NEAR)
                .flatMap(event -> event.date.stream())
                .map(DateSpan::earliest)
                .findFirst();
        List<EventMention> near = sittings.reversed().stream()
                .filter(event -> opening.isEmpty() || event.date.filter(date -> date.latest().isBefore(opening.get())).isEmpty())
                .filter(event -> sentence.index() - event.sentence <= (status == Status.HELD ? NEAR : 1))
                .toList();
        return near.stream()
                .filter(event -> event.dateOrSameDay().isPresent())
                .findFirst()
                .or(() -> sittings.stream()
                        .filter(event -> status == Status.HELD && event.sentence < NEAR && event.date.isPresent())
                        .findFirst())
                .or(() -> near.stream().findFirst());
    }

    private static boolean isSitting(EventMention event) {
        return event.type.isEncounter() || event.type == EventType.VISIT;
    }

    /** "At a press conference after the summit", "met on the sidelines of the talks": on the day of those. */
    void beside(List<EventMention> events) {
        for (EventMention event : events) {
            boolean open = event.date.isEmpty() && event.times.isEmpty() && event.sameDay.isEmpty();
            events.stream()
                    .filter(occasion -> open && occasion != event && occasion.type.isEncounter())
                    .filter(occasion -> isAftermath(event, occasion) || isSideline(event, occasion) || isShaken(event, occasion))
                    .findFirst()
                    .ifPresent(occasion -> event.sameDay = Optional.of(occasion));
        }
    }

    private boolean isAftermath(EventMention event, EventMention occasion) {
        int head = syntax.graph().head(occasion.trigger);
        return event.type == EventType.BRIEFING
                && event.status == Status.HELD
                && occasion.status == Status.HELD
                && syntax.preposition(occasion.trigger).matches("after|following")
                && (head == event.trigger || head == syntax.graph().head(event.trigger));
    }

    /** "Shook hands before their meeting on Monday": the meeting too was on that day. */
    private boolean isShaken(EventMention event, EventMention shaking) {
        return event.type.isEncounter()
                && event.status == Status.HELD
                && ConstructionWords.SHAKING.contains(syntax.token(shaking.trigger).lemma())
                && ConstructionWords.PICTURED.contains(syntax.preposition(event.trigger))
                && syntax.graph().isUnder(event.trigger, shaking.trigger);
    }

    private boolean isSideline(EventMention event, EventMention occasion) {
        int sideline = syntax.graph().head(occasion.trigger);
        int head = sideline < 0 ? -1 : syntax.graph().head(sideline);
        return head >= 0
                && event.type.isEncounter()
                && event.status.isAhead() == occasion.status.isAhead()
                && ConstructionWords.SIDELINE.contains(syntax.token(sideline).lemma())
                && syntax.preposition(occasion.trigger).equals("of")
                && (head == event.trigger || head == syntax.graph().head(event.trigger));
    }
}
