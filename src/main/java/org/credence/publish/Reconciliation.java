package org.credence.publish;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The W3C Reconciliation Service API, version 0.2: a table of names is matched with what is here. A manifest on a bare
 * GET, batches of queries, suggestions, a preview and more columns of data.
 */
final class Reconciliation {
    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_QUERIES = 500;
    private static final int CANDIDATES = 5;

    /** The types, by the first part of an address, as people call them. */
    static final Map<String, String> TYPES = types();

    private final Publication publication;
    private final Search search;

    Reconciliation(Publication publication, Search search) {
        this.publication = publication;
        this.search = search;
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("person", "Person");
        types.put("state", "State");
        types.put("organization", "Organisation");
        types.put("place", "Place");
        types.put("event", "Event");
        types.put("office", "Office");
        return types;
    }

    void answer(Exchange exchange, String rest) throws IOException {
        switch (rest) {
            case "" -> exchange.send(service(exchange));
            case "suggest/entity" -> exchange.send(suggestEntity(exchange));
            case "suggest/type" -> exchange.send(suggest(exchange, TYPES));
            case "suggest/property" -> exchange.send(suggest(exchange, ReconciliationData.PROPERTIES));
            case "properties" -> exchange.send(Answer.json(properties(exchange).toString()));
            case "preview" -> exchange.send(preview(exchange));
            default -> throw RequestException.notFound("/reconcile/" + rest);
        }
    }

    private Answer service(Exchange exchange) throws IOException {
        Parameters parameters = exchange.method().equals("POST") ? form(exchange) : exchange.parameters();
        if (!exchange.method().equals("POST")) {
            exchange.requireReading();
        }
        Optional<String> queries = parameters.one("queries");
        if (queries.isPresent()) {
            return Answer.json(reconcile(object(queries.get())).toString());
        }
        Optional<String> extend = parameters.one("extend");
        if (extend.isPresent()) {
            return Answer.json(data().extend(object(extend.get())).toString());
        }
        return Answer.json(ReconciliationManifest.of(publication.edition().base()).toString());
    }

    private static Parameters form(Exchange exchange) throws IOException {
        if (!exchange.contentType().equals("application/x-www-form-urlencoded")) {
            throw new RequestException(415, "Queries are sent as application/x-www-form-urlencoded.");
        }
        return Parameters.of(new String(exchange.body(MOST_BYTES), StandardCharsets.ISO_8859_1));
    }

    private static JsonObject object(String json) {
        try {
            JsonElement element = JsonParser.parseString(json);
            if (element.isJsonObject()) {
                return element.getAsJsonObject();
            }
        } catch (JsonParseException | StackOverflowError e) {
            // Told below.
        }
        throw new RequestException(400, "That is no JSON object.");
    }

    private ReconciliationData data() {
        return new ReconciliationData(publication);
    }

    private JsonObject reconcile(JsonObject batch) {
        if (batch.size() > MOST_QUERIES) {
            throw new RequestException(413, "A batch may have " + MOST_QUERIES + " queries.");
        }
        JsonObject answers = new JsonObject();
        for (Map.Entry<String, JsonElement> query : batch.entrySet()) {
            if (!query.getValue().isJsonObject()) {
                throw new RequestException(400, "Each query of a batch is a JSON object.");
            }
            JsonObject answer = new JsonObject();
            answer.add("result", candidates(query.getValue().getAsJsonObject()));
            answers.add(query.getKey(), answer);
        }
        return answers;
    }

    private JsonArray candidates(JsonObject query) {
        String text = text(query, "query").orElse("");
        Set<String> kinds = ReconciliationData.kinds(query.get("type"));
        int limit = limit(query);
        JsonArray candidates = new JsonArray();
        List<ReconciliationData.Candidate> scored = data().scored(
                text, search.find(text, kinds.isEmpty() ? TYPES.keySet() : kinds, 40), query.get("properties"));
        for (ReconciliationData.Candidate candidate : scored.subList(0, Math.min(limit, scored.size()))) {
            candidates.add(candidate.toJson(scored.size() == 1 || candidate.isClearOf(scored)));
        }
        return candidates;
    }

    private static int limit(JsonObject query) {
        try {
            return query.has("limit") ? Math.clamp(query.get("limit").getAsLong(), 1, 50) : CANDIDATES;
        } catch (RuntimeException e) {
            throw new RequestException(400, "“limit” is a number.");
        }
    }

    private static Optional<String> text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
    }

    private Answer suggestEntity(Exchange exchange) {
        exchange.requireReading();
        String prefix = exchange.parameters().first("prefix").orElse("");
        JsonArray result = new JsonArray();
        for (SearchIndex.Hit hit : search.find(prefix, TYPES.keySet(), 10)) {
            JsonObject each = new JsonObject();
            each.addProperty("id", hit.name());
            each.addProperty("name", hit.label());
            each.addProperty("description", TYPES.getOrDefault(hit.kind(), hit.kind()));
            each.add("notable", types(hit.kind()));
            result.add(each);
        }
        return result(result);
    }

    private static JsonArray types(String kind) {
        JsonArray types = new JsonArray();
        JsonObject type = new JsonObject();
        type.addProperty("id", kind);
        type.addProperty("name", TYPES.getOrDefault(kind, kind));
        types.add(type);
        return types;
    }

    private static Answer suggest(Exchange exchange, Map<String, String> offered) {
        exchange.requireReading();
        String prefix = exchange.parameters().first("prefix").orElse("").toLowerCase(Locale.ROOT);
        JsonArray result = new JsonArray();
        offered.forEach((id, name) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith(prefix) || id.startsWith(prefix)) {
                JsonObject each = new JsonObject();
                each.addProperty("id", id);
                each.addProperty("name", name);
                result.add(each);
            }
        });
        return result(result);
    }

    private static Answer result(JsonArray result) {
        JsonObject answer = new JsonObject();
        answer.add("result", result);
        return Answer.json(answer.toString());
    }

    /** The properties that the data of a type can be extended with. */
    private static JsonObject properties(Exchange exchange) {
        String type = exchange.parameters().first("type").orElse("");
        JsonObject answer = new JsonObject();
        answer.addProperty("type", type);
        JsonArray properties = new JsonArray();
        ReconciliationData.PROPERTIES.forEach((id, name) -> {
            JsonObject each = new JsonObject();
            each.addProperty("id", id);
            each.addProperty("name", name);
            properties.add(each);
        });
        answer.add("properties", properties);
        return answer;
    }

    private Answer preview(Exchange exchange) {
        exchange.requireReading();
        String id = exchange.parameters().first("id").orElse("");
        return Answer.of(200, "text/html; charset=utf-8", data().preview(id).getBytes(StandardCharsets.UTF_8));
    }
}
