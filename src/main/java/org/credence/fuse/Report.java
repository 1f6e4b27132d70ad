package org.credence.fuse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.credence.article.Article;
import org.credence.fact.Agent;
import org.credence.fact.Fact;

/**
 * What one article tells of one event.
 *
 * @param people keys of the people named as taking part, the same for all articles
 */
public record Report(Article article, Fact.Event event, Set<String> people) {
    public Report {
        people = new TreeSet<>(people);
    }

    static Report of(Article article, Fact.Event event, PersonIdentity identity) {
        Set<String> people = new TreeSet<>();
        event.participations().forEach(participation -> {
            if (participation.agent() instanceof Agent.Person person) {
                people.add(identity.key(person));
            }
        });
        return new Report(article, event, people);
    }

    /** The article's date. */
    public Optional<LocalDate> published() {
        return article.metadata().published();
    }

    /** A key that orders reports alike whatever the order in which articles arrive. */
    String key() {
        return article.stem() + "#" + event.id();
    }
}
