package org.credence.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Gives events of one sentence that have no date of their own that of what they are told with. */
final class LentDates {
    private static final Pattern WITHIN_A_DAY = Pattern.compile("PT\\d+[HM].*|P1D");
    private static final Pattern LENGTH = Pattern.compile("P(\\d+)([DMY])");

    private final ArticleClock clock;
    private final Syntax syntax;
    private final Sentence sentence;
    private final SentenceTimes times;
    private final List<EventMention> earlier;

    /** @param earlier the events told before the sentence, in the order of the text */
    LentDates(ArticleClock clock, Syntax syntax, Sentence sentence, SentenceTimes times, List<EventMention> earlier) {
        this.clock = clock;
        this.syntax = syntax;
        this.sentence = sentence;
        this.times = times;
        this.earlier = earlier;
    }

    void lend(List<EventMention> events) {
        coordinated(events);
        occasions(events);
        purposes(events);
        withMainVerb(events);
        margins(events);
        after(events);
        closing(events);
    }

    /** "The two spoke for hours before signing a treaty": on the day they spoke. */
    private void closing(List<EventMention> events) {
        for (EventMention paper : events) {
            int gerund = syntax.graph().head(paper.trigger);
            boolean closes = gerund >= 0
                    && paper.type == EventType.AGREEMENT
                    && paper.status == Status.HELD
                    && paper.date.isEmpty()
                    && paper.times.isEmpty()
                    && syntax.graph().isRelated(paper.trigger, "obj")
                    && syntax.token(gerund).tag().equals("VBG")
                    && syntax.graph().children(gerund, "mark", "case").stream().anyMatch(child -> syntax.token(child).text().matches("before|by"));
            events.stream()
                    .filter(event -> closes && event.trigger == syntax.graph().head(gerund) && event.status == Status.HELD)
                    .findFirst()
                    .ifPresent(event -> paper.sameDay = Optional.of(event));
        }
    }

    /** "Was reached on Wednesday in a call": the call was on the day that its verb has. */
    private void occasions(List<EventMention> events) {
        for (EventMention event : events) {
            int above = syntax.graph().head(event.trigger);
            // "Agreed on Monday to open the border, at a meeting in X": the meeting was where they agreed.
            boolean past = above >= 0
                    && above < event.trigger
                    && !syntax.token(above).tag().matches("VB[DZP]")
                    && (isSetOff(above, event.trigger) || isOnOwnVisit(event, above));
            int verb = past ? syntax.graph().root(above) : above;
            boolean open = verb >= 0
                    && event.date.isEmpty()
                    && event.times.isEmpty()
                    && event.status == Status.HELD
                    && syntax.token(verb).isVerb()
                    && isOccasion(event);
            if (open) {
                event.date = ofVerb(verb, Status.HELD);
            }
        }
    }

    /** "Urged Y on Monday to pay during his visit to Y": the parser hangs the visit on the paying. */
    private boolean isOnOwnVisit(EventMention event, int infinitive) {
        int main = syntax.graph().head(infinitive);
        return event.type == EventType.VISIT
                && syntax.token(infinitive).tag().equals("VB")
                && main >= 0
                && syntax.graph().isRoot(main)
                && isPast(main)
                && syntax.graph().children(event.trigger, "nmod:poss").stream().anyMatch(owner -> syntax.token(owner).tag().equals("PRP$"));
    }

    private boolean isSetOff(int verb, int noun) {
        int preposition = syntax.graph().children(noun, "case").stream().findFirst().orElse(0);
        return preposition > verb + 1 && syntax.token(preposition - 1).text().equals(",");
    }

    /** "In a call", "at a briefing", "during a visit". */
    private boolean isOccasion(EventMention event) {
        String preposition = syntax.preposition(event.trigger);
        return event.type == EventType.VISIT
                ? preposition.matches("on|during")
                : (event.type.isEncounter() || event.type == EventType.BRIEFING) && preposition.matches("in|at|during");
    }

