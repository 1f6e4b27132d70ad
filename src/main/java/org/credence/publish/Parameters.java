package org.credence.publish;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a query string or a form, decoded from UTF-8. */
final class Parameters {
    private static final int MOST = 1_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Parameters() {}

    /**
     * Reads what stands after the question mark, or a form.
     *
     * @throws RequestException if it is not well-formed
     */
    static Parameters of(@Nullable String encoded) {
        Parameters parameters = new Parameters();
        if (encoded == null || encoded.isEmpty()) {
            return parameters;
        }
        for (String pair : encoded.split("&", MOST)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                parameters.add(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** Those of another, too. */
    Parameters and(Parameters others) {
        others.values.forEach((name, all) -> all.forEach(value -> add(name, value)));
        return this;
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The one value of a name, if it is there; a name said twice is a client's mistake. */
    Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new RequestException(400, "Say “" + name + "” once, not " + all.size() + " times.");
        }
        return all.stream().findFirst();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Set<String> names() {
        return values.keySet();
    }

    /** Strict about UTF-8, which {@link java.net.URLDecoder} is not. */
    private static String decode(String encoded) {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
            return encoded;
        }
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '+') {
                decoded.put((byte) ' ');
            } else if (bytes[i] == '%') {
                decoded.put(hex(bytes, i));
                i += 2;
            } else {
                decoded.put(bytes[i]);
            }
        }
        return utf8(decoded.flip());
    }

    private static byte hex(byte[] bytes, int percent) {
        int high = percent + 2 < bytes.length ? Character.digit(bytes[percent + 1], 16) : -1;
        int low = percent + 2 < bytes.length ? Character.digit(bytes[percent + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw new RequestException(400, "The parameters are not percent-encoded as they should be.");
        }
        return (byte) (high << 4 | low);
    }

    /** Text of bytes that must be UTF-8. */
    static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new RequestException(400, "The text is not in UTF-8.");
        }
    }
}
