package org.credence.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.credence.article.Article;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Fact;
import org.junit.jupiter.api.Test;

/** Each kind of fact and the triples it becomes. */
class DatasetWriterTest {
    private static final String BASE = "http://example.org/";
    private static final String PREFIXES = """
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX dip: <https://w3id.org/credence/diplomacy#>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX schema: <https://schema.org/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX wd: <http://www.wikidata.org/entity/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        """;
    private static final String REFERENCE = """
        <id/state/gh> a dip:State ; rdfs:label "Ghana"@en ; dip:iso2 "GH" ; owl:sameAs wd:Q117 ; dip:capital <id/place/accra> .
        <id/state/no> a dip:State ; rdfs:label "Norway"@en ; dip:iso2 "NO" .
        <id/state/fj> a dip:State ; rdfs:label "Fiji"@en ; dip:iso2 "FJ" .
        <id/place/accra> a dip:Place ; rdfs:label "Accra"@en ; dip:inState <id/state/gh> .
        <id/person/kwame-mensah> a dip:Person ; rdfs:label "Kwame Mensah"@en ; dip:citizenOf <id/state/gh> .
        """;

    @Test
    void anArticleIsDescribedByWhatItsFileTells() {
        Graph graph = written(ExcerptPolicy.NONE).getGraph(iri("graph/article/dahl-in-accra"));

        assertSays(graph, """
            <id/article/dahl-in-accra> a dip:Article , schema:NewsArticle , prov:Entity ;
                dcterms:identifier "dahl-in-accra.md" ; dip:sourceFile "dahl-in-accra.md" ;
                schema:headline "Dahl in Accra"@en ; schema:publisher "The Harbour Post" ; schema:author "Nadia Brekke" ;
                schema:datePublished "2031-05-08"^^xsd:date ; schema:inLanguage "en" ;
                dip:sha256 "%s" ; dip:converterVersion "9.9" ; dip:characters 81 .
            """.formatted(Facts.article().sha256()), "id/article/dahl-in-accra");
    }

    @Test
    void anEventHasPartiesPlaceStatusReportAndMentionInItsArticlesGraph() {
        Graph graph = written(ExcerptPolicy.NONE, Facts.meeting()).getGraph(iri("graph/article/dahl-in-accra"));

        assertSays(graph, """
            <id/event/2031-05-06-meeting-gh-no>
                dip:involves <id/state/gh> , <id/state/no> ;
                dip:participant <id/person/ingrid-dahl> , <id/person/kwame-mensah> ;
                dip:participation <id/event/2031-05-06-meeting-gh-no#ingrid-dahl> , <id/event/2031-05-06-meeting-gh-no#kwame-mensah> ;
                dip:place <id/place/accra> ;
                dip:statusReport <id/event/2031-05-06-meeting-gh-no#status-dahl-in-accra> ;
                prov:wasDerivedFrom <id/article/dahl-in-accra#char=2,27> .
            """, "id/event/2031-05-06-meeting-gh-no");
        assertSays(graph, """
            <id/event/2031-05-06-meeting-gh-no#ingrid-dahl> a dip:Participation ;
                dip:agent <id/person/ingrid-dahl> ; dip:role dip:Visitor ;
                dip:onBehalfOf <id/state/no> ; dip:inOffice <id/office/foreign-minister-of-norway> .
            """, "id/event/2031-05-06-meeting-gh-no#ingrid-dahl");
        assertSays(graph, """
            <id/event/2031-05-06-meeting-gh-no#status-dahl-in-accra> a dip:StatusReport ;
                dip:status dip:Held ; dip:asOf "2031-05-08"^^xsd:date ;
                prov:wasDerivedFrom <id/article/dahl-in-accra#char=2,27> .
            """, "id/event/2031-05-06-meeting-gh-no#status-dahl-in-accra");
        assertSays(graph, """
            <id/article/dahl-in-accra#char=2,27> a dip:Mention , nif:OffsetBasedString , prov:Entity ;
                dip:inArticle <id/article/dahl-in-accra> ; nif:beginIndex 2 ; nif:endIndex 27 ;
                dip:rule "test" ; dip:confidence 0.9 .
            """, "id/article/dahl-in-accra#char=2,27");
    }

