package org.credence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import org.credence.article.ReadOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Articles to a file of RDF. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Converts articles to RDF, to a file or to the standard output.")
final class ConvertCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ConversionOptions options;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "Where to write; - is the standard output, which is the default.")
    @SuppressWarnings("NullAway.Init")
    private String out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "nquads",
            description = "nquads, trig, turtle (all graphs as one) or jsonld. Default: nquads")
    @SuppressWarnings("NullAway.Init")
    private RdfFormat format;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        options.check();
        var err = spec.commandLine().getErr();
        ArticleSelection selection = ArticleSelection.read(options.paths);
        Model reference = options.referenceData();
        Conversion conversion = new Conversion(options, reference);
        Conversion.Result result = conversion.convert(selection.articles(), Progress.to(err));
        List<ReadOutcome.Rejected> rejected = new ArrayList<>(selection.rejected());
        rejected.addAll(result.rejected());
        long quads = out.equals("-")
                ? write(conversion, result, System.out)
                : writeFile(conversion, result, Path.of(out));
        Summary.print(err, result.facts(), quads, rejected);
        return rejected.isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
    }

    /** The file appears whole or not at all. */
    private long writeFile(Conversion conversion, Conversion.Result result, Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        try {
            Path draft = Files.createTempFile(folder, ".credence-", ".part");
            try {
                long quads;
                try (OutputStream stream = Files.newOutputStream(draft)) {
                    quads = write(conversion, result, stream);
                }
                Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
                return quads;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw MachineException.writing(file, e);
        }
    }

    private long write(Conversion conversion, Conversion.Result result, OutputStream stream) {
        try (OutputStream buffered = new BufferedOutputStream(stream, 1 << 16)) {
            return format.write(buffered, options.base, quads -> conversion.write(result.facts(), false, quads));
        } catch (IOException e) {
            throw MachineException.writing(Path.of(out), e);
        }
    }
}
