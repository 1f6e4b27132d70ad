package org.credence.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Lets each client send so many requests a second in the long run, with four seconds' worth at once. */
final class RateLimit {
    private static final int BURST_SECONDS = 4;
    private static final int MOST_CLIENTS = 100_000;

    private final int perSecond;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    /** Fills at a steady rate; each request takes one out. */
    private static final class Bucket {
        private double level;
        private long filled = System.nanoTime();

        Bucket(double level) {
            this.level = level;
        }

        /** Takes one out; if there is none, says after how many seconds there will be. */
        synchronized Optional<Long> take(int perSecond) {
            long now = System.nanoTime();
            level = Math.min((double) perSecond * BURST_SECONDS, level + (now - filled) / 1e9 * perSecond);
            filled = now;
            if (level >= 1) {
                level--;
                return Optional.empty();
            }
            return Optional.of(Math.max(1, (long) Math.ceil((1 - level) / perSecond)));
        }
    }

    /** @param perSecond 0 for no limit */
    RateLimit(int perSecond) {
        this.perSecond = perSecond;
    }

    /** @throws RequestException if the client has sent too many */
    void check(String client) {
        if (perSecond == 0) {
            return;
        }
        Optional<Long> wait = clients.get(network(client), any -> new Bucket((double) perSecond * BURST_SECONDS))
                .take(perSecond);
        if (wait.isPresent()) {
            throw new RequestException(
                    429,
                    "Too many requests: " + perSecond + " a second are fine.",
                    Map.of("Retry-After", wait.get().toString()));
        }
    }

    /** Of IPv6 a client has a whole network of 64 bits. */
    private static String network(String client) {
        String[] groups = client.replaceAll("[\\[\\]]", "").split(":", -1);
        return groups.length < 5 ? client : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
