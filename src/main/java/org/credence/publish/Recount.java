package org.credence.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.credence.store.Change;
import org.credence.vocabulary.Terms;

/** Counts anew what a change has touched, and nothing else. */
final class Recount {
    private static final Node TYPE = RDF.type.asNode();

    private final Counts before;
    private final DatasetGraph now;
    private final String base;
    private final Set<Node> own;
    private final Set<Quad> added;
    private final Set<Quad> removed;
    private final Map<Node, Set<Quad>> goneOfSubject = new HashMap<>();
    private final Map<Node, Set<Quad>> goneOfObject = new HashMap<>();

    private Recount(Counts before, DatasetGraph now, Change change, String base) {
        this.before = before;
        this.now = now;
        this.base = base;
        this.own = Set.of(Names.uri(base + Names.METADATA_GRAPH), Names.uri(base + Names.EXAMPLES_GRAPH));
        this.added = counted(change.added());
        this.removed = counted(change.removed());
        for (Quad quad : removed) {
            goneOfSubject.computeIfAbsent(quad.getSubject(), none -> new HashSet<>()).add(quad);
            goneOfObject.computeIfAbsent(quad.getObject(), none -> new HashSet<>()).add(quad);
        }
    }

    /**
     * The counts after a change; the same as {@link Counts#of} of what is there now.
     *
     * @param before the counts before it
     * @param now what is there after it, in a transaction
     */
    static Counts of(Counts before, DatasetGraph now, Change change, String base) {
        return new Recount(before, now, change, base).counts();
    }

    private Set<Quad> counted(Set<Quad> quads) {
        Set<Quad> counted = new HashSet<>(quads);
        counted.removeIf(quad -> quad.isDefaultGraph() || own.contains(quad.getGraph()));
        return counted;
    }

    private Counts counts() {
        Map<Node, Long> graphs = new HashMap<>(before.graphs());
        Map<Node, Long> classes = new HashMap<>(before.classes());
        Map<Node, Long> properties = new HashMap<>(before.properties());
        Map<Node, Long> links = new HashMap<>(before.links());
        added.forEach(quad -> count(graphs, quad.getGraph(), 1));
        removed.forEach(quad -> count(graphs, quad.getGraph(), -1));
        Set<Triple> triples = new HashSet<>();
        added.forEach(quad -> triples.add(quad.asTriple()));
        removed.forEach(quad -> triples.add(quad.asTriple()));
        Set<Node> subjects = new HashSet<>();
        Set<Node> objects = new HashSet<>();
        long total = before.triples();
        for (Triple triple : triples) {
            subjects.add(triple.getSubject());
            objects.add(triple.getObject());
            int difference = difference(triple.getSubject(), triple.getPredicate(), triple.getObject(), object -> true);
            total += difference;
            count(properties, triple.getPredicate(), difference);
            if (isClass(triple)) {
                count(classes, triple.getObject(), difference);
            }
            if (isLink(triple)) {
                count(links, triple.getPredicate(), difference);
            }
        }
        long entities = before.entities();
        long differentSubjects = before.subjects();
        for (Node subject : subjects) {
            differentSubjects += difference(subject, Node.ANY, Node.ANY, object -> true);
            if (subject.isURI() && subject.getURI().startsWith(base + "id/")) {
                entities += difference(subject, TYPE, Node.ANY, Node::isURI);
            }
        }
        long differentObjects = before.objects();
        for (Node object : objects) {
            differentObjects += difference(Node.ANY, Node.ANY, object, any -> true);
        }
        return new Counts(
                total, entities, differentSubjects, differentObjects, classes, properties, links, graphs);
    }

    private static boolean isClass(Triple triple) {
        return triple.getPredicate().equals(TYPE) && triple.getObject().isURI();
    }

    private boolean isLink(Triple triple) {
        return triple.getObject().isURI()
                && triple.getObject().getURI().startsWith(Terms.WIKIDATA)
                && triple.getSubject().isURI()
                && triple.getSubject().getURI().startsWith(base);
    }

    private static void count(Map<Node, Long> counts, Node what, long difference) {
        if (difference != 0 && counts.merge(what, difference, Long::sum) == 0) {
            counts.remove(what);
        }
    }

    /** 1 where anything fits the pattern now and nothing did before, -1 the other way round, else 0. */
    private int difference(Node subject, Node predicate, Node object, Predicate<Node> objects) {
        boolean is = false;
        boolean was = gone(subject, object).stream()
                .anyMatch(quad -> fits(quad, subject, predicate, object, objects));
        for (Iterator<Quad> found = now.find(Node.ANY, subject, predicate, object);
                found.hasNext() && !(is && was); ) {
            Quad quad = found.next();
            if (!quad.isDefaultGraph() && !own.contains(quad.getGraph()) && objects.test(quad.getObject())) {
                is = true;
                was |= !added.contains(quad);
            }
        }
        return (is ? 1 : 0) - (was ? 1 : 0);
    }

    /** What was removed of the subject, or where any will do, of the object. */
    private Set<Quad> gone(Node subject, Node object) {
        return Node.ANY.equals(subject)
                ? goneOfObject.getOrDefault(object, Set.of())
                : goneOfSubject.getOrDefault(subject, Set.of());
    }

    private static boolean fits(Quad quad, Node subject, Node predicate, Node object, Predicate<Node> objects) {
        return (Node.ANY.equals(subject) || subject.equals(quad.getSubject()))
                && (Node.ANY.equals(predicate) || predicate.equals(quad.getPredicate()))
                && (Node.ANY.equals(object) || object.equals(quad.getObject()))
                && objects.test(quad.getObject());
    }
}
