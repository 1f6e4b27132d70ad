package org.credence.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.credence.fact.ArticleFacts;
import org.credence.fuse.FusedEvent;
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
    private final KnownOffices knownOffices;
    private final KnownEvents knownEvents;

    /**
     * @param base the address below which everything is minted; ends with a slash
     * @param reference the reference data, resolved against the same base
     */
    public DatasetWriter(String base, Model reference, ExcerptPolicy excerpts, String converterVersion) {
        this.base = base;
        this.reference = reference;
        this.excerpts = excerpts;
        this.converterVersion = converterVersion;
        this.knownOffices = new KnownOffices(reference);
        this.knownEvents = new KnownEvents(reference);
    }

    /** Fuses facts and gives everything its address, by the book of those given before and people's corrections. */
    public Publication publication(List<ArticleFacts> those, AddressBook before, Curation curation) {
        // Of several names for one thing the first is its label, whatever the order in which articles come.
        List<ArticleFacts> articles = those.stream()
                .sorted(Comparator.comparing(each -> each.article().stem()))
                .toList();
        PersonIdentity people = PersonIdentity.of(articles);
        PersonNames persons = PersonNames.of(people, before, reference);
        Addresses addresses = new Addresses(base, people, persons.keys(), reference, knownOffices);
        List<FusedEvent> events = new Fusion(people).fuse(articles);
        EventNames names = EventNames.of(events, before);
        List<String> idle = List.of();
        if (!curation.isEmpty()) {
            // Corrections name events by the addresses that these have, or would have, without the corrections.
            Ruling.Found found = Ruling.find(curation, base, events, names);
            idle = found.idle();
            events = new Fusion(people, found.corrections()).fuse(articles);
            names = EventNames.of(events, before.with(EventNames.KIND, names.entries()));
        }
        EntityGraph entities = new EntityGraph(addresses, reference);
        EventGraph eventGraph = new EventGraph(addresses, entities, names, knownEvents);
        eventGraph.write(events);
        entities.retiredPeople(persons.retired());
        curation.corrections().forEach(entities::correction);
        return new Publication(
                articles,
                addresses,
                entities,
                eventGraph,
                knownEvents,
                before.with(EventNames.KIND, names.entries()).with(PersonNames.KIND, persons.entries()),
                excerpts,
                converterVersion,
                idle);
    }

    /** Writes the articles' facts, fused, and a description of everything they point to. */
    public void write(List<ArticleFacts> articles, Curation curation, StreamRDF out) {
        publication(articles, AddressBook.EMPTY, curation).writeChanged(WrittenArticles.NONE, out);
    }

    /** The graph that the facts of the article of a stem stand in. */
    public Node graphOf(String stem) {
        return addresses().articleGraph(stem);
    }

    /** IRIs of the graphs of what holds across articles. */
    public Set<String> sharedGraphs() {
        return Set.of(addresses().entitiesGraph().getURI(), addresses().linksGraph().getURI());
    }

    private Addresses addresses() {
        return new Addresses(base, PersonIdentity.of(List.of()), Map.of(), reference, knownOffices);
    }

    /** Writes the statements of an ontology file into the graph of the ontology. */
    public void writeOntology(Model ontology, StreamRDF out) {
        Node graph = addresses().ontologyGraph();
        ontology.listStatements().forEach(statement -> {
            Triple triple = statement.asTriple();
            out.quad(Quad.create(graph, triple));
        });
    }
}
