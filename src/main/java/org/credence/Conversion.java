package org.credence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.system.StreamRDF;
import org.credence.article.Article;
import org.credence.article.ReadOutcome;
import org.credence.extract.FactExtractor;
import org.credence.fact.ArticleFacts;
import org.credence.gazetteer.ReferenceReader;
import org.credence.graph.Curation;
import org.credence.graph.DatasetWriter;
import org.credence.language.EnglishReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Articles become facts: read in parallel, each by itself, so that one that fails costs no other. The language models
 * are loaded when the first article needs them.
 */
final class Conversion {
    private static final Logger LOG = LoggerFactory.getLogger(Conversion.class);

    private final ReadingOptions options;
    private final CompletableFuture<Model> reference;
    private final Optional<FactsCache> cache;
    private @Nullable DatasetWriter writer;
    private @Nullable FactExtractor extractor;

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

    private record Looked(Article article, Optional<ArticleFacts> facts) {}

    private record Pending(Article article, Future<ArticleFacts> facts) {}

    /** Reads every article it is given. */
    Conversion(ReadingOptions options, Model reference) {
        this(options, CompletableFuture.completedFuture(reference), Optional.empty());
    }

    /**
     * Reads only the articles whose facts the cache has not, and keeps there what it reads.
     *
     * @param reference on its way
     */
    Conversion(ReadingOptions options, CompletableFuture<Model> reference, FactsCache cache) {
        this(options, reference, Optional.of(cache));
    }

    private Conversion(ReadingOptions options, CompletableFuture<Model> reference, Optional<FactsCache> cache) {
        this.options = options;
        this.reference = reference;
        this.cache = cache;
    }

    Result convert(List<Article> articles, Progress progress) {
        return convert(articles, progress, known -> {});
    }

    /**
     * @param meanwhile what to do with the facts known before while the language models are being loaded, which leaves
     *     processors idle
     */
    Result convert(List<Article> articles, Progress progress, Consumer<List<ArticleFacts>> meanwhile) {
        List<Looked> looked = articles.parallelStream()
                .map(article -> new Looked(article, cache.flatMap(known -> known.find(article))))
                .toList();
        List<ArticleFacts> facts = new ArrayList<>();
        List<Article> unread = new ArrayList<>();
        looked.forEach(each -> each.facts.ifPresentOrElse(facts::add, () -> unread.add(each.article)));
        List<ReadOutcome.Rejected> rejected = new ArrayList<>();
        if (!unread.isEmpty() && !facts.isEmpty()) {
            progress.say(Summary.count(facts.size(), "article") + " as before, "
                    + Summary.count(unread.size(), "article") + " new or changed.");
        }
        if (!unread.isEmpty()) {
            Thread other = Thread.ofPlatform().daemon().start(aside(meanwhile, List.copyOf(facts)));
            read(unread, progress, facts, rejected);
            await(other);
        }
        facts.sort(Comparator.comparing(each -> each.article().stem()));
        return new Result(facts, rejected);
    }

    private static Runnable aside(Consumer<List<ArticleFacts>> meanwhile, List<ArticleFacts> known) {
        return () -> {
            try {
                meanwhile.accept(known);
            } catch (RuntimeException e) {
                LOG.debug("Nothing hangs on what is done meanwhile", e);
            }
        };
    }

    private static void await(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading articles", e);
        }
    }

    private void read(
            List<Article> articles, Progress progress, List<ArticleFacts> facts, List<ReadOutcome.Rejected> rejected) {
        FactExtractor extractor = extractor(progress);
        try (ExecutorService workers = Executors.newFixedThreadPool(options.threads);
                Progress.Steps steps = progress.start("Reading articles", articles.size())) {
            List<Pending> pending = articles.stream()
                    .map(article -> new Pending(article, workers.submit(() -> read(extractor, article))))
                    .toList();
            for (Pending each : pending) {
                collect(each, facts, rejected);
                steps.step();
            }
        }
    }

    /** What was read is kept at once, so that a run broken off is not lost. */
    private ArticleFacts read(FactExtractor extractor, Article article) {
        ArticleFacts facts = extractor.extract(article);
        cache.ifPresent(known -> known.keep(facts));
        return facts;
    }

    private synchronized FactExtractor extractor(Progress progress) {
        if (extractor == null) {
            progress.say("Loading the language models");
            extractor = loadExtractor();
            progress.say("Language models loaded");
        }
        return extractor;
    }

    private FactExtractor loadExtractor() {
        CompletableFuture<EnglishReader> english = CompletableFuture.supplyAsync(EnglishReader::load);
        var gazetteer = ReferenceReader.gazetteer(reference());
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
    void write(List<ArticleFacts> facts, StreamRDF out) {
        write(facts, Curation.NONE, out);
    }

    /** Writes facts as RDF, people's corrections applied. */
    void write(List<ArticleFacts> facts, Curation curation, StreamRDF out) {
        writer().write(facts, curation, out);
    }

    /** The reference data, once they are read. */
    private Model reference() {
        try {
            return reference.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    synchronized DatasetWriter writer() {
        if (writer == null) {
            writer = new DatasetWriter(options.base, reference(), options.excerpts, Version.number());
        }
        return writer;
    }
}
