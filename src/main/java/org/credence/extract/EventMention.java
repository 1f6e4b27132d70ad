package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.article.Span;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Level;
import org.credence.fact.Place;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.language.TimeExpression;

/** One telling of an event, filled while its sentence is read. */
final class EventMention {
    /** Somebody's part in it. */
    record Participant(Party party, Role role) {}

    final int sentence;
    final int trigger;
    final Span evidence;
    final String rule;
    EventType type;
    Status status = Status.HELD;
    Optional<DateSpan> date = Optional.empty();
    /** The date of the one before: "the first since 2014". */
    Optional<DateSpan> since = Optional.empty();
    /** Who took part in the one before it: "the first visit since X in 2018". */
    Optional<Party> sinceWhom = Optional.empty();
    /** Since when it has not been again: "the two have not met since May". */
    Optional<TimeExpression> lastSince = Optional.empty();
    /** Whether the one before it was of the same states, but not told to be of the same people. */
    boolean firstOfStates;
    Optional<Level> level = Optional.empty();
    boolean definite;
    /** Whether the text tells, in the past, that it did not come about: when it was to be is over. */
    boolean missed;
    /** Whether "a" or "another" introduces it. */
    boolean indefinite;
    /** Whether those who meet do so again, so that they are the ones told last. */
    boolean again;
    /** Whether somebody is told to have attended it. */
    boolean attended;
    /** Whether it is told as one more: "will also hold a meeting". */
    boolean another;
    /** Whether it tells nothing by itself: "the call" counts only as of one told before. */
    boolean anaphor;
    /** The event on whose day it was: "on the same day". */
    Optional<EventMention> sameDay = Optional.empty();
    /** Whether something else is told as before or after it: "spoke after the summit". */
    boolean background;
    /** Whether it is the news that the text opens with, without its day. */
    boolean news;
    /** Whether it was over for some time when the text was written. */
    boolean past;
    boolean plural;
    /** Whether the present tense is told of it: "her trip takes her to X" says not whether it has begun. */
    boolean present;
    /** Whether the text tells when it is, or was, to be signed. */
    boolean toBeSigned;
    /** Whether the words leave the kind open: "the two leaders spoke". */
    boolean openKind;
    /** Whether only those on the other side are told: "talks with X". */
    boolean oneSided;
    /** Whether each of the other side was met by itself: "spoke separately with X and Y". */
    boolean separate;
    /** Whether its sides are only those the text was speaking of. */
    boolean sidesLent;
    /** The telling just before that it speaks of: "it will be held". */
    Optional<EventMention> same = Optional.empty();
    /** Proper names that are part of its own: "Tech Dialogue", "G20 summit". */
    final Set<String> names = new LinkedHashSet<>();
    /** Words that tell it from others of its kind: "G20", "third". */
    final Set<String> qualifiers = new LinkedHashSet<>();

    /** Whether it stands for several sittings over a time: "five rounds of talks". */
    boolean series;

    /** Whether its verb tells of it twice: "met in May and again in June". */
    boolean repeated;

    /** Whether it is a process rather than a sitting: "are negotiating a pact", "launched a dialogue". */
    boolean process;

    /** Of how many states it must turn out to be, by what is told elsewhere, to be told at all: "talks were frozen". */
    int owed;

    final List<TimeExpression> times = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    EventMention(int sentence, int trigger, EventType type, Span evidence, String rule) {
        this.sentence = sentence;
        this.trigger = trigger;
        this.type = type;
        this.evidence = evidence;
        this.rule = rule;
    }

    void add(Party party, Role role) {
        if (participants.stream().noneMatch(own -> own.party().equals(party))) {
            participants.add(new Participant(party, role));
        }
    }

    void addAll(List<Party> parties, Role role) {
        parties.forEach(party -> add(party, role));
    }

    void at(Place place) {
        if (!places.contains(place)) {
            places.add(place);
        }
    }

    /** Leaves of the participants only the states they act for. */
    void keepStates() {
        List<Participant> states = participants.stream()
                .flatMap(own -> own.party().actingAsState().map(party -> new Participant(party, own.role())).stream())
                .toList();
        participants.clear();
        states.forEach(own -> add(own.party(), own.role()));
    }

    /** Leaves out all who take part in another role. */
    void keepRole(Role role) {
        participants.removeIf(own -> own.role() != role);
    }

    /** Leaves nobody: those who were told with it take no part. */
    void removeParticipants() {
        participants.clear();
    }

    /** Those who travel. */
    Set<PersonEntry> visitors() {
        Set<PersonEntry> visitors = new LinkedHashSet<>();
        for (Participant each : participants) {
            if (each.party() instanceof Party.Person person && each.role() != Role.HOST) {
                visitors.add(person.entry());
            }
        }
        return visitors;
    }

    List<Participant> participants() {
        return participants;
    }

    /** Goes to a state as a whole. */
    void go(Entry.State state) {
        at(new Place(Optional.of(state.key()), state.label(), Optional.of(state.iso2()), true));
        add(new Party.State(state), Role.HOST);
    }

    List<Place> places() {
        return places;
    }

