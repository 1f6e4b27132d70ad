package org.credence.publish;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** The facts that reconciliation compares and hands out. */
final class ReconciliationData {
    /** What can be compared and asked for, as people call it. */
    static final Map<String, String> PROPERTIES = properties();

    private static final double CLEAR = 80;
    private static final int MOST_IDS = 500;

    private final Publication publication;

    /** A thing that may be meant, and how likely it is on a scale to 100. */
    record Candidate(SearchIndex.Hit hit, double score) {
        boolean isClearOf(List<Candidate> others) {
            return score >= CLEAR
                    && others.stream().filter(other -> other.score() > score - 10).count() == 1;
        }

        JsonObject toJson(boolean match) {
            JsonObject json = new JsonObject();
            json.addProperty("id", hit.name());
            json.addProperty("name", hit.label());
            json.addProperty("score", Math.round(score * 10) / 10.0);
            json.addProperty("match", match && score >= CLEAR);
            JsonArray types = new JsonArray();
            JsonObject type = new JsonObject();
            type.addProperty("id", hit.kind());
            type.addProperty("name", Reconciliation.TYPES.getOrDefault(hit.kind(), hit.kind()));
            types.add(type);
            json.add("type", types);
            return json;
        }
    }

    ReconciliationData(Publication publication) {
        this.publication = publication;
    }

