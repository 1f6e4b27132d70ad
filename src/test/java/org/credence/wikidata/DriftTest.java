package org.credence.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that were right once. */
class DriftTest {
    private static final String OURS = """
        PREFIX dip: <https://w3id.org/credence/diplomacy#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX wd: <http://www.wikidata.org/entity/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        <id/person/merged> rdfs:label "Amina Odhiambo"@en ; owl:sameAs wd:Q990000001 .
        <id/person/well> rdfs:label "Odhiambo Amina"@en ; owl:sameAs wd:Q990000002 .
        <id/person/renamed> rdfs:label "Rosana Prado"@en ; owl:sameAs wd:Q990000003 .
        <id/person/minister> rdfs:label "Barasa Mutua"@en ; owl:sameAs wd:Q990000004 .
        <id/person/gone> rdfs:label "Halina Wilk"@en ; owl:sameAs wd:Q990000005 .
        <id/office/fm> rdfs:label "Foreign Minister"@en ; owl:sameAs wd:Q990000009 .
        <id/tenure/now> a dip:Tenure ; dip:holder <id/person/minister> ; dip:office <id/office/fm> ;
            dip:from "2019-06"^^xsd:gYearMonth .
        <id/tenure/before> a dip:Tenure ; dip:holder <id/person/minister> ; dip:office <id/office/fm> ;
            dip:from "2010-02"^^xsd:gYearMonth ; dip:until "2012"^^xsd:gYear .
        """;

    @TempDir
    Path folder;

    private DriftReport report() {
        Dataset dataset = DatasetFactory.create();
        RDFParser.fromString(OURS, Lang.TURTLE).base("http://localhost:3030/").parse(dataset);
        try (WikidataDouble wikidata = WikidataDouble.of("drift-items.tsv")) {
            Drift drift = new Drift(dataset, LinkingTest.manners(wikidata), folder);
            DriftReport report = new DriftReport(drift.differences(ignored -> {}));
            assertEquals(1, wikidata.asked().size(), "many items are asked for at once");
            return report;
        }
    }

    @Test
    void whatDiffersIsToldOnceEach() {
        List<String> lines = report().table().lines().toList();

        assertEquals(
                List.of(
                        "entity\tname\titem\tdifference\tours\ttheirs",
                        "http://localhost:3030/id/office/fm\tForeign Minister\tQ990000009\tname\tForeign Minister\tMinister of Foreign Affairs",
                        "http://localhost:3030/id/person/gone\tHalina Wilk\tQ990000005\tdeleted\tQ990000005\t",
                        "http://localhost:3030/id/person/merged\tAmina Odhiambo\tQ990000001\tredirected\tQ990000001\tQ990000002",
                        "http://localhost:3030/id/person/minister\tBarasa Mutua\tQ990000004\tterm begin\tQ990000009 2019-06\t2019-05-02",
                        "http://localhost:3030/id/person/minister\tBarasa Mutua\tQ990000004\tterm end\tQ990000009\t2023-07-01",
                        "http://localhost:3030/id/person/renamed\tRosana Prado\tQ990000003\tname\tRosana Prado\tSomebody Else"),
                lines);
    }

    @Test
    void theReportIsRdfThatToolsKnow() {
        Model rdf = report().rdf();

        List<Resource> results = rdf.listSubjectsWithProperty(
                        RDF.type, rdf.createResource("http://www.w3.org/ns/shacl#ValidationResult"))
                .toList();
        assertEquals(6, results.size());
        assertTrue(results.stream().allMatch(result -> Optional.ofNullable(
                        result.getProperty(rdf.createProperty("http://www.w3.org/ns/shacl#focusNode")))
                .isPresent()));
    }
}
