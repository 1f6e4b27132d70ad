package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;

/** Reads "her Swiss counterpart X" and "his peers from Latvia and Estonia, X and Y": whose office is that of another. */
final class Counterparts {
    private final Sentence sentence;
    private final List<Mention> mentions;

    /**
     * @param mentions of the sentence
     */
    Counterparts(Sentence sentence, List<Mention> mentions) {
        this.sentence = sentence;
        this.mentions = mentions;
    }

    /**
     * What such words say of a person.
     *
     * @param state the state named beside them
     * @param office that of whoever was named before them
     */
    record Found(Optional<Entry.State> state, Optional<OfficePhrase> office) {}

    /** Empty where the person is nobody's counterpart. */
    Optional<Found> of(Mention.Person person) {
        int noun = noun(person.begin() - 1);
        if (noun < 0) {
            return Optional.empty();
        }
        return Optional.of(new Found(state(person, noun), office(noun)));
    }

    /** The noun before a name, or before the list that the name stands in; -1 where there is none. */
    private int noun(int last) {
        int at = last;
        while (at > 0) {
            if (OfficeWords.OPPOSITES.contains(sentence.token(at).lower())) {
                return at;
            }
            int here = at;
            Optional<Mention> mention = mentions.stream()
                    .filter(each -> each.begin() <= here && here < each.end())
                    .findFirst();
            boolean listed = mention.isPresent()
                    && (mention.get() instanceof Mention.Person || mention.get() instanceof Mention.State);
            if (!listed && !sentence.token(at).text().matches("[,;:]|and|of|from|the|in")) {
                return -1;
            }
            at = listed ? mention.get().begin() - 1 : at - 1;
        }
        return -1;
    }

    /** The state of the adjective; of those named behind the noun, the one at the same place in the list as the name. */
    private Optional<Entry.State> state(Mention.Person person, int noun) {
        List<Entry.State> behind = new ArrayList<>();
        List<Mention> people = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.begin() > noun && mention instanceof Mention.State state && people.isEmpty()) {
                behind.add(state.state());
            } else if (mention.begin() > noun && mention instanceof Mention.Person) {
                people.add(mention);
            }
        }
        int place = people.indexOf(person);
        if (place >= 0 && place < behind.size()) {
            return Optional.of(behind.get(place));
        }
        return mentions.stream()
                .filter(mention -> mention instanceof Mention.State && noun - 3 <= mention.end() && mention.end() <= noun)
                .map(mention -> ((Mention.State) mention).state())
                .reduce((a, b) -> b);
    }

    /** The first office of the nearest person, or of the nearest description, before the noun. */
    private Optional<OfficePhrase> office(int noun) {
        return mentions.stream()
                .filter(mention -> mention.end() <= noun)
                .flatMap(mention -> switch (mention) {
                    case Mention.Person person -> person.offices().stream().limit(1);
                    case Mention.Role role -> Stream.of(role.office());
                    default -> Stream.<OfficePhrase>empty();
                })
                .filter(office -> office.kind() == OfficePhrase.Kind.OFFICIAL && !office.former())
                .reduce((a, b) -> b);
    }
}
