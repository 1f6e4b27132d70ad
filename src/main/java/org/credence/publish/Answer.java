package org.credence.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole answer to a request: status, headers and body. Immutable, so that it can be kept and given again. */
final class Answer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** A body of a media type; the body is not copied and must not change. */
    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }

    static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(String json) {
        return of(200, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that sends the client on to another address, which may be relative. */
    static Answer redirect(int status, String location) {
        return text(status, "See " + location).with("Location", location);
    }

    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, Collections.unmodifiableMap(more), body);
    }

    /** With a strong validator, made of the body. */
    Answer tagged() {
        return with("ETag", tag(body));
    }

    /** A strong validator of some bytes, as a header has it. */
    static String tag(byte[] bytes) {
        return '"' + HexFormat.of().formatHex(sha256(bytes), 0, 16) + '"';
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The body itself, not to be changed. */
    byte[] body() {
        return body;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
