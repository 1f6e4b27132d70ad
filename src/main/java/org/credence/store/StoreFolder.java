package org.credence.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's folder: the generations, the file that names the one in force, and for a stock Fuseki a link to its
 * database.
 *
 * @param path the folder, which need not exist yet
 */
record StoreFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);

    private static final String CURRENT = "CURRENT";
    private static final String LINK = "tdb2";
    private static final String CACHE = "cache";
    private static final Set<String> OTHER_NAMES =
            Set.of(CURRENT, CURRENT + ".tmp", LINK, LINK + ".tmp", BuildLock.FILE, CACHE);

    /** The generation in force, or none where nothing has been built yet. */
    Optional<Generation> current() {
        requireStoreOrNothing();
        Path file = path.resolve(CURRENT);
        try {
            String name = Files.readString(file).strip();
            if (!Generation.NAME.matcher(name).matches()) {
                throw new StoreException(
                        file + " is damaged: it names no generation.", "Delete the store's folder and build it anew.");
            }
            return Optional.of(new Generation(path.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StoreException.of(e, file);
        }
    }

    /**
     * The manifest of the generation in force, or none where nothing has been built yet. A builder may put another in
     * force and delete this one while we look: then there is a new one to look at.
     */
    Optional<ManifestFile> manifest() {
        while (true) {
            Optional<Generation> current = current();
            try {
                return current.map(generation -> ManifestFile.read(generation.manifest()));
            } catch (StoreException e) {
                if (current.equals(current())) {
                    throw e;
                }
            }
        }
    }

    /** What the builder of the generation in force noted for the next build. */
    Optional<String> notes() {
        Optional<Generation> current = current();
        if (current.isEmpty() || !Files.exists(current.get().notes())) {
            return Optional.empty();
        }
        Path file = current.get().notes();
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw StoreException.of(e, file);
        }
    }

    Path cache() {
        return path.resolve(CACHE);
    }

    boolean isCurrent(Generation generation) {
        return current().filter(generation::equals).isPresent();
    }

    /** A folder that holds other things must not be taken for a store, least of all to delete in. */
    private void requireStoreOrNothing() {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new StoreException(path + " is a file, not a store's folder.", "Name a folder with --store.");
        }
        if (Files.exists(path.resolve(CURRENT))) {
            return;
        }
        List<String> strangers = names().stream().filter(name -> !isOurs(name)).toList();
        if (!strangers.isEmpty()) {
            throw new StoreException(
                    path + " is no store: it holds other files, such as " + strangers.getFirst() + ".",
                    "Name an empty or new folder with --store.");
        }
    }

    private static boolean isOurs(String name) {
        return OTHER_NAMES.contains(name) || name.startsWith("generation-");
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw StoreException.of(e, path);
        }
    }

    /** The generation to be built next: its number is higher than any there is. */
    Generation next() {
        int highest = names().stream()
                .map(Generation.NAME::matcher)
                .filter(Matcher::lookingAt)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
        return Generation.numbered(path, highest + 1);
    }

    /** Puts a whole generation in force, at one stroke. */
    void makeCurrent(Generation generation) throws IOException {
        Disk.replace(path.resolve(CURRENT), generation.name() + "\n");
        link(generation);
    }

    /**
     * Points the link at the generation's database. The link is a convenience for a stock Fuseki; where the file system
     * has none, the configuration can still name the generation's folder.
     */
    private void link(Generation generation) throws IOException {
        Path link = path.resolve(LINK);
        if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
            LOG.warn("{} is a folder, made by a Fuseki started before the first build. Delete it.", link);
            return;
        }
        Path draft = path.resolve(LINK + ".tmp");
        try {
            Files.deleteIfExists(draft);
            Files.createSymbolicLink(draft, path.relativize(generation.database()));
            Disk.move(draft, link);
        } catch (FileSystemException | UnsupportedOperationException e) {
            LOG.debug("No link {} in the store: {}", LINK, e.getMessage());
        }
    }

    /** Deletes half-made generations, and those no longer in force that nobody reads. Only the builder may. */
    void sweep() {
        Optional<Generation> current = current();
        for (String name : names()) {
            Generation generation = new Generation(path.resolve(name));
            if (name.startsWith("generation-")
                    && !current.filter(generation::equals).isPresent()) {
                deleteIfUnread(generation);
            }
        }
    }

    /** What cannot be deleted now is left to the next build: it harms nobody. */
    private static void deleteIfUnread(Generation generation) {
        try {
            if (!SharedGeneration.deleteUnread(generation)) {
                LOG.debug("{} is still being read", generation.folder());
            }
        } catch (IOException e) {
            LOG.warn("Cannot delete {}: {}", generation.folder(), e.toString());
        }
    }

    StoreException damaged(Generation generation) {
        return new StoreException(
                "The store " + path + " is damaged: " + generation.name() + " is in force but not whole.",
                "Delete the folder and build it anew.");
    }

    /** What to say to a reader where nothing has been built yet. */
    StoreException empty() {
        return new StoreException("There is no store in " + path + ".", "Build it first, with credence build.");
    }
}
