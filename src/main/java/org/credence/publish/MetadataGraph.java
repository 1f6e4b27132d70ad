package org.credence.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.credence.store.Change;
import org.credence.store.Supplement;
import org.credence.vocabulary.Dip;

/**
 * What the dataset says of itself, counted from what is in it: VoID, DCAT, a service description, and the example
 * queries. Made in the load, so that it is never of another state than the data.
 */
public final class MetadataGraph {
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final String base;
    private final Instant built;
    private final Counts counts;
    private final PrefixMap prefixes = Names.prefixes();
    private final List<Quad> quads = new ArrayList<>();
    private final Node graph;

    private MetadataGraph(String base, Instant built, Counts counts) {
        this.base = base;
        this.built = built;
        this.counts = counts;
        this.graph = Names.uri(base + Names.METADATA_GRAPH);
    }

    /**
     * The quads of {@code graph/metadata} and {@code graph/examples}.
     *
     * @param graphs all that is in the dataset, in a transaction
     * @param base the address below which everything is named, ending in a slash
     * @param built when
     */
    public static List<Quad> of(DatasetGraph graphs, String base, Instant built) {
        return quads(base, built, Counts.of(graphs, base));
    }

    /** Made anew in each build; where little has changed, the figures come of the ones before and the change. */
    public static Supplement supplement(String base, Instant built) {
        return new Supplement() {
            @Override
            public List<Quad> of(DatasetGraph all) {
                return MetadataGraph.of(all, base, built);
            }

            @Override
            public List<Quad> of(DatasetGraph all, Change change) {
                Counts counts = PublishedCounts.of(all, base)
                        .map(before -> Recount.of(before, all, change, base))
                        .orElseGet(() -> Counts.of(all, base));
                return quads(base, built, counts);
            }
        };
    }

    private static List<Quad> quads(String base, Instant built, Counts counts) {
        MetadataGraph metadata = new MetadataGraph(base, built, counts);
        metadata.document();
        metadata.dataset();
        metadata.figures(metadata.here("dataset"));
        metadata.partitions();
        metadata.linksets();
        metadata.catalogue();
        metadata.service();
        metadata.graphs();
        metadata.quads.addAll(ExamplesGraph.of(base));
        return metadata.quads;
    }

    private Node here(String fragment) {
        return Names.uri(base + Names.VOID_DOCUMENT + "#" + fragment);
    }

    private void document() {
        Node self = Names.uri(base + Names.VOID_DOCUMENT);
        type(self, VOID.DatasetDescription.asNode());
        text(self, DCTerms.title.asNode(), "What this dataset holds");
        add(self, FOAF.primaryTopic.asNode(), here("dataset"));
        time(self, DCTerms.modified.asNode());
    }

    private void dataset() {
        Node dataset = here("dataset");
        type(dataset, VOID.Dataset.asNode());
        type(dataset, DCAT.Dataset.asNode());
        text(dataset, DCTerms.title.asNode(), "Credence: diplomatic events from the news");
        text(
                dataset,
                DCTerms.description.asNode(),
                "Who met, called, visited, invited or accused whom, where, when and in which office; whether it was held,"
                        + " planned, proposed or postponed; and who said what about it. Every fact carries the place in"
                        + " the article it rests on.");
        time(dataset, DCTerms.issued.asNode());
        time(dataset, DCTerms.modified.asNode());
        add(dataset, DCTerms.license.asNode(), Names.uri(LICENCE));
        add(dataset, DCTerms.publisher.asNode(), here("publisher"));
        add(dataset, DCTerms.conformsTo.asNode(), Names.uri(Dip.ONTOLOGY));
        add(dataset, FOAF.homepage.asNode(), Names.uri(base));
        add(dataset, DCAT.landingPage.asNode(), Names.uri(base));
        add(dataset, VOID.sparqlEndpoint.asNode(), Names.uri(base + "sparql"));
        add(dataset, Names.uri(VOID.getURI() + "uriLookupEndpoint"), Names.uri(base + "search?q="));
        text(dataset, VOID.uriSpace.asNode(), base + "id/");
        for (String keyword : List.of("diplomacy", "news", "events", "international relations", "linked data")) {
            text(dataset, DCAT.keyword.asNode(), keyword);
        }
        text(
                dataset,
                DCTerms.bibliographicCitation.asNode(),
                "Credence: diplomatic events from the news. " + base + ", " + built.toString().substring(0, 10) + ".");
        for (String format : List.of("Turtle", "N-Triples", "JSON-LD", "RDF_XML", "TriG")) {
            add(dataset, VOID.feature.asNode(), Names.uri(FORMATS + format));
        }
        distribution("nq.gz", "application/n-quads");
        distribution("ttl.gz", "text/turtle");
        type(here("publisher"), FOAF.Organization.asNode());
        text(here("publisher"), FOAF.name.asNode(), "Credence");
    }

