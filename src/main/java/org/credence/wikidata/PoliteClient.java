package org.credence.wikidata;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks one question at a time, never faster than agreed; asks again, later and later, where the answer is "not now",
 * none or broken; and keeps every answer.
 */
final class PoliteClient {
    /** How often a connection is tried before it counts as no network. */
    private static final int CONNECTIONS = 3;

    private final Manners manners;
    private final AnswerCache cache;
    private final HttpClient http;
    private Instant next = Instant.EPOCH;
    private long asked;

    /** The answer is no answer yet: ask again, not before a while where one is told. */
    static final class NotNow extends Exception {
        private final transient Optional<Duration> after;

        NotNow(String reason, Optional<Duration> after) {
            super(reason);
            this.after = after;
        }
    }

    /** Makes a value of an answer's body, or says that it is none. */
    @FunctionalInterface
    interface Reader<T> {
        T read(String body) throws NotNow;
    }

    /** A value and when Wikidata gave it. */
    record Dated<T>(Instant asked, T value) {}

    PoliteClient(Manners manners, AnswerCache cache) {
        this.manners = manners;
        this.cache = cache;
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** How many requests were made, attempts that failed among them. */
    long asked() {
        return asked;
    }

    /** Whether the answer is at hand. */
    boolean isKept(Question question) {
        return cache.find(question, fresh()).isPresent();
    }

    private Instant fresh() {
        return Instant.now().minus(manners.keep());
    }

    /** What the reader makes of the answer, kept or new. */
    <T> Dated<T> ask(Question question, Reader<T> reader) {
        Optional<Dated<T>> kept = cache.find(question, fresh()).flatMap(answer -> {
            try {
                return Optional.of(new Dated<>(answer.asked(), reader.read(answer.body())));
            } catch (NotNow e) {
                return Optional.empty();
            }
        });
        return kept.orElseGet(() -> askAnew(question, reader));
    }

    private <T> Dated<T> askAnew(Question question, Reader<T> reader) {
        for (int attempt = 1; ; attempt++) {
            try {
                String body = send(question);
                T value = reader.read(body);
                Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
                cache.keep(question, new AnswerCache.Answer(now, body));
                return new Dated<>(now, value);
            } catch (NotNow e) {
                if (attempt >= manners.attempts()) {
                    throw new WikidataException(
                            question.uri() + " gave no answer in " + attempt + " attempts: " + e.getMessage()
                                    + ". What it answered before is kept: run the command again later.",
                            e);
                }
                pause(pause(attempt, e.after));
            } catch (ConnectException | HttpConnectTimeoutException e) {
                if (attempt >= Math.min(CONNECTIONS, manners.attempts())) {
                    throw noNetwork(question, e);
                }
                pause(pause(attempt, Optional.empty()));
            }
        }
    }

    private static WikidataException noNetwork(Question question, Exception cause) {
        return new WikidataException(
                question.uri() + " cannot be reached; the links stay as they are. Run the command again with a network.",
                cause);
    }

    private String send(Question question) throws NotNow, ConnectException, HttpConnectTimeoutException {
        waitForTurn();
        HttpRequest.Builder request = HttpRequest.newBuilder(question.address())
                .timeout(manners.timeout())
                .header("User-Agent", manners.userAgent())
                .header("Accept", question.accept());
        if (question.posted()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(question.form()));
        }
        asked++;
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return body(question, response);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw e;
        } catch (IOException e) {
            throw new NotNow("no whole answer (" + e + ")", Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WikidataException("Interrupted while asking Wikidata", e);
        }
    }

    private static String body(Question question, HttpResponse<String> response) throws NotNow {
        int status = response.statusCode();
        Optional<Duration> after = response.headers().firstValue("Retry-After").flatMap(PoliteClient::duration);
        // The API tells of a lag with status 200, the words in the body and the time in the header.
        if (status == 200 && after.isPresent()) {
            throw new NotNow("its databases lag", after);
        }
        if (status == 200) {
            return response.body();
        }
        if (status == 429 || status >= 500) {
            throw new NotNow("status " + status, after);
        }
        throw new WikidataException(question.uri() + " refuses the request with status " + status
                + (status == 403 ? ": say with --contact how you can be reached." : ". Please report it."));
    }

    /** Seconds or a date. */
    private static Optional<Duration> duration(String retryAfter) {
        Function<String, Duration> read = retryAfter.matches("\\d{1,9}")
                ? text -> Duration.ofSeconds(Long.parseLong(text))
                : text -> Duration.between(
                        Instant.now(),
                        ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
        try {
            return Optional.of(read.apply(retryAfter));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Duration pause(int attempt, Optional<Duration> after) {
        Duration backOff = manners.firstPause().multipliedBy(1L << Math.min(attempt - 1, 20));
        Duration wanted = after.filter(asked -> asked.compareTo(backOff) > 0).orElse(backOff);
        if (after.isPresent() && wanted.compareTo(manners.longestPause()) > 0) {
            throw new WikidataException("Wikidata asks to be left alone for " + wanted.toMinutes()
                    + " minutes. What it answered before is kept: run the command again after that.");
        }
        return wanted.compareTo(manners.longestPause()) > 0 ? manners.longestPause() : wanted;
    }

    private void waitForTurn() {
        Instant now = Instant.now();
        if (next.isAfter(now)) {
            pause(Duration.between(now, next));
        }
        next = Instant.now().plus(manners.between());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WikidataException("Interrupted while waiting for Wikidata", e);
        }
    }
}
