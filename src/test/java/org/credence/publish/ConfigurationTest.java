package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.credence.store.Fork;
import org.credence.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file {@code fuseki-config/config.ttl}, with our server and with Fuseki's own. */
class ConfigurationTest {
    private static final String NUMBER = "SELECT DISTINCT ?n { ?s <http://example.org/number> ?n }";

    @TempDir
    Path folder;

    private Path file;
    private Store store;

    @BeforeEach
    void theFileBesideAStore() throws IOException {
        file = Files.createDirectory(folder.resolve("fuseki-config")).resolve("config.ttl");
        Files.copy(Path.of("fuseki-config/config.ttl"), file);
        store = Store.at(folder.resolve(".credence/store"));
        SampleStore.build(store, 1);
    }

    @Test
    void ourServerFollowsTheStoreWithTheServicesOfTheFile() throws Exception {
        try (Server server = Server.of(store).configuration(file).port(0).start();
                Client client = new Client(server.address())) {
            assertServes(client, "1");
            SampleStore.build(store, 2);
            awaitNumber(client, "2");
        }
    }

    @Test
    void theFileAndTheBuiltInServicesAreTheSame() {
        try (Server configured = Server.of(store).configuration(file).port(0).start();
                Server builtIn = Server.of(store).port(0).start()) {
            assertEquals(services(builtIn), services(configured));
        }
    }

    @Test
    void aStockFusekiServesTheStoreAndHindersNobody() throws Exception {
        int port = freePort();
        Process fuseki = Fork.start(StockFuseki.class, folder, "--config=" + file, "--port=" + port, "--localhost");
        try (Client client = new Client(URI.create("http://localhost:" + port + "/"))) {
            awaitAnswer(client, fuseki);
            assertServes(client, "1");
            try (Server ours = Server.of(store).port(0).start();
                    Client other = new Client(ours.address())) {
                assertEquals("1", other.value(NUMBER), "the same generation, read by two processes");
            }
            SampleStore.build(store, 2);
            SampleStore.build(store, 3);
            assertEquals("1", client.value(NUMBER), "what a stock Fuseki has opened it keeps");
            assertTrue(Files.exists(store.folder().resolve("generation-000001/manifest.json")));
        } finally {
            fuseki.destroyForcibly().waitFor();
        }
        SampleStore.build(store, 4);
        assertEquals(List.of("CURRENT", "build.lock", "generation-000004", "tdb2"), names(store.folder()));
    }

    @Test
    void whatTheFileSetsForItsDatasetHolds() throws Exception {
        String limited = Files.readString(file).replace("tdb2:unionDefaultGraph true .", """
            tdb2:unionDefaultGraph true ;
            <http://jena.hpl.hp.com/2005/11/Assembler#context> [
                <http://jena.hpl.hp.com/2005/11/Assembler#cxtName> "arq:queryTimeout" ;
                <http://jena.hpl.hp.com/2005/11/Assembler#cxtValue> "2000" ] .\
            """);
        Files.writeString(file, limited);
        try (Server server = Server.of(store).configuration(file).port(0).start();
                Client client = new Client(server.address())) {
            assertEquals("1", client.value(NUMBER));
            String endless = SampleStore.SLOW_QUERY.replace(" }", " . ?g :number ?h }");
            assertEquals(503, client.query(endless, "text/csv").statusCode());
        }
    }

    @Test
    void aMissingOrBrokenFileIsTold() throws IOException {
        Path missing = folder.resolve("no.ttl");
        assertEquals(
                "There is no configuration file " + missing + ".",
                failure(missing).problem());
        Path noTurtle = Files.writeString(folder.resolve("broken.ttl"), "<#sparql> a ;");
        assertTrue(failure(noTurtle).problem().startsWith("The configuration " + noTurtle + " is broken: [line: 1"));
        Path noService = Files.writeString(
                folder.resolve("empty.ttl"),
                Files.readString(file).replace("fuseki:operation fuseki:query", "fuseki:operation fuseki:nothing"));
        assertTrue(failure(noService).problem().startsWith("The configuration " + noService + " is broken: "));
    }

    private ServerException failure(Path configuration) {
        return assertThrows(
                ServerException.class,
                () -> Server.of(store).configuration(configuration).port(0).start());
    }

    private static void assertServes(Client client, String number) throws Exception {
        assertEquals(number, client.value(NUMBER));
        assertEquals(200, client.get("$/ping").statusCode());
        for (String path : List.of("sparql", "update", "sparql/update", "data", "sparql/data")) {
            int status = client.send("POST", path, "application/sparql-update", "CLEAR ALL")
                    .statusCode();
            assertTrue(status >= 400 && status < 500, () -> path + " " + status);
        }
        assertEquals(number, client.value(NUMBER));
    }

    private static List<String> services(Server server) {
        return server.fuseki().getDataAccessPointRegistry().accessPoints().stream()
                .flatMap(point -> point.getDataService().getEndpoints().stream()
                        .map(endpoint -> point.getName() + " " + endpoint.getName() + " " + endpoint.getOperation()))
                .sorted()
                .toList();
    }

    private static void awaitNumber(Client client, String number) throws Exception {
        Instant end = Instant.now().plusSeconds(10);
        while (!client.value(NUMBER).equals(number)) {
            assertTrue(Instant.now().isBefore(end));
            Thread.sleep(20);
        }
    }

    private static void awaitAnswer(Client client, Process server) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (true) {
            try {
                client.get("$/ping");
                return;
            } catch (IOException e) {
                assertTrue(server.isAlive() && Instant.now().isBefore(end), "Fuseki has not started");
                Thread.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return socket.getLocalPort();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
