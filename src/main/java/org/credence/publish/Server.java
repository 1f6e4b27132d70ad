package org.credence.publish;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.credence.store.LiveStore;
import org.credence.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running web server over a store: the linked-data site with its pages and data, SPARQL queries at {@code /sparql}, and
 * {@code /$/ping}; nothing is written but by whoever shows the token. It follows the store: a build by any process shows within about a second, and queries under way finish
 * on what they began with.
 *
 * <pre>
 * try (Server server = Server.of(store).port(3030).start()) {
 *     server.awaitStop();
 * }
 * </pre>
 *
 * <p>Ended by {@link #close()}, or by the process being told to end (SIGINT, SIGTERM): requests under way get some
 * seconds to finish.
 */
public final class Server implements AutoCloseable {
    /** The port that a server listens on unless told otherwise. */
    public static final int DEFAULT_PORT = 3030;

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final FusekiServer fuseki;
    private final LiveStore store;
    private final String host;
    private final Thread atShutdown = new Thread(this::stop, "credence-server-stop");
    private boolean stopped;

    private Server(FusekiServer fuseki, LiveStore store, String host) {
        this.fuseki = fuseki;
        this.store = store;
        this.host = host;
    }

    /** A server of a store, not yet started. */
    public static Builder of(Store store) {
        return new Builder(store);
    }

    /** Where it answers, ending in a slash, with the host it was told and the port it got. */
    public URI address() {
        boolean address6 = host.contains(":");
        return URI.create("http://" + (address6 ? "[" + host + "]" : host) + ":" + fuseki.getHttpPort() + "/");
    }

    /** Waits until the server has been stopped, by whomever. */
    public void awaitStop() throws InterruptedException {
        fuseki.getJettyServer().join();
    }

    /** Stops the server: no new requests, some seconds for those under way, then the store is let go. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook does what there is to do.
        }
        stop();
    }

    private void begin(int wanted) {
        try {
            fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            throw Listening.failure(e, host, wanted);
        }
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            try {
                fuseki.stop();
            } catch (FusekiException e) { // Jetty has stopped all the same.
                LOG.warn("Stopped before every request was answered: {}", e.getMessage());
            } finally {
                store.close();
            }
        }
    }

    /** For tests of what the builder has set. */
    FusekiServer fuseki() {
        return fuseki;
    }

    /** What a server is to be like: loopback and port 3030 unless told. */
    public static final class Builder {
        private final Store store;
        private String host = "localhost";
        private int port = DEFAULT_PORT;
        private Optional<Path> configuration = Optional.empty();
        private SiteSettings settings = SiteSettings.standard();

        private Builder(Store store) {
            this.store = requireNonNull(store);
        }

        /** The name or address to listen at: {@code localhost} lets in this machine alone, {@code 0.0.0.0} all. */
        public Builder host(String host) {
            this.host = requireNonNull(host);
            return this;
        }

        /** The port to listen on, 0 for any that is free. */
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("Not a port: " + port);
            }
            this.port = port;
            return this;
        }

        /**
         * A Fuseki configuration file, as {@code fuseki-config/config.ttl}, that names the services instead of the
         * built-in one. Its TDB2 datasets are served from the store.
         */
        public Builder configuration(Path file) {
            this.configuration = Optional.of(file);
            return this;
        }

        /** What the site allows its clients, instead of what holds unless told. */
        public Builder settings(SiteSettings settings) {
            this.settings = requireNonNull(settings);
            return this;
        }

        /**
         * Starts the server, which then runs in threads of its own.
         *
         * @throws ServerException if the port is in use, or the host or the configuration is wrong
         * @throws org.credence.store.StoreException if there is no store
         */
        public Server start() {
            LiveStore live = store.openLive();
            try {
                Server server = new Server(build(live), live, host);
                server.begin(port);
                return server;
            } catch (RuntimeException e) {
                live.close();
                throw e;
            }
        }

        private FusekiServer build(LiveStore live) {
            DatasetGraph dataset = live.dataset();
            FusekiServer.Builder builder = FusekiServer.create();
            configuration.ifPresentOrElse(
                    file -> Configuration.read(file).applyTo(builder, dataset),
                    () -> Configuration.builtIn(builder, dataset));
            FusekiServer fuseki = builder.enableMetrics(true)
                    .fusekiModules(modules(live))
                    .port(port)
                    .build();
            new Listening(host, GRACE).applyTo(fuseki.getJettyServer());
            return fuseki;
        }

        /**
         * The parts of Fuseki that this server has. Always said, so that no module that happens to stand on the class
         * path adds itself, least of all the administration.
         */
        private FusekiModules modules(LiveStore live) {
            GraphWriting writing = GraphWriting.of(store, live, settings);
            KeptPages kept = KeptPages.in(store.cache());
            return FusekiModules.create(
                    new SiteModule(dataset -> new Site(Publication.of(live), settings, writing, kept)));
        }
    }
}
