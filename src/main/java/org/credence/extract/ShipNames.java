package org.credence.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.credence.language.Sentence;

/** Knows warships by the abbreviation before their names: "USS Swift" is a ship, whoever it is named for. */
final class ShipNames {
    /** How many words of a name may stand behind its prefix. */
    private static final int LONGEST = 4;

    private static final Map<String, String> PREFIXES = prefixes();

    private ShipNames() {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new HashMap<>();
        Lexicon.read("constructions.txt").entries("shipprefix").forEach(entry -> Lexicon.list(entry.getFirst()).forEach(prefix -> prefixes.put(prefix, entry.get(1))));
        return Map.copyOf(prefixes);
    }

    /**
     * Whether the name that begins at a word is that of a ship, or ends one: not where a title stands between, as in "aboard the
     * USS Swift President X spoke". A title right behind the prefix is part of the ship's name.
     */
    static boolean isShip(OfficeWords words, Sentence sentence, int begin) {
        OptionalInt prefix = prefix(sentence, begin);
        return prefix.isPresent()
                && sentence.tokens().subList(prefix.getAsInt() + 1, begin).stream()
                        .skip(1)
                        .noneMatch(token -> words.kind(token.text()).isPresent() || words.abbreviated(token.text()).isPresent());
    }

    /** Whether a word is the abbreviation before a ship's name, or goes on from it. */
    static boolean isPart(Sentence sentence, int word) {
        return prefix(sentence, word + 1).isPresent();
    }

    /** The code of the state whose ship a word names, where one does. */
    static Optional<String> flag(Sentence sentence, int noun) {
        OptionalInt prefix = prefix(sentence, noun);
        return prefix.isEmpty() ? Optional.empty() : Optional.ofNullable(PREFIXES.get(sentence.token(prefix.getAsInt()).lower()));
    }

    /** Where the abbreviation stands that a name goes on from. */
    private static OptionalInt prefix(Sentence sentence, int noun) {
        for (int at = noun; at >= 0 && noun - at <= LONGEST && at < sentence.size() && sentence.token(at).isProperNoun(); at--) {
            String word = sentence.token(at).text();
            boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
            if (at < noun && capitals && PREFIXES.containsKey(sentence.token(at).lower())) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