    /** "Is to travel to X for a summit next year", "visited X in May for a summit": the summit is then as well. */
    private void purposes(List<EventMention> events) {
        for (EventMention event : events) {
            int verb = syntax.graph().head(event.trigger);
            boolean open = verb >= 0
                    && event.date.isEmpty()
                    && event.times.isEmpty()
                    && (event.status.isAhead() || event.status == Status.HELD)
                    && syntax.preposition(event.trigger).equals("for");
            if (!open) {
                continue;
            }
            // Whoever arrives on a day may meet on the next.
            boolean onItsDay = event.status == Status.HELD && ConstructionWords.STAYING_FOR.contains(syntax.token(verb).lemma());
            events.stream()
                    .filter(journey -> journey.trigger == verb && journey.type == EventType.VISIT)
                    .filter(journey -> (journey.status == Status.HELD) == (event.status == Status.HELD))
                    .findFirst()
                    .flatMap(journey -> journey.date)
                    .or(() -> ConstructionWords.GOAL.contains(syntax.token(verb).lemma()) ? ofVerb(verb, event.status) : Optional.empty())
                    .filter(date -> onItsDay || date.precision() != DateSpan.Precision.DAY)
                    .ifPresent(date -> event.date = Optional.of(date));
        }
    }

    /** The date that hangs on a verb. */
    private Optional<DateSpan> ofVerb(int verb, Status status) {
        return syntax.graph().children(verb, "obl", "obl:tmod", "advmod").stream()
                // "Earlier in July"
                .flatMap(child -> syntax.token(child).text().matches("earlier|later|early|late")
                        ? syntax.graph().children(child, "obl", "nmod").stream()
                        : Stream.of(child))
                .flatMap(child -> times.dates().stream().filter(time -> time.begin() <= child && child < time.end()))
                .filter(time -> !times.isBound(time))
                .flatMap(time -> times.resolve(time, status).stream())
                .findFirst();
    }

    /** "Flew to X on Friday and met Y": done on the day that the first of two verbs with one subject has. */
    private void coordinated(List<EventMention> events) {
        if (times.dates().size() != 1) {
            return;
        }
        for (EventMention event : events) {
            boolean open = event.date.isEmpty() && event.times.isEmpty() && event.status == Status.HELD;
            // "Visited X on Friday and signed an agreement": by the verb that carries the noun.
            boolean carried = event.type == EventType.AGREEMENT && syntax.graph().isRelated(event.trigger, "obj");
            int verb = carried ? syntax.graph().head(event.trigger) : event.trigger;
            boolean second = syntax.token(verb).isVerb()
                    && syntax.graph().isRelated(verb, "conj")
                    && !syntax.graph().hasChild(verb, "nsubj", "nsubj:pass");
            if (open && second) {
                int main = syntax.graph().head(verb);
                events.stream()
                        .filter(first -> first.trigger == main && first.status == Status.HELD)
                        .findFirst()
                        .ifPresentOrElse(first -> event.date = first.date, () -> event.date = dayToldBeforeBoth(main, verb));
            }
        }
    }

    /** "X on Monday closed the border and expelled two envoys": a day told before both verbs is that of both. */
    private Optional<DateSpan> dayToldBeforeBoth(int main, int verb) {
        boolean before = isPast(main)
                && isPast(verb)
                && times.dates().getFirst().end() <= main
                && syntax.graph().children(main, "obl", "obl:tmod", "nmod:tmod").stream()
                        .anyMatch(child -> times.dates().getFirst().begin() <= child && child < times.dates().getFirst().end());
        return before ? ofVerb(main, Status.HELD).filter(date -> date.precision() == DateSpan.Precision.DAY) : Optional.empty();
    }

    /** "Met in X in July on the margins of a summit": the summit was there and then as well; but it may last longer than a day. */
    private void margins(List<EventMention> events) {
        for (EventMention summit : events) {
            int margin = syntax.graph().head(summit.trigger);
            boolean beside = margin >= 0
                    && summit.type.isEncounter()
                    && ConstructionWords.SIDELINE.contains(syntax.token(margin).lemma())
                    && syntax.preposition(summit.trigger).equals("of")
                    && summit.date.isEmpty()
                    && summit.times.isEmpty();
            events.stream()
                    .filter(event -> beside && event.trigger == syntax.graph().head(margin) && event.status == summit.status)
                    .filter(event -> event.date.filter(date -> date.precision() != DateSpan.Precision.DAY).isPresent())
                    .findFirst()
                    .ifPresent(event -> summit.date = event.date);
        }
    }

    /** A past verb that has a day, the only one told in its sentence. */
    private record Dated(int verb, DateSpan day) {}

