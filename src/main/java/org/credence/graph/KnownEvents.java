package org.credence.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.credence.article.Article;
import org.credence.fuse.FusedEvent;
import org.credence.fuse.PersonIdentity;
import org.credence.vocabulary.Dip;

/** The series of events and the well-known events of the reference data, found by their names. */
final class KnownEvents {
    /**
     * One of them.
     *
     * @param classes local names of the classes whose events may be of the series
     * @param words the words of each name
     * @param names finds any of its names in a text
     */
    private record Known(Node node, Set<String> classes, Set<String> words, Pattern names) {}

    private final List<Known> all = new ArrayList<>();

    KnownEvents(Model reference) {
        for (Node type : List.of(Dip.EVENT_SERIES, Dip.KNOWN_EVENT)) {
            reference.listSubjectsWithProperty(RDF.type, reference.asRDFNode(type)).toList().stream()
                    .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                    .forEach(resource -> all.add(known(resource)));
        }
    }

    private static Known known(Resource resource) {
        Property seriesOf = ResourceFactory.createProperty(Dip.SERIES_OF.getURI());
        Set<String> classes = new HashSet<>();
        resource.listProperties(seriesOf).forEach(each -> classes.add(each.getResource().getLocalName()));
        Set<String> names = new TreeSet<>();
        Stream.of(RDFS.label, SKOS.altLabel)
                .forEach(property -> resource.listProperties(property).forEach(each -> names.add(each.getString())));
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return new Known(
                resource.asNode(),
                Set.copyOf(classes),
                names.stream().map(PersonIdentity::words).collect(Collectors.toSet()),
                Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE));
    }

    /** The series that an event is of, by what it is called. */
    Optional<Node> seriesOf(FusedEvent event) {
        return all.stream()
                .filter(known -> known.classes.contains(event.type().term())
                        && event.reports().stream()
                                .anyMatch(report -> known.words.contains(PersonIdentity.words(report.event().subject()))))
                .map(Known::node)
                .findFirst();
    }

    /** Those that an article names where it is read. */
    List<Node> namedIn(Article article) {
        return all.stream()
                .filter(known -> article.passages().stream()
                        .anyMatch(passage -> known.names.matcher(passage.span().of(article.text())).find()))
                .map(Known::node)
                .toList();
    }
}
