package org.credence.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    @TempDir
    Path folder;

    /** Every kind of hit and miss: what is listed and counted of each folder stands in it. */
    @TestFactory
    Stream<DynamicTest> everyCaseIsListedAndCountedAsExpected() throws IOException {
        return TestData.cases().stream().map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> {
            Evaluation.Result result = TestData.evaluate(each, each, each.resolve("facts.trig"));
            List<String> lines = new ArrayList<>(Misses.lines(result));
            lines.addAll(ScoreTable.lines(result));

            assertEquals(List.of(), result.skipped());
            assertEquals(List.of(), result.doubts());
            assertEquals(Files.readAllLines(each.resolve("expected.txt")), lines);
        }));
    }

    @Test
    void goldWithoutItsArticleOrItsEvidenceIsSkippedAndTheRestScored() throws IOException {
        gold("a.json", "a.txt", "They met");
        gold("b.json", "missing.txt", "They met");
        gold("c.json", "a.txt", "They parted");
        Files.writeString(folder.resolve("d.json"), "{");
        Files.writeString(folder.resolve("e.json"), "{\"same\": []}");
        Files.writeString(folder.resolve("notes.txt"), "no gold");

        Evaluation.Result result = evaluate("They met.", "");

        assertEquals(
                List.of(
                        "d.json: it is no JSON: look at line 1, column 2.",
                        "b.json: its article missing.txt is none of those given; name its file, or its folder.",
                        "c.json: the evidence of E1, \"They parted\", is not in the text of a.txt."),
                result.skipped().stream().map(Problem::toString).toList());
        assertEquals(List.of("a.txt"), result.articles().stream().map(ArticleFindings::article).toList());
    }

    @Test
    void onlyTheFilesWithTheNameAskedForAreRead() throws IOException {
        gold("one.json", "a.txt", "They met");
        Files.writeString(folder.resolve("two.json"), "{");

        assertEquals(List.of(), GoldFolder.read(folder, "one").problems());
        assertEquals(1, GoldFolder.read(folder, "on").readings().size());
        assertEquals(0, GoldFolder.read(folder, "three").readings().size());
    }

    @Test
    void whatLooksWrongInGoldIsToldAndScored() throws IOException {
        Files.writeString(folder.resolve("a.json"), """
            {"article": "a.txt",
             "events": [{"id": "E1", "type": "Meting", "status": "Held", "evidence": "They met", "also": ["They sat"]}],
             "statements": [{"id": "S1", "speaker": "B", "kind": "Rumour", "direct": true, "evidence": "They met"}]}
            """);

        Evaluation.Result result = evaluate("They met.", "");

        assertEquals(List.of(), result.skipped());
        assertEquals(
                List.of(
                        "a.json: of E1, \"They sat\" is not in the text of a.txt and counts for nothing.",
                        "a.json: E1 has the type Meting, which is none of " + String.join(", ", EventTypes.ALL) + ".",
                        "a.json: S1 has the kind Rumour, which is none of OfficialStatement, Assessment, Report."),
                result.doubts().stream().map(Problem::toString).toList());
        assertEquals(new Tally(0, 0, 1), new Scores(result.articles()).events());
    }

    @Test
    void anArticleThatCannotBeReadIsMissedWhole() throws IOException {
        gold("a.json", "a.txt", "They met");
        Texts texts = new Texts();
        texts.addUnreadable("a.txt");

        Evaluation evaluation = Evaluation.of(GoldFolder.read(folder, ""), texts);
        Evaluation.Result result = evaluation.against(graph(""));

        assertFalse(evaluation.isEmpty());
        assertEquals(List.of(), result.skipped());
        assertFalse(result.articles().getFirst().published());
        assertEquals(
                List.of(new Miss("a.txt", "event missed", "E1", "Meeting, Held", "", "They met")),
                Misses.of(result.articles()));
    }

    @Test
    void factsOfAnArticleWithoutItsTextAreNotScored() throws IOException {
        gold("a.json", "a.txt", "They met");
        Texts texts = new Texts();
        texts.addUnreadable("a.txt");

        Evaluation.Result result =
                Evaluation.of(GoldFolder.read(folder, ""), texts).against(graph(":x a dip:Article ; dip:sourceFile \"a.txt\" ."));

        assertEquals(List.of(), result.articles());
        assertTrue(result.skipped().getFirst().reason().startsWith("the text of its article a.txt could not be read"));
    }

    @Test
    void aNameThatIsPartOfAnotherArticlesIsTold() throws IOException {
        gold("a.json", "a.txt", "They met");

        Evaluation.Result result = evaluate("They met.", """
            <http://example.org/1> a dip:Article ; dip:sourceFile "a.txt" .
            <http://example.org/2> a dip:Article ; dip:sourceFile "ab.txt" .
            """);

        assertEquals(
                List.of("a.json: facts of 2 articles are counted as those of a.txt, for its name is part of theirs:"
                        + " http://example.org/1 http://example.org/2; rename it."),
                result.doubts().stream().map(Problem::toString).toList());
    }

    @Test
    void oneOfSeveralArticlesInAFileIsFoundByItsOwnName() {
        Texts texts = new Texts();
        texts.add("many.jsonl", "many-1", "One.");
        texts.add("many.jsonl", "many-2", "Two.");

        assertEquals(new Texts.Lookup.Known("Two."), texts.find("many-2"));
        assertEquals(new Texts.Lookup.Absent(), texts.find("many.jsonl"));
    }

    private void gold(String file, String article, String evidence) throws IOException {
        String event = "{\"id\": \"E1\", \"type\": \"Meeting\", \"status\": \"Held\", \"evidence\": \"" + evidence + "\"}";
        Files.writeString(folder.resolve(file), "{\"article\": \"" + article + "\", \"events\": [" + event + "]}");
    }

    private Evaluation.Result evaluate(String text, String triples) throws IOException {
        Texts texts = new Texts();
        texts.add("a.txt", "a", text);
        return Evaluation.of(GoldFolder.read(folder, ""), texts).against(graph(triples));
    }

    private PublishedGraph graph(String triples) throws IOException {
        Path file = folder.resolve("facts.ttl");
        Files.writeString(file, """
            PREFIX dip: <https://w3id.org/credence/diplomacy#>
            PREFIX : <http://example.org/>
            """ + triples);
        return TestData.graph(file);
    }
}