    private void distribution(String ending, String mediaType) {
        Node file = Names.uri(base + "dump/credence." + ending);
        Node distribution = here("distribution-" + ending.replace('.', '-'));
        add(here("dataset"), VOID.dataDump.asNode(), file);
        add(here("dataset"), DCAT.distribution.asNode(), distribution);
        type(distribution, DCAT.Distribution.asNode());
        add(distribution, DCAT.downloadURL.asNode(), file);
        add(distribution, DCAT.accessURL.asNode(), file);
        add(distribution, DCAT.mediaType.asNode(), Names.uri("https://www.iana.org/assignments/media-types/" + mediaType));
        add(
                distribution,
                DCAT.compressFormat.asNode(),
                Names.uri("https://www.iana.org/assignments/media-types/application/gzip"));
        add(distribution, DCTerms.license.asNode(), Names.uri(LICENCE));
        time(distribution, DCTerms.modified.asNode());
    }

    private void figures(Node of) {
        number(of, VOID.triples.asNode(), counts.triples());
        number(of, VOID.entities.asNode(), counts.entities());
        number(of, VOID.classes.asNode(), counts.classes().size());
        number(of, VOID.properties.asNode(), counts.properties().size());
        number(of, VOID.distinctSubjects.asNode(), counts.subjects());
        number(of, VOID.distinctObjects.asNode(), counts.objects());
    }

    private void partitions() {
        Node dataset = here("dataset");
        for (Map.Entry<Node, Long> each : sorted(counts.classes()).entrySet()) {
            Node partition = here("class-" + shortName(each.getKey()));
            add(dataset, VOID.classPartition.asNode(), partition);
            type(partition, VOID.Dataset.asNode());
            add(partition, VOID._class.asNode(), each.getKey());
            number(partition, VOID.entities.asNode(), each.getValue());
        }
        TreeMap<String, Boolean> vocabularies = new TreeMap<>();
        for (Map.Entry<Node, Long> each : sorted(counts.properties()).entrySet()) {
            Node partition = here("property-" + shortName(each.getKey()));
            add(dataset, VOID.propertyPartition.asNode(), partition);
            type(partition, VOID.Dataset.asNode());
            add(partition, VOID.property.asNode(), each.getKey());
            number(partition, VOID.triples.asNode(), each.getValue());
            vocabularies.put(each.getKey().getURI().replaceFirst("(?<=[#/])[^#/]*$", ""), true);
        }
        vocabularies.keySet().forEach(name -> add(dataset, VOID.vocabulary.asNode(), Names.uri(name)));
    }

    private void linksets() {
        Node wikidata = here("wikidata");
        type(wikidata, VOID.Dataset.asNode());
        text(wikidata, DCTerms.title.asNode(), "Wikidata");
        add(wikidata, FOAF.homepage.asNode(), Names.uri("https://www.wikidata.org/"));
        for (Map.Entry<Node, Long> each : sorted(counts.links()).entrySet()) {
            Node linkset = here("links-" + shortName(each.getKey()));
            type(linkset, VOID.Linkset.asNode());
            add(here("dataset"), VOID.subset.asNode(), linkset);
            add(linkset, VOID.linkPredicate.asNode(), each.getKey());
            add(linkset, VOID.subjectsTarget.asNode(), here("dataset"));
            add(linkset, VOID.objectsTarget.asNode(), wikidata);
            number(linkset, VOID.triples.asNode(), each.getValue());
        }
    }

