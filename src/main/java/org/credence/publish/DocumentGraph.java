package org.credence.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.credence.publish.Publication.Edition;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/**
 * What a data file tells: the facts about the thing and its parts, those that point at them, the mentions they rest on,
 * the labels of all that is named, and which dataset it is of.
 */
final class DocumentGraph {
    /** A state may be pointed at by tens of thousands of facts; whoever wants them all has a query or the dump. */
    static final int MOST_INVERSE = 5_000;

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final List<Node> LABELS =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), Terms.HEADLINE);

    private final Facts facts;
    private final Edition edition;
    private final Set<Triple> triples = new LinkedHashSet<>();

    private DocumentGraph(Facts facts, Edition edition) {
        this.facts = facts;
        this.edition = edition;
    }

    /** The document's triples, those about its subject first. */
    static Set<Triple> of(Document document, Facts facts, Edition edition) {
        DocumentGraph graph = new DocumentGraph(facts, edition);
        graph.collect(document.subject(edition.base()));
        graph.sign(document);
        return graph.triples;
    }

    private void collect(Node subject) {
        List<Triple> inverse = facts.triples(Node.ANY, Node.ANY, subject, MOST_INVERSE);
        describe(subject);
        Set<Node> parts = parts(subject, inverse);
        parts.forEach(this::describe);
        triples.addAll(inverse);
        parts.forEach(part -> triples.addAll(facts.triples(Node.ANY, Node.ANY, part, MOST_INVERSE)));
        List.copyOf(triples).stream()
                .filter(triple -> triple.getPredicate().equals(Terms.WAS_DERIVED_FROM))
                .forEach(triple -> describe(triple.getObject()));
        label();
    }

    /** What has a name of the subject's own with a fragment: a mention in an article, a part taken in an event. */
    private Set<Node> parts(Node subject, List<Triple> inverse) {
        String prefix = subject.getURI() + "#";
        Set<Node> parts = new LinkedHashSet<>();
        List<Node> near = new ArrayList<>();
        inverse.forEach(triple -> near.add(triple.getSubject()));
        triples.forEach(triple -> near.add(triple.getObject()));
        for (Node node : near) {
            if (node.isURI() && node.getURI().startsWith(prefix)) {
                parts.add(node);
            }
        }
        return parts;
    }

    /** All that is said of a node, with the nameless nodes in it. */
    private void describe(Node node) {
        Deque<Node> open = new ArrayDeque<>(List.of(node));
        Set<Node> done = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (!done.add(next)) {
                continue;
            }
            for (Triple triple : facts.triples(next, Node.ANY, Node.ANY)) {
                triples.add(triple);
                if (triple.getObject().isBlank()) {
                    open.push(triple.getObject());
                }
            }
        }
    }

    private void label() {
        Set<Node> named = new LinkedHashSet<>();
        for (Triple triple : triples) {
            named.add(triple.getSubject());
            named.add(triple.getObject());
        }
        for (Node node : named) {
            if (node.isURI()) {
                LABELS.forEach(label -> triples.addAll(facts.triples(node, label, Node.ANY)));
            }
        }
    }

    private void sign(Document document) {
        Node self = Names.uri(edition.base() + "data/" + document.name());
        add(self, RDF.type.asNode(), FOAF.Document.asNode());
        add(self, FOAF.primaryTopic.asNode(), document.subject(edition.base()));
        add(self, VOID.inDataset.asNode(), Names.uri(edition.base() + Names.DATASET));
        add(self, DCTerms.license.asNode(), Names.uri(LICENCE));
        add(
                self,
                DCTerms.modified.asNode(),
                NodeFactory.createLiteralDT(edition.modified().toString(), XSDDatatype.XSDdateTime));
        if (document.kind().equals("article")) {
            Node graph = Names.uri(edition.base() + "graph/" + document.name());
            if (facts.isGraph(graph)) {
                add(self, RDFS.seeAlso.asNode(), graph);
            }
        }
        if (document.isTerm()) {
            add(self, RDFS.seeAlso.asNode(), Names.uri(Dip.ONTOLOGY));
        }
    }

    private void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }
}
