package org.credence.store;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/** What a build puts into the store: writes the quads, each in a named graph, and says afterwards what they were. */
@FunctionalInterface
public interface Content {
    /** Writes every quad and answers with the manifest. What it throws ends the build and changes nothing. */
    Manifest writeTo(StreamRDF quads);

    /** Quads of amended graphs that are to go, unless they are written again. Asked for after the quads are written. */
    default Set<Quad> withdrawn() {
        return Set.of();
    }

    /**
     * What the builder notes beside the quads for the next build, which becomes valid with them. Asked for after the
     * quads are written; where it is empty, the notes of the generation before stay.
     */
    default Optional<String> notes() {
        return Optional.empty();
    }
}
