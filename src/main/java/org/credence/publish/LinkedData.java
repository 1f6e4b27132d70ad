package org.credence.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.credence.publish.Publication.Edition;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/**
 * Dereferencing, by “Cool URIs for the Semantic Web”: the address of a thing answers 303 to a page about it or to a file
 * of data, by what the client accepts; pages and files have addresses of their own.
 */
final class LinkedData {
    private static final String HTML = "text/html";
    private static final String ONE_MINUTE = "public, max-age=60";

    private final Publication publication;
    private final AnswerCache cache;
    private final Pages pages;

    LinkedData(Publication publication, AnswerCache cache, Pages pages) {
        this.publication = publication;
        this.cache = cache;
        this.pages = pages;
    }

    /** The address of a thing, {@code id/…}, {@code ontology/…} or {@code graph/…}. */
    Answer thing(Exchange exchange, Document document) {
        exchange.requireReading();
        Edition edition = publication.edition();
        String up = up(exchange.path());
        Optional<Answer> elsewhere =
                publication.read(graphs -> whereabouts(new Facts(graphs), edition, document, up + "id/", ""));
        if (elsewhere.isPresent()) {
            return elsewhere.get().with("Vary", "Accept");
        }
        List<String> offered = new ArrayList<>(List.of(HTML));
        offered.addAll(DataFormat.mediaTypes());
        String type = exchange.negotiation()
                .best(offered)
                .orElseThrow(() -> RequestException.notAcceptable(String.join(", ", offered)));
        String target = DataFormat.ofMediaType(type)
                .map(format -> "data/" + document.name() + "." + format.ending())
                .orElse("page/" + document.name());
        return Answer.redirect(303, up + target).with("Vary", "Accept").with("Cache-Control", ONE_MINUTE);
    }

    /**
     * Nothing if the thing is there, an answer if another has taken its place.
     *
     * @throws RequestException if there is no such thing, or no more
     */
    private Optional<Answer> whereabouts(
            Facts facts, Edition edition, Document document, String target, String ending) {
        Node subject = document.subject(edition.base());
        Optional<Node> successor = facts.object(subject, DCTerms.isReplacedBy.asNode());
        if (successor.isPresent()) {
            return Document.about(successor.get(), edition.base())
                    .map(next -> Answer.redirect(301, target + next.name() + ending));
        }
        if (document.isGraph() ? facts.isGraph(subject) : facts.isSubject(subject)) {
            return Optional.empty();
        }
        String path = "/" + (document.isGraph() || document.isTerm() || document.isOntology() ? "" : "id/") + document.name();
        throw publication.isGone(subject.getURI()) ? RequestException.gone(path) : RequestException.notFound(path);
    }

    /** A page about a thing. */
    Answer page(Exchange exchange, Document document) {
        exchange.requireReading();
        if (exchange.negotiation().best(List.of(HTML)).isEmpty()) {
            throw RequestException.notAcceptable(HTML);
        }
        Edition edition = publication.edition();
        int number = exchange.parameters().first("page").map(LinkedData::pageNumber).orElse(1);
        String up = up(exchange.path());
        return cache.get(edition.version(), "page " + number + " " + document.name(), () -> publication.read(graphs -> {
            Facts facts = new Facts(graphs);
            return whereabouts(facts, edition, document, up + "page/", "")
                    .orElseGet(() -> signed(edition, Answer.of(
                                    200, "text/html; charset=utf-8", pages.about(document, number, facts, edition)))
                            .with("Link", links(document, up))
                            .with("Content-Security-Policy", Pages.POLICY));
        }));
    }

