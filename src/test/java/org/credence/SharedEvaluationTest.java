package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.credence.evaluate.ReferenceScorer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Converts the articles beside the project, scores them with the reference scorer and with ours. It loads the language
 * models and takes minutes, so it runs only when asked for: {@code mvn test -Dcredence.shared.convert=true
 * -Dtest=SharedEvaluationTest}.
 */
@EnabledIfSystemProperty(named = "credence.shared.convert", matches = "true")
class SharedEvaluationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void requireTheReference() {
        ReferenceScorer.assumeThere();
    }

    @Test
    void theSourceArticlesScoreAsWithTheReferenceScorer() throws IOException {
        Path seeds = ReferenceScorer.SHARED.resolve("seeds");

        assertAgreement(ReferenceScorer.SHARED.resolve("gold"), seeds, List.of(seeds));
    }

    /** Every second readout, the first among them: rules are not to be written on the others, nor looked at. */
    @Test
    void everySecondReadoutScoresAsWithTheReferenceScorer() throws IOException {
        Path texts = ReferenceScorer.SHARED.resolve("readouts");
        Path gold = Files.createDirectory(folder.resolve("gold"));
        List<Path> articles = new ArrayList<>();
        List<Path> all = sorted(ReferenceScorer.SHARED.resolve("gold").resolve("readouts"));
        for (int i = 0; i < all.size(); i += 2) {
            Path copy = Files.copy(all.get(i), gold.resolve(all.get(i).getFileName()));
            articles.add(texts.resolve(JsonParser.parseString(Files.readString(copy))
                    .getAsJsonObject()
                    .get("article")
                    .getAsString()));
        }

        assertAgreement(gold, texts, articles);
    }

    private void assertAgreement(Path gold, Path texts, List<Path> articles) throws IOException {
        Path quads = folder.resolve("facts.nq");
        Path ours = folder.resolve("ours.json");
        Path oursOfQuads = folder.resolve("ours-of-quads.json");

        execute(articles, "convert", "--out", quads.toString());
        execute(articles, "evaluate", "--gold", gold.toString(), "--json", ours.toString());
        execute(articles, "evaluate", "--gold", gold.toString(), "--json", oursOfQuads.toString(), "--quads", quads.toString());

        String reference = ReferenceScorer.score(quads, gold, texts);
        System.out.println(gold + ": " + reference.strip());
        ReferenceScorer.assertAgrees(reference, Files.readString(ours));
        assertEquals(Files.readString(ours), Files.readString(oursOfQuads));
    }

    private static void execute(List<Path> articles, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        articles.forEach(article -> all.add(article.toString()));
        assertEquals(ExitCode.DONE, Execution.of(all.toArray()).exitCode());
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
