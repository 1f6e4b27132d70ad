package org.credence.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one JSON object of a gold file. Whatever has another shape than asked for is a {@link
 * MalformedGoldException} that names the field.
 */
final class GoldFields {
    private static final JsonNull NONE = JsonNull.INSTANCE;

    private final JsonObject object;
    private final String place;

    /** @param place what the object is, for messages; empty for the whole file */
    GoldFields(JsonObject object, String place) {
        this.object = object;
        this.place = place;
    }

    /** The objects of a list; none where the field is left out. Each is called by its id or its number. */
    List<GoldFields> objects(String name) throws MalformedGoldException {
        List<GoldFields> objects = new ArrayList<>();
        for (JsonElement each : list(name)) {
            if (!(each instanceof JsonObject one)) {
                throw wrong(name, "a list of objects");
            }
            int number = objects.size() + 1;
            String id = one.get("id") instanceof JsonPrimitive given ? given.getAsString() : "no. " + number;
            objects.add(new GoldFields(one, name + " " + id));
        }
        return objects;
    }

    GoldFields object(String name) throws MalformedGoldException {
        return switch (value(name)) {
            case JsonObject one -> new GoldFields(one, name);
            case JsonNull none -> new GoldFields(new JsonObject(), name);
            default -> throw wrong(name, "an object");
        };
    }

    Set<String> names() {
        return object.keySet();
    }

    String text(String name) throws MalformedGoldException {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            throw new MalformedGoldException(in() + "\"" + name + "\" is missing.");
        }
        return text.get();
    }

    /** A string; one without any character is none. */
    Optional<String> optionalText(String name) throws MalformedGoldException {
        return text(name, value(name));
    }

    /** A list of strings, or one string; none where the field is left out. */
    List<String> texts(String name) throws MalformedGoldException {
        List<String> texts = new ArrayList<>();
        for (JsonElement each : list(name)) {
            text(name, each).ifPresent(texts::add);
        }
        return texts;
    }

    /** The field, which must be there, and its {@code _accept}. */
    Answers answers(String name) throws MalformedGoldException {
        text(name);
        return answersOrNone(name);
    }

    /** The field, which may be null, and its {@code _accept}, in which null stands for no answer. */
    Answers answersOrNone(String name) throws MalformedGoldException {
        List<Optional<String>> others = new ArrayList<>();
        for (JsonElement each : accepted(name)) {
            others.add(text(name + "_accept", each));
        }
        return Answers.of(optionalText(name), others);
    }

    boolean truth(String name) throws MalformedGoldException {
        if (!object.has(name)) {
            throw new MalformedGoldException(in() + "\"" + name + "\" is missing.");
        }
        return truth(name, value(name));
    }

    boolean truthOr(String name, boolean otherwise) throws MalformedGoldException {
        return value(name).isJsonNull() ? otherwise : truth(name, value(name));
    }

    List<Boolean> acceptedTruths(String name) throws MalformedGoldException {
        List<Boolean> truths = new ArrayList<>();
        for (JsonElement each : accepted(name)) {
            truths.add(truth(name + "_accept", each));
        }
        return truths;
    }

    private JsonElement value(String name) {
        JsonElement value = object.get(name);
        return value == null ? NONE : value;
    }

    private Iterable<JsonElement> list(String name) {
        return switch (value(name)) {
            case JsonArray several -> several;
            case JsonNull none -> List.of();
            case JsonElement one -> List.of(one);
        };
    }

    /** Other right answers: a list, or one, which may be null. */
    private Iterable<JsonElement> accepted(String name) {
        String field = name + "_accept";
        return object.has(field) && value(field).isJsonNull() ? List.of(NONE) : list(field);
    }

    private Optional<String> text(String name, JsonElement value) throws MalformedGoldException {
        return switch (value) {
            case JsonNull none -> Optional.empty();
            case JsonPrimitive one when one.isString() ->
                Optional.of(one.getAsString()).filter(text -> !text.isEmpty());
            default -> throw wrong(name, "a string or a list of strings");
        };
    }

    private boolean truth(String name, JsonElement value) throws MalformedGoldException {
        if (value instanceof JsonPrimitive one && one.isBoolean()) {
            return one.getAsBoolean();
        }
        throw wrong(name, "true or false");
    }

    private MalformedGoldException wrong(String name, String wanted) {
        return new MalformedGoldException(in() + "\"" + name + "\" is not " + wanted + ".");
    }

    private String in() {
        return place.isEmpty() ? "" : place + ": ";
    }
}