    /**
     * "Agreed on Thursday to …, signing a treaty during a visit", "decided on Monday to …, as X ended a visit", "said on
     * Wednesday after talks with X": done on the day of the main verb.
     */
    private void withMainVerb(List<EventMention> events) {
        Optional<Dated> dated = dated();
        for (EventMention event : dated.isPresent() ? events : List.<EventMention>of()) {
            int verb = dated.get().verb;
            boolean open = event.date.isEmpty()
                    && event.times.isEmpty()
                    && event.sameDay.isEmpty()
                    && event.status == Status.HELD
                    && event.trigger > verb;
            if (open && (isInGerund(event, verb) || isInClauseOfWhile(event, verb) || isAfterwards(event, verb))) {
                event.date = Optional.of(dated.get().day);
            }
        }
    }

    /** "On Monday decided", "agreed on Thursday". */
    private Optional<Dated> dated() {
        List<Dated> all = new ArrayList<>();
        for (TimeExpression time : times.dates()) {
            Optional<DateSpan> day = times.resolve(time, Status.HELD).filter(date -> date.precision() == DateSpan.Precision.DAY);
            int before = time.begin() > 0 && syntax.token(time.begin() - 1).is("on") ? time.begin() - 2 : time.begin() - 1;
            int verb = time.end() < syntax.size() && isPast(time.end()) ? time.end() : before;
            day.ifPresent(date -> all.add(new Dated(verb, date)));
        }
        return all.size() == 1 && all.getFirst().verb >= 0 && isPast(all.getFirst().verb)
                ? Optional.of(all.getFirst())
                : Optional.empty();
    }

    /** "Signed", "was signed". */
    private boolean isPast(int token) {
        boolean passive = syntax.token(token).tag().equals("VBN")
                && syntax.graph().children(token, "aux:pass").stream().anyMatch(child -> syntax.token(child).tag().equals("VBD"));
        return passive || syntax.token(token).tag().equals("VBD");
    }

    /** Set off by a comma, with no other clause between: "…, signing a treaty", "…, holding talks during a visit". */
    private boolean isInGerund(EventMention event, int verb) {
        for (int at = event.trigger; at > verb; at--) {
            String tag = syntax.token(at).tag();
            if (tag.equals("VBG") && syntax.token(at - 1).tag().equals(",")) {
                boolean reached = syntax.graph().isUnder(event.trigger, at)
                        && syntax.preposition(event.trigger).matches("|in|at|during");
                return reached && noFiniteVerb(verb + 1, at);
            }
            if (at < event.trigger && tag.matches("VB.|MD|WDT|WP")) {
                return false;
            }
        }
        return false;
    }

