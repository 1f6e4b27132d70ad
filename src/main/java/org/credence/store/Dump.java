package org.credence.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * Writes a dataset as N-Quads in one order, so that equal datasets give equal files. Graph by graph: the largest graph
 * is sorted in memory, never the whole.
 */
final class Dump {
    private static final int BUFFER = 1 << 16;

    private final DatasetGraph dataset;

    Dump(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    void write(Path file) {
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (Writer out = open(draft, target.getFileName().toString().endsWith(".gz"))) {
                Txn.executeRead(dataset, () -> writeGraphs(out));
            }
            Disk.syncFile(draft);
            Disk.move(draft, target);
        } catch (IOException e) {
            throw StoreException.of(e, file);
        } catch (UncheckedIOException e) {
            throw StoreException.ofMachine(e, file);
        } finally {
            deleteQuietly(draft);
        }
    }

    private static Writer open(Path file, boolean compressed) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        OutputStream bytes = compressed ? new GZIPOutputStream(out, BUFFER) : out;
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
    }

    private void writeGraphs(Writer out) {
        List<Node> names = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(names::add);
        names.sort(Comparator.comparing(NodeFmtLib::strNT));
        for (Node name : names) {
            writeGraph(name, out);
        }
    }

    private void writeGraph(Node name, Writer out) {
        List<String> lines = new ArrayList<>();
        dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> lines.add(line(quad)));
        lines.sort(Comparator.naturalOrder());
        try {
            for (String line : lines) {
                out.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Quad quad) {
        return NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                + NodeFmtLib.strNT(quad.getObject()) + " " + NodeFmtLib.strNT(quad.getGraph()) + " .\n";
    }

    private static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // The failure that left the draft behind is the one to tell.
        }
    }
}
