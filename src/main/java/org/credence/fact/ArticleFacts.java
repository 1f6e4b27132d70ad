package org.credence.fact;

import java.util.List;
import org.credence.article.Article;

/**
 * Everything an article tells.
 *
 * @param facts in order of the text
 */
public record ArticleFacts(Article article, List<Fact> facts) {
    public ArticleFacts {
        facts = List.copyOf(facts);
    }

    public List<Fact.Event> events() {
        return each(Fact.Event.class);
    }

    public List<Fact.Statement> statements() {
        return each(Fact.Statement.class);
    }

    public List<Fact.Tenure> tenures() {
        return each(Fact.Tenure.class);
    }

    private <T extends Fact> List<T> each(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
