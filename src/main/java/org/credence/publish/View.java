package org.credence.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.credence.publish.Publication.Edition;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** What the pages of all kinds read and name in the same way, seen from one page. */
final class View {
    private static final Set<String> WITH_DATES = Set.of("event", "merge");

    private final Facts facts;
    private final Edition edition;
    private final Links links;

    /** Lists name the same few states and types over and over. */
    private final Map<Node, Ref> named = new HashMap<>();

    private final Map<List<Node>, Optional<Ref>> typed = new HashMap<>();

    /**
     * How pages lead to each other.
     *
     * @param up the way from the page to the site's root
     * @param ending what page addresses end in: nothing on the server, {@code .html} in files
     */
    record Links(String up, String ending) {
        String page(Document document) {
            return up + "page/" + document.name() + ending;
        }

        String site(String name) {
            return up + name + (name.isEmpty() && !ending.isEmpty() ? "index" : "") + ending;
        }
    }

    /** A property with its values. */
    record Fact(Ref property, List<Ref> values) {
        Fact {
            values = List.copyOf(values);
        }
    }

    /** A place in an article. */
    record Evidence(Ref article, String published, String when, String place, String excerpt, int begin, String confidence, String rule) {}

    View(Facts facts, Edition edition, Links links) {
        this.facts = facts;
        this.edition = edition;
        this.links = links;
    }

    Facts facts() {
        return facts;
    }

    String base() {
        return edition.base();
    }

    Edition edition() {
        return edition;
    }

    Links links() {
        return links;
    }

    /** A node as it is named and linked on the page. */
    Ref ref(Node node) {
        if (node.isLiteral()) {
            return Ref.text(node.getLiteralLexicalForm());
        }
        return node.isURI() ? named.computeIfAbsent(node, this::linked) : Ref.text("(unnamed)");
    }

    private Ref linked(Node node) {
        Optional<Document> document = Document.about(node, edition.base());
        if (document.isPresent()) {
            int fragment = document.get().isTerm() ? -1 : node.getURI().indexOf('#');
            String place = fragment < 0 ? "" : "#" + Html.escape(node.getURI().substring(fragment + 1));
            return new Ref(links.page(document.get()) + place, name(document.get(), node), document.get().kind());
        }
        String address = node.getURI();
        boolean safe = address.startsWith("http://") || address.startsWith("https://");
        return new Ref(safe ? address : "", outside(address), safe ? "out" : "text");
    }

    /** What a thing is called on a page. */
    String name(Document document, Node node) {
        return worded(document.kind(), facts.label(node));
    }

    /** The label of an event ends in its date, in the form that sorts; headlines and names are left as they are. */
    static String worded(String kind, String label) {
        return WITH_DATES.contains(kind) ? Dates.withinText(label) : label;
    }

    private static String outside(String address) {
        if (address.startsWith(Terms.WIKIDATA)) {
            return "Wikidata " + address.substring(Terms.WIKIDATA.length());
        }
        String compact = Names.prefixes().abbreviate(address);
        return compact == null ? address : compact;
    }

    List<Ref> refs(Node subject, Node predicate) {
        return facts.objects(subject, predicate).stream()
                .map(this::ref)
                .sorted(Comparator.comparing(Ref::text))
                .toList();
    }

    Optional<Ref> refOf(Node subject, Node predicate) {
        return refs(subject, predicate).stream().findFirst();
    }

    /** The date as it is known, in words. */
    String date(Node subject) {
        Optional<String> date = facts.text(subject, Dip.DATE);
        if (date.isPresent()) {
            return Dates.inWords(date.get());
        }
        Optional<String> earliest = facts.text(subject, Dip.EARLIEST);
        Optional<String> latest = facts.text(subject, Dip.LATEST);
        if (earliest.isEmpty() || latest.isEmpty()) {
            return "";
        }
        return Dates.inWords(earliest.get()) + " – " + Dates.inWords(latest.get());
    }

    /** Everything said of a node, by property. */
    List<Fact> allFacts(Node subject) {
        Map<Node, List<Ref>> values = new LinkedHashMap<>();
        for (Triple triple : facts.triples(subject, Node.ANY, Node.ANY)) {
            values.computeIfAbsent(triple.getPredicate(), any -> new ArrayList<>()).add(ref(triple.getObject()));
        }
        List<Fact> all = new ArrayList<>();
        values.forEach((property, refs) -> {
            refs.sort(Comparator.comparing(Ref::text));
            all.add(new Fact(property(property), refs));
        });
        all.sort(Comparator.comparing(fact -> fact.property().text()));
        return all;
    }

    /** A property by its own label, or in short form. */
    Ref property(Node property) {
        if (property.equals(RDF.type.asNode())) {
            return Ref.text("type");
        }
        if (property.equals(RDFS.label.asNode())) {
            return Ref.text("label");
        }
        return ref(property);
    }

    /** Where it is said, in order of the articles and of their texts. */
    List<Evidence> evidence(Node subject) {
        return facts.objects(subject, Terms.WAS_DERIVED_FROM).stream()
                .filter(mention -> facts.isSubject(mention))
                .map(this::mention)
                .sorted(Comparator.comparing(Evidence::published)
                        .thenComparing(each -> page(each.article()))
                        .thenComparingInt(Evidence::begin))
                .toList();
    }

    /** The address of the article's page, without the place in it. */
    private static String page(Ref article) {
        int place = article.href().indexOf('#');
        return place < 0 ? article.href() : article.href().substring(0, place);
    }

    Evidence mention(Node mention) {
        Node article = facts.object(mention, Dip.IN_ARTICLE).orElse(mention);
        String begin = facts.text(mention, Terms.BEGIN_INDEX).orElse("0");
        String end = facts.text(mention, Terms.END_INDEX).orElse("");
        Ref ref = ref(article);
        String published = facts.text(article, Terms.DATE_PUBLISHED).orElse("");
        return new Evidence(
                new Ref(ref(mention).href(), ref.text(), "article"),
                published,
                Dates.inWords(published),
                "characters " + begin + "–" + end,
                facts.text(mention, Terms.ANCHOR_OF).orElse(""),
                number(begin),
                facts.text(mention, Dip.CONFIDENCE).orElse(""),
                facts.text(mention, Dip.RULE).orElse(""));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The most specific of a thing's classes in our own ontology. */
    Optional<Ref> type(Node subject) {
        List<Node> types = facts.objects(subject, RDF.type.asNode()).stream()
                .filter(type -> type.isURI() && type.getURI().startsWith(Dip.NS))
                .toList();
        return typed.computeIfAbsent(types, this::mostSpecific);
    }

    private Optional<Ref> mostSpecific(List<Node> types) {
        return types.stream()
                .filter(type -> types.stream()
                        .noneMatch(other -> !other.equals(type)
                                && facts.contains(other, RDFS.subClassOf.asNode(), type)))
                .findFirst()
                .map(this::ref);
    }

    /** What points at it, by property, so many of each. */
    Map<String, List<Ref>> inverse(Node subject, int page, int most) {
        Map<String, List<Ref>> inverse = new TreeMap<>();
        List<Triple> all = facts.triples(Node.ANY, Node.ANY, subject, page * most);
        for (Triple triple : all.subList(Math.min(all.size(), (page - 1) * most), all.size())) {
            Ref from = ref(triple.getSubject());
            inverse.computeIfAbsent(property(triple.getPredicate()).text(), any -> new ArrayList<>()).add(from);
        }
        inverse.values().forEach(refs -> refs.sort(Comparator.comparing(Ref::text)));
        return inverse;
    }
}