    private boolean noFiniteVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (syntax.token(i).tag().matches("VBD|VBZ|VBP|MD")) {
                return false;
            }
        }
        return true;
    }

    /** "…, as X ended a visit", "…, while X met Y". */
    private boolean isInClauseOfWhile(EventMention event, int verb) {
        int predicate = syntax.predicate(event.trigger).orElse(-1);
        boolean core = event.trigger == predicate || syntax.graph().isRelated(event.trigger, "obj");
        return predicate > verb
                && isPast(predicate)
                && core
                && syntax.graph().children(predicate, "mark", "advmod").stream()
                        .anyMatch(mark -> mark > verb
                                && syntax.token(mark).text().matches("as|while|when")
                                // "Vowed on Thursday to turn the page as X paid a visit to Y"
                                && (syntax.token(mark).is("as") || syntax.token(mark - 1).tag().equals(",")));
    }

    /** "Said on Monday after talks in X": of those who say it, and right after. */
    private boolean isAfterwards(EventMention event, int verb) {
        boolean between = syntax.graph().children(event.trigger, "nmod", "nmod:poss").stream()
                .anyMatch(child -> syntax.preposition(child).matches("between|of|among")
                        || (syntax.isPossessive(child) && !syntax.token(child).tag().equals("PRP$")));
        // "After their summit", "after nine hours of talks": of those who sign.
        boolean own = measured(event.trigger) != event.trigger
                || syntax.graph().children(event.trigger, "nmod:poss").stream()
                        .anyMatch(child -> syntax.token(child).is("their"));
        return event.type.isEncounter()
                && event.type != EventType.CONFERENCE
                && syntax.token(event.trigger).isNoun()
                && !between
                && (own || !event.participants().isEmpty())
                && syntax.preposition(measured(event.trigger)).matches("after|following")
                && syntax.graph().isUnder(event.trigger, verb);
    }

    /** "After nine hours of talks": the noun that measures that of the event. */
    private int measured(int noun) {
        int head = syntax.graph().head(noun);
        boolean hours = head >= 0
                && syntax.preposition(noun).equals("of")
                && sentence.times().stream()
                        .anyMatch(time -> time.begin() <= head && head < time.end() && WITHIN_A_DAY.matcher(time.value()).matches());
        return hours ? head : noun;
    }

    /** "Four months after the summit", "a day after they met": as long before or after the event the sentence is about. */
    private void after(List<EventMention> events) {
        for (TimeExpression time : sentence.times()) {
            Matcher length = LENGTH.matcher(time.value());
            boolean after = time.end() < sentence.size() && sentence.token(time.end()).text().matches("after|before");
            if (time.type() != TimeExpression.Type.DURATION || !length.matches() || !after) {
                continue;
            }
            boolean days = length.group(2).equals("D");
            Optional<EventMention> other = events.stream()
                    .filter(event -> event.trigger > time.end() && event.date.isEmpty() && event.times.isEmpty())
                    .filter(event -> event.trigger - time.end() <= 7 || noFiniteVerb(time.end(), event.trigger))
                    .findFirst();
            Optional<LocalDate> main = events.stream()
                    .filter(event -> event.trigger < time.begin() && event.date.isPresent())
                    .map(event -> event.date.get())
                    .filter(date -> !days || date.precision() == DateSpan.Precision.DAY)
                    .map(DateSpan::earliest)
                    .findFirst()
                    .or(() -> other.filter(event -> days && opens(time)).flatMap(event -> dayBehind(event, events)))
                    .or(() -> days ? dayOfMainVerb(time) : Optional.empty())
                    .or(() -> days ? dayOfResumed(time, events) : clock.published());
            int direction = sentence.token(time.end()).is("after") ? -1 : 1;
            if (other.isPresent() && main.isPresent() && (direction < 0 || days)) {
                other.get().date = Optional.of(from(main.get(), direction * Integer.parseInt(length.group(1)), length.group(2)));
            }
        }
    }

    private static boolean opens(TimeExpression length) {
        return length.begin() <= 1;
    }

    /** "Two days after they met, X left on Sunday": the day of what is told behind. */
    private Optional<LocalDate> dayBehind(EventMention other, List<EventMention> events) {
        return events.stream()
                .filter(event -> event.trigger > other.trigger && event.status == Status.HELD)
                .flatMap(event -> event.date.stream())
                .filter(date -> date.precision() == DateSpan.Precision.DAY)
                .findFirst()
                .or(() -> dated().filter(dated -> dated.verb > other.trigger).map(Dated::day))
                .map(DateSpan::earliest);
    }

    /** "The meeting came a day after X met Y": the day of the meeting told last. */
    private Optional<LocalDate> dayOfResumed(TimeExpression length, List<EventMention> events) {
        boolean resumed = events.stream()
                .anyMatch(event -> event.trigger < length.begin() && event.definite && event.type.isEncounter() && event.participants().isEmpty());
        return earlier.reversed().stream()
                .takeWhile(event -> resumed)
                .filter(event -> event.type.isEncounter() && event.status == Status.HELD)
                .findFirst()
                .flatMap(event -> event.date)
                .filter(date -> date.precision() == DateSpan.Precision.DAY)
                .map(DateSpan::earliest);
    }

    /** "Said on Sunday that …, a day after they met": the day of the main verb, where it is the only one told before. */
    private Optional<LocalDate> dayOfMainVerb(TimeExpression length) {
        return dated()
                .filter(dated -> dated.verb < length.begin() && syntax.graph().isRoot(dated.verb))
                .map(dated -> dated.day.earliest());
    }

    private static DateSpan from(LocalDate day, int number, String unit) {
        return switch (unit) {
            case "D" -> DateSpan.of(day.plusDays(number));
            case "M" -> DateSpan.of(YearMonth.from(day.plusMonths(number)));
            default -> DateSpan.of(YearMonth.from(day.plusYears(number)));
        };
    }
}
