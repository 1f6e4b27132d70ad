package org.credence.publish;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.credence.vocabulary.Dip;

/**
 * The name of what a page or a data file is about, such as {@code event/2023-09-23-meeting-cn-kr}: it stands in the
 * address after {@code page/} and {@code data/}.
 *
 * @param name without a slash at either end
 */
record Document(String name) {
    private static final String ONTOLOGY = "ontology";
    private static final String GRAPH = "graph/";

    /** How the document's subject is addressed, below the base: {@code id/…}, {@code ontology/…} or {@code graph/…}. */
    static Optional<Document> ofSubject(String path) {
        if (path.startsWith("id/") && path.indexOf('/', 3) > 3) {
            return Optional.of(new Document(path.substring(3)));
        }
        return path.equals(ONTOLOGY) || path.startsWith(ONTOLOGY + "/") || path.startsWith(GRAPH)
                ? Optional.of(new Document(path))
                : Optional.empty();
    }

    boolean isOntology() {
        return name.equals(ONTOLOGY);
    }

    boolean isTerm() {
        return name.startsWith(ONTOLOGY + "/");
    }

    boolean isGraph() {
        return name.startsWith(GRAPH);
    }

    /** The first part of the name. */
    String kind() {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    /** What the document is about. */
    Node subject(String base) {
        if (isOntology()) {
            return Names.uri(Dip.ONTOLOGY);
        }
        if (isTerm()) {
            return Names.uri(Dip.NS + name.substring(ONTOLOGY.length() + 1));
        }
        return Names.uri(base + (isGraph() ? "" : "id/") + name);
    }

    /** The document in which something is told of, if it is one of ours: a part, named by a fragment, in its whole's. */
    static Optional<Document> about(Node node, String base) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        String address = node.getURI();
        if (address.equals(Dip.ONTOLOGY)) {
            return Optional.of(new Document(ONTOLOGY));
        }
        if (address.startsWith(Dip.NS)) {
            return Optional.of(new Document(ONTOLOGY + "/" + address.substring(Dip.NS.length())));
        }
        if (!address.startsWith(base)) {
            return Optional.empty();
        }
        int fragment = address.indexOf('#');
        return ofSubject(address.substring(base.length(), fragment < 0 ? address.length() : fragment));
    }
}
