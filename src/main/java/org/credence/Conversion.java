package org.credence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.system.StreamRDF;
import org.credence.article.Article;
import org.credence.article.ReadOutcome;
import org.credence.extract.FactExtractor;
import org.credence.fact.ArticleFacts;
import org.credence.gazetteer.ReferenceReader;
import org.credence.graph.DatasetWriter;
import org.credence.language.EnglishReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Articles become facts: read in parallel, each by itself, so that one that fails costs no other. The language models
 * are loaded when the first article needs them.
 */
final class Conversion {
    private static final Logger LOG = LoggerFactory.getLogger(Conversion.class);

    private final ReadingOptions options;
    private final Model reference;

    /**
     * What came of a conversion.
     *
     * @param facts in order of the articles' stems
     */
    record Result(List<ArticleFacts> facts, List<ReadOutcome.Rejected> rejected) {
        Result {
            facts = List.copyOf(facts);
            rejected = List.copyOf(rejected);
        }
    }

    private record Pending(Article article, Future<ArticleFacts> facts) {}

    Conversion(ReadingOptions options, Model reference) {
        this.options = options;
        this.reference = reference;
    }

    Result convert(List<Article> articles, Progress progress) {
        if (articles.isEmpty()) {
            return new Result(List.of(), List.of());
        }
        progress.say("Loading the language models");
        FactExtractor extractor = extractor();
        List<ArticleFacts> facts = new ArrayList<>();
        List<ReadOutcome.Rejected> rejected = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(options.threads);
                Progress.Steps steps = progress.start("Reading articles", articles.size())) {
            List<Pending> pending = articles.stream()
                    .map(article -> new Pending(article, workers.submit(() -> extractor.extract(article))))
                    .toList();
            for (Pending each : pending) {
                collect(each, facts, rejected);
                steps.step();
            }
        }
        facts.sort(Comparator.comparing(each -> each.article().stem()));
        return new Result(facts, rejected);
    }

    private FactExtractor extractor() {
        CompletableFuture<EnglishReader> english = CompletableFuture.supplyAsync(EnglishReader::load);
        var gazetteer = ReferenceReader.gazetteer(reference);
        try {
            return new FactExtractor(english.join(), gazetteer);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("The language models cannot be loaded", e.getCause());
        }
    }

    private static void collect(Pending pending, List<ArticleFacts> facts, List<ReadOutcome.Rejected> rejected) {
        try {
            facts.add(pending.facts.get());
        } catch (ExecutionException e) {
            LOG.info("{}", pending.article.fileName(), e.getCause());
            if (e.getCause() instanceof Error error && !(error instanceof StackOverflowError)) {
                throw error;
            }
            rejected.add(new ReadOutcome.Rejected(
                    pending.article.fileName(),
                    "It could not be understood: " + e.getCause() + ".",
                    "Please report it with the text; --verbose shows where it failed."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading articles", e);
        }
    }

    /** Writes facts as RDF. */
    void write(List<ArticleFacts> facts, boolean wholeReference, StreamRDF out) {
        writer().write(facts, wholeReference, out);
    }

    DatasetWriter writer() {
        return new DatasetWriter(options.base, reference, options.excerpts, Version.number());
    }
}
