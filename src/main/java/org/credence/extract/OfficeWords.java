package org.credence.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.credence.fact.Level;
import org.credence.language.Token;

/** The words of offices and of people's names, from {@code offices.txt}. */
final class OfficeWords {
    private static final Lexicon LEXICON = Lexicon.read("offices.txt");

    private final Map<String, OfficePhrase.Kind> heads = new LinkedHashMap<>();
    private final Map<String, String> abbreviations = new LinkedHashMap<>();
    private final Map<String, String> titleStates = new LinkedHashMap<>();
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final Map<String, String> equivalents = new LinkedHashMap<>();
    private final Map<String, String> groupTitles = new LinkedHashMap<>();
    private final Map<String, Level> levels = new LinkedHashMap<>();
    private final Map<String, Level> levelWords = new LinkedHashMap<>();
    private final Map<String, Integer> groups = readNumbers("group");
    private final Map<String, Integer> numerals = readNumbers("numeral");
    final Set<String> collective = LEXICON.words("collective");
    final Set<String> stateGroup = LEXICON.words("stategroup");
    final Set<String> peopleGroup = LEXICON.words("peoplegroup");
    final Set<String> expert = LEXICON.words("expert");
    final Set<String> assisting = LEXICON.words("assisting");
    final Set<String> underChief = LEXICON.words("underchief");
    final Set<String> headed = LEXICON.words("headed");
    final Set<String> occasion = LEXICON.words("occasion");
    final Set<String> sovereign = LEXICON.words("sovereign");
    final Set<String> institution = LEXICON.words("institution");
    final Set<String> counterpart = LEXICON.words("counterpart");
    final Set<String> former = LEXICON.words("former");
    final Set<String> current = LEXICON.words("current");
    final Set<String> posted = LEXICON.words("posted");
    final Set<String> rank = LEXICON.words("rank");
    final Set<String> style = LEXICON.words("style");
    final Set<String> highest = LEXICON.words("highest");
    final Set<String> ofState = LEXICON.words("ofstate");
    final Set<String> opposedStates = LEXICON.words("opposedstates");
    final Set<String> jointBody = LEXICON.words("jointbody");
    final Set<String> opposed = LEXICON.words("opposed");
    final Set<String> ofBody = LEXICON.words("ofbody");
    final Set<String> bearing = LEXICON.words("bearing");
    final Set<String> coming = LEXICON.words("coming");
    final Set<String> complement = LEXICON.words("complement");
    final Set<String> topical = LEXICON.words("topical");
    final Set<String> complementPreposition = LEXICON.words("complementpreposition");
    static final Set<String> HONORIFICS = LEXICON.words("honorific");
    static final Set<String> OPPOSITES = LEXICON.words("opposite");
    static final Set<String> OPPOSITE_TITLES = LEXICON.words("oppositetitle");
    static final Set<String> NAMED_GOVERNMENTS = LEXICON.words("namedgovernment");
    static final Set<String> HEADS_OF_GOVERNMENT = LEXICON.words("headofgovernment");
    static final Pattern STATE_OFFICE = Pattern.compile("\\b(" + anyOf("stateoffice") + ")\\b");
    static final Pattern PRIVATE_NAME = Pattern.compile(anyOf("privatename"));
    final Set<String> nameParticle = LEXICON.words("nameparticle");
    final Set<String> nameSuffix = LEXICON.words("namesuffix");
    final Set<String> organizationHead = LEXICON.words("organizationhead");
    final Set<String> notName = LEXICON.words("notname");
    final Set<String> groupRank = LEXICON.words("grouprank");
    final Set<String> serving = LEXICON.words("serving");
    final Set<String> timeAdverb = LEXICON.words("timeadverb");
    final Set<String> meeting = LEXICON.words("meeting");
    final Set<String> officeTime = LEXICON.words("officetime");
    final Set<String> termOfOffice = LEXICON.words("termofoffice");
    final Set<String> wholeGovernment = LEXICON.words("wholegovernment");
    final Set<String> anybody = LEXICON.words("anybody");
    final Set<String> ownBody = LEXICON.words("ownbody");
    final Set<String> governmentName = LEXICON.words("governmentname");

    OfficeWords() {
        LEXICON.words("official").forEach(word -> heads.put(word, OfficePhrase.Kind.OFFICIAL));
        LEXICON.words("expert").forEach(word -> heads.put(word, OfficePhrase.Kind.EXPERT));
        LEXICON.words("press").forEach(word -> heads.put(word, OfficePhrase.Kind.PRESS));
        LEXICON.words("source").forEach(word -> heads.put(word, OfficePhrase.Kind.SOURCE));
        LEXICON.entries("abbreviation").forEach(entry -> abbreviations.put(entry.getFirst(), entry.get(1)));
        LEXICON.entries("heading").forEach(entry -> headings.put(entry.getFirst(), entry.get(1)));
        LEXICON.entries("sametitle")
                .forEach(entry -> Lexicon.list(entry.getFirst()).forEach(title -> equivalents.put(title, entry.get(1))));
        LEXICON.entries("samegroup")
                .forEach(entry -> Lexicon.list(entry.getFirst()).forEach(title -> groupTitles.put(title, entry.get(1))));
        LEXICON.entries("titlestate")
                .forEach(entry -> Lexicon.list(entry.get(1)).forEach(title -> titleStates.put(title, entry.getFirst())));
        readLevels("level", levels);
        readLevels("levelword", levelWords);
    }

