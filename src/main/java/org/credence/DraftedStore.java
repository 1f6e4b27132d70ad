package org.credence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.credence.article.ReadOutcome;
import org.credence.fact.ArticleFacts;
import org.credence.graph.Curation;
import org.credence.graph.DatasetWriter;
import org.credence.graph.Publication;
import org.credence.graph.WrittenArticles;
import org.credence.validate.Outcome;
import org.credence.validate.Validator;
import org.credence.validate.Violation;

/**
 * What a store is to hold of a set of articles, in memory and held against the shapes: the graphs that are to take the
 * place of what is there, and all that is needed to do so. Articles that break a shape are rejected, the others go on.
 */
final class DraftedStore {
    private final DatasetWriter writer;
    private final Validator shapes;
    private final Curation curation;
    private final BuildNotes before;
    private final boolean isIncremental;
    private final WrittenArticles kept;
    private Set<Quad> withdrawn = Set.of();
    private final List<ReadOutcome.Rejected> rejected = new ArrayList<>();
    private List<ArticleFacts> facts;
    private DatasetGraph graphs = DatasetGraphFactory.create();
    private BuildNotes notes;
    private List<String> idle = List.of();
    private long quads;
    private Set<Quad> known = Set.of();

    /**
     * @param before the notes of the build before
     * @param isIncremental whether graphs of articles that are as they were need not be written again
     */
    DraftedStore(
            DatasetWriter writer,
            Validator shapes,
            Curation curation,
            BuildNotes before,
            boolean isIncremental,
            List<ArticleFacts> facts) {
        this.writer = writer;
        this.shapes = shapes;
        this.curation = curation;
        this.before = before;
        this.isIncremental = isIncremental;
        this.kept = isIncremental ? before.written() : WrittenArticles.NONE;
        this.notes = before;
        this.facts = facts;
        write();
        List<ArticleFacts> valid = valid();
        if (valid.size() < facts.size()) {
            this.facts = valid;
            write();
        }
    }

    private void write() {
        graphs = DatasetGraphFactory.create();
        Publication publication = writer.publication(facts, before.addresses(), curation);
        StreamRDF out = StreamRDFLib.dataset(graphs);
        WrittenArticles written = publication.writeChanged(kept, out);
        if (!isIncremental) {
            publication.writeReference(out);
        }
        Set<String> shared = new LinkedHashSet<>();
        known = new HashSet<>();
        for (Quad quad : publication.shared()) {
            String line = line(quad);
            shared.add(line);
            if (isIncremental && before.shared().contains(line)) {
                known.add(quad);
            }
        }
        notes = new BuildNotes(publication.book(), written, shared);
        withdrawn = isIncremental ? withdrawn(shared, publication) : Set.of();
        idle = publication.idleCorrections();
        quads = written.quads() + publication.sharedQuads();
    }

    private static String line(Quad quad) {
        return Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                        .map(NodeFmtLib::strNT)
                        .collect(Collectors.joining(" "))
                + " .";
    }

    /** What was written of things across articles by the build before, and is no longer told. */
    private Set<Quad> withdrawn(Set<String> shared, Publication publication) {
        Set<String> gone = new LinkedHashSet<>(before.shared());
        gone.removeAll(shared);
        DatasetGraph quads = RDFParser.fromString(String.join("\n", gone), Lang.NQUADS).toDatasetGraph();
        Set<Quad> withdrawn = new LinkedHashSet<>();
        quads.find().forEachRemaining(quad -> {
            if (!publication.isOfReference(quad)) {
                withdrawn.add(quad);
            }
        });
        return withdrawn;
    }

    /** Without the articles whose graphs break a shape. */
    private List<ArticleFacts> valid() {
        if (!(validate() instanceof Outcome.Invalid invalid)) {
            return facts;
        }
        List<ArticleFacts> valid = new ArrayList<>();
        for (ArticleFacts each : facts) {
            Node graph = writer.graphOf(each.article().stem());
            invalid.violations().stream()
                    .filter(violation -> violation.severity() == Violation.Severity.VIOLATION)
                    .filter(violation -> graphs.contains(graph, violation.focus(), Node.ANY, Node.ANY))
                    .findFirst()
                    .ifPresentOrElse(violation -> rejected.add(rejection(each, violation)), () -> valid.add(each));
        }
        return valid;
    }

    /** All that is new is held against the shapes; where that is not everything, only the articles' own facts. */
    private Outcome.OfGraph validate() {
        if (!isIncremental) {
            return shapes.validate(graphs);
        }
        Graph union = GraphFactory.createDefaultGraph();
        Set<Node> subjects = new LinkedHashSet<>();
        for (String stem : notes.written().differingFrom(kept)) {
            graphs.find(writer.graphOf(stem), Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> subjects.add(quad.getSubject()));
        }
        graphs.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        return shapes.validate(union, subjects);
    }

    private static ReadOutcome.Rejected rejection(ArticleFacts facts, Violation violation) {
        return new ReadOutcome.Rejected(
                facts.article().fileName(),
                "What was read of it breaks a rule of the ontology: " + violation,
                "Please report it with the text.");
    }

    /** The articles' facts, without those rejected. */
    List<ArticleFacts> facts() {
        return facts;
    }

    List<ReadOutcome.Rejected> rejected() {
        return rejected;
    }

    /** What corrections name that is not published. */
    List<String> idleCorrections() {
        return idle;
    }

    /** What to note for the next build. */
    BuildNotes notes() {
        return notes;
    }

    /** The graphs of articles that were written before and no longer are to be. */
    Set<String> removedGraphs() {
        Set<String> removed = new TreeSet<>();
        for (String stem : kept.graphs().keySet()) {
            if (!notes.written().graphs().containsKey(stem)) {
                removed.add(writer.graphOf(stem).getURI());
            }
        }
        return removed;
    }

    /** How many quads the store is to hold, the ontology not counted. */
    long quads() {
        return quads;
    }

    /** What is to go of the graphs of what holds across articles, which are not written anew as a whole. */
    Set<Quad> withdrawn() {
        return withdrawn;
    }

    /** Writes the graphs of articles that are new or changed, and of what holds across articles what is new. */
    void writeTo(StreamRDF quads) {
        graphs.find().forEachRemaining((Quad quad) -> {
            if (!known.contains(quad)) {
                quads.quad(quad);
            }
        });
    }
}
