package org.credence;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.credence.graph.AddressBook;
import org.credence.graph.WrittenArticles;

/**
 * What a build notes in the store for the next one.
 *
 * @param addresses every address ever given
 * @param written what the graphs of the articles are like
 * @param shared the quads of what holds across articles, each as a line of N-Quads
 */
record BuildNotes(AddressBook addresses, WrittenArticles written, Set<String> shared) {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String ADDRESSES = "addresses";
    private static final String GRAPHS = "graphs";

    /** The notes in a store, where nothing may have been built yet. */
    static BuildNotes of(Optional<String> text) {
        if (text.isEmpty()) {
            return new BuildNotes(AddressBook.EMPTY, WrittenArticles.NONE, Set.of());
        }
        List<String> lines = text.get().lines().toList();
        JsonObject notes = JsonParser.parseString(lines.getFirst()).getAsJsonObject();
        TreeMap<String, WrittenArticles.Graph> graphs = new TreeMap<>();
        notes.getAsJsonObject(GRAPHS)
                .entrySet()
                .forEach(each -> graphs.put(
                        each.getKey(), JSON.fromJson(each.getValue(), WrittenArticles.Graph.class)));
        return new BuildNotes(
                AddressBook.of(notes.get(ADDRESSES)), new WrittenArticles(graphs),
                new LinkedHashSet<>(lines.subList(1, lines.size())));
    }

    /** The notes as text: a line of JSON, then the quads. */
    String asText() {
        String notes = "{\"%s\":%s,\"%s\":%s}"
                .formatted(ADDRESSES, addresses.asJson(), GRAPHS, JSON.toJson(written.graphs()));
        return notes + "\n" + String.join("\n", shared) + "\n";
    }
}
