package org.credence;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFCountingBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.credence.article.Article;
import org.credence.article.ReadOutcome;
import org.credence.fact.ArticleFacts;
import org.credence.publish.MetadataGraph;
import org.credence.store.Build;
import org.credence.store.BuildOutcome;
import org.credence.store.Manifest;
import org.credence.store.Store;
import org.credence.validate.Inspection;
import org.credence.validate.Outcome;
import org.credence.validate.Violation;

/** Converts articles, holds what comes of it against shapes and checks, and loads it into a store. */
final class StoreBuild {
    private final ConversionOptions options;
    private final Store store;
    private final PrintWriter err;

    StoreBuild(ConversionOptions options, Store store, PrintWriter err) {
        this.options = options;
        this.store = store;
        this.err = err;
    }

    /** Builds where anything has changed; the exit code. */
    int run() {
        ArticleSelection selection = ArticleSelection.read(options.paths);
        if (selection.articles().isEmpty()) {
            return nothingToBuild(selection.rejected());
        }
        Manifest.Basis basis = new Manifest.Basis(
                Version.number(),
                options.basis(),
                Map.of("base", options.base, "excerpts", options.excerpts.toString()));
        if (isUpToDate(selection, basis)) {
            err.println("Nothing has changed since the last build: "
                    + Summary.count(selection.articles().size(), "article") + " in " + store.folder() + ".");
            Summary.rejected(err, selection.rejected());
            return selection.rejected().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
        }
        try (Build build = store.startBuild()) {
            return build(build, selection, basis);
        }
    }

    private int nothingToBuild(List<ReadOutcome.Rejected> rejected) {
        err.println("No article could be read; the store in " + store.folder() + " stays as it was.");
        Summary.rejected(err, rejected);
        return ExitCode.REJECTED;
    }

    private boolean isUpToDate(ArticleSelection selection, Manifest.Basis basis) {
        Optional<Manifest> manifest = store.manifest();
        return manifest.isPresent()
                && manifest.get().basis().equals(basis)
                && manifest.get().articles().equals(entries(selection.articles()));
    }

    /** In order of their stems, as a manifest has them. */
    private static List<Manifest.Entry> entries(List<Article> articles) {
        return articles.stream()
                .map(article -> new Manifest.Entry(
                        article.stem(), article.sha256() + "-" + article.metadata().hashCode(), article.fileName()))
                .sorted((a, b) -> a.stem().compareTo(b.stem()))
                .toList();
    }

    private int build(Build build, ArticleSelection selection, Manifest.Basis basis) {
        Conversion conversion = new Conversion(options, options.referenceData());
        Conversion.Result result = conversion.convert(selection.articles(), Progress.to(err));
        List<ReadOutcome.Rejected> rejected = new ArrayList<>(selection.rejected());
        rejected.addAll(result.rejected());
        Inspection inspection = Inspection.ofOntology();
        List<ArticleFacts> facts = valid(conversion, inspection, result.facts(), rejected);
        if (facts.isEmpty()) {
            return nothingToBuild(rejected);
        }
        Counted counted = new Counted();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        build.supplementedBy(graphs -> MetadataGraph.of(graphs, options.base, now));
        BuildOutcome outcome = build.rebuild(
                quads -> manifest(conversion, facts, basis, counted, quads), inspection.checks()::inspect);
        return switch (outcome) {
            case BuildOutcome.Published published -> {
                published.findings().forEach(finding -> err.println("Note: " + finding));
                Summary.print(err, facts, counted.quads, rejected);
                yield rejected.isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
            }
            case BuildOutcome.Refused refused -> {
                refused.findings().forEach(finding -> err.println(finding));
                err.println("What was built is not fit to publish; the store in " + store.folder()
                        + " stays as it was. Please report the lines above.");
                yield ExitCode.MACHINE;
            }
        };
    }

    private static final class Counted {
        private long quads;
    }

    private static Manifest manifest(
            Conversion conversion,
            List<ArticleFacts> facts,
            Manifest.Basis basis,
            Counted counted,
            StreamRDF quads) {
        StreamRDFCountingBase counting = new StreamRDFCountingBase(quads);
        conversion.write(facts, true, counting);
        conversion.writer().writeOntology(ontology(), counting);
        counted.quads = counting.count();
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("articles", (long) facts.size());
        counts.put("events", facts.stream().mapToLong(each -> each.events().size()).sum());
        counts.put("statements", facts.stream().mapToLong(each -> each.statements().size()).sum());
        counts.put("quads", counted.quads);
        return new Manifest(
                basis,
                entries(facts.stream().map(ArticleFacts::article).toList()),
                counts,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static Model ontology() {
        Model model = ModelFactory.createDefaultModel();
        for (String file : List.of("diplomacy.ttl", "alignments.ttl")) {
            try (InputStream in = StoreBuild.class.getResourceAsStream("/org/credence/ontology/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("The ontology's " + file + " is missing from the program");
                }
                RDFParser.source(in).lang(Lang.TURTLE).parse(model);
            } catch (IOException e) {
                throw new IllegalStateException("The ontology's " + file + " cannot be read", e);
            }
        }
        return model;
    }

    /** Without the articles whose graphs break a shape: they are rejected, the others go on. */
    private static List<ArticleFacts> valid(
            Conversion conversion,
            Inspection inspection,
            List<ArticleFacts> facts,
            List<ReadOutcome.Rejected> rejected) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        conversion.write(facts, false, StreamRDFLib.dataset(dataset));
        if (!(inspection.shapes().validate(dataset) instanceof Outcome.Invalid invalid)) {
            return facts;
        }
        List<ArticleFacts> valid = new ArrayList<>();
        for (ArticleFacts each : facts) {
            Node graph = conversion.writer().graphOf(each.article());
            invalid.violations().stream()
                    .filter(violation -> violation.severity() == Violation.Severity.VIOLATION)
                    .filter(violation -> dataset.contains(graph, violation.focus(), Node.ANY, Node.ANY))
                    .findFirst()
                    .ifPresentOrElse(violation -> rejected.add(rejection(each.article(), violation)), () -> valid.add(each));
        }
        return valid;
    }

    private static ReadOutcome.Rejected rejection(Article article, Violation violation) {
        return new ReadOutcome.Rejected(
                article.fileName(),
                "What was read of it breaks a rule of the ontology: " + violation,
                "Please report it with the text.");
    }
}
