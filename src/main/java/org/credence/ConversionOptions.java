package org.credence;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.credence.graph.Curation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What every command that converts articles can be told. */
final class ConversionOptions extends ReadingOptions {
    /** Beside the project, or wherever the command is run. */
    private static final String DEFAULT_CURATION = "seeds/curation";

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Article files and folders of them: Markdown, plain text, HTML, JSON of schema.org NewsArticle.")
    @SuppressWarnings("NullAway.Init")
    List<Path> paths;

    @Option(
            names = "--curation",
            paramLabel = "DIR",
            description = "Folder with people's corrections (Turtle) to apply. Default: " + DEFAULT_CURATION
                    + ", where there is one")
    @Nullable
    Path curation;

    @Override
    void check() {
        super.check();
        if (curation != null && !Files.isDirectory(curation)) {
            throw new ParameterException(spec.commandLine(), "--curation is no folder: " + curation);
        }
    }

    /** People's corrections, from the folder named or the one beside the project. */
    Curation corrections() {
        try {
            return curationFolder().map(folder -> Curation.read(folder, base)).orElse(Curation.NONE);
        } catch (UncheckedIOException e) {
            throw new ParameterException(
                    spec.commandLine(), "--curation: " + e.getMessage() + ".", e);
        }
    }

    /** Differs where the corrections do. */
    String fingerprintOfCorrections() {
        return curationFolder().map(Version::fingerprint).orElse("");
    }

    private Optional<Path> curationFolder() {
        Path folder = curation == null ? Path.of(DEFAULT_CURATION) : curation;
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }
}
