package org.credence.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    void write(OutputStream stream) {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        Txn.executeRead(dataset, () -> writeGraphs(out));
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
