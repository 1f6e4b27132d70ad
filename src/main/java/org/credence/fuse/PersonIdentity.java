package org.credence.fuse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.credence.fact.Agent;

/** One key for a person across articles, whatever the spelling or order of the name. */
public final class PersonIdentity {
    private final Map<String, String> keyByWords = new HashMap<>();

    /**
     * The key: that of the reference data, or one made from the name.
     */
    public String key(Agent.Person person) {
        Optional<String> known = person.key();
        if (known.isPresent()) {
            return known.get();
        }
        String words = words(person.name());
        return keyByWords.computeIfAbsent(words, ignored -> slug(person.name()));
    }

    /** The words of a name in an order of their own, hyphens and diacritics dropped: equal for all its spellings. */
    static String words(String name) {
        return String.join(" ", new TreeSet<>(List.of(slug(name).split("-", -1))));
    }

    /** A name as part of an address: lower-case ASCII words joined by hyphens. */
    public static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        List<String> words = new ArrayList<>();
        for (String word : plain.toLowerCase(Locale.ROOT).replaceAll("['’.]", "").split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.isEmpty() ? "unnamed" : String.join("-", words);
    }
}
