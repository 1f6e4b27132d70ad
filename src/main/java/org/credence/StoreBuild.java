package org.credence;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.credence.article.Article;
import org.credence.article.ReadOutcome;
import org.credence.fact.ArticleFacts;
import org.credence.graph.Curation;
import org.credence.publish.FrontPage;
import org.credence.publish.MetadataGraph;
import org.credence.store.Build;
import org.credence.store.BuildOutcome;
import org.credence.store.Change;
import org.credence.store.Content;
import org.credence.store.Manifest;
import org.credence.store.Scrutiny;
import org.credence.store.Store;
import org.credence.validate.Checks;
import org.credence.validate.Finding;
import org.credence.validate.Inspection;
import org.credence.wikidata.LinkedStream;
import org.credence.wikidata.ReviewFile;

/** Converts articles, holds what comes of it against shapes and checks, and loads it into a store. */
final class StoreBuild {
    private static final String CORRECTIONS = "corrections";
    private static final String QUADS = "quads";

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
        ReviewFile review = ReviewFile.read(ReviewFile.of(store.folder()));
        Manifest.Basis basis = new Manifest.Basis(
                Version.number(),
                options.basis(),
                Map.of(
                        "base",
                        options.base,
                        "excerpts",
                        options.excerpts.toString(),
                        "links",
                        review.digest(),
                        CORRECTIONS,
                        options.fingerprintOfCorrections()));
        if (isUpToDate(selection, basis)) {
            err.println("Nothing has changed since the last build: "
                    + Summary.count(selection.articles().size(), "article") + " in " + store.folder() + ".");
            Summary.rejected(err, selection.rejected());
            return selection.rejected().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
        }
        try (Build build = store.startBuild()) {
            return build(build, selection, basis, review);
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

    private int build(Build build, ArticleSelection selection, Manifest.Basis basis, ReviewFile review) {
        // Links of the review file hang on all that is published, not on what has changed.
        boolean incremental = review.isEmpty()
                && store.manifest()
                        .filter(before -> isSameButCorrections(before.basis(), basis))
                        .isPresent();
        if (incremental) {
            build.prepared();
        }
        FactsCache cache = new FactsCache(store.cache(), options.reader());
        Conversion conversion =
                new Conversion(options, reference(options), cache);
        CompletableFuture<BuildNotes> notes = CompletableFuture.supplyAsync(() -> BuildNotes.of(store.notes()));
        CompletableFuture<Inspection> inspection = CompletableFuture.supplyAsync(Inspection::ofOntology);
        Conversion.Result result =
                conversion.convert(selection.articles(), Progress.to(err), known -> rehearse(conversion, known, notes));
        List<ReadOutcome.Rejected> rejected = new ArrayList<>(selection.rejected());
        rejected.addAll(result.rejected());
        DraftedStore draft = new DraftedStore(
                conversion.writer(),
                inspection.join().shapes(),
                options.corrections(),
                notes.join(),
                incremental,
                result.facts());
        rejected.addAll(draft.rejected());
        if (draft.facts().isEmpty()) {
            return nothingToBuild(rejected);
        }
        draft.idleCorrections().forEach(line -> err.println("Note: " + line));
        Drafted content = new Drafted(draft, conversion, basis, review, options.base, incremental);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        build.supplementedBy(MetadataGraph.supplement(options.base, now));
        Scrutiny scrutiny = new Scrutinized(inspection.join().checks());
        BuildOutcome outcome = incremental
                ? build.replaceGraphs(
                        draft.removedGraphs(),
                        conversion.writer().sharedGraphs(),
                        content,
                        scrutiny)
                : build.rebuild(content, scrutiny);
        cache.keepOnly(selection.articles());
        if (outcome instanceof BuildOutcome.Published && !incremental) { // Else whoever waits for one article would wait for the page too.
            FrontPage.keep(store);
        }
        return report(outcome, draft.facts(), rejected);
    }

    /** The built-in data are read beside the articles; those of a person's own first, so that what is wrong is told first. */
    private static CompletableFuture<Model> reference(ReadingOptions options) {
        return options.reference == null
                ? CompletableFuture.supplyAsync(options::referenceData)
                : CompletableFuture.completedFuture(options.referenceData());
    }

    /**
     * Fuses and writes what is known, to nowhere: Java compiles what runs often, so that the same for what comes of the
     * new articles takes a third of the time.
     */
    private static void rehearse(
            Conversion conversion, List<ArticleFacts> known, CompletableFuture<BuildNotes> notes) {
        if (!known.isEmpty()) {
            BuildNotes before = notes.join();
            var unused = conversion
                    .writer()
                    .publication(known, before.addresses(), Curation.NONE)
                    .writeChanged(before.written(), StreamRDFLib.sinkNull());
        }
    }

    private int report(BuildOutcome outcome, List<ArticleFacts> facts, List<ReadOutcome.Rejected> rejected) {
        return switch (outcome) {
            case BuildOutcome.Published published -> {
                published.findings().forEach(finding -> err.println("Note: " + finding));
                Summary.print(err, facts, quads(), rejected);
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

    private long quads() {
        return store.manifest().map(manifest -> manifest.counts().getOrDefault(QUADS, 0L)).orElse(0L);
    }

    /** What is read, and how it is written, is the same; corrections are applied to it anew each time. */
    private static boolean isSameButCorrections(Manifest.Basis before, Manifest.Basis now) {
        return withoutCorrections(before).equals(withoutCorrections(now));
    }

    private static Manifest.Basis withoutCorrections(Manifest.Basis basis) {
        Map<String, String> settings = new HashMap<>(basis.settings());
        settings.remove(CORRECTIONS);
        return new Manifest.Basis(basis.converter(), basis.reference(), settings);
    }

    /** Where little has changed, the checks look at what it touches: the rest was without errors before. */
    private record Scrutinized(Checks checks) implements Scrutiny {
        @Override
        public List<Finding> of(DatasetGraph all) {
            return checks.inspect(all);
        }

        @Override
        public List<Finding> of(DatasetGraph all, Change change) {
            return checks.inspect(all, change.touched(all));
        }
    }

    /** A draft on its way into the store. */
    private record Drafted(
            DraftedStore draft,
            Conversion conversion,
            Manifest.Basis basis,
            ReviewFile review,
            String base,
            boolean isIncremental)
            implements Content {
        @Override
        public Manifest writeTo(StreamRDF quads) {
            LinkedStream linked = new LinkedStream(review, base, quads);
            draft.writeTo(linked);
            if (!isIncremental) {
                conversion.writer().writeOntology(ontology(), linked);
            }
            linked.writeReviewed();
            List<ArticleFacts> facts = draft.facts();
            TreeMap<String, Long> counts = new TreeMap<>();
            counts.put("articles", (long) facts.size());
            counts.put("events", facts.stream().mapToLong(each -> each.events().size()).sum());
            counts.put("statements", facts.stream().mapToLong(each -> each.statements().size()).sum());
            counts.put(QUADS, draft.quads());
            return new Manifest(
                    basis,
                    entries(facts.stream().map(ArticleFacts::article).toList()),
                    counts,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS));
        }

        @Override
        public Set<Quad> withdrawn() {
            return draft.withdrawn();
        }

        @Override
        public Optional<String> notes() {
            return Optional.of(draft.notes().asText());
        }
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
}
