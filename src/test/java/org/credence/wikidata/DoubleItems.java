package org.credence.wikidata;

import java.util.Map;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Rows of {@code items.tsv} in the shape in which Wikidata writes its items as RDF. */
final class DoubleItems {
    private static final String ENTITY = "http://www.wikidata.org/entity/";
    private static final String PROP = "http://www.wikidata.org/prop/";
    private static final Property DESCRIPTION = ResourceFactory.createProperty("http://schema.org/description");
    private static final Map<String, String> DIRECT = Map.of(
            "cls", "P31", "occ", "P106", "iso", "P297", "holder", "P1308");
    /** A class and the one above it. */
    private static final Map<String, String> ABOVE = Map.of(
            "Q515", "Q486972",
            "Q3957", "Q486972",
            "Q486972", "Q2221906",
            "Q82794", "Q2221906",
            "Q41176", "Q2221906",
            "Q155271", "Q43229");

    private final Model model = ModelFactory.createDefaultModel();

    private DoubleItems() {}

    static Model of(Table table) {
        DoubleItems items = new DoubleItems();
        ABOVE.forEach((below, above) -> items.direct(items.entity(below), "P279", items.entity(above)));
        table.rows().forEach(items::add);
        return items.model;
    }

    private Resource entity(String id) {
        return model.createResource(ENTITY + id);
    }

    private static String cell(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private void add(Map<String, String> row) {
        Resource item = entity(cell(row, "item"));
        if (!cell(row, "redirect").isEmpty()) {
            item.addProperty(OWL.sameAs, entity(cell(row, "redirect")));
            return;
        }
        item.addProperty(RDFS.label, cell(row, "label"), "en");
        Table.values(cell(row, "alias"), "\\|").forEach(name -> item.addProperty(SKOS.altLabel, name, "en"));
        if (!cell(row, "desc").isEmpty()) {
            item.addProperty(DESCRIPTION, cell(row, "desc"), "en");
        }
        DIRECT.forEach((column, property) ->
                Table.values(cell(row, column), "\\|").forEach(value -> value(item, property, value)));
        String country = cell(row, "cls").equals("Q5") ? "P27" : cell(row, "cls").equals("Q4164871") ? "P1001" : "P17";
        Table.values(cell(row, "country"), "\\|").forEach(value -> value(item, country, value));
        Table.values(cell(row, "born"), "\\|").forEach(day -> day(item, "P569", day));
        Table.values(cell(row, "died"), "\\|").forEach(day -> day(item, "P570", day));
        Table.values(cell(row, "point"), "\\|").map(point -> point.split(",", -1)).forEach(point -> item.addProperty(
                property("direct/P625"),
                model.createTypedLiteral(
                        "Point(" + point[1] + " " + point[0] + ")", "http://www.opengis.net/ont/geosparql#wktLiteral")));
        Table.values(cell(row, "extra"), ";").map(pair -> pair.split("=", -1)).forEach(pair -> value(item, pair[0], pair[1]));
        int number = 0;
        for (String position : Table.values(cell(row, "pos"), ";").toList()) {
            position(item, cell(row, "item") + "-" + number++, position.split("@", -1));
        }
    }

    private static Property property(String path) {
        return ResourceFactory.createProperty(PROP + path);
    }

    private void direct(Resource item, String property, Resource value) {
        item.addProperty(property("direct/" + property), value);
    }

    /** A label in another language, an item, a number or a text. */
    private void value(Resource item, String property, String value) {
        if (property.startsWith("label@")) {
            item.addProperty(RDFS.label, value, property.substring("label@".length()));
        } else if (value.matches("Q\\d+")) {
            direct(item, property, entity(value));
        } else if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            day(item, property, value);
        } else if (value.matches("\\d+")) {
            item.addProperty(property("direct/" + property), value, XSDDatatype.XSDdecimal);
        } else {
            item.addProperty(property("direct/" + property), value);
        }
    }

    private void day(Resource item, String property, String day) {
        item.addProperty(property("direct/" + property), day + "T00:00:00Z", XSDDatatype.XSDdateTime);
    }

    private void position(Resource item, String name, String[] parts) {
        Resource statement = model.createResource("http://www.wikidata.org/entity/statement/" + name);
        item.addProperty(property("P39"), statement);
        statement.addProperty(property("statement/P39"), entity(parts[0]));
        direct(item, "P39", entity(parts[0]));
        if (!parts[1].isEmpty()) {
            statement.addProperty(property("qualifier/P580"), parts[1] + "T00:00:00Z", XSDDatatype.XSDdateTime);
        }
        if (!parts[2].isEmpty()) {
            statement.addProperty(property("qualifier/P582"), parts[2] + "T00:00:00Z", XSDDatatype.XSDdateTime);
        }
    }
}
