package org.credence.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of articles, as they were read: what published offsets count in. */
public final class Texts {
    private final Map<String, List<String>> byFileName = new HashMap<>();
    private final Map<String, String> byStem = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    /** What is known of the text of an article. */
    sealed interface Lookup {
        /** The article was read. */
        record Known(String text) implements Lookup {}

        /** The article was given, but could not be read. */
        record Unreadable() implements Lookup {}

        /** No such article was given. */
        record Absent() implements Lookup {}
    }

    /**
     * Adds the text of an article.
     *
     * @param fileName without folders; articles may share one
     * @param stem the article's own name in published addresses
     */
    public void add(String fileName, String stem, String text) {
        byFileName.computeIfAbsent(fileName, any -> new ArrayList<>()).add(text);
        byStem.put(stem, text);
    }

    /** Tells that the file was given and is no article that can be read. */
    public void addUnreadable(String fileName) {
        unreadable.add(fileName);
    }

    /** Looks up an article by the name of its file or, where that holds several, by its own. */
    Lookup find(String article) {
        List<String> texts = byFileName.getOrDefault(article, List.of());
        if (texts.size() == 1) {
            return new Lookup.Known(texts.getFirst());
        }
        String text = byStem.get(article);
        if (text != null) {
            return new Lookup.Known(text);
        }
        return unreadable.contains(article) ? new Lookup.Unreadable() : new Lookup.Absent();
    }
}