    private void catalogue() {
        Node catalogue = here("catalogue");
        type(catalogue, DCAT.Catalog.asNode());
        text(catalogue, DCTerms.title.asNode(), "Credence");
        text(catalogue, DCTerms.description.asNode(), "The dataset and its query service.");
        add(catalogue, DCAT.dataset.asNode(), here("dataset"));
        add(catalogue, DCAT.service.asNode(), here("service"));
        add(catalogue, DCTerms.publisher.asNode(), here("publisher"));
        add(catalogue, FOAF.homepage.asNode(), Names.uri(base));
    }

    private void service() {
        Node service = here("service");
        type(service, DCAT.DataService.asNode());
        text(service, DCTerms.title.asNode(), "SPARQL endpoint");
        add(service, DCAT.endpointURL.asNode(), Names.uri(base + "sparql"));
        add(service, DCAT.servesDataset.asNode(), here("dataset"));
        ServiceDescription.triples(service, Names.uri(base + "sparql"), here("graphs"))
                .forEach(triple -> quads.add(Quad.create(graph, triple)));
    }

    /** What the endpoint serves, as a dataset of graphs. */
    private void graphs() {
        Node all = here("graphs");
        Node union = here("default-graph");
        type(all, sd("Dataset"));
        add(all, sd("defaultGraph"), union);
        time(all, DCTerms.issued.asNode());
        type(union, sd("Graph"));
        type(union, VOID.Dataset.asNode());
        time(union, DCTerms.issued.asNode());
        figures(union);
        for (Map.Entry<Node, Long> each : sorted(counts.graphs()).entrySet()) {
            String name = each.getKey().getURI();
            String fragment = name.startsWith(base) ? name.substring(base.length()).replace('/', '-') : shortName(each.getKey());
            Node named = here("named-" + fragment);
            add(all, sd("namedGraph"), named);
            type(named, sd("NamedGraph"));
            add(named, sd("name"), each.getKey());
            add(named, sd("graph"), here(fragment));
            type(here(fragment), sd("Graph"));
            number(here(fragment), VOID.triples.asNode(), each.getValue());
        }
    }

    private static Node sd(String name) {
        return Names.uri(Names.SD + name);
    }

    /** The prefix and name of a term where the prefix is known, else a number made of its address. */
    private String shortName(Node term) {
        String compact = prefixes.abbreviate(term.getURI());
        if (compact != null && compact.matches("[A-Za-z]+:[A-Za-z0-9_-]+")) {
            return compact.replace(':', '-');
        }
        byte[] address = term.getURI().getBytes(StandardCharsets.UTF_8);
        return "x" + HexFormat.of().toHexDigits(Arrays.hashCode(address));
    }

    private static Map<Node, Long> sorted(Map<Node, Long> counts) {
        TreeMap<Node, Long> sorted = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
        sorted.putAll(counts);
        return sorted;
    }

    private void add(Node subject, Node predicate, Node object) {
        quads.add(Quad.create(graph, subject, predicate, object));
    }

    private void type(Node subject, Node type) {
        add(subject, RDF.type.asNode(), type);
    }

    private void text(Node subject, Node predicate, String text) {
        boolean plain = predicate.equals(VOID.uriSpace.asNode()) || predicate.equals(FOAF.name.asNode());
        add(subject, predicate, plain ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, "en"));
    }

    private void number(Node subject, Node predicate, long number) {
        add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    private void time(Node subject, Node predicate) {
        add(subject, predicate, NodeFactory.createLiteralDT(built.toString(), XSDDatatype.XSDdateTime));
    }
}
