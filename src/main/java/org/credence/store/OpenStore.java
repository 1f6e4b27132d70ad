package org.credence.store;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;

/** The store held open at one generation, whatever is built meanwhile. */
public final class OpenStore implements AutoCloseable {
    private final SharedGeneration generation;
    private final DatasetGraph dataset;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Takes over the caller's claim on the generation. */
    OpenStore(SharedGeneration generation) {
        this.generation = generation;
        this.dataset = new LeasedDataset(generation.graphs().getContext(), this::retained);
    }

    private SharedGeneration retained() {
        if (closed.get() || !generation.retain()) {
            throw new IllegalStateException("The store was closed");
        }
        return generation;
    }

    /** The graphs, to be read in transactions; queries see their union as the default graph. Never written. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** What the generation was made from. */
    public Manifest manifest() {
        return generation.manifest();
    }

    /** The generation's name, such as {@code generation-000007}. */
    public String generation() {
        return generation.name();
    }

    /**
     * Writes every quad as N-Quads: graph by graph in order of the names, each graph's lines in order. The same quads
     * give the same bytes.
     *
     * @param out written to and flushed, not closed
     * @throws java.io.UncheckedIOException if that fails
     */
    public void dump(OutputStream out) {
        new Dump(dataset).write(out);
    }

    /** Lets go of the generation; transactions still running finish on it. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            generation.release();
        }
    }
}
