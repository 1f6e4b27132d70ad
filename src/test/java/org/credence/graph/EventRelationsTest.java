package org.credence.graph;

import static org.credence.fact.EventType.SUMMIT;
import static org.credence.fact.EventType.VISIT;
import static org.credence.fact.Status.HELD;
import static org.credence.fact.Telling.article;
import static org.credence.fact.Telling.event;
import static org.credence.fact.Telling.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Fact;
import org.credence.fact.Fact.EventLink.Kind;
import org.credence.vocabulary.Dip;
import org.junit.jupiter.api.Test;

/** Links of several articles between events that turn out to be the same. */
class EventRelationsTest {
    private static final Agent.Person OLA = person("Ola Berg", "NO");

    /** Tells of a summit and a visit, with a link from one of them to the other or to itself. */
    private static ArticleFacts tells(String stem, Kind kind, int from, int to) {
        ArticleFacts told = article(stem, "2031-05-09")
                .tells(
                        event(SUMMIT, HELD, "2031-05-04", "KE NO SE").in("Oslo", "NO"),
                        event(VISIT, HELD, "2031-05-06", "KE NO").with(OLA))
                .facts();
        Fact.Event linked = told.events().get(from);
        Fact.EventLink link = new Fact.EventLink(
                kind, told.events().get(to).id(), linked.evidence().getFirst());
        List<Fact> facts = new ArrayList<>();
        for (Fact.Event each : told.events()) {
            facts.add(each.id().equals(linked.id()) ? each.linked(List.of(link)) : each);
        }
        return new ArticleFacts(told.article(), facts);
    }

    /** "follows 2031-05-06-visit-ke-no 2031-05-04-summit-ke-no-se", of each article by itself. */
    private static List<String> links(ArticleFacts... articles) {
        DatasetGraph graphs = DatasetGraphFactory.create();
        new DatasetWriter(
                        "https://example.org/", ModelFactory.createDefaultModel(), ExcerptPolicy.NONE, "1")
                .write(List.of(articles), Curation.NONE, StreamRDFLib.dataset(graphs));
        List<String> links = new ArrayList<>();
        for (Node property : List.of(Dip.PART_OF, Dip.PREPARES, Dip.FOLLOWS)) {
            graphs.find(Node.ANY, Node.ANY, property, Node.ANY)
                    .forEachRemaining(quad -> links.add(property.getLocalName() + " " + key(quad.getSubject()) + " "
                            + key(quad.getObject())));
        }
        return links.stream().sorted().toList();
    }

    private static String key(Node event) {
        return event.getURI().replaceFirst(".*/", "");
    }

    @Test
    void aLinkOfEachArticleIsToldByIt() {
        String link = "follows 2031-05-06-visit-ke-no 2031-05-04-summit-ke-no-se";
        assertEquals(List.of(link, link), links(tells("a", Kind.FOLLOWS, 1, 0), tells("b", Kind.FOLLOWS, 1, 0)));
    }

    @Test
    void noLinkLeadsAroundInACircle() {
        assertEquals(
                List.of("follows 2031-05-06-visit-ke-no 2031-05-04-summit-ke-no-se"),
                links(tells("b", Kind.FOLLOWS, 0, 1), tells("a", Kind.FOLLOWS, 1, 0)));
        assertEquals(List.of(), links(tells("a", Kind.PART_OF, 0, 0)));
    }
}
