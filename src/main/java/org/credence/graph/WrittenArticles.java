package org.credence.graph;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was written of each article.
 *
 * @param graphs by the article's stem
 */
public record WrittenArticles(SortedMap<String, Graph> graphs) {
    public static final WrittenArticles NONE = new WrittenArticles(new TreeMap<>());

    /**
     * The graph of one article.
     *
     * @param stamp made of all that the graph is made of: a graph whose stamp is the same need not be written again
     * @param quads how many it holds
     */
    public record Graph(String stamp, int quads) {}

    public WrittenArticles {
        graphs = new TreeMap<>(graphs);
    }

    /** What was written of the article of a stem. */
    public Optional<Graph> graph(String stem) {
        return Optional.ofNullable(graphs.get(stem));
    }

    /** How many quads the graphs hold together. */
    public long quads() {
        return graphs.values().stream().mapToLong(Graph::quads).sum();
    }

    /** The stems of articles that are not, or not so, in the other. */
    public Set<String> differingFrom(WrittenArticles other) {
        Set<String> differing = new TreeSet<>();
        graphs.forEach((stem, graph) -> {
            if (!graph.equals(other.graphs.get(stem))) {
                differing.add(stem);
            }
        });
        return differing;
    }
}
