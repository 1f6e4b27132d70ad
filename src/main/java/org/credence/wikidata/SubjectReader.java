package org.credence.wikidata;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.Syntax;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** Reads what of a dataset has no item yet, with all that can tell it from its namesakes. */
public final class SubjectReader {
    private static final String PREFIXES = """
        PREFIX dip:    <https://w3id.org/credence/diplomacy#>
        PREFIX owl:    <http://www.w3.org/2002/07/owl#>
        PREFIX prov:   <http://www.w3.org/ns/prov#>
        PREFIX rdfs:   <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX schema: <https://schema.org/>
        PREFIX skos:   <http://www.w3.org/2004/02/skos/core#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        """;

    /** What articles tell of; a place that is a state is linked as the state. */
    private static final String NAMED = """
        SELECT DISTINCT ?thing ?type {
          { ?event dip:participant|dip:involves|dip:place ?thing }
          UNION { ?statement dip:speaker|dip:addressee|dip:about|dip:speakerOffice ?thing }
          UNION { ?participation dip:agent|dip:onBehalfOf|dip:inOffice ?thing }
          UNION { ?tenure a dip:Tenure ; prov:wasDerivedFrom ?mention ; dip:holder|dip:office ?thing }
        """;

    private static final String ALL = """
        SELECT DISTINCT ?thing ?type {
          { ?thing rdfs:label ?any }
        """;

    private static final String UNLINKED = """
          ?thing a ?type .
          FILTER NOT EXISTS { ?thing owl:sameAs ?item }
          FILTER NOT EXISTS { ?thing dcterms:isReplacedBy ?successor }
          FILTER NOT EXISTS {
            ?thing a dip:Place ; rdfs:label ?label . ?state a dip:State ; rdfs:label|skos:altLabel ?label
          }
        }
        """;

    private static final String HELD = """
        SELECT ?person ?office ?item ?from ?until ?former {
          {
            ?tenure a dip:Tenure ; dip:holder ?person ; dip:office ?office .
            OPTIONAL { ?tenure dip:from ?from }
            OPTIONAL { ?tenure dip:until ?until }
            FILTER NOT EXISTS { ?tenure prov:wasDerivedFrom ?mention }
          } UNION {
            ?tenure a dip:Tenure ; dip:holder ?person ; dip:office ?office ; prov:wasDerivedFrom ?mention ; dip:asOf ?from .
            OPTIONAL { ?tenure dip:current ?current }
            BIND (?from AS ?until)
            BIND (?current = false AS ?former)
          } UNION {
            ?event dip:participation ?participation ; dip:earliest ?from ; dip:latest ?until ; dip:status dip:Held .
            ?participation dip:agent ?person ; dip:inOffice ?office .
          }
          ?person a dip:Person .
          OPTIONAL { ?office owl:sameAs ?item }
        }
        """;

    private static final String STATES = """
        SELECT DISTINCT ?thing ?item {
          {
            { ?thing dip:citizenOf|dip:inState|dip:ofState ?state }
            UNION { ?tenure a dip:Tenure ; dip:holder ?thing ; dip:office/dip:ofState ?state }
            UNION { ?participation dip:agent ?thing ; dip:onBehalfOf ?state }
            UNION { ?participation dip:agent ?thing ; dip:inOffice/dip:ofState ?state }
          }
          ?state a dip:State ; owl:sameAs ?item .
        }
        """;

    private static final String SEEN = """
        SELECT ?thing (MIN(?day) AS ?first) (MAX(?day) AS ?last) {
          { ?event dip:participant|dip:place ?thing ; dip:statusReport/dip:asOf ?day }
          UNION { ?tenure a dip:Tenure ; dip:holder|dip:office ?thing ; dip:asOf ?day }
          UNION { ?statement dip:speaker ?thing ; dip:earliest ?day }
        } GROUP BY ?thing
        """;

    private final Dataset dataset;
    private final String base;
    private final Map<String, Collection<String>> names = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Collection<String>> states = new HashMap<>();
    private final Map<String, List<Subject.Held>> held = new HashMap<>();
    private final Map<String, Subject.Seen> seen = new HashMap<>();
    private final Map<String, Collection<String>> holders = new HashMap<>();
    private final Map<String, String> details = new HashMap<>();

    private SubjectReader(Dataset dataset, String base) {
        this.dataset = dataset;
        this.base = base;
    }

    /**
     * The things without an item, in order of their keys.
     *
     * @param dataset whose default graph, to queries, is the union of all graphs
     * @param base ends with a slash
     * @param all whether what only the reference data names is linked, too
     */
    static List<Subject> read(Dataset dataset, String base, Set<Kind> kinds, boolean all) {
        return new SubjectReader(dataset, base).subjects(kinds, all);
    }

