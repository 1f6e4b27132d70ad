package org.credence.wikidata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What of Wikidata is known beforehand: the lines of {@code knowledge.tsv}. */
final class Knowledge {
    private static final Map<String, Set<String>> LINES = read();
    private static final List<String> SORTS = List.of("politics", "diplomacy", "forces", "scholarship", "press");

    private Knowledge() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> values = new HashMap<>();
        try (InputStream in = Knowledge.class.getResourceAsStream("knowledge.tsv")) {
            if (in == null) {
                throw new IllegalStateException("knowledge.tsv is missing from the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> values.computeIfAbsent(cells[0] + " " + cells[1], ignored -> new TreeSet<>())
                            .add(cells[2]));
        } catch (IOException e) {
            throw new IllegalStateException("knowledge.tsv cannot be read", e);
        }
        return values;
    }

    private static Set<String> values(String what, String key) {
        return LINES.getOrDefault(what + " " + key, Set.of());
    }

    /** Classes that things of a kind are instances of. */
    static Set<String> types(Kind kind) {
        return values("type", kind.toString());
    }

    static Set<String> allTypes() {
        return List.of(Kind.values()).stream()
                .flatMap(kind -> types(kind).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The occupations that fit somebody with the title. */
    static Set<String> occupationsOf(String title) {
        return occupations(title, SORTS);
    }

    /** Those of them that few namesakes of one country share. */
    static Set<String> tellingOccupationsOf(String title) {
        return occupations(title, SORTS.stream().filter(values("telling", "occupation")::contains).toList());
    }

    private static Set<String> occupations(String title, List<String> sorts) {
        List<String> words = Names.words(title);
        return sorts.stream()
                .filter(sort -> values("title", sort).stream().anyMatch(words::contains))
                .flatMap(sort -> values("occupation", sort).stream())
                .collect(Collectors.toSet());
    }

    /** The classes of places of a kind such as city; none where the kind tells nothing of the class. */
    static Set<String> typesOfPlace(String kind) {
        return values("type", kind);
    }

    /** The classes of which no place of the kind is an instance. */
    static Set<String> otherTypesOfPlace(String kind) {
        return values("unlike", kind);
    }

    /** Whether so many bear the names of the country that two of one calling may share one. */
    static boolean namesAreShared(Set<String> countries) {
        return countries.stream().anyMatch(values("shared", "names")::contains);
    }

    /** Whether so many hold an office of the title at once that two of one name may. */
    static boolean isHeldByMany(String title) {
        return Names.words(title).stream().anyMatch(values("many", "office")::contains);
    }

    /** Whether the words that one of two titles has and the other lacks tell nothing. */
    static boolean isPadding(Set<String> words) {
        return values("padding", "office").containsAll(words);
    }

    /** Whether the words that one of two titles has and the other lacks make another office of it. */
    static boolean tellsApart(Set<String> words) {
        return values("rank", "office").stream().anyMatch(words::contains);
    }

    /** The words of a title that tell one office from another. */
    static Set<String> tellingWords(String title) {
        Set<String> words = new TreeSet<>(Names.words(title));
        words.removeAll(values("silent", "office"));
        return words;
    }
}
