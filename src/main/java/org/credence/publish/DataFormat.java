package org.credence.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The forms that data come in, each with its file ending and registered media type, in order of preference. Templates see what is public. */
enum DataFormat {
    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_BLOCKS, "Turtle"),
    JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PLAIN, "JSON-LD"),
    N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8, "N-Triples"),
    RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN, "RDF/XML"),
    TRIG("trig", "application/trig", RDFFormat.TRIG_BLOCKS, "TriG");

    private final String ending;
    private final String mediaType;
    @SuppressWarnings("ImmutableEnumChecker") // It is immutable, but does not say so.
    private final RDFFormat writing;
    private final String title;

    DataFormat(String ending, String mediaType, RDFFormat writing, String title) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writing = writing;
        this.title = title;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The media type as sent: text names its characters, and so does N-Triples, which once was ASCII. */
    String contentType() {
        return this == JSON_LD || this == RDF_XML ? mediaType : mediaType + "; charset=utf-8";
    }

    RDFFormat writing() {
        return writing;
    }

    public String title() {
        return title;
    }

    static Optional<DataFormat> ofEnding(String ending) {
        return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
    }

    static Optional<DataFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(DataFormat::mediaType).toList();
    }
}
