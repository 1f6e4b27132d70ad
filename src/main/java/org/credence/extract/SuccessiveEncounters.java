package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.fact.Role;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Reads encounters that one verb tells one after the other: "met X and later Y", "held talks with X on Monday and with Y on Tuesday". */
final class SuccessiveEncounters {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;

    SuccessiveEncounters(Reading reading, Referents referents, EventWords words, Syntax syntax, Sentence sentence, EventArguments arguments) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
    }

    /** The encounters that come after those found; whoever takes part in them leaves those before. */
    List<EventMention> next(List<EventMention> found) {
        List<EventMention> next = new ArrayList<>();
        for (EventMention event : found) {
            int verb = verb(event);
            if (event.type.isEncounter() && !event.separate && verb >= 0) {
                next.addAll(next(event, verb));
            }
        }
        return next;
    }

    private List<EventMention> next(EventMention event, int verb) {
        EventMention sides = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        arguments.subjects(sides, verb, Role.ATTENDEE);
        List<EventMention> next = new ArrayList<>();
        for (int guest : sides.participants().isEmpty() ? List.<Integer>of() : successors(event.trigger, verb)) {
            List<Party> guests = referents.all(sentence.index(), guest);
            boolean others = event.participants().stream()
                    .anyMatch(each -> !guests.contains(each.party()) && sides.participants().stream().noneMatch(own -> own.party().equals(each.party())));
            if (others && !guests.isEmpty()) {
                next.add(with(event, sides, guest, guests));
            } else if (!guests.isEmpty()) {
                // The verb has the last of them only, the noun that it carries the others.
                ofGuest(event, guest);
            }
        }
        for (Mention.Person guest : sides.participants().isEmpty() ? List.<Mention.Person>of() : datedGuests(event.trigger)) {
            List<Party> guests = referents.all(sentence.index(), guest.head());
            if (guests.size() == 1 && sides.participants().stream().noneMatch(own -> own.party().equals(guests.getFirst()))) {
                EventMention own = with(event, sides, guest.head(), guests);
                ownDay(event, own, guest);
                next.add(own);
            }
        }
        return next;
    }

    /** "Received X in June and Y in October": those named between a day and another, however the parser hangs them. */
    private List<Mention.Person> datedGuests(int trigger) {
        return reading.mentions(sentence.index()).stream()
                .filter(Mention.Person.class::isInstance)
                .map(Mention.Person.class::cast)
                .filter(guest -> guest.begin() > trigger && isBare(trigger, guest.begin()))
                .filter(guest -> guest.begin() > 1 && sentence.token(guest.begin() - 1).is("and"))
                .filter(guest -> sentence.times().stream().anyMatch(time -> ArticleReading.isDate(time) && time.end() == guest.begin() - 1))
                .filter(guest -> dayBehind(guest).isPresent())
                .toList();
    }

    private Optional<TimeExpression> dayBehind(Mention.Person guest) {
        return sentence.times().stream()
                .filter(time -> ArticleReading.isDate(time) && time.begin() >= guest.end())
                .filter(time -> sentence.tokens().subList(guest.end(), time.begin()).stream()
                        .allMatch(token -> token.tag().equals("IN") || token.isProperNoun() || token.text().equals(",")))
                .findFirst();
    }

    /** The day, and the town, that stand behind the guest are those of his own encounter. */
    private void ownDay(EventMention event, EventMention own, Mention.Person guest) {
        TimeExpression day = dayBehind(guest).orElseThrow();
        event.times.remove(day);
        own.times.clear();
        own.times.add(day);
        for (int token = guest.end(); token < day.begin(); token++) {
            arguments.place(token).ifPresent(town -> {
                event.places().remove(town);
                own.at(town);
            });
        }
    }

    /** "With X on Monday and with Y on Tuesday": when the guest was met. */
    private void ofGuest(EventMention event, int guest) {
        List<TimeExpression> own = syntax.graph().children(guest).stream().flatMap(child -> arguments.time(child).stream()).toList();
        if (!own.isEmpty()) {
            event.times.clear();
            event.times.addAll(own);
        }
    }

    private EventMention with(EventMention event, EventMention sides, int guest, List<Party> guests) {
        event.participants().removeIf(each -> guests.contains(each.party()));
        EventMention next = event.copy();
        sides.participants().forEach(each -> next.add(each.party(), each.role()));
        next.addAll(guests, Role.ATTENDEE);
        next.level = new EventTyping(words, reading.offices()).levelOfPeople(next);
        boolean earlier = event.times.stream().anyMatch(time -> time.begin() < guest);
        if (earlier) {
            ofGuest(next, guest);
        }
        event.times.removeIf(time -> earlier && time.begin() > guest);
        return next;
    }

    /** Those who come after: behind a conjunction with an adverb of time, or with the preposition once more. */
    private List<Integer> successors(int trigger, int verb) {
        return syntax.graph().subtree(verb).stream()
                .filter(guest -> guest > trigger && syntax.graph().isRelated(guest, "conj"))
                .filter(guest -> reading.mentionAt(sentence.index(), guest).isPresent() && isBare(trigger, guest))
                .filter(guest -> isLater(guest) || syntax.preposition(guest).equals("with"))
                .toList();
    }

    /** "And later Y", "and then with Y". */
    private boolean isLater(int guest) {
        return syntax.preposition(guest).matches("|with|to")
                && syntax.graph().children(guest, "advmod", "amod").stream()
                        .anyMatch(child -> child < guest && ConstructionWords.AFTERWARDS.contains(sentence.token(child).lower()));
    }

    /** Whether no other verb stands between. */
    private boolean isBare(int trigger, int guest) {
        return sentence.tokens().subList(trigger + 1, guest).stream().noneMatch(token -> token.isVerb() && !token.tag().matches("VB[NG]"));
    }

    /** The verb that tells an encounter, itself or by a noun as its object; -1 where there is none. */
    private int verb(EventMention event) {
        int head = syntax.graph().head(event.trigger);
        if (syntax.token(event.trigger).isVerb()) {
            return event.trigger;
        }
        boolean carried = head >= 0 && syntax.graph().isRelated(event.trigger, "obj") && words.carries(syntax, head);
        return carried ? head : -1;
    }
}
