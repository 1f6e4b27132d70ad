package org.credence;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.credence.store.OpenStore;
import org.credence.store.Store;
import org.credence.wikidata.Drift;
import org.credence.wikidata.DriftReport;
import org.credence.wikidata.Kind;
import org.credence.wikidata.Linking;
import org.credence.wikidata.Manners;
import org.credence.wikidata.ReviewFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks for the Wikidata items of what has none. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for the Wikidata items of what in the store has none, and writes links and guesses into a file beside",
            "the store, STORE-links.tsv. Look through it in a spreadsheet: in its first column stands “linked” where the",
            "machine is sure; write confirm, reject or the right item (Q…) beside a guess. The next build applies it."
        },
        footer = {"", "Example: credence link --contact you@example.org"})
final class LinkCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BuildOptions build;

    @Option(
            names = "--contact",
            paramLabel = "WHO",
            defaultValue = "${env:CREDENCE_CONTACT}",
            description = "Mail address or page by which Wikimedia can reach you, sent along with every request."
                    + " Default: the environment variable CREDENCE_CONTACT")
    @Nullable
    private String contact;

    @Option(names = "--dry-run", description = "Only say what would be asked.")
    private boolean dryRun;

    @Option(
            names = "--check",
            description = "Instead, hold every link against what Wikidata says today: items merged or deleted, names and"
                    + " terms of office that differ. Prints a table with tabs.")
    private boolean check;

    @Option(names = "--rdf", paramLabel = "FILE.ttl", description = "With --check: also write the report as RDF (Turtle).")
    @Nullable
    private Path rdf;

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            description = "What is linked: ${COMPLETION-CANDIDATES}. Default: all")
    @Nullable
    private List<Kind> kinds;

    @Option(names = "--all", description = "Link also what only the reference data names, not the articles.")
    private boolean all;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "3",
            description = "Requests a second at most; Wikidata is never asked more than five times. Default: 3")
    private double rate;

    @Option(
            names = "--keep",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "For how many days an answer is good. Default: 30")
    private int keep;

    @Option(
            names = "--api",
            paramLabel = "URL",
            description = "The search API of another Wikibase with Wikidata's items.")
    @Nullable
    private URI api;

    @Option(names = "--sparql", paramLabel = "URL", description = "The query service of it.")
    @Nullable
    private URI sparql;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        checkUsage();
        return check ? compare() : link();
    }

    private int link() {
        Path file = ReviewFile.of(build.store);
        ReviewFile review = ReviewFile.read(file);
        Linking linking = linking();
        Linking.Plan plan = linking.plan(review);
        var err = spec.commandLine().getErr();
        err.println(Summary.count(plan.things(), "thing") + " without an item; names to search for: " + plan.searches() + ".");
        if (dryRun) {
            return ExitCode.DONE;
        }
        try (Progress.Steps steps = Progress.to(err).start("Searching Wikidata", "things", plan.things())) {
            Linking.Outcome outcome = linking.run(review, ignored -> steps.step());
            outcome.review().write(file);
            err.println(Summary.count(outcome.linked(), "link") + ", " + outcome.guessed() + " guessed, "
                    + Summary.count(outcome.requests(), "request") + ". Look through " + file
                    + "; the next build applies it.");
        }
        return ExitCode.DONE;
    }

    private void checkUsage() {
        if (!dryRun && (contact == null || contact.isBlank())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say how Wikimedia can reach you, with --contact or CREDENCE_CONTACT: its servers refuse who does not.");
        }
        if (rate <= 0 || keep < 0) {
            throw new ParameterException(spec.commandLine(), "--rate must be above 0, and --keep not below.");
        }
    }

    private int compare() {
        Path cache = ReviewFile.cacheOf(build.store);
        Drift drift = read((dataset, base) -> new Drift(dataset, manners(), cache));
        var err = spec.commandLine().getErr();
        err.println(Summary.count(drift.size(), "link") + " to look at.");
        if (dryRun) {
            return ExitCode.DONE;
        }
        try (Progress.Steps steps = Progress.to(err).start("Asking Wikidata", "links", drift.size())) {
            DriftReport report = new DriftReport(
                    drift.differences(links -> IntStream.range(0, links).forEach(i -> steps.step())));
            spec.commandLine().getOut().print(report.table());
            spec.commandLine().getOut().flush();
            if (rdf != null) {
                write(report, rdf);
            }
            err.println(Summary.count(report.differences().size(), "difference") + ".");
        }
        return ExitCode.DONE;
    }

    private static void write(DriftReport report, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, report.rdf(), Lang.TURTLE);
        } catch (IOException e) {
            throw MachineException.writing(file.toString(), e);
        }
    }

    private Linking linking() {
        Path cache = ReviewFile.cacheOf(build.store);
        return read((dataset, base) -> new Linking(dataset, base, kinds(), all, manners(), cache));
    }

    private <T> T read(BiFunction<Dataset, String, T> reader) {
        try (OpenStore store = Store.at(build.store).openForReading()) {
            String base = store.manifest().basis().settings().getOrDefault("base", ReadingOptions.DEFAULT_BASE);
            return Txn.calculateRead(store.dataset(), () -> reader.apply(DatasetFactory.wrap(store.dataset()), base));
        }
    }

    private Set<Kind> kinds() {
        return kinds == null ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(kinds);
    }

    private Manners manners() {
        return Manners.of(Version.number(), contact == null ? "dry run" : contact)
                .at(api == null ? Manners.API : api, sparql == null ? Manners.SPARQL : sparql)
                .atMost(rate)
                .keeping(Duration.ofDays(keep));
    }
}
