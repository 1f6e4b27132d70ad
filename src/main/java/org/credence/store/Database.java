package org.credence.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;

/**
 * A TDB2 database opened without TDB2's own lock, which lets one process in and no other. A generation in force is
 * never written, and a draft has one builder, who holds the store's lock: so readers need not wait for one another.
 */
final class Database implements AutoCloseable {
    static {
        JenaSystem.init();
    }

    private final Path folder;
    private final DatasetGraphTDB graphs;

    private Database(Path folder, DatasetGraphTDB graphs) {
        this.folder = folder;
        this.graphs = graphs;
    }

    /** Opens the database of a generation, or makes one if its data folder is empty. */
    static Database open(Generation generation) {
        Path data = generation.data();
        try {
            return new Database(data, build(data));
        } catch (RuntimeException | InternalError e) {
            throw StoreException.ofMachine(e, data);
        }
    }

    /** One at a time: TDB2 notes the open files of the process in a plain map. */
    private static synchronized DatasetGraphTDB build(Path data) {
        DatasetGraphTDB graphs = TDB2StorageBuilder.build(Location.create(data), null, null);
        graphs.getContext().setTrue(TDB2.symUnionDefaultGraph);
        return graphs;
    }

    private static synchronized void shutDown(DatasetGraphTDB graphs) {
        graphs.shutdown();
    }

    /** The graphs in it; queries see their union as the default graph. */
    DatasetGraphTDB graphs() {
        return graphs;
    }

    /** Closes the files, leaving out what an unfinished transaction wrote. */
    @Override
    public void close() {
        try {
            if (graphs.isInTransaction()) {
                graphs.abort();
                graphs.end();
            }
            shutDown(graphs);
        } catch (RuntimeException | InternalError e) {
            throw StoreException.ofMachine(e, folder);
        }
    }
}
