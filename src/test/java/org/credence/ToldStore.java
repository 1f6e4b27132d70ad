package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credence.article.Article;
import org.credence.fact.Telling;
import org.credence.store.OpenStore;
import org.credence.store.Store;

/**
 * A store of invented articles, built by the command. What the articles tell is in the cache beforehand, as if they had
 * been read before, so that no language models are loaded.
 */
final class ToldStore {
    private final Path articles;
    private final Path curation;
    private final Path reference;
    private final Store store;

    ToldStore(Path folder) throws IOException {
        this.articles = Files.createDirectories(folder.resolve("articles"));
        this.curation = Files.createDirectories(folder.resolve("curation"));
        this.store = Store.at(folder.resolve("store"));
        this.reference = Files.createDirectories(folder.resolve("reference"));
        for (String kind : List.of("offices", "organizations", "people", "places", "tenures")) {
            Files.writeString(reference.resolve(kind + ".ttl"), "");
        }
        Files.writeString(reference.resolve("states.ttl"), states());
    }

    /** A small world: the whole takes seconds to load. */
    private static String states() {
        StringBuilder states = new StringBuilder("""
                @prefix dip: <https://w3id.org/credence/diplomacy#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix schema: <https://schema.org/> .
                """);
        Map.of("KE", "Kenya", "NO", "Norway", "SE", "Sweden")
                .forEach((code, name) -> states.append("<id/state/%s> a dip:State, schema:Country ; dip:iso2 \"%s\" ; rdfs:label \"%s\"@en .%n"
                        .formatted(code.toLowerCase(Locale.ROOT), code, name)));
        return states.toString();
    }

    Path reference() {
        return reference;
    }

    Store store() {
        return store;
    }

    Path articles() {
        return articles;
    }

    Path curation() {
        return curation;
    }

    ToldStore add(Telling... tellings) throws IOException {
        FactsCache cache = new FactsCache(store.cache(), Version.readerFingerprint() + Version.fingerprint(reference));
        for (Telling telling : tellings) {
            Path file = Files.writeString(articles.resolve(telling.stem() + ".md"), telling.markdown());
            Article article = ArticleSelection.read(List.of(file)).articles().getFirst();
            cache.keep(telling.facts(article));
        }
        return this;
    }

    void remove(Telling telling) throws IOException {
        Files.delete(articles.resolve(telling.stem() + ".md"));
    }

    /** Puts a file of corrections in place of the one there was. */
    void correct(String turtle) throws IOException {
        Files.writeString(curation.resolve("corrections.ttl"), """
                @prefix dip: <https://w3id.org/credence/diplomacy#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                """ + turtle);
    }

    /** What the command writes to its error output. */
    List<String> build() {
        Execution build = execute();
        assertEquals(ExitCode.DONE, build.exitCode(), () -> build.err().toString());
        assertFalse(build.err().contains("Loading the language models"), "nothing is read again");
        return build.err();
    }

    Execution execute() {
        return Execution.of("build", "--store", store.folder(), "--reference", reference, "--curation", curation, articles);
    }

    /** All quads but those of the ontology, one a line, in order. */
    List<String> quads() {
        try (OpenStore open = store.openForReading()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            open.dump(bytes);
            return bytes.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(quad -> !quad.endsWith("graph/ontology> ."))
                    // Tells when the store was built.
                    .filter(quad -> !quad.endsWith("graph/metadata> ."))
                    .toList();
        }
    }

    /** The quads with all of these in them, shortened to the last parts of their addresses. */
    List<String> quadsWith(String... words) {
        List<String> found = new ArrayList<>();
        for (String quad : quads()) {
            if (List.of(words).stream().allMatch(quad::contains)) {
                found.add(quad.replaceAll("<[^>]*?([^/>]+)>", "$1").replaceAll("@en|\\^\\^\\S+| \\S+ \\.$", ""));
            }
        }
        return found;
    }
}
