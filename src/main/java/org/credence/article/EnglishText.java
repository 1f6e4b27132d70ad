package org.credence.article;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Tells English prose by its small words, which no sentence can do without, and other languages by theirs or by their
 * script. The words are in {@code languages.txt}.
 */
final class EnglishText {
    private static final String ENGLISH = "English";

    /** English prose has 0.35 and more of its words from the list; a readout full of names still has 0.2. */
    private static final double FEWEST_SMALL_WORDS = 0.1;

    /** A syllable of Hangul or a character of Chinese says as much as two or three letters. */
    private static final double LETTERS_IN_A_SYLLABLE = 2.5;

    /** An article may quote at length in another script; more than this is an article in it. */
    private static final double MOST_FOREIGN_IN_TEXT = 0.6;

    private static final double MOST_FOREIGN_IN_LINE = 0.4;
    private static final int SHORTEST_FOREIGN_LINE_IN_WORDS = 4;

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Map<UnicodeScript, String> LANGUAGES = Map.of(
            UnicodeScript.HANGUL, "Korean",
            UnicodeScript.HAN, "Chinese",
            UnicodeScript.HIRAGANA, "Japanese",
            UnicodeScript.KATAKANA, "Japanese",
            UnicodeScript.CYRILLIC, "Russian",
            UnicodeScript.ARABIC, "Arabic",
            UnicodeScript.HEBREW, "Hebrew",
            UnicodeScript.GREEK, "Greek",
            UnicodeScript.THAI, "Thai",
            UnicodeScript.DEVANAGARI, "Hindi");

    private static final Set<UnicodeScript> SYLLABIC =
            Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private final Map<String, Set<String>> smallWords;

    private EnglishText(Map<String, Set<String>> smallWords) {
        this.smallWords = smallWords;
    }

    static EnglishText load() {
        Map<String, Set<String>> smallWords = new LinkedHashMap<>();
        WordFile.load("languages.txt").sections().forEach((language, lines) -> {
            Set<String> words = new HashSet<>();
            lines.forEach(line -> words.addAll(List.of(line.split("\\s+", -1))));
            smallWords.put(language, words);
        });
        return new EnglishText(smallWords);
    }

    /** Rejects what is not English prose, and names the language where it is easily told. */
    void require(String text) throws UnreadableException {
        Scripts scripts = Scripts.of(text);
        if (scripts.foreignShare() > MOST_FOREIGN_IN_TEXT) {
            throw notEnglish(scripts.language().orElse("another language"));
        }
        List<String> words = words(text);
        String language = languageOf(words);
        if (!language.equals(ENGLISH)) {
            throw notEnglish(language);
        }
        if (count(ENGLISH, words) < Math.max(2, words.size() * FEWEST_SMALL_WORDS)) {
            throw new UnreadableException(
                    "The text holds no English sentences, only words.", "Give the article itself, in English.");
        }
    }

    private static UnreadableException notEnglish(String language) {
        return new UnreadableException(
                "The text is not English: it reads as " + language + ".", "Give an English version of the article.");
    }

    /** Whether a single line of an English page is in another language. */
    boolean isForeign(String line) {
        if (Scripts.of(line).foreignShare() > MOST_FOREIGN_IN_LINE) {
            return true;
        }
        List<String> words = words(line);
        if (words.size() < SHORTEST_FOREIGN_LINE_IN_WORDS) {
            return false;
        }
        int english = count(ENGLISH, words);
        return (english == 0 && haveForeignLetters(words))
                || (!languageOf(words).equals(ENGLISH) && english * 4 < words.size());
    }

    /** Names bring such letters into English; half of the words do not have them there. */
    private static boolean haveForeignLetters(List<String> words) {
        long foreign = words.stream()
                .filter(word -> word.chars().anyMatch(c -> c > 0x7F))
                .count();
        return foreign * 2 >= words.size();
    }

    /** The language most of whose small words are there; English where none has more than it, by a margin. */
    private String languageOf(List<String> words) {
        int english = count(ENGLISH, words);
        String language = ENGLISH;
        int most = Math.max(2, english * 3 / 2);
        for (String other : smallWords.keySet()) {
            int count = count(other, words);
            if (count > most) {
                language = other;
                most = count;
            }
        }
        return language;
    }

    /** Small words of other languages are also English abbreviations: LA, DE, IL. In capitals they do not count. */
    private int count(String language, List<String> words) {
        Set<String> known = smallWords.getOrDefault(language, Set.of());
        boolean english = language.equals(ENGLISH);
        return (int) words.stream()
                .filter(word -> known.contains(english ? word.toLowerCase(Locale.ROOT) : word))
                .count();
    }

    private static List<String> words(String text) {
        String letters = NO_LETTERS.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll(" ");
        return List.of(letters.strip().split(" ", -1));
    }

    /** How many letters of each script a text has, syllables weighed as what they say. */
    private record Scripts(Map<UnicodeScript, Integer> letters) {
        static Scripts of(String text) {
            Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
            text.codePoints()
                    .filter(Character::isLetter)
                    .forEach(point -> letters.merge(UnicodeScript.of(point), 1, Integer::sum));
            return new Scripts(letters);
        }

        double foreignShare() {
            double latin = weight(UnicodeScript.LATIN);
            double all = letters.keySet().stream().mapToDouble(this::weight).sum();
            return all == 0 ? 0 : 1 - latin / all;
        }

        /** Japanese is written with Chinese characters too. */
        Optional<String> language() {
            int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
            if (kana * 10 > count(UnicodeScript.HAN) && kana > 0) {
                return Optional.of("Japanese");
            }
            ToIntFunction<UnicodeScript> count = this::count;
            return letters.keySet().stream()
                    .filter(script -> script != UnicodeScript.LATIN)
                    .max((a, b) -> Integer.compare(count.applyAsInt(a), count.applyAsInt(b)))
                    .map(LANGUAGES::get);
        }

        private int count(UnicodeScript script) {
            return letters.getOrDefault(script, 0);
        }

        private double weight(UnicodeScript script) {
            return count(script) * (SYLLABIC.contains(script) ? LETTERS_IN_A_SYLLABLE : 1);
        }
    }
}
