package org.credence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.credence.article.ReadOutcome;
import org.credence.fact.ArticleFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Articles to a file of RDF. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Converts articles to RDF, to a file or to the standard output.",
        footer = {"", "Example: credence convert --out facts.nq articles"})
final class ConvertCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ConversionOptions options;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "File to write; - is the standard output, which is the default.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "nquads",
            description = "nquads, trig, turtle (all graphs as one) or jsonld. Default: nquads")
    @SuppressWarnings("NullAway.Init")
    private RdfFormat format;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        options.check();
        var err = spec.commandLine().getErr();
        ArticleSelection selection = ArticleSelection.read(options.paths);
        List<ReadOutcome.Rejected> rejected = new ArrayList<>(selection.rejected());
        if (!selection.articles().isEmpty()) {
            Conversion conversion = new Conversion(options, options.referenceData());
            try (Destination destination = Destination.of(out, main.standardOutput())) {
                Conversion.Result result = conversion.convert(selection.articles(), Progress.to(err));
                rejected.addAll(result.rejected());
                if (!result.facts().isEmpty()) {
                    long quads = write(conversion, result.facts(), destination);
                    Summary.print(err, result.facts(), quads, rejected);
                    return rejected.isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
                }
            }
        }
        err.println("No article could be read; nothing is written.");
        Summary.rejected(err, rejected);
        return ExitCode.REJECTED;
    }

    private long write(Conversion conversion, List<ArticleFacts> facts, Destination destination) {
        long quads = format.write(
                destination.stream(), options.base, stream -> conversion.write(facts, options.corrections(), stream));
        destination.complete();
        return quads;
    }
}
