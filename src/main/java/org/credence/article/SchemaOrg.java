package org.credence.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An article described in the terms of schema.org, from a JSON file or from the JSON-LD of a page.
 *
 * @param node the object that describes it
 */
record SchemaOrg(JsonObject node) {
    private static final Set<String> OTHER_ARTICLE_TYPES = Set.of("BlogPosting", "LiveBlogPosting", "Report");
    private static final List<String> CONTAINERS = List.of("@graph", "mainEntity", "itemListElement", "item");

    /** The first article in a document, itself or in its graph. */
    static Optional<SchemaOrg> find(JsonElement document) {
        if (document.isJsonArray()) {
            return elements(document).flatMap(element -> find(element).stream()).findFirst();
        }
        if (!document.isJsonObject()) {
            return Optional.empty();
        }
        JsonObject object = document.getAsJsonObject();
        SchemaOrg node = new SchemaOrg(object);
        if (node.isArticle()) {
            return Optional.of(node);
        }
        return CONTAINERS.stream()
                .filter(object::has)
                .flatMap(name -> find(object.get(name)).stream())
                .findFirst();
    }

    /** An article by its type, or by its body where it has no type. */
    boolean isArticle() {
        List<String> types = strings("@type");
        return types.isEmpty()
                ? node.has("articleBody")
                : types.stream().map(SchemaOrg::localName).anyMatch(SchemaOrg::isArticleType);
    }

    private static boolean isArticleType(String type) {
        return type.endsWith("Article") || OTHER_ARTICLE_TYPES.contains(type);
    }

    private static String localName(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    /** The body as it is given: offsets count in it. */
    Optional<String> body() {
        return strings("articleBody").stream().filter(body -> !body.isBlank()).findFirst();
    }

    Optional<String> identifier() {
        return Stream.of("identifier", "@id").flatMap(name -> strings(name).stream()).findFirst();
    }

    Metadata metadata() {
        return new Metadata(
                first("headline").or(() -> first("name")).or(() -> first("title")),
                first("publisher").or(() -> first("sourceOrganization")),
                Stream.of("author", "creator")
                        .map(this::strings)
                        .filter(names -> !names.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                        .stream()
                        .flatMap(name -> Value.names(name).stream())
                        .distinct()
                        .toList(),
                Stream.of("datePublished", "dateCreated", "uploadDate")
                        .flatMap(name -> strings(name).stream())
                        .flatMap(date -> WrittenDate.firstIn(date, false).stream())
                        .findFirst(),
                url(),
                first("inLanguage"));
    }

    Optional<URI> url() {
        return Stream.of("url", "mainEntityOfPage", "@id")
                .flatMap(name -> strings(name).stream())
                .flatMap(address -> Value.address(address).stream())
                .findFirst();
    }

    private Optional<String> first(String name) {
        return strings(name).stream().flatMap(value -> Value.words(value).stream()).findFirst();
    }

    /** The values of a property: strings as they are, objects by their name, or by what else stands for it. */
    private List<String> strings(String name) {
        List<String> values = new ArrayList<>();
        JsonElement value = node.get(name);
        if (value != null) {
            collect(value, values);
        }
        return values;
    }

    private static void collect(JsonElement value, List<String> values) {
        if (value.isJsonPrimitive()) {
            values.add(value.getAsString());
        } else if (value.isJsonArray()) {
            elements(value).forEach(element -> collect(element, values));
        } else if (value.isJsonObject()) {
            Stream.of("name", "value", "@value", "alternateName", "url", "@id")
                    .map(value.getAsJsonObject()::get)
                    .filter(part -> part != null && !part.isJsonNull())
                    .findFirst()
                    .ifPresent(part -> collect(part, values));
        }
    }

    private static Stream<JsonElement> elements(JsonElement array) {
        JsonArray elements = array.getAsJsonArray();
        return elements.asList().stream();
    }
}
