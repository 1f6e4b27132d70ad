package org.credence.publish;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** The site's own addresses, below the base, and the prefixes in its data. */
final class Names {
    static final String METADATA_GRAPH = "graph/metadata";
    static final String EXAMPLES_GRAPH = "graph/examples";
    static final String VOID_DOCUMENT = ".well-known/void";
    static final String DATASET = VOID_DOCUMENT + "#dataset";
    static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    static final String SH = "http://www.w3.org/ns/shacl#";

    /** In order of the prefixes, so that files come out the same. */
    static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("dip", Dip.NS),
            Map.entry("nif", Terms.NIF),
            Map.entry("prov", Terms.PROV),
            Map.entry("schema", Terms.SCHEMA),
            Map.entry("foaf", Terms.FOAF),
            Map.entry("sem", Terms.SEM),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("skos", SKOS.getURI()),
            Map.entry("dcterms", DCTerms.getURI()),
            Map.entry("dcat", DCAT.getURI()),
            Map.entry("void", VOID.getURI()),
            Map.entry("sd", SD),
            Map.entry("sh", SH),
            Map.entry("rdf", RDF.getURI()),
            Map.entry("rdfs", RDFS.getURI()),
            Map.entry("owl", OWL.getURI()),
            Map.entry("xsd", XSD.getURI()),
            Map.entry("wd", Terms.WIKIDATA));

    private Names() {}

    static Node uri(String address) {
        return NodeFactory.createURI(address);
    }

    static PrefixMap prefixes() {
        PrefixMap prefixes = PrefixMapFactory.create();
        PREFIXES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> prefixes.add(entry.getKey(), entry.getValue()));
        return prefixes;
    }
}
