package org.credence.publish;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.VOID;

/** Reads from the dataset's own description how much there is of what. */
final class PublishedCounts {
    private static final Node NAME = Names.uri(Names.SD + "name");
    private static final Node GRAPH = Names.uri(Names.SD + "graph");

    private final Graph metadata;
    private final Node dataset;

    private PublishedCounts(Graph metadata, Node dataset) {
        this.metadata = metadata;
        this.dataset = dataset;
    }

    /** The counts as described; empty where nothing, or something else, is. */
    static Optional<Counts> of(DatasetGraph graphs, String base) {
        Graph metadata = graphs.getGraph(Names.uri(base + Names.METADATA_GRAPH));
        return new PublishedCounts(metadata, Names.uri(base + Names.DATASET)).read();
    }

    private Optional<Counts> read() {
        Optional<Long> triples = number(dataset, VOID.triples.asNode());
        Optional<Long> entities = number(dataset, VOID.entities.asNode());
        Optional<Long> subjects = number(dataset, VOID.distinctSubjects.asNode());
        Optional<Long> objects = number(dataset, VOID.distinctObjects.asNode());
        if (triples.isEmpty() || entities.isEmpty() || subjects.isEmpty() || objects.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Counts(
                triples.get(),
                entities.get(),
                subjects.get(),
                objects.get(),
                by(VOID._class.asNode(), VOID.entities.asNode()),
                by(VOID.property.asNode(), VOID.triples.asNode()),
                by(VOID.linkPredicate.asNode(), VOID.triples.asNode()),
                namedGraphs()));
    }

    /** What each part is of, with how much of it there is. */
    private Map<Node, Long> by(Node part, Node figure) {
        Map<Node, Long> counts = new HashMap<>();
        for (Iterator<Triple> parts = metadata.find(Node.ANY, part, Node.ANY); parts.hasNext(); ) {
            Triple each = parts.next();
            number(each.getSubject(), figure).ifPresent(count -> counts.put(each.getObject(), count));
        }
        return counts;
    }

    private Map<Node, Long> namedGraphs() {
        Map<Node, Long> counts = new HashMap<>();
        for (Iterator<Triple> names = metadata.find(Node.ANY, NAME, Node.ANY); names.hasNext(); ) {
            Triple each = names.next();
            object(each.getSubject(), GRAPH)
                    .flatMap(described -> number(described, VOID.triples.asNode()))
                    .ifPresent(count -> counts.put(each.getObject(), count));
        }
        return counts;
    }

    private Optional<Node> object(Node subject, Node property) {
        Iterator<Triple> found = metadata.find(subject, property, Node.ANY);
        return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    }

    private Optional<Long> number(Node subject, Node property) {
        return object(subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
