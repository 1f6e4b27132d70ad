package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;

/** Says which state a sentence ties somebody to whose office is told without one. */
final class NearbyState {
    /** Tokens between a name and "behalf of". */
    private static final int FARTHEST_BEHALF = 6;

    private NearbyState() {}

    /** A body that no state need be told with: "the Presidency" alone is that of some state. */
    static boolean isOfItsOwn(OfficePhrase.OrganizationName body) {
        return !body.shared() && (body.known().isPresent() || body.name().contains(" "));
    }

    /** "Envoy X, Freedonia - Minister Y, Sylvania": the state that closes an entry of a list. */
    static Optional<Entry.State> listedWith(Mention.Person person, Sentence sentence, List<Mention> all) {
        boolean comma = person.end() < sentence.size() && sentence.token(person.end()).text().equals(",");
        return all.stream()
                .filter(mention -> comma && mention.begin() == person.end() + 1 && mention instanceof Mention.State)
                .filter(mention -> mention.end() >= sentence.size() || sentence.token(mention.end()).tag().matches("HYPH|:|\\."))
                .map(mention -> ((Mention.State) mention).state())
                .findFirst();
    }

    /** "Chile's X": the state named as theirs. */
    static Optional<Entry.State> possessor(Mention.Person person, Sentence sentence, List<Mention> all) {
        int possessive = person.begin() - 1;
        boolean owned = possessive > 0 && sentence.token(possessive).tag().equals("POS");
        return all.stream()
                .filter(mention -> owned && mention.end() == possessive && mention instanceof Mention.State)
                .map(mention -> ((Mention.State) mention).state())
                .findFirst();
    }

    /** "X signed on behalf of Y": the state acted for. */
    static Optional<Entry.State> represented(Mention.Person person, Sentence sentence, List<Mention> all) {
        for (Mention mention : all) {
            int the = mention.begin() - 1;
            int of = the > 0 && sentence.token(the).is("the") ? the - 1 : the;
            boolean behalf = of > 1 && sentence.token(of).is("of") && sentence.token(of - 1).is("behalf");
            if (behalf && mention instanceof Mention.State state && person.end() < of && of - person.end() <= FARTHEST_BEHALF) {
                return Optional.of(state.state());
            }
        }
        return Optional.empty();
    }

    /** "North Korea said, according to Foreign Ministry spokesperson X": the only state named before in the sentence. */
    static Optional<Entry.State> only(Mention.Person person, List<Mention> all) {
        List<Entry.State> before = all.stream()
                .filter(mention -> mention.end() <= person.begin())
                .filter(Mention.State.class::isInstance)
                .map(mention -> ((Mention.State) mention).state())
                .distinct()
                .toList();
        return before.isEmpty() ? Optional.empty() : Optional.of(before.getFirst());
    }
}
