package org.credence.article;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An article in a web page: what the page's metadata tell of it, and its main text without the page around it, one
 * paragraph below the other with a blank line between.
 */
final class HtmlPage {
    /** Of a page without an article hardly a sentence is left. */
    private static final int FEWEST_WORDS = 25;

    /** A news page has some thousands; the extraction's time grows with their square. */
    private static final int MOST_ELEMENTS = 20_000;

    /** The extraction descends by recursion. */
    private static final int DEEPEST = 500;

    /** The extraction makes links absolute, which nothing here reads. */
    private static final String ANY_ADDRESS = "http://localhost/";

    // Names in these are matched whatever their case.
    private static final List<String> TITLE = List.of(
            "meta[property=og:title]", "meta[name=dc.title]", "meta[name=dcterms.title]", "meta[name=twitter:title]",
            "[itemprop=headline]", "h1", "title");
    private static final List<String> PUBLISHER = List.of(
            "meta[property=og:site_name]", "meta[name=dc.publisher]", "meta[name=dcterms.publisher]",
            "meta[name=publisher]", "meta[name=application-name]");
    private static final List<String> AUTHORS = List.of(
            "meta[name=author]", "meta[property=article:author]", "meta[name=dc.creator]",
            "meta[name=dcterms.creator]", "meta[name=parsely-author]", "[itemprop=author] [itemprop=name]",
            "[itemprop=author]", "[rel=author]");
    private static final List<String> DATE = List.of(
            "meta[property=article:published_time]", "meta[name=dc.date.issued]", "meta[name=dcterms.issued]",
            "meta[name=dc.date]", "meta[name=dcterms.date]", "[itemprop=datePublished]",
            "meta[name=parsely-pub-date]", "meta[name=sailthru.date]", "meta[name=publish-date]",
            "meta[name=pubdate]", "meta[name=date]", "time[pubdate]", "article time[datetime]");
    private static final List<String> ADDRESS = List.of("link[rel=canonical]", "meta[property=og:url]");
    private static final List<String> LANGUAGE =
            List.of("html[lang]", "meta[http-equiv=content-language]", "meta[property=og:locale]");

    private final Document page;
    private final Optional<SchemaOrg> described;

    private HtmlPage(Document page) {
        this.page = page;
        described = page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> described(script).stream())
                .findFirst();
    }

    static Draft read(String stem, String html) throws UnreadableException {
        Document document = Jsoup.parse(html);
        if (document.getAllElements().size() > MOST_ELEMENTS || depth(document) > DEEPEST) {
            throw new UnreadableException(
                    "The page is too large for one article.", "Save the page of one article, or its text.");
        }
        HtmlPage page = new HtmlPage(document);
        Metadata metadata = page.metadata();
        HtmlBlocks main = page.mainText();
        if (Prose.words(main.text()) >= FEWEST_WORDS) {
            return new Draft(stem, main.text(), metadata, main.blocks());
        }
        String body = page.described
                .flatMap(SchemaOrg::body)
                .orElseThrow(() -> new UnreadableException(
                        "The page holds no article.", "Save the page of one article, with its whole text."));
        return new Draft(stem, body, metadata, Paragraphs.of(body));
    }

    private static int depth(Document document) {
        AtomicInteger deepest = new AtomicInteger();
        document.traverse((node, depth) -> deepest.accumulateAndGet(depth, Math::max));
        return deepest.get();
    }

    /** A page's JSON-LD may be broken without harm to the page. */
    private static Optional<SchemaOrg> described(Element script) {
        try {
            return SchemaOrg.find(JsonParser.parseString(script.data()));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** The extraction takes the page to pieces, so it comes after everything else. */
    private HtmlBlocks mainText() {
        try {
            Element content = new Readability4J(ANY_ADDRESS, page).parse().getArticleContent();
            return content == null ? HtmlBlocks.NONE : HtmlBlocks.of(content);
        } catch (RuntimeException e) {
            // What is odd enough to break the extraction is no article that could be read.
            return HtmlBlocks.NONE;
        }
    }

    private Metadata metadata() {
        Metadata told = described.map(SchemaOrg::metadata).orElse(Metadata.NONE);
        return new Metadata(
                told.title().or(() -> values(TITLE).findFirst()),
                told.publisher().or(() -> values(PUBLISHER).findFirst()),
                told.authors().isEmpty() ? authors() : told.authors(),
                told.published().or(this::published),
                address().or(told::url),
                told.language().or(() -> values(LANGUAGE).findFirst()));
    }

    private List<String> authors() {
        return AUTHORS.stream()
                .map(query -> values(List.of(query))
                        .flatMap(name -> Value.names(name).stream())
                        .distinct()
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Optional<LocalDate> published() {
        return days(DATE).findFirst().or(this::onlyDay);
    }

    /** Outside the article a day may be that of another story: it counts where the page has no other. */
    private Optional<LocalDate> onlyDay() {
        List<LocalDate> days = days(List.of("time[datetime]")).distinct().toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private Stream<LocalDate> days(List<String> queries) {
        return values(queries).flatMap(date -> WrittenDate.firstIn(date, false).stream());
    }

    private Optional<URI> address() {
        return values(ADDRESS).flatMap(address -> Value.address(address).stream()).findFirst();
    }

    /** The values of the first elements that have one, in the order of the queries. */
    private Stream<String> values(List<String> queries) {
        return queries.stream().flatMap(query -> page.select(query).stream()).flatMap(HtmlPage::value);
    }

    private static Stream<String> value(Element element) {
        return Stream.of("content", "datetime", "href", "lang")
                .filter(element::hasAttr)
                .map(element::attr)
                .findFirst()
                .or(() -> Optional.of(element.text()))
                .flatMap(Value::words)
                .stream();
    }
}
