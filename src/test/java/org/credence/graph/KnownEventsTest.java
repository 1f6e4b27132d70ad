package org.credence.graph;

import static org.credence.fact.EventType.CONFERENCE;
import static org.credence.fact.EventType.SUMMIT;
import static org.credence.fact.Status.HELD;
import static org.credence.fact.Status.PLANNED;
import static org.credence.fact.Telling.article;
import static org.credence.fact.Telling.event;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.credence.article.Article;
import org.credence.article.Passage;
import org.credence.article.Span;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Telling;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events are of the series whose name they bear; articles mention what they name. */
class KnownEventsTest {
    private static final String BASE = "http://example.org/";
    private static final Model REFERENCE = reference();

    private static Model reference() {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString("""
                @prefix dip: <https://w3id.org/credence/diplomacy#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix wd: <http://www.wikidata.org/entity/> .
                <id/series/lakes-summit> a dip:EventSeries ; rdfs:label "Lakes Summit"@en ; skos:altLabel "Group of Lakes"@en ;
                    dip:seriesOf dip:Summit ; dip:wikidataItem wd:Q990000021 ; dip:linkVerification "a table: a row"@en .
                <id/known-event/lakes-war> a dip:KnownEvent ; rdfs:label "Lakes War"@en ;
                    dip:wikidataItem wd:Q990000022 ; dip:linkVerification "a table: another row"@en .
                """, Lang.TURTLE).base(BASE).parse(model);
        return model;
    }

    private static DatasetGraph written(ArticleFacts... articles) {
        DatasetGraph graphs = DatasetGraphFactory.create();
        new DatasetWriter(BASE, REFERENCE, ExcerptPolicy.NONE, "test")
                .write(List.of(articles), Curation.NONE, StreamRDFLib.dataset(graphs));
        return graphs;
    }

    private static Map<String, String> pairs(DatasetGraph graphs, Node property) {
        Map<String, String> pairs = new TreeMap<>();
        graphs.find(Node.ANY, Node.ANY, property, Node.ANY)
                .forEachRemaining(quad -> pairs.put(
                        quad.getSubject().getURI().replace(BASE, ""), quad.getObject().getURI().replace(BASE, "")));
        return pairs;
    }

    @Test
    void anEventIsOfTheSeriesThatItIsCalledByAndOfNoOther() {
        Telling telling = article("report", "2031-05-05")
                .tells(
                        event(SUMMIT, HELD, "2031-05-04", "KE NO").called("Lakes Group of"),
                        event(SUMMIT, PLANNED, "2032-05-04", "KE SE").called("Lakes"),
                        event(CONFERENCE, HELD, "2031-04-02", "NO SE").called("Group of Lakes"));

        DatasetGraph graphs = written(telling.facts());

        assertEquals(
                Map.of("id/event/2031-05-04-summit-ke-no", "id/series/lakes-summit"), pairs(graphs, Dip.OF_SERIES));
        assertEquals(
                Map.of("id/series/lakes-summit", "http://www.wikidata.org/entity/Q990000021"),
                pairs(graphs, Dip.WIKIDATA_ITEM),
                "described are those that something points to");
        Node links = NodeFactory.createURI(BASE + "graph/links");
        assertEquals(true, graphs.contains(links, Node.ANY, Dip.WIKIDATA_ITEM, Node.ANY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It began in the Lakes War, long ago. | id/known-event/lakes-war",
                "After the LAKES WAR they met. | id/known-event/lakes-war",
                "The lakes warm slowly. | ''",
                "The Greatlakes War is another. | ''"
            })
    void anArticleMentionsWhatItNames(String text, String named) {
        Article article = new Article(
                "a", "a.md", text, article("a", "2031-05-05").facts().article().metadata(),
                List.of(new Passage(new Span(0, text.length()), Passage.Kind.BODY)));

        Map<String, String> mentions = pairs(written(new ArticleFacts(article, List.of())), Terms.MENTIONS);

        assertEquals(named.isEmpty() ? Map.of() : Map.of("id/article/a", named), mentions);
    }
}
