package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.credence.store.Fork;
import org.credence.store.Store;
import org.credence.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server starts, follows the store and stops. */
class ServerLifeTest {
    private static final String NUMBER = "SELECT DISTINCT ?n { ?s <http://example.org/number> ?n }";
    private static final long TRIPLES = (long) SampleStore.SIZE * SampleStore.SIZE * SampleStore.SIZE;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void aStore() {
        store = Store.at(folder.resolve("store"));
    }

    @Test
    void newQueriesSeeANewBuildWhileOneUnderWayFinishesOnTheOld() throws Exception {
        SampleStore.build(store, 1);
        try (Server server = Server.of(store).port(0).start();
                Client client = new Client(server.address())) {
            assertEquals("1", client.value(NUMBER));
            String slow =
                    SampleStore.SLOW_QUERY.replace("?b", "1").replace("?d", "1").replace("?f", "1");
            CompletableFuture<String> underWay = client.valueLater(slow);
            Thread.sleep(100);
            SampleStore.build(store, 2);
            awaitNumber(client, "2");
            assertEquals(String.valueOf(TRIPLES), underWay.get(60, TimeUnit.SECONDS));
        }
        SampleStore.build(store, 3);
        assertFalse(Files.exists(store.folder().resolve("generation-000002")), "a stopped server holds nothing");
    }

    @Test
    void aPortInUseIsTold() throws IOException {
        SampleStore.build(store, 1);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            int port = taken.getLocalPort();
            ServerException told = assertThrows(
                    ServerException.class, () -> Server.of(store).port(port).start());
            assertEquals("Port " + port + " of localhost is in use.", told.problem());
            assertEquals("Stop the program that uses it, or choose another port with --port.", told.remedy());
        }
    }

    @Test
    void aHostThatIsNotOursIsTold() {
        SampleStore.build(store, 1);
        for (String host : new String[] {"192.0.2.1", "no.such.host.invalid"}) {
            ServerException told = assertThrows(
                    ServerException.class,
                    () -> Server.of(store).host(host).port(0).start());
            assertEquals("This machine has no address " + host + ".", told.problem());
        }
        assertThrows(IllegalArgumentException.class, () -> Server.of(store).port(70_000));
    }

    @Test
    void aStoreNotYetBuiltIsTold() {
        StoreException told = assertThrows(
                StoreException.class, () -> Server.of(store).port(0).start());
        assertEquals("Build it first, with credence build.", told.remedy());
    }

    @Test
    void closingTwiceIsClosingOnce() throws Exception {
        SampleStore.build(store, 1);
        Server server = Server.of(store).port(0).start();
        server.close();
        server.close();
        server.awaitStop();
    }

    @Test
    void toldToEndItFinishesWhatIsUnderWay() throws Exception {
        SampleStore.build(store, 1);
        Process process = Fork.start(ServerProcess.class, store.folder().toString());
        String address = Fork.nextLine(process);
        assertNotNull(address);
        try (Client client = new Client(URI.create(address))) {
            assertEquals("1", client.value(NUMBER));
            CompletableFuture<String> underWay = client.valueLater(SampleStore.SLOW_QUERY);
            Thread.sleep(300);
            process.destroy(); // SIGTERM
            assertEquals(String.valueOf(TRIPLES), underWay.get(60, TimeUnit.SECONDS));
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(128 + 15, process.exitValue());
            assertThrows(IOException.class, () -> client.value(NUMBER));
        }
    }

    private static void awaitNumber(Client client, String number) throws Exception {
        Instant end = Instant.now().plusSeconds(10);
        while (!client.value(NUMBER).equals(number)) {
            assertTrue(Instant.now().isBefore(end));
            Thread.sleep(20);
        }
    }
}
