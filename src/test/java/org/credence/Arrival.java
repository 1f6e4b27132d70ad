package org.credence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The quads of a store, with the addresses that were minted for events and people. These may tell in which order the
 * articles came, for an address once published stays; nothing else may. Two stores hold the same facts where one
 * renaming of such addresses, each to one other, makes the quads of the one those of the other.
 */
final class Arrival {
    private static final String ADDRESS = "<(?:[^<>\"]*/id/)";
    private static final Pattern MINTED = Pattern.compile(ADDRESS + "(event|person)/([^<>#\"]+)(?:#([^<>\"]*))?>");
    private static final Pattern MERGE = Pattern.compile(ADDRESS + "(merge)/([^<>#\"]+)>");
    /** What links two events bears the address of the other. */
    private static final Pattern LINK = Pattern.compile("(partOf|prepares|follows)-(.*)");

    /**
     * Rounds in which an address is told from others by what stands around it, each one step further: in the second only
     * those that the first leaves alike, so that one difference does not look like many.
     */
    private static final int ROUNDS = 2;

    private final List<String> quads;
    private final Set<String> events = new TreeSet<>();
    private final Set<String> people = new TreeSet<>();

    /** @param lines N-Quads, each a line */
    Arrival(Collection<String> lines) {
        Set<String> retirements = lines.stream()
                .filter(line -> line.contains(" \"Retirement of "))
                .map(Arrival::subject)
                .collect(Collectors.toSet());
        this.quads = lines.stream()
                .filter(line -> !isOfThePast(line) && !retirements.contains(subject(line)))
                .toList();
        for (String quad : quads) {
            MINTED.matcher(quad).results().forEach(found -> (found.group(1).equals("event") ? events : people).add(found.group(2)));
        }
    }

    private static String subject(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    /** What became of addresses no longer in use; when the store was built; and the ontology, whose blank nodes have no names. */
    private static boolean isOfThePast(String line) {
        return line.contains("/isReplacedBy> ")
                || line.endsWith("graph/metadata> .")
                || line.endsWith("graph/ontology> .");
    }

    int size() {
        return quads.size();
    }

    /** How many events and people there are. */
    int minted() {
        return events.size() + people.size();
    }

    /** What the one says and the other does not, some lines of each; nothing where they hold the same facts. */
    List<String> differenceFrom(Arrival other) {
        Map<String, String> ours = names();
        Map<String, String> theirs = other.names();
        Set<String> here = renamed(ours);
        Set<String> there = other.renamed(theirs);
        List<String> difference = new ArrayList<>();
        here.stream().filter(line -> !there.contains(line)).map(line -> "- " + line).forEach(difference::add);
        there.stream().filter(line -> !here.contains(line)).map(line -> "+ " + line).forEach(difference::add);
        if (quads.size() != other.quads.size() || here.size() != quads.size() || there.size() != other.quads.size()) {
            difference.add(quads.size() + " quads, " + other.quads.size() + " there; renamed " + here.size() + ", " + there.size());
        }
        return difference;
    }

    private Set<String> renamed(Map<String, String> names) {
        return quads.stream().map(quad -> rename(quad, names)).collect(Collectors.toSet());
    }

    /** A name for each address, made of what is told of it: each address another. */
    private Map<String, String> names() {
        Map<String, String> colours = new HashMap<>();
        events.forEach(key -> colours.put("event/" + key, "E"));
        people.forEach(key -> colours.put("person/" + key, "P"));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Long> alike = colours.values().stream()
                    .collect(Collectors.groupingBy(colour -> colour, Collectors.counting()));
            colours(colours).forEach((key, colour) ->
                    colours.computeIfPresent(key, (same, before) -> alike.getOrDefault(before, 0L) > 1 ? colour : before));
        }
        Map<String, List<String>> alike = new TreeMap<>();
        colours.forEach((key, colour) -> alike.computeIfAbsent(colour, none -> new ArrayList<>()).add(key));
        Map<String, String> names = new HashMap<>();
        alike.forEach((colour, keys) -> {
            keys.sort(Comparator.naturalOrder());
            for (int i = 0; i < keys.size(); i++) {
                names.put(keys.get(i), colour + "/" + i);
            }
        });
        return names;
    }

    private Map<String, String> colours(Map<String, String> before) {
        Map<String, Set<Integer>> around = new HashMap<>();
        for (String quad : quads) {
            for (MatchResult found : MINTED.matcher(quad).results().toList()) {
                String key = found.group(1) + "/" + found.group(2);
                Map<String, String> own = new HashMap<>(Map.of(key, "@"));
                String masked = rename(quad, new Fallback(own, before));
                around.computeIfAbsent(key, none -> new TreeSet<>()).add(masked.hashCode());
            }
        }
        return around.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> before.get(each.getKey()) + Integer.toHexString(each.getValue().hashCode())));
    }

    /** Names of a few, and for all others those of many. */
    private static final class Fallback extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, String> others;

        Fallback(Map<String, String> few, Map<String, String> others) {
            super(few);
            this.others = others;
        }

        @Override
        public String getOrDefault(Object key, String otherwise) {
            return containsKey(key) ? super.getOrDefault(key, otherwise) : others.getOrDefault(key, otherwise);
        }
    }

    private String rename(String quad, Map<String, String> names) {
        String minted = MINTED.matcher(quad).replaceAll(found -> Matcher.quoteReplacement("<" + found.group(1) + "/"
                + names.getOrDefault(found.group(1) + "/" + found.group(2), found.group(2))
                + (found.group(3) == null ? "" : "#" + part(found.group(3), names)) + ">"));
        return MERGE.matcher(minted)
                .replaceAll(found -> Matcher.quoteReplacement("<merge/" + merge(found.group(2), names) + ">"));
    }

    private static String part(String part, Map<String, String> names) {
        var link = LINK.matcher(part);
        return link.matches()
                ? link.group(1) + "-" + names.getOrDefault("event/" + link.group(2), link.group(2))
                : names.getOrDefault("person/" + part, part);
    }

    /** Called after the event and the article that came. */
    private String merge(String key, Map<String, String> names) {
        for (int end = key.length(); end > 0; end = key.lastIndexOf('-', end - 1)) {
            if (events.contains(key.substring(0, end))) {
                return names.getOrDefault("event/" + key.substring(0, end), key) + key.substring(end);
            }
        }
        return key;
    }
}
