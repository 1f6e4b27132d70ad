package org.credence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/**
 * One state of the store, in a folder of its own. Once it is in force no byte of it changes.
 *
 * @param folder {@code generation-000007}, or {@code generation-000007.part} while it is being made
 */
record Generation(Path folder) {
    /** The name of a whole generation's folder. */
    static final Pattern NAME = Pattern.compile("generation-(\\d{6,9})");

    static Generation numbered(Path store, int number) {
        return new Generation(store.resolve("generation-%06d".formatted(number)));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The folder that a stock Fuseki is pointed at: a TDB2 database as TDB2 itself lays it out. */
    Path database() {
        return folder.resolve("tdb2");
    }

    /** TDB2's own files: it keeps versions of a database beside one another, of which there is but the first here. */
    Path data() {
        return database().resolve("Data-0001");
    }

    Path manifest() {
        return folder.resolve("manifest.json");
    }

    /** What the builder noted for the next build; need not be there. */
    Path notes() {
        return folder.resolve("notes.json");
    }

    /** The addresses published before and no more; need not be there. */
    Path gone() {
        return folder.resolve("gone.txt");
    }

    /** Every process that reads the generation holds a shared lock on this file. */
    Path readersLock() {
        return folder.resolve("readers.lock");
    }

    /** The same generation under the name it bears until it is whole. */
    Generation draft() {
        return new Generation(folder.resolveSibling(folder.getFileName() + ".part"));
    }

    /** Makes the empty folders of a generation. */
    void create() throws IOException {
        Files.createDirectories(data());
        Files.createFile(readersLock());
    }

    /**
     * Tells this generation from one of the same name in a store that was deleted and built anew.
     *
     * @throws java.nio.file.NoSuchFileException if the generation is gone
     */
    Identity identity() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(manifest(), BasicFileAttributes.class);
        return new Identity(
                folder.toRealPath(),
                attributes.fileKey() + "/" + attributes.lastModifiedTime().toMillis());
    }

    /** Where a generation is and which one of that place it is. */
    record Identity(Path folder, String stamp) {}
}
