package org.credence.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.credence.fact.ArticleFacts;
import org.credence.fuse.FusedEvent;

/**
 * The facts of a set of articles, fused and named, ready to be written: a named graph for each article, one for what
 * holds across them, one for links to Wikidata.
 */
public final class Publication {
    private final List<ArticleFacts> articles;
    private final Addresses addresses;
    private final EntityGraph entities;
    private final EventGraph events;
    private final EventRelations relations;
    private final KnownEvents known;
    private final AddressBook book;
    private final ExcerptPolicy excerpts;
    private final String converterVersion;
    private final List<String> idle;

    Publication(
            List<ArticleFacts> articles,
            Addresses addresses,
            EntityGraph entities,
            EventGraph events,
            KnownEvents known,
            AddressBook book,
            ExcerptPolicy excerpts,
            String converterVersion,
            List<String> idle) {
        this.articles = List.copyOf(articles);
        this.addresses = addresses;
        this.entities = entities;
        this.events = events;
        this.relations = EventRelations.of(articles, events::eventsOf);
        this.known = known;
        this.book = book;
        this.excerpts = excerpts;
        this.converterVersion = converterVersion;
        this.idle = List.copyOf(idle);
    }

    /** Writes all of the reference data, whether facts point to it or not. */
    public void writeReference(StreamRDF out) {
        entities.reference().forEach(out::quad);
    }

    /**
     * What holds across articles: the quads of the graphs of entities and links that come of the facts, the reference
     * data's descriptions of what these point to among them. To be asked for after the articles are written.
     */
    public List<Quad> shared() {
        return Stream.concat(
                        entities.graph().quads().stream(), entities.links().quads().stream())
                .toList();
    }

    /** Whether a quad stands in the reference data. */
    public boolean isOfReference(Quad quad) {
        return entities.isOfReference(quad);
    }

    /** How many quads the graphs of entities and links hold with all of the reference data. */
    public long sharedQuads() {
        return entities.referenceSize() + shared().stream().filter(quad -> !isOfReference(quad)).count();
    }

    /** The book of addresses as it is with this publication. */
    public AddressBook book() {
        return book;
    }

    /** What corrections name that is not published, one line each: perhaps the articles have changed. */
    public List<String> idleCorrections() {
        return idle;
    }

    /**
     * Writes the graphs of the articles that are not as they were written before, and all that holds across articles.
     * To be called once.
     *
     * @return what the articles' graphs are like now
     */
    public WrittenArticles writeChanged(WrittenArticles before, StreamRDF out) {
        SortedMap<String, WrittenArticles.Graph> written = new TreeMap<>();
        ArticleInputs inputs = new ArticleInputs(addresses, events, relations);
        for (ArticleFacts facts : articles) {
            String stem = facts.article().stem();
            ArticleEntities.describe(facts, events.eventsOf(stem), entities);
            known.namedIn(facts.article()).forEach(entities::knownEvent);
            String stamp = inputs.stamp(facts);
            Optional<WrittenArticles.Graph> known = before.graph(stem).filter(graph -> graph.stamp().equals(stamp));
            written.put(stem, known.orElseGet(() -> {
                Set<Quad> quads = article(facts);
                quads.forEach(out::quad);
                return new WrittenArticles.Graph(stamp, quads.size());
            }));
        }
        shared().forEach(out::quad);
        return new WrittenArticles(written);
    }

    private Set<Quad> article(ArticleFacts facts) {
        Map<String, FusedEvent> told = events.eventsOf(facts.article().stem());
        return new ArticleGraph(
                        addresses, excerpts, entities::officeNode, converterVersion, facts, told, events::node, relations)
                .write(known.namedIn(facts.article()))
                .quads();
    }
}
