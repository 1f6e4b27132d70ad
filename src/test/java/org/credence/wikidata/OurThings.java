package org.credence.wikidata;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** The things of {@code subjects.tsv} as a store holds them, and the item that each really is. */
final class OurThings {
    static final String BASE = "http://localhost:3030/";

    private final Model model = ModelFactory.createDefaultModel();
    private final Map<String, Optional<String>> expected = new TreeMap<>();
    private final Map<String, String> cases = new HashMap<>();
    private final Map<String, Resource> states = new HashMap<>();

    OurThings() {
        Map<String, String> items = Map.of(
                "KR", "Q884", "CN", "Q148", "JP", "Q17", "US", "Q30", "FR", "Q142", "DE", "Q183", "KE", "Q114", "BR",
                "Q155", "PL", "Q36", "VN", "Q881");
        items.forEach((code, item) -> {
            Resource state = thing("state", code.toLowerCase(java.util.Locale.ROOT), Dip.STATE, "State " + code);
            state.addProperty(OWL.sameAs, model.createResource(Terms.WIKIDATA + item));
            states.put(code, state);
        });
        Table.read("offices.tsv").rows().forEach(this::office);
        int number = 0;
        for (Map<String, String> row : Table.read("subjects.tsv").rows()) {
            subject(row, number++);
        }
    }

    Dataset dataset() {
        return DatasetFactory.create(model);
    }

    /** By address below the base. */
    Map<String, Optional<String>> expected() {
        return expected;
    }

    String difficulty(String key) {
        return Objects.requireNonNull(cases.get(key));
    }

    private Resource thing(String kind, String key, Node type, String label) {
        return model.createResource(BASE + "id/" + kind + "/" + key)
                .addProperty(RDF.type, model.asRDFNode(type))
                .addProperty(RDFS.label, label, "en");
    }

    private static Property property(Node node) {
        return ResourceFactory.createProperty(node.getURI());
    }

    private static String cell(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private void office(Map<String, String> row) {
        Resource office = thing("office", cell(row, "key"), Dip.OFFICE, cell(row, "label"));
        office.addProperty(property(Dip.OF_STATE), states.get(cell(row, "state")));
        if (!cell(row, "item").isEmpty()) {
            office.addProperty(OWL.sameAs, model.createResource(Terms.WIKIDATA + cell(row, "item")));
        }
    }

    private void subject(Map<String, String> row, int number) {
        Kind kind = Kind.valueOf(cell(row, "kind").toUpperCase(java.util.Locale.ROOT));
        String key = cell(row, "label").toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
        Resource thing = thing(kind.toString(), key, kind.type(), cell(row, "label"));
        String entity = "id/" + kind + "/" + key;
        expected.put(entity, Optional.of(cell(row, "expected")).filter(item -> !item.isEmpty()));
        cases.put(entity, cell(row, "case"));
        Property state = property(
                switch (kind) {
                    case PERSON -> Dip.CITIZEN_OF;
                    case PLACE -> Dip.IN_STATE;
                    default -> Dip.OF_STATE;
                });
        if (!cell(row, "state").isEmpty()) {
            thing.addProperty(state, states.get(cell(row, "state")));
        }
        if (!cell(row, "born").isEmpty()) {
            thing.addProperty(ResourceFactory.createProperty(Terms.SCHEMA + "birthDate"), cell(row, "born"), XSDDatatype.XSDdate);
        }
        if (!cell(row, "place").isEmpty()) {
            thing.addProperty(property(Dip.PLACE_KIND), cell(row, "place"));
        }
        if (!cell(row, "point").isEmpty()) {
            String[] point = cell(row, "point").split(",", -1);
            thing.addProperty(ResourceFactory.createProperty(Terms.SCHEMA + "latitude"), point[0], XSDDatatype.XSDdecimal);
            thing.addProperty(ResourceFactory.createProperty(Terms.SCHEMA + "longitude"), point[1], XSDDatatype.XSDdecimal);
        }
        Resource event = model.createResource(BASE + "id/event/" + number)
                .addProperty(property(kind == Kind.PLACE ? Dip.AT_PLACE : Dip.PARTICIPANT), thing);
        if (kind != Kind.PERSON) {
            event.addProperty(
                    property(Dip.term("statusReport")),
                    model.createResource().addProperty(property(Dip.AS_OF), "2023-06-01", XSDDatatype.XSDdate));
        }
        Table.values(cell(row, "office"), ";").forEach(held -> tenure(thing, held.split("@", -1), number));
    }

    private void tenure(Resource holder, String[] held, int number) {
        model.createResource(BASE + "id/tenure/" + number)
                .addProperty(RDF.type, model.asRDFNode(Dip.TENURE))
                .addProperty(property(Dip.HOLDER), holder)
                .addProperty(property(Dip.HAS_OFFICE), model.createResource(BASE + "id/office/" + held[0]))
                .addProperty(property(Dip.AS_OF), held[1], XSDDatatype.XSDdate)
                .addProperty(property(Dip.CURRENT), held[2].isEmpty() ? "true" : "false", XSDDatatype.XSDboolean)
                .addProperty(property(Terms.WAS_DERIVED_FROM), model.createResource(BASE + "id/article/a#char=0," + (number + 1)));
    }
}
