package org.credence;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.publish.Server;
import org.credence.publish.SiteSettings;
import org.credence.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a store is served. */
final class ServerOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "3030",
            description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "H",
            defaultValue = "localhost",
            description = "Address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}, this machine only")
    @SuppressWarnings("NullAway.Init")
    private String host;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A Fuseki configuration file with further services.")
    @Nullable
    private Path configuration;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "100",
            description = "Requests a second for each client; 0 for no limit. Default: ${DEFAULT-VALUE}")
    private int requests;

    @Option(
            names = "--query-time",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long a query may take. Default: ${DEFAULT-VALUE}")
    private int queryTime;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description = "A reverse proxy whose X-Forwarded headers are believed, such as 127.0.0.1.")
    private List<String> proxies = List.of();

    @Option(
            names = "--service",
            paramLabel = "IRI",
            split = ",",
            description = "Endpoints that queries may ask with SERVICE. Default: Wikidata's")
    private List<String> services = List.of();

    @Option(
            names = "--write-token-file",
            paramLabel = "FILE",
            description = "A file whose first line is the token that writing over the web needs. Without it nobody writes.")
    @Nullable
    private Path tokenFile;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    void check() {
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535: " + port);
        }
        if (requests < 0) {
            throw new ParameterException(spec.commandLine(), "--requests must be 0 or more: " + requests);
        }
        if (queryTime < 1) {
            throw new ParameterException(spec.commandLine(), "--query-time must be 1 or more: " + queryTime);
        }
    }

    private SiteSettings settings() {
        SiteSettings settings = SiteSettings.standard()
                .requestsPerSecond(requests)
                .queryTime(Duration.ofSeconds(queryTime))
                .trustedProxies(proxies);
        if (!services.isEmpty()) {
            settings = settings.services(Set.copyOf(services), false);
        }
        return tokenFile == null ? settings : settings.writeToken(token(tokenFile));
    }

    private static String token(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new MachineException(file + " holds no token. Write one into its first line."));
        } catch (IOException e) {
            throw MachineException.reading(file, e);
        }
    }

    /** Serves until the process is told to end. */
    int serve(Store store, PrintWriter err) {
        Server.Builder builder = Server.of(store).host(host).port(port).settings(settings());
        if (configuration != null) {
            builder = builder.configuration(configuration);
        }
        try (Server server = builder.start()) {
            err.println("Serving " + server.address() + " with SPARQL at " + server.address()
                    + "sparql (stop with Ctrl-C)");
            server.awaitStop();
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }
}
