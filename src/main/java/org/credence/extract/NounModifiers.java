package org.credence.extract;

import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Reads what stands beside an event noun in its phrase: "their third trilateral meeting", "the Summit of the Americas". */
final class NounModifiers {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Sentence sentence;
    private final EventArguments arguments;

    NounModifiers(Reading reading, Referents referents, EventWords words, Sentence sentence, EventArguments arguments) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.sentence = sentence;
        this.arguments = arguments;
    }

    /** What stands between the determiner and the noun: states, levels, ordinals, names. */
    void modifiers(EventMention event, int first, int noun) {
        event.separate |= SeparateEncounters.isSeveral(sentence, noun);
        StringBuilder left = new StringBuilder();
        for (int i = first; i < noun; i++) {
            Optional<TimeExpression> time = arguments.time(i);
            boolean inName = sentence.token(noun).isProperNoun() && !time.map(TimeExpression::text).orElse("").matches(".*\\d.*");
            if (time.isPresent() && !isOrdinal(time.get()) && !inName) {
                // "Their joint September 27 meeting"
                event.times.add(time.get());
                i = Math.max(i, time.get().end() - 1);
                continue;
            }
            Optional<Mention> mention = reading.mentionAt(sentence.index(), i);
            if (mention.isPresent()) {
                if (!isMediator(mention.get().end(), noun)) {
                    modifier(event, mention.get(), noun);
                }
                i = mention.get().end() - 1;
                continue;
            }
            String word = sentence.token(i).lower();
            if (word.equals("three") && i + 2 < noun && sentence.token(i + 2).is("way")) {
                event.qualifiers.add("three-way");
            }
            left.append(left.isEmpty() ? "" : " ").append(word);
            reading.offices().levelWord(word).ifPresent(level -> event.level = Optional.of(level));
            if (i > 0 && sentence.token(i).isCapitalized() && !isMediator(i + 1, noun)) {
                event.names.add(sentence.token(i).text());
            } else if (words.anaphor.contains(word) || words.series.contains(word)) {
                event.qualifiers.add(word);
            }
        }
        String phrase = left.toString().replace(" - ", "-");
        for (int i = first; i < noun; i++) {
            // A hyphen makes three tokens of some, and the name of a state within is a mention of its own.
            String word = i + 2 < noun && sentence.token(i + 1).text().equals("-")
                    ? sentence.token(i).lower() + "-" + sentence.token(i + 2).lower()
                    : sentence.token(i).lower();
            words.between(word).stream()
                    .flatMap(code -> reading.gazetteer().stateByIso(code).stream())
                    .forEach(state -> event.add(new Party.State(state), PartyRoles.of(event.type)));
        }
        for (String part : phrase.split(" ", -1)) {
            reading.offices().levelWord(part).ifPresent(level -> event.level = Optional.of(level));
        }
    }

    /** "An EU-brokered agreement": whoever brokers it is no side of it, nor is it named for them. */
    private boolean isMediator(int hyphen, int noun) {
        int participle = hyphen + 1;
        return participle < noun
                && sentence.token(hyphen).text().equals("-")
                && (words.mediate.contains(sentence.token(participle).lemma())
                        // Tagged as an adjective, it is its own lemma.
                        || words.mediate.contains(sentence.token(participle).lower().replaceFirst("d$", ""))
                        || words.mediate.contains(sentence.token(participle).lower().replaceFirst("ed$", "")));
    }

    /** "The Summit of the Americas": the capitals behind "of" are part of its name. */
    void ownName(EventMention event, int noun) {
        boolean named = noun > 0 && sentence.token(noun).isCapitalized() && noun + 2 < sentence.size()
                && sentence.token(noun + 1).is("of");
        int next = named && sentence.token(noun + 2).is("the") ? noun + 3 : noun + 2;
        if (named && next < sentence.size() && sentence.token(next).isProperNoun()) {
            event.names.add(sentence.token(next).text());
        }
    }

    /** "Last", "next" and "previous" are read as dates too, and tell which of several is meant. */
    private static boolean isOrdinal(TimeExpression time) {
        return time.value().matches(".*_REF.*|.*UNDEF.*|.*INTERSECT.*") || !time.isCounted();
    }

    private void modifier(EventMention event, Mention mention, int noun) {
        boolean destination = event.type == EventType.VISIT
                && mention instanceof Mention.State state
                && !state.isAdjective();
        boolean possessive = mention.end() < noun && sentence.token(mention.end()).tag().equals("POS");
        switch (mention) {
            case Mention.State state -> {
                if (destination && !possessive) {
                    arguments.destination(event, state.head());
                } else if (state.seat().isPresent() && !possessive && isNamedForPlace(event, state)) {
                    // "The Minsk agreements", "the Hanoi summit": named for where it was, not for who took part.
                    arguments.place(state.head()).ifPresent(event::at);
                    event.names.add(sentence.token(state.head()).text());
                } else {
                    event.add(new Party.State(state.state()), PartyRoles.of(event.type));
                }
            }
            case Mention.Role role -> level(event, role);
            case Mention.Place place -> {
                arguments.place(place.head()).ifPresent(event::at);
                event.qualifiers.add(place.name());
            }
            case Mention.Organization organization -> {
                event.names.add(organization.name());
                if (organization.known().isPresent() && !organization.name().endsWith("Administration")) {
                    referents.of(sentence.index(), organization).forEach(party -> event.add(party, Role.ORGANIZER));
                }
            }
            case Mention.Person person -> event.addAll(referents.of(sentence.index(), person), PartyRoles.of(event.type));
        }
    }

    /** One capital alone: those of two states, as in "Paris-Berlin talks", stand for their governments. */
    private boolean isNamedForPlace(EventMention event, Mention.State capital) {
        boolean sitting = event.type.isEncounter() || event.type == EventType.AGREEMENT;
        return sitting
                && reading.mentions(sentence.index()).stream()
                        .noneMatch(other -> other instanceof Mention.State state
                                && !state.equals(capital)
                                && Math.min(Math.abs(state.begin() - capital.end()), Math.abs(capital.begin() - state.end())) <= 1
                                && Math.max(state.end(), capital.end()) <= event.trigger);
    }

    /** "A foreign ministers' meeting": the rank of those who take part. */
    private void level(EventMention event, Mention.Role role) {
        event.level = reading.offices().level(role.office().title());
        for (Entry.State state : role.office().states()) {
            event.add(new Party.State(state), Role.ATTENDEE);
        }
        event.addAll(
                referents.of(sentence.index(), role).stream()
                        .filter(party -> !(party instanceof Party.Unnamed))
                        .toList(),
                Role.ATTENDEE);
    }
}
