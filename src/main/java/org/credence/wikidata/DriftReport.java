package org.credence.wikidata;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
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

/** Differences as a table and as RDF: a SHACL validation report, which tools know. */
public record DriftReport(List<Difference> differences) {
    private static final String SHACL = "http://www.w3.org/ns/shacl#";

    public DriftReport {
        differences = List.copyOf(differences);
    }

    /** With tabs between the cells, and a line of column names. */
    public String table() {
        StringBuilder table =
                new StringBuilder(TabSeparated.line(List.of("entity", "name", "item", "difference", "ours", "theirs")));
        for (Difference each : differences) {
            table.append(TabSeparated.line(List.of(
                    each.entity(),
                    each.name(),
                    each.item(),
                    each.sort().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    each.ours(),
                    each.theirs())));
        }
        return table.toString();
    }

    /** One {@code sh:ValidationResult} for each difference: the thing, the item, what we say and what to do. */
    public Model rdf() {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sh", SHACL);
        model.setNsPrefix("wd", Terms.WIKIDATA);
        model.setNsPrefix("owl", OWL.getURI());
        Resource report = model.createResource()
                .addProperty(RDF.type, shacl("ValidationReport"))
                .addProperty(
                        property("conforms"), Boolean.toString(differences.isEmpty()), XSDDatatype.XSDboolean);
        for (Difference each : differences) {
            report.addProperty(property("result"), result(model, each));
        }
        return model;
    }

    private static Resource result(Model model, Difference each) {
        boolean broken = each.sort() == Difference.Sort.REDIRECTED || each.sort() == Difference.Sort.DELETED;
        String message = each.sort().words() + " (ours: " + each.ours() + "; Wikidata: " + each.theirs() + ")";
        return model.createResource()
                .addProperty(RDF.type, shacl("ValidationResult"))
                .addProperty(property("focusNode"), model.createResource(each.entity()))
                .addProperty(property("resultPath"), model.createResource(path(each.sort())))
                .addProperty(property("value"), model.createResource(Terms.WIKIDATA + each.item()))
                .addProperty(property("resultSeverity"), shacl(broken ? "Violation" : "Warning"))
                .addProperty(property("resultMessage"), message, "en");
    }

    /** The property of ours that is in question. */
    private static String path(Difference.Sort sort) {
        return switch (sort) {
            case REDIRECTED, DELETED -> OWL.sameAs.getURI();
            case NAME -> RDFS.label.getURI();
            case TERM_BEGIN -> Dip.NS + "from";
            case TERM_END -> Dip.NS + "until";
        };
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SHACL + name);
    }

    private static Resource shacl(String name) {
        return ResourceFactory.createResource(SHACL + name);
    }
}
