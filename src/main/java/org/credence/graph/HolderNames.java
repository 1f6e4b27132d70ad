package org.credence.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.Agent;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Fact;
import org.credence.fuse.PersonIdentity;

/**
 * What those who hold an office are called in the addresses of their tenures: by their article alone, so that no other
 * article, whenever it comes, changes one. Two people of one name bear their states.
 */
final class HolderNames {
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, Set<Optional<String>>> states = new HashMap<>();

    private HolderNames() {}

    static HolderNames of(ArticleFacts facts) {
        HolderNames names = new HolderNames();
        for (Fact.Tenure tenure : facts.tenures()) {
            Agent.Person holder = tenure.holder();
            if (holder.key().isEmpty()) {
                String words = PersonIdentity.words(holder.name());
                names.slugs.putIfAbsent(words, PersonIdentity.slug(holder.name()));
                names.states.computeIfAbsent(words, none -> new HashSet<>()).add(holder.state());
            }
        }
        return names;
    }

    /** The name of a holder of one of the article's tenures, in lower-case ASCII words joined by hyphens. */
    String key(Agent.Person holder) {
        return holder.key().orElseGet(() -> {
            String words = PersonIdentity.words(holder.name());
            String slug = slugs.getOrDefault(words, PersonIdentity.slug(holder.name()));
            boolean isAmbiguous = states.getOrDefault(words, Set.of()).size() > 1;
            return isAmbiguous
                    ? slug + holder.state().map(iso2 -> "-" + iso2.toLowerCase(Locale.ROOT)).orElse("")
                    : slug;
        });
    }
}
