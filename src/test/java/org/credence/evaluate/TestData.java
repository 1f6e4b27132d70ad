package org.credence.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;

/** The gold, texts and quads that the tests bring. */
final class TestData {
    static final Path FOLDER = Path.of("src", "test", "resources", "org", "credence", "evaluate");
    static final Path OWN = FOLDER.resolve("own");

    private TestData() {}

    /** Each a folder with {@code article.txt}, {@code gold.json}, {@code facts.trig} and {@code expected.txt}. */
    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER.resolve("cases"))) {
            return folders.sorted().toList();
        }
    }

    static PublishedGraph graph(Path file) {
        return PublishedGraph.of(out -> RDFParser.source(file).parse(out));
    }

    static Evaluation.Result evaluate(Path gold, Path texts, Path quads) throws IOException {
        return Evaluation.of(GoldFolder.read(gold, ""), texts(texts)).against(graph(quads));
    }

    /** The files of a folder as the reference scorer reads them: Markdown without its front matter. */
    static Texts texts(Path folder) throws IOException {
        Texts texts = new Texts();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                String text = Files.readString(file);
                boolean frontMatter = name.endsWith(".md") && text.startsWith("---\n");
                texts.add(name, name, frontMatter ? text.substring(text.indexOf("\n---\n", 4) + 5) : text);
            }
        }
        return texts;
    }
}
