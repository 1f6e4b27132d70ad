package org.credence.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.credence.publish.Publication.Edition;

/** The addresses at which the dataset tells of itself: VoID, the service description, what crawlers look for. */
final class Metadata {
    private static final int MOST_ADDRESSES = 45_000;

    private final Publication publication;

    Metadata(Publication publication) {
        this.publication = publication;
    }

    /** {@code .well-known/void}: all of the metadata's graph, in the form that the client accepts. */
    Answer document(Exchange exchange) {
        DataFormat format = exchange.negotiation()
                .best(DataFormat.mediaTypes())
                .flatMap(DataFormat::ofMediaType)
                .orElseThrow(() -> RequestException.notAcceptable(String.join(", ", DataFormat.mediaTypes())));
        Edition edition = publication.edition();
        return Answer.of(200, format.contentType(), bytes(edition, format))
                .tagged()
                .with("Vary", "Accept")
                .with("Last-Modified", Exchange.httpDate(edition.modified()));
    }

    byte[] bytes(Edition edition, DataFormat format) {
        return DataFiles.write(triples(edition), format);
    }

    /** As loaded; where a dataset was loaded without, counted now. */
    private Collection<Triple> triples(Edition edition) {
        Node name = Names.uri(edition.base() + Names.METADATA_GRAPH);
        return publication.read(graphs -> {
            if (graphs.containsGraph(name)) {
                return graphs.getGraph(name).find().toList();
            }
            return MetadataGraph.of(graphs, edition.base(), edition.modified()).stream()
                    .filter(quad -> quad.getGraph().equals(name))
                    .map(Quad::asTriple)
                    .toList();
        });
    }

    /** What the endpoint is, at the address by which the client reached it. */
    Answer serviceDescription(Exchange exchange, String mediaType) {
        Edition edition = publication.edition();
        String prefix = edition.base() + Names.VOID_DOCUMENT + "#";
        Set<Triple> all = new LinkedHashSet<>(ServiceDescription.triples(
                Names.uri(prefix + "service"), Names.uri(exchange.address()), Names.uri(prefix + "graphs")));
        for (Triple triple : triples(edition)) {
            boolean ofService = triple.getSubject().getURI().equals(prefix + "service");
            if (!ofService) {
                all.add(triple);
            }
        }
        DataFormat format = DataFormat.ofMediaType(mediaType).orElse(DataFormat.TURTLE);
        return Answer.of(200, format.contentType(), DataFiles.write(all, format)).with("Cache-Control", "no-cache");
    }

    Answer robots() {
        return Answer.text(200, robots(publication.edition().base()));
    }

    static String robots(String base) {
        return """
            User-agent: *
            Allow: /
            Disallow: /sparql
            Disallow: /graphs
            Disallow: /search
            Sitemap: %ssitemap.xml""".formatted(base);
    }

    Answer sitemap() {
        Edition edition = publication.edition();
        return Answer.of(200, "application/xml; charset=utf-8", sitemap(edition)).tagged();
    }

    /** The pages of what the articles tell, then those of everything else while there is room. */
    byte[] sitemap(Edition edition) {
        Set<String> names = new LinkedHashSet<>();
        for (Document document : documents(edition)) {
            names.add(document.name());
        }
        List<String> ordered = new ArrayList<>(new TreeSet<>(names));
        ordered.sort((a, b) -> Boolean.compare(isReference(a), isReference(b)));
        StringBuilder xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
        xml.append("<url><loc>").append(Html.escape(edition.base())).append("</loc></url>\n");
        for (String name : ordered.subList(0, Math.min(MOST_ADDRESSES, ordered.size()))) {
            xml.append("<url><loc>")
                    .append(Html.escape(edition.base() + "page/" + name))
                    .append("</loc><lastmod>")
                    .append(edition.modified())
                    .append("</lastmod></url>\n");
        }
        return xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isReference(String name) {
        return !name.startsWith("event/") && !name.startsWith("article/") && !name.startsWith("statement/");
    }

    /** Everything that has a page of its own. */
    Set<Document> documents(Edition edition) {
        return publication.read(graphs -> {
            Set<Document> documents = new LinkedHashSet<>();
            Document ontology = new Document("ontology");
            if (graphs.getUnionGraph().contains(ontology.subject(edition.base()), Node.ANY, Node.ANY)) {
                documents.add(ontology);
            }
            graphs.getUnionGraph().find(Node.ANY, RDF.type.asNode(), Node.ANY)
                    .forEachRemaining(triple ->
                            Document.about(triple.getSubject(), edition.base()).ifPresent(documents::add));
            graphs.listGraphNodes()
                    .forEachRemaining(name -> Document.about(name, edition.base()).ifPresent(documents::add));
            return documents;
        });
    }
}
