package org.credence.publish;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What stands in a page for programs: the facts about its subject as JSON-LD, safe inside a script element. */
final class StructuredData {
    private static final int MOST = 400;

    private StructuredData() {}

    static String of(Document document, View view) {
        List<Triple> triples = view.facts().triples(
                document.subject(view.base()), Node.ANY, Node.ANY, MOST);
        StringWriter out = new StringWriter();
        try {
            // The writer escapes <, > and &, so that no text of the data can end the element.
            JsonLd.write(triples.iterator(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
