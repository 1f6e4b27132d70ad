package org.credence.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.RDF;
import org.credence.vocabulary.Dip;

/**
 * People's corrections of what the machine read: the {@code dip:Correction}s of the Turtle files of a folder. They name
 * events, status reports and mentions by their published addresses, and hold as long as they stand in a file.
 */
public final class Curation {
    /** No corrections. */
    public static final Curation NONE = new Curation(List.of());

    private final List<Correction> corrections;

    private Curation(List<Correction> corrections) {
        this.corrections = List.copyOf(corrections);
    }

    /**
     * Reads the Turtle files of a folder.
     *
     * @param base the address that those in the files are relative to; ends with a slash
     * @throws UncheckedIOException if a file cannot be read or holds no corrections; the message names it
     */
    public static Curation read(Path folder, String base) {
        List<Correction> corrections = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(file -> file.toString().endsWith(".ttl")).sorted().toList()) {
                corrections.addAll(readFile(file, base));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        return new Curation(corrections);
    }

    private static List<Correction> readFile(Path file, String base) throws IOException {
        try {
            Graph graph = RDFParser.source(file)
                    .base(base)
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                    .toGraph();
            List<Node> subjects = new ArrayList<>();
            graph.find(Node.ANY, RDF.type.asNode(), Dip.CORRECTION)
                    .forEachRemaining(triple -> subjects.add(triple.getSubject()));
            return subjects.stream()
                    .map(subject -> Correction.of(graph, subject, published(graph, subject, base)))
                    .sorted(Comparator.comparing(correction -> correction.node().getURI()))
                    .toList();
        } catch (RiotException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** A correction without an address gets one from what it says. */
    private static Node published(Graph graph, Node subject, String base) {
        if (subject.isURI()) {
            return subject;
        }
        List<String> lines = new ArrayList<>();
        graph.find(subject, Node.ANY, Node.ANY)
                .forEachRemaining(triple -> lines.add(triple.getPredicate() + " " + triple.getObject()));
        lines.sort(null);
        return NodeFactory.createURI(
                base + "id/correction/" + Stamp.of(lines).substring(0, 12).toLowerCase(Locale.ROOT));
    }

    boolean isEmpty() {
        return corrections.isEmpty();
    }

    List<Correction> corrections() {
        return corrections;
    }
}
