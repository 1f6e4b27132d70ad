package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class ResultTriplesTest {
    @Test
    void aResultOfAUsualSizeComesSubjectBySubjectAndEachTripleOnce() {
        List<Triple> result = List.of(triple("a", 1), triple("b", 1), triple("a", 2), triple("a", 1));
        assertEquals(List.of(triple("a", 1), triple("a", 2), triple("b", 1)), all(result));
    }

    @Test
    void ofALargeOneNothingIsLostAndLittleComesTwice() {
        List<Triple> once = IntStream.range(0, 120_000).mapToObj(i -> triple("s" + i % 7, i)).toList();
        List<Triple> twice = Stream.concat(once.stream(), once.stream()).toList();
        List<Triple> written = all(twice);
        assertEquals(new HashSet<>(once), new HashSet<>(written));
        assertTrue(written.size() <= 2 * 120_000 - 50_000, written.size() + " triples");
    }

    private static List<Triple> all(List<Triple> result) {
        List<Triple> all = new ArrayList<>();
        ResultTriples.of(result.iterator()).forEachRemaining(all::add);
        return all;
    }

    private static Triple triple(String subject, int object) {
        return Triple.create(Names.uri("urn:" + subject), Names.uri("urn:p"), Names.uri("urn:" + object));
    }
}
