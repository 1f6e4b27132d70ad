package org.credence.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.credence.fact.Act;
import org.credence.fact.EventType;
import org.credence.fact.Level;
import org.credence.fact.Role;
import org.credence.fact.StatementKind;
import org.credence.fact.Status;
import org.junit.jupiter.api.Test;

/** The constants and the facts' values are terms of the ontology, and it has no value that they lack. */
class VocabularyTest {
    private final Graph ontology =
            RDFParser.source(Path.of("ontology/diplomacy.ttl")).toGraph();

    @Test
    void everyConstantIsATerm() throws IllegalAccessException {
        int terms = 0;
        for (var field : Dip.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Node.class) {
                Node term = (Node) field.get(null);
                assertTrue(ontology.contains(term, RDF.Nodes.type, Node.ANY), field.getName() + ": " + term);
                terms++;
            }
        }
        assertTrue(terms > 0);
    }

    @Test
    void theTypesOfEventsAreTheClassesBelowEvent() {
        assertEquals(below(Dip.EVENT), terms(EventType.values(), EventType::term));
    }

    @Test
    void theKindsOfStatementsAreTheClassesBelowStatement() {
        assertEquals(below(Dip.STATEMENT), terms(StatementKind.values(), StatementKind::term));
    }

    @Test
    void statusesLevelsAndRolesAreItsIndividuals() {
        assertEquals(withType("Status"), terms(Status.values(), Status::term));
        assertEquals(withType("Level"), terms(Level.values(), Level::term));
        assertEquals(withType("Role"), terms(Role.values(), Role::term));
    }

    @Test
    void actsAreTheConceptsOfItsScheme() {
        Set<String> concepts = names(GraphUtil.listSubjects(ontology, SKOS.inScheme.asNode(), Dip.term("Acts")).toList().stream());
        assertEquals(concepts, terms(Act.values(), Act::term));
    }

    private Set<String> withType(String type) {
        return names(GraphUtil.listSubjects(ontology, RDF.Nodes.type, Dip.term(type)).toList().stream());
    }

    private Set<String> below(Node above) {
        return names(subclasses(above));
    }

    private Stream<Node> subclasses(Node above) {
        return GraphUtil.listSubjects(ontology, RDFS.Nodes.subClassOf, above).toList().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), subclasses(each)));
    }

    private static <T> Set<String> terms(T[] values, Function<T, String> term) {
        return Stream.of(values).map(term).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Stream<Node> nodes) {
        return nodes.map(node -> node.toString().replace(Dip.NS, "")).collect(Collectors.toCollection(TreeSet::new));
    }
}
