package org.credence.fact;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.credence.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Facts as JSON, to be kept from one run for the next. It follows the records as they are: text written by one version
 * of the program is for that version alone, so whoever keeps it notes the version beside it.
 */
public final class FactsJson {
    private static final Gson JSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .registerTypeAdapterFactory(new Optionals())
            .registerTypeAdapterFactory(new Sealed())
            .registerTypeAdapter(LocalDate.class, new Days().nullSafe())
            .create();

    private static final TypeToken<List<Fact>> FACTS = new TypeToken<>() {};

    private FactsJson() {}

    /** The facts, without the article they are of. */
    public static String write(ArticleFacts facts) {
        return JSON.toJson(facts.facts(), FACTS.getType());
    }

    /** The facts of an article; empty where the text is not what {@link #write} of this version gives. */
    public static Optional<ArticleFacts> read(Article article, String json) {
        try {
            List<Fact> facts = JSON.fromJson(json, FACTS);
            // Gson leaves null what it does not find or know: then the facts no longer give the same text.
            return facts != null && JSON.toJson(facts, FACTS.getType()).equals(json)
                    ? Optional.of(new ArticleFacts(article, facts))
                    : Optional.empty();
        } catch (RuntimeException e) {
            // Gson has no one exception for text that is no JSON, JSON of another kind, and values the records refuse.
            return Optional.empty();
        }
    }

    /** What is there, or null. */
    private static final class Optionals implements TypeAdapterFactory {
        @Override
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class || !(type.getType() instanceof ParameterizedType optional)) {
                return null;
            }
            return adapter(gson.getAdapter(TypeToken.get(optional.getActualTypeArguments()[0])));
        }

        @SuppressWarnings("unchecked")
        private static <T, V> TypeAdapter<T> adapter(TypeAdapter<V> value) {
            return (TypeAdapter<T>) new TypeAdapter<Optional<V>>() {
                @Override
                public void write(JsonWriter out, Optional<V> optional) throws IOException {
                    if (optional.isPresent()) {
                        value.write(out, optional.get());
                    } else {
                        out.nullValue();
                    }
                }

                @Override
                public Optional<V> read(JsonReader in) throws IOException {
                    if (in.peek() == JsonToken.NULL) {
                        in.nextNull();
                        return Optional.empty();
                    }
                    return Optional.of(value.read(in));
                }
            };
        }
    }

    /** A value of a sealed interface, with the name of its record. */
    private static final class Sealed implements TypeAdapterFactory {
        private static final String KIND = "kind";
        private static final String VALUE = "value";

        @Override
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<? super T> sealed = type.getRawType();
            if (!sealed.isInterface() || !sealed.isSealed()) {
                return null;
            }
            TypeAdapter<JsonElement> elements = gson.getAdapter(JsonElement.class);
            return new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    JsonObject object = new JsonObject();
                    object.addProperty(KIND, value.getClass().getSimpleName());
                    object.add(VALUE, gson.toJsonTree(value));
                    elements.write(out, object);
                }

                @Override
                @SuppressWarnings("unchecked")
                public T read(JsonReader in) throws IOException {
                    JsonObject object = elements.read(in).getAsJsonObject();
                    String kind = object.get(KIND).getAsString();
                    for (Class<?> each : sealed.getPermittedSubclasses()) {
                        if (each.getSimpleName().equals(kind)) {
                            return (T) gson.fromJson(object.get(VALUE), each);
                        }
                    }
                    throw new JsonParseException("No " + sealed.getSimpleName() + " is a " + kind);
                }
            };
        }
    }

    /** Days as ISO 8601. */
    private static final class Days extends TypeAdapter<LocalDate> {
        @Override
        public void write(JsonWriter out, LocalDate day) throws IOException {
            out.value(day.toString());
        }

        @Override
        public LocalDate read(JsonReader in) throws IOException {
            return LocalDate.parse(in.nextString());
        }
    }
}
