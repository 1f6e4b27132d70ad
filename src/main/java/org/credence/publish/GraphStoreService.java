package org.credence.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.iri3986.provider.IRIProvider3986;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The Graph Store Protocol at {@code graphs}: a graph is named by the parameter {@code graph}, {@code default} or the
 * address itself. All may read; writing needs the token. The default graph is what was written to it, and where nothing
 * was, the union of all.
 */
final class GraphStoreService {
    private static final int MOST_BYTES = 64 << 20;

    private final Publication publication;
    private final GraphWriting writing;

    GraphStoreService(Publication publication, GraphWriting writing) {
        this.publication = publication;
        this.writing = writing;
    }

    void answer(Exchange exchange) throws IOException {
        String base = publication.edition().base();
        switch (exchange.method()) {
            case "GET", "HEAD" -> read(exchange, name(exchange, base), base);
            case "PUT" -> replace(exchange, name(exchange, base), base);
            case "POST" -> add(exchange, base);
            case "DELETE" -> remove(exchange, name(exchange, base), base);
            default -> throw RequestException.notAllowed("GET, HEAD, PUT, POST, DELETE, OPTIONS");
        }
    }

    /** Empty for the default graph. */
    private static Optional<Node> name(Exchange exchange, String base) {
        Parameters parameters = exchange.parameters();
        Optional<String> named = parameters.one("graph");
        boolean isDefault = !parameters.all("default").isEmpty();
        if (named.isPresent() && isDefault) {
            throw new RequestException(400, "Say “graph” or “default”, not both.");
        }
        if (named.isPresent()) {
            return Optional.of(Names.uri(absolute(named.get())));
        }
        String path = exchange.path();
        if (path.startsWith("graphs/") && path.length() > 7) {
            return Optional.of(Names.uri(absolute(base + path)));
        }
        if (isDefault) {
            return Optional.empty();
        }
        throw new RequestException(400, "Say which graph: graphs?graph=… or graphs?default.");
    }

    private static String absolute(String address) {
        try {
            var iri = new IRIProvider3986().create(address);
            if (iri.isAbsolute()) {
                return address;
            }
        } catch (RuntimeException e) {
            // Told below: Jena has several exceptions for what is no IRI.
        }
        throw new RequestException(400, "A graph is named by an absolute IRI.");
    }

    private void read(Exchange exchange, Optional<Node> name, String base) throws IOException {
        DataFormat format = exchange.negotiation()
                .best(DataFormat.mediaTypes())
                .flatMap(DataFormat::ofMediaType)
                .orElseThrow(() -> RequestException.notAcceptable(String.join(", ", DataFormat.mediaTypes())));
        if (name.isPresent() && !publication.read(graphs -> graphs.containsGraph(name.get()))) {
            throw RequestException.notFound("the graph " + name.get());
        }
        if (format == DataFormat.RDF_XML) {
            publication.look(graphs -> RdfXml.requireNames(graph(graphs, name, base).find()));
        }
        exchange.header("Content-Type", format.contentType());
        exchange.header("Vary", "Accept");
        exchange.stream(
                Map.of(),
                out -> publication.look(graphs -> DataFiles.write(graph(graphs, name, base).find(), format, out)));
    }

    private static Graph graph(DatasetGraph graphs, Optional<Node> name, String base) {
        return name.map(graphs::getGraph).orElseGet(() -> defaultGraph(graphs, base));
    }

    private static Graph defaultGraph(DatasetGraph graphs, String base) {
        Node written = Names.uri(base + GraphWriting.DEFAULT_GRAPH);
        return graphs.containsGraph(written) ? graphs.getGraph(written) : graphs.getUnionGraph();
    }

    private void replace(Exchange exchange, Optional<Node> name, String base) throws IOException {
        writing.authorize(exchange);
        Graph graph = parse(exchange, name, base);
        boolean isNew = !isThere(name, base);
        writing.change(base, view -> GraphWriting.put(view, name, graph));
        exchange.send(Answer.text(isNew ? 201 : 200, "Done."));
    }

    private boolean isThere(Optional<Node> name, String base) {
        Node wanted = name.orElse(Names.uri(base + GraphWriting.DEFAULT_GRAPH));
        return publication.read(graphs -> graphs.containsGraph(wanted));
    }

    private void add(Exchange exchange, String base) throws IOException {
        writing.authorize(exchange);
        boolean unnamed = exchange.path().equals("graphs") && exchange.parameters().isEmpty();
        Optional<Node> name = unnamed
                ? Optional.of(Names.uri(base + "graphs/" + UUID.randomUUID()))
                : name(exchange, base);
        Graph graph = parse(exchange, name, base);
        boolean isNew = !isThere(name, base);
        writing.change(base, view -> graph.find().forEachRemaining(triple -> graphOf(view, name).add(triple)));
        Answer done = Answer.text(isNew ? 201 : 200, "Done.");
        exchange.send(unnamed ? done.with("Location", name.orElseThrow().getURI()) : done);
    }

    private static Graph graphOf(DatasetGraph view, Optional<Node> name) {
        if (name.isEmpty()) {
            return view.getDefaultGraph();
        }
        if (!view.containsGraph(name.get())) {
            view.addGraph(name.get(), GraphFactory.createDefaultGraph());
        }
        return view.getGraph(name.get());
    }

    private void remove(Exchange exchange, Optional<Node> name, String base) throws IOException {
        writing.authorize(exchange);
        if (!isThere(name, base)) {
            throw RequestException.notFound("the graph " + name.map(Node::toString).orElse("default"));
        }
        writing.change(base, view -> name.ifPresentOrElse(
                view::removeGraph, () -> view.getDefaultGraph().clear()));
        exchange.send(Answer.text(200, "Done."));
    }

    private static Graph parse(Exchange exchange, Optional<Node> name, String base) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        String address = name.map(Node::getURI).orElse(base);
        byte[] body = exchange.body(MOST_BYTES);
        String type = exchange.header("Content-Type").orElse("text/turtle");
        if (exchange.contentType().equals("multipart/form-data")) {
            for (Multipart.Part part : Multipart.read(body, type)) {
                parse(part.body(), part.type(), address, graph);
            }
        } else {
            parse(body, exchange.contentType().isEmpty() ? "text/turtle" : exchange.contentType(), address, graph);
        }
        return graph;
    }

    private static void parse(byte[] body, String type, String base, Graph graph) {
        Lang language = RDFLanguages.contentTypeToLang(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
        if (language == null || !RDFLanguages.isTriples(language)) {
            throw new RequestException(415, "A graph is sent as Turtle, N-Triples, JSON-LD or RDF/XML.");
        }
        try {
            RDFParser.source(new ByteArrayInputStream(body))
                    .lang(language)
                    .base(base)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (RiotException e) {
            throw new RequestException(400, "The data are not " + language.getLabel() + ": " + e.getMessage());
        }
    }
}
