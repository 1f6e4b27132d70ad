package org.credence.publish;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.credence.store.Build;
import org.credence.store.Manifest;
import org.credence.store.Store;

/** A store of two people who met, one who was merged away, and labels that mean harm. */
final class SmallWorld {
    static final String BASE = "https://example.org/credence/";

    private static final String TRIG = """
        BASE <https://example.org/credence/>
        PREFIX dip: <https://w3id.org/credence/diplomacy#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
        PREFIX schema: <https://schema.org/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        <graph/entities> {
          <id/person/amina-odhiambo> a dip:Person ; rdfs:label "Amina Odhiambo"@en ; skos:altLabel "A. Odhiambo"@en ;
            dip:citizenOf <id/state/ke> ; owl:sameAs <http://www.wikidata.org/entity/Q1> .
          <id/person/bjorn-aland> a dip:Person ; rdfs:label "Björn Åland"@en ; dip:citizenOf <id/state/no> .
          <id/state/ke> a dip:State ; rdfs:label "Kenya"@en ; dip:iso2 "KE" .
          <id/state/no> a dip:State ; rdfs:label "Norway"@en ; dip:iso2 "NO" .
          <id/place/nairobi> a dip:Place ; rdfs:label "</script><script>alert(1)</script>"@en ;
            schema:latitude -1.29 ; schema:longitude 36.82 .
          <id/event/meeting-ke-no> a dip:Event , dip:Meeting ; rdfs:label "Meeting \\"><img src=x onerror=alert(1)>"@en ;
            dip:involves <id/state/ke> , <id/state/no> ; dip:participant <id/person/amina-odhiambo> , <id/person/bjorn-aland> ;
            dip:status dip:Held ; dip:date "2031-05-04"^^xsd:date ; dip:earliest "2031-05-04"^^xsd:date ;
            dip:latest "2031-05-04"^^xsd:date ; dip:place <id/place/nairobi> ;
            prov:wasDerivedFrom <id/article/a#char=1,9> .
          <id/event/talks-ke-no> dcterms:isReplacedBy <id/event/meeting-ke-no> .
          <id/article/a#char=1,9> a dip:Mention ; dip:inArticle <id/article/a> ; nif:beginIndex 1 ; nif:endIndex 9 ;
            nif:anchorOf "<b>They</b> met"@en .
          <id/article/a> a dip:Article ; schema:headline "A headline"@en .
        }
        """;

    private SmallWorld() {}

    static Store build(Store store) {
        Manifest manifest =
                new Manifest(new Manifest.Basis("1.0", "abc", Map.of()), List.of(), new TreeMap<>(), Instant.EPOCH);
        try (Build build = store.startBuild()) {
            build.supplementedBy(MetadataGraph.supplement(BASE, Instant.parse("2031-06-01T12:00:00Z")));
            build.rebuild(
                    quads -> {
                        RDFParser.fromString(TRIG, Lang.TRIG).parse(quads);
                        return manifest;
                    },
                    dataset -> List.of());
        }
        return store;
    }
}
