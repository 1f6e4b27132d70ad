package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.credence.store.Build;
import org.credence.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the site answers, path by path, over a small store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
    private static final String EVENT = "page/event/meeting-ke-no";

    private Store store;
    private Server server;
    private Client client;

    @BeforeAll
    void start(@TempDir Path folder) {
        store = SmallWorld.build(Store.at(folder.resolve("store")));
        server = Server.of(store)
                .port(0)
                .settings(SiteSettings.standard().requestsPerSecond(0).trustedProxies(List.of("127.0.0.1")))
                .start();
        client = new Client(server.address());
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    private HttpResponse<String> unfollowed(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve("/" + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void whatIsNoLongerPublishedIsGone(@TempDir Path folder) throws Exception {
        Store changing = SmallWorld.build(Store.at(folder.resolve("store")));
        try (Server other = Server.of(changing).port(0).settings(SiteSettings.standard()).start();
                Build build = changing.startBuild()) {
            assertEquals(200, status(other, "page/person/bjorn-aland"));
            build.replaceGraphs(
                    Set.of(SmallWorld.BASE + "graph/entities"),
                    quads -> {
                        quads.quad(Quad.create(
                                uri("graph/links"), uri("id/state/no"), RDFS.label.asNode(), NodeFactory.createLiteralLang("Norway", "en")));
                        return changing.manifest().orElseThrow();
                    },
                    all -> List.of());
            Thread.sleep(1500); // A server follows within a second.
            for (String path : List.of(
                    "id/person/bjorn-aland", "page/person/bjorn-aland", "data/person/bjorn-aland.ttl", "graph/entities")) {
                assertEquals(410, status(other, path), path);
            }
            assertEquals(200, status(other, "page/state/no"));
            assertEquals(404, status(other, "page/person/nobody"));
        }
    }

    private static Node uri(String path) {
        return NodeFactory.createURI(SmallWorld.BASE + path);
    }

    private static int status(Server of, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(of.address().resolve("/" + path)).build(), BodyHandlers.ofString())
                    .statusCode();
        }
    }

    @Test
    void aMergedThingLeadsToItsSuccessor() throws Exception {
        for (String path : List.of("id/event/talks-ke-no", "page/event/talks-ke-no", "data/event/talks-ke-no.ttl")) {
            HttpResponse<String> response = unfollowed(path);
            assertEquals(301, response.statusCode());
            assertTrue(response.headers().firstValue("Location").orElse("").contains("event/meeting-ke-no"));
        }
    }

    @Test
    void markupInTheDataIsText() throws Exception {
        for (String path : List.of("", "events", EVENT, "page/place/nairobi", "page/article/a", "search?q=meeting", "search?q=script")) {
            String page = client.get(path, "text/html").body();
            assertFalse(page.contains("<script>alert") || page.contains("<img src=x") || page.contains("<b>They"), path);
        }
        assertTrue(client.get(EVENT, "text/html").body().contains("&lt;b&gt;They&lt;/b&gt; met"));
    }

    @Test
    void aPageNamesItsData() throws Exception {
        HttpResponse<String> page = client.get(EVENT, "text/html");
        String links = page.headers().firstValue("Link").orElse("");
        assertTrue(links.contains("<../../data/event/meeting-ke-no.ttl>; rel=\"describedby\"; type=\"text/turtle\""), links);
        assertTrue(page.body().contains("<link rel=\"alternate\" type=\"application/ld+json\""));
        assertTrue(page.body().contains("<script type=\"application/ld+json\">{\"@context\""));
    }

    @Test
    void dataTellOfTheThingOfWhatPointsAtItAndOfItsEvidence() throws Exception {
        Graph graph = turtle(client.get("data/event/meeting-ke-no.ttl", "text/turtle").body());
        Node event = Names.uri(SmallWorld.BASE + "id/event/meeting-ke-no");
        assertTrue(graph.contains(event, Node.ANY, Node.ANY));
        assertTrue(graph.contains(Node.ANY, Node.ANY, event));
        assertTrue(graph.contains(Names.uri(SmallWorld.BASE + "id/article/a#char=1,9"), Node.ANY, Node.ANY));
        assertTrue(graph.contains(
                Names.uri(SmallWorld.BASE + "data/event/meeting-ke-no"),
                VOID.inDataset.asNode(),
                Names.uri(SmallWorld.BASE + Names.DATASET)));
    }

    @Test
    void trigKeepsTheGraphs() throws Exception {
        String trig = client.get("data/event/meeting-ke-no.trig", "application/trig").body();
        DatasetGraph dataset = RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph();
        assertTrue(dataset.containsGraph(Names.uri(SmallWorld.BASE + "graph/entities")));
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString(text, Lang.TURTLE).toGraph();
    }

    @Test
    void theDatasetIsCountedInTheLoad() throws Exception {
        Graph description = turtle(client.get(".well-known/void", "text/turtle").body());
        Node dataset = Names.uri(SmallWorld.BASE + Names.DATASET);
        long all = Long.parseLong(client.value("SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER NOT EXISTS {"
                + " GRAPH ?g { ?s ?p ?o } FILTER (CONTAINS(STR(?g), 'metadata') || CONTAINS(STR(?g), 'examples')) } }"));
        Node counted = description.find(dataset, VOID.triples.asNode(), Node.ANY).next().getObject();
        assertEquals(all, counted.getLiteralValue() instanceof Number number ? number.longValue() : -1);
        assertTrue(description.contains(null, VOID.linkPredicate.asNode(), null));
    }

    @Test
    void theServiceDescribesItselfAtTheAddressItIsReached() throws Exception {
        String forwarded = unfollowed("sparql", "Accept", "text/turtle", "X-Forwarded-Host", "data.example.org",
                        "X-Forwarded-Proto", "https", "X-Forwarded-Prefix", "/credence")
                .body();
        assertTrue(turtle(forwarded).contains(
                Node.ANY, Names.uri(Names.SD + "endpoint"), Names.uri("https://data.example.org/credence/sparql")), forwarded);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleRuns() {
        // Those that ask Wikidata are tested against a double of it.
        return Example.all().stream()
                .filter(example -> !example.query().contains("SERVICE"))
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    assertFalse(example.question().isEmpty());
                    assertFalse(example.keywords().isEmpty());
                    assertEquals(200, client.query(example.query(), "text/csv").statusCode());
                }));
    }

    @Test
    void examplesAreFoundByEditors() throws Exception {
        assertEquals(String.valueOf(Example.all().size()), client.value(
                "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT (COUNT(*) AS ?n) { ?e a sh:SPARQLExecutable ; sh:select ?q }"));
    }

    @Test
    void searchFindsByPartsWithoutAccentsAndDespiteAnError() throws Exception {
        for (String text : List.of("Björn", "bjorn", "aland", "bjo", "Odhiambo", "odhianbo")) {
            String found = client.get("search.json?q=" + Client.encode(text)).body();
            assertTrue(found.contains(text.toLowerCase(Locale.ROOT).startsWith("o") ? "amina" : "bjorn"), text + found);
        }
        assertEquals("[]", client.get("search.json?q=zzzzzz").body());
    }

    @Test
    void reconciliationSaysWhatItIs() throws Exception {
        JsonObject manifest = json(client.get("reconcile").body());
        assertTrue(manifest.getAsJsonArray("versions").toString().contains("0.2"));
        for (String name : List.of("name", "identifierSpace", "schemaSpace", "view", "preview", "suggest", "extend")) {
            assertTrue(manifest.has(name), name);
        }
    }

    @Test
    void reconciliationMatchesABatch() throws Exception {
        String queries = """
            {"q0": {"query": "Odhiambo Amina", "type": "person", "properties": [{"pid": "state", "v": "Kenya"}]},
             "q1": {"query": "Norwey", "type": "state"}, "q2": {"query": "Nobody At All"}}""";
        JsonObject answers = json(client.send(
                        "POST", "reconcile", "application/x-www-form-urlencoded", "queries=" + Client.encode(queries))
                .body());
        JsonObject person = answers.getAsJsonObject("q0").getAsJsonArray("result").get(0).getAsJsonObject();
        assertEquals("person/amina-odhiambo", person.get("id").getAsString());
        assertTrue(person.get("match").getAsBoolean());
        JsonObject state = answers.getAsJsonObject("q1").getAsJsonArray("result").get(0).getAsJsonObject();
        assertEquals("state/no", state.get("id").getAsString());
        assertEquals(0, answers.getAsJsonObject("q2").getAsJsonArray("result").size());
    }

    @Test
    void reconciliationExtendsAndPreviews() throws Exception {
        String request = "{\"ids\": [\"person/amina-odhiambo\"], \"properties\": [{\"id\": \"wikidata\"}, {\"id\": \"state\"}]}";
        JsonObject row = json(client.get("reconcile?extend=" + Client.encode(request)).body())
                .getAsJsonObject("rows")
                .getAsJsonObject("person/amina-odhiambo");
        assertEquals("Q1", row.getAsJsonArray("wikidata").get(0).getAsJsonObject().get("str").getAsString());
        assertEquals("state/ke", row.getAsJsonArray("state").get(0).getAsJsonObject().get("id").getAsString());
        assertTrue(client.get("reconcile/preview?id=person/amina-odhiambo").body().contains("Amina Odhiambo"));
        assertTrue(client.get("reconcile/suggest/entity?prefix=ami").body().contains("person/amina-odhiambo"));
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    @Test
    void crawlersFindTheirWay() throws Exception {
        assertTrue(client.get("robots.txt").body().contains("Sitemap: " + SmallWorld.BASE + "sitemap.xml"));
        assertTrue(client.get("sitemap.xml").body().contains("<loc>" + SmallWorld.BASE + EVENT + "</loc>"));
        assertTrue(client.get("", "text/html").body().contains("\"@type\":\"Dataset\""));
    }

    @Test
    void theWholeDatasetIsOneFile() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/dump/credence.nq.gz")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] file = http.send(request, BodyHandlers.ofByteArray()).body();
            DatasetGraph dataset = RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(file)))
                    .lang(Lang.NQUADS)
                    .toDatasetGraph();
            assertTrue(dataset.containsGraph(Names.uri(SmallWorld.BASE + "graph/entities")));
            assertTrue(dataset.containsGraph(Names.uri(SmallWorld.BASE + Names.METADATA_GRAPH)));
        }
    }

    @Test
    void aResultHasAValidatorByWhichItIsNotSentAgain() throws Exception {
        String query = "sparql?query=" + Client.encode("SELECT ?s { ?s a <https://w3id.org/credence/diplomacy#Person> } ORDER BY ?s");
        HttpResponse<String> first = client.get(query, "text/csv");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, unfollowed(query, "Accept", "text/csv", "If-None-Match", tag).statusCode());
        assertNotEquals(tag, client.get(query, "application/json").headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void aLargeResultComesWholeThroughAFileThatIsGoneAfterwards() throws Exception {
        String rows = "SELECT ?x ?y { { SELECT ?x { ?x ?p ?o } } { SELECT ?y { ?y ?q ?r } } } LIMIT 8000";
        HttpResponse<String> response = client.query(rows, "text/csv");
        assertEquals(200, response.statusCode());
        assertTrue(response.body().length() > 1 << 18, response.body().length() + " bytes");
        assertEquals(
                response.body().getBytes(StandardCharsets.UTF_8).length,
                response.headers().firstValueAsLong("Content-Length").orElseThrow());
        assertEquals(8_001, response.body().lines().count());
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir", "")))) {
            assertEquals(
                    0, left.filter(file -> file.getFileName().toString().startsWith("credence-result")).count());
        }
    }

    @Test
    void whoWantsOnlyWhatHeKnowsIsToldWhereItHasChanged() throws Exception {
        String data = "data/event/meeting-ke-no.ttl";
        String tag = client.get(data).headers().firstValue("ETag").orElseThrow();
        assertEquals(200, unfollowed(data, "If-Match", tag).statusCode());
        assertEquals(200, unfollowed(data, "If-Match", "*").statusCode());
        assertEquals(412, unfollowed(data, "If-Match", "\"another\"").statusCode());
        assertEquals(412, unfollowed(data, "If-Match", "W/" + tag).statusCode());
        assertEquals(412, unfollowed(data, "If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT").statusCode());
        assertEquals(412, unfollowed("dump/credence.nq.gz", "If-Match", "\"another\"").statusCode());
    }

    @Test
    void anAddressMayBeEncodedMoreThanItNeeds() throws Exception {
        assertEquals(303, unfollowed("id/event/%6Deeting%2Dke-no").statusCode());
        assertEquals(200, unfollowed("%70age/event/meeting-ke-no").statusCode());
        assertEquals(404, unfollowed("sparql/").statusCode());
    }

    @Test
    void aHeadOfWhatIsStreamedSaysNoWrongLength() throws Exception {
        for (String path : List.of("dump/credence.nq.gz", "data/graph/entities.nt", "graphs?graph=" + SmallWorld.BASE + "graph/entities")) {
            HttpRequest head = HttpRequest.newBuilder(server.address().resolve("/" + path)).HEAD().build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                HttpResponse<Void> response = http.send(head, BodyHandlers.discarding());
                assertEquals(200, response.statusCode());
                assertNotEquals(0L, response.headers().firstValueAsLong("Content-Length").orElse(-1));
            }
        }
    }
}
