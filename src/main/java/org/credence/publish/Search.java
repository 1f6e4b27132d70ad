package org.credence.publish;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.publish.Publication.Edition;
import org.jspecify.annotations.Nullable;

/** Finds things by their names, in the state of the dataset that is in force. */
final class Search {
    private static final int SUGGESTIONS = 10;

    private final Publication publication;
    private volatile @Nullable Indexed indexed;

    private record Indexed(String version, SearchIndex index) {}

    Search(Publication publication) {
        this.publication = publication;
    }

    /** What is called like the text, best first. */
    List<SearchIndex.Hit> find(String text, Optional<String> kind, int most) {
        return find(text, kind.map(Set::of).orElse(Set.of()), most);
    }

    List<SearchIndex.Hit> find(String text, Set<String> kinds, int most) {
        return index().find(text, kinds, most);
    }

    /** Makes the index where that has not been done yet. */
    void prepare() {
        var unused = index();
    }

    private SearchIndex index() {
        Edition edition = publication.edition();
        Indexed known = indexed;
        if (known != null && known.version().equals(edition.version())) {
            return known.index();
        }
        return makeIndex(edition);
    }

    private synchronized SearchIndex makeIndex(Edition edition) {
        Indexed known = indexed;
        if (known != null && known.version().equals(edition.version())) {
            return known.index();
        }
        SearchIndex index = publication.read(graphs -> SearchIndex.of(new Facts(graphs), edition.base()));
        indexed = new Indexed(edition.version(), index);
        return index;
    }

    /** {@code search.json?q=…}: the first few, for a box that suggests while one types. */
    Answer suggestions(Exchange exchange) {
        String text = exchange.parameters().first("q").orElse("");
        JsonArray found = new JsonArray();
        for (SearchIndex.Hit hit : find(text, Optional.empty(), SUGGESTIONS)) {
            JsonObject each = new JsonObject();
            each.addProperty("name", hit.name());
            each.addProperty("label", hit.title());
            each.addProperty("kind", hit.kind());
            found.add(each);
        }
        return Answer.json(found.toString()).with("Cache-Control", "public, max-age=60");
    }
}
