package org.credence.graph;

import java.util.Locale;
import java.util.Optional;

/** How much of an article's own words is published. */
public enum ExcerptPolicy {
    /** Nothing: offsets only. */
    NONE,
    /** The first words, at most {@value #SHORT_LENGTH} characters. */
    SHORT,
    /** The sentence or clause a fact rests on. */
    SENTENCE;

    private static final int SHORT_LENGTH = 120;

    /** The excerpt of a run of words that may be published. */
    Optional<String> excerpt(String words) {
        String plain = words.replaceAll("\\s+", " ").strip();
        return switch (this) {
            case NONE -> Optional.empty();
            case SENTENCE -> Optional.of(plain);
            case SHORT -> Optional.of(plain.length() <= SHORT_LENGTH ? plain : shortened(plain));
        };
    }

    private static String shortened(String words) {
        int space = words.lastIndexOf(' ', SHORT_LENGTH - 1);
        return words.substring(0, space > SHORT_LENGTH / 2 ? space : SHORT_LENGTH - 1) + "…";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
