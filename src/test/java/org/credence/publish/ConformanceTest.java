package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.credence.store.Build;
import org.credence.store.Manifest;
import org.credence.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The W3C's tests of the SPARQL Protocol and the Graph Store Protocol, and shapes for what the service says of itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {
    private static final Path TESTS = Path.of("/work/shared/conformance");
    private static final String TOKEN = "Bearer let-me-in";

    private final HttpClient http = HttpClient.newHttpClient();
    private Server server;

    /** Whether the test before may have left something. */
    private boolean written;

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeTrue(Files.isDirectory(TESTS), "The W3C's tests are not on this machine: " + TESTS);
        Store store = Store.at(folder.resolve("store"));
        Manifest manifest = new Manifest(
                new Manifest.Basis("1.0", "abc", Map.of()), List.of(), new TreeMap<>(), Instant.EPOCH);
        try (Build build = store.startBuild()) {
            build.rebuild(quads -> manifest, dataset -> List.of());
        }
        server = Server.of(store)
                .port(0)
                .settings(SiteSettings.standard().requestsPerSecond(0).writeToken("let-me-in"))
                .start();
    }

    @AfterAll
    void stop() {
        http.shutdownNow();
        if (server != null) {
            server.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> sparqlProtocol() {
        return tests("sparql11-protocol/manifest.ttl");
    }

    @TestFactory
    Stream<DynamicTest> graphStoreProtocolWithGraphsNamedByAParameter() {
        return tests("graph-store-protocol/manifest-indirect.ttl");
    }

    @TestFactory
    Stream<DynamicTest> graphStoreProtocolWithGraphsNamedByTheAddress() {
        return tests("graph-store-protocol/manifest-direct.ttl");
    }

    private Stream<DynamicTest> tests(String manifest) {
        return ProtocolManifest.read(TESTS.resolve(manifest)).stream()
                .map(test -> DynamicTest.dynamicTest(test.id(), () -> run(test)));
    }

    private void run(ProtocolManifest.Case test) throws Exception {
        if (written) {
            write("POST", "update", "application/sparql-update", "CLEAR ALL");
        }
        written = !test.data().isEmpty()
                || test.exchanges().stream().anyMatch(each -> !each.method().equals("GET"));
        for (ProtocolManifest.Data data : test.data()) {
            String graph = "graphs?graph=" + Client.encode(data.name());
            write("PUT", graph, "application/n-triples", Files.readString(data.file()));
        }
        String location = "";
        for (ProtocolManifest.Exchange exchange : test.exchanges()) {
            String path = exchange.path().replace("$LOCATION$", Client.encode(location));
            HttpResponse<String> response = http.send(
                    exchange.to(server.address(), target(path, exchange)).header("Authorization", TOKEN).build(),
                    BodyHandlers.ofString());
            location = response.headers().firstValue("Location").orElse("");
            check(test, exchange, response);
        }
    }

    /** The tests have one address for queries and updates; ours are two. */
    private static String target(String path, ProtocolManifest.Exchange exchange) {
        boolean form = exchange.body().map(String::new).filter(body -> body.startsWith("update=")).isPresent();
        boolean direct = exchange.headers().stream().anyMatch(header -> header[1].startsWith("application/sparql-update"));
        boolean update = form || direct || path.contains("update=");
        return path.replaceFirst("^/sparql/?", update ? "/update" : "/sparql").replaceFirst("^/gsp", "/graphs");
    }

    private static void check(
            ProtocolManifest.Case test, ProtocolManifest.Exchange exchange, HttpResponse<String> response) {
        String answer = test.id() + ": " + exchange.method() + " " + exchange.path() + " " + response.statusCode() + "\n"
                + response.body();
        assertTrue(exchange.allows(response.statusCode()), () -> answer + "\nexpected " + exchange.statuses());
        exchange.truth().ifPresent(truth -> assertEquals(truth, isTrue(response.body()), answer));
        exchange.type().ifPresent(type -> assertEquals(
                type, response.headers().firstValue("Content-Type").orElse(""), answer));
        if (exchange.graph().isPresent()) {
            Graph expected = RDFParser.fromString(exchange.graph().get(), Lang.TURTLE).toGraph();
            Graph found = RDFParser.fromString(response.body(), Lang.TURTLE).toGraph();
            assertTrue(expected.isIsomorphicWith(found), answer);
        }
    }

    private static boolean isTrue(String result) {
        return result.contains("true") && !result.contains("false");
    }

    private void write(String method, String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/" + path))
                .header("Authorization", TOKEN)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response;
        try (HttpClient once = HttpClient.newHttpClient()) { // A refusal before may have closed the other's connection.
            response = once.send(request, BodyHandlers.ofString());
        }
        int status = response.statusCode();
        String answer = response.body();
        assertTrue(status < 300, () -> path + " " + status + " " + answer);
    }

    @Test
    void whatTheServiceSaysOfItselfIsValid() throws Exception {
        write("PUT", "graphs?graph=http://example.org/g", "text/turtle", "<http://example.org/a> a <http://example.org/B> .");
        Graph shapes = RDFDataMgr.loadGraph(TESTS.resolve("shapes/void-and-service-description.ttl").toString());
        for (String path : List.of("sparql", ".well-known/void")) {
            HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/" + path))
                    .header("Accept", "text/turtle")
                    .build();
            String turtle = http.send(request, BodyHandlers.ofString()).body();
            Graph described = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
            ValidationReport report = ShaclValidator.get().validate(shapes, described);
            assertTrue(report.conforms(), () -> path + " " + report.getEntries());
            assertTrue(described.contains(
                    null,
                    Names.uri(Names.SD + "endpoint"),
                    path.equals("sparql") ? Names.uri(server.address() + "sparql") : null));
        }
    }
}