    /** Its date, or that of the one on whose day it was. */
    Optional<DateSpan> dateOrSameDay() {
        return date.or(() -> sameDay.flatMap(other -> other.date));
    }

    /** Named people who take part. */
    Set<PersonEntry> people() {
        Set<PersonEntry> people = new LinkedHashSet<>();
        for (Participant each : participants) {
            if (each.party() instanceof Party.Person person) {
                people.add(person.entry());
            }
        }
        return people;
    }

    /** The states that take part, themselves or by those who act for them. */
    Set<Entry.State> states() {
        Set<Entry.State> states = new LinkedHashSet<>();
        participants.forEach(own -> own.party().state().ifPresent(states::add));
        return states;
    }

    /** The several events that one telling stands for. */
    List<EventMention> each() {
        List<EventMention> each = separate ? perParty() : perPlace();
        return each.size() == 1 && each.getFirst() == this ? perTime() : each;
    }

    /** "Two rounds in July and August": one for each month. */
    private List<EventMention> perTime() {
        boolean several = (plural || series || repeated)
                && type.isEncounter()
                && times.size() > 1
                && times.stream().allMatch(time -> time.value().matches("(XXXX|\\d{4})(-\\d\\d(-\\d\\d)?)?(/[X\\d-]+)?"));
        if (!several || times.stream().allMatch(time -> time.value().matches("\\d{4}"))) {
            // "Several rounds in 2021 and 2022": of both years, however many in each.
            return List.of(this);
        }
        List<EventMention> each = new ArrayList<>();
        for (TimeExpression time : times) {
            EventMention copy = copy();
            copy.times.retainAll(List.of(time));
            copy.participants.addAll(participants);
            copy.places.addAll(places);
            each.add(copy);
        }
        return each;
    }

    /** "Spoke separately with X and Y": one for each that is not a subject. */
    private List<EventMention> perParty() {
        List<Participant> others =
                participants.stream().filter(own -> own.role() == Role.ATTENDEE).toList();
        if (others.size() < 2) {
            return perInitiator(others);
        }
        List<EventMention> each = new ArrayList<>();
        for (Participant other : others) {
            EventMention copy = copy();
            participants.stream()
                    .filter(own -> own.role() != Role.ATTENDEE || own.equals(other))
                    .forEach(copy.participants::add);
            copy.places.addAll(places);
            each.add(copy);
        }
        return each;
    }

    /** "X and Y had separate meetings with Z": one for each of those who had them. */
    private List<EventMention> perInitiator(List<Participant> others) {
        List<Participant> initiators =
                participants.stream().filter(own -> own.role() == Role.INITIATOR).toList();
        if (!plural || others.size() != 1 || initiators.size() < 2) {
            return List.of(this);
        }
        List<EventMention> each = new ArrayList<>();
        for (Participant initiator : initiators) {
            EventMention copy = copy();
            copy.participants.add(initiator);
            copy.participants.addAll(others);
            copy.places.addAll(places);
            each.add(copy);
        }
        return each;
    }

    /** Another of the same kind, of nobody and nowhere yet. */
    EventMention copy() {
        EventMention copy = new EventMention(sentence, trigger, type, evidence, rule);
        copy.status = status;
        copy.level = level;
        copy.definite = definite;
        copy.indefinite = indefinite;
        copy.openKind = openKind;
        copy.series = series;
        copy.process = process;
        copy.owed = owed;
        copy.times.addAll(times);
        copy.names.addAll(names);
        copy.qualifiers.addAll(qualifiers);
        return copy;
    }

    /** "Meetings in X and Y": one for each town; a journey over several countries: one visit for each. */
    private List<EventMention> perPlace() {
        boolean journey = type == EventType.VISIT && places.stream().map(Place::state).distinct().count() > 1;
        boolean timed = places.size() == times.size() && type.isEncounter();
        List<Place> towns = journey || timed
                ? List.copyOf(places)
                : places.stream().filter(place -> !place.isState()).toList();
        boolean paired = towns.size() == times.size() && (type.isEncounter() || journey);
        if ((!plural && !journey && !paired) || towns.size() < 2) {
            return List.of(this);
        }
        List<EventMention> each = new ArrayList<>();
        for (Place town : towns) {
            EventMention copy = copy();
            if (paired) {
                // "In X in May and in Y in September"
                copy.times.retainAll(List.of(times.get(towns.indexOf(town))));
            }
            participants.stream()
                    .filter(own -> !journey || own.role() != Role.HOST || own.party().state().map(Entry.State::iso2).equals(town.state()))
                    .forEach(copy.participants::add);
            copy.places.add(town);
            each.add(copy);
        }
        return each;
    }

    /** Whether it is told only as the one before another: "the first since 2014", "which was last held in May". */
    boolean isBygone() {
        return rule.startsWith("since.") || rule.startsWith("last.");
    }

    boolean hasParties() {
        return !participants.isEmpty();
    }

    @Override
    public String toString() {
        return type + " " + status + " " + date.map(Object::toString).orElse("-") + " "
                + states().stream().map(Entry.State::iso2).toList() + " "
                + people().stream().map(PersonEntry::name).toList() + " @"
                + places.stream().map(Place::name).toList() + " " + qualifiers + " [" + rule + "]";
    }
}
