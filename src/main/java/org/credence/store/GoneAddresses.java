package org.credence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The addresses of things and graphs that a store published once and no longer tells of, so that they can be answered
 * with more than that there is nothing.
 */
record GoneAddresses(NavigableSet<String> addresses) {
    static final GoneAddresses NONE = new GoneAddresses(new TreeSet<>());

    GoneAddresses {
        addresses = Collections.unmodifiableNavigableSet(new TreeSet<>(addresses));
    }

    /** Reads what a generation noted, one address a line; nothing where it noted nothing. */
    static GoneAddresses read(Path file) throws IOException {
        return Files.exists(file) ? new GoneAddresses(new TreeSet<>(Files.readAllLines(file))) : NONE;
    }

    void write(Path file) throws IOException {
        if (!addresses.isEmpty()) {
            Disk.write(file, String.join("\n", addresses) + "\n");
        }
    }

    /** Addresses of the things and graphs that quads tell of; what is part of a thing has none of its own. */
    static Set<String> named(Collection<Quad> quads) {
        Set<String> named = new HashSet<>();
        for (Quad quad : quads) {
            for (Node node : new Node[] {quad.getSubject(), quad.getGraph()}) {
                if (node.isURI() && node.getURI().startsWith("http") && node.getURI().indexOf('#') < 0) {
                    named.add(node.getURI());
                }
            }
        }
        return named;
    }

    /**
     * These and others, without those of which something is told.
     *
     * @param others that may be gone
     * @param now what is there, in a transaction
     */
    GoneAddresses with(Set<String> others, DatasetGraph now) {
        Set<String> all = new TreeSet<>(addresses);
        all.addAll(others);
        NavigableSet<String> gone = new TreeSet<>();
        for (String address : all) {
            Node node = NodeFactory.createURI(address);
            boolean told = now.find(Node.ANY, node, Node.ANY, Node.ANY).hasNext()
                    || now.find(node, Node.ANY, Node.ANY, Node.ANY).hasNext();
            if (!told) {
                gone.add(address);
            }
        }
        return new GoneAddresses(gone);
    }
}
