package org.credence.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.credence.article.Article;
import org.credence.article.Metadata;
import org.credence.article.Span;
import org.credence.fact.Act;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Evidence;
import org.credence.fact.Fact;
import org.credence.fact.Office;
import org.credence.fact.Participation;
import org.credence.fuse.FusedEvent;
import org.credence.vocabulary.Dip;
import org.credence.vocabulary.Terms;

/** Writes what one article tells into the article's own graph. */
final class ArticleGraph {
    private final Addresses addresses;
    private final ExcerptPolicy excerpts;
    private final Function<Office, Node> offices;
    private final String converterVersion;
    private final Article article;
    private final ArticleFacts facts;
    private final Map<String, FusedEvent> events;
    private final Function<FusedEvent, Node> nodes;
    private final EventRelations relations;
    private final Map<Span, Double> confidences;
    private final GraphBuilder graph;
    private final Node articleNode;
    private final HolderNames holders;

    /**
     * @param offices the address of an office
     * @param events the article's events, by the {@code id} they have there; those that are none after all left out
     * @param nodes the published address of an event
     * @param relations the links between all events
     */
    ArticleGraph(
            Addresses addresses,
            ExcerptPolicy excerpts,
            Function<Office, Node> offices,
            String converterVersion,
            ArticleFacts facts,
            Map<String, FusedEvent> events,
            Function<FusedEvent, Node> nodes,
            EventRelations relations) {
        this.addresses = addresses;
        this.excerpts = excerpts;
        this.offices = offices;
        this.converterVersion = converterVersion;
        this.facts = facts;
        this.article = facts.article();
        this.events = events;
        this.nodes = nodes;
        this.relations = relations;
        this.articleNode = addresses.article(article);
        this.holders = HolderNames.of(facts);
        this.confidences = confidences(facts);
        this.graph = new GraphBuilder(addresses.articleGraph(article.stem()));
    }

    /** How far each place may be trusted: as far as the least of the facts that rest on it. */
    private static Map<Span, Double> confidences(ArticleFacts facts) {
        Map<Span, Double> least = new HashMap<>();
        Stream.concat(
                        facts.facts().stream().flatMap(fact -> fact.evidence().stream()),
                        facts.events().stream().flatMap(event -> event.links().stream()).map(Fact.EventLink::evidence))
                .forEach(evidence -> least.merge(evidence.span(), evidence.confidence(), Math::min));
        return least;
    }

    /** @param named the series and well-known events that the article names */
    GraphBuilder write(List<Node> named) {
        article();
        named.forEach(each -> graph.add(articleNode, Terms.MENTIONS, each));
        facts.events().forEach(event -> fused(event.id()).ifPresent(fused -> event(event, fused)));
        Map<String, Integer> statementKeys = new HashMap<>();
        for (Fact.Statement statement : facts.statements()) {
            statement(statement, statementKeys);
        }
        facts.tenures().forEach(this::tenure);
        return graph;
    }

    private void article() {
        Metadata metadata = article.metadata();
        graph.type(articleNode, Dip.ARTICLE, Terms.NEWS_ARTICLE, Terms.PROV_ENTITY)
                .text(articleNode, DCTerms.identifier.asNode(), article.fileName())
                .text(articleNode, Dip.SOURCE_FILE, article.fileName())
                .text(articleNode, Terms.PUBLISHER, metadata.publisher())
                .text(articleNode, Terms.IN_LANGUAGE, metadata.language().or(() -> Optional.of("en")))
                .text(articleNode, Dip.SHA256, article.sha256())
                .text(articleNode, Dip.CONVERTER_VERSION, converterVersion)
                .integer(articleNode, Dip.CHARACTERS, article.codePoints());
        metadata.title().ifPresent(title -> graph.english(articleNode, Terms.HEADLINE, title));
        metadata.authors().forEach(author -> graph.text(articleNode, Terms.AUTHOR, author));
        metadata.published().ifPresent(day -> graph.day(articleNode, Terms.DATE_PUBLISHED, day));
        metadata.url().ifPresent(url -> graph.add(articleNode, Terms.URL, NodeFactory.createURI(url.toString())));
    }

