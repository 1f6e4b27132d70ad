package org.credence.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a generation of the store was made from: enough to see, without reading an article's language, whether anything
 * has changed since.
 *
 * @param basis what the quads of all articles depend on
 * @param articles the articles in it, in order of their stems
 * @param counts what the build counted, by name: articles, events, statements, …
 * @param built when the build ended
 */
public record Manifest(Basis basis, List<Entry> articles, SortedMap<String, Long> counts, Instant built) {
    public Manifest {
        requireNonNull(basis);
        requireNonNull(built);
        articles = articles.stream().sorted(Comparator.comparing(Entry::stem)).toList();
        counts = new TreeMap<>(counts);
    }

    /** The article of a stem, if it is in the store. */
    public Optional<Entry> article(String stem) {
        return articles.stream().filter(entry -> entry.stem().equals(stem)).findFirst();
    }

    /**
     * What the quads of all articles depend on: where it differs, every article is to be converted again.
     *
     * @param converter the converter's version
     * @param reference a hash over the reference data and the ontology
     * @param settings the settings that show in the quads, by name: base IRI, excerpt policy, …
     */
    public record Basis(String converter, String reference, Map<String, String> settings) {
        public Basis {
            requireNonNull(converter);
            requireNonNull(reference);
            settings = Map.copyOf(settings);
        }
    }

    /**
     * One article of the store.
     *
     * @param stem the file's name without its ending
     * @param sha256 of all that the article's quads depend on, in hexadecimal digits
     * @param fileName the file's name, without folders
     */
    public record Entry(String stem, String sha256, String fileName) {
        public Entry {
            requireNonNull(stem);
            requireNonNull(sha256);
            requireNonNull(fileName);
        }
    }
}
