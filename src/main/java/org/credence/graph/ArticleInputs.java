package org.credence.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.credence.article.Article;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Fact;
import org.credence.fuse.FusedEvent;
import org.credence.fuse.PersonIdentity;

/**
 * What the graph of an article is made of, beside what the whole build has in common (reference data, settings, this
 * program): where all of it is as before, so is the graph, and need not be made to know that.
 */
final class ArticleInputs {
    private final Addresses addresses;
    private final EventGraph events;
    private final EventRelations relations;

    ArticleInputs(Addresses addresses, EventGraph events, EventRelations relations) {
        this.addresses = addresses;
        this.events = events;
        this.relations = relations;
    }

    /** A short text, equal where the graph would be equal. */
    String stamp(ArticleFacts facts) {
        Article article = facts.article();
        List<String> inputs = new ArrayList<>(List.of(
                article.stem(),
                article.fileName(),
                article.sha256(),
                article.metadata().toString(),
                facts.facts().toString()));
        Map<String, FusedEvent> told = events.eventsOf(article.stem());
        for (Fact.Event event : facts.events()) {
            inputs.add(event.id());
            Optional.ofNullable(told.get(event.id())).ifPresent(fused -> {
                inputs.add(address(fused));
                inputs.add(fused.statusTold(article.stem()).term());
            });
            relations.of(article.stem(), event.id()).forEach(relation -> {
                inputs.add(relation.kind().name());
                inputs.add(address(relation.other()));
                inputs.add(relation.evidence().toString());
            });
        }
        for (Agent.Person person : PersonIdentity.people(facts)) {
            inputs.add(addresses.personKey(person, article));
        }
        return Stamp.of(inputs);
    }

    private String address(FusedEvent event) {
        Node node = events.node(event);
        return node.getURI();
    }
}