    private void event(Fact.Event event, FusedEvent fused) {
        Node node = nodes.apply(fused);
        event.states().forEach(iso2 -> graph.add(node, Dip.INVOLVES, addresses.state(iso2)));
        event.participations().forEach(each -> participation(node, each));
        event.places().forEach(place -> graph.add(node, Dip.AT_PLACE, addresses.place(place)));
        List<Node> mentions = mentions(event.evidence());
        mentions.forEach(mention -> graph.add(node, Terms.WAS_DERIVED_FROM, mention));
        Node report = Addresses.statusReport(node, article);
        graph.add(node, Dip.HAS_STATUS_REPORT, report)
                .type(report, Dip.STATUS_REPORT)
                .add(report, Dip.STATUS, Dip.term(fused.statusTold(article.stem()).term()));
        article.metadata().published().ifPresent(day -> graph.day(report, Dip.AS_OF, day));
        mentions.forEach(mention -> graph.add(report, Terms.WAS_DERIVED_FROM, mention));
        relations.of(article.stem(), event.id()).forEach(relation -> relation(node, relation));
    }

    /** The link itself, and what it rests on. */
    private void relation(Node event, EventRelations.Relation relation) {
        Node other = nodes.apply(relation.other());
        Node property = switch (relation.kind()) {
            case PART_OF -> Dip.PART_OF;
            case PREPARES -> Dip.PREPARES;
            case FOLLOWS -> Dip.FOLLOWS;
        };
        String key = other.getURI().substring(other.getURI().lastIndexOf('/') + 1);
        Node link = Addresses.part(event, property.getLocalName() + "-" + key);
        graph.add(event, property, other)
                .add(event, Dip.HAS_EVENT_LINK, link)
                .type(link, Dip.EVENT_LINK)
                .add(link, Dip.LINK_PROPERTY, property)
                .add(link, Dip.LINKED_EVENT, other)
                .add(link, Terms.WAS_DERIVED_FROM, mention(relation.evidence()));
    }

    private Optional<FusedEvent> fused(String id) {
        return Optional.ofNullable(events.get(id));
    }

    private Optional<Node> node(String id) {
        return fused(id).map(nodes);
    }

    private void participation(Node event, Participation participation) {
        Agent agent = participation.agent();
        Node agentNode = agent(agent);
        String key = switch (agent) {
            case Agent.Person person -> addresses.personKey(person, article);
            default -> agentNode.getURI().substring(agentNode.getURI().lastIndexOf('/') + 1);
        };
        if (!(agent instanceof Agent.State)) {
            graph.add(event, Dip.PARTICIPANT, agentNode);
        }
        Node node = Addresses.part(event, key);
        graph.add(event, Dip.PARTICIPATION_OF, node)
                .type(node, Dip.PARTICIPATION)
                .add(node, Dip.AGENT, agentNode)
                .add(node, Dip.ROLE, Dip.term(participation.role().term()));
        ArticleEntities.behalf(agent).ifPresent(state -> graph.add(node, Dip.ON_BEHALF_OF, addresses.state(state)));
        participation.office().ifPresent(office -> graph.add(node, Dip.IN_OFFICE, offices.apply(office)));
    }

    private Node agent(Agent agent) {
        Node node = addresses.agent(agent, article);
        if (agent instanceof Agent.Unnamed unnamed) {
            graph.type(node, Dip.UNNAMED_SOURCE).label(node, unnamed.name());
        }
        return node;
    }

