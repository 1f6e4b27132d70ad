package org.credence.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that the site answers, by path. */
final class Site {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final String HTML = "text/html";
    private static final Duration INDEX_AFTER = Duration.ofSeconds(2);

    private final Publication publication;
    private final SiteSettings settings;
    private final AnswerCache cache = new AnswerCache();
    private final RateLimit rate;
    private final Pages pages;
    private final KeptPages kept;
    private final LinkedData linkedData;
    private final SparqlService sparql;
    private final UpdateService update;
    private final GraphStoreService graphStore;
    private final Assets assets = new Assets();
    private final Metadata metadata;
    private final Search search;
    private final Reconciliation reconciliation;
    private final Dumps dumps;

    /** @param kept pages made before of the same state */
    Site(Publication publication, SiteSettings settings, GraphWriting writing, KeptPages kept) {
        this.publication = publication;
        this.settings = settings;
        this.rate = new RateLimit(settings.requestsPerSecond());
        this.pages = new Pages();
        this.kept = kept;
        this.linkedData = new LinkedData(publication, cache, pages);
        this.sparql = new SparqlService(publication, settings);
        this.update = new UpdateService(publication, writing);
        this.graphStore = new GraphStoreService(publication, writing);
        this.metadata = new Metadata(publication);
        this.search = new Search(publication);
        this.reconciliation = new Reconciliation(publication, search);
        this.dumps = new Dumps(publication);
    }

    /**
     * Makes the front page, reads the templates, and some time later the search index, which would keep the first visitor waiting for a
     * processor. What fails here is told to whoever asks for it later.
     */
    void prepare() {
        try {
            var unused = html(FrontPage.NAME);
            pages.prepare();
            Thread.sleep(INDEX_AFTER);
            search.prepare();
        } catch (RuntimeException e) {
            LOG.debug("Not prepared: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    SiteSettings settings() {
        return settings;
    }

    /** @throws RequestException if it cannot be answered as asked */
    void answer(Exchange exchange) throws IOException {
        String path = exchange.path();
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        if (!first.equals("assets")) {
            rate.check(exchange.client());
        }
        switch (first) {
            case "id", "ontology", "graph" -> exchange.send(linkedData.thing(exchange, subject(path)));
            case "page" -> exchange.send(linkedData.page(exchange, document(rest)));
            case "data" -> linkedData.data(exchange, document(rest).name());
            case "wikidata" -> exchange.send(linkedData.wikidata(exchange, rest));
            case "sparql" -> sparql(exchange, rest);
            case "update" -> update.answer(exchange);
            case "graphs" -> graphStore.answer(exchange);
            case "reconcile" -> reconciliation.answer(exchange, rest);
            case "dump" -> dumps.answer(exchange, rest);
            case "assets" -> exchange.send(assets.answer(exchange, rest));
            default -> plain(exchange, path);
        }
    }

    private static Document subject(String path) {
        return Document.ofSubject(path).orElseThrow(() -> RequestException.notFound("/" + path));
    }

    private static Document document(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.endsWith("/")) {
            throw RequestException.notFound("this address");
        }
        return new Document(name);
    }

    private void sparql(Exchange exchange, String rest) throws IOException {
        if (!rest.isEmpty() || exchange.path().endsWith("/")) {
            throw RequestException.notFound("/" + exchange.path());
        }
        boolean reading = exchange.method().equals("GET") || exchange.isHead();
        boolean bare = reading
                && exchange.parameters().all("query").isEmpty()
                && exchange.parameters().all("update").isEmpty();
        if (!bare) {
            sparql.answer(exchange);
            return;
        }
        List<String> offered = List.of(HTML, "text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");
        String type = exchange.negotiation()
                .best(offered)
                .orElseThrow(() -> RequestException.notAcceptable(String.join(", ", offered)));
        exchange.header("Vary", "Accept");
        exchange.send(type.equals(HTML) ? html(exchange, "editor") : metadata.serviceDescription(exchange, type));
    }

    private void plain(Exchange exchange, String path) throws IOException {
        Answer answer = switch (path) {
            case "" -> html(exchange, FrontPage.NAME);
            case "events", "articles", "people", "states", "queries", "about" -> html(exchange, path);
            case "search" -> searchPage(exchange);
            case "search.json" -> search.suggestions(exchange);
            case Names.VOID_DOCUMENT -> metadata.document(exchange);
            case "robots.txt" -> metadata.robots();
            case "sitemap.xml" -> metadata.sitemap();
            case "favicon.ico" -> assets.named("favicon.svg");
            default -> throw RequestException.notFound("/" + path);
        };
        exchange.requireReading();
        exchange.send(answer);
    }

    private Answer html(Exchange exchange, String page) {
        if (exchange.negotiation().best(List.of(HTML)).isEmpty()) {
            throw RequestException.notAcceptable(HTML);
        }
        return html(page);
    }

    private Answer html(String page) {
        Publication.Edition edition = publication.edition();
        return cache.get(edition.version(), "site " + page, () -> Answer.of(200, "text/html; charset=utf-8", bytes(page, edition))
                .tagged()
                .with("Last-Modified", Exchange.httpDate(edition.modified()))
                .with("Cache-Control", "public, max-age=60")
                .with("Content-Security-Policy", Pages.POLICY));
    }

    private byte[] bytes(String page, Publication.Edition edition) {
        return page.equals(FrontPage.NAME)
                ? FrontPage.of(kept, pages, publication, edition)
                : publication.read(graphs -> pages.site(page, new Facts(graphs), edition));
    }

    private Answer searchPage(Exchange exchange) {
        String wanted = exchange.parameters().first("q").orElse("").strip();
        return Answer.of(200, "text/html; charset=utf-8", pages.search(wanted, search.find(wanted, Optional.empty(), 50)))
                .with("Content-Security-Policy", Pages.POLICY);
    }

    /** An error as a page for a person and as a line of text for a program. */
    Answer failure(Exchange exchange, RequestException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean person = exchange.header("Accept")
                .map(accept -> Negotiation.of(accept).best(List.of("text/plain", HTML)).filter(HTML::equals))
                .filter(Optional::isPresent)
                .isPresent();
        if (!person) {
            return Answer.text(failure.status(), message);
        }
        return Answer.of(
                        failure.status(),
                        "text/html; charset=utf-8",
                        pages.failure(failure.status(), message, wanted(exchange, failure), LinkedData.up(exchange.path())))
                .with("Content-Security-Policy", Pages.POLICY);
    }

    /** What was looked for in vain, in words to search for: the last part of an address of a thing. */
    private static String wanted(Exchange exchange, RequestException failure) {
        String path = exchange.path();
        boolean ofThing = path.startsWith("page/") || path.startsWith("id/") || path.startsWith("data/");
        if (failure.status() != 404 || !ofThing || path.indexOf('%') >= 0) {
            return "";
        }
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{Alnum}]+", " ").strip();
        return last.length() > 80 ? "" : last;
    }
}
