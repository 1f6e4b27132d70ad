package org.credence.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.credence.article.Article;
import org.credence.fact.ArticleFacts;
import org.credence.fuse.Fusion;
import org.credence.fuse.PersonIdentity;

/**
 * Writes facts as RDF: a named graph for each article, one for what holds across them, one for links to Wikidata.
 */
public final class DatasetWriter {
    private final String base;
    private final Model reference;
    private final ExcerptPolicy excerpts;
    private final String converterVersion;

    /**
     * @param base the address below which everything is minted; ends with a slash
     * @param reference the reference data, resolved against the same base
     */
    public DatasetWriter(String base, Model reference, ExcerptPolicy excerpts, String converterVersion) {
        this.base = base;
        this.reference = reference;
        this.excerpts = excerpts;
        this.converterVersion = converterVersion;
    }

    /**
     * Writes the articles' facts, fused, and a description of everything they point to.
     *
     * @param wholeReference whether all of the reference data is written, or only what facts point to
     */
    public void write(List<ArticleFacts> articles, boolean wholeReference, StreamRDF out) {
        PersonIdentity people = new PersonIdentity();
        Addresses addresses = new Addresses(base, people, reference);
        EntityGraph entities = new EntityGraph(addresses, reference);
        EventGraph events = new EventGraph(addresses, entities);
        events.write(new Fusion(people).fuse(articles));
        for (ArticleFacts facts : articles) {
            ArticleGraph graph = new ArticleGraph(
                    addresses, excerpts, entities, converterVersion, facts, events.eventsOf(facts.article().stem()));
            graph.write().quads().forEach(out::quad);
        }
        if (wholeReference) {
            entities.all();
        }
        entities.graph().quads().forEach(out::quad);
        entities.links().quads().forEach(out::quad);
    }

    /** The graph that an article's facts stand in. */
    public Node graphOf(Article article) {
        return new Addresses(base, new PersonIdentity(), reference).articleGraph(article);
    }

    /** Writes the statements of an ontology file into the graph of the ontology. */
    public void writeOntology(Model ontology, StreamRDF out) {
        Node graph = new Addresses(base, new PersonIdentity(), reference).ontologyGraph();
        ontology.listStatements().forEach(statement -> {
            Triple triple = statement.asTriple();
            out.quad(Quad.create(graph, triple));
        });
    }
}
