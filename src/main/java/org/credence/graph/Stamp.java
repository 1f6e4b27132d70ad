package org.credence.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;

/** A short text over some quads in their order: equal for equal quads, and for practical purposes only for these. */
final class Stamp {
    private static final int LENGTH = 24;

    private Stamp() {}

    static String of(List<Quad> quads) {
        return over(digest -> quads.forEach(quad -> {
            update(digest, quad.getSubject().toString());
            update(digest, quad.getPredicate().toString());
            update(digest, quad.getObject().toString());
        }));
    }

    static String ofText(List<String> lines) {
        return over(digest -> lines.forEach(line -> update(digest, line)));
    }

    private static String over(Consumer<MessageDigest> content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.accept(digest);
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
