package org.credence.graph;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.credence.article.Article;
import org.credence.article.Span;
import org.credence.fact.Agent;
import org.credence.fact.Office;
import org.credence.fact.Place;
import org.credence.fuse.PersonIdentity;
import org.credence.vocabulary.Dip;

/** The addresses of everything that is published, readable and stable. */
public final class Addresses {
    private final String base;
    private final PersonIdentity people;
    private final Map<String, String> personKeys;
    private final Set<String> knownPlaces = new HashSet<>();
    private final KnownOffices knownOffices;

    /**
     * @param base ends with a slash
     * @param personKeys the published keys of people who have another one than their identity's
     * @param reference the reference data, whose addresses are used where they stand for the same
     */
    Addresses(String base, PersonIdentity people, Map<String, String> personKeys, Model reference) {
        this(base, people, personKeys, reference, new KnownOffices(reference));
    }

    /** The same, with the offices of the reference data, which are costly to read more than once. */
    Addresses(
            String base,
            PersonIdentity people,
            Map<String, String> personKeys,
            Model reference,
            KnownOffices knownOffices) {
        if (!base.endsWith("/")) {
            throw new IllegalArgumentException("A base address ends with a slash: " + base);
        }
        this.base = base;
        this.people = people;
        this.knownOffices = knownOffices;
        this.personKeys = Map.copyOf(personKeys);
        reference
                .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(Dip.PLACE.getURI()))
                .forEach(place -> knownPlaces.add(place.getURI()));
    }

    public String base() {
        return base;
    }

    Node article(Article article) {
        return id("article", article.stem());
    }

    Node articleGraph(String stem) {
        return NodeFactory.createURI(base + "graph/article/" + stem);
    }

    /** The graph of what holds across articles. */
    public Node entitiesGraph() {
        return NodeFactory.createURI(base + "graph/entities");
    }

    /** The graph of links to Wikidata. */
    public Node linksGraph() {
        return NodeFactory.createURI(base + "graph/links");
    }

    /** The graph of the ontology. */
    public Node ontologyGraph() {
        return NodeFactory.createURI(base + "graph/ontology");
    }

    /** A mention: its article with an RFC 5147 fragment, in code points. */
    Node mention(Article article, Span span) {
        return NodeFactory.createURI(article(article).getURI() + "#char=" + article.codePointOffset(span.begin()) + ","
                + article.codePointOffset(span.end()));
    }

    Node event(String key) {
        return id("event", key);
    }

    Node merge(String key) {
        return id("merge", key);
    }

    /** What an article says of an event's status. */
    static Node statusReport(Node event, Article article) {
        return part(event, "status-" + article.stem());
    }

    Node statement(String key) {
        return id("statement", key);
    }

    Node tenure(String key) {
        return id("tenure", key);
    }

    Node source(String key) {
        return id("source", key);
    }

    /** Something that exists only as part of another: a participation, a status report. */
    static Node part(Node whole, String key) {
        return NodeFactory.createURI(whole.getURI() + "#" + key);
    }

    Node agent(Agent agent, Article article) {
        return switch (agent) {
            case Agent.State state -> state(state.iso2());
            case Agent.Person person -> person(personKey(person, article));
            case Agent.Organization organization -> organization(organization);
            case Agent.Unnamed unnamed -> source(article.stem() + "-" + slug(unnamed.name()));
        };
    }

    /** The published key of somebody whom an article names. */
    String personKey(Agent.Person person, Article article) {
        String key = people.key(person, article);
        return personKeys.getOrDefault(key, key);
    }

    Node person(String key) {
        return id("person", key);
    }

    Node organization(Agent.Organization organization) {
        return id("organization", organization.key().orElseGet(() -> slug(organization.name())));
    }

    /** The European Union takes part like a state, and is an organisation. */
    Node state(String iso2) {
        return iso2.equals("EU") ? id("organization", "european-union") : id("state", iso2.toLowerCase(Locale.ROOT));
    }

    Node place(Place place) {
        if (!place.isState()) {
            return id("place", place.key().orElseGet(() -> slug(place.name())));
        }
        Node bare = id("place", slug(place.name()));
        return knownPlaces.contains(bare.getURI()) ? id("place", slug(place.name()) + "-country") : bare;
    }

    Node office(Office office, Optional<String> owner) {
        if (office.key().isPresent()) {
            return id("office", office.key().get());
        }
        Optional<Node> known = office.organization()
                .flatMap(organization -> knownOffices.find(office.title(), organization(organization)))
                .or(() -> office.state().flatMap(iso2 -> knownOffices.find(office.title(), state(iso2))));
        String title = slug(office.title());
        return known.orElseGet(() -> id("office", owner.map(name -> title + "-of-" + slug(name)).orElse(title)));
    }

    private Node id(String kind, String key) {
        return NodeFactory.createURI(base + "id/" + kind + "/" + key);
    }

    static String slug(String name) {
        String slug = PersonIdentity.slug(name);
        return slug.length() <= 80 ? slug : slug.substring(0, 80).replaceFirst("-[^-]*$", "");
    }
}
