package org.credence.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The values that files give for an article's metadata, freed of what their formats left in them. */
final class Value {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("\\s*(?:;|\\||&|\\band\\b|,(?!\\s*(?:Jr|Sr|II|III|IV|M\\.?D|Ph\\.?D)\\b))\\s*");
    private static final Pattern BEFORE_NAME = Pattern.compile("(?i)^by:?\\s+");
    // Note-taking tools write names as links to pages of their own.
    private static final Pattern WIKI_LINK = Pattern.compile("\\[\\[(?:[^\\]|]*\\|)?([^\\]]*)]]");

    private Value() {}

    /** Words on one line; empty where there are none. */
    static Optional<String> words(@Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        String words = given.contains("[[") ? WIKI_LINK.matcher(given).replaceAll("$1") : given;
        if (words.indexOf('&') >= 0) {
            words = Parser.unescapeEntities(words, false);
        }
        String line = SPACE.matcher(words).replaceAll(" ").strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** The web address that a value is; empty where it is none. */
    static Optional<URI> address(@Nullable String given) {
        Optional<String> words = words(given);
        try {
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new URI(words.get())).filter(Value::isOnWeb);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOnWeb(URI address) {
        return address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    /** The names in a value such as "By Jane Doe and John Roe"; a page about an author is no name. */
    static List<String> names(@Nullable String given) {
        return words(given).stream()
                .map(words -> BEFORE_NAME.matcher(words).replaceFirst(""))
                .flatMap(words -> Stream.of(BETWEEN_NAMES.split(words, -1)))
                .filter(name -> Prose.hasLetter(name) && address(name).isEmpty())
                .distinct()
                .toList();
    }
}