    private static Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("wikidata", "Wikidata item");
        properties.put("state", "State");
        properties.put("office", "Office");
        properties.put("year", "Year");
        properties.put("iso2", "ISO code");
        properties.put("status", "Status");
        properties.put("place", "Place");
        return properties;
    }

    /** The kinds that a query's {@code type} names: a string or several. */
    static Set<String> kinds(JsonElement type) {
        Set<String> kinds = new LinkedHashSet<>();
        if (type != null && type.isJsonPrimitive()) {
            kinds.add(type.getAsString());
        } else if (type != null && type.isJsonArray()) {
            type.getAsJsonArray().forEach(each -> {
                if (each.isJsonPrimitive()) {
                    kinds.add(each.getAsString());
                }
            });
        }
        kinds.retainAll(Reconciliation.TYPES.keySet());
        return kinds;
    }

    /** The hits by how like their names are to the text and how many of the properties agree, best first. */
    List<Candidate> scored(String text, List<SearchIndex.Hit> hits, JsonElement properties) {
        return publication.read(graphs -> {
            Facts facts = new Facts(graphs);
            String base = publication.edition().base();
            List<Candidate> candidates = new ArrayList<>();
            for (SearchIndex.Hit hit : hits) {
                double likeness = hit.names().stream()
                        .mapToDouble(name -> NameLikeness.of(text, name))
                        .max()
                        .orElse(0);
                double agreement = agreement(facts, Names.uri(base + "id/" + hit.name()), properties);
                candidates.add(new Candidate(hit, 100 * likeness * agreement));
            }
            candidates.sort(Comparator.comparingDouble(Candidate::score)
                    .reversed()
                    .thenComparingInt(each -> -each.hit().mentions())
                    .thenComparing(each -> each.hit().name()));
            return candidates;
        });
    }

    /** 1 where all agree or nothing is asked; each that does not takes away a part. */
    private static double agreement(Facts facts, Node subject, JsonElement properties) {
        if (properties == null || !properties.isJsonArray()) {
            return 1;
        }
        int asked = 0;
        int agreed = 0;
        for (JsonElement each : properties.getAsJsonArray()) {
            if (!each.isJsonObject() || !each.getAsJsonObject().has("pid") || !each.getAsJsonObject().has("v")) {
                continue;
            }
            asked++;
            Set<String> wanted = wanted(each.getAsJsonObject().get("v"));
            List<String> values = new ArrayList<>();
            for (Value value : values(facts, subject, each.getAsJsonObject().get("pid").getAsString())) {
                values.add(SearchIndex.fold(value.name()));
                values.add(value.id().toLowerCase(Locale.ROOT));
            }
            if (values.stream().anyMatch(wanted::contains)) {
                agreed++;
            }
        }
        return asked == 0 ? 1 : 0.5 + 0.5 * agreed / asked;
    }

    private static Set<String> wanted(JsonElement value) {
        Set<String> wanted = new LinkedHashSet<>();
        List<JsonElement> all = value.isJsonArray() ? value.getAsJsonArray().asList() : List.of(value);
        for (JsonElement each : all) {
            JsonElement inner = each.isJsonObject() ? each.getAsJsonObject().get("id") : each;
            if (inner != null && inner.isJsonPrimitive()) {
                wanted.add(SearchIndex.fold(inner.getAsString()));
            }
        }
        return wanted;
    }

    /** A value of a property: a thing of ours with its name, or text. */
    private record Value(String id, String name) {}

    private static List<Value> values(Facts facts, Node subject, String property) {
        return switch (property) {
            case "wikidata" -> facts.objects(subject, OWL.sameAs.asNode()).stream()
                    .filter(node -> node.isURI() && node.getURI().startsWith(Terms.WIKIDATA))
                    .map(node -> node.getURI().substring(Terms.WIKIDATA.length()))
                    .map(item -> new Value(item, item))
                    .toList();
            case "state" -> named(facts, subject, List.of(Dip.CITIZEN_OF, Dip.IN_STATE, Dip.OF_STATE, Dip.INVOLVES));
            case "office" -> facts.subjects(Dip.HOLDER, subject).stream()
                    .flatMap(tenure -> facts.objects(tenure, Dip.HAS_OFFICE).stream())
                    .distinct()
                    .map(office -> value(facts, office))
                    .toList();
            case "year" -> facts.texts(subject, Dip.EARLIEST).stream()
                    .map(day -> day.substring(0, Math.min(4, day.length())))
                    .map(year -> new Value(year, year))
                    .toList();
            case "iso2" -> facts.texts(subject, Dip.ISO2).stream()
                    .map(code -> new Value(code, code))
                    .toList();
            case "status" -> named(facts, subject, List.of(Dip.STATUS));
            case "place" -> named(facts, subject, List.of(Dip.AT_PLACE, Dip.CAPITAL));
            default -> List.of();
        };
    }

    private static List<Value> named(Facts facts, Node subject, List<Node> predicates) {
        return predicates.stream()
                .flatMap(predicate -> facts.objects(subject, predicate).stream())
                .map(node -> value(facts, node))
                .toList();
    }

    private static Value value(Facts facts, Node node) {
        String address = node.isURI() ? node.getURI() : "";
        int id = address.indexOf("/id/");
        return new Value(id < 0 ? address : address.substring(id + 4), facts.label(node));
    }

    /** More columns for things already matched. */
    JsonObject extend(JsonObject request) {
        JsonArray ids = array(request, "ids");
        JsonArray properties = array(request, "properties");
        if (ids.size() > MOST_IDS) {
            throw new RequestException(413, "At most " + MOST_IDS + " ids at once.");
        }
        return publication.read(graphs -> {
            Facts facts = new Facts(graphs);
            String base = publication.edition().base();
            JsonArray meta = new JsonArray();
            List<String> asked = new ArrayList<>();
            for (JsonElement property : properties) {
                if (property.isJsonObject() && property.getAsJsonObject().has("id")) {
                    String id = property.getAsJsonObject().get("id").getAsString();
                    asked.add(id);
                    JsonObject described = new JsonObject();
                    described.addProperty("id", id);
                    described.addProperty("name", PROPERTIES.getOrDefault(id, id));
                    meta.add(described);
                }
            }
            JsonObject rows = new JsonObject();
            for (JsonElement id : ids) {
                rows.add(id.getAsString(), row(facts, Names.uri(base + "id/" + id.getAsString()), asked));
            }
            JsonObject answer = new JsonObject();
            answer.add("meta", meta);
            answer.add("rows", rows);
            return answer;
        });
    }

    private static JsonArray array(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || !value.isJsonArray()) {
            throw new RequestException(400, "“" + name + "” is missing.");
        }
        return value.getAsJsonArray();
    }

    private static JsonObject row(Facts facts, Node subject, List<String> properties) {
        JsonObject row = new JsonObject();
        for (String property : properties) {
            JsonArray cells = new JsonArray();
            for (Value value : values(facts, subject, property)) {
                JsonObject cell = new JsonObject();
                boolean thing = value.id().contains("/");
                cell.addProperty(thing ? "id" : "str", value.id());
                if (thing) {
                    cell.addProperty("name", value.name());
                }
                cells.add(cell);
            }
            row.add(property, cells);
        }
        return row;
    }

    /** A small page of a thing, to be shown in a frame. */
    String preview(String id) {
        return publication.read(graphs -> {
            Facts facts = new Facts(graphs);
            Node subject = Names.uri(publication.edition().base() + "id/" + id);
            if (!facts.isSubject(subject)) {
                throw RequestException.notFound("/id/" + id);
            }
            StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>")
                    .append(Html.escape(facts.label(subject)))
                    .append("</title><body style=\"font:14px sans-serif;margin:8px\"><h1 style=\"font-size:16px\">")
                    .append(Html.escape(facts.label(subject)))
                    .append("</h1><ul>");
            for (Map.Entry<String, String> property : PROPERTIES.entrySet()) {
                List<Value> values = values(facts, subject, property.getKey());
                if (!values.isEmpty()) {
                    html.append("<li>")
                            .append(Html.escape(property.getValue() + ": " + String.join(
                                    ", ", values.stream().map(Value::name).limit(5).toList())))
                            .append("</li>");
                }
            }
            return html.append("</ul></body></html>").toString();
        });
    }
}