    private static String anyOf(String section) {
        return String.join("|", LEXICON.words(section));
    }

    private static Map<String, Integer> readNumbers(String section) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (List<String> entry : LEXICON.entries(section)) {
            Lexicon.list(entry.getFirst()).forEach(word -> numbers.put(word, Integer.valueOf(entry.get(1))));
        }
        return numbers;
    }

    private static void readLevels(String section, Map<String, Level> into) {
        for (List<String> entry : LEXICON.entries(section)) {
            Level level = Level.valueOf(
                    entry.get(1).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
            Lexicon.list(entry.getFirst()).forEach(words -> into.putIfAbsent(words, level));
        }
    }

    /** How many a noun alone stands for: "the pair". */
    Optional<Integer> group(String noun) {
        return Optional.ofNullable(groups.get(noun));
    }

    /** How many a word before the noun of a group says it stands for: "three". */
    Optional<Integer> numeral(String word) {
        return Optional.ofNullable(numerals.get(word));
    }

    /** What the bearer of the head noun speaks as; empty where the word is no head of an office. */
    Optional<OfficePhrase.Kind> kind(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int hyphen = lower.lastIndexOf('-');
        if (hyphen > 0 && coming.contains(lower.substring(hyphen + 1))) {
            // "President-elect"
            lower = lower.substring(0, hyphen);
        }
        OfficePhrase.Kind kind = heads.get(lower);
        return Optional.ofNullable(kind != null ? kind : heads.get(singular(lower)));
    }

    /** The office of whoever does what a verb tells: "director", of one who directs. */
    Optional<String> heading(String verb) {
        return Optional.ofNullable(headings.get(verb));
    }

    /** The usual title of an office, in lower case, where the one given is another word for it. */
    String usualTitle(String title) {
        return equivalents.getOrDefault(title, title);
    }

    /** The title by which holders of an office are told together, in lower case: "the foreign ministers", of a secretary of state. */
    String groupTitle(String title) {
        return groupTitles.getOrDefault(title, title);
    }

    boolean isPlural(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return (!heads.containsKey(lower) && heads.containsKey(singular(lower))) || lower.equals("people");
    }

    /** The office an abbreviated title stands for. */
    Optional<String> abbreviated(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                abbreviations.get(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower));
    }

    /** The ISO code of the only state that has such an office, by the beginning of its title. */
    Optional<String> stateOf(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return titleStates.entrySet().stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether somebody is told to hold an office of a leader, or none at all. */
    boolean leads(PersonEntry person) {
        return person.offices().isEmpty()
                || person.offices().stream().anyMatch(held -> level(held.phrase().title()).equals(Optional.of(Level.LEADERS)));
    }

    /** "Governments", "sides": states, or those who act for them. */
    boolean isGroupOfStates(Token token) {
        return token.tag().equals("NNS") && stateGroup.contains(singular(token.lower()));
    }

    /** The level of those who hold the office. */
    Optional<Level> level(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Level> entry : levels.entrySet()) {
            if ((" " + lower + " ").contains(" " + entry.getKey() + " ")
                    || (" " + singularOfLast(lower) + " ").contains(" " + entry.getKey() + " ")) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** The level that a word before "meeting" names outright. */
    Optional<Level> levelWord(String words) {
        return Optional.ofNullable(levelWords.get(words.toLowerCase(Locale.ROOT)));
    }

    static String singular(String word) {
        if (word.equals("spokesmen")) {
            return "spokesman";
        }
        if (word.endsWith("women") || word.endsWith("men")) {
            return word.substring(0, word.length() - 2) + "an";
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("shes") || word.endsWith("ches")) {
            // "Clashes", "launches"
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    /** A title told of several, as that of one of them: "Ministers of Trade" is "Minister of Trade". */
    static String singularTitle(String title) {
        int complement = title.indexOf(" of ") < 0 ? title.indexOf(" for ") : title.indexOf(" of ");
        int end = complement < 0 ? title.length() : complement;
        int begin = title.lastIndexOf(' ', end - 1) + 1;
        return title.substring(0, begin) + singular(title.substring(begin, end)) + title.substring(end);
    }

    private static String singularOfLast(String title) {
        int space = title.lastIndexOf(' ');
        return title.substring(0, space + 1) + singular(title.substring(space + 1));
    }
}
