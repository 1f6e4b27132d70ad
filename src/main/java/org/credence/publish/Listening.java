package org.credence.publish;

import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * How Jetty listens and ends, set between Fuseki's building it and its start.
 *
 * @param host the name or address to listen at
 * @param grace how long requests under way may take once the server is told to stop
 */
record Listening(String host, Duration grace) {
    /**
     * Fuseki 5.6.0 asks for 5 MiB, which Jetty's pool of buffers, meant for 64 KiB, allocates anew for each response:
     * many times fewer requests a second, and the memory of it.
     */
    static final int OUTPUT_BUFFER = 32 * 1024;

    /** Room for a long query in an address; whoever has a longer one sends it by POST. */
    private static final int REQUEST_HEAD = 64 * 1024;

    void applyTo(org.eclipse.jetty.server.Server jetty) {
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector listener) {
                listener.setHost(host);
            }
            for (ConnectionFactory factory : connector.getConnectionFactories()) {
                if (factory instanceof HttpConfiguration.ConnectionFactory http) {
                    http.getHttpConfiguration().setOutputBufferSize(OUTPUT_BUFFER);
                    http.getHttpConfiguration().setRequestHeaderSize(REQUEST_HEAD);
                    http.getHttpConfiguration().setSendServerVersion(false);
                }
            }
        }
        jetty.setHandler(new GracefulHandler(jetty.getHandler()));
        jetty.setStopTimeout(grace.toMillis());
    }

    /** Why a server did not start, told by the causes that Jetty and the operating system give. */
    static ServerException failure(Throwable failure, String host, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof UnresolvedAddressException
                    || cause instanceof UnknownHostException
                    || reason.contains("unresolved address")
                    || reason.contains("cannot assign requested address")) {
                return new ServerException(
                        "This machine has no address " + host + ".", "Name another with --host.", failure);
            }
            if (reason.contains("permission denied")) {
                return new ServerException(
                        "No permission to listen on port " + port + ".",
                        "Choose a port from 1024 up with --port.",
                        failure);
            }
            if (cause instanceof BindException) {
                return new ServerException(
                        "Port " + port + " of " + host + " is in use.",
                        "Stop the program that uses it, or choose another port with --port.",
                        failure);
            }
        }
        return new ServerException(
                "The server did not start: " + failure.getMessage() + ".",
                "Run again with --verbose to see where it failed.",
                failure);
    }
}
