package org.credence.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.credence.gazetteer.ReferenceReader;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;
import org.junit.jupiter.api.Test;

/** Each link of the reference data is to the item that the row it names is of, and what is said to agree does agree. */
class ReferenceLinksTest {
    private static final Path TABLES = Path.of("../shared/reference");
    private static final Property VERIFICATION = property(Dip.LINK_VERIFICATION);
    private static final Set<String> SILENT = Set.of("of", "the", "and", "for", "to", "a", "an", "in", "on");

    private final Model reference = ReferenceReader.bundled("http://localhost:3030/");
    private final Map<Resource, List<Resource>> tenures = new TreeMap<>(java.util.Comparator.comparing(Resource::getURI));

    ReferenceLinksTest() {
        reference.listSubjectsWithProperty(RDF.type, reference.asRDFNode(Dip.TENURE)).forEach(tenure -> tenures
                .computeIfAbsent(tenure.getProperty(property(Dip.HOLDER)).getResource(), ignored -> new ArrayList<>())
                .add(tenure));
    }

    /** A row of the table of office holders. */
    private record Term(String state, String office, String officeItem, String person, String personItem, String from, String until) {
        String address() {
            return office + (state.isEmpty() ? "" : ", " + state) + ", from " + from;
        }
    }

    @Test
    void peopleAgreeWithTheRowInWhatTheLinkSaysAndNeverInNameAlone() throws IOException {
        Map<String, List<Term>> rows =
                terms().stream().collect(Collectors.groupingBy(Term::personItem));
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (Resource person : linked(Dip.PERSON, "office-holders.tsv")) {
            String[] said = text(person, VERIFICATION).replaceFirst("office-holders.tsv: ", "").split("; agree: ", 2);
            List<Set<String>> agreeing = rows.getOrDefault(item(person), List.of()).stream()
                    .filter(row -> row.address().equals(said[0]))
                    .map(row -> agreement(person, row))
                    .toList();
            Set<String> claimed = said.length < 2 ? Set.of() : new LinkedHashSet<>(List.of(said[1].split(", ", -1)));
            if (!agreeing.contains(claimed) || claimed.size() < 2) {
                wrong.add(person + " " + item(person) + " says " + claimed + ", found " + agreeing);
            }
            checked++;
        }

        assertTrue(checked > 1700, checked + " people");
        assertEquals(List.of(), wrong);
    }

    private Set<String> agreement(Resource person, Term row) {
        Set<String> agreement = new LinkedHashSet<>();
        if (names(person).anyMatch(name -> isNamed(name, row.person))) {
            agreement.add("name");
        }
        if (statesOf(person).contains(row.state)) {
            agreement.add("state");
        }
        if (tenuresOf(person).anyMatch(tenure -> isOf(tenure, row))) {
            agreement.add("office");
        }
        return agreement;
    }

    /** The same, or one with fewer given names or titles: "Ada Lind" is "Ada Maria Lind". */
    private static boolean isNamed(String ours, String theirs) {
        List<String> some = Names.words(ours);
        List<String> others = Names.words(theirs);
        boolean within = new HashSet<>(some).containsAll(others) || new HashSet<>(others).containsAll(some);
        return Names.isVariant(ours, theirs) || (some.size() > 1 && others.size() > 1 && within);
    }

    private Set<String> statesOf(Resource person) {
        return Stream.concat(
                        objects(person, Dip.CITIZEN_OF),
                        tenuresOf(person).flatMap(tenure -> objects(office(tenure), Dip.OF_STATE)))
                .map(state -> text(state, property(Dip.term("iso2"))))
                .collect(Collectors.toSet());
    }

    private boolean isOf(Resource tenure, Term row) {
        Resource office = office(tenure);
        String from = text(tenure, property(Dip.term("from")));
        String until = text(tenure, property(Dip.term("until")));
        boolean same = office.hasProperty(OWL.sameAs, reference.createResource(Terms.WIKIDATA + row.officeItem))
                || names(office).anyMatch(name -> isSameOffice(name, row.office))
                || (!from.isEmpty() && from.equals(row.from) && until.equals(row.until));
        return same && first(from).compareTo(last(row.until)) <= 0 && first(row.from).compareTo(last(until)) <= 0;
    }

    private static boolean isSameOffice(String ours, String theirs) {
        Set<String> some = telling(ours);
        Set<String> others = telling(theirs);
        Set<String> fewer = some.size() <= others.size() ? some : others;
        return fewer.size() > 1 && (fewer.equals(some) ? others : some).containsAll(fewer);
    }

    private static Set<String> telling(String title) {
        return Names.words(title).stream()
                .filter(word -> !SILENT.contains(word))
                .map(word -> word.equals("defence") ? "defense" : word.equals("adviser") ? "advisor" : word)
                .collect(Collectors.toSet());
    }

    private static String first(String date) {
        return date.isEmpty() ? "0000" : date;
    }

