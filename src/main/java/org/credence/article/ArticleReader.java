package org.credence.article;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.credence.article.JsonArticles.Entry;
import org.credence.article.ReadOutcome.Accepted;
import org.credence.article.ReadOutcome.Rejected;

/**
 * Reads articles from files. Each file's bytes become text ({@link TextDecoding}); its format takes the metadata off
 * and lays out the paragraphs; the text must be English ({@link EnglishText}); the page around the article is set
 * aside ({@link PageParts}); what is left are the passages to read. A file, or an article among others in a file, that
 * cannot be read is a {@link Rejected}, never an exception.
 *
 * <p>A reader holds only what it knows of pages and may be shared by threads.
 */
public final class ArticleReader {
    private static final Pattern DECLARED_ENCODING =
            Pattern.compile("(?i)<meta[^>]{0,80}charset\\s*=\\s*[\"']?([\\w.:-]+)");

    /** A page says its encoding at its beginning. */
    private static final int HEAD_OF_PAGE = 2048;

    private final PageWords words = PageWords.load();

    /**
     * Reads all articles of the files and folders given: first come the paths that lead to none, then the files in the
     * order of {@link ArticleFiles}. No two articles that come of it have the same stem: the first keeps it, the later
     * ones are rejected. The stream is for one thread.
     */
    public Stream<ReadOutcome> readAll(Collection<Path> paths) {
        ArticleFiles files = ArticleFiles.under(paths);
        Map<String, String> holders = new HashMap<>();
        List<List<Parsed>> parsed = files.files().parallelStream().map(this::parse).toList();
        return Stream.concat(
                files.rejected().stream(),
                parsed.stream().flatMap(List::stream).map(each -> requireOwnStem(each, holders)));
    }

    /** Reads the article of one file, or the articles, where it holds several. */
    public Stream<ReadOutcome> read(Path file) {
        Map<String, String> holders = new HashMap<>();
        return parse(file).stream().map(each -> requireOwnStem(each, holders));
    }

    /** What came of one article by itself, and where it stands. */
    private record Parsed(String place, ReadOutcome outcome) {}

    private List<Parsed> parse(Path file) {
        return entries(file)
                .map(entry -> new Parsed(file + entry.place(), parse(file, entry)))
                .toList();
    }

    private ReadOutcome parse(Path file, Entry entry) {
        try {
            return new Accepted(article(file, entry.reading().read()));
        } catch (UnreadableException e) {
            return new Rejected(file + entry.place(), e.reason(), e.remedy());
        }
    }

    private static ReadOutcome requireOwnStem(Parsed parsed, Map<String, String> holders) {
        if (!(parsed.outcome instanceof Accepted accepted)) {
            return parsed.outcome;
        }
        String stem = accepted.article().stem();
        String holder = holders.putIfAbsent(stem, parsed.place);
        return holder == null
                ? accepted
                : new Rejected(
                        parsed.place,
                        "The article has the same name as the one of " + holder + ": " + stem + ".",
                        "Give one of them another identifier, or leave one out if they are the same.");
    }

    private Stream<Entry> entries(Path file) {
        try {
            Optional<ArticleFormat> format = ArticleFormat.of(file);
            if (format.isEmpty()) {
                throw new UnreadableException(
                        "The ending of its name is not one of an article's file.",
                        "Name it with one of " + ArticleFormat.allEndings() + ".");
            }
            return entries(format.get(), Stem.of(file), bytes(file, format.get()));
        } catch (UnreadableException e) {
            return Stream.of(new Entry("", () -> {
                throw e;
            }));
        }
    }

    private static Stream<Entry> entries(ArticleFormat format, String stem, byte[] bytes) throws UnreadableException {
        String text = format == ArticleFormat.HTML ? page(bytes) : TextDecoding.decode(bytes);
        if (text.isBlank()) {
            throw new UnreadableException("The file is empty.", "Put the article's text into it.");
        }
        return switch (format) {
            case MARKDOWN -> Stream.of(new Entry("", () -> markdown(stem, text)));
            case PLAIN_TEXT -> Stream.of(
                    new Entry("", () -> new Draft(stem, text, Metadata.NONE, Paragraphs.of(text))));
            case HTML -> Stream.of(new Entry("", () -> HtmlPage.read(stem, text)));
            case JSON -> JsonArticles.inDocument(stem, text).stream();
            case JSON_LINES -> JsonArticles.onLines(stem, text);
        };
    }

    private static byte[] bytes(Path file, ArticleFormat format) throws UnreadableException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableException("There is no such file.", "Check the path.");
            }
            if (Files.size(file) > format.bytes()) {
                throw new UnreadableException(
                        "The file is larger than " + format.mebibytes() + " MB.",
                        "Give one article a file, or many as JSON Lines.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableException("The file cannot be opened.", "Give yourself the right to read it.");
        }
    }

    private static String page(byte[] bytes) throws UnreadableException {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_OF_PAGE), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED_ENCODING.matcher(head);
        try {
            return declared.find()
                    ? TextDecoding.decode(bytes, Charset.forName(declared.group(1)))
                    : TextDecoding.decode(bytes);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return TextDecoding.decode(bytes);
        }
    }

    private static Draft markdown(String stem, String file) throws UnreadableException {
        FrontMatter frontMatter = FrontMatter.of(file);
        String text = file.substring(frontMatter.end());
        return new Draft(stem, text, frontMatter.metadata(), Paragraphs.of(text, MarkdownLines.of(text)));
    }

    private Article article(Path file, Draft draft) throws UnreadableException {
        if (draft.text().isBlank()) {
            throw new UnreadableException("The file has no text below its front matter.", "Put the article there.");
        }
        words.english().require(draft.text());
        PageHead head = new PageHead(draft.metadata());
        List<Part> parts = PageParts.read(words, draft.blocks(), head);
        List<Passage> passages = Passages.of(draft.text(), parts, head);
        if (passages.stream().noneMatch(passage -> passage.kind() == Passage.Kind.BODY)) {
            throw new UnreadableException(
                    "The text holds no paragraph of an article.", "Give the article's text in whole sentences.");
        }
        return new Article(draft.stem(), ArticleFormat.fileName(file), draft.text(), head.metadata(), passages);
    }
}
