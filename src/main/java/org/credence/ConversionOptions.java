package org.credence;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** What every command that converts articles can be told. */
final class ConversionOptions extends ReadingOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Article files and folders of them: Markdown, plain text, HTML, JSON of schema.org NewsArticle.")
    @SuppressWarnings("NullAway.Init")
    List<Path> paths;
}
