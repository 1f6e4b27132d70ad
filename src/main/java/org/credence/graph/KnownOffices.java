package org.credence.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.credence.vocabulary.Dip;

/**
 * The offices of the reference data, found by whose they are and what the text calls them: "the U.S. secretary of state"
 * and "Secretary of State" of the United States are one.
 */
final class KnownOffices {
    /** Spellings that differ between the two sides of the Atlantic, and nothing else. */
    private static final Map<String, String> SPELLINGS =
            Map.of("defense", "defence", "adviser", "advisor", "labor", "labour", "counselor", "counsellor");

    private static final List<Property> NAMES =
            List.of(RDFS.label, SKOS.altLabel, ResourceFactory.createProperty(Dip.TITLE.getURI()));

    private final Model reference;
    private final Map<String, Set<Node>> byTitle = new HashMap<>();

    /** Nothing is read before an office is asked for: most addresses are made without. */
    KnownOffices(Model reference) {
        this.reference = reference;
    }

    private void read() {
        reference
                .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(Dip.OFFICE.getURI()))
                .forEach(this::add);
    }

    private void add(Resource office) {
        for (Node property : List.of(Dip.OF_STATE, Dip.OF_ORGANIZATION)) {
            office.listProperties(ResourceFactory.createProperty(property.getURI()))
                    .mapWith(statement -> statement.getObject().asNode())
                    .forEach(owner -> NAMES.forEach(name -> office.listProperties(name)
                            .mapWith(statement -> statement.getObject())
                            .filterKeep(RDFNode::isLiteral)
                            .mapWith(title -> title.asLiteral().getLexicalForm())
                            .forEach(title -> byTitle
                                    .computeIfAbsent(key(title, owner), ignored -> new HashSet<>())
                                    .add(office.asNode()))));
        }
    }

    /** The one office of the owner, a state or an organisation, that goes by the title; none where two do. */
    Optional<Node> find(String title, Node owner) {
        if (byTitle.isEmpty()) {
            read();
        }
        Set<Node> offices = byTitle.getOrDefault(key(title, owner), Set.of());
        return offices.size() == 1 ? Optional.of(offices.iterator().next()) : Optional.empty();
    }

    /** "Assistant Secretary of State for Africa" goes by "Assistant Secretary for Africa" too. */
    private static String key(String title, Node owner) {
        StringBuilder key = new StringBuilder(owner.getURI());
        String slug = Addresses.slug(title).replace("secretary-of-state-for-", "secretary-for-");
        for (String word : slug.split("-", -1)) {
            if (!word.equals("the")) {
                key.append(' ').append(SPELLINGS.getOrDefault(word, word));
            }
        }
        return key.toString();
    }
}
