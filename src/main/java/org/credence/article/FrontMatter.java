package org.credence.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The YAML between two lines of three hyphens at the beginning of a Markdown file.
 *
 * @param metadata what it tells of the article
 * @param end where the text begins: right after the line that closes it; 0 where there is none
 */
record FrontMatter(Metadata metadata, int end) {
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*(?:\\r\\n|\\n|\\r)");
    private static final Pattern CLOSING = Pattern.compile("(?m)^---[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(?:-\\d{2})?");

    private static final String CORRECT =
            "Correct the line; a value with a colon or quotation mark in it needs quotation marks around it.";

    private static final List<String> TITLE = List.of("title", "headline");
    private static final List<String> PUBLISHER =
            List.of("publisher", "source", "outlet", "site", "site_name", "website", "newspaper");
    private static final List<String> AUTHORS = List.of("author", "authors", "byline", "creator");
    private static final List<String> DATE = List.of(
            "date", "published", "date_published", "datepublished", "publish_date", "publication_date", "published_at",
            "pubdate");
    private static final List<String> ADDRESS =
            List.of("url", "link", "canonical", "canonical_url", "permalink", "source_url", "original_url", "source");
    private static final List<String> LANGUAGE = List.of("language", "lang", "inlanguage");

    static FrontMatter of(String text) throws UnreadableException {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return new FrontMatter(Metadata.NONE, 0);
        }
        Matcher closing = CLOSING.matcher(text).region(opening.end(), text.length());
        if (!closing.find()) {
            throw new UnreadableException(
                    "The front matter that line 1 opens is never closed.", "Put a line of --- below it.");
        }
        String yaml = text.substring(opening.end(), closing.start());
        return new FrontMatter(Fields.of(yaml, load(yaml)).metadata(), closing.end());
    }

    private static Map<?, ?> load(String yaml) throws UnreadableException {
        try {
            Object loaded = new Load(SETTINGS).loadFromString(yaml);
            if (loaded == null) {
                return Map.of();
            }
            if (loaded instanceof Map<?, ?> fields) {
                return fields;
            }
            throw broken(2, "it has no names with values", CORRECT);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0);
            throw broken(line + 2, e.getProblem(), CORRECT);
        } catch (YamlEngineException e) {
            throw broken(2, String.valueOf(e.getMessage()), CORRECT);
        }
    }

    private static UnreadableException broken(int line, String problem, String remedy) {
        return new UnreadableException("The front matter is broken at line " + line + ": " + problem + ".", remedy);
    }

    /** The values of the front matter, by their names in lower case. */
    private record Fields(String yaml, Map<String, List<String>> values) {
        static Fields of(String yaml, Map<?, ?> loaded) {
            Map<String, List<String>> values = new HashMap<>();
            loaded.forEach((key, value) -> {
                String name = String.valueOf(key).toLowerCase(Locale.ROOT).replace('-', '_');
                collect(value, values.computeIfAbsent(name, any -> new ArrayList<>()));
            });
            return new Fields(yaml, values);
        }

        private static void collect(@Nullable Object value, List<String> values) {
            switch (value) {
                case null -> {}
                case List<?> several -> several.forEach(one -> collect(one, values));
                case Map<?, ?> described -> collect(described.get("name"), values);
                default -> Value.words(value.toString()).ifPresent(values::add);
            }
        }

        Metadata metadata() throws UnreadableException {
            return new Metadata(
                    first(TITLE),
                    all(PUBLISHER).stream()
                            .filter(name -> Value.address(name).isEmpty())
                            .findFirst(),
                    all(AUTHORS).stream().flatMap(names -> Value.names(names).stream()).toList(),
                    published(),
                    all(ADDRESS).stream().flatMap(value -> Value.address(value).stream()).findFirst(),
                    first(LANGUAGE));
        }

        /** A day that cannot be read is worth a word: relative dates in the text hang on it. */
        private Optional<LocalDate> published() throws UnreadableException {
            Optional<String> given = first(DATE);
            if (given.isEmpty() || YEAR_OR_MONTH.matcher(given.get()).matches()) {
                return Optional.empty();
            }
            Optional<LocalDate> day = WrittenDate.firstIn(given.get(), false);
            if (day.isEmpty()) {
                throw broken(lineOf(DATE), "\"" + given.get() + "\" is no date", "Write it as 2023-10-01.");
            }
            return day;
        }

        private Optional<String> first(List<String> names) {
            return all(names).stream().findFirst();
        }

        private List<String> all(List<String> names) {
            List<String> found = new ArrayList<>();
            names.forEach(name -> found.addAll(values.getOrDefault(name, List.of())));
            return found;
        }

        private int lineOf(List<String> names) {
            String anyOf = String.join("|", names).replace('_', '.');
            Pattern name = Pattern.compile("(?i)[\"']?(?:" + anyOf + ")[\"']?\\s*:.*");
            List<String> lines = yaml.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (name.matcher(lines.get(i)).matches()) {
                    return i + 2;
                }
            }
            return 2;
        }
    }
}
