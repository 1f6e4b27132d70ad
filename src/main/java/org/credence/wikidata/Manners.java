package org.credence.wikidata;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;

/**
 * Whom to ask and how politely.
 *
 * @param api Wikidata's action API
 * @param sparql Wikidata's query service
 * @param userAgent names the program and how to reach who runs it, as Wikimedia's policy asks
 * @param between the least time from one request to the next
 * @param maxLag seconds by which the API's databases may lag before it is left alone
 * @param timeout of one request
 * @param attempts how often one request is made before giving up
 * @param firstPause before the second attempt; it doubles with each, and {@code Retry-After} can make it longer
 * @param longestPause that is waited; whoever asks for more is asked again another day
 * @param keep how long an answer counts as fresh
 */
public record Manners(
        URI api,
        URI sparql,
        String userAgent,
        Duration between,
        int maxLag,
        Duration timeout,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration keep) {
    public static final URI API = URI.create("https://www.wikidata.org/w/api.php");
    public static final URI SPARQL = URI.create("https://query.wikidata.org/sparql");

    /** The least time between requests, however fast the machine is told to be: five a second. */
    private static final int MOST_A_SECOND = 5;

    public Manners {
        requireNonNull(api);
        requireNonNull(sparql);
        requireNonNull(between);
        requireNonNull(timeout);
        requireNonNull(firstPause);
        requireNonNull(longestPause);
        requireNonNull(keep);
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException("A user agent without a contact is refused by Wikimedia");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("At least one attempt: " + attempts);
        }
    }

    /**
     * How Wikidata itself is asked.
     *
     * @param version of the program
     * @param contact a mail address or a page that says who runs it
     */
    public static Manners of(String version, String contact) {
        return new Manners(
                API,
                SPARQL,
                "Credence/" + version + " (" + contact + ") Java-http-client",
                Duration.ofMillis(350),
                5,
                Duration.ofSeconds(65),
                6,
                Duration.ofSeconds(2),
                Duration.ofMinutes(5),
                Duration.ofDays(30));
    }

    /** The same of another Wikibase, or of a double of it. */
    public Manners at(URI otherApi, URI otherSparql) {
        return new Manners(
                otherApi, otherSparql, userAgent, between, maxLag, timeout, attempts, firstPause, longestPause, keep);
    }

    /** The same at another pace; Wikidata itself is never asked faster than five times a second. */
    public Manners atMost(double requestsASecond) {
        double rate = api.equals(API) || sparql.equals(SPARQL)
                ? Math.min(MOST_A_SECOND, requestsASecond)
                : requestsASecond;
        return new Manners(
                api,
                sparql,
                userAgent,
                Duration.ofNanos((long) (1e9 / rate)),
                maxLag,
                timeout,
                attempts,
                firstPause,
                longestPause,
                keep);
    }

    /** The same with other patience. */
    public Manners patience(Duration otherTimeout, int otherAttempts, Duration otherFirstPause, Duration otherLongest) {
        return new Manners(
                api,
                sparql,
                userAgent,
                between,
                maxLag,
                otherTimeout,
                otherAttempts,
                otherFirstPause,
                otherLongest,
                keep);
    }

    /** The same with answers kept for another time. */
    public Manners keeping(Duration otherKeep) {
        return new Manners(
                api, sparql, userAgent, between, maxLag, timeout, attempts, firstPause, longestPause, otherKeep);
    }
}
