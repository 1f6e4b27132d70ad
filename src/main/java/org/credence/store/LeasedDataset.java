package org.credence.store;

import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * A read-only dataset whose every transaction sees one generation from begin to end: it keeps that generation open,
 * while another may come into force for the transactions that begin later. Graphs taken from it are good for as long as
 * the transaction they were taken in.
 */
final class LeasedDataset extends DatasetGraphWrapper {
    private final Supplier<SharedGeneration> current;

    /** A transaction belongs to a thread, as in TDB2 itself, and to this dataset: two stores may be read at once. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable SharedGeneration> leases = new ThreadLocal<>();

    /**
     * @param context the settings that queries see, among them the union default graph
     * @param current gives the generation in force, retained once
     */
    LeasedDataset(Context context, Supplier<SharedGeneration> current) {
        super(null, context);
        this.current = current;
    }

    @Override
    protected DatasetGraph get() {
        SharedGeneration lease = leases.get();
        if (lease == null) {
            throw new JenaTransactionException("Not in a transaction: read the store inside Txn.executeRead");
        }
        return lease.graphs();
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            throw new JenaTransactionException("The store is read only: it changes by builds alone");
        }
        if (isInTransaction()) {
            throw new JenaTransactionException("Already in a transaction");
        }
        end();
        SharedGeneration lease = current.get();
        try {
            lease.graphs().begin(TxnType.READ);
            leases.set(lease);
        } catch (RuntimeException e) {
            lease.release();
            throw e;
        }
    }

    @Override
    public void end() {
        SharedGeneration lease = leases.get();
        if (lease == null) {
            return;
        }
        leases.remove();
        try {
            lease.graphs().end();
        } finally {
            lease.release();
        }
    }

    @Override
    public boolean isInTransaction() {
        SharedGeneration lease = leases.get();
        return lease != null && lease.graphs().isInTransaction();
    }

    @Override
    public @Nullable ReadWrite transactionMode() {
        return isInTransaction() ? ReadWrite.READ : null;
    }

    @Override
    public @Nullable TxnType transactionType() {
        return isInTransaction() ? TxnType.READ : null;
    }

    @Override
    public boolean promote() {
        return false;
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return true;
    }

    /** Closed by whoever opened the store: others may still be reading. */
    @Override
    public void close() {}
}
