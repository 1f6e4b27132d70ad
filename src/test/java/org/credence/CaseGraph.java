package org.credence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/**
 * What a case compares: everything said of articles, events, statements and tenures. These have no address of their own
 * here, for addresses count characters: a case may write {@code []} for each; and what they rest on is given in words.
 */
final class CaseGraph {
    private static final String BASE = ReadingOptions.DEFAULT_BASE;
    private static final Pattern NAMELESS =
            Pattern.compile(Pattern.quote(BASE) + "id/(?:article|event|statement|tenure|source)/.*");
    /** What follows from the rest, changes with every version, or is tested where it is read (the rank of participants). */
    private static final Set<Node> LEFT_OUT = Set.of(
            RDFS.label.asNode(), Dip.LEVEL, Dip.ABOUT, Dip.REPORTED, Dip.SHA256, Dip.CONVERTER_VERSION, Dip.CHARACTERS, Dip.RULE,
            Dip.CONFIDENCE, Dip.IN_ARTICLE, Dip.OFFICE_LABEL, Terms.BEGIN_INDEX, Terms.END_INDEX, Terms.IN_LANGUAGE,
            OWL.sameAs.asNode());
    private static final Set<Node> CLASSES_LEFT_OUT = Set.of(
            Dip.EVENT, Dip.STATEMENT, Dip.PARTICIPATION, Dip.STATUS_REPORT, Dip.MENTION, Terms.NEWS_ARTICLE,
            Terms.PROV_ENTITY, Terms.OFFSET_BASED_STRING);
    static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
            .setNsPrefix("dip", "https://w3id.org/credence/diplomacy#")
            .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
            .setNsPrefix("rdfs", RDFS.uri)
            .setNsPrefix("schema", "https://schema.org/")
            .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
            .setNsPrefix("state", BASE + "id/state/")
            .setNsPrefix("person", BASE + "id/person/")
            .setNsPrefix("place", BASE + "id/place/")
            .setNsPrefix("organization", BASE + "id/organization/")
            .setNsPrefix("office", BASE + "id/office/");

    private CaseGraph() {}

    /** What is compared of everything published. */
    static Graph of(Graph published) {
        Map<Node, Node> blanks = new HashMap<>();
        Graph graph = GraphFactory.createDefaultGraph();
        published.find().forEachRemaining(triple -> {
            if (isCompared(published, triple)) {
                Node object = words(published, triple.getObject());
                graph.add(nameless(triple.getSubject(), blanks), triple.getPredicate(), nameless(object, blanks));
            }
        });
        graph.getPrefixMapping().setNsPrefixes(PREFIXES);
        return graph;
    }

    private static boolean isCompared(Graph published, Triple triple) {
        boolean unnamed = published.contains(triple.getSubject(), RDF.type.asNode(), Dip.UNNAMED_SOURCE);
        boolean mention = published.contains(triple.getSubject(), Terms.ANCHOR_OF, Node.ANY);
        boolean derivedReport = triple.getPredicate().equals(Terms.WAS_DERIVED_FROM)
                && published.contains(triple.getSubject(), RDF.type.asNode(), Dip.STATUS_REPORT);
        boolean label = triple.getPredicate().equals(RDFS.label.asNode());
        return isNameless(triple.getSubject())
                && !mention
                && !derivedReport
                && ((unnamed && label) || !LEFT_OUT.contains(triple.getPredicate()))
                && !(triple.getPredicate().equals(RDF.type.asNode()) && CLASSES_LEFT_OUT.contains(triple.getObject()));
    }

    /** The words of a mention; anything else as it is. */
    private static Node words(Graph published, Node node) {
        return published.find(node, Terms.ANCHOR_OF, Node.ANY).nextOptional().map(Triple::getObject).orElse(node);
    }

    private static boolean isNameless(Node node) {
        return node.isBlank() || (node.isURI() && NAMELESS.matcher(node.getURI()).matches());
    }

    private static Node nameless(Node node, Map<Node, Node> blanks) {
        return isNameless(node) ? blanks.computeIfAbsent(node, ignored -> NodeFactory.createBlankNode()) : node;
    }

    /** The triples of two graphs that the other has not: each node that has none like it is held against the one most like it. */
    static List<String> differences(Graph expected, Graph read) {
        List<Set<String>> missing = described(expected);
        List<Set<String>> surplus = described(read);
        missing.removeIf(surplus::remove);
        List<String> lines = new ArrayList<>();
        for (Set<String> each : missing) {
            Optional<Set<String>> nearest = surplus.stream()
                    .filter(other -> common(each, other) * 2 > Math.min(each.size(), other.size()))
                    .max(Comparator.comparingInt(other -> common(each, other)));
            nearest.ifPresent(surplus::remove);
            lines.add("Of " + String.join(" ; ", each));
            each.stream().filter(line -> nearest.isEmpty() || !nearest.get().contains(line)).map("  missing "::concat).forEach(lines::add);
            nearest.ifPresent(other -> other.stream().filter(line -> !each.contains(line)).map("  surplus "::concat).forEach(lines::add));
        }
        for (Set<String> each : surplus) {
            lines.add("Not expected");
            each.stream().map("  surplus "::concat).forEach(lines::add);
        }
        return lines;
    }

    private static int common(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    /** What is said of each node that no other points to: a line a triple, with what it points to written out. */
    private static List<Set<String>> described(Graph graph) {
        Set<Node> subjects = new java.util.LinkedHashSet<>();
        graph.find().forEachRemaining(triple -> subjects.add(triple.getSubject()));
        List<Set<String>> all = new ArrayList<>();
        for (Node subject : subjects) {
            if (!graph.contains(Node.ANY, Node.ANY, subject) || graph.contains(subject, RDF.type.asNode(), Node.ANY)) {
                all.add(lines(graph, subject, 0));
            }
        }
        all.sort(Comparator.comparing(Object::toString));
        return all;
    }

    private static Set<String> lines(Graph graph, Node subject, int depth) {
        Set<String> lines = new TreeSet<>();
        graph.find(subject, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            Node object = triple.getObject();
            String value = object.isBlank() && depth < 2
                    ? lines(graph, object, depth + 1).toString()
                    : object.isBlank() ? "[]" : object.toString(PREFIXES);
            lines.add(triple.getPredicate().toString(PREFIXES) + " " + value);
        });
        return lines;
    }
}
