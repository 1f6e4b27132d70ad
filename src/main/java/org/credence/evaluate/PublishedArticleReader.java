package org.credence.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** Reads from a graph what rests on the mentions of one article. */
final class PublishedArticleReader {
    private final PublishedGraph graph;
    private final Set<Node> articles;
    private final Map<Node, TextSpan> mentions = new HashMap<>();

    private PublishedArticleReader(PublishedGraph graph, String fileName) {
        this.graph = graph;
        this.articles = articles(fileName);
        for (Node mention : graph.instancesOf(Dip.MENTION)) {
            if (graph.nodes(mention, Dip.IN_ARTICLE).anyMatch(articles::contains)) {
                span(mention).ifPresent(span -> mentions.put(mention, span));
            }
        }
    }

    /** Reads what was published of the article with the file name given: one of its names holds it or its stem. */
    static PublishedArticle read(PublishedGraph graph, String fileName) {
        PublishedArticleReader reader = new PublishedArticleReader(graph, fileName);
        return new PublishedArticle(
                reader.articles.stream().map(PublishedGraph::asText).toList(),
                reader.events(),
                reader.statements(),
                reader.offices());
    }

    private Set<Node> articles(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        return graph.instancesOf(Dip.ARTICLE).stream()
                .filter(article -> names(article).anyMatch(name -> name.contains(stem)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<String> names(Node article) {
        return Stream.of(
                        Stream.of(PublishedGraph.asText(article)),
                        graph.values(article, Dip.SOURCE_FILE),
                        graph.values(article, DCTerms.identifier.asNode()))
                .flatMap(names -> names);
    }

    /** Offsets that are no numbers place nothing. */
    private Optional<TextSpan> span(Node mention) {
        try {
            Optional<String> begin = graph.value(mention, Terms.BEGIN_INDEX);
            Optional<String> end = graph.value(mention, Terms.END_INDEX);
            return begin.flatMap(from -> end.map(to -> new TextSpan(Integer.parseInt(from), Integer.parseInt(to))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<TextSpan> spans(Node subject) {
        return graph.nodes(subject, Terms.WAS_DERIVED_FROM)
                .map(mentions::get)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The subjects of the types that rest on the article, each once and with those of the types that it has. */
    private Map<Node, List<String>> subjects(List<String> types) {
        Map<Node, List<String>> subjects = new LinkedHashMap<>();
        for (String type : types) {
            for (Node subject : graph.instancesOf(Dip.term(type))) {
                if (!spans(subject).isEmpty()) {
                    subjects.computeIfAbsent(subject, any -> new ArrayList<>()).add(type);
                }
            }
        }
        return subjects;
    }

    private List<PublishedEvent> events() {
        Map<Node, List<String>> events = subjects(EventTypes.ALL);
        events.values().stream()
                .filter(types -> types.contains(EventTypes.SUMMIT))
                .forEach(types -> types.remove(EventTypes.MEETING));
        return events.entrySet().stream()
                .map(event -> event(event.getKey(), event.getValue()))
                .toList();
    }

    private PublishedEvent event(Node event, List<String> types) {
        return new PublishedEvent(
                types,
                spans(event),
                status(event),
                states(graph.nodes(event, Dip.INVOLVES)),
                labels(graph.nodes(event, Dip.PARTICIPANT).filter(agent -> graph.isA(agent, Dip.PERSON))),
                new PublishedDate(told(event, Dip.DATE), told(event, Dip.EARLIEST), told(event, Dip.LATEST)),
                allLabels(graph.nodes(event, Dip.AT_PLACE)));
    }

    private Optional<String> told(Node event, Node property) {
        return graph.value(event, property).filter(value -> !value.isEmpty());
    }

    /** That of the article's own report, the last of several; without one, the status in force. */
    private String status(Node event) {
        Optional<String> reported = graph.nodes(event, Dip.HAS_STATUS_REPORT)
                .filter(report -> !spans(report).isEmpty())
                .flatMap(report -> graph.value(report, Dip.STATUS).stream())
                .reduce((earlier, later) -> later);
        String status = reported.or(() -> graph.value(event, Dip.STATUS)).orElse("");
        return status.substring(status.lastIndexOf('#') + 1);
    }

    private List<PublishedStatement> statements() {
        List<String> types = Stream.concat(Stream.of("Statement"), PublishedStatement.KINDS.stream()).toList();
        return subjects(types).entrySet().stream()
                .map(statement -> statement(statement.getKey(), statement.getValue()))
                .toList();
    }

    private PublishedStatement statement(Node statement, List<String> types) {
        return new PublishedStatement(
                spans(statement),
                types.stream().filter(PublishedStatement.KINDS::contains).toList(),
                labels(graph.nodes(statement, Dip.SPEAKER)),
                graph.isTrue(statement, Dip.DIRECT, false));
    }

    private List<PublishedOffice> offices() {
        return graph.instancesOf(Dip.TENURE).stream()
                .filter(tenure -> !spans(tenure).isEmpty())
                .map(this::office)
                .toList();
    }

    private PublishedOffice office(Node tenure) {
        List<String> titles = new ArrayList<>(allLabels(graph.nodes(tenure, Dip.HAS_OFFICE)));
        graph.values(tenure, Dip.OFFICE_LABEL).forEach(titles::add);
        return new PublishedOffice(
                labels(graph.nodes(tenure, Dip.HOLDER)),
                titles,
                states(graph.nodes(tenure, Dip.OF_STATE)),
                graph.isTrue(tenure, Dip.CURRENT, true));
    }

    private Set<String> states(Stream<Node> states) {
        return states.flatMap(state -> graph.values(state, Dip.ISO2)).collect(Collectors.toSet());
    }

    private List<List<String>> labels(Stream<Node> agents) {
        return agents.map(graph::labels).toList();
    }

    private List<String> allLabels(Stream<Node> things) {
        return things.flatMap(thing -> graph.labels(thing).stream()).toList();
    }
}
