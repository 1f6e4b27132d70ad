package org.credence;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.riot.system.StreamRDFLib;
import org.credence.article.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * How fast articles are read and turned into RDF, and whether the time for one word is the same for few and for many: all of
 * them are converted in batches of each size, by one process that has warmed up. Writes nothing.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast articles are read, a few at a time and many at a time.",
        footer = {"", "Example: credence bench --sizes 10,1000 articles"})
final class BenchCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ConversionOptions options;

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            defaultValue = "10,100,1000",
            description = "How many articles are converted at a time; sizes above the number of articles are left out. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private List<Integer> sizes;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many articles are read before anything is measured, as Java is slow at first. Default: ${DEFAULT-VALUE}")
    private int warmUp;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        options.check();
        if (warmUp < 1 || sizes.stream().anyMatch(size -> size < 1)) {
            throw new ParameterException(spec.commandLine(), "--sizes and --warm-up must be at least 1.");
        }
        ArticleSelection selection = ArticleSelection.read(options.paths);
        Summary.rejected(spec.commandLine().getErr(), selection.rejected());
        List<Article> articles = selection.articles();
        if (articles.isEmpty()) {
            spec.commandLine().getErr().println("No article could be read; nothing is measured.");
            return ExitCode.REJECTED;
        }
        measure(articles);
        return selection.rejected().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
    }

    private void measure(List<Article> articles) {
        Conversion conversion = new Conversion(options, options.referenceData());
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-28s %8s %9s %9s %9s %9s%n", "", "articles", "words", "seconds", "words/s", "ms/word");
        row("first article, with start", List.of(articles.getFirst()), convert(conversion, articles.subList(0, 1)));
        List<Article> warming = articles.subList(0, Math.min(warmUp, articles.size()));
        row("warm-up", warming, convert(conversion, warming));
        for (int size : sizes) {
            if (size <= articles.size()) {
                inBatches(conversion, articles, size);
            }
        }
    }

    /** All articles in batches of one size, the rest that fills none left out. */
    private void inBatches(Conversion conversion, List<Article> articles, int size) {
        List<Article> measured = articles.subList(0, articles.size() / size * size);
        Duration took = Duration.ZERO;
        for (int i = 0; i < measured.size(); i += size) {
            took = took.plus(convert(conversion, measured.subList(i, i + size)));
        }
        row(size + " at a time", measured, took);
    }

    /** Reads articles and writes what they tell to nowhere. */
    private Duration convert(Conversion conversion, List<Article> articles) {
        Instant begun = Instant.now();
        Conversion.Result result = conversion.convert(articles, Progress.silent());
        conversion.write(result.facts(), options.corrections(), StreamRDFLib.sinkNull());
        return Duration.between(begun, Instant.now());
    }

    private void row(String name, List<Article> articles, Duration took) {
        long words = articles.stream().mapToLong(article -> article.text().strip().split("\\s+", -1).length).sum();
        double seconds = took.toMillis() / 1000.0;
        spec.commandLine().getOut().printf(
                Locale.ROOT, "%-28s %8d %9d %9.2f %9.0f %9.3f%n", name, articles.size(), words, seconds, words / seconds, 1000 * seconds / words);
        spec.commandLine().getOut().flush();
    }
}
