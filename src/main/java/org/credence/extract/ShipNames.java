package org.credence.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** Whether the name that begins at a word is that of a ship. */
    static boolean isShip(Sentence sentence, int begin) {
        return begin > 0 && flag(sentence, begin).isPresent();
    }

    /** The code of the state whose ship a word names, where one does. */
    static Optional<String> flag(Sentence sentence, int noun) {
        for (int at = noun; at >= 0 && noun - at <= LONGEST && sentence.token(at).isProperNoun(); at--) {
            String word = sentence.token(at).text();
            Optional<String> flag = Optional.ofNullable(PREFIXES.get(sentence.token(at).lower()));
            if (at < noun && word.equals(word.toUpperCase(Locale.ROOT)) && flag.isPresent()) {
                return flag;
            }
        }
        return Optional.empty();
    }
}
