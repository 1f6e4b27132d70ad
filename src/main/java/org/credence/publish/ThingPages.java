package org.credence.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** What the page of each kind of thing shows, for its template. */
final class ThingPages {
    static final int INVERSE = 100;
    private static final int LIST = 200;

    private final View view;
    private final Facts facts;
    private final Node subject;
    private final Map<String, Object> model = new HashMap<>();

    private ThingPages(View view, Node subject) {
        this.view = view;
        this.facts = view.facts();
        this.subject = subject;
    }

    /** One report of what became of an event. */
    record Report(String day, String when, String status, List<View.Evidence> evidence) {
        Report {
            evidence = List.copyOf(evidence);
        }
    }

    /** A side or person taking part in an event. */
    record Part(Ref agent, List<Ref> office, List<Ref> behalf, List<Ref> roles) {
        Part {
            office = List.copyOf(office);
            behalf = List.copyOf(behalf);
            roles = List.copyOf(roles);
        }
    }

    /**
     * Another state, with the events that both take part in.
     *
     * @param years how many in each year that is known
     */
    record Pair(Ref state, int count, String years, List<EventRow> latest) {
        Pair {
            latest = List.copyOf(latest);
        }
    }

    /** A link to Wikidata that nobody has verified. */
    record Guess(Ref item, String score, String reason) {}

    /** A place in the text of an article, with what rests on it. */
    record Passage(View.Evidence evidence, String anchor, List<Ref> things) {
        Passage {
            things = List.copyOf(things);
        }
    }

    /**
     * @param number which hundred of what points at it to show, from 1
     */
    static Map<String, Object> of(Document document, int number, View view) {
        ThingPages page = new ThingPages(view, document.subject(view.base()));
        page.common(document, number);
        switch (document.kind()) {
            case "event" -> page.event();
            case "person" -> page.person();
            case "state" -> page.state();
            case "organization", "office", "place" -> page.setting();
            case "article" -> page.article();
            case "statement" -> page.statement();
            case "ontology" -> page.term(document);
            case "graph" -> page.graph();
            default -> {}
        }
        return page.model;
    }

    private void common(Document document, int number) {
        model.put("subject", subject.getURI());
        model.put("label", view.name(document, subject));
        model.put("kind", document.kind());
        view.type(subject).ifPresent(type -> model.put("type", type));
        model.put("altLabels", facts.texts(subject, SKOS.altLabel.asNode()));
        model.put("facts", view.allFacts(subject));
        model.put("evidence", view.evidence(subject));
        Map<String, List<Ref>> inverse = view.inverse(subject, number, INVERSE);
        model.put("inverse", inverse);
        int shown = inverse.values().stream().mapToInt(List::size).sum();
        model.put("number", number);
        model.put("more", shown == INVERSE);
        model.put("wikidata", Stream.of(OWL.sameAs.asNode(), Dip.WIKIDATA_ITEM)
                .flatMap(link -> facts.objects(subject, link).stream())
                .filter(Node::isURI)
                .map(view::ref)
                .toList());
        model.put("guesses", guesses());
        model.put("query", query(document));
    }

    private List<Guess> guesses() {
        List<Guess> guesses = new ArrayList<>();
        for (Node candidate : facts.subjects(Dip.term("candidateFor"), subject)) {
            view.refOf(candidate, Dip.term("item"))
                    .or(() -> view.refOf(candidate, Dip.term("candidate")))
                    .ifPresent(item -> guesses.add(new Guess(
                            item,
                            facts.text(candidate, Dip.SCORE).orElse(""),
                            facts.text(candidate, Dip.REASON).orElse(""))));
        }
        if (guesses.isEmpty()) {
            for (Node match : facts.objects(subject, SKOS.closeMatch.asNode())) {
                if (match.isURI() && match.getURI().startsWith(Terms.WIKIDATA)) {
                    guesses.add(new Guess(view.ref(match), "", ""));
                }
            }
        }
        return guesses;
    }

    private String query(Document document) {
        String self = "<" + subject.getURI() + ">";
        String pattern = document.kind().equals("event")
                ? "  " + self + " dip:statusReport ?report .\n  ?report dip:status ?status .\n"
                        + "  OPTIONAL { ?report dip:asOf ?asOf }\n  OPTIONAL { ?report prov:wasDerivedFrom ?mention }"
                : "  { " + self + " ?property ?value } UNION { ?from ?pointsHere " + self + " }";
        return "PREFIX dip: <" + Dip.NS + ">\nPREFIX prov: <" + Terms.PROV + ">\nSELECT * WHERE {\n" + pattern
                + "\n}\nLIMIT 200";
    }

