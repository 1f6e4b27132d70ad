package org.credence.store;

import java.nio.file.Path;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * Where a build writes its quads. It tells a failure of the disk from a failure of whoever writes, and takes no triple
 * outside a named graph: where the default graph is the union, no query would find it.
 */
final class QuadSink extends StreamRDFWrapper {
    private final Path place;

    QuadSink(StreamRDF destination, Path place) {
        super(destination);
        this.place = place;
    }

    @Override
    public void triple(Triple triple) {
        throw new IllegalArgumentException("Not in a named graph: " + triple);
    }

    @Override
    public void quad(Quad quad) {
        if (quad.isDefaultGraph() || quad.isTriple()) {
            throw new IllegalArgumentException("Not in a named graph: " + quad);
        }
        try {
            super.quad(quad);
        } catch (RuntimeException | InternalError e) {
            throw StoreException.ofMachine(e, place);
        }
    }
}
