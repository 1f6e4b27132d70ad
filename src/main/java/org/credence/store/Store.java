package org.credence.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder with the published quads in generations of TDB2 databases.
 *
 * <pre>
 * store/
 *   CURRENT                   names the generation in force
 *   generation-000007/        one whole state, never changed once in force
 *     tdb2/                   a TDB2 database
 *     manifest.json           what it was made from
 *     notes.json              what the builder noted for the next build
 *     readers.lock            locked by every process that reads it
 *   tdb2 → generation-000007/tdb2    for a stock Fuseki
 *   build.lock                locked by the one process that builds
 *   cache/                    what builders keep to be faster next time
 * </pre>
 *
 * <p>Readers and builders are any number of threads and processes; readers are never blocked. All failures of the
 * machine, such as a full disk, are {@link StoreException}s.
 */
public final class Store {
    private final StoreFolder folder;

    private Store(Path folder) {
        this.folder = new StoreFolder(folder);
    }

    /** The store in a folder, which need not exist yet. Nothing is opened or made. */
    public static Store at(Path folder) {
        return new Store(folder);
    }

    /** The folder of the store, as given. */
    public Path folder() {
        return folder.path();
    }

    /** What the generation in force was made from; empty where nothing has been built yet. */
    public Optional<Manifest> manifest() {
        return folder.manifest().map(ManifestFile::manifest);
    }

    /**
     * What the builder of the generation in force noted for the next build; empty where there is none. To be asked for
     * by whoever has the right to build.
     */
    public Optional<String> notes() {
        return folder.notes();
    }

    /** A folder for what builders keep to be faster next time; to delete it costs time and nothing else. */
    public Path cache() {
        return folder.cache();
    }

    /** Opens the generation in force, to be read as it is now. */
    public OpenStore openForReading() {
        return new OpenStore(open());
    }

    /** Opens the store to be read as it goes on: each transaction sees the generation in force when it begins. */
    public LiveStore openLive() {
        return LiveStore.follow(folder, open());
    }

    /** Takes the right to build, or says which process has it. To be closed when done. */
    public Build startBuild() {
        return Build.start(folder);
    }

    private SharedGeneration open() {
        return SharedGeneration.openCurrent(folder).orElseThrow(folder::empty);
    }
}
