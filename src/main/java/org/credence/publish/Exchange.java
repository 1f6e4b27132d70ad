package org.credence.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One request and its response: what was asked, and the one place where answers are sent. */
final class Exchange {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Writes a body, piece by piece. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    Exchange(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** The path without the slash before it, percent-encoded where it has to be, and there in capitals, by RFC 3986. */
    String path() {
        String path = request.getRequestURI();
        int parameters = path.indexOf(';');
        String bare = path.substring(Math.min(1, path.length()), parameters < 0 ? path.length() : parameters);
        return bare.indexOf('%') < 0 ? bare : ENCODED.matcher(bare).replaceAll(Exchange::normal);
    }

    private static String normal(MatchResult encoded) {
        char character = (char) Integer.parseInt(encoded.group(1), 16);
        boolean unreserved = character < 128 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
        return unreserved ? String.valueOf(character) : encoded.group().toUpperCase(Locale.ROOT);
    }

    String method() {
        return request.getMethod().toUpperCase(Locale.ROOT);
    }

    boolean isHead() {
        return method().equals("HEAD");
    }

    boolean isReading() {
        return method().equals("GET") || isHead();
    }

    /** Refuses all but reading. */
    void requireReading() {
        if (!isReading()) {
            throw RequestException.notAllowed("GET, HEAD, OPTIONS");
        }
    }

    Negotiation negotiation() {
        return Negotiation.of(request.getHeader("Accept"));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** The media type of the body, in lower case and without parameters; empty where none is said. */
    String contentType() {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The address by which the client reached this site, without a query. */
    String address() {
        return request.getRequestURL().toString();
    }

    /** Who asks: the address of the client, or of the last proxy that is not trusted. */
    String client() {
        return String.valueOf(request.getRemoteAddr());
    }

    Parameters parameters() {
        return Parameters.of(request.getQueryString());
    }

    /**
     * The body, whole.
     *
     * @throws RequestException if it is larger than the number of bytes given
     */
    byte[] body(int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw tooLarge(most);
            }
            return body;
        }
    }

    private static RequestException tooLarge(int most) {
        return new RequestException(413, "The body may have " + most + " bytes.", Map.of("Connection", "close"));
    }

    void header(String name, String value) {
        response.setHeader(name, value);
    }

    /** Sends an answer whole, or that the client has it already. */
    void send(Answer answer) throws IOException {
        if (answer.status() == 200) {
            requireUnchanged(answer.headers());
        }
        answer.headers().forEach(response::setHeader);
        if (answer.status() == 200 && isFresh(answer.headers())) {
            notModified();
            return;
        }
        response.setStatus(answer.status());
        response.setContentLength(answer.body().length);
        if (!isHead()) {
            response.getOutputStream().write(answer.body());
        }
    }

    /** Sends a body that is too large to keep, under headers that hold for it. */
    void stream(Map<String, String> headers, Body body) throws IOException {
        requireUnchanged(headers);
        headers.forEach(response::setHeader);
        if (isFresh(headers)) {
            notModified();
            return;
        }
        response.setStatus(200);
        if (!isHead()) {
            body.writeTo(response.getOutputStream());
        } else if (!headers.containsKey("Content-Length")) {
            response.flushBuffer(); // Else the length would be said to be nought.
        }
    }

    private void notModified() {
        response.setStatus(304);
        response.setHeader("Content-Type", null);
    }

    /** What a client wants only as long as it is what the client knows. */
    private void requireUnchanged(Map<String, String> headers) {
        String tag = headers.get("ETag");
        String modified = headers.get("Last-Modified");
        Optional<String> wanted = header("If-Match");
        boolean changed = wanted.isPresent()
                ? tag != null && tags(wanted.get()).noneMatch(each -> each.equals("*") || each.equals(tag))
                : modified != null
                        && header("If-Unmodified-Since")
                                .flatMap(Exchange::time)
                                .filter(since -> time(modified).orElse(Instant.MIN).isAfter(since))
                                .isPresent();
        if (changed) {
            throw new RequestException(412, "This has changed since.");
        }
    }

    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::strip);
    }

    private boolean isFresh(Map<String, String> headers) {
        String tag = headers.get("ETag");
        Optional<String> known = header("If-None-Match");
        if (known.isPresent()) {
            return tag != null
                    && tags(known.get())
                            .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                            .anyMatch(each -> each.equals("*") || each.equals(tag));
        }
        String modified = headers.get("Last-Modified");
        return modified != null
                && header("If-Modified-Since")
                        .flatMap(Exchange::time)
                        .filter(since -> !time(modified).orElse(Instant.MAX).isAfter(since))
                        .isPresent();
    }

    static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }

    private static Optional<Instant> time(String header) {
        try {
            return Optional.of(Instant.from(HTTP_DATE.parse(header)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RequestException(400, "The address is not percent-encoded as it should be.");
        }
    }
}
