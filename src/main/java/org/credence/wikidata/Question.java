package org.credence.wikidata;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One request to Wikidata.
 *
 * @param uri without its parameters
 * @param parameters in order of their names, so that the same question is the same text
 * @param posted whether they go in the body
 * @param accept the media type wanted
 */
record Question(URI uri, Map<String, String> parameters, boolean posted, String accept) {
    Question {
        parameters = new TreeMap<>(parameters);
    }

    String form() {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    URI address() {
        return posted ? uri : URI.create(uri + "?" + form());
    }

    /** What tells it from every other question. */
    String text() {
        return uri + "?" + form();
    }
}
