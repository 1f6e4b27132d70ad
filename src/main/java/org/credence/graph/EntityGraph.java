package org.credence.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.credence.article.Article;
import org.credence.fact.Agent;
import org.credence.fact.Office;
import org.credence.fact.Place;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/**
 * Describes everything that facts point to: from the reference data where it is known there, otherwise from the facts
 * themselves. Links to Wikidata go into a graph of their own.
 */
final class EntityGraph {
    /** What stands in the graph of links. */
    private static final Set<Node> LINKS =
            Set.of(OWL.sameAs.asNode(), Dip.WIKIDATA_ITEM, Dip.LINK_VERIFICATION);

    private final Addresses addresses;
    private final Model reference;
    private final GraphBuilder graph;
    private final GraphBuilder links;
    private final Set<Node> described = new HashSet<>();
    private final Map<Node, Boolean> known = new HashMap<>();

    EntityGraph(Addresses addresses, Model reference) {
        this.addresses = addresses;
        this.reference = reference;
        this.graph = new GraphBuilder(addresses.entitiesGraph());
        this.links = new GraphBuilder(addresses.linksGraph());
    }

    GraphBuilder graph() {
        return graph;
    }

    GraphBuilder links() {
        return links;
    }

    /** Addresses that a person was published under before, with the key of the one that took its place. */
    void retiredPeople(SortedMap<String, String> retired) {
        retired.forEach((key, successor) -> graph.add(
                addresses.person(key), DCTerms.isReplacedBy.asNode(), addresses.person(successor)));
    }

    /** What a person ruled, as it stands in the file. */
    void correction(Correction correction) {
        correction.triples().forEach(triple -> graph.add(
                triple.getSubject(), triple.getPredicate(), triple.getObject()));
        graph.type(correction.node(), Dip.CORRECTION, Terms.PROV_ACTIVITY);
    }

    /** Everything in the reference data, whether facts point to it or not. */
    Stream<Quad> reference() {
        return Iter.asStream(reference.getGraph().find())
                .map(triple -> Quad.create(target(triple.getPredicate()).name(), triple));
    }

    long referenceSize() {
        return reference.size();
    }

    boolean isOfReference(Quad quad) {
        return quad.getGraph().equals(target(quad.getPredicate()).name())
                && reference.getGraph().contains(quad.asTriple());
    }

    private GraphBuilder target(Node property) {
        return LINKS.contains(property) ? links : graph;
    }

    /** A series of events, or an event known to everybody. */
    void knownEvent(Node node) {
        fromReference(node);
    }

    void state(String iso2) {
        fromReference(addresses.state(iso2));
    }

    /**
     * @param article in which the agent is named so
     */
    void agent(Agent agent, Article article) {
        switch (agent) {
            case Agent.State state -> state(state.iso2());
            case Agent.Person person -> person(person, article);
            case Agent.Organization organization -> organization(organization);
            case Agent.Unnamed ignored -> {}
        }
    }

    private void person(Agent.Person person, Article article) {
        Node node = addresses.agent(person, article);
        boolean known = fromReference(node);
        person.otherNames().forEach(name -> graph.otherLabel(node, name));
        if (known) {
            return;
        }
        graph.type(node, Dip.PERSON, Terms.FOAF_PERSON, Terms.SCHEMA_PERSON);
        if (described.add(node)) {
            graph.label(node, person.name());
        } else {
            graph.otherLabel(node, person.name());
        }
    }

    private void organization(Agent.Organization organization) {
        Node node = addresses.organization(organization);
        if (!fromReference(node)) {
            graph.type(node, Dip.ORGANIZATION, Terms.ORG_ORGANIZATION);
            if (described.add(node)) {
                graph.label(node, organization.name());
            }
            organization.state().ifPresent(iso2 -> {
                graph.add(node, Dip.OF_STATE, addresses.state(iso2));
                state(iso2);
            });
        }
    }

    void place(Place place) {
        Node node = addresses.place(place);
        if (!fromReference(node)) {
            graph.type(node, Dip.PLACE, Terms.SCHEMA_PLACE);
            if (described.add(node)) {
                graph.label(node, place.name());
            }
        }
        place.state().ifPresent(iso2 -> {
            graph.add(node, Dip.IN_STATE, addresses.state(iso2));
            state(iso2);
        });
    }

    /** An office's address. */
    Node officeNode(Office office) {
        return addresses.office(office, owner(office));
    }

    /** What the state or organisation of an office is called. */
    private Optional<String> owner(Office office) {
        return office.state()
                .map(addresses::state)
                .map(node -> label(node).orElse(node.getURI()))
                .or(() -> office.organization().map(Agent.Organization::name));
    }

    void office(Office office) {
        Optional<String> owner = owner(office);
        Node node = addresses.office(office, owner);
        if (!fromReference(node) && described.add(node)) {
            graph.type(node, Dip.OFFICE);
            graph.label(node, owner.map(name -> office.title() + " of " + name).orElse(office.title()));
            graph.english(node, Dip.TITLE, office.title());
            office.state().ifPresent(iso2 -> {
                graph.add(node, Dip.OF_STATE, addresses.state(iso2));
                state(iso2);
            });
            office.organization().ifPresent(organization -> {
                graph.add(node, Dip.OF_ORGANIZATION, addresses.organization(organization));
                organization(organization);
            });
        }
    }

    /** The label of something in the reference data. */
    Optional<String> label(Node node) {
        Resource resource = reference.createResource(node.getURI());
        return Optional.ofNullable(resource.getProperty(RDFS.label)).map(Statement::getString);
    }

    /** Copies the description of something in the reference data, and of what it points to there. */
    private boolean fromReference(Node node) {
        Resource resource = reference.createResource(node.getURI());
        if (!known.computeIfAbsent(node, any -> resource.hasProperty(RDFS.label))) {
            return false;
        }
        if (described.add(node)) {
            for (Statement statement : resource.listProperties().toList()) {
                copy(statement);
                if (statement.getObject().isURIResource()
                        && statement.getResource().getURI().startsWith(addresses.base())) {
                    fromReference(statement.getObject().asNode());
                }
            }
        }
        return true;
    }

    private void copy(Statement statement) {
        target(statement.getPredicate().asNode()).add(
                statement.getSubject().asNode(),
                statement.getPredicate().asNode(),
                statement.getObject().asNode());
    }
}
