package org.credence.publish;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Writes triples as flat JSON-LD 1.1, one node after the other as they come, so that a large graph needs no more memory
 * than its largest node. Jena's writer holds the whole graph several times over.
 */
final class JsonLd {
    private final JsonWriter json;
    private final PrefixMap prefixes;

    private JsonLd(Writer out) {
        this.json = new JsonWriter(out);
        this.json.setHtmlSafe(true);
        this.prefixes = Names.prefixes();
    }

    /** Writes triples that come subject by subject. */
    static void write(Iterator<Triple> triples, Writer out) throws IOException {
        JsonLd writer = new JsonLd(out);
        writer.json.beginObject();
        writer.context();
        writer.json.name("@graph").beginArray();
        writer.nodes(triples);
        writer.json.endArray().endObject();
        writer.json.flush();
    }

    private void context() throws IOException {
        json.name("@context").beginObject();
        for (Map.Entry<String, String> entry : prefixes.getMapping().entrySet()) {
            json.name(entry.getKey()).value(entry.getValue());
        }
        json.endObject();
    }

    private void nodes(Iterator<Triple> triples) throws IOException {
        Node subject = null;
        Map<Node, List<Node>> facts = new LinkedHashMap<>();
        while (triples.hasNext()) {
            Triple triple = triples.next();
            if (!triple.getSubject().equals(subject)) {
                node(subject, facts);
                subject = triple.getSubject();
                facts.clear();
            }
            facts.computeIfAbsent(triple.getPredicate(), any -> new ArrayList<>()).add(triple.getObject());
        }
        node(subject, facts);
    }

    private void node(@Nullable Node subject, Map<Node, List<Node>> facts) throws IOException {
        if (subject == null) {
            return;
        }
        json.beginObject();
        json.name("@id").value(address(subject));
        for (Map.Entry<Node, List<Node>> fact : facts.entrySet()) {
            boolean type = fact.getKey().equals(RDF.type.asNode())
                    && fact.getValue().stream().noneMatch(Node::isLiteral);
            json.name(type ? "@type" : compact(fact.getKey().getURI())).beginArray();
            for (Node object : fact.getValue()) {
                if (type) {
                    json.value(object.isURI() ? compact(object.getURI()) : address(object));
                } else {
                    object(object);
                }
            }
            json.endArray();
        }
        json.endObject();
    }

    private void object(Node object) throws IOException {
        json.beginObject();
        if (object.isLiteral()) {
            json.name("@value").value(object.getLiteralLexicalForm());
            if (!object.getLiteralLanguage().isEmpty()) {
                json.name("@language").value(object.getLiteralLanguage());
            } else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
                json.name("@type").value(compact(object.getLiteralDatatypeURI()));
            }
        } else {
            json.name("@id").value(address(object));
        }
        json.endObject();
    }

    private static String address(Node node) {
        return node.isBlank() ? "_:b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "") : node.getURI();
    }

    private String compact(String address) {
        String compact = prefixes.abbreviate(address);
        return compact == null ? address : compact;
    }
}
