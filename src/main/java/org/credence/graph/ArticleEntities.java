package org.credence.graph;

import java.util.Map;
import java.util.Optional;
import org.credence.article.Article;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Fact;
import org.credence.fact.Participation;
import org.credence.fuse.FusedEvent;

/** Has everything described that an article's facts point to; in order of the facts, for the first name is the label. */
final class ArticleEntities {
    private final EntityGraph entities;
    private final Article article;

    private ArticleEntities(EntityGraph entities, Article article) {
        this.entities = entities;
        this.article = article;
    }

    /**
     * @param told the article's events, by the {@code id} they have there; those that are none after all left out
     */
    static void describe(ArticleFacts facts, Map<String, FusedEvent> told, EntityGraph entities) {
        ArticleEntities described = new ArticleEntities(entities, facts.article());
        facts.events().stream().filter(event -> told.containsKey(event.id())).forEach(described::event);
        facts.statements().forEach(described::statement);
        facts.tenures().forEach(described::tenure);
    }

    private void event(Fact.Event event) {
        event.states().forEach(entities::state);
        for (Participation participation : event.participations()) {
            agent(participation.agent());
            participation.office().ifPresent(entities::office);
        }
        event.places().forEach(entities::place);
    }

    private void statement(Fact.Statement statement) {
        statement.speakers().forEach(this::agent);
        statement.addressees().forEach(this::agent);
        statement.about().forEach(this::agent);
        statement.office().ifPresent(entities::office);
    }

    private void tenure(Fact.Tenure tenure) {
        entities.office(tenure.office());
        agent(tenure.holder());
        tenure.office().state().ifPresent(entities::state);
        tenure.office().organization().ifPresent(organization -> entities.agent(organization, article));
    }

    private void agent(Agent agent) {
        behalf(agent).ifPresent(entities::state);
        entities.agent(agent, article);
    }

    /** The state that somebody acts for. */
    static Optional<String> behalf(Agent agent) {
        return switch (agent) {
            case Agent.Person person -> person.state();
            case Agent.Organization organization -> organization.state();
            default -> Optional.empty();
        };
    }
}
