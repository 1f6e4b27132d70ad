package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.credence.store.Store;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerTest {
    private static final String PREFIX = "PREFIX : <http://example.org/> ";
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final String ALL = String.valueOf(SampleStore.SIZE + 1);

    private Server server;
    private Client client;

    @BeforeAll
    void start(@TempDir Path folder) {
        Store store = Store.at(folder.resolve("store"));
        SampleStore.build(store, 1);
        server = Server.of(store).port(0).start();
        client = new Client(server.address());
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void answersQueriesByGetAndByBothKindsOfPost() throws Exception {
        assertEquals(ALL, client.value(COUNT));
        String form = "query=" + Client.encode(COUNT);
        assertEquals(
                "n\r\n" + ALL + "\r\n",
                client.send("POST", "sparql", "application/x-www-form-urlencoded", form)
                        .body());
        assertEquals(
                "n\r\n" + ALL + "\r\n",
                client.send("POST", "sparql", "application/sparql-query", COUNT).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void answersInTheTypeAskedFor(String type) throws Exception {
        HttpResponse<String> response = client.query(PREFIX + "SELECT ?l { :0 ?p ?l FILTER isLiteral(?l) }", type);
        assertEquals(200, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type));
    }

    @Test
    void describesAndConstructsFromTheUnionOfTheGraphs() throws Exception {
        for (String query : List.of("DESCRIBE :0", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER (?s = :0) }")) {
            String turtle = client.query(PREFIX + query, "text/turtle").body();
            assertEquals(2, RDFParser.fromString(turtle, Lang.TURTLE).toGraph().size(), turtle);
        }
    }

    @Test
    void followsPathsThroughTheUnionAndReadsSingleGraphs() throws Exception {
        assertEquals("1", client.value(PREFIX + "SELECT ?v { :0 :number/(:none?) ?v }"));
        assertEquals("1", client.value("SELECT (COUNT(*) AS ?n) { GRAPH <http://example.org/labels> { ?s ?p ?o } }"));
        assertEquals("2", client.value("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"));
        HttpResponse<String> one = client.get(
                "sparql?default-graph-uri=http://example.org/labels&query=" + Client.encode(COUNT), "text/csv");
        assertEquals("n\r\n1\r\n", one.body());
    }

    @Test
    void aBrokenQueryIsToldWithItsPlaceAndNoStackTrace() throws Exception {
        HttpResponse<String> response = client.query("SELECT * { ?s ?p ", "*/*");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("line 1"), response.body());
        assertFalse(response.body().contains("org.apache"), response.body());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, sparql, application/sparql-update, DELETE WHERE { ?s ?p ?o }",
        "POST, sparql, application/x-www-form-urlencoded, update=CLEAR+ALL",
        "POST, sparql, text/turtle, <http://example.org/a> <http://example.org/b> 1 .",
        "PUT, sparql, text/turtle, <http://example.org/a> <http://example.org/b> 1 .",
        "PUT, sparql?default, text/turtle, <http://example.org/a> <http://example.org/b> 1 .",
        "DELETE, sparql?graph=http://example.org/labels, text/turtle, x",
        "PATCH, sparql, application/rdf-patch, TX .",
        "POST, update, application/sparql-update, CLEAR ALL",
        "POST, data, text/turtle, <http://example.org/a> <http://example.org/b> 1 .",
        "POST, upload, text/turtle, <http://example.org/a> <http://example.org/b> 1 .",
    })
    void nothingWrites(String method, String path, String type, String body) throws Exception {
        int status = client.send(method, path, type, body).statusCode();
        assertTrue(status >= 400 && status < 500, () -> method + " " + path + " " + status);
        assertEquals(ALL, client.value(COUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"datasets", "server", "status", "stats", "tasks", "logs", "backups-list", "compact/sparql"})
    void fusekisAdministrationIsNotThere(String path) throws Exception {
        assertEquals(404, client.get("$/" + path).statusCode());
        assertEquals(404, client.send("POST", "$/" + path, "text/plain", "").statusCode());
    }

    @Test
    void tellsThatItIsWell() throws Exception {
        assertEquals(200, client.get("$/ping").statusCode());
    }

    @Test
    void isOfThisMachineAloneUnlessTold() {
        assertEquals("localhost", server.address().getHost());
        for (Connector connector : server.fuseki().getJettyServer().getConnectors()) {
            assertEquals("localhost", ((ServerConnector) connector).getHost());
        }
    }

    /** Fuseki asks for 5 MiB: where an update of Fuseki undoes our setting, answers get many times slower. */
    @Test
    void answersThroughBuffersThatFitJettysPool() {
        for (Connector connector : server.fuseki().getJettyServer().getConnectors()) {
            HttpConfiguration.ConnectionFactory http =
                    connector.getConnectionFactory(HttpConfiguration.ConnectionFactory.class);
            int size = http.getHttpConfiguration().getOutputBufferSize();
            assertEquals(Listening.OUTPUT_BUFFER, size);
            assertTrue(size <= 64 * 1024, "Jetty keeps buffers of up to 64 KiB");
        }
    }
}
