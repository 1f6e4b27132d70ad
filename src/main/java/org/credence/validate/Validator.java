package org.credence.validate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.path.PathWriter;

/**
 * Holds graphs against SHACL shapes. The shapes are parsed once; one validator serves any number of threads, for
 * nothing in it changes after construction.
 */
public final class Validator {
    private final Shapes shapes;
    private final Prologue prefixes;

    private Validator(Graph shapes) {
        this.shapes = ShaclValidator.get().parse(shapes);
        PrefixMapping copy = PrefixMapping.Factory.create().setNsPrefixes(shapes.getPrefixMapping());
        this.prefixes = new Prologue(copy.lock());
    }

    /** A validator of the ontology's own shapes, {@code ontology/shapes.ttl}. */
    public static Validator ofOntology() {
        String shapes = OntologyFile.SHAPES.read();
        return of(RDFParser.fromString(shapes, Lang.TURTLE).toGraph());
    }

    /** A validator of the shapes in a graph. */
    public static Validator of(Graph shapes) {
        return new Validator(shapes);
    }

    /** Holds one graph against the shapes. */
    public Outcome.OfGraph validate(Graph data) {
        return outcome(ShaclValidator.get().validate(shapes, data).getEntries().stream());
    }

    /**
     * Holds the union of all graphs of a dataset, the default graph among them, against the shapes. The caller is in a
     * transaction where the dataset needs one.
     */
    public Outcome.OfGraph validate(DatasetGraph data) {
        return validate(UnionView.copyOfUnion(data));
    }

    /**
     * Holds some nodes of a graph against the shapes, in sight of the whole graph: after a small change of a large
     * graph this takes the time that the change deserves.
     */
    public Outcome.OfGraph validate(Graph data, Collection<Node> nodes) {
        return outcome(nodes.stream()
                .distinct()
                .flatMap(node -> ShaclValidator.get().validate(shapes, data, node).getEntries().stream()));
    }

    /** Holds a file in any RDF syntax, told by its ending, against the shapes: for quads, the union of the graphs. */
    public Outcome validate(Path file) {
        try {
            return validate(RdfFile.read(file));
        } catch (RiotException e) {
            return RdfFile.unreadable(e);
        }
    }

    private Outcome.OfGraph outcome(Stream<ReportEntry> entries) {
        List<Violation> violations =
                entries.map(this::violation).sorted(Violation.ORDER).toList();
        boolean broken = violations.stream().anyMatch(v -> v.severity() == Violation.Severity.VIOLATION);
        return broken ? new Outcome.Invalid(violations) : new Outcome.Valid(violations);
    }

    private Violation violation(ReportEntry entry) {
        return new Violation(
                entry.focusNode(),
                Optional.ofNullable(entry.resultPath()).map(path -> PathWriter.asString(path, prefixes)),
                // A SPARQL constraint about the node itself repeats it as its value.
                Optional.ofNullable(entry.value()).filter(value -> !value.equals(entry.focusNode())),
                entry.message(),
                Optional.ofNullable(entry.sourceConstraint()).orElse(entry.source()),
                severity(entry.severity().level()));
    }

    private static Violation.Severity severity(Node level) {
        return switch (level.getLocalName()) {
            case "Warning" -> Violation.Severity.WARNING;
            case "Info" -> Violation.Severity.INFO;
            default -> Violation.Severity.VIOLATION; // A shape may name a severity of its own: taken as the worst.
        };
    }
}
