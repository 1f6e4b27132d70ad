package org.credence.store;

import org.apache.jena.riot.system.StreamRDF;

/** What a build puts into the store: writes the quads, each in a named graph, and says afterwards what they were. */
@FunctionalInterface
public interface Content {
    /** Writes every quad and answers with the manifest. What it throws ends the build and changes nothing. */
    Manifest writeTo(StreamRDF quads);
}
