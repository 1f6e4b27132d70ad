package org.credence.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store as it goes on: when a build, in whatever process, puts another generation in force, the transactions that
 * begin after see it, while those under way finish on the one they began with.
 *
 * <p>It looks at the store's folder twice a second. A look costs one small file to read, and works on every file
 * system, where notifications do not.
 */
public final class LiveStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStore.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final StoreFolder folder;
    private final DatasetGraph dataset;
    private final ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "credence-store-follower");
        thread.setDaemon(true);
        return thread;
    });
    private volatile SharedGeneration current;
    private volatile boolean closed;
    private String lastTrouble = "";

    /** Takes over the caller's claim on the generation. */
    private LiveStore(StoreFolder folder, SharedGeneration current) {
        this.folder = folder;
        this.current = current;
        this.dataset = new LeasedDataset(current.graphs().getContext().copy(), this::retained);
    }

    static LiveStore follow(StoreFolder folder, SharedGeneration current) {
        LiveStore live = new LiveStore(folder, current);
        long millis = LOOK_EVERY.toMillis();
        var unused = live.follower.scheduleWithFixedDelay(live::look, millis, millis, TimeUnit.MILLISECONDS);
        return live;
    }

    /** The graphs, to be read in transactions; queries see their union as the default graph. Never written. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** What the generation now in force was made from. */
    public Manifest manifest() {
        return current.manifest();
    }

    /** The name of the generation now in force, such as {@code generation-000007}. */
    public String generation() {
        return current.name();
    }

    /** Whether something was published at an address before and is no more. */
    public boolean isGone(String address) {
        return current.gone().addresses().contains(address);
    }

    /** Looks now for a new generation, for whoever has just made one. */
    public void refresh() {
        look();
    }

    private SharedGeneration retained() {
        while (!closed) {
            SharedGeneration generation = current;
            if (generation.retain()) {
                return generation;
            }
        }
        throw new IllegalStateException("The store was closed");
    }

    /** Whatever goes wrong here, the generation at hand goes on serving; the trouble is told once. */
    private synchronized void look() {
        try {
            boolean same = folder.current()
                    .filter(generation -> current.isOf(generation))
                    .isPresent();
            if (!same) {
                SharedGeneration.openCurrent(folder).ifPresent(this::serve);
            }
            lastTrouble = "";
        } catch (RuntimeException e) {
            String trouble = String.valueOf(e.getMessage());
            if (!trouble.equals(lastTrouble)) {
                LOG.warn("Still serving {}: {}", generation(), trouble);
            }
            lastTrouble = trouble;
        }
    }

    private void serve(SharedGeneration next) {
        SharedGeneration last = current;
        current = next;
        last.release();
        LOG.info("Now serving {}", next.name());
    }

    /** Stops following and lets go of the store; transactions still running finish. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        follower.shutdown();
        try {
            if (!follower.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The store's follower did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        current.release();
    }
}