    private List<Subject> subjects(Set<Kind> kinds, boolean all) {
        readFacts();
        Map<String, Subject> subjects = new TreeMap<>();
        select((all ? ALL : NAMED) + UNLINKED, row -> Kind.ofType(row.get("type").asNode())
                .filter(kinds::contains)
                .filter(kind -> labels.containsKey(address(row)) && address(row).startsWith(base))
                .ifPresent(kind -> subjects.put(address(row), subject(address(row), kind))));
        return List.copyOf(subjects.values());
    }

    private void readFacts() {
        select("SELECT ?thing ?label { ?thing rdfs:label ?label . ?thing a ?type . FILTER (?type IN (dip:Person, dip:Place,"
                + " dip:Organization, dip:Office, dip:State)) }", row -> {
            labels.merge(address(row), text(row, "label"), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            add(names, address(row), text(row, "label"));
        });
        select("SELECT ?thing ?name { ?thing skos:altLabel ?name }", row -> add(names, address(row), text(row, "name")));
        select(STATES, row -> add(states, address(row), item(row, "item")));
        select(HELD, this::addHeld);
        select(SEEN, row -> optional(row, "first")
                .ifPresent(first -> seen.put(
                        address(row), new Subject.Seen(firstDay(first), lastDay(text(row, "last"))))));
        select("SELECT ?thing ?item { ?tenure a dip:Tenure ; dip:office ?thing ; dip:holder/owl:sameAs ?item }",
                row -> add(holders, address(row), item(row, "item")));
        for (String property : List.of("dip:iso2", "dip:placeKind", "schema:latitude", "schema:longitude", "schema:birthDate")) {
            select("SELECT ?thing ?value { ?thing " + property + " ?value }",
                    row -> details.put(address(row) + " " + property, text(row, "value")));
        }
    }

    private void addHeld(QuerySolution row) {
        String office = row.getResource("office").getURI();
        held.computeIfAbsent(row.getResource("person").getURI(), ignored -> new ArrayList<>())
                .add(new Subject.Held(
                        row.contains("item") ? Optional.of(item(row, "item")) : Optional.empty(),
                        labels.getOrDefault(office, ""),
                        optional(row, "from").map(SubjectReader::firstDay),
                        optional(row, "until").map(SubjectReader::lastDay),
                        row.contains("former") && row.getLiteral("former").getBoolean()));
    }

    private Subject subject(String address, Kind kind) {
        Optional<Point> point = detail(address, "schema:latitude").flatMap(latitude -> detail(
                        address, "schema:longitude")
                .map(longitude -> new Point(Double.parseDouble(latitude), Double.parseDouble(longitude))));
        return new Subject(
                address.substring(base.length()),
                kind,
                labels.getOrDefault(address, ""),
                new TreeSet<>(names.getOrDefault(address, List.of())),
                new TreeSet<>(states.getOrDefault(address, List.of())),
                held.getOrDefault(address, List.of()),
                detail(address, "dip:iso2"),
                detail(address, "dip:placeKind").orElse(""),
                point,
                detail(address, "schema:birthDate"),
                Optional.ofNullable(seen.get(address)),
                new TreeSet<>(holders.getOrDefault(address, List.of())));
    }

    private Optional<String> detail(String address, String property) {
        return Optional.ofNullable(details.get(address + " " + property));
    }

    private interface Row {
        void read(QuerySolution row);
    }

    private void select(String query, Row reader) {
        try (QueryExecution execution = QueryExecution.dataset(dataset)
                .query(PREFIXES + query, Syntax.syntaxARQ)
                .build()) {
            execution.execSelect().forEachRemaining(reader::read);
        }
    }

    private static String address(QuerySolution row) {
        return String.valueOf(row.getResource("thing").getURI());
    }

    private static String text(QuerySolution row, String name) {
        return row.getLiteral(name).getLexicalForm();
    }

    private static Optional<String> optional(QuerySolution row, String name) {
        return row.contains(name) ? Optional.of(text(row, name)) : Optional.empty();
    }

    private static String item(QuerySolution row, String name) {
        return row.getResource(name).getURI().substring(Terms.WIKIDATA.length());
    }

    private static void add(Map<String, Collection<String>> map, String key, String value) {
        map.computeIfAbsent(key, ignored -> new TreeSet<>()).add(value);
    }

    private static LocalDate firstDay(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date.substring(0, 10));
        };
    }

    private static LocalDate lastDay(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date.substring(0, 10));
        };
    }
}
