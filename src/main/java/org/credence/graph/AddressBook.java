package org.credence.graph;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every address that was ever given to an event or a person, with what it was given to. It is kept in the store beside
 * the quads; by it an address once published is never changed, and never given to anything else.
 *
 * @param kinds the addresses of each kind ({@code event}, {@code person}), the oldest first
 */
public record AddressBook(SortedMap<String, List<Entry>> kinds) {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    /** The book before anything was published. */
    public static final AddressBook EMPTY = new AddressBook(new TreeMap<>());

    /**
     * One address.
     *
     * @param key the address without the base and the kind
     * @param members what it stands for: reports of an event, namings of a person. Whose has the first of them that
     *     still is there, has the address
     */
    public record Entry(String key, List<String> members) {
        public Entry {
            members = List.copyOf(members);
        }
    }

    public AddressBook {
        SortedMap<String, List<Entry>> copy = new TreeMap<>();
        kinds.forEach((kind, entries) -> copy.put(kind, List.copyOf(entries)));
        kinds = copy;
    }

    /** The addresses of one kind, the oldest first. */
    public List<Entry> entries(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    /** The book with other entries of one kind. */
    AddressBook with(String kind, List<Entry> entries) {
        SortedMap<String, List<Entry>> changed = new TreeMap<>(kinds);
        changed.put(kind, entries);
        return new AddressBook(changed);
    }

    /** The book as text. */
    public String asJson() {
        return JSON.toJson(kinds);
    }

    /**
     * Reads what {@link #asJson} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static AddressBook ofJson(String json) {
        try {
            return of(JsonParser.parseString(json));
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("Not a book of addresses: " + e.getMessage(), e);
        }
    }

    /** The same of JSON that is parsed already. */
    public static AddressBook of(JsonElement json) {
        try {
            JsonObject whole = new JsonObject();
            whole.add("kinds", json);
            SortedMap<String, List<Entry>> kinds = new TreeMap<>();
            JSON.fromJson(whole, Kinds.class).kinds.forEach((kind, entries) -> kinds.put(kind, new ArrayList<>(entries)));
            return new AddressBook(kinds);
        } catch (JsonParseException | NullPointerException e) {
            throw new IllegalArgumentException("Not a book of addresses: " + e.getMessage(), e);
        }
    }

    private record Kinds(Map<String, List<Entry>> kinds) {}
}
