package org.credence.publish;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.credence.publish.Publication.Edition;
import org.credence.store.OpenStore;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/**
 * The site as files, for a web host without a server of ours: {@code index.html}, a page {@code page/NAME.html} and data
 * {@code data/NAME.ttl}, {@code .jsonld}, {@code .nt}, {@code .rdf} and {@code .trig} for each thing, the dumps, the
 * description of the dataset, and at the address of each thing itself a page that leads to the one about it. The names are those that the server has, so that addresses stay what they are. Links are relative: the folder
 * works wherever it is put, and opened from the disk.
 */
public final class StaticSite {
    private static final List<String> PAGES = List.of("events", "articles", "people", "states", "queries", "about");
    private final Publication publication;
    private final Edition edition;
    private final Path folder;
    private final Pages pages = new Pages();
    private final LinkedData linkedData;
    private final Metadata metadata;

    private StaticSite(Publication publication, Path folder) {
        this.publication = publication;
        this.edition = publication.edition();
        this.folder = folder;
        this.linkedData = new LinkedData(publication, new AnswerCache(), pages);
        this.metadata = new Metadata(publication);
    }

    /**
     * Writes the site.
     *
     * @param folder made where it is not there; files of other names in it stay
     * @param progress told the number of things written so far, now and then
     * @return how many things have a page
     * @throws IOException if a file cannot be written
     */
    public static int write(OpenStore store, Path folder, Consumer<Integer> progress) throws IOException {
        StaticSite site = new StaticSite(Publication.ofUnchanging(store.dataset()), requireNonNull(folder));
        site.writeSite();
        site.writeRetired();
        return site.writeThings(progress);
    }

    private void writeSite() throws IOException {
        write("index.html", page("front"));
        for (String page : PAGES) {
            write(page + ".html", page(page));
        }
        for (var asset : new Assets().all().entrySet()) {
            if (!asset.getKey().startsWith("yasgui") && !asset.getKey().startsWith("editor")) {
                write("assets/" + asset.getKey(), asset.getValue().body());
            }
        }
        for (String dump : Dumps.FILES) {
            Path file = prepare("dump/" + dump);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                new Dumps(publication).write(dump, out);
            }
        }
        write(Names.VOID_DOCUMENT, metadata.bytes(edition, DataFormat.TURTLE));
        write("sitemap.xml", new String(metadata.sitemap(edition), StandardCharsets.UTF_8)
                .replace("</loc>", ".html</loc>")
                .replace(edition.base() + ".html", edition.base())
                .getBytes(StandardCharsets.UTF_8));
        write("robots.txt", (Metadata.robots(edition.base()) + "\n").getBytes(StandardCharsets.UTF_8));
        write(".htaccess", StaticAddresses.forApache().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] page(String name) {
        View.Links links = new View.Links("", ".html");
        return publication.read(graphs -> pages.site(name, new View(new Facts(graphs), edition, links)));
    }

    /** Where something was merged into another, a page that leads there. */
    private void writeRetired() throws IOException {
        for (Triple triple : publication.read(graphs ->
                new Facts(graphs).triples(Node.ANY, DCTerms.isReplacedBy.asNode(), Node.ANY))) {
            Optional<Document> from = Document.about(triple.getSubject(), edition.base());
            Optional<Document> to = Document.about(triple.getObject(), edition.base());
            if (from.isPresent() && to.isPresent() && isFileName(from.get().name())) {
                String target = LinkedData.up("page/" + from.get().name()) + "page/" + to.get().name() + ".html";
                write("page/" + from.get().name() + ".html", StaticAddresses.leadingTo(target));
                writeAddress(StaticAddresses.of(from.get()), to.get());
            }
        }
    }

    /** Every address of a thing of ours, and of an item of Wikidata that is one, leads to the page about it. */
    private void writeAddresses(Document document) throws IOException {
        writeAddress(StaticAddresses.of(document), document);
        List<Node> items = publication.read(graphs -> Stream.of(OWL.sameAs.asNode(), Dip.WIKIDATA_ITEM)
                .flatMap(link -> new Facts(graphs).objects(document.subject(edition.base()), link).stream())
                .toList());
        for (Node item : items) {
            if (item.isURI() && item.getURI().startsWith(Terms.WIKIDATA)) {
                writeAddress("wikidata/" + item.getURI().substring(Terms.WIKIDATA.length()), document);
            }
        }
    }

    private void writeAddress(String address, Document document) throws IOException {
        if (isFileName(address)) {
            String file = address + StaticAddresses.INDEX;
            write(file, StaticAddresses.leadingTo(LinkedData.up(file) + "page/" + document.name() + ".html"));
        }
    }

    private int writeThings(Consumer<Integer> progress) throws IOException {
        int written = 0;
        for (Document document : metadata.documents(edition)) {
            if (!isFileName(document.name())) {
                continue;
            }
            View.Links links = new View.Links(LinkedData.up("page/" + document.name()), ".html");
            write("page/" + document.name() + ".html", publication.read(graphs ->
                    pages.about(document, 1, new View(new Facts(graphs), edition, links))));
            for (DataFormat format : DataFormat.values()) {
                String file = "data/" + document.name() + "." + format.ending();
                if (document.isGraph()) {
                    writeGraph(document, format, file);
                } else {
                    write(file, linkedData.file(document, format, edition, "").body());
                }
            }
            writeAddresses(document);
            if (++written % 100 == 0) {
                progress.accept(written);
            }
        }
        return written;
    }

    /** A graph as it stands. RDF/XML cannot name every property: then there is no such file, as on the server. */
    private void writeGraph(Document document, DataFormat format, String name) throws IOException {
        Node graph = document.subject(edition.base());
        Path file = prepare(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            publication.look(graphs -> {
                if (format == DataFormat.RDF_XML) {
                    RdfXml.requireNames(graphs.getGraph(graph).find());
                }
                DataFiles.write(graphs.getGraph(graph).find(), format, out);
            });
        } catch (RequestException e) {
            Files.deleteIfExists(file);
        }
    }

    /** No name in the data may lead out of the folder. */
    private static boolean isFileName(String name) {
        return !name.contains("..") && !name.contains("\\") && name.indexOf('\0') < 0 && !name.startsWith("/");
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(prepare(name), content);
    }

    private Path prepare(String name) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return file;
    }
}
