package org.credence.publish;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Writes triples as plain RDF/XML, one after the other as they come, so that a graph of any size needs no memory. Jena's
 * writers hold the whole graph.
 */
final class RdfXml {
    private static final String NO_NAMESPACE = "";

    private final Writer out;
    private final Map<String, String> prefixes = new HashMap<>();

    private RdfXml(Writer out) {
        this.out = out;
    }

    /**
     * Writes triples that come subject by subject.
     *
     * @throws RequestException if a property has an address that is no name in XML
     */
    static void write(Iterator<Triple> triples, Writer out) throws IOException {
        RdfXml writer = new RdfXml(out);
        writer.begin();
        writer.subjects(triples);
        out.write("</rdf:RDF>\n");
    }

    /** For whoever has no way back once writing has begun. */
    static void requireNames(Iterator<Triple> triples) {
        triples.forEachRemaining(triple -> local(triple.getPredicate().getURI()));
    }

    private void begin() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> entry : Names.prefixes().getMapping().entrySet()) {
            prefixes.put(entry.getValue(), entry.getKey());
            out.write("\n    xmlns:" + entry.getKey() + "=\"" + escape(entry.getValue()) + '"');
        }
        out.write(">\n");
    }

    private void subjects(Iterator<Triple> triples) throws IOException {
        Node subject = null;
        while (triples.hasNext()) {
            Triple triple = triples.next();
            if (!triple.getSubject().equals(subject)) {
                end(subject);
                subject = triple.getSubject();
                out.write("  <rdf:Description " + (subject.isBlank() ? nodeId(subject) : about(subject)) + ">\n");
            }
            property(triple.getPredicate().getURI(), triple.getObject());
        }
        end(subject);
    }

    private void end(@Nullable Node subject) throws IOException {
        if (subject != null) {
            out.write("  </rdf:Description>\n");
        }
    }

    private void property(String property, Node object) throws IOException {
        String local = local(property);
        String namespace = property.substring(0, property.length() - local.length());
        String prefix = prefixes.getOrDefault(namespace, NO_NAMESPACE);
        String name = prefix.isEmpty() ? local : prefix + ':' + local;
        out.write("    <" + name);
        if (prefix.isEmpty()) {
            out.write(" xmlns=\"" + escape(namespace) + '"');
        }
        if (object.isLiteral()) {
            literal(object);
            out.write("</" + name + ">\n");
        } else {
            out.write(' ' + (object.isBlank() ? nodeId(object) : "rdf:resource=\"" + escape(object.getURI()) + '"') + "/>\n");
        }
    }

    private void literal(Node literal) throws IOException {
        String datatype = literal.getLiteralDatatypeURI();
        if (!literal.getLiteralLanguage().isEmpty()) {
            out.write(" xml:lang=\"" + escape(literal.getLiteralLanguage()) + '"');
        } else if (!datatype.equals(XSD.xstring.getURI())) {
            out.write(" rdf:datatype=\"" + escape(datatype) + '"');
        }
        out.write('>' + escape(literal.getLiteralLexicalForm()));
    }

    /** The longest end of an address that is a name in XML; what stands before is the namespace. */
    private static String local(String property) {
        int split = Util.splitNamespaceXML(property);
        String local = property.substring(split);
        if (local.isEmpty() || split == 0 || property.equals(RDF.getURI() + "Description")) {
            throw new RequestException(
                    406,
                    "RDF/XML has no way to write the property " + property + ". Ask for text/turtle,"
                            + " application/n-triples or application/ld+json.",
                    Map.of("Vary", "Accept"));
        }
        return local;
    }

    private static String about(Node subject) {
        return "rdf:about=\"" + escape(subject.getURI()) + '"';
    }

    private static String nodeId(Node node) {
        return "rdf:nodeID=\"b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "") + '"';
    }

    /** Line ends and tabs as references, lest a parser change them; what XML has no way to write as a replacement character. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isOfXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isOfXml(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
