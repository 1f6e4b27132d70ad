package org.credence.article;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The articles in a JSON file: one object, an array of them, or one on each line, described in the terms of
 * schema.org.
 *
 * <p>The article of a file with one object has the file's stem. Of several, each has the file's stem, a hyphen and its
 * own identifier; where it has none, the path and query of its address; where it has neither, its number: the line in
 * JSON Lines, the place in an array. An identifier is best: it stays though lines are added or moved.
 */
final class JsonArticles {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final Pattern PATH_IN_MESSAGE =
            Pattern.compile("\\s*(?:See https?://\\S+.*|at line \\d+.*)", Pattern.DOTALL);
    private static final Pattern PAGE_ENDING = Pattern.compile("\\.(?:s?html?|php|aspx?|jsp)(?=$|-)");
    private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

    private JsonArticles() {}

    /** One article's place in a file and the reading of it. */
    record Entry(String place, Reading reading) {}

    /** Reads one article; another one's fault does not hinder it. */
    interface Reading {
        Draft read() throws UnreadableException;
    }

    /** The articles of a file with one on each line; empty lines are passed over. */
    static Stream<Entry> onLines(String stem, String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .mapToObj(i -> new Entry(":" + (i + 1), () -> onLine(stem, lines.get(i), i + 1)));
    }

    private static Draft onLine(String stem, String line, int number) throws UnreadableException {
        if (line.length() > ArticleFormat.JSON.bytes()) {
            throw new UnreadableException(
                    "The article is larger than " + ArticleFormat.JSON.mebibytes() + " MB.", "Shorten it.");
        }
        try (JsonReader reader = strict(line)) {
            JsonElement element = ELEMENTS.read(reader);
            if (goesOn(reader)) {
                throw broken("more than one object stands on the line", number);
            }
            return draft(stem, element, number, number);
        } catch (IOException | JsonParseException e) {
            throw broken(problem(e), number);
        }
    }

    /** The articles of a file that is one JSON document. */
    static List<Entry> inDocument(String stem, String text) throws UnreadableException {
        try (JsonReader reader = strict(text)) {
            if (reader.peek() != JsonToken.BEGIN_ARRAY) {
                JsonElement element = ELEMENTS.read(reader);
                requireEnd(reader);
                return List.of(new Entry("", () -> draft(stem, article(element, 1))));
            }
            List<Entry> entries = new ArrayList<>();
            reader.beginArray();
            while (reader.hasNext()) {
                int line = line(reader.toString());
                int number = entries.size() + 1;
                JsonElement element = ELEMENTS.read(reader);
                entries.add(new Entry(":" + line, () -> draft(stem, element, number, line)));
            }
            reader.endArray();
            requireEnd(reader);
            return entries;
        } catch (IOException | JsonParseException e) {
            throw broken(problem(e), line(String.valueOf(e.getMessage())));
        }
    }

    private static void requireEnd(JsonReader reader) throws IOException, UnreadableException {
        if (goesOn(reader)) {
            throw new UnreadableException(
                    "The JSON goes on after its end at line " + line(reader.toString()) + ".",
                    "If each line is an article, name the file with .jsonl.");
        }
    }

    /** A strict reader would not say what is wrong with a second object, only that it is. */
    private static boolean goesOn(JsonReader reader) throws IOException {
        reader.setStrictness(Strictness.LENIENT);
        return reader.peek() != JsonToken.END_DOCUMENT;
    }

    private static JsonReader strict(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        return reader;
    }

    private static Draft draft(String stem, JsonElement element, int number, int line) throws UnreadableException {
        SchemaOrg article = article(element, line);
        return draft(stem + "-" + ownName(article, number), article);
    }

    private static Draft draft(String stem, SchemaOrg article) throws UnreadableException {
        String body = article.body()
                .orElseThrow(() -> new UnreadableException(
                        "The article has no articleBody.", "Give its text as articleBody."));
        return new Draft(stem, body, article.metadata(), Paragraphs.of(body));
    }

    private static SchemaOrg article(JsonElement element, int line) throws UnreadableException {
        return SchemaOrg.find(element)
                .orElseThrow(() -> new UnreadableException(
                        "What stands at line " + line + " is no article.",
                        "Give an object of schema.org's type NewsArticle, with headline and articleBody."));
    }

    /** What tells an article from the others in its file. */
    private static String ownName(SchemaOrg article, int number) {
        return article.identifier()
                .or(() -> article.url().map(Object::toString))
                .map(JsonArticles::slug)
                .filter(slug -> !slug.isBlank())
                .orElse(Integer.toString(number));
    }

    private static String slug(String identifier) {
        return Value.address(identifier)
                .map(address -> {
                    String path = String.valueOf(address.getPath());
                    String query = address.getQuery() == null ? "" : "-" + address.getQuery();
                    String name = path.replaceAll("^/+|/+$", "") + query;
                    return PAGE_ENDING.matcher(name).replaceAll("");
                })
                .or(() -> Value.words(identifier))
                .map(Stem::safe)
                .orElse("");
    }

    private static UnreadableException broken(String problem, int line) {
        return new UnreadableException(
                "The JSON is broken at line " + line + ": " + problem + ".", "Correct the line.");
    }

    /** The parser's message without its own way to say where. */
    private static String problem(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("setStrictness")) {
            return "there is a sign where none may stand";
        }
        return PATH_IN_MESSAGE.matcher(message.replaceFirst("^[\\w.]+Exception: ", "")).replaceFirst("");
    }

    private static int line(String message) {
        Matcher matcher = LINE.matcher(message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }
}