    @Test
    void whatHoldsOfAnEventAcrossArticlesStandsInTheGraphOfEntities() {
        Graph graph = written(ExcerptPolicy.NONE, Facts.meeting(), Facts.nextMeeting()).getGraph(iri("graph/entities"));

        assertSays(graph, """
            <id/event/2031-05-06-meeting-gh-no> a dip:Event , dip:Meeting ;
                rdfs:label "Meeting of Ghana and Norway, Accra, 2031-05-06"@en ;
                dip:status dip:Held ; dip:level dip:Ministers ;
                dip:date "2031-05-06"^^xsd:date ; dip:earliest "2031-05-06"^^xsd:date ; dip:latest "2031-05-06"^^xsd:date .
            """, "id/event/2031-05-06-meeting-gh-no");
        assertSays(graph, """
            <id/event/2032-05-summit-gh-no> a dip:Event , dip:Meeting , dip:Summit ;
                rdfs:label "Summit of Ghana and Norway, 2032-05 (planned)"@en ;
                dip:status dip:Planned ;
                dip:date "2032-05"^^xsd:gYearMonth ; dip:earliest "2032-05-01"^^xsd:date ; dip:latest "2032-05-31"^^xsd:date .
            """, "id/event/2032-05-summit-gh-no");
    }

    @Test
    void aLinkGoesToTheOtherEventAndAStateTakesPartWithoutBeingAParticipant() {
        Graph graph = written(ExcerptPolicy.NONE, Facts.meeting(), Facts.nextMeeting())
                .getGraph(iri("graph/article/dahl-in-accra"));

        assertSays(graph, """
            <id/event/2032-05-summit-gh-no>
                dip:involves <id/state/gh> , <id/state/no> ;
                dip:participant <id/organization/bank-of-the-volta> ;
                dip:participation <id/event/2032-05-summit-gh-no#gh> , <id/event/2032-05-summit-gh-no#bank-of-the-volta> ;
                dip:follows <id/event/2031-05-06-meeting-gh-no> ;
                dip:eventLink <id/event/2032-05-summit-gh-no#follows-2031-05-06-meeting-gh-no> ;
                dip:statusReport <id/event/2032-05-summit-gh-no#status-dahl-in-accra> ;
                prov:wasDerivedFrom <id/article/dahl-in-accra#char=59,81> .
            """, "id/event/2032-05-summit-gh-no");
        assertSays(graph, """
            <id/event/2032-05-summit-gh-no#follows-2031-05-06-meeting-gh-no> a dip:EventLink ;
                dip:linkProperty dip:follows ; dip:linkedEvent <id/event/2031-05-06-meeting-gh-no> ;
                prov:wasDerivedFrom <id/article/dahl-in-accra#char=59,81> .
            """, "id/event/2032-05-summit-gh-no#follows-2031-05-06-meeting-gh-no");
    }

    @Test
    void aStatementHasItsSpeakerOfficeAddresseeActAndOccasion() {
        Graph graph = written(ExcerptPolicy.SENTENCE, Facts.meeting(), Facts.statement())
                .getGraph(iri("graph/article/dahl-in-accra"));

        assertSays(graph, """
            <id/statement/dahl-in-accra-28> a dip:Statement , dip:OfficialStatement ;
                dip:speaker <id/person/ingrid-dahl> ; dip:speakerOffice <id/office/foreign-minister-of-norway> ;
                dip:addressee <id/state/gh> ; dip:act dip:Say ; dip:direct true ;
                dip:quotation "The sea joins us,"@en ; dip:reported "“The sea joins us,” Dahl said."@en ;
                dip:about <id/state/gh> , <id/event/2031-05-06-meeting-gh-no> ;
                dip:madeAt <id/event/2031-05-06-meeting-gh-no> ;
                dip:date "2031-05-06"^^xsd:date ; dip:earliest "2031-05-06"^^xsd:date ; dip:latest "2031-05-06"^^xsd:date ;
                prov:wasDerivedFrom <id/article/dahl-in-accra#char=28,58> .
            """, "id/statement/dahl-in-accra-28");
    }

