package org.credence.wikidata;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shared.JenaException;
import org.credence.vocabulary.Terms;

/** The one query that asks for all that is needed of many items, and how its answer is read. */
final class ItemReader {
    private static final String QUERY = """
        PREFIX wd: <http://www.wikidata.org/entity/>
        PREFIX wdt: <http://www.wikidata.org/prop/direct/>
        PREFIX p: <http://www.wikidata.org/prop/>
        PREFIX ps: <http://www.wikidata.org/prop/statement/>
        PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
        PREFIX wikibase: <http://wikiba.se/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX schema: <http://schema.org/>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        SELECT DISTINCT ?item ?what ?value ?from ?until ?name WHERE {
          VALUES ?item { $ITEMS }
          { ?item rdfs:label ?value . FILTER (LANG(?value) IN ("en", "mul")) BIND ("label" AS ?what) }
          UNION { ?item skos:altLabel ?value . FILTER (LANG(?value) IN ("en", "mul")) BIND ("alias" AS ?what) }
          UNION { ?item schema:description ?value . FILTER (LANG(?value) = "en") BIND ("description" AS ?what) }
          UNION { ?item owl:sameAs ?value . BIND ("redirect" AS ?what) }
          UNION { VALUES ?value { $TYPES } ?item wdt:P31/wdt:P279* ?value . BIND ("type" AS ?what) }
          UNION { ?item wdt:P27|wdt:P17 ?value . BIND ("country" AS ?what) }
          UNION { ?item wdt:P1001 ?value . BIND ("jurisdiction" AS ?what) }
          UNION {
            ?item p:P39 ?statement . ?statement ps:P39 ?value .
            FILTER NOT EXISTS { ?statement wikibase:rank wikibase:DeprecatedRank }
            OPTIONAL { ?statement pq:P580 ?from }
            OPTIONAL { ?statement pq:P582 ?until }
            OPTIONAL { ?value rdfs:label ?name . FILTER (LANG(?name) = "en") }
            BIND ("position" AS ?what)
          }
          UNION { ?item wdt:P106 ?value . BIND ("occupation" AS ?what) }
          UNION { ?item wdt:P569 ?value . BIND ("born" AS ?what) }
          UNION { ?item wdt:P570 ?value . BIND ("died" AS ?what) }
          UNION { ?item wdt:P571 ?value . BIND ("founded" AS ?what) }
          UNION { ?item wdt:P576 ?value . BIND ("ended" AS ?what) }
          UNION { ?item wdt:P625 ?value . BIND ("point" AS ?what) }
          UNION { ?item wdt:P297 ?value . BIND ("iso" AS ?what) }
          UNION { ?item wdt:P1308 ?value . BIND ("holder" AS ?what) }
        }
        """;

    private final Map<String, Collected> collected = new TreeMap<>();

    private static final class Collected {
        final Map<String, Set<String>> values = new TreeMap<>();
        final List<Item.Position> positions = new ArrayList<>();

        Set<String> all(String what) {
            return values.getOrDefault(what, Set.of());
        }

        Optional<String> first(String what) {
            return all(what).stream().findFirst();
        }
    }

    private ItemReader() {}

    static String query(Collection<String> items) {
        return QUERY.replace("$ITEMS", listed(items)).replace("$TYPES", listed(Knowledge.allTypes()));
    }

    private static String listed(Collection<String> items) {
        return items.stream().sorted().map(item -> "wd:" + item).collect(Collectors.joining(" "));
    }

    /** The items asked for, also those of which nothing is said. */
    static Map<String, Item> read(String json, Collection<String> asked) throws PoliteClient.NotNow {
        ItemReader reader = new ItemReader();
        try {
            ResultSet rows =
                    ResultSetFactory.fromJSON(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            rows.forEachRemaining(reader::add);
        } catch (JenaException e) {
            throw new PoliteClient.NotNow("a broken answer", Optional.empty());
        }
        Map<String, Item> items = new TreeMap<>();
        for (String id : new TreeSet<>(asked)) {
            items.put(id, item(id, reader.collected.getOrDefault(id, new Collected())));
        }
        return items;
    }

    private void add(QuerySolution row) {
        Collected item = collected.computeIfAbsent(id(row.get("item")), ignored -> new Collected());
        String what = row.getLiteral("what").getLexicalForm();
        RDFNode value = row.get("value");
        if (value == null || value.isAnon()) {
            return; // "Somebody", "unknown": blank nodes in Wikidata.
        }
        if (what.equals("position")) {
            item.positions.add(new Item.Position(
                    id(value),
                    row.contains("name") ? row.getLiteral("name").getLexicalForm() : "",
                    day(row.get("from")),
                    day(row.get("until"))));
        } else {
            // An English label goes before one of all languages.
            boolean general = value.isLiteral() && value.asLiteral().getLanguage().equals("mul");
            item.values
                    .computeIfAbsent(general && what.equals("label") ? "general label" : what, ignored -> new TreeSet<>())
                    .add(id(value));
        }
    }

    private static Item item(String id, Collected facts) {
        Set<String> names = new HashSet<>(facts.all("label"));
        names.addAll(facts.all("general label"));
        names.addAll(facts.all("alias"));
        Set<String> countries = new TreeSet<>(facts.all("country"));
        countries.addAll(facts.all("jurisdiction"));
        return new Item(
                id,
                facts.first("label").or(() -> facts.first("general label")).orElse(""),
                new TreeSet<>(names),
                facts.first("description").orElse(""),
                facts.all("type"),
                countries,
                facts.all("jurisdiction"),
                facts.positions,
                facts.all("occupation"),
                facts.first("born").flatMap(ItemReader::day),
                facts.first("died").flatMap(ItemReader::day),
                facts.first("founded").flatMap(ItemReader::day),
                facts.first("ended").flatMap(ItemReader::day),
                facts.first("point").flatMap(Point::parse),
                facts.first("iso"),
                facts.all("holder"),
                facts.first("redirect"));
    }

    private static String id(RDFNode node) {
        if (node.isLiteral()) {
            return node.asLiteral().getLexicalForm();
        }
        String address = String.valueOf(node.asResource().getURI());
        return address.startsWith(Terms.WIKIDATA) ? address.substring(Terms.WIKIDATA.length()) : address;
    }

    private static Optional<LocalDate> day(RDFNode node) {
        return node == null || !node.isLiteral() ? Optional.empty() : day(node.asLiteral().getLexicalForm());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty(); // Dates before our era, or of a calendar's own.
        }
    }
}