    private static int pageNumber(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), 1, 10_000);
        } catch (NumberFormatException e) {
            throw new RequestException(400, "“page” is a number from 1.");
        }
    }

    /** FAIR Signposting: what the page is about, and every form of its data. */
    static String links(Document document, String up) {
        StringBuilder links = new StringBuilder();
        String id = document.isTerm() || document.isOntology() || document.isGraph() ? "" : "id/";
        links.append('<').append(up).append(id).append(document.name()).append(">; rel=\"cite-as\"");
        for (DataFormat format : DataFormat.values()) {
            String address = up + "data/" + document.name() + "." + format.ending();
            links.append(", <%s>; rel=\"describedby\"; type=\"%s\"".formatted(address, format.mediaType()));
            links.append(", <%s>; rel=\"alternate\"; type=\"%s\"".formatted(address, format.mediaType()));
        }
        return links.append(", <https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"")
                .append(", <").append(up).append(Names.VOID_DOCUMENT).append(">; rel=\"collection\"")
                .toString();
    }

    /** A file of data, {@code data/NAME.ending}, or {@code data/NAME}, which leads to the form that suits. */
    void data(Exchange exchange, String name) throws IOException {
        exchange.requireReading();
        int dot = name.lastIndexOf('.');
        Optional<DataFormat> format =
                dot < 0 ? Optional.empty() : DataFormat.ofEnding(name.substring(dot + 1));
        if (format.isEmpty()) {
            exchange.send(chooseForm(exchange, new Document(name)));
            return;
        }
        if (exchange.negotiation().best(List.of(format.get().mediaType())).isEmpty()
                && exchange.header("Accept").isPresent()) {
            throw RequestException.notAcceptable(format.get().mediaType());
        }
        Document document = new Document(name.substring(0, dot));
        if (document.isGraph()) {
            streamGraph(exchange, document, format.get());
            return;
        }
        Edition edition = publication.edition();
        String key = format.get() + " " + document.name();
        exchange.send(cache.get(
                edition.version(), key, () -> file(document, format.get(), edition, up(exchange.path()))));
    }

    private Answer chooseForm(Exchange exchange, Document document) {
        Edition edition = publication.edition();
        String up = up(exchange.path());
        Optional<Answer> elsewhere =
                publication.read(graphs -> whereabouts(new Facts(graphs), edition, document, up + "data/", ""));
        return elsewhere.orElseGet(() -> {
            DataFormat format = exchange.negotiation()
                    .best(DataFormat.mediaTypes())
                    .flatMap(DataFormat::ofMediaType)
                    .orElseThrow(() -> RequestException.notAcceptable(String.join(", ", DataFormat.mediaTypes())));
            return Answer.redirect(303, up + "data/" + document.name() + "." + format.ending())
                    .with("Vary", "Accept");
        });
    }

    /** The file as bytes, for whoever writes the site to a folder. */
    Answer file(Document document, DataFormat format, Edition edition, String up) {
        return publication.read(graphs -> {
            Facts facts = new Facts(graphs);
            return whereabouts(facts, edition, document, up + "data/", "." + format.ending())
                    .orElseGet(() -> {
                        byte[] body = bytes(document, format, facts, edition);
                        String id = document.isTerm() || document.isOntology() ? "" : "id/";
                        return signed(edition, Answer.of(200, format.contentType(), body))
                                .with("Link", "<" + up + id + document.name() + ">; rel=\"describes\"");
                    });
        });
    }

    private static byte[] bytes(Document document, DataFormat format, Facts facts, Edition edition) {
        Collection<Triple> triples = document.isOntology()
                ? ontology(document, facts, edition)
                : DocumentGraph.of(document, facts, edition);
        return format == DataFormat.TRIG
                ? DataFiles.writeQuads(quads(triples, facts))
                : DataFiles.write(triples, format);
    }

    /** The whole of it. */
    private static Collection<Triple> ontology(Document document, Facts facts, Edition edition) {
        Set<Triple> all = DocumentGraph.of(document, facts, edition);
        Node graph = Names.uri(edition.base() + "graph/ontology");
        facts.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> all.add(quad.asTriple()));
        return all;
    }

    private static List<Quad> quads(Collection<Triple> triples, Facts facts) {
        Map<Node, List<Quad>> graphs = new LinkedHashMap<>();
        for (Triple triple : triples) {
            Iterator<Quad> told = facts.dataset()
                    .find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
            if (!told.hasNext()) {
                told = List.of(Quad.create(Quad.defaultGraphIRI, triple)).iterator();
            }
            told.forEachRemaining(quad ->
                    graphs.computeIfAbsent(quad.getGraph(), any -> new ArrayList<>()).add(quad));
        }
        return graphs.values().stream().flatMap(List::stream).toList();
    }

    private static Answer signed(Edition edition, Answer answer) {
        return answer.tagged()
                .with("Last-Modified", Exchange.httpDate(edition.modified()))
                .with("Cache-Control", ONE_MINUTE);
    }

    /** A whole named graph, as it stands. */
    private void streamGraph(Exchange exchange, Document document, DataFormat format) throws IOException {
        Edition edition = publication.edition();
        Node name = document.subject(edition.base());
        publication.look(graphs -> requireGraph(graphs, name, document, format));
        Map<String, String> headers = Map.of(
                "Content-Type", format.contentType(),
                "ETag", "\"" + Integer.toHexString((edition.version() + edition.modified() + exchange.path()).hashCode()) + "-"
                        + Long.toHexString(edition.modified().getEpochSecond()) + "\"",
                "Last-Modified", Exchange.httpDate(edition.modified()),
                "Cache-Control", ONE_MINUTE);
        exchange.stream(
                headers,
                out -> publication.look(graphs -> DataFiles.write(graphs.getGraph(name).find(), format, out)));
    }

    private static void requireGraph(DatasetGraph graphs, Node name, Document document, DataFormat format) {
        if (!graphs.containsGraph(name)) {
            throw RequestException.notFound("/" + document.name());
        }
        if (format == DataFormat.RDF_XML) {
            RdfXml.requireNames(graphs.getGraph(name).find());
        }
    }

    /** The address of our own for an item of Wikidata. */
    Answer wikidata(Exchange exchange, String item) {
        exchange.requireReading();
        if (!item.matches("Q[1-9][0-9]{0,15}")) {
            throw RequestException.notFound("/wikidata/… for anything but an item, such as Q42");
        }
        Edition edition = publication.edition();
        return publication
                .read(graphs -> Stream.of(OWL.sameAs.asNode(), Dip.WIKIDATA_ITEM)
                        .flatMap(link -> new Facts(graphs).subjects(link, Names.uri(Terms.WIKIDATA + item)).stream())
                                .flatMap(node -> Document.about(node, edition.base()).stream())
                                .findFirst())
                .map(document -> Answer.redirect(303, "../id/" + document.name()))
                .orElseThrow(() -> RequestException.notFound("/wikidata/" + item + ": nothing here is linked to it"));
    }

    /** The way from a path up to the site's root: a relative address works behind every proxy and on every host. */
    static String up(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}
