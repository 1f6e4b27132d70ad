package org.credence.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that a person edits, and what a build makes of it. */
class ReviewFileTest {
    private static final String HEAD = "decision\tentity\tname\titem\titem_label\titem_description\tscore\treasons\tasked_on\n";
    private static final String BASE = "http://localhost:3030/";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("links.tsv"), text);
    }

    @Test
    void spreadsheetsMayQuoteReorderAndSaveWide() throws IOException {
        String text = "item\tdecision\tnotes\tentity\r\nQ42\tConfirm\t\"seen, \"\"surely\"\"\tso\"\tid/person/a\r\n\t\t\t\r\nQ43\tq44\t\tid/person/b\r\n";
        Files.write(folder.resolve("links.tsv"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));

        List<Review> reviews = ReviewFile.read(folder.resolve("links.tsv")).reviews();

        assertEquals(
                List.of(Optional.of("Q42"), Optional.of("Q44")),
                reviews.stream().map(Review::link).toList());
    }

    @Test
    void whatMakesNoSenseIsToldWithItsLine() throws IOException {
        Path file = file(HEAD + "maybe\tid/person/a\tA\tQ42\n");

        String message = String.valueOf(
                assertThrows(ReviewFileException.class, () -> ReviewFile.read(file)).getMessage());

        assertTrue(message.startsWith(file + ", line 2: “maybe” is no decision."), message);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        ReviewFile first = ReviewFile.read(file(HEAD
                + "\tid/person/a\tA\tQ42\tA\t\t0.70\tthe name is the same\t2031-05-06\n"
                + "linked\tid/person/b\tB\tQ43\tB\ta person\t0.90\tso\t2031-05-06\n"));
        Path copy = folder.resolve("copy.tsv");

        first.write(copy);

        assertEquals(first.reviews(), ReviewFile.read(copy).reviews());
    }

    @Test
    void aBuildPublishesLinksAndGuessesOfWhatIsThere() throws IOException {
        Set<String> links = published(HEAD
                + "confirm\tid/person/a\tA\tQ1\t\t\t0.70\tseen\t2031-05-06\n"
                + "reject\tid/person/b\tB\tQ2\t\t\t0.70\tseen\t2031-05-06\n"
                + "\tid/person/c\tC\tQ3\t\t\t0.70\tlike it\t2031-05-06\n"
                + "linked\tid/person/gone\tD\tQ4\t\t\t0.90\tseen\t2031-05-06\n"
                + "Q6\tid/person/known\tE\tQ5\t\t\t0.70\tseen\t2031-05-06\n");

        assertEquals(
                Set.of(
                        "a sameAs Q1",
                        "a sameAs wiki/Q1",
                        "a linkVerification confirmed in the review file: seen",
                        "c closeMatch Q3",
                        "link/person-c-Q3 type LinkCandidate",
                        "link/person-c-Q3 candidateFor c",
                        "link/person-c-Q3 candidate Q3",
                        "link/person-c-Q3 score 0.7",
                        "link/person-c-Q3 reason like it",
                        "link/person-c-Q3 askedOn 2031-05-06",
                        "known sameAs Q9",
                        "known sameAs wiki/Q9"),
                links);
    }

    @Test
    void aRetiredThingsLinkGoesToItsSuccessor() throws IOException {
        Set<String> links = published(HEAD + "linked\tid/person/old\tOld\tQ1\t\t\t0.90\tseen\t2031-05-06\n");

        assertTrue(links.contains("a sameAs Q1"), links.toString());
    }

    private Set<String> published(String review) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.create();
        LinkedStream stream = new LinkedStream(ReviewFile.read(file(review)), BASE, StreamRDFLib.dataset(dataset));
        RDFParser.fromString("""
                PREFIX dip: <https://w3id.org/credence/diplomacy#>
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                GRAPH <graph/entities> {
                  <id/person/a> a dip:Person . <id/person/b> a dip:Person . <id/person/c> a dip:Person .
                  <id/person/known> a dip:Person .
                  <id/person/old> <http://purl.org/dc/terms/isReplacedBy> <id/person/a> .
                }
                GRAPH <graph/links> { <id/person/known> owl:sameAs <http://www.wikidata.org/entity/Q9> . }
                """, Lang.TRIG)
                .base(BASE)
                .parse(stream);
        stream.writeReviewed();
        return dataset.stream(org.apache.jena.graph.NodeFactory.createURI(BASE + "graph/links"), null, null, null)
                .map(ReviewFileTest::words)
                .collect(Collectors.toSet());
    }

    private static String words(Quad quad) {
        String object = quad.getObject().isLiteral()
                ? quad.getObject().getLiteralLexicalForm()
                : quad.getObject().getURI();
        return (quad.getSubject().getURI() + " " + quad.getPredicate().getURI().replaceFirst(".*[/#]", "") + " " + object)
                .replace(BASE + "id/person/", "")
                .replace(BASE + "id/", "")
                .replace("http://www.wikidata.org/entity/", "")
                .replace("https://www.wikidata.org/", "")
                .replace("https://w3id.org/credence/diplomacy#", "");
    }
}
