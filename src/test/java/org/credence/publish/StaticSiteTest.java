package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.credence.store.OpenStore;
import org.credence.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The site as files, over a small store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticSiteTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#?:]+)[\"#?]");

    /** The small store holds no ontology. */
    private static final Pattern ELSEWHERE = Pattern.compile("(.*/)?(page/)?ontology(/.*|\\.html)|\\./|/");

    @SuppressWarnings("NullAway.Init")
    private Path site;

    @BeforeAll
    void write(@TempDir Path folder) throws IOException {
        site = folder.resolve("site");
        Store store = SmallWorld.build(Store.at(folder.resolve("store")));
        try (OpenStore open = store.openForReading()) {
            assertTrue(StaticSite.write(open, site, count -> {}) > 5);
        }
    }

    @Test
    void everyLinkBetweenTheFilesLeadsToAFile() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(site)) {
            pages = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
        StringBuilder broken = new StringBuilder();
        int links = 0;
        for (Path page : pages) {
            for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); links++) {
                Path target = page.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target) && !ELSEWHERE.matcher(link.group(1)).matches()) {
                    broken.append(site.relativize(page)).append(" → ").append(link.group(1)).append('\n');
                }
            }
        }
        assertEquals("", broken.toString());
        assertTrue(links > 100, links + " links");
    }

    @Test
    void everyFormOfTheDataIsThere() throws IOException {
        for (String name : List.of("event/meeting-ke-no", "graph/entities")) {
            for (DataFormat format : DataFormat.values()) {
                Path file = site.resolve("data/" + name + "." + format.ending());
                DatasetGraph read = RDFParser.source(file).toDatasetGraph();
                assertTrue(read.find().hasNext(), () -> "nothing in " + file);
            }
        }
        assertTrue(RDFParser.fromString(Files.readString(site.resolve(".well-known/void")), Lang.TURTLE).toGraph().size() > 10);
    }

    @Test
    void theAddressOfAThingLeadsToItsPage() throws IOException {
        assertTrue(Files.readString(site.resolve("id/event/meeting-ke-no/index.html"))
                .contains("url=../../../page/event/meeting-ke-no.html\""));
        assertTrue(Files.readString(site.resolve("graph/entities/index.html")).contains("url=../../page/graph/entities.html\""));
    }

    @Test
    void apacheRedirectsByWhatTheClientAccepts() throws IOException {
        List<String> rules = Files.readAllLines(site.resolve(".htaccess"));
        for (DataFormat format : DataFormat.values()) {
            String type = format.mediaType().replace("+", "\\+").replace(".", "\\.");
            int condition = rules.indexOf("RewriteCond %{HTTP:Accept} " + type);
            assertTrue(condition >= 0, type);
            assertEquals("data/event/meeting-ke-no." + format.ending(), rewritten(rules.get(condition + 1), "id/event/meeting-ke-no"));
            assertEquals("data/event/meeting-ke-no." + format.ending(), rewritten(rules.get(condition + 1), "id/event/meeting-ke-no/"));
        }
        assertEquals("page/event/x.html", rewritten(rules.get(rules.size() - 2), "id/event/x/index.html"));
        assertEquals("page/ontology.html", rewritten(rules.getLast(), "ontology"));
        assertEquals("page/ontology/status.html", rewritten(rules.getLast(), "ontology/status"));
        assertEquals("page/graph/entities.html", rewritten(rules.getLast(), "graph/entities/"));
        assertEquals("page/ontology.html", rewritten(rules.getLast(), "page/ontology.html"), "pages are left as they are");
    }

    /** What Apache makes of a path by a rule of {@code RewriteRule PATTERN TARGET FLAGS}. */
    private static String rewritten(String rule, String path) {
        String[] parts = rule.split(" ", -1);
        return path.replaceAll(parts[1], parts[2]);
    }
}