    @Test
    void anUnnamedSourceIsKeptApartByArticle() {
        Graph graph = written(ExcerptPolicy.NONE, Facts.unnamed()).getGraph(iri("graph/article/dahl-in-accra"));

        assertSays(graph, """
            <id/statement/dahl-in-accra-59> a dip:Statement , dip:OfficialStatement ;
                dip:speaker <id/source/dahl-in-accra-senior-ghanaian-official> ; dip:act dip:Deny ; dip:direct false ;
                prov:wasDerivedFrom <id/article/dahl-in-accra#char=59,81> .
            """, "id/statement/dahl-in-accra-59");
        assertSays(graph, """
            <id/source/dahl-in-accra-senior-ghanaian-official> a dip:UnnamedSource ; rdfs:label "senior Ghanaian official"@en .
            """, "id/source/dahl-in-accra-senior-ghanaian-official");
    }

    @Test
    void statementsOnTheSameWordsHaveAddressesOfTheirOwn() {
        Graph graph = written(ExcerptPolicy.NONE, Facts.unnamed(), Facts.unnamed())
                .getGraph(iri("graph/article/dahl-in-accra"));

        assertTrue(graph.contains(iri("id/statement/dahl-in-accra-59"), Node.ANY, Node.ANY));
        assertTrue(graph.contains(iri("id/statement/dahl-in-accra-59-2"), Node.ANY, Node.ANY));
    }

    @Test
    void anOfficeHeldAndOneHeldOnceAreTwoTenures() {
        Graph graph = written(ExcerptPolicy.NONE, Facts.tenure(true), Facts.tenure(false))
                .getGraph(iri("graph/article/dahl-in-accra"));

        assertSays(graph, """
            <id/tenure/dahl-in-accra-ingrid-dahl-foreign-minister-of-norway> a dip:Tenure ;
                dip:holder <id/person/ingrid-dahl> ; dip:office <id/office/foreign-minister-of-norway> ;
                dip:officeLabel "Foreign Minister"@en ; dip:ofState <id/state/no> ;
                dip:current true ; dip:asOf "2031-05-08"^^xsd:date ;
                prov:wasDerivedFrom <id/article/dahl-in-accra#char=2,6> .
            """, "id/tenure/dahl-in-accra-ingrid-dahl-foreign-minister-of-norway");
        assertTrue(graph.contains(
                iri("id/tenure/dahl-in-accra-ingrid-dahl-foreign-minister-of-norway-former"),
                NodeFactory.createURI("https://w3id.org/credence/diplomacy#current"),
                NodeFactory.createLiteralDT("false", org.apache.jena.datatypes.xsd.XSDDatatype.XSDboolean)));
    }

    @Test
    void peopleAndOfficesThatTheReferenceDataLacksAreDescribed() {
        Graph graph = written(ExcerptPolicy.NONE, Facts.meeting(), Facts.nextMeeting()).getGraph(iri("graph/entities"));

        assertSays(graph, """
            <id/person/ingrid-dahl> a dip:Person , foaf:Person , schema:Person ;
                rdfs:label "Ingrid Dahl"@en ; skos:altLabel "Dahl"@en .
            """, "id/person/ingrid-dahl");
        assertSays(graph, """
            <id/office/foreign-minister-of-norway> a dip:Office ; rdfs:label "Foreign Minister of Norway"@en ;
                dip:title "Foreign Minister"@en ; dip:ofState <id/state/no> .
            """, "id/office/foreign-minister-of-norway");
        assertSays(graph, """
            <id/organization/bank-of-the-volta> a dip:Organization , org:Organization ;
                rdfs:label "Bank of the Volta"@en ; dip:ofState <id/state/gh> .
            """, "id/organization/bank-of-the-volta");
    }

    @Test
    void ofTheReferenceDataWhatFactsPointToIsCopiedAndLinksStandApart() {
        DatasetGraph dataset = written(ExcerptPolicy.NONE, Facts.meeting());
        Graph entities = dataset.getGraph(iri("graph/entities"));

        assertSays(entities, """
            <id/person/kwame-mensah> a dip:Person ; rdfs:label "Kwame Mensah"@en ; skos:altLabel "Mensah"@en ;
                dip:citizenOf <id/state/gh> .
            """, "id/person/kwame-mensah");
        assertSays(entities, """
            <id/state/gh> a dip:State ; rdfs:label "Ghana"@en ; dip:iso2 "GH" ; dip:capital <id/place/accra> .
            """, "id/state/gh");
        assertFalse(entities.contains(iri("id/state/fj"), Node.ANY, Node.ANY));
        assertSays(dataset.getGraph(iri("graph/links")), "<id/state/gh> owl:sameAs wd:Q117 .", "id/state/gh");
    }

