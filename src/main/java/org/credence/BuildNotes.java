package org.credence;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Optional;
import java.util.TreeMap;
import org.credence.graph.AddressBook;
import org.credence.graph.WrittenArticles;

/**
 * What a build notes in the store for the next one.
 *
 * @param addresses every address ever given
 * @param written what the graphs of the articles are like
 */
record BuildNotes(AddressBook addresses, WrittenArticles written) {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String ADDRESSES = "addresses";
    private static final String GRAPHS = "graphs";

    /** The notes in a store, where nothing may have been built yet. */
    static BuildNotes of(Optional<String> json) {
        if (json.isEmpty()) {
            return new BuildNotes(AddressBook.EMPTY, WrittenArticles.NONE);
        }
        JsonObject notes = JsonParser.parseString(json.get()).getAsJsonObject();
        TreeMap<String, WrittenArticles.Graph> graphs = new TreeMap<>();
        notes.getAsJsonObject(GRAPHS)
                .entrySet()
                .forEach(each -> graphs.put(
                        each.getKey(), JSON.fromJson(each.getValue(), WrittenArticles.Graph.class)));
        return new BuildNotes(
                AddressBook.ofJson(notes.get(ADDRESSES).toString()), new WrittenArticles(graphs));
    }

    String asJson() {
        JsonObject notes = new JsonObject();
        notes.add(ADDRESSES, JsonParser.parseString(addresses.asJson()));
        notes.add(GRAPHS, JSON.toJsonTree(written.graphs()));
        return JSON.toJson(notes);
    }
}
