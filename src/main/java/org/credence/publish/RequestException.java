package org.credence.publish;

import java.util.Map;

/** A request that cannot be answered as asked. The message is for whoever asked: what is wrong and what to do. */
final class RequestException extends RuntimeException {
    private final int status;
    private final Map<String, String> headers;

    RequestException(int status, String message) {
        this(status, message, Map.of());
    }

    RequestException(int status, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    static RequestException notFound(String what) {
        return new RequestException(404, "There is nothing at " + what + ".");
    }

    static RequestException gone(String what) {
        return new RequestException(
                410, "What was at " + what + " is published no more: the articles that told of it were taken out or changed.");
    }

    static RequestException notAcceptable(String offered) {
        return new RequestException(406, "This is available as: " + offered + ".", Map.of("Vary", "Accept"));
    }

    static RequestException notAllowed(String allowed) {
        return new RequestException(405, "The methods here are " + allowed + ".", Map.of("Allow", allowed));
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }
}
