package org.credence;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.credence.gazetteer.ReferenceReader;
import org.credence.graph.ExcerptPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be told of how articles are converted, whichever they are. */
class ReadingOptions {
    static final String DEFAULT_BASE = "http://localhost:3030/";

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = DEFAULT_BASE,
            description = "Address below which everything is named; ends with a slash. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    String base;

    @Option(
            names = "--excerpts",
            paramLabel = "POLICY",
            defaultValue = "short",
            description = "How much of the articles' own words is published: none, short, sentence. Default: short")
    @SuppressWarnings("NullAway.Init")
    ExcerptPolicy excerpts;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "Folder with reference data (states.ttl, people.ttl, …) to use in place of the built-in.")
    @Nullable
    Path reference;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are read at once. Default: as many as there are processors")
    int threads = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /** Refuses what cannot work before anything is begun. */
    void check() {
        if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+/")) {
            throw new ParameterException(
                    spec.commandLine(), "--base must be an http or https address that ends with a slash: " + base);
        }
        if (reference != null && !Files.isDirectory(reference)) {
            throw new ParameterException(spec.commandLine(), "--reference is no folder: " + reference);
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1: " + threads);
        }
    }

    Model referenceData() {
        if (reference == null) {
            return ReferenceReader.bundled(base);
        }
        try {
            return ReferenceReader.read(reference, base);
        } catch (UncheckedIOException e) {
            throw new ParameterException(spec.commandLine(), "--reference: " + e.getMessage() + ".", e);
        }
    }

    /** A hash over all that the conversion depends on beside the articles. */
    String basis() {
        return Version.fingerprint() + ownReference();
    }

    /** A hash over all that what is read of an article depends on beside the article. */
    String reader() {
        return Version.readerFingerprint() + ownReference();
    }

    private String ownReference() {
        return Optional.ofNullable(reference).map(Version::fingerprint).orElse("");
    }
}
