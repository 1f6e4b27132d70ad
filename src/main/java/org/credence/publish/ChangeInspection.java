package org.credence.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.credence.store.Change;
import org.credence.store.Scrutiny;
import org.credence.validate.Finding;
import org.credence.validate.Inspection;
import org.credence.validate.Outcome;
import org.credence.validate.Violation;

/** Holds a change against the shapes and checks that a build is held against, where the change touches the data. */
final class ChangeInspection implements Scrutiny {
    /** From so many nodes on it takes less time to hold the whole against the shapes than each of them. */
    private static final int MOST_NODES = 3_000;

    private static final int MOST_TOLD = 200;

    /** A value that so many have already is none that is to be unique: the data were in order before. */
    private static final int SOME = 5;

    /** Parsed for the first who writes. */
    private static final class Rules {
        static final Inspection ONTOLOGY = Inspection.ofOntology();
    }

    private final GraphChange change;
    private final List<String> broken = new ArrayList<>();

    ChangeInspection(GraphChange change) {
        this.change = change;
    }

    @Override
    public List<Finding> of(DatasetGraph changed) {
        return findings(changed, Rules.ONTOLOGY.checks().inspect(changed));
    }

    @Override
    public List<Finding> of(DatasetGraph changed, Change stored) {
        return findings(changed, Rules.ONTOLOGY.checks().inspect(changed, stored.touched(changed)));
    }

    private List<Finding> findings(DatasetGraph changed, List<Finding> checks) {
        Outcome.OfGraph shapes = shapes(changed);
        shapes.violations().stream()
                .filter(violation -> violation.severity() == Violation.Severity.VIOLATION)
                .map(violation -> violation + " [" + violation.rule() + "]")
                .forEach(broken::add);
        checks.stream().filter(Finding::isError).map(ChangeInspection::told).forEach(broken::add);
        return Stream.concat(shapes.findings().stream(), checks.stream()).toList();
    }

    private static String told(Finding check) {
        String more = check.count() > check.examples().size() ? "; …" : "";
        return (check.problem() + " " + String.join("; ", check.examples()) + more + " [" + check.rule() + "] "
                        + check.remedy())
                .strip();
    }

    private Outcome.OfGraph shapes(DatasetGraph changed) {
        Graph union = changed.getUnionGraph();
        Set<Node> nodes = nodes(union);
        return nodes.size() > MOST_NODES
                ? Rules.ONTOLOGY.shapes().validate(changed)
                : Rules.ONTOLOGY.shapes().validate(union, nodes);
    }

    /**
     * Whatever may break a shape now and did not before: what has changed itself, what points at it or is pointed at, and
     * what has a value in common with it, such as a code that is to be unique.
     */
    private Set<Node> nodes(Graph union) {
        Set<Node> nodes = new LinkedHashSet<>(change.subjects());
        change.objects().stream().filter(node -> !node.isLiteral()).forEach(nodes::add);
        change.subjects().stream()
                .takeWhile(node -> nodes.size() <= MOST_NODES)
                .forEach(node -> union.find(Node.ANY, Node.ANY, node)
                        .mapWith(Triple::getSubject)
                        .forEachRemaining(nodes::add));
        Set<Node> subjects = change.subjects();
        change.added().stream().filter(quad -> quad.getObject().isLiteral()).forEach(quad -> nodes.addAll(sharing(quad, subjects, union)));
        return nodes;
    }

    /** Those that have a value in common that only one may have. */
    private static List<Node> sharing(Quad quad, Set<Node> subjects, Graph union) {
        List<Node> sharing = Iter.asStream(union.find(Node.ANY, quad.getPredicate(), quad.getObject()))
                .map(Triple::getSubject)
                .filter(subject -> !subjects.contains(subject))
                .limit(SOME)
                .toList();
        return sharing.size() < SOME ? sharing : List.of();
    }

    /** What the change breaks, line by line. */
    RequestException refusal() {
        StringBuilder report = new StringBuilder("Nothing was changed, for the data would break "
                + (broken.size() == 1 ? "a rule:" : broken.size() + " rules:"));
        broken.stream().limit(MOST_TOLD).forEach(each -> report.append("\n- ").append(each));
        if (broken.size() > MOST_TOLD) {
            report.append("\n… and ").append(broken.size() - MOST_TOLD).append(" more");
        }
        return new RequestException(422, report.toString());
    }
}
