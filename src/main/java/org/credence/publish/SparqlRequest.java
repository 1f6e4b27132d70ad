package org.credence.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What a client sent by the SPARQL 1.1 Protocol: the text of a query or an update, and the parameters beside it. */
record SparqlRequest(String text, Parameters parameters) {
    /** No query that a person or an editor makes comes near. */
    private static final int MOST_BYTES = 1 << 20;

    /**
     * Reads the request.
     *
     * @param name {@code query} or {@code update}
     * @throws RequestException if it does not follow the protocol
     */
    static SparqlRequest read(Exchange exchange, String name) throws IOException {
        return switch (exchange.method()) {
            case "GET", "HEAD" -> ofParameters(exchange.parameters(), name);
            case "POST" -> ofPost(exchange, name);
            default -> throw RequestException.notAllowed("GET, HEAD, POST, OPTIONS");
        };
    }

    private static SparqlRequest ofPost(Exchange exchange, String name) throws IOException {
        String type = exchange.contentType();
        if (type.equals("application/x-www-form-urlencoded")) {
            String form = new String(exchange.body(MOST_BYTES), StandardCharsets.ISO_8859_1);
            return ofParameters(Parameters.of(form).and(exchange.parameters()), name);
        }
        if (type.equals("application/sparql-" + name)) {
            requireUtf8(exchange);
            String text = Parameters.utf8(ByteBuffer.wrap(exchange.body(MOST_BYTES)));
            return new SparqlRequest(text, exchange.parameters());
        }
        throw new RequestException(
                415,
                "A " + name + " is sent as application/x-www-form-urlencoded or application/sparql-" + name + ".",
                Map.of("Accept", "application/x-www-form-urlencoded, application/sparql-" + name));
    }

    private static void requireUtf8(Exchange exchange) {
        String charset = exchange.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        int at = charset.indexOf("charset=");
        if (at >= 0 && !charset.substring(at + 8).replaceAll("[\"\\s]", "").matches("utf-?8(;.*)?")) {
            throw new RequestException(415, "SPARQL is sent in UTF-8.");
        }
    }

    private static SparqlRequest ofParameters(Parameters parameters, String name) {
        String other = name.equals("query") ? "update" : "query";
        if (!parameters.all(other).isEmpty()) {
            throw new RequestException(400, "This address takes “" + name + "”, not “" + other + "”.");
        }
        String text = parameters
                .one(name)
                .orElseThrow(() -> new RequestException(400, "The parameter “" + name + "” is missing."));
        if (text.length() > MOST_BYTES) {
            throw new RequestException(413, "A " + name + " may have " + MOST_BYTES + " characters.");
        }
        return new SparqlRequest(text, parameters);
    }
}
