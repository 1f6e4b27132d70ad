package org.credence.publish;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutorHttp;
import org.apache.jena.sparql.util.Context;

/**
 * What {@code SERVICE} may ask: the endpoints on the list and nothing else. Without it, whoever may query could have
 * this machine call any address that it can reach and they cannot.
 */
final class Services {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long TIMEOUT_MILLIS = 15_000;

    private final SiteSettings settings;
    private final ServiceExecutorRegistry registry = new ServiceExecutorRegistry();

    /** Made for the first query that asks another endpoint: with its trust store it would make the start a tenth longer. */
    private static final class Remote {
        /** Redirects are not followed: they could lead anywhere. */
        static final HttpClient HTTP = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Services(SiteSettings settings) {
        this.settings = settings;
        ServiceExecutor remote = new ServiceExecutorHttp();
        registry.add((OpService execute, OpService original, Binding binding, ExecutionContext context) ->
                ask(remote, execute, original, binding, context));
    }

    /** Puts it in force for a query. */
    void applyTo(Context context) {
        ServiceExecutorRegistry.set(context, registry);
        context.set(ARQ.httpServiceAllowed, true);
        context.set(ARQ.httpQueryTimeout, TIMEOUT_MILLIS);
    }

    private QueryIterator ask(
            ServiceExecutor remote, OpService execute, OpService original, Binding binding, ExecutionContext context) {
        check(execute.getService());
        context.getContext().set(ARQ.httpQueryClient, Remote.HTTP);
        return remote.createExecution(execute, original, binding, context);
    }

    /** @throws RequestException if the endpoint is not one that may be asked */
    void check(Node endpoint) {
        if (!endpoint.isURI() || !settings.services().contains(endpoint.getURI())) {
            throw new RequestException(
                    403,
                    "SERVICE may ask only " + String.join(" and ", settings.services().stream().sorted().toList())
                            + " here.");
        }
        if (!settings.privateServices()) {
            checkPublic(endpoint.getURI());
        }
    }

    private static void checkPublic(String endpoint) {
        try {
            for (InetAddress address : InetAddress.getAllByName(URI.create(endpoint).getHost())) {
                if (isPrivate(address)) {
                    throw new RequestException(403, "SERVICE may not ask a private address: " + endpoint + ".");
                }
            }
        } catch (UnknownHostException e) {
            throw new RequestException(502, "The endpoint " + endpoint + " cannot be reached from here.");
        }
    }

    /** Whether it is of this machine, of its network or of its provider's: whatever the wide world does not reach. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean ofProvider = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        boolean ofThisNetwork = bytes.length == 4 && bytes[0] == 0;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || ofProvider
                || ofThisNetwork;
    }
}