    @Test
    void allOfTheReferenceDataIsWrittenWhereAsked() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        writer(ExcerptPolicy.NONE)
                .publication(List.of(new ArticleFacts(Facts.article(), List.of())), AddressBook.EMPTY, Curation.NONE)
                .writeReference(StreamRDFLib.dataset(dataset));

        assertTrue(dataset.getGraph(iri("graph/entities")).contains(iri("id/state/fj"), Node.ANY, Node.ANY));
    }

    @Test
    void anUndatedArticleGivesItsReportsNoDay() {
        Article undated = Facts.article("undated", Facts.TEXT, Optional.empty());
        DatasetGraph dataset = DatasetGraphFactory.create();
        writer(ExcerptPolicy.NONE)
                .write(List.of(new ArticleFacts(undated, List.of(Facts.meeting(), Facts.tenure(true)))), Curation.NONE, StreamRDFLib.dataset(dataset));

        Node asOf = NodeFactory.createURI("https://w3id.org/credence/diplomacy#asOf");
        assertFalse(dataset.contains(Node.ANY, Node.ANY, asOf, Node.ANY));
        assertTrue(written(ExcerptPolicy.NONE, Facts.meeting()).contains(Node.ANY, Node.ANY, asOf, Node.ANY));
    }

    @Test
    void noWordOfTheTextIsPublishedWithoutExcerpts() {
        String all = written(ExcerptPolicy.NONE, Facts.meeting(), Facts.statement()).toString();

        assertFalse(all.contains("joins us"), all);
        assertFalse(all.contains("met Mensah"), all);
        assertTrue(written(ExcerptPolicy.SHORT, Facts.statement(), Facts.meeting()).toString().contains("joins us"));
    }

    @Test
    void theReportsOfTwoArticlesAreOneEvent() {
        Article later = Facts.article("later", Facts.TEXT, Optional.of(LocalDate.of(2031, 5, 10)));
        DatasetGraph dataset = DatasetGraphFactory.create();
        writer(ExcerptPolicy.NONE)
                .write(
                        List.of(
                                new ArticleFacts(Facts.article(), List.of(Facts.meeting())),
                                new ArticleFacts(later, List.of(Facts.meeting()))),
                        Curation.NONE,
                        StreamRDFLib.dataset(dataset));

        Node event = iri("id/event/2031-05-06-meeting-gh-no");
        Node report = NodeFactory.createURI("https://w3id.org/credence/diplomacy#statusReport");
        assertEquals(2, dataset.stream(Node.ANY, event, report, Node.ANY).count());
    }

    private static DatasetWriter writer(ExcerptPolicy excerpts) {
        return new DatasetWriter(BASE, ModelFactory.createModelForGraph(turtle(REFERENCE)), excerpts, "9.9");
    }

    private static DatasetGraph written(ExcerptPolicy excerpts, Fact... facts) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        writer(excerpts).write(List.of(new ArticleFacts(Facts.article(), List.of(facts))), Curation.NONE, StreamRDFLib.dataset(dataset));
        return dataset;
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(BASE + path);
    }

    /** All that a graph says of something, and nothing else. */
    private static void assertSays(Graph graph, String turtle, String subject) {
        assertEquals(lines(turtle(turtle), iri(subject)), lines(graph, iri(subject)));
    }

    private static String lines(Graph graph, Node subject) {
        TreeSet<String> lines = new TreeSet<>();
        graph.find(subject, Node.ANY, Node.ANY).forEachRemaining((Triple triple) -> lines.add(triple.getPredicate() + " " + triple.getObject()));
        return String.join("\n", lines);
    }

    private static Graph turtle(String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + text, Lang.TURTLE).base(BASE).parse(graph);
        return graph;
    }
}