    private void event() {
        EventRow row = EventRow.of(subject, view);
        model.put("event", row);
        model.put("places", view.refs(subject, Dip.AT_PLACE));
        model.put("levels", view.refs(subject, Dip.LEVEL));
        model.put("parts", parts());
        List<Report> reports = reports();
        model.put("reports", reports);
        if (!reports.isEmpty()) {
            model.put("evidence", List.of()); // It stands with the reports.
        }
        model.put("lifePicture", LifePicture.of(reports));
        List<View.Fact> related = new ArrayList<>();
        for (Node predicate : List.of(Dip.PART_OF, Dip.PREPARES, Dip.FOLLOWS)) {
            List<Ref> others = view.refs(subject, predicate);
            if (!others.isEmpty()) {
                related.add(new View.Fact(view.property(predicate), others));
            }
        }
        model.put("related", related);
        Set<Node> statements = new LinkedHashSet<>(facts.subjects(Dip.ABOUT, subject));
        statements.addAll(facts.subjects(Dip.MADE_AT, subject));
        statements.removeIf(node -> !facts.isA(node, Dip.STATEMENT));
        model.put("statements", StatementRow.of(statements, view));
    }

    private List<Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Node part : facts.objects(subject, Dip.PARTICIPATION_OF)) {
            for (Ref agent : view.refs(part, Dip.AGENT)) {
                parts.put(
                        agent.href() + part,
                        new Part(
                                agent,
                                view.refs(part, Dip.IN_OFFICE),
                                view.refs(part, Dip.ON_BEHALF_OF),
                                view.refs(part, Dip.ROLE)));
            }
        }
        List<Part> ordered = new ArrayList<>(parts.values());
        ordered.sort(Comparator.comparing((Part part) -> part.agent().kind()).reversed()
                .thenComparing(part -> part.agent().text()));
        return ordered;
    }

    /** The oldest first, as a life goes. */
    private List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (Node report : facts.objects(subject, Dip.HAS_STATUS_REPORT)) {
            String day = facts.text(report, Dip.AS_OF).orElse("");
            reports.add(new Report(
                    day,
                    day.isEmpty() ? "undated" : Dates.inWords(day),
                    EventRow.status(facts.object(report, Dip.STATUS)),
                    view.evidence(report)));
        }
        reports.sort(Comparator.comparing(Report::day));
        return reports;
    }

    private void person() {
        model.put("tenures", TenureRow.of(facts.subjects(Dip.HOLDER, subject), view));
        events();
        model.put("statements", StatementRow.of(facts.subjects(Dip.SPEAKER, subject), view));
        model.put("states", view.refs(subject, Dip.CITIZEN_OF));
    }

    private void events() {
        List<EventRow> rows = EventRow.with(subject, view);
        model.put("events", rows.subList(0, Math.min(LIST, rows.size())));
        model.put("eventCount", rows.size());
        if (rows.size() > 1) {
            model.put("timeline", TimelinePicture.of(rows));
        }
    }

    private void state() {
        events();
        model.put("pairs", pairs(EventRow.with(subject, view)));
        model.put("capital", view.refs(subject, Dip.CAPITAL));
        model.put("statements", StatementRow.of(facts.subjects(Dip.SPEAKER, subject), view));
        setOffices();
    }

    private void setOffices() {
        Set<Node> offices = new LinkedHashSet<>(facts.subjects(Dip.OF_STATE, subject));
        offices.addAll(facts.subjects(Dip.OF_ORGANIZATION, subject));
        List<Node> tenures = new ArrayList<>();
        for (Node office : offices) {
            if (facts.isA(office, Dip.TENURE) && facts.contains(office, Terms.WAS_DERIVED_FROM, Node.ANY)) {
                tenures.add(office);
            }
        }
        model.put("officials", TenureRow.of(tenures, view));
    }

    private List<Pair> pairs(List<EventRow> rows) {
        Map<String, List<EventRow>> shared = new HashMap<>();
        Map<String, Ref> states = new HashMap<>();
        for (EventRow row : rows) {
            for (Ref other : row.states()) {
                if (!other.href().equals(view.ref(subject).href())) {
                    states.put(other.href(), other);
                    shared.computeIfAbsent(other.href(), any -> new ArrayList<>()).add(row);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        shared.forEach((href, both) -> {
            Map<String, Integer> years = new TreeMap<>();
            both.stream()
                    .map(EventRow::year)
                    .filter(year -> !year.isEmpty())
                    .forEach(year -> years.merge(year, 1, Integer::sum));
            String byYear = years.entrySet().stream()
                    .map(year -> year.getKey() + ": " + year.getValue())
                    .collect(Collectors.joining(", "));
            Ref state = states.getOrDefault(href, Ref.text(href));
            pairs.add(new Pair(state, both.size(), byYear, both.subList(0, Math.min(3, both.size()))));
        });
        pairs.sort(Comparator.comparingInt(Pair::count)
                .reversed()
                .thenComparing(pair -> pair.state().text()));
        return pairs;
    }

    private void setting() {
        events();
        model.put("tenures", TenureRow.of(facts.subjects(Dip.HAS_OFFICE, subject), view));
        model.put("byOffice", true);
        model.put("statements", StatementRow.of(facts.subjects(Dip.SPEAKER, subject), view));
        setOffices();
    }

    private void statement() {
        model.put("statements", StatementRow.of(List.of(subject), view));
        model.put("single", true);
    }

    private void article() {
        model.put("published", facts.text(subject, Terms.DATE_PUBLISHED).map(Dates::inWords).orElse("undated"));
        model.put("source", facts.text(subject, Dip.SOURCE_FILE).orElse(""));
        model.put("publisher", view.refs(subject, Terms.PUBLISHER));
        List<Passage> passages = new ArrayList<>();
        for (Node mention : facts.subjects(Dip.IN_ARTICLE, subject)) {
            List<Ref> things = facts.subjects(Terms.WAS_DERIVED_FROM, mention).stream()
                    .filter(thing -> thing.isURI() && !facts.isA(thing, Dip.STATUS_REPORT))
                    .map(this::inPassage)
                    .toList();
            String address = mention.getURI();
            passages.add(new Passage(view.mention(mention), address.substring(address.indexOf('#') + 1), things));
        }
        passages.sort(Comparator.comparingInt((Passage passage) -> passage.evidence().begin())
                .thenComparing(Passage::anchor));
        model.put("passages", passages);
        model.put("evidence", List.of());
    }

    /** A statement by who makes it: its words stand beside it already. */
    private Ref inPassage(Node thing) {
        Ref ref = view.ref(thing);
        if (!facts.isA(thing, Dip.STATEMENT)) {
            return ref;
        }
        StatementRow row = StatementRow.of(List.of(thing), view).getFirst();
        String speakers = row.speakers().stream().map(Ref::text).collect(Collectors.joining(" and "));
        return new Ref(ref.href(), (speakers.isEmpty() ? "Somebody" : speakers) + ": " + row.act(), ref.kind());
    }

    private void term(Document document) {
        model.put("definition", facts.texts(subject, SKOS.definition.asNode()));
        model.put("examples", facts.texts(subject, SKOS.example.asNode()));
        model.put("notes", facts.texts(subject, SKOS.editorialNote.asNode()));
        if (document.isOntology()) {
            model.put("label", "The Credence diplomacy ontology");
            model.put("terms", terms());
            model.put("inverse", Map.of());
            model.put("more", false);
        }
    }

    /** The terms by kind, each with its definition. */
    private Map<String, List<View.Fact>> terms() {
        Map<String, List<View.Fact>> terms = new LinkedHashMap<>();
        Map<String, Node> kinds = new LinkedHashMap<>();
        kinds.put("Classes", OWL.Class.asNode());
        kinds.put("Object properties", OWL.ObjectProperty.asNode());
        kinds.put("Datatype properties", OWL.DatatypeProperty.asNode());
        kinds.put("Named values", OWL.NamedIndividual.asNode());
        kinds.forEach((title, kind) -> terms.put(
                title,
                facts.subjects(RDF.type.asNode(), kind).stream()
                        .filter(term -> term.isURI() && term.getURI().startsWith(Dip.NS))
                        .map(term -> new View.Fact(
                                view.ref(term),
                                facts.texts(term, SKOS.definition.asNode()).stream().map(Ref::text).toList()))
                        .toList()));
        return terms;
    }

    private void graph() {
        List<Triple> first = new ArrayList<>();
        Iterator<Triple> all = facts.dataset().getGraph(subject).find();
        while (all.hasNext() && first.size() < LIST) {
            first.add(all.next());
        }
        model.put("size", facts.dataset().getGraph(subject).size());
        List<View.Fact> rows = new ArrayList<>();
        for (Triple triple : first) {
            rows.add(new View.Fact(
                    view.ref(triple.getSubject()),
                    List.of(view.property(triple.getPredicate()), view.ref(triple.getObject()))));
        }
        model.put("triples", rows);
        model.put("label", "Graph " + subject.getURI().substring(view.base().length()));
    }
}
