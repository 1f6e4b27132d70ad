package org.credence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credence.article.Article;
import org.credence.fact.ArticleFacts;
import org.credence.fact.FactsJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The facts of articles that were read before, a file for each. A file's name is a hash over all that its facts depend
 * on, the reading program among it, so it never has to be changed. It is a cache: one that is damaged or cannot be
 * written costs the time to read the article again, nothing else.
 */
final class FactsCache {
    private static final Logger LOG = LoggerFactory.getLogger(FactsCache.class);

    private static final String ENDING = ".json";

    private final Path folder;
    private final String reader;

    /**
     * @param reader a hash over what reads articles: the program's reading part and the reference data
     */
    FactsCache(Path folder, String reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** What was read of the article before, if it would be read the same now. */
    Optional<ArticleFacts> find(Article article) {
        Path file = file(article);
        try {
            return Files.exists(file) ? FactsJson.read(article, Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            LOG.info("{} is not used: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** Keeps what was read of an article: whole, or not at all. */
    void keep(ArticleFacts facts) {
        Path file = file(facts.article());
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "draft", ".tmp");
            Files.writeString(draft, FactsJson.write(facts));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} is not kept, so the article will be read again: {}", file, e.toString());
        }
    }

    /** Deletes what none of the articles needs. */
    void keepOnly(Collection<Article> articles) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<Path> needed = articles.stream().map(this::file).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> !needed.contains(each)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("Facts no longer needed stay in {}: {}", folder, e.toString());
        }
    }

    private Path file(Article article) {
        return folder.resolve(key(article) + ENDING);
    }

    /** An article's passages come of its file's format, so they count beside its text. */
    private String key(Article article) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {
                reader, article.stem(), article.metadata().toString(), article.passages().toString(), article.text()
            }) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 40);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
