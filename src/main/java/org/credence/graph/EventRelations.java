package org.credence.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.credence.fact.ArticleFacts;
import org.credence.fact.Evidence;
import org.credence.fact.Fact;
import org.credence.fact.Fact.EventLink.Kind;
import org.credence.fuse.FusedEvent;

/**
 * The links that articles tell between events, after it is known which events are one: none from an event to itself, none
 * to what is no event after all, and none that would lead around in a circle together with those of other articles.
 */
final class EventRelations {
    /** A link to another event, with what it rests on. */
    record Relation(Kind kind, FusedEvent other, Evidence evidence) {}

    private final Map<String, List<Relation>> relations = new HashMap<>();
    private final Map<Kind, Map<FusedEvent, Set<FusedEvent>>> ways = new EnumMap<>(Kind.class);

    private EventRelations() {}

    /**
     * @param eventsOf the fused events of the article of a stem, by the {@code id} they have there
     */
    static EventRelations of(List<ArticleFacts> articles, Function<String, Map<String, FusedEvent>> eventsOf) {
        EventRelations relations = new EventRelations();
        articles.stream()
                .sorted(Comparator.comparing((ArticleFacts each) -> each.article().stem()))
                .forEach(article -> relations.add(article, eventsOf.apply(article.article().stem())));
        return relations;
    }

    private void add(ArticleFacts article, Map<String, FusedEvent> events) {
        for (Fact.Event event : article.events()) {
            FusedEvent from = events.get(event.id());
            for (Fact.EventLink link : event.links()) {
                FusedEvent to = events.get(link.target());
                if (from != null && to != null && !leads(link.kind(), to, from, new HashSet<>())) {
                    ways.computeIfAbsent(link.kind(), none -> new HashMap<>())
                            .computeIfAbsent(from, none -> new HashSet<>())
                            .add(to);
                    relations.computeIfAbsent(key(article.article().stem(), event.id()), none -> new ArrayList<>())
                            .add(new Relation(link.kind(), to, link.evidence()));
                }
            }
        }
    }

    /** Whether links of a kind lead from one event to another, or they are one. */
    private boolean leads(Kind kind, FusedEvent from, FusedEvent to, Set<FusedEvent> seen) {
        return from.equals(to)
                || (seen.add(from)
                        && Optional.ofNullable(ways.get(kind))
                                .map(known -> known.getOrDefault(from, Set.of()))
                                .orElse(Set.of())
                                .stream()
                                .anyMatch(next -> leads(kind, next, to, seen)));
    }

    /** The links that an article tells of one of its events. */
    List<Relation> of(String stem, String id) {
        return relations.getOrDefault(key(stem, id), List.of());
    }

    private static String key(String stem, String id) {
        return stem + "#" + id;
    }
}
