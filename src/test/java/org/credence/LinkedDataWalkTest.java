package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.credence.publish.Server;
import org.credence.publish.SiteSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Follows every address that the four articles' store mints, and every term of the ontology, into every form. Of what
 * only the reference data tell, one in a hundred, unless {@code -Dcredence.walk=all}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedDataWalkTest {
    private static final String BASE = "http://localhost:3030/";
    private static final String DIP = "https://w3id.org/credence/diplomacy#";
    private static final Map<String, Lang> FORMS = Map.of(
            "text/turtle", Lang.TURTLE,
            "application/ld+json", Lang.JSONLD,
            "application/n-triples", Lang.NTRIPLES,
            "application/rdf+xml", Lang.RDFXML);

    private final HttpClient http = HttpClient.newHttpClient();
    private Server server;

    @BeforeAll
    void start() {
        server = Server.of(SeedStore.store())
                .port(0)
                .settings(SiteSettings.standard().requestsPerSecond(0))
                .start();
    }

    @AfterAll
    void stop() {
        http.shutdownNow();
        server.close();
    }

    @Test
    void everyAddressAnswersInEveryForm() {
        SortedSet<String> told = subjects("GRAPH ?g { ?s ?p ?o } FILTER (CONTAINS(STR(?g), 'graph/article/'))");
        told.addAll(subjects("GRAPH ?g { ?x ?p ?s } FILTER (CONTAINS(STR(?g), 'graph/article/') && isIRI(?s))"));
        told.addAll(subjects("GRAPH ?s { ?x ?p ?y }"));
        List<String> all = new ArrayList<>(told.stream().filter(each -> each.startsWith(BASE)).toList());
        List<String> others = subjects("?s ?p ?o").stream()
                .filter(each -> each.startsWith(BASE + "id/") && !told.contains(each))
                .toList();
        int step = "all".equals(System.getProperty("credence.walk")) ? 1 : 100;
        IntStream.range(0, others.size()).filter(i -> i % step == 0).mapToObj(others::get).forEach(all::add);
        walk(all);
    }

    @Test
    void everyTermOfTheOntologyAnswersInEveryForm() {
        List<String> terms = subjects("?s ?p ?o").stream().filter(each -> each.startsWith(DIP)).toList();
        assertTrue(terms.size() > 100, () -> "only " + terms.size() + " terms");
        walk(terms);
    }

    private static SortedSet<String> subjects(String pattern) {
        return new TreeSet<>(SeedStore.values("SELECT DISTINCT ?s { " + pattern + " FILTER isIRI(?s) }"));
    }

    private void walk(List<String> addresses) {
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        IntStream.range(0, addresses.size()).parallel().forEach(i -> {
            try {
                follow(addresses.get(i));
            } catch (Exception | AssertionError e) {
                failures.add(addresses.get(i) + ": " + e);
            }
        });
        assertTrue(failures.isEmpty(), () -> failures.size() + " of " + addresses.size() + " fail, such as "
                + failures.stream().limit(5).toList());
    }

    private void follow(String address) throws Exception {
        String bare = address.startsWith(DIP)
                ? "ontology/" + address.substring(DIP.length())
                : address.substring(BASE.length()).replaceFirst("#.*", "");
        HttpResponse<byte[]> page = redirected(bare, "text/html");
        assertTrue(new String(page.body(), StandardCharsets.UTF_8).contains("<h1>"), "a page has a heading");
        assertTrue(page.headers().allValues("Link").toString().contains("describedby"));
        checkAgain(page, "text/html");
        boolean large = bare.equals("graph/entities");
        for (Map.Entry<String, Lang> form : FORMS.entrySet()) {
            HttpResponse<byte[]> data = redirected(bare, form.getKey());
            if (!large) {
                Graph graph = parse(data, form.getValue());
                boolean graphItself = bare.startsWith("graph/");
                Node subject = NodeFactory.createURI(address);
                assertTrue(
                        graphItself ? !graph.isEmpty() : graph.contains(subject, Node.ANY, Node.ANY),
                        () -> "no facts as " + form.getKey());
            }
            checkAgain(data, form.getKey());
        }
    }

    private static Graph parse(HttpResponse<byte[]> data, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(data.body())).lang(language).base(BASE).parse(graph);
        return graph;
    }

    /** By one 303, with what caches and other origins need to know. */
    private HttpResponse<byte[]> redirected(String path, String type) throws IOException, InterruptedException {
        HttpResponse<byte[]> thing = send(request(server.address().resolve("/" + path), type).GET());
        assertEquals(303, thing.statusCode());
        assertEquals("Accept", thing.headers().firstValue("Vary").orElse(""));
        assertEquals("*", thing.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        URI target = thing.uri().resolve(thing.headers().firstValue("Location").orElseThrow());
        HttpResponse<byte[]> document = send(request(target, type).GET());
        assertEquals(200, document.statusCode());
        assertTrue(document.headers().firstValue("Content-Type").orElse("").startsWith(type));
        assertEquals("*", document.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        return document;
    }

    /** Asked again, it has not changed; asked for its head, that is the same. */
    private void checkAgain(HttpResponse<byte[]> first, String type) throws IOException, InterruptedException {
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = send(request(first.uri(), type).header("If-None-Match", tag).GET());
        assertEquals(304, again.statusCode());
        HttpResponse<byte[]> head = send(request(first.uri(), type).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(0, head.body().length);
        for (String header : List.of("Content-Type", "ETag", "Last-Modified", "Link", "Cache-Control")) {
            assertEquals(first.headers().allValues(header), head.headers().allValues(header), header);
        }
    }

    private static HttpRequest.Builder request(URI address, String accept) {
        return HttpRequest.newBuilder(address).header("Accept", accept);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void whatIsNotThereAndWhatCannotBeGivenAreTold() throws Exception {
        assertEquals(404, status("id/event/no-such-event", "text/html"));
        assertEquals(404, status("id/event/no-such-event", "text/turtle"));
        assertEquals(404, status("page/person/nobody-at-all", "text/html"));
        assertEquals(404, status("data/person/nobody-at-all.ttl", "text/turtle"));
        assertEquals(404, status("ontology/NoSuchTerm", "text/turtle"));
        assertEquals(404, status("wikidata/Q999999999", "*/*"));
        String event = subjects("?s a <" + DIP + "Event>").first().substring(BASE.length());
        assertEquals(406, status(event, "image/png"));
        assertEquals(406, status(event.replaceFirst("^id", "data") + ".ttl", "image/png"));
        assertEquals(406, status(event.replaceFirst("^id", "page"), "image/png"));
    }

    @Test
    void anItemOfWikidataLeadsToOurs() throws Exception {
        String item = SeedStore.values("SELECT ?item { <" + BASE + "id/state/kr> <http://www.w3.org/2002/07/owl#sameAs> ?item }")
                .getFirst();
        HttpResponse<byte[]> response =
                send(request(server.address().resolve("/wikidata/" + item.replaceFirst(".*/", "")), "*/*").GET());
        assertEquals(303, response.statusCode());
        assertEquals("../id/state/kr", response.headers().firstValue("Location").orElse(""));
    }

    @Test
    void theItemOfAWellKnownEventLeadsToOurs() throws Exception {
        String item = SeedStore.values("SELECT ?item { <" + BASE + "id/known-event/korean-war> <" + DIP + "wikidataItem> ?item }")
                .getFirst();
        HttpResponse<byte[]> response =
                send(request(server.address().resolve("/wikidata/" + item.replaceFirst(".*/", "")), "*/*").GET());
        assertEquals(303, response.statusCode());
        assertEquals("../id/known-event/korean-war", response.headers().firstValue("Location").orElse(""));
        String page = new String(
                send(request(server.address().resolve("/page/known-event/korean-war"), "text/html").GET()).body(),
                StandardCharsets.UTF_8);
        assertTrue(page.contains(item), "the page names " + item);
    }

    private int status(String path, String accept) throws IOException, InterruptedException {
        return send(request(server.address().resolve("/" + path), accept).GET()).statusCode();
    }
}