    private void statement(Fact.Statement statement, Map<String, Integer> keys) {
        Span first = statement.evidence().getFirst().span();
        String place = article.stem() + "-" + article.codePointOffset(first.begin());
        int number = keys.merge(place, 1, Integer::sum);
        Node node = addresses.statement(number == 1 ? place : place + "-" + number);
        graph.type(node, Dip.STATEMENT, Dip.term(statement.kind().term()))
                .add(node, Dip.ACT, Dip.term(statement.act().term()))
                .truth(node, Dip.DIRECT, statement.direct())
                .date(node, statement.date());
        statement.speakers().forEach(speaker -> graph.add(node, Dip.SPEAKER, agent(speaker)));
        statement.addressees().forEach(addressee -> graph.add(node, Dip.ADDRESSEE, agent(addressee)));
        statement.about().forEach(about -> graph.add(node, Dip.ABOUT, agent(about)));
        statement.aboutEvents().forEach(event -> node(event).ifPresent(told -> graph.add(node, Dip.ABOUT, told)));
        statement.madeAt().flatMap(this::node).ifPresent(event -> graph.add(node, Dip.MADE_AT, event));
        contradiction(statement, node);
        statement.office().ifPresent(office -> graph.add(node, Dip.SPEAKER_OFFICE, offices.apply(office)));
        if (statement.direct()) {
            statement.quotations().forEach(span -> excerpts
                    .excerpt(span.of(article.text()))
                    .ifPresent(words -> graph.english(node, Dip.QUOTATION, words)));
        }
        excerpts.excerpt(statement.reported().of(article.text()))
                .ifPresent(words -> graph.english(node, Dip.REPORTED, words));
        mentions(statement.evidence()).forEach(mention -> graph.add(node, Terms.WAS_DERIVED_FROM, mention));
    }

    /** Who denies or doubts one event contradicts it; of several in a sentence nobody can tell which is meant. */
    private void contradiction(Fact.Statement statement, Node node) {
        if (statement.aboutEvents().size() != 1) {
            return;
        }
        Optional<Node> event = node(statement.aboutEvents().getFirst());
        if (statement.act() == Act.DENY) {
            event.ifPresent(denied -> graph.add(denied, Dip.DENIED_BY, node));
        } else if (statement.act() == Act.DOUBT) {
            event.ifPresent(disputed -> graph.add(disputed, Dip.DISPUTED_BY, node));
        }
    }

    private void tenure(Fact.Tenure tenure) {
        Office office = tenure.office();
        Node officeNode = offices.apply(office);
        Node holder = agent(tenure.holder());
        String key = holders.key(tenure.holder()) + "-"
                + officeNode.getURI().substring(officeNode.getURI().lastIndexOf('/') + 1);
        // Held and held once are two facts.
        Node node = addresses.tenure(article.stem() + "-" + key + (tenure.current() ? "" : "-former"));
        graph.type(node, Dip.TENURE)
                .add(node, Dip.HOLDER, holder)
                .add(node, Dip.HAS_OFFICE, officeNode)
                .english(node, Dip.OFFICE_LABEL, office.title())
                .truth(node, Dip.CURRENT, tenure.current());
        article.metadata().published().ifPresent(day -> graph.day(node, Dip.AS_OF, day));
        office.state().ifPresent(iso2 -> graph.add(node, Dip.OF_STATE, addresses.state(iso2)));
        office.organization().ifPresent(organization -> graph.add(
                node, Dip.OF_ORGANIZATION, addresses.organization(organization)));
        mentions(tenure.evidence()).forEach(mention -> graph.add(node, Terms.WAS_DERIVED_FROM, mention));
    }

    private List<Node> mentions(List<Evidence> evidence) {
        return evidence.stream().map(this::mention).toList();
    }

    private Node mention(Evidence evidence) {
        Span span = evidence.span();
        Node node = addresses.mention(article, span);
        graph.type(node, Dip.MENTION, Terms.OFFSET_BASED_STRING, Terms.PROV_ENTITY)
                .add(node, Dip.IN_ARTICLE, articleNode)
                .integer(node, Terms.BEGIN_INDEX, article.codePointOffset(span.begin()))
                .integer(node, Terms.END_INDEX, article.codePointOffset(span.end()))
                .text(node, Dip.RULE, evidence.rule())
                .decimal(node, Dip.CONFIDENCE, confidences.getOrDefault(span, evidence.confidence()));
        excerpts.excerpt(span.of(article.text())).ifPresent(words -> graph.english(node, Terms.ANCHOR_OF, words));
        return node;
    }
}
