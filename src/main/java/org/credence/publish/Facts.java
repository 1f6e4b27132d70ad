package org.credence.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** All graphs read as one, in words of subjects and objects. For the length of one transaction. */
final class Facts {
    private static final List<Node> NAMES = List.of(
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            Terms.HEADLINE,
            Dip.REPORTED,
            Terms.ANCHOR_OF,
            DCTerms.title.asNode());

    /** A term of office by its holder and the office, taking part by who does, a report by its status and day. */
    private static final List<List<Node>> JOINED = List.of(
            List.of(Dip.HOLDER, Dip.HAS_OFFICE, Dip.OFFICE_LABEL),
            List.of(Dip.AGENT, Dip.IN_OFFICE, Dip.ON_BEHALF_OF),
            List.of(Dip.STATUS, Dip.AS_OF));

    private final DatasetGraph dataset;
    private final Graph union;
    private final Map<Node, Map<Node, List<Node>>> readAhead = new HashMap<>();

    Facts(DatasetGraph dataset) {
        this.dataset = dataset;
        this.union = dataset.getUnionGraph();
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** Reads all statements of some properties at once, for a page that will ask for them of very many things. */
    void readAhead(Collection<Node> predicates) {
        for (Node predicate : predicates) {
            Map<Node, List<Node>> objects = new HashMap<>();
            union.find(Node.ANY, predicate, Node.ANY)
                    .forEachRemaining(triple -> objects.computeIfAbsent(triple.getSubject(), any -> new ArrayList<>(2))
                            .add(triple.getObject()));
            readAhead.put(predicate, objects);
        }
    }

    /** Every statement of the pattern, each once. */
    List<Triple> triples(Node subject, Node predicate, Node object) {
        return union.find(subject, predicate, object).toList();
    }

    /** The first statements of the pattern, no more than the number given. */
    List<Triple> triples(Node subject, Node predicate, Node object, int most) {
        ExtendedIterator<Triple> all = union.find(subject, predicate, object);
        try {
            Stream.Builder<Triple> first = Stream.builder();
            for (int i = 0; i < most && all.hasNext(); i++) {
                first.add(all.next());
            }
            return first.build().toList();
        } finally {
            all.close();
        }
    }

    boolean contains(Node subject, Node predicate, Node object) {
        return union.contains(subject, predicate, object);
    }

    boolean isSubject(Node node) {
        return union.contains(node, Node.ANY, Node.ANY);
    }

    /** Whether there is a graph of that name. */
    boolean isGraph(Node name) {
        return dataset.containsGraph(name);
    }

    boolean isA(Node node, Node type) {
        return union.contains(node, RDF.type.asNode(), type);
    }

    List<Node> objects(Node subject, Node predicate) {
        Map<Node, List<Node>> known = readAhead.get(predicate);
        List<Node> objects = known == null
                ? union.find(subject, predicate, Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList()
                : known.getOrDefault(subject, List.of());
        return objects.stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    List<Node> subjects(Node predicate, Node object) {
        return union.find(Node.ANY, predicate, object)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst();
    }

    /** A literal's text, or empty. */
    Optional<String> text(Node subject, Node predicate) {
        return objects(subject, predicate).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    List<String> texts(Node subject, Node predicate) {
        return objects(subject, predicate).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .toList();
    }

    /** What a person calls it: its label in English where there is one, or the end of its address. */
    String label(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        if (!node.isURI()) {
            return "…";
        }
        return name(node).or(() -> described(node)).orElseGet(() -> tail(node.getURI()));
    }

    /** What has no name of its own is called by what it joins. */
    private Optional<String> described(Node node) {
        for (List<Node> parts : JOINED) {
            Optional<Node> first = object(node, parts.getFirst());
            Optional<Node> second = parts.stream().skip(1).flatMap(part -> object(node, part).stream()).findFirst();
            if (first.isPresent()) {
                return Optional.of(label(first.get()) + second.map(other -> ", " + label(other)).orElse(""));
            }
        }
        return Optional.empty();
    }

    private Optional<String> name(Node node) {
        for (Node predicate : NAMES) {
            List<Node> names = objects(node, predicate).stream()
                    .filter(Node::isLiteral)
                    .toList();
            Optional<Node> english =
                    names.stream().filter(name -> name.getLiteralLanguage().startsWith("en")).findFirst();
            Optional<Node> any = english.or(() -> names.stream().findFirst());
            if (any.isPresent()) {
                return any.map(Node::getLiteralLexicalForm);
            }
        }
        return Optional.empty();
    }

    private static String tail(String address) {
        int from = Math.max(address.lastIndexOf('#'), address.lastIndexOf('/'));
        return from + 1 < address.length() ? address.substring(from + 1) : address;
    }
}
