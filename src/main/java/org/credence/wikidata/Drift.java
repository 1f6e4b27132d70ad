package org.credence.wikidata;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.credence.vocabulary.Terms;

/** Holds our links against what Wikidata says today. */
public final class Drift {
    private static final String LINKS = """
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?thing ?item ?label ?name {
          ?thing owl:sameAs ?item ; rdfs:label ?label .
          OPTIONAL { ?thing rdfs:label|skos:altLabel ?name }
        }
        """;

    private static final String TERMS = """
        PREFIX dip: <https://w3id.org/credence/diplomacy#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        SELECT ?thing ?office ?from ?until {
          ?tenure a dip:Tenure ; dip:holder ?thing ; dip:office/owl:sameAs ?office .
          OPTIONAL { ?tenure dip:from ?from }
          OPTIONAL { ?tenure dip:until ?until }
          FILTER (BOUND(?from) || BOUND(?until))
        }
        """;

    /** Terms of one office that begin further apart than this are taken for two terms. */
    private static final int SAME_TERM_DAYS = 400;

    private record Term(String office, String from, String until) {}

    private record Linked(String address, String item, String label, TreeSet<String> names, List<Term> terms) {}

    private final Map<String, Linked> links = new TreeMap<>();
    private final Wikidata wikidata;

    /**
     * @param dataset whose default graph, to queries, is the union of all graphs; read at once, in the caller's transaction
     * @param cache folder for Wikidata's answers
     */
    public Drift(Dataset dataset, Manners manners, Path cache) {
        this.wikidata = new Wikidata(manners, cache);
        select(dataset, LINKS, row -> {
            String item = row.getResource("item").getURI();
            if (item.startsWith(Terms.WIKIDATA)) {
                Linked linked = links.computeIfAbsent(
                        row.getResource("thing").getURI(),
                        address -> new Linked(
                                address,
                                item.substring(Terms.WIKIDATA.length()),
                                row.getLiteral("label").getLexicalForm(),
                                new TreeSet<>(),
                                new ArrayList<>()));
                linked.names.add(text(row, "name"));
            }
        });
        select(dataset, TERMS, row -> Optional.ofNullable(
                        links.get(row.getResource("thing").getURI()))
                .ifPresent(linked -> linked.terms.add(new Term(
                        row.getResource("office").getURI().substring(Terms.WIKIDATA.length()),
                        text(row, "from"),
                        text(row, "until")))));
    }

    private interface Row {
        void read(QuerySolution row);
    }

    private static void select(Dataset dataset, String query, Row reader) {
        try (QueryExecution execution =
                QueryExecution.dataset(dataset).query(query).build()) {
            execution.execSelect().forEachRemaining(reader::read);
        }
    }

    private static String text(QuerySolution row, String name) {
        return row.contains(name) ? row.getLiteral(name).getLexicalForm() : "";
    }

    /** How many links there are to look at. */
    public int size() {
        return links.size();
    }

    /**
     * What differs, in order of our addresses.
     *
     * @param step told how many links were looked at with each request
     * @throws WikidataException where Wikidata does not answer
     */
    public List<Difference> differences(IntConsumer step) {
        List<String> ids = links.values().stream().map(Linked::item).distinct().sorted().toList();
        Map<String, Item> items = new TreeMap<>();
        for (int from = 0; from < ids.size(); from += Wikidata.ITEMS_AT_ONCE) {
            List<String> batch = ids.subList(from, Math.min(ids.size(), from + Wikidata.ITEMS_AT_ONCE));
            items.putAll(wikidata.items(batch).value());
            step.accept(batch.size());
        }
        List<Difference> differences = new ArrayList<>();
        links.values().forEach(linked -> Optional.ofNullable(items.get(linked.item))
                .ifPresent(item -> compare(linked, item, differences)));
        return differences;
    }

    private static void compare(Linked ours, Item theirs, List<Difference> differences) {
        if (theirs.redirect().isPresent()) {
            differences.add(difference(ours, Difference.Sort.REDIRECTED, ours.item, theirs.redirect().get()));
            return;
        }
        if (!theirs.isThere()) {
            differences.add(difference(ours, Difference.Sort.DELETED, ours.item, ""));
            return;
        }
        if (Names.same(ours.names, theirs.names()).isEmpty()
                && Names.variant(ours.names, theirs.names()).isEmpty()) {
            differences.add(difference(ours, Difference.Sort.NAME, ours.label, theirs.label()));
        }
        for (Term term : ours.terms) {
            nearest(term, theirs).ifPresent(position -> {
                begin(ours, term, position).ifPresent(differences::add);
                end(ours, term, position).ifPresent(differences::add);
            });
        }
    }

    private static Difference difference(Linked ours, Difference.Sort sort, String our, String their) {
        return new Difference(ours.address, ours.label, ours.item, sort, our, their);
    }

    /** Their term in the office that begins nearest to ours, if it may be the same. */
    private static Optional<Item.Position> nearest(Term term, Item theirs) {
        if (term.from.isEmpty()) {
            return Optional.empty();
        }
        LocalDate begun = day(term.from);
        return theirs.positions().stream()
                .filter(position -> position.item().equals(term.office) && position.from().isPresent())
                .filter(position -> days(begun, position) <= SAME_TERM_DAYS)
                .min(Comparator.comparingLong(position -> days(begun, position)));
    }

    private static long days(LocalDate begun, Item.Position position) {
        return position.from().map(day -> Math.abs(day.toEpochDay() - begun.toEpochDay())).orElse(Long.MAX_VALUE);
    }

    private static Optional<Difference> begin(Linked ours, Term term, Item.Position position) {
        String theirs = position.from().map(LocalDate::toString).orElse("");
        return agree(term.from, theirs)
                ? Optional.empty()
                : Optional.of(difference(ours, Difference.Sort.TERM_BEGIN, term.office + " " + term.from, theirs));
    }

    /** That only one of the two knows an end is a difference, too. */
    private static Optional<Difference> end(Linked ours, Term term, Item.Position position) {
        String theirs = position.until().map(LocalDate::toString).orElse("");
        return agree(term.until, theirs)
                ? Optional.empty()
                : Optional.of(difference(
                        ours,
                        Difference.Sort.TERM_END,
                        (term.office + " " + term.until).strip(),
                        theirs));
    }

    /** A date known to the month or the year agrees with every day in it; so does Wikidata's first of January. */
    private static boolean agree(String ours, String theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return ours.isEmpty() && theirs.isEmpty();
        }
        boolean onlyYear = theirs.endsWith("-01-01");
        int length = Math.min(ours.length(), onlyYear ? 4 : 10);
        return theirs.startsWith(ours.substring(0, length));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date.length() == 4 ? date + "-01-01" : date.length() == 7 ? date + "-01" : date);
    }
}
