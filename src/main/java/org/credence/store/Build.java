package org.credence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.credence.validate.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to build a store, and the two ways to: from nothing, or by replacing graphs of what is there. Until it is
 * closed nobody else builds, so what was read of the store before deciding still holds.
 *
 * <p>Either way a new generation is made beside the one in force: loaded, inspected, written down to the disk, given
 * its name, and only then put in force by replacing the one file that names it. Whoever stops the build before, by an
 * exception or by the process's death, leaves the store as it was, and a half-made folder that the next build deletes.
 */
public final class Build implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Build.class);

    /**
     * How many times its packed size a database may reach by replacements before it is loaded anew. TDB2 never reuses a
     * block: a changed article of 300 quads leaves some 3 MiB behind.
     */
    private static final int GROWTH = 2;

    private static final long SMALL = 32L << 20;

    private final StoreFolder store;
    private final BuildLock lock;
    private Supplement supplement = all -> List.of();
    private Optional<Copy> prepared = Optional.empty();

    private Build(StoreFolder store, BuildLock lock) {
        this.store = store;
        this.lock = lock;
    }

    static Build start(StoreFolder store) {
        var unused = store.manifest(); // A folder that is no store, or of a newer format, is to be left alone.
        try {
            Files.createDirectories(store.path());
        } catch (IOException e) {
            throw StoreException.of(e, store.path());
        }
        return new Build(store, BuildLock.take(store.path()));
    }

    /**
     * Begins, in another thread, to copy the generation in force, which {@link #replaceGraphs} makes the next one of: it
     * need not be known yet what is to be replaced.
     */
    public Build prepared() {
        if (prepared.isEmpty()) {
            prepared = store.current().map(current -> Copy.begin(current, next()));
        }
        return this;
    }

    /** The generation to be built, where nothing is left of one that was not finished. */
    private Generation next() {
        store.sweep();
        return store.next();
    }

    /** Adds graphs that tell of all the others. */
    public Build supplementedBy(Supplement graphs) {
        this.supplement = graphs;
        return this;
    }

    /**
     * Builds the store from nothing.
     *
     * @param scrutiny looks at the whole before it is published
     */
    public BuildOutcome rebuild(Content content, Scrutiny scrutiny) {
        return publish(
                draft -> {
                    discardCopy();
                    draft.create();
                    return new Made(new ManifestFile(0, load(draft, content)), Optional.empty());
                },
                content,
                scrutiny);
    }

    /**
     * Builds the store by replacing whole graphs of what is there: each graph that the content writes to takes the
     * place of the stored one of that name, and the removed ones go. All other graphs stay as they are. Where there is
     * no store yet, as {@link #rebuild}.
     *
     * @param removed IRIs of graphs
     */
    public BuildOutcome replaceGraphs(Set<String> removed, Content content, Scrutiny scrutiny) {
        return replaceGraphs(removed, Set.of(), content, scrutiny);
    }

    /**
     * The same, but that some graphs are not replaced as a whole: they keep what they hold, less what the content
     * {@link Content#withdrawn withdraws}, and get what it writes. For graphs so large that to compare them takes long.
     *
     * @param amended IRIs of graphs
     */
    public BuildOutcome replaceGraphs(
            Set<String> removed, Set<String> amended, Content content, Scrutiny scrutiny) {
        if (store.current().isEmpty()) {
            return rebuild(content, scrutiny);
        }
        Replacement replacement = new Replacement(nodes(removed), nodes(amended));
        Manifest manifest = content.writeTo(new QuadSink(replacement, store.path()));
        replacement.withdraw(content.withdrawn());
        return publish(draft -> replace(draft, replacement, manifest), content, scrutiny);
    }

    private static Set<Node> nodes(Set<String> names) {
        return names.stream().map(NodeFactory::createURI).collect(Collectors.toSet());
    }

    /** Lets others build. */
    @Override
    public void close() {
        discardCopy();
        lock.close();
    }

    private BuildOutcome publish(Maker maker, Content content, Scrutiny scrutiny) {
        Generation generation = prepared.map(Copy::generation).orElseGet(this::next);
        Generation draft = generation.draft();
        try {
            Made made = maker.make(draft);
            Completed completed = complete(draft, made.change, scrutiny);
            List<Finding> findings = completed.findings;
            if (findings.stream().anyMatch(Finding::isError)) {
                return new BuildOutcome.Refused(findings);
            }
            completed.gone.write(draft.gone());
            made.manifest.write(draft.manifest());
            Optional<String> notes = content.notes().or(store::notes);
            if (notes.isPresent()) {
                Disk.write(draft.notes(), notes.get());
            }
            Disk.sync(draft.folder());
            Disk.move(draft.folder(), generation.folder());
            store.makeCurrent(generation);
            return new BuildOutcome.Published(generation.name(), findings);
        } catch (IOException e) {
            throw StoreException.of(e, store.path());
        } finally {
            prepared = Optional.empty();
            store.sweep();
        }
    }

    /** Adds what tells of the rest, where it is not there yet, and looks at the whole: by what changed, where that is known. */
    private Completed complete(Generation draft, Optional<Change> change, Scrutiny scrutiny) throws IOException {
        Optional<Generation> current = store.current();
        GoneAddresses before = current.isPresent() ? GoneAddresses.read(current.get().gone()) : GoneAddresses.NONE;
        Set<String> removed = change.map(each -> GoneAddresses.named(each.removed())).orElseGet(this::namedBefore);
        try (Database database = Database.open(draft)) {
            DatasetGraphTDB graphs = database.graphs();
            if (change.isEmpty()) {
                List<Quad> quads = Txn.calculateRead(graphs, () -> supplement.of(graphs));
                write(draft.data(), () -> Txn.executeWrite(graphs, () -> supplement(graphs, quads)));
            }
            return Txn.calculateRead(graphs, () -> {
                List<Finding> findings =
                        change.map(each -> scrutiny.of(graphs, each)).orElseGet(() -> scrutiny.of(graphs));
                return new Completed(findings, before.with(removed, graphs));
            });
        }
    }

    private static void supplement(DatasetGraphTDB graphs, List<Quad> quads) {
        Replacement replacement = new Replacement(Set.of(), Set.of());
        quads.forEach(replacement::quad);
        var unused = replacement.applyTo(graphs);
    }

    /** What came of looking at the whole. */
    private record Completed(List<Finding> findings, GoneAddresses gone) {}

    /**
     * The addresses of all that the generation in force tells of, where there is one. Read in a thread of its own, for
     * this one may be reading a store already. A store that was deleted while this process reads it has none.
     */
    private Set<String> namedBefore() {
        Optional<SharedGeneration> current;
        try {
            current = SharedGeneration.openCurrent(store);
        } catch (StoreException e) {
            LOG.debug("What was published before is not known", e);
            return Set.of();
        }
        if (current.isEmpty()) {
            return Set.of();
        }
        try (OpenStore before = new OpenStore(current.get())) {
            return CompletableFuture.supplyAsync(() -> Txn.calculateRead(before.dataset(), () -> {
                        Set<String> named = new HashSet<>();
                        before.dataset().find().forEachRemaining(quad -> named.addAll(GoneAddresses.named(List.of(quad))));
                        return named;
                    }))
                    .join();
        }
    }

    /** Gives up what was prepared. */
    private void discardCopy() {
        if (prepared.isPresent()) {
            prepared.get().abandon();
            prepared = Optional.empty();
            store.sweep();
        }
    }

    private Made replace(Generation draft, Replacement replacement, Manifest manifest) throws IOException {
        long packed = store.manifest().map(ManifestFile::packedBytes).orElse(0L);
        long copied = prepared().prepared.orElseThrow(store::empty).bytes();
        if (packed > 0 && copied > GROWTH * packed + SMALL) {
            Disk.delete(draft.folder());
            draft.create();
            reload(draft, replacement);
            return new Made(new ManifestFile(0, manifest), Optional.empty());
        }
        try (Database database = Database.open(draft)) {
            DatasetGraphTDB graphs = database.graphs();
            AtomicReference<Change> change = new AtomicReference<>();
            // In one transaction: to commit one, TDB2 waits for the disk a dozen times.
            write(draft.data(), () -> Txn.executeWrite(graphs, () -> {
                change.set(replacement.applyTo(graphs));
                supplement(graphs, supplement.of(graphs, change.get()));
            }));
            return new Made(
                    new ManifestFile(packed > 0 ? packed : copied, manifest), Optional.ofNullable(change.get()));
        }
    }

    private void reload(Generation draft, Replacement replacement) {
        try (OpenStore before =
                new OpenStore(SharedGeneration.openCurrent(store).orElseThrow(store::empty))) {
            load(draft, quads -> {
                Txn.executeRead(before.dataset(), () -> replacement.writeApplied(before.dataset(), quads));
                return before.manifest();
            });
        }
    }

    /**
     * Loads an empty database in one write transaction, the secondary indexes after the first. Of TDB2's loaders this
     * one has no threads of its own: those of the others outlive a failure and keep the process alive.
     */
    private static Manifest load(Generation draft, Content content) {
        try (Database database = Database.open(draft)) {
            DatasetGraphTDB graphs = database.graphs();
            DataLoader loader = LoaderFactory.sequentialLoader(graphs, MonitorOutputs.nullOutput());
            write(draft.data(), loader::startBulk);
            StreamRDF quads = new QuadSink(loader.stream(), draft.data());
            Manifest manifest = content.writeTo(quads);
            write(draft.data(), loader::finishBulk);
            return manifest;
        }
    }

    /** Runs what writes to the database and to nothing else, so that any failure is one of the disk. */
    private static void write(Path data, Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException | InternalError e) {
            throw StoreException.ofMachine(e, data);
        }
    }

    /** Makes the draft of a generation in a folder that does not exist yet. */
    @FunctionalInterface
    private interface Maker {
        Made make(Generation draft) throws IOException;
    }

    /** What was made, and how it differs from the generation before, where it was made of that one. */
    private record Made(ManifestFile manifest, Optional<Change> change) {}
}
