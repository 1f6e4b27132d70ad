package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.credence.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing over the web keeps to the shapes and checks of a build, or changes nothing. */
class WritingTest {
    private static final String PREFIXES = """
        PREFIX dip: <https://w3id.org/credence/diplomacy#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX : <http://localhost:3030/id/>
        """;
    private static final String TWO_STATES = """
        INSERT DATA { GRAPH <http://localhost:3030/graph/entities> {
          :state\\/at a dip:State ; rdfs:label "Atlantis"@en ; dip:iso2 "AT" ; dip:capital :place\\/poseidonis .
          :state\\/le a dip:State ; rdfs:label "Lemuria"@en ; dip:iso2 "LE" .
          :place\\/poseidonis a dip:Place ; rdfs:label "Poseidonis"@en .
        } }""";
    private static final String TRIPLES = """
        SELECT ?n { GRAPH <http://localhost:3030/graph/metadata> {
          <http://localhost:3030/.well-known/void#dataset> <http://rdfs.org/ns/void#triples> ?n } }""";

    private Store store;
    private Server server;
    private Client client;

    @BeforeEach
    void aStoreOfTwoStates(@TempDir Path folder) throws Exception {
        store = Store.at(folder.resolve("store"));
        SampleStore.build(store, 1);
        server = Server.of(store)
                .port(0)
                .settings(SiteSettings.standard().requestsPerSecond(0).writeToken("let-me-in"))
                .start();
        client = new Client(server.address());
        assertEquals(200, update(TWO_STATES).statusCode());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void whatKeepsToTheRulesIsThereForTheNextRequestAndCounted() throws Exception {
        String before = client.value(TRIPLES);
        HttpResponse<String> response = update("""
            INSERT DATA { GRAPH <http://localhost:3030/graph/entities> {
              :person\\/nemo a dip:Person ; rdfs:label "Nemo"@en ; dip:citizenOf :state\\/at } }""");
        assertEquals(200, response.statusCode(), response.body());
        assertEquals("Nemo", client.value(PREFIXES + "SELECT ?l { ?s a dip:Person ; rdfs:label ?l }"));
        assertNotEquals(before, client.value(TRIPLES));
    }

    /** Each update breaks one rule, of which the report tells the subject and what to do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            INSERT DATA { GRAPH :g { :state\\/mu a dip:State ; dip:iso2 "MU" } } | id/state/mu | Give the state an rdfs:label
            DELETE DATA { GRAPH <http://localhost:3030/graph/entities> { :state\\/le dip:iso2 "LE" } } | id/state/le | exactly one dip:iso2
            INSERT DATA { GRAPH :g { :state\\/aa a dip:State ; rdfs:label "Aa"@en ; dip:iso2 "AT" } } | id/state/at | Another state has the code
            DELETE WHERE { GRAPH ?g { :place\\/poseidonis ?p ?o } } | id/state/at | dip:capital points to a dip:Place
            INSERT DATA { GRAPH :g { :state\\/le a dip:Person } } | id/state/le | thing-of-two-kinds
            """)
    void whatBreaksARuleIsRefusedWithAReportAndChangesNothing(String update, String subject, String rule) throws Exception {
        String generation = store.manifest().orElseThrow().toString();
        String before = client.value("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");
        HttpResponse<String> response = update(update);
        assertEquals(422, response.statusCode(), response.body());
        assertTrue(response.body().contains(subject), response.body());
        assertTrue(response.body().contains(rule), response.body());
        assertEquals(before, client.value("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"));
        assertEquals(generation, store.manifest().orElseThrow().toString());
    }

    @Test
    void theReportNamesEveryViolation() throws Exception {
        HttpResponse<String> response =
                update("INSERT DATA { GRAPH :g { :state\\/mu a dip:State . :state\\/nu a dip:State } }");
        assertEquals(422, response.statusCode());
        assertEquals(4, response.body().lines().filter(line -> line.startsWith("- ")).count(), response.body());
        for (String each : List.of("mu rdfs:label", "mu dip:iso2", "nu rdfs:label", "nu dip:iso2")) {
            assertTrue(response.body().contains("id/state/" + each), response.body());
        }
    }

    @Test
    void theGraphStoreProtocolKeepsToTheSameRules() throws Exception {
        String address = "graphs?graph=http://localhost:3030/graph/entities";
        String broken = "<http://localhost:3030/id/state/mu> a <https://w3id.org/credence/diplomacy#State> .";
        for (String method : List.of("PUT", "POST")) {
            HttpResponse<String> response = send(method, address, "text/turtle", broken);
            assertEquals(422, response.statusCode(), response.body());
        }
        assertEquals(404, send("DELETE", "graphs?graph=http://example.org/none", "text/turtle", "").statusCode());
        assertEquals(200, send("DELETE", address, "text/turtle", "").statusCode());
    }

    private HttpResponse<String> update(String update) throws Exception {
        return send("POST", "update", "application/sparql-update", PREFIXES + update);
    }

    private HttpResponse<String> send(String method, String path, String type, String body) throws Exception {
        URI address = server.address().resolve("/" + path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", type)
                            .header("Authorization", "Bearer let-me-in")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
