package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.credence.article.Article;
import org.credence.fact.ArticleFacts;
import org.credence.graph.ExcerptPolicy;
import org.credence.validate.Inspection;
import org.credence.validate.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** From article to graph: each folder of cases holds articles and the graph that a careful reader makes of them. */
class CaseTest {
    private static final Path CASES = Path.of("src/test/resources/org/credence/cases");
    private static final Path READ = Path.of("target/cases");
    private static final String EXPECTED = "expected.ttl";

    /** The articles of all cases are read in one run: to load the language models takes seconds. */
    @TestFactory
    Stream<DynamicTest> eachCaseIsReadAsExpected() throws IOException {
        Map<Path, List<Article>> cases = new LinkedHashMap<>();
        for (Path folder : listed(CASES)) {
            ArticleSelection selection = ArticleSelection.read(
                    listed(folder).stream().filter(file -> !file.endsWith(EXPECTED)).toList());
            assertEquals(List.of(), selection.rejected(), folder.toString());
            assertFalse(selection.articles().isEmpty(), folder.toString());
            cases.put(folder, selection.articles());
        }
        Conversion conversion = conversion();
        Conversion.Result result = conversion.convert(
                cases.values().stream().flatMap(List::stream).toList(),
                Progress.to(new PrintWriter(Writer.nullWriter())));
        assertEquals(List.of(), result.rejected());
        return cases.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey().getFileName().toString(), () -> {
                    List<ArticleFacts> facts = result.facts().stream()
                            .filter(read -> each.getValue().contains(read.article()))
                            .toList();
                    check(each.getKey(), published(conversion, facts));
                }));
    }

    private static Conversion conversion() {
        ReadingOptions options = new ReadingOptions();
        options.base = ReadingOptions.DEFAULT_BASE;
        options.excerpts = ExcerptPolicy.SENTENCE;
        return new Conversion(options, options.referenceData());
    }

    private static DatasetGraph published(Conversion conversion, List<ArticleFacts> facts) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        conversion.write(facts, StreamRDFLib.dataset(dataset));
        return dataset;
    }

    private static void check(Path folder, DatasetGraph dataset) throws IOException {
        assertInstanceOf(Outcome.Valid.class, Inspection.ofOntology().shapes().validate(dataset));
        Graph read = CaseGraph.of(dataset.getUnionGraph());
        Path found = READ.resolve(folder.getFileName() + ".ttl");
        Files.createDirectories(READ);
        try (OutputStream out = Files.newOutputStream(found)) {
            RDFDataMgr.write(out, read, Lang.TURTLE);
        }
        Graph expected = CaseGraph.of(turtle(folder.resolve(EXPECTED)));
        if (!expected.isIsomorphicWith(read)) {
            fail("\n" + String.join("\n", CaseGraph.differences(expected, read)) + "\nAll that was read stands in " + found);
        }
    }

    private static Graph turtle(Path file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(file).base(ReadingOptions.DEFAULT_BASE).parse(graph);
        return graph;
    }

    /** A comparison that told no difference would let every case pass. */
    @Test
    void aTripleMissingOrSurplusIsTold() {
        String event = "PREFIX dip: <https://w3id.org/credence/diplomacy#> "
                + "[] a dip:Call ; dip:involves <id/state/gh> ; dip:participation [ dip:role dip:Attendee ] ; dip:status ";
        Graph held = parsed(event + "dip:Held .");
        Graph planned = parsed(event + "dip:Planned .");

        assertEquals(List.of(), CaseGraph.differences(held, parsed(event + "dip:Held .")));
        List<String> lines = CaseGraph.differences(held, planned);
        assertEquals(List.of("  missing dip:status dip:Held", "  surplus dip:status dip:Planned"), lines.subList(1, lines.size()));
        assertEquals("Not expected", CaseGraph.differences(GraphFactory.createDefaultGraph(), held).getFirst());
        assertTrue(CaseGraph.differences(held, GraphFactory.createDefaultGraph()).contains("  missing dip:status dip:Held"));
    }

    private static Graph parsed(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).base(ReadingOptions.DEFAULT_BASE).parse(graph);
        return CaseGraph.of(graph);
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
