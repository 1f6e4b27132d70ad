package org.credence.graph;

import static org.credence.fact.Telling.article;
import static org.credence.fact.Telling.event;
import static org.credence.fact.Telling.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.credence.fact.ArticleFacts;
import org.credence.fact.GrowingArticles;
import org.credence.fact.Telling;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;
import org.junit.jupiter.api.Test;

/** A set of articles that grows in every order of arrival. */
class GrowthTest {
    private static final String BASE = "http://example.org/";

    private static final List<ArticleFacts> ARTICLES =
            GrowingArticles.ALL.stream().map(Telling::facts).toList();

    private final Set<String> results = new HashSet<>();
    private int orders;

    @Test
    void anyOrderOfArrivalGivesTheSameEventsAndEveryAddressLasts() {
        permute(new ArrayList<>(ARTICLES), 0);

        assertEquals(120, orders);
        assertEquals(1, results.size(), "the same facts, whatever order the articles came in");
    }

    private void permute(List<ArticleFacts> articles, int from) {
        if (from == articles.size()) {
            orders++;
            results.add(grow(articles));
            return;
        }
        for (int i = from; i < articles.size(); i++) {
            List<ArticleFacts> swapped = new ArrayList<>(articles);
            swapped.set(from, articles.get(i));
            swapped.set(i, articles.get(from));
            permute(swapped, from + 1);
        }
    }

    /** Adds one article after the other; the facts at the end. */
    private static String grow(List<ArticleFacts> order) {
        AddressBook book = AddressBook.EMPTY;
        Map<Node, Set<Node>> published = new HashMap<>();
        DatasetGraph graphs = DatasetGraphFactory.create();
        for (int count = 1; count <= order.size(); count++) {
            List<ArticleFacts> there = order.subList(0, count).stream()
                    .sorted(Comparator.comparing(facts -> facts.article().stem()))
                    .toList();
            Publication publication = new DatasetWriter(
                            BASE, ModelFactory.createDefaultModel(), ExcerptPolicy.NONE, "test")
                    .publication(there, book, Curation.NONE);
            graphs = DatasetGraphFactory.create();
            publication.writeChanged(WrittenArticles.NONE, StreamRDFLib.dataset(graphs));
            book = AddressBook.ofJson(publication.book().asJson());
            for (Node event : events(graphs)) {
                published.putIfAbsent(event, mentions(graphs, event));
            }
        }
        assertEveryAddressAnswers(published, graphs, order);
        return facts(graphs);
    }

    /** Each address, or the one that took its place, still stands for what it stood for when it was first published. */
    private static void assertEveryAddressAnswers(
            Map<Node, Set<Node>> published, DatasetGraph graphs, List<ArticleFacts> order) {
        String arrival = order.stream().map(facts -> facts.article().stem()).collect(Collectors.joining(", "));
        published.forEach((event, mentions) -> {
            Node now = successor(graphs, event).orElse(event);
            Set<Node> still = mentions(graphs, now);
            assertTrue(still.stream().anyMatch(mentions::contains), () -> event + " is lost after " + arrival);
        });
    }

    private static Optional<Node> successor(DatasetGraph graphs, Node event) {
        List<Node> successors = new ArrayList<>();
        graphs.find(Node.ANY, event, DCTerms.isReplacedBy.asNode(), Node.ANY)
                .forEachRemaining(quad -> successors.add(quad.getObject()));
        assertTrue(successors.size() < 2, () -> event + " has " + successors);
        return successors.stream().findFirst();
    }

    private static Set<Node> events(DatasetGraph graphs) {
        Set<Node> events = new HashSet<>();
        graphs.find(Node.ANY, Node.ANY, RDF.type.asNode(), Dip.EVENT)
                .forEachRemaining(quad -> events.add(quad.getSubject()));
        return events;
    }

    private static Set<Node> mentions(DatasetGraph graphs, Node event) {
        Set<Node> mentions = new HashSet<>();
        graphs.find(Node.ANY, event, Terms.WAS_DERIVED_FROM, Node.ANY)
                .forEachRemaining(quad -> mentions.add(quad.getObject()));
        return mentions;
    }

    /** All quads, with each event and person called by what it rests on, and without the retired addresses. */
    private static String facts(DatasetGraph graphs) {
        Map<String, String> names = new HashMap<>();
        for (Node event : events(graphs)) {
            names.put(event.getURI(), "event of " + new TreeSet<>(mentions(graphs, event).stream().map(Node::toString).toList()));
        }
        graphs.find(Node.ANY, Node.ANY, Dip.term("agent"), Node.ANY).forEachRemaining(quad -> {
            String part = quad.getSubject().getURI();
            String whole = part.substring(0, part.indexOf('#'));
            names.put(part, "part in " + names.get(whole) + " of somebody");
        });
        Set<String> lines = new TreeSet<>();
        graphs.find().forEachRemaining(quad -> {
            String subject = name(names, quad.getSubject());
            boolean bookkeeping = quad.getSubject().toString().startsWith(BASE + "id/merge/")
                    || quad.getPredicate().equals(DCTerms.isReplacedBy.asNode());
            if (!bookkeeping) {
                lines.add(graph(quad) + " " + subject + " " + quad.getPredicate() + " " + name(names, quad.getObject()));
            }
        });
        return String.join("\n", lines);
    }

    private static String graph(Quad quad) {
        return quad.getGraph().toString();
    }

    private static String name(Map<String, String> names, Node node) {
        String text = node.toString();
        if (text.startsWith(BASE + "id/person/")) {
            return "somebody";
        }
        int fragment = text.indexOf('#');
        String whole = fragment < 0 ? text : text.substring(0, fragment);
        if (names.containsKey(text)) {
            return String.valueOf(names.get(text));
        }
        return names.containsKey(whole) ? names.get(whole) + text.substring(fragment) : text;
    }
}
