package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.credence.fuse.PersonIdentity;
import org.credence.gazetteer.ReferenceReader;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;
import org.junit.jupiter.api.Test;

/** Only verified identifiers are links: those of the reference data say by what, and the tables beside the project agree. */
class LinkedReferenceTest {
    private static final Path TABLES = Path.of("../shared/reference");
    private static final Property VERIFICATION =
            ResourceFactory.createProperty(Dip.LINK_VERIFICATION.getURI());
    private static final Property ITEM = ResourceFactory.createProperty(Dip.WIKIDATA_ITEM.getURI());
    /** Kinds of the table of identifiers that are no things of ours but terms, which the ontology aligns with. */
    private static final Set<String> TERMS = Set.of("property", "class");

    private final Model reference = ReferenceReader.bundled("http://localhost:3030/");

    private record Row(String kind, Set<String> names, String item, String confidence) {
        boolean isVerified() {
            return confidence.equals("verified");
        }
    }

    @Test
    void everyLinkSaysWhatVerifiedIt() {
        List<Resource> linked = reference.listSubjectsWithProperty(OWL.sameAs).toList();

        assertTrue(linked.size() > 2000, linked.size() + " links");
        assertEquals(
                List.of(),
                linked.stream().filter(each -> !each.hasProperty(VERIFICATION)).toList());
    }

    @Test
    void everyLinkIsInTheTableThatItNames() throws IOException {
        assumeTrue(Files.exists(TABLES), "no tables beside the project");
        Map<String, Set<String>> tables = new HashMap<>();
        List<String> strangers = new ArrayList<>();
        reference.listStatements(null, OWL.sameAs, (Resource) null).forEach(link -> {
            String table = link.getSubject().getProperty(VERIFICATION).getString().replaceFirst(":.*", "");
            Set<String> items = tables.computeIfAbsent(table, LinkedReferenceTest::itemsOf);
            String item = link.getResource().getURI().substring(Terms.WIKIDATA.length());
            if (!items.contains(item)) {
                strangers.add(link.getSubject() + " " + item + " is not in " + table);
            }
        });

        assertEquals(List.of(), strangers);
    }

    @Test
    void nothingThatTheTableMarksNotFoundIsLinked() throws IOException {
        Set<String> notFound = table().stream()
                .filter(row -> !row.isVerified() && !TERMS.contains(row.kind))
                .flatMap(row -> row.names.stream())
                .collect(Collectors.toSet());

        List<Resource> linked = reference
                .listSubjectsWithProperty(OWL.sameAs)
                .filterKeep(each -> names(each).stream().anyMatch(notFound::contains))
                .toList();

        assertTrue(notFound.size() > 25, notFound.toString());
        assertEquals(List.of(), linked);
    }

    /** Of series and known events likewise; an item of a class is one of these, too, so the table's classes count here. */
    @Test
    void theItemsOfSeriesAndKnownEventsAreVerifiedAndNoneIsMarkedNotFound() throws IOException {
        Set<String> notFound = table().stream()
                .filter(row -> !row.isVerified())
                .flatMap(row -> row.names.stream())
                .collect(Collectors.toSet());
        List<Resource> linked = reference.listSubjectsWithProperty(ITEM).toList();
        List<String> wrong = new ArrayList<>();
        for (Resource each : linked) {
            String item = each.getProperty(ITEM).getResource().getURI().substring(Terms.WIKIDATA.length());
            String[] said = each.getProperty(VERIFICATION).getString().split(": |, ", 3);
            boolean agrees = said[0].equals("wikidata-ids.tsv")
                    && table().stream()
                            .anyMatch(row -> row.isVerified()
                                    && row.kind.equals(said[1])
                                    && row.item.equals(item)
                                    && row.names.contains(PersonIdentity.slug(said[2]))
                                    && names(each).stream().anyMatch(row.names::contains));
            if (!agrees || names(each).stream().anyMatch(notFound::contains)) {
                wrong.add(each + " " + item);
            }
        }

        assertTrue(linked.size() >= 4, linked.toString());
        assertEquals(List.of(), wrong);
    }

    /** Recomputed from the table and the articles' words: each verified event that they name, and only those. */
    @Test
    void everyEventOfTheTableThatTheArticlesNameIsMentionedWithItsItem() throws IOException {
        Set<String> expected = new TreeSet<>();
        List<Row> events = table().stream().filter(row -> row.kind.equals("event") && row.isVerified()).toList();
        try (Stream<Path> files = Files.list(SeedStore.SEEDS)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
                String words = "-" + PersonIdentity.slug(Files.readString(file)) + "-";
                String stem = file.getFileName().toString().replace(".md", "");
                events.stream()
                        .filter(row -> row.names.stream().anyMatch(name -> words.contains("-" + name + "-")))
                        .forEach(row -> expected.add(stem + " " + row.item));
            }
        }
        List<String> told = SeedStore.values("""
                PREFIX dip: <https://w3id.org/credence/diplomacy#>
                PREFIX schema: <https://schema.org/>
                SELECT (CONCAT(STRAFTER(STR(?article), "id/article/"), " ", STRAFTER(STR(?item), "entity/")) AS ?both) {
                  ?article a dip:Article ; schema:mentions/dip:wikidataItem ?item
                  FILTER (?item != <http://www.wikidata.org/entity/Q26805735>) }""");

