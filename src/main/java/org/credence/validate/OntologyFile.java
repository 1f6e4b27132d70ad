package org.credence.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A file of the folder {@code ontology}, which the build puts on the class path.
 *
 * @param name the file's path on the class path
 */
record OntologyFile(String name) {
    static final OntologyFile SHAPES = new OntologyFile("org/credence/ontology/shapes.ttl");

    /** The whole file as text; a build without it is broken. */
    String read() {
        try (InputStream in = OntologyFile.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path. Build the project anew.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " from the class path", e);
        }
    }
}
