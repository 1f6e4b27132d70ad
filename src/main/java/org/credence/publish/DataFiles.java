package org.credence.publish;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Triples made into bytes. */
final class DataFiles {
    private static final PrefixMap PREFIXES = Names.prefixes();

    private DataFiles() {}

    static byte[] write(Collection<Triple> triples, DataFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        write(bySubject(triples).iterator(), format, out);
        return out.toByteArray();
    }

    /**
     * Writes triples that come subject by subject.
     *
     * @param out written to and flushed, not closed
     */
    static void write(Iterator<Triple> triples, DataFormat format, OutputStream out) {
        switch (format) {
            case JSON_LD -> characters(out, writer -> JsonLd.write(triples, writer));
            case RDF_XML -> characters(out, writer -> RdfXml.write(triples, writer));
            case TURTLE, N_TRIPLES, TRIG -> stream(triples, format, out);
        }
    }

    private static void stream(Iterator<Triple> triples, DataFormat format, OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format.writing());
        writer.start();
        if (format != DataFormat.N_TRIPLES) {
            StreamRDFOps.sendPrefixesToStream(PREFIXES, writer);
        }
        triples.forEachRemaining(writer::triple);
        writer.finish();
    }

    /** In TriG each fact stands in its graph, which says what tells it. */
    static byte[] writeQuads(Collection<Quad> quads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, DataFormat.TRIG.writing());
        writer.start();
        StreamRDFOps.sendPrefixesToStream(PREFIXES, writer);
        quads.forEach(writer::quad);
        writer.finish();
        return out.toByteArray();
    }

    /** Writes what is made of characters. */
    @FunctionalInterface
    private interface Text {
        void writeTo(Writer writer) throws IOException;
    }

    private static void characters(OutputStream out, Text text) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.writeTo(writer);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Subject by subject, in the order in which each first came. */
    static List<Triple> bySubject(Collection<Triple> triples) {
        Map<Node, List<Triple>> subjects = new LinkedHashMap<>();
        triples.forEach(triple ->
                subjects.computeIfAbsent(triple.getSubject(), any -> new ArrayList<>()).add(triple));
        List<Triple> ordered = new ArrayList<>(triples.size());
        subjects.values().forEach(ordered::addAll);
        return ordered;
    }
}
