package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutorHttp;
import org.apache.jena.sparql.util.Context;
import org.credence.store.OpenStore;
import org.credence.wikidata.WikidataDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The example queries that join our store with Wikidata, asked over HTTP of a server that may ask the double of Wikidata
 * and nobody else; and those for Wikidata's own service, asked of the double, which may ask ours.
 */
class FederatedExamplesTest {
    private static final Path QUERIES = Path.of("ontology/queries");
    private static final String WIKIDATA = "https://query.wikidata.org/sparql";
    private static final String OURS = "https://example.org/credence/sparql";

    private static final AtomicInteger ASKED_OF_US = new AtomicInteger();
    private static WikidataDouble wikidata;
    private static OpenStore store;
    private static FusekiServer ours;
    private static FusekiServer theirs;

    @BeforeAll
    static void start() {
        wikidata = WikidataDouble.of("known-items.tsv");
        store = SeedStore.store().openForReading();
        ours = server(store.dataset(), Set.of(wikidata.sparql().toString()), ASKED_OF_US);
        theirs = server(wikidata.graphs(), Set.of(address(ours).toString()), new AtomicInteger());
    }

    @AfterAll
    static void stop() {
        theirs.stop();
        ours.stop();
        store.close();
        wikidata.close();
    }

    private static URI address(FusekiServer server) {
        return URI.create("http://localhost:" + server.getPort() + "/sparql");
    }

    private static FusekiServer server(DatasetGraph graphs, Set<String> allowed, AtomicInteger asked) {
        ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
        registry.add((execute, original, binding, context) -> {
            if (!allowed.contains(execute.getService().getURI())) {
                throw new HttpException(403, "SERVICE may not ask " + execute.getService(), "");
            }
            return new ServiceExecutorHttp().createExecution(execute, original, binding, context);
        });
        FusekiServer server = FusekiServer.create()
                // Without the site, which is found by itself where nothing is said.
                .fusekiModules(FusekiModules.create())
                .port(0)
                .loopback(true)
                .add("/sparql", graphs)
                .addFilter("/*", new HttpFilter() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                            throws IOException, ServletException {
                        asked.incrementAndGet();
                        chain.doFilter(request, response);
                    }
                })
                .build();
        Context context = server.getDataAccessPointRegistry().get("/sparql").getDataService().getDataset().getContext();
        ServiceExecutorRegistry.set(context, registry);
        return server.start();
    }

    static boolean isFederated(Path file) {
        return read(file).contains("SERVICE <");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> federated(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rq") && isFederated(file))
                    .sorted()
                    .toList();
        }
    }

    private static int rows(URI endpoint, String query) {
        try (QueryExecutionHTTP execution = QueryExecutionHTTP.service(endpoint.toString(), query)) {
            return ResultSetFactory.copyResults(execution.execSelect()).size();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOneAsksWikidataOnceAndHasAnAnswer() throws IOException {
        List<Path> queries = federated(QUERIES);
        assertTrue(queries.size() >= 8, queries.toString());
        return queries.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String query = read(file);
            assertTrue(query.startsWith("# Question: "), query);
            assertTrue(query.contains("VALUES ?"), query);
            wikidata.forget();

            assertTrue(rows(address(ours), query.replace(WIKIDATA, wikidata.sparql().toString())) > 0);

            assertEquals(1, wikidata.asked().size());
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyOneForWikidatasServiceAsksUsOnceAndHasAnAnswer() throws IOException {
        List<Path> queries = federated(QUERIES.resolve("from-wikidata"));
        assertFalse(queries.isEmpty());
        return queries.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String query = read(file);
            assertTrue(query.startsWith("# Question: "), query);
            ASKED_OF_US.set(0);

            assertTrue(rows(address(theirs), query.replace(OURS, address(ours).toString())) > 0);

            assertEquals(1, ASKED_OF_US.get());
        }));
    }

    @Test
    void nobodyElseIsAsked() throws IOException {
        String query = read(federated(QUERIES).getFirst()).replace(WIKIDATA, address(theirs).toString());

        assertThrows(QueryExceptionHTTP.class, () -> rows(address(ours), query));
    }
}