    private static String last(String date) {
        return date.isEmpty() ? "9999" : date.length() == 4 ? date + "-12-31" : date.length() == 7 ? date + "-31" : date;
    }

    @Test
    void officesAreThoseOfTheRowInTitleAndState() throws IOException {
        Map<String, List<Term>> rows = terms().stream().collect(Collectors.groupingBy(Term::officeItem));
        List<String> wrong = linked(Dip.OFFICE, "office-holders.tsv").stream()
                .filter(office -> rows.getOrDefault(item(office), List.of()).stream().noneMatch(row -> isOffice(office, row)))
                .map(office -> office + " " + item(office) + " " + text(office, VERIFICATION))
                .toList();

        assertEquals(List.of(), wrong);
    }

    private boolean isOffice(Resource office, Term row) {
        boolean ofState = Set.of("", "UN").contains(row.state)
                || objects(office, Dip.OF_STATE).anyMatch(state -> text(state, property(Dip.term("iso2"))).equals(row.state));
        return ofState
                && names(office).anyMatch(name -> isSameOffice(name, row.office)
                        || (telling(name).size() == 1 && telling(row.office).containsAll(telling(name))));
    }

    @Test
    void statesAreThoseOfTheirCode() throws IOException {
        Map<String, String> codes = rows("states.tsv").collect(Collectors.toMap(cells -> cells[8], cells -> cells[0], (a, b) -> a));
        List<Resource> states = linked(Dip.STATE, "states.tsv");

        assertTrue(states.size() > 230, states.size() + " states");
        assertEquals(
                List.of(),
                states.stream()
                        .filter(state -> !text(state, property(Dip.term("iso2"))).equals(codes.get(item(state))))
                        .toList());
    }

    @Test
    void whatTheTableOfIdentifiersVerifiesBearsTheNameOfItsRow() throws IOException {
        Map<String, List<String>> labels = rows("wikidata-ids.tsv")
                .filter(cells -> cells[3].equals("verified"))
                .collect(Collectors.groupingBy(
                        cells -> cells[2], Collectors.flatMapping(cells -> labels(cells[1]), Collectors.toList())));
        List<String> wrong = reference
                .listSubjectsWithProperty(OWL.sameAs)
                .filterKeep(thing -> text(thing, VERIFICATION).startsWith("wikidata-ids.tsv"))
                .filterDrop(thing -> labels.getOrDefault(item(thing), List.of()).stream()
                        .anyMatch(label -> names(thing).anyMatch(name -> isNamed(name, label) || isSameOffice(name, label))))
                .mapWith(thing -> thing + " " + labels.get(item(thing)))
                .toList();

        assertEquals(List.of(), wrong);
    }

    /** "The Post / Daily Post (newspaper)" is two names and a note, which may be part of the name. */
    private static Stream<String> labels(String cell) {
        return Stream.concat(Stream.of(cell), Arrays.stream(cell.replaceAll("\\(.*?\\)", "").split("/", -1)).map(String::strip));
    }

    private List<Resource> linked(Node type, String table) {
        assumeTrue(Files.exists(TABLES), "no tables beside the project");
        return reference
                .listSubjectsWithProperty(OWL.sameAs)
                .filterKeep(thing -> thing.hasProperty(RDF.type, reference.asRDFNode(type))
                        && text(thing, VERIFICATION).startsWith(table))
                .toList();
    }

    private static Stream<String[]> rows(String table) throws IOException {
        assumeTrue(Files.exists(TABLES), "no tables beside the project");
        return Files.readAllLines(TABLES.resolve(table)).stream().skip(1).map(line -> line.split("\t", -1));
    }

    private static List<Term> terms() throws IOException {
        return rows("office-holders.tsv")
                .map(cells -> new Term(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]))
                .toList();
    }

    private static String item(Resource thing) {
        return thing.getProperty(OWL.sameAs).getResource().getURI().substring(Terms.WIKIDATA.length());
    }

    private static Property property(Node node) {
        return ResourceFactory.createProperty(node.getURI());
    }

    private static Resource office(Resource tenure) {
        return tenure.getProperty(property(Dip.HAS_OFFICE)).getResource();
    }

    private Stream<Resource> tenuresOf(Resource person) {
        return tenures.getOrDefault(person, List.of()).stream();
    }

    private static Stream<Resource> objects(Resource subject, Node property) {
        return subject.listProperties(property(property)).toList().stream().map(each -> each.getResource());
    }

    private static Stream<String> names(Resource thing) {
        return Stream.of(RDFS.label, SKOS.altLabel, property(Dip.term("title")))
                .flatMap(property -> thing.listProperties(property).toList().stream())
                .map(each -> each.getString());
    }

    private static String text(Resource subject, Property property) {
        return subject.hasProperty(property) ? subject.getProperty(property).getString() : "";
    }
}
