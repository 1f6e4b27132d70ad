package org.credence;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.credence.article.ReadOutcome;
import org.credence.evaluate.Evaluation;
import org.credence.evaluate.GoldFolder;
import org.credence.evaluate.GoldReading;
import org.credence.evaluate.Misses;
import org.credence.evaluate.Problem;
import org.credence.evaluate.PublishedGraph;
import org.credence.evaluate.ScoreJson;
import org.credence.evaluate.ScoreTable;
import org.credence.evaluate.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What is published of articles, held against careful readings of them. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Scores what is published of articles against gold readings of them.")
final class EvaluateCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "DIR",
            description = "Folder of gold readings: JSON files with the key article.")
    @SuppressWarnings("NullAway.Init")
    private Path gold;

    @Option(
            names = "--quads",
            paramLabel = "FILE",
            description = "Score this file of RDF, written before, and only take the texts from the articles.")
    private @Nullable Path quads;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the scores as JSON, too; - writes them to the standard output in place of the table.")
    private @Nullable String json;

    @Option(names = "--misses", description = "List all that is missed or wrong, beside its sentence.")
    private boolean misses;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Score only the gold files whose names hold this.")
    @SuppressWarnings("NullAway.Init")
    private String only;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Articles, and folders of them. Default: the articles that lie beside their gold.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReadingOptions options;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        options.check();
        GoldFolder readings = readGold();
        ArticleSelection articles = ArticleSelection.read(paths.isEmpty() ? besideGold(readings) : paths);
        List<ReadOutcome.Rejected> rejected = new ArrayList<>(articles.rejected());
        Evaluation evaluation = Evaluation.of(readings, texts(articles));
        PublishedGraph graph = evaluation.isEmpty() ? PublishedGraph.of(nothing -> {}) : published(articles, rejected);
        Evaluation.Result result = evaluation.against(graph);
        Summary.rejected(err(), rejected);
        result.skipped().forEach(problem -> err().println("Skipped " + problem));
        result.doubts().forEach(problem -> err().println("Note on " + problem));
        report(result);
        return rejected.isEmpty() && result.skipped().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
    }

    private GoldFolder readGold() {
        if (!Files.isDirectory(gold)) {
            throw usage("--gold is no folder: " + gold);
        }
        try {
            GoldFolder readings = GoldFolder.read(gold, only);
            if (readings.readings().isEmpty() && readings.problems().isEmpty()) {
                throw usage(gold + " holds no gold: JSON with the key article"
                        + (only.isEmpty() ? "." : ", in a file whose name holds " + only + "."));
            }
            return readings;
        } catch (IOException e) {
            throw MachineException.reading(gold, e);
        }
    }

    private List<Path> besideGold(GoldFolder readings) {
        return readings.readings().stream()
                .map(GoldReading::article)
                .distinct()
                .map(gold::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static Texts texts(ArticleSelection selection) {
        Texts texts = new Texts();
        selection.articles().forEach(article -> texts.add(article.fileName(), article.stem(), article.text()));
        selection.rejected().forEach(each -> texts.addUnreadable(fileName(each)));
        return texts;
    }

    private static String fileName(ReadOutcome.Rejected rejected) {
        return String.valueOf(Path.of(rejected.file()).getFileName());
    }

    private PublishedGraph published(ArticleSelection articles, List<ReadOutcome.Rejected> rejected) {
        if (quads != null) {
            return read(quads);
        }
        Conversion conversion = new Conversion(options, options.referenceData());
        Conversion.Result result = conversion.convert(articles.articles(), Progress.to(err()));
        rejected.addAll(result.rejected());
        return PublishedGraph.of(out -> conversion.write(result.facts(), out));
    }

    private PublishedGraph read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw usage("--quads is no file: " + file);
        }
        try {
            return PublishedGraph.of(out -> RDFParser.source(file)
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                    .parse(out));
        } catch (RiotParseException e) {
            throw usage(file + " is broken at line " + e.getLine() + ", column " + e.getCol() + ": "
                    + e.getOriginalMessage());
        } catch (RiotException e) {
            throw usage(file + " is not read as RDF; give it the ending of its syntax, such as .nq: " + e.getMessage());
        }
    }

    private void report(Evaluation.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        if (json != null) {
            String text = ScoreJson.of(result, misses);
            if (json.equals(STANDARD_OUTPUT)) {
                out.println(text);
                return;
            }
            write(Path.of(json), text + "\n");
        }
        if (result.articles().isEmpty()) {
            return;
        }
        if (misses) {
            Misses.lines(result).forEach(out::println);
        }
        ScoreTable.lines(result).forEach(out::println);
    }

    private void write(Path file, String text) {
        try (Destination destination = Destination.of(file, main.standardOutput())) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            destination.stream().write(bytes, 0, bytes.length);
            destination.complete();
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
