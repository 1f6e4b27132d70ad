package org.credence;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.credence.publish.Server;
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

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    void check() {
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535: " + port);
        }
    }

    /** Serves until the process is told to end. */
    int serve(Store store, PrintWriter err) {
        Server.Builder builder = Server.of(store).host(host).port(port);
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
