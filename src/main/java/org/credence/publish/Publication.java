package org.credence.publish;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.credence.store.LiveStore;
import org.credence.store.OpenStore;
import org.jspecify.annotations.Nullable;

/** What is being published: a dataset that may be replaced by another at any moment, and what is known of it now. */
final class Publication {
    private static final String DEFAULT_BASE = "http://localhost:3030/";

    private final DatasetGraph dataset;
    private final Supplier<String> version;

    /** When it was built, where the dataset itself does not say so. */
    private final Supplier<Instant> built;

    /** The base address, where it need not be looked for. */
    private final Supplier<Optional<String>> toldBase;

    /** Whether something was published at an address before and is no more. */
    private final Predicate<String> gone;

    private volatile @Nullable Edition edition;

    /**
     * One state of the dataset.
     *
     * @param version differs from that of every other state
     * @param base the address below which everything is named, ending in a slash
     * @param modified when it was built, to the second
     */
    record Edition(String version, String base, Instant modified) {}

    private Publication(
            DatasetGraph dataset,
            Supplier<String> version,
            Supplier<Instant> built,
            Supplier<Optional<String>> toldBase,
            Predicate<String> gone) {
        this.dataset = dataset;
        this.version = version;
        this.built = built;
        this.toldBase = toldBase;
        this.gone = gone;
    }

    /** A store that is followed. */
    static Publication of(LiveStore store) {
        return new Publication(
                store.dataset(),
                store::generation,
                () -> store.manifest().built(),
                () -> Optional.ofNullable(store.manifest().basis().settings().get("base")),
                store::isGone);
    }

    /** A store as it was when it was opened. */
    static Publication of(OpenStore store) {
        return new Publication(
                store.dataset(),
                store::generation,
                () -> store.manifest().built(),
                () -> Optional.ofNullable(store.manifest().basis().settings().get("base")),
                address -> false);
    }

    /** A dataset that does not change while it is being served. */
    static Publication ofUnchanging(DatasetGraph dataset) {
        Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new Publication(dataset, started::toString, () -> started, Optional::empty, address -> false);
    }

    /** Whether something was published at an address before and is no more. */
    boolean isGone(String address) {
        return gone.test(address);
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /**
     * The state in force. What is read of the dataset after asking is of this state or a later one, so something made
     * from it may be kept under this version: it will be asked for no more once the version has moved on.
     */
    Edition edition() {
        String now = version.get();
        Edition known = edition;
        if (known != null && known.version().equals(now)) {
            return known;
        }
        Edition next = read(graphs -> edition(now, graphs));
        edition = next;
        return next;
    }

    /** Reads, for the sake of what is done with it. */
    void look(Consumer<DatasetGraph> reading) {
        Txn.executeRead(dataset, () -> reading.accept(dataset));
    }

    <T> T read(Function<DatasetGraph, T> reading) {
        return Txn.calculateRead(dataset, () -> reading.apply(dataset));
    }

    private Edition edition(String version, DatasetGraph graphs) {
        String base = toldBase.get().orElseGet(() -> base(graphs));
        return new Edition(version, base, modified(graphs, base).orElseGet(built));
    }

    /** The base address stands before the names of our graphs. */
    private static String base(DatasetGraph graphs) {
        String base = DEFAULT_BASE;
        for (Iterator<Node> names = graphs.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            for (String ours : new String[] {"graph/metadata", "graph/entities", "graph/ontology"}) {
                if (name.isURI() && name.getURI().endsWith("/" + ours)) {
                    base = name.getURI().substring(0, name.getURI().length() - ours.length());
                }
            }
        }
        return base;
    }

    private static Optional<Instant> modified(DatasetGraph graphs, String base) {
        Node metadata = Names.uri(base + Names.METADATA_GRAPH);
        var quads = graphs.find(metadata, Names.uri(base + Names.DATASET), DCTerms.modified.asNode(), Node.ANY);
        if (!quads.hasNext()) {
            return Optional.empty();
        }
        Node value = quads.next().getObject();
        try {
            return Optional.of(Instant.parse(value.getLiteralLexicalForm()));
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("Not a time: " + NodeFmtLib.strTTL(value), e);
        }
    }
}
