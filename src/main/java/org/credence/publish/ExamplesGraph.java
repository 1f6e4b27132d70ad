package org.credence.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.credence.vocabulary.Terms;

/** The example queries as {@code sh:SPARQLExecutable}s, as editors look for them. */
final class ExamplesGraph {
    private final Node graph;
    private final String base;
    private final List<Quad> quads = new ArrayList<>();

    private ExamplesGraph(String base) {
        this.base = base;
        this.graph = Names.uri(base + Names.EXAMPLES_GRAPH);
    }

    static List<Quad> of(String base) {
        ExamplesGraph examples = new ExamplesGraph(base);
        examples.prefixes();
        Example.all().forEach(examples::example);
        return examples.quads;
    }

    private Node here(String fragment) {
        return Names.uri(base + Names.EXAMPLES_GRAPH + "#" + fragment);
    }

    private void prefixes() {
        Node prefixes = here("prefixes");
        for (Map.Entry<String, String> prefix : Names.PREFIXES.entrySet()) {
            Node declaration = here("prefix-" + prefix.getKey());
            add(prefixes, sh("declare"), declaration);
            add(declaration, sh("prefix"), NodeFactory.createLiteralString(prefix.getKey()));
            add(declaration, sh("namespace"), NodeFactory.createLiteralDT(prefix.getValue(), XSDDatatype.XSDanyURI));
        }
    }

    private void example(Example example) {
        Node self = here(example.name());
        Query query = QueryFactory.create(example.query());
        String kind = query.isSelectType() ? "Select" : query.isAskType() ? "Ask" : "Construct";
        add(self, RDF.type.asNode(), sh("SPARQLExecutable"));
        add(self, RDF.type.asNode(), sh("SPARQL" + kind + "Executable"));
        add(self, RDFS.comment.asNode(), NodeFactory.createLiteralLang(example.question(), "en"));
        add(self, RDFS.label.asNode(), NodeFactory.createLiteralLang(example.question(), "en"));
        add(self, sh("prefixes"), here("prefixes"));
        add(self, sh(kind.toLowerCase(Locale.ROOT)), NodeFactory.createLiteralString(example.query()));
        add(self, Names.uri(Terms.SCHEMA + "target"), Names.uri(base + "sparql"));
        for (String keyword : example.keywords()) {
            add(self, Names.uri(Terms.SCHEMA + "keywords"), NodeFactory.createLiteralLang(keyword, "en"));
        }
    }

    private static Node sh(String name) {
        return Names.uri(Names.SH + name);
    }

    private void add(Node subject, Node predicate, Node object) {
        quads.add(Quad.create(graph, subject, predicate, object));
    }
}
