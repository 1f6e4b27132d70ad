package org.credence.publish;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the site allows its clients.
 *
 * @param requestsPerSecond how many requests each client may send a second in the long run; 0 for any number
 * @param queryTime how long a query may take
 * @param resultBytes how large a query's result may be
 * @param services the SPARQL endpoints that queries may ask with {@code SERVICE}
 * @param privateServices whether those may stand at private or loopback addresses
 * @param trustedProxies the addresses whose {@code X-Forwarded-…} headers are believed
 * @param writeToken what a client must show to write; without one nobody can
 */
public record SiteSettings(
        int requestsPerSecond,
        Duration queryTime,
        long resultBytes,
        Set<String> services,
        boolean privateServices,
        List<String> trustedProxies,
        Optional<String> writeToken) {
    private static final Set<String> WIKIDATA =
            Set.of("https://query.wikidata.org/sparql", "https://query.wikidata.org/bigdata/namespace/wdq/sparql");

    public SiteSettings {
        requireNonNull(queryTime);
        requireNonNull(writeToken);
        services = Set.copyOf(services);
        trustedProxies = List.copyOf(trustedProxies);
        if (requestsPerSecond < 0 || resultBytes <= 0 || queryTime.isNegative() || queryTime.isZero()) {
            throw new IllegalArgumentException("Limits must be positive");
        }
    }

    /** What holds unless told: fit for the open web. */
    public static SiteSettings standard() {
        return new SiteSettings(
                100, Duration.ofSeconds(20), 64L << 20, WIKIDATA, false, List.of(), Optional.empty());
    }

    public SiteSettings requestsPerSecond(int number) {
        return new SiteSettings(
                number, queryTime, resultBytes, services, privateServices, trustedProxies, writeToken);
    }

    public SiteSettings queryTime(Duration time) {
        return new SiteSettings(
                requestsPerSecond, time, resultBytes, services, privateServices, trustedProxies, writeToken);
    }

    public SiteSettings resultBytes(long bytes) {
        return new SiteSettings(
                requestsPerSecond, queryTime, bytes, services, privateServices, trustedProxies, writeToken);
    }

    public SiteSettings services(Set<String> endpoints, boolean alsoPrivate) {
        return new SiteSettings(
                requestsPerSecond, queryTime, resultBytes, endpoints, alsoPrivate, trustedProxies, writeToken);
    }

    public SiteSettings trustedProxies(List<String> addresses) {
        return new SiteSettings(
                requestsPerSecond, queryTime, resultBytes, services, privateServices, addresses, writeToken);
    }

    public SiteSettings writeToken(String token) {
        return new SiteSettings(
                requestsPerSecond,
                queryTime,
                resultBytes,
                services,
                privateServices,
                trustedProxies,
                Optional.of(token));
    }
}
