package org.credence.publish;

import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMap;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.credence.store.Build;
import org.credence.store.BuildOutcome;
import org.credence.store.Content;
import org.credence.store.LiveStore;
import org.credence.store.Manifest;
import org.credence.store.OpenStore;
import org.credence.store.Store;

/**
 * Changes of graphs over the web, for whoever shows the token. As with every build, a change makes a new generation of
 * the store beside the one in force, whole or not at all; what has been changed is there for the next request.
 */
final class GraphWriting {
    /** Where a default graph is written to: the default graph that queries see is the union of all graphs. */
    static final String DEFAULT_GRAPH = "graph/default";

    private final Optional<Target> target;
    private final Optional<String> token;

    private record Target(Store store, LiveStore live) {}

    private GraphWriting(Optional<Target> target, Optional<String> token) {
        this.target = target;
        this.token = token;
    }

    static GraphWriting of(Store store, LiveStore live, SiteSettings settings) {
        return new GraphWriting(Optional.of(new Target(store, live)), settings.writeToken());
    }

    static GraphWriting none() {
        return new GraphWriting(Optional.empty(), Optional.empty());
    }

    /** @throws RequestException if the client has not shown that it may write */
    void authorize(Exchange exchange) {
        if (target.isEmpty() || token.isEmpty()) {
            throw new RequestException(403, "Nothing can be written here: the data change by builds.");
        }
        String shown = exchange.header("Authorization").map(GraphWriting::secret).orElse("");
        if (!MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.UTF_8), token.get().getBytes(StandardCharsets.UTF_8))) {
            throw new RequestException(
                    401, "Writing needs a token.", Map.of("WWW-Authenticate", "Bearer realm=\"credence\""));
        }
    }

    private static String secret(String authorization) {
        if (authorization.startsWith("Bearer ")) {
            return authorization.substring(7).strip();
        }
        if (authorization.startsWith("Basic ")) {
            try {
                String pair = new String(
                        Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
                return pair.substring(pair.indexOf(':') + 1);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        return "";
    }

    /**
     * Lets a change be made to a view of all graphs, and puts what came of it in force, with metadata made anew, if it
     * breaks none of the shapes and checks that a build is held against.
     *
     * @param base the site's base address
     * @throws RequestException if it breaks one: then nothing has changed
     */
    synchronized void change(String base, Consumer<DatasetGraph> change) {
        Target to = target.orElseThrow();
        try (Build build = to.store().startBuild().prepared()) {
            Difference difference = difference(to.store(), base, change);
            ChangeInspection inspection = new ChangeInspection(difference.change());
            build.supplementedBy(MetadataGraph.supplement(base, difference.manifest().built()));
            BuildOutcome outcome = build.replaceGraphs(
                    difference.change().emptied(), difference.change().amended(), difference, inspection);
            if (outcome instanceof BuildOutcome.Refused) {
                throw inspection.refusal();
            }
        }
        to.live().refresh();
    }

    /** What a change comes to, and the manifest of the store once it is made. */
    private record Difference(GraphChange change, Manifest manifest) implements Content {
        @Override
        public Manifest writeTo(StreamRDF quads) {
            change.added().forEach(quads::quad);
            return manifest;
        }

        @Override
        public Set<Quad> withdrawn() {
            return change.removed();
        }
    }

    /** Found before the build begins, which may itself have to read the store in this thread. */
    private static Difference difference(Store store, String base, Consumer<DatasetGraph> change) {
        try (OpenStore open = store.openForReading()) {
            return Txn.calculateRead(open.dataset(), () -> {
                DatasetGraph view = view(open.dataset(), base);
                change.accept(view);
                GraphChange made = GraphChange.between(open.dataset(), view, Names.uri(base + DEFAULT_GRAPH));
                return new Difference(made, changedNow(open.manifest()));
            });
        }
    }

    /** Every graph as it is stored, with what a change adds and deletes kept beside it: of the store nothing is copied. */
    private static DatasetGraph view(DatasetGraph stored, String base) {
        Node defaultName = Names.uri(base + DEFAULT_GRAPH);
        DatasetGraph view = new DatasetGraphMap(new Delta(stored.getGraph(defaultName))) {
            @Override
            protected Graph getGraphCreate(Node name) {
                return name.equals(defaultName) ? GraphFactory.createDefaultGraph() : new Delta(stored.getGraph(name));
            }
        };
        // The view lists the graphs that it was asked for.
        stored.listGraphNodes().forEachRemaining(view::getGraph);
        return view;
    }

    private static Manifest changedNow(Manifest before) {
        return new Manifest(
                before.basis(), before.articles(), before.counts(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** A graph of the view replaced by another, or removed where there is none. */
    static void put(DatasetGraph view, Optional<Node> name, Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(copy::add);
        if (name.isPresent()) {
            view.removeGraph(name.get()); // To add a graph leaves what one of that name holds already.
            view.addGraph(name.get(), copy);
        } else {
            view.getDefaultGraph().clear();
            copy.find().forEachRemaining(view.getDefaultGraph()::add);
        }
    }
}
