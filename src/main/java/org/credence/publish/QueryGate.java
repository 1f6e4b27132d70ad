package org.credence.publish;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many queries run at a time, and of each client so many fewer, so that one cannot take it all. */
final class QueryGate {
    private static final int AT_ONCE = 24;
    private static final int OF_ONE_CLIENT = 12;
    private static final long WAIT_MILLIS = 3_000;
    private static final Map<String, String> SOON = Map.of("Retry-After", "5");

    private final Semaphore running = new Semaphore(AT_ONCE, true);
    private final ConcurrentHashMap<String, Integer> clients = new ConcurrentHashMap<>();

    /**
     * Lets a query in, to be told when it has ended.
     *
     * @throws RequestException if too many run already
     */
    void enter(String client) {
        int now = clients.merge(client, 1, Integer::sum);
        if (now > OF_ONE_CLIENT) {
            leave(client);
            throw new RequestException(
                    429, "You have " + OF_ONE_CLIENT + " queries running; wait until one has ended.", SOON);
        }
        try {
            if (running.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave(client);
        throw new RequestException(503, "Too many queries are running; try again soon.", SOON);
    }

    /** A query has ended. */
    void exit(String client) {
        running.release();
        leave(client);
    }

    private void leave(String client) {
        clients.computeIfPresent(client, (any, count) -> count == 1 ? null : count - 1);
    }
}
