package org.credence.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credence.gazetteer.Entry;
import org.credence.gazetteer.Gazetteer;
import org.credence.language.Sentence;
import org.credence.language.Token;

/**
 * Knows states that share their name but for a point of the compass, and finds the names they go by beside each other: "North
 * and South Korea", "the North", "the two Koreas".
 */
final class Namesakes {
    private final OfficeWords words;
    private final Gazetteer gazetteer;

    Namesakes(OfficeWords words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /** The states that a plural of their common name means; empty where it is no such plural. */
    List<Entry.State> plural(Token token) {
        boolean several = token.isNoun() && token.isCapitalized() && token.text().endsWith("s");
        List<Entry.State> states = several
                ? words.bearing.stream().flatMap(each -> state(each, OfficeWords.singular(token.text())).stream()).toList()
                : List.of();
        return states.size() > 1 ? states : List.of();
    }

    private Optional<Entry.State> state(String bearing, String rest) {
        return gazetteer.at(List.of(Gazetteer.fold(bearing), Gazetteer.fold(rest)), 0).stream()
                .filter(match -> match.length() == 2 && match.entry() instanceof Entry.State)
                .map(match -> (Entry.State) match.entry())
                .findFirst();
    }

    /**
     * The mentions with those added that only the article tells: "the North" stands for North Korea where South Korea is named
     * too.
     */
    List<List<Mention>> complete(List<Sentence> sentences, List<List<Mention>> mentions) {
        Map<String, Entry.State> told = told(mentions);
        List<List<Mention>> all = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Mention> found = new ArrayList<>(mentions.get(sentence.index()));
            for (Token token : sentence.tokens()) {
                Optional<Entry.State> meant = words.bearing.contains(token.text())
                        ? listed(sentence, token.index(), found)
                                .or(() -> Optional.ofNullable(told.get(token.text())).filter(state -> isAlone(sentence, token.index())))
                        : Optional.empty();
                boolean group = !plural(token).isEmpty();
                if (group || meant.isPresent()) {
                    found.removeIf(mention -> isUnknownName(mention, token.index()));
                }
                if (meant.isPresent() && !MentionFinder.overlaps(found, token.index(), token.index() + 1)) {
                    found.add(new Mention.State(token.index(), token.index() + 1, token.index(), meant.get(),
                            Gazetteer.Form.CONTEXTUAL_NAME, Optional.empty()));
                    found.replaceAll(mention -> owned(mention, sentence, token.index(), meant.get()));
                }
            }
            found.sort(Comparator.comparingInt(Mention::begin));
            all.add(found);
        }
        return all;
    }

    /** The states of which the article names a namesake too, by their point of the compass; none where it is that of several. */
    private Map<String, Entry.State> told(List<List<Mention>> mentions) {
        List<Entry.State> named = mentions.stream()
                .flatMap(List::stream)
                .filter(Mention.State.class::isInstance)
                .map(mention -> ((Mention.State) mention).state())
                .filter(state -> words.bearing.contains(bearing(state)))
                .distinct()
                .toList();
        Map<String, Entry.State> told = new LinkedHashMap<>();
        for (Entry.State state : named) {
            boolean paired = named.stream().anyMatch(other -> !other.equals(state) && rest(other).equals(rest(state)));
            boolean alone = named.stream().filter(other -> bearing(other).equals(bearing(state))).count() == 1;
            if (paired && alone) {
                told.put(bearing(state), state);
            }
        }
        return told;
    }

    private static String bearing(Entry.State state) {
        return state.label().split(" ", 2)[0];
    }

    private static String rest(Entry.State state) {
        return state.label().substring(bearing(state).length());
    }

    /** "North and South Korea": what the second name shares with the first. */
    private Optional<Entry.State> listed(Sentence sentence, int i, List<Mention> mentions) {
        boolean joined = i + 2 < sentence.size() && sentence.token(i + 1).text().matches("and|or|,|&|/|-");
        return mentions.stream()
                .filter(mention -> joined && mention.begin() == i + 2 && mention instanceof Mention.State)
                .map(mention -> ((Mention.State) mention).state())
                .filter(state -> sentence.token(i + 2).text().equals(bearing(state)))
                .flatMap(state -> state(sentence.token(i).text(), rest(state).strip()).stream())
                .findFirst();
    }

    /** Behind "the" and before no further word of a name: not "the North Sea". */
    private static boolean isAlone(Sentence sentence, int i) {
        boolean after = i > 0 && sentence.token(i - 1).is("the");
        if (!after || i + 1 >= sentence.size()) {
            return after;
        }
        Token next = sentence.token(i + 1);
        boolean hyphen = next.text().equals("-") && next.span().begin() == sentence.token(i).span().end();
        return !hyphen && !next.isCapitalized() && !next.isNoun();
    }

    /** "The North's envoy": the office that stands right behind belongs to the state. */
    private static Mention owned(Mention mention, Sentence sentence, int owner, Entry.State state) {
        boolean possessive = owner + 1 < sentence.size() && sentence.token(owner + 1).tag().equals("POS");
        return switch (mention) {
            case Mention.Role role when possessive && isOpen(role.office(), owner) ->
                new Mention.Role(role.begin(), role.end(), role.head(), role.office().withState(state));
            case Mention.Person person when possessive && person.begin() == owner + 2 ->
                new Mention.Person(person.begin(), person.end(), person.head(), person.nameBegin(), person.nameEnd(), person.name(),
                        person.known(),
                        person.offices().stream().map(each -> isOpen(each, owner) ? each.withState(state) : each).toList());
            default -> mention;
        };
    }

    private static boolean isOpen(OfficePhrase office, int owner) {
        return office.begin() == owner + 2 && office.states().isEmpty();
    }

    private static boolean isUnknownName(Mention mention, int i) {
        boolean unknown = switch (mention) {
            case Mention.Organization body -> body.known().isEmpty() && body.state().isEmpty();
            case Mention.Place place -> place.known().isEmpty();
            default -> false;
        };
        return unknown && mention.begin() == i && mention.end() == i + 1;
    }
}
