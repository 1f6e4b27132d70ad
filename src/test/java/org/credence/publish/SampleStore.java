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

/** Fills a store for the tests of what is published. */
final class SampleStore {
    /** Joins every two quads with every third: some seconds of work over the graph of {@link #build}. */
    static final String SLOW_QUERY =
            "PREFIX : <http://example.org/> SELECT (COUNT(*) AS ?n) { ?a :number ?b . ?c :number ?d . ?e :number ?f }";

    static final int SIZE = 150;

    private SampleStore() {}

    /** Puts in force a state of two graphs: {@value #SIZE} quads that bear a number, and a label. */
    static void build(Store store, int number) {
        StringBuilder trig = new StringBuilder("""
            PREFIX : <http://example.org/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            :labels { :0 rdfs:label "the <first> & só"@en }
            :numbers {
            """);
        for (int i = 0; i < SIZE; i++) {
            trig.append(":%d :number %d .\n".formatted(i, number));
        }
        trig.append("}");
        Manifest manifest =
                new Manifest(new Manifest.Basis("1.0", "abc", Map.of()), List.of(), new TreeMap<>(), Instant.EPOCH);
        try (Build build = store.startBuild()) {
            build.rebuild(
                    quads -> {
                        RDFParser.fromString(trig.toString(), Lang.TRIG).parse(quads);
                        return manifest;
                    },
                    dataset -> List.of());
        }
    }
}