        assertTrue(expected.size() >= 2, expected.toString());
        assertEquals(expected, new TreeSet<>(told));
    }

    /** What the articles name, by label: things of a kind that has links, as subject or object in an article's graph. */
    @Test
    void everyThingOfTheTableThatTheArticlesNameIsLinked() throws IOException {
        Map<String, Set<String>> items = new HashMap<>();
        table().stream()
                .filter(row -> row.isVerified() && !TERMS.contains(row.kind))
                .forEach(row -> row.names.forEach(name -> {
                    items.computeIfAbsent(name, ignored -> new HashSet<>()).add(row.item);
                    if (row.kind.equals("person")) { // Somebody known by the family name alone: a government called after them.
                        String last = name.substring(name.lastIndexOf('-') + 1);
                        items.computeIfAbsent(last, ignored -> new HashSet<>()).add(row.item);
                    }
                }));
        TreeSet<String> met = new TreeSet<>();
        List<String> unlinked = new ArrayList<>();
        for (String[] named : namedByArticles()) {
            Set<String> expected = items.getOrDefault(PersonIdentity.slug(named[1]), Set.of());
            met.addAll(expected);
            if (!expected.isEmpty() && !expected.contains(named[2])) {
                unlinked.add(String.join(" ", named) + ", expected " + expected);
            }
        }

        assertTrue(met.size() >= 40, met.toString());
        assertEquals(List.of(), unlinked);
    }

    /** Address, name and item. A place that is a state, "in China", is linked as the state. */
    private static List<String[]> namedByArticles() {
        return SeedStore.query("""
                PREFIX dip:  <https://w3id.org/credence/diplomacy#>
                PREFIX owl:  <http://www.w3.org/2002/07/owl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                SELECT DISTINCT ?thing ?name ?item {
                  GRAPH ?article { { ?thing ?p ?o } UNION { ?s ?p ?thing } }
                  FILTER CONTAINS(STR(?article), "/graph/article/")
                  ?thing a ?class ; rdfs:label|skos:altLabel ?name
                  FILTER (?class IN (dip:Person, dip:Organization, dip:State, dip:Office, dip:Place))
                  FILTER NOT EXISTS { ?thing a dip:Place ; rdfs:label ?label . ?state a dip:State ; rdfs:label ?label }
                  OPTIONAL { ?thing owl:sameAs ?item }
                }""", rows -> {
            List<String[]> named = new ArrayList<>();
            rows.forEachRemaining(row -> named.add(new String[] {
                row.getResource("thing").getURI(),
                row.getLiteral("name").getString(),
                row.contains("item") ? row.getResource("item").getURI().substring(Terms.WIKIDATA.length()) : "none"
            }));
            return named;
        });
    }

    private static Set<String> names(Resource thing) {
        return Stream.of(RDFS.label, SKOS.altLabel)
                .flatMap(property -> thing.listProperties(property).toList().stream())
                .map(statement -> PersonIdentity.slug(statement.getString()))
                .collect(Collectors.toSet());
    }

    /** "Park Sang-gil / Pak Sang-gil (DPRK MFA)" is two names with a note; the note on an office says whose it is. */
    private static List<Row> table() throws IOException {
        assumeTrue(Files.exists(TABLES), "no tables beside the project");
        return Files.readAllLines(TABLES.resolve("wikidata-ids.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(
                        cells[0],
                        Stream.of((cells[0].equals("role") ? cells[1].replaceAll("\\((?!extra)(.*?)\\)", "of $1") : cells[1])
                                        .replaceAll("\\(.*?\\)", "")
                                        .split("/"))
                                .map(PersonIdentity::slug)
                                .collect(Collectors.toSet()),
                        cells[2],
                        cells[3]))
                .toList();
    }

    /** Every identifier in a table; in that of identifiers only the verified ones. */
    private static Set<String> itemsOf(String table) {
        try {
            return Files.readAllLines(TABLES.resolve(table)).stream()
                    .filter(line -> !table.equals("wikidata-ids.tsv") || line.contains("\tverified\t"))
                    .flatMap(line -> Stream.of(line.split("\t", -1)).limit(9))
                    .filter(cell -> cell.matches("Q[0-9]+"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
