package org.credence.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** The ontology's own shapes and checks, where the folder {@code ontology} stands. */
class OntologyTest {
    @Test
    void itsShapesAndChecksAreReadAndFindNothingInNothing() {
        assumeTrue(getClass().getResource("/" + OntologyFile.SHAPES.name()) != null, "no ontology in this checkout");
        Inspection inspection = Inspection.ofOntology();
        assertFalse(inspection.checks().list().isEmpty());
        assertEquals(List.of(), inspection.inspect(DatasetGraphFactory.create()));
    }
}
