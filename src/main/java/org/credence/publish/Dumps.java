package org.credence.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.credence.publish.Publication.Edition;

/** The whole dataset as one file: with its graphs as N-Quads, without as Turtle. */
final class Dumps {
    static final List<String> FILES = List.of("credence.nq.gz", "credence.ttl.gz");

    private final Publication publication;

    Dumps(Publication publication) {
        this.publication = publication;
    }

    void answer(Exchange exchange, String name) throws IOException {
        exchange.requireReading();
        if (!FILES.contains(name)) {
            throw RequestException.notFound("/dump/" + name + "; there are " + String.join(" and ", FILES));
        }
        Edition edition = publication.edition();
        Map<String, String> headers = Map.of(
                "Content-Type", "application/gzip",
                "Content-Disposition", "attachment; filename=\"" + name + "\"",
                "ETag", "\"" + edition.modified().getEpochSecond() + "-" + Integer.toHexString((edition.version() + name).hashCode()) + "\"",
                "Last-Modified", Exchange.httpDate(edition.modified()));
        exchange.stream(headers, out -> write(name, out));
    }

    /** Writes one of the files; the stream is flushed and stays open. */
    void write(String name, OutputStream out) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
        publication.read(graphs -> {
            write(graphs, name.endsWith(".nq.gz"), compressed);
            return name;
        });
        compressed.finish();
    }

    private static void write(DatasetGraph graphs, boolean quads, OutputStream out) {
        StreamRDF writer =
                StreamRDFWriter.getWriterStream(out, quads ? RDFFormat.NQUADS : RDFFormat.TURTLE_BLOCKS);
        writer.start();
        if (!quads) {
            StreamRDFOps.sendPrefixesToStream(Names.prefixes(), writer);
            graphs.getUnionGraph().find().forEachRemaining(writer::triple);
        } else {
            List<Node> names = new ArrayList<>();
            graphs.listGraphNodes().forEachRemaining(names::add);
            names.sort(Comparator.comparing(Node::toString));
            names.forEach(name ->
                    graphs.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(writer::quad));
        }
        writer.finish();
    }
}
