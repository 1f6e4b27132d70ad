package org.credence.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms that tables and truth values come in, in order of preference. */
enum ResultFormat {
    JSON("json", "application/sparql-results+json", ResultSetLang.RS_JSON),
    XML("xml", "application/sparql-results+xml", ResultSetLang.RS_XML),
    CSV("csv", "text/csv", ResultSetLang.RS_CSV),
    TSV("tsv", "text/tab-separated-values", ResultSetLang.RS_TSV);

    private static final List<String> PLAIN_JSON = List.of("application/json");
    private static final List<String> PLAIN_XML = List.of("application/xml", "text/xml");

    private final String shortName;
    private final String mediaType;
    @SuppressWarnings("ImmutableEnumChecker") // It is immutable, but does not say so.
    private final Lang language;

    ResultFormat(String shortName, String mediaType, Lang language) {
        this.shortName = shortName;
        this.mediaType = mediaType;
        this.language = language;
    }

    String shortName() {
        return shortName;
    }

    String mediaType() {
        return mediaType;
    }

    Lang language() {
        return language;
    }

    /** The registered types, with the general ones that clients ask for where they mean these. */
    static List<String> mediaTypes() {
        List<String> all = new ArrayList<>(
                Arrays.stream(values()).map(ResultFormat::mediaType).toList());
        all.addAll(PLAIN_JSON);
        all.addAll(PLAIN_XML);
        return all;
    }

    static Optional<ResultFormat> ofMediaType(String type) {
        if (PLAIN_JSON.contains(type)) {
            return Optional.of(JSON);
        }
        if (PLAIN_XML.contains(type)) {
            return Optional.of(XML);
        }
        return Arrays.stream(values()).filter(format -> format.mediaType.equals(type)).findFirst();
    }

    static Optional<ResultFormat> ofName(String name) {
        return Arrays.stream(values()).filter(format -> format.shortName.equals(name)).findFirst();
    }
}
