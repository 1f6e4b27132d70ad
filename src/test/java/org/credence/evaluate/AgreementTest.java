package org.credence.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our numbers are those of the reference scorer: as recorded, and as it gives them where it is there. */
class AgreementTest {
    private static final Path GOLD = TestData.OWN.resolve("gold");
    private static final Path TEXTS = TestData.OWN.resolve("texts");
    private static final Path QUADS = TestData.OWN.resolve("facts.nq");

    @TempDir
    Path folder;

    @Test
    void ourNumbersAreThoseRecordedOfTheReferenceScorer() throws IOException {
        ReferenceScorer.assertAgrees(Files.readString(TestData.OWN.resolve("score.json")), ours(QUADS, GOLD, TEXTS));
    }

    @ParameterizedTest
    @MethodSource("org.credence.evaluate.TestData#cases")
    void theReferenceScorerCountsEveryCaseAsWeDo(Path each) throws IOException {
        ReferenceScorer.assumeThere();
        Path quads = asQuads(each.resolve("facts.trig"));

        ReferenceScorer.assertAgrees(ReferenceScorer.score(quads, each, each), ours(quads, each, each));
    }

    /** What is lost, said twice or out of order is judged alike, too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theReferenceScorerCountsDamagedQuadsAsWeDo(int seed) throws IOException {
        ReferenceScorer.assumeThere();
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(Files.readAllLines(QUADS));
        lines.addAll(lines.stream()
                .map(line -> line.replaceAll("(/id/(?:event|statement|tenure)/[^>#]*)", "$1-again"))
                .toList());
        lines.removeIf(line -> random.nextInt(100) < 3 * seed);
        Collections.shuffle(lines, random);
        Path quads = Files.write(folder.resolve("damaged.nq"), lines);

        ReferenceScorer.assertAgrees(ReferenceScorer.score(quads, GOLD, TEXTS), ours(quads, GOLD, TEXTS));
    }

    private static String ours(Path quads, Path gold, Path texts) throws IOException {
        return ScoreJson.of(TestData.evaluate(gold, texts, quads), true);
    }

    /** The script reads nothing but N-Quads. */
    private Path asQuads(Path file) throws IOException {
        Path quads = folder.resolve("facts.nq");
        try (OutputStream stream = Files.newOutputStream(quads)) {
            StreamRDF out = StreamRDFWriter.getWriterStream(stream, Lang.NQUADS);
            RDFParser.source(file).parse(out);
        }
        return quads;
    }
}
