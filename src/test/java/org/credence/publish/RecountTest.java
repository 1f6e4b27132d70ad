package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.credence.store.Change;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;
import org.junit.jupiter.api.Test;

/** What is counted by the change is what is counted by looking at everything. */
class RecountTest {
    private static final String BASE = "https://example.org/credence/";
    private static final int STEPS = 200;

    private final DatasetGraph graphs = DatasetGraphFactory.create();
    private final Random random = new Random(4);

    @Test
    void everyChangeOfARandomWalkIsCounted() {
        add(Set.copyOf(some(40)));
        describe(Counts.of(graphs, BASE));
        Counts counts = Counts.of(graphs, BASE);
        for (int step = 0; step < STEPS; step++) {
            Set<Quad> added = new HashSet<>(some(random.nextInt(6)));
            added.removeIf(graphs::contains);
            Set<Quad> removed = new HashSet<>(some(random.nextInt(12)));
            removed.removeIf(quad -> !graphs.contains(quad));
            removed.forEach(graphs::delete);
            add(added);
            counts = Recount.of(counts, graphs, new Change(added, removed), BASE);
            assertEquals(Counts.of(graphs, BASE), counts, "after step " + step);
            describe(counts);
        }
    }

    @Test
    void theCountsAreReadBackFromTheDescription() {
        assertEquals(Optional.empty(), PublishedCounts.of(graphs, BASE));
        add(Set.copyOf(some(60)));
        Counts counts = Counts.of(graphs, BASE);
        describe(counts);
        assertEquals(Optional.of(counts), PublishedCounts.of(graphs, BASE));
    }

    /** Puts the description in place of the one before. */
    private void describe(Counts counts) {
        assertEquals(counts, Counts.of(graphs, BASE));
        List<Quad> quads = MetadataGraph.of(graphs, BASE, Instant.parse("2031-06-01T12:00:00Z"));
        quads.stream().map(Quad::getGraph).distinct().forEach(graphs::removeGraph);
        quads.forEach(graphs::add);
    }

    private void add(Set<Quad> quads) {
        quads.forEach(graphs::add);
    }

    /** Of so few things that many triples stand in two graphs, and many things come and go. */
    private List<Quad> some(int count) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node graph = uri(BASE + "graph/article/" + "abc".charAt(random.nextInt(3)));
            Node subject = random.nextInt(5) == 0
                    ? uri("https://example.org/elsewhere")
                    : uri(BASE + "id/event/" + random.nextInt(6));
            quads.add(switch (random.nextInt(4)) {
                case 0 -> Quad.create(graph, subject, RDF.type.asNode(), random.nextBoolean() ? Dip.EVENT : Dip.PERSON);
                case 1 -> Quad.create(graph, subject, OWL.sameAs.asNode(), uri(Terms.WIKIDATA + "Q" + random.nextInt(3)));
                case 2 -> Quad.create(graph, subject, RDFS.label.asNode(), NodeFactory.createLiteralLang("x", "en"));
                default -> Quad.create(graph, subject, Dip.PART_OF, uri(BASE + "id/event/" + random.nextInt(6)));
            });
        }
        return quads;
    }

    private static Node uri(String address) {
        return NodeFactory.createURI(address);
    }
}
