package org.credence.store;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a build changed in a store: only what is really another, not all that was written.
 *
 * @param added quads that were not there before
 * @param removed quads that are there no longer
 */
public record Change(Set<Quad> added, Set<Quad> removed) {
    /** What a thing is called matters to nothing that points to it. */
    private static final Set<Node> NAMES = Set.of(RDFS.label.asNode(), SKOS.altLabel.asNode());

    public Change {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /**
     * The things that may be right or wrong now where they were not before: those of which something else is told, those
     * that they point to, and those that point to them.
     *
     * @param now what is there after the change, in a transaction
     */
    public Set<Node> touched(DatasetGraph now) {
        Set<Node> touched = new LinkedHashSet<>();
        Set<Node> changed = new HashSet<>();
        for (Set<Quad> quads : Set.of(added, removed)) {
            for (Quad quad : quads) {
                touched.add(quad.getSubject());
                if (!NAMES.contains(quad.getPredicate())) {
                    changed.add(quad.getSubject());
                }
                if (quad.getObject().isURI()) {
                    touched.add(quad.getObject());
                }
            }
        }
        for (Node thing : changed) {
            now.find(Node.ANY, Node.ANY, Node.ANY, thing).forEachRemaining(quad -> touched.add(quad.getSubject()));
        }
        return touched;
    }
}
