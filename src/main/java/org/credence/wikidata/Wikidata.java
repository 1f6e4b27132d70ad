package org.credence.wikidata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked of Wikidata: items by name, and what it says of items. */
final class Wikidata {
    /** How many items are asked for at once: the query stays below the length that servers take. */
    static final int ITEMS_AT_ONCE = 40;
    /** How many items of a name are looked at. Where there are more, a namesake may have been missed. */
    static final int MOST_NAMESAKES = 20;

    /** An item found by name. */
    record Hit(String id, String name, String label, String description) {}

    private final Manners manners;
    private final PoliteClient client;

    Wikidata(Manners manners, Path cache) {
        this.manners = manners;
        this.client = new PoliteClient(manners, new AnswerCache(cache));
    }

    long asked() {
        return client.asked();
    }

    /** Whether the answer to a search is at hand. */
    boolean isKept(String name) {
        return client.isKept(searchFor(name));
    }

    private Question searchFor(String name) {
        return new Question(
                manners.api(),
                Map.of(
                        "action", "wbsearchentities",
                        "search", name,
                        "language", "en",
                        "uselang", "en",
                        "type", "item",
                        "limit", Integer.toString(MOST_NAMESAKES),
                        "format", "json",
                        "maxlag", Integer.toString(manners.maxLag())),
                false,
                "application/json");
    }

    /** The items of which a name or another name begins with the words, best first. */
    PoliteClient.Dated<List<Hit>> search(String name) {
        return client.ask(searchFor(name), Wikidata::hits);
    }

    private static List<Hit> hits(String body) throws PoliteClient.NotNow {
        try {
            JsonObject answer = JsonParser.parseString(body).getAsJsonObject();
            if (answer.has("error")) {
                throw refusal(answer.getAsJsonObject("error"));
            }
            if (!answer.has("search")) {
                throw new PoliteClient.NotNow("a broken answer", Optional.empty());
            }
            List<Hit> hits = new ArrayList<>();
            JsonArray found = answer.getAsJsonArray("search");
            for (JsonElement each : found) {
                JsonObject hit = each.getAsJsonObject();
                JsonObject match = hit.has("match") ? hit.getAsJsonObject("match") : hit;
                String name = match.equals(hit) ? text(hit, "label") : text(match, "text");
                hits.add(new Hit(text(hit, "id"), name, text(hit, "label"), text(hit, "description")));
            }
            return hits;
        } catch (JsonParseException | IllegalStateException | ClassCastException e) {
            throw new PoliteClient.NotNow("a broken answer", Optional.empty());
        }
    }

    private static PoliteClient.NotNow refusal(JsonObject error) {
        String code = text(error, "code");
        if (code.equals("maxlag") || code.equals("ratelimited") || code.startsWith("internal_api_error")) {
            return new PoliteClient.NotNow(code, Optional.of(Duration.ofSeconds(5)));
        }
        throw new WikidataException("Wikidata refuses to search: " + code + " " + text(error, "info")
                + ". Please report it.");
    }

    private static String text(JsonObject object, String name) {
        JsonElement element = object.get(name);
        return element == null || element.isJsonNull() ? "" : element.getAsString();
    }

    /** What is said of items, at most {@link #ITEMS_AT_ONCE}, each once. */
    PoliteClient.Dated<Map<String, Item>> items(Collection<String> ids) {
        return client.ask(
                new Question(
                        manners.sparql(),
                        Map.of("query", ItemReader.query(ids), "format", "json"),
                        true,
                        "application/sparql-results+json"),
                body -> ItemReader.read(body, ids));
    }
}
