package org.credence.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Tells English prose by its small words, which no sentence can do without, and other languages by theirs or by their
 * script. The words are in {@code languages.txt}.
 */
final class EnglishText {
    private static final String ENGLISH = "English";

    /** English prose has 0.35 and more of its words from the list; a readout full of names still has 0.2. */
    private static final double FEWEST_SMALL_WORDS = 0.1;

    /** A sentence of another language has a quarter and more of its words from that language's list. */
    private static final double FEWEST_SMALL_WORDS_OF_ANY = 0.18;

    /** An article may quote at length in another script; more than this is an article in it. */
    private static final double MOST_FOREIGN_IN_TEXT = 0.6;

    private static final double MOST_FOREIGN_IN_LINE = 0.4;
    private static final int BEGINNING = 250;
    private static final int ASCII = 0x7F;
    private static final int[] NONE = {};
    private static final int SHORTEST_FOREIGN_LINE_IN_WORDS = 4;

    private final List<String> languages;

    /** For each small word, the numbers of the languages that have it. */
    private final Map<String, int[]> smallWords;
    private final int longestSmallWord;

    private EnglishText(WordFile words) {
        languages = List.copyOf(words.sections().keySet());
        smallWords = new HashMap<>();
        for (int i = 0; i < languages.size(); i++) {
            for (String line : words.section(languages.get(i))) {
                for (String word : line.split("\\s+", -1)) {
                    smallWords.merge(word, new int[] {i}, EnglishText::join);
                }
            }
        }
        longestSmallWord =
                smallWords.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static int[] join(int[] known, int[] one) {
        int[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = one[0];
        return all;
    }

    static EnglishText load() {
        return new EnglishText(WordFile.load("languages.txt"));
    }

    /** Rejects what is not English prose, and names the language where it is easily told. */
    void require(String text) throws UnreadableException {
        Scripts scripts = Scripts.of(text);
        if (scripts.foreignShare() > MOST_FOREIGN_IN_TEXT) {
            throw notEnglish(scripts.language().orElse("another language"));
        }
        Count count = count(text);
        if (!count.language().equals(ENGLISH)) {
            throw notEnglish(count.language());
        }
        if (count.english() < Math.max(2, count.words * FEWEST_SMALL_WORDS)) {
            throw new UnreadableException(
                    "The text holds no English sentences, only words.", "Give the article itself, in English.");
        }
    }

    private static UnreadableException notEnglish(String language) {
        return new UnreadableException(
                "The text is not English: it reads as " + language + ".", "Give an English version of the article.");
    }

    /** Whether a line has as many small words as English sentences have. */
    boolean hasSmallWords(String line) {
        Count count = count(line);
        return count.english() >= count.words * FEWEST_SMALL_WORDS;
    }

    /** Whether a paragraph of an English page is in another language: its beginning tells. */
    boolean isForeign(String paragraph) {
        String line = paragraph.substring(0, Math.min(paragraph.length(), BEGINNING));
        if (Scripts.of(line).foreignShare() > MOST_FOREIGN_IN_LINE) {
            return true;
        }
        Count count = count(line);
        if (count.words < SHORTEST_FOREIGN_LINE_IN_WORDS) {
            return false;
        }
        // Names bring foreign letters into English; half of the words do not have them there.
        boolean foreignLetters = count.english() == 0 && count.wordsWithForeignLetters * 2 >= count.words;
        // Particles of names, such as "al" and "bin", are small words elsewhere; a sentence has more than they bring.
        boolean foreignWords = !count.language().equals(ENGLISH)
                && count.english() * 4 < count.words
                && count.of(count.language()) >= count.words * FEWEST_SMALL_WORDS_OF_ANY;
        return foreignLetters || foreignWords;
    }

    private Count count(String text) {
        Count count = new Count();
        StringTokenizer chunks = new StringTokenizer(text);
        while (chunks.hasMoreTokens()) {
            String chunk = chunks.nextToken();
            boolean address = chunk.contains("://") || chunk.indexOf('@') >= 0 || chunk.startsWith("www.");
            if (!address) {
                count.addWordsOf(chunk);
            }
        }
        return count;
    }

    /** How many words of a text are small words of each language. */
    private final class Count {
        private final int[] known = new int[languages.size()];
        private int words;
        private int wordsWithForeignLetters;

        private void addWordsOf(String chunk) {
            int begin = -1;
            for (int i = 0; i <= chunk.length(); i++) {
                boolean inWord = i < chunk.length() && isPartOfWord(chunk.charAt(i));
                if (inWord && begin < 0) {
                    begin = i;
                } else if (!inWord && begin >= 0) {
                    add(chunk, begin, i);
                    begin = -1;
                }
            }
        }

        private static boolean isPartOfWord(char c) {
            return c <= ASCII
                    ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                    : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }

        private void add(String chunk, int begin, int end) {
            words++;
            for (int i = begin; i < end; i++) {
                if (chunk.charAt(i) > ASCII) {
                    wordsWithForeignLetters++;
                    break;
                }
            }
            if (end - begin <= longestSmallWord) {
                boolean lowerCase = Character.isLowerCase(chunk.charAt(begin));
                addSmallWord(chunk.substring(begin, end).toLowerCase(Locale.ROOT), lowerCase);
            }
        }

        private void addSmallWord(String word, boolean lowerCase) {
            for (int language : smallWords.getOrDefault(word, NONE)) {
                // Small words of other languages are also names and abbreviations in English: La, DE, IL.
                if (lowerCase || languages.get(language).equals(ENGLISH)) {
                    known[language]++;
                }
            }
        }

        int english() {
            return of(ENGLISH);
        }

        int of(String language) {
            return known[languages.indexOf(language)];
        }

        /** The language most of whose small words are there; English where none has many more than it. */
        String language() {
            String language = ENGLISH;
            int most = Math.max(2, english() * 3 / 2);
            for (int i = 0; i < known.length; i++) {
                if (known[i] > most) {
                    language = languages.get(i);
                    most = known[i];
                }
            }
            return language;
        }
    }
}
