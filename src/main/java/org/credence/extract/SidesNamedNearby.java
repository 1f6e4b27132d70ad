package org.credence.extract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credence.article.Passage;
import org.credence.fact.EventType;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;

/**
 * Lends an agreement, or talks, of which nothing says whose they are, the states that its sentence speaks of: "the accord of
 * 2000 ended the war in X", "under the deal, X gave up its arms".
 */
final class SidesNamedNearby {
    private static final Set<EventType> LENT = Set.of(EventType.AGREEMENT, EventType.TALKS);
    /** More states than that are hardly the sides of one agreement. */
    private static final int MOST = 6;

    /** How many sentences back whoever is spoken of may have been named. */
    private static final int NEAR = 2;

    private final Reading reading;
    private final EventWords words;

    SidesNamedNearby(Reading reading, EventWords words) {
        this.reading = reading;
        this.words = words;
    }

    void lend(List<EventMerger.Cluster> clusters) {
        if (reading.narrator().isPresent()) {
            // A government's own text names itself and whom it speaks with, whosever agreement they spoke of.
            return;
        }
        Optional<Set<Entry.State>> topic = topic(clusters);
        for (EventMerger.Cluster cluster : clusters) {
            EventMention first = cluster.mentions.getFirst();
            boolean open = LENT.contains(cluster.type())
                    && cluster.states().isEmpty()
                    && cluster.people().isEmpty()
                    && cluster.mentions.stream().noneMatch(SidesNamedNearby::isOfBody)
                    && (cluster.type() == EventType.TALKS || cluster.mentions.stream().anyMatch(each -> each.date.isPresent()))
                    && (first.status == Status.HELD || first.status == Status.STALLED || first.toBeSigned);
            Set<Entry.State> sides = open ? sides(cluster, topic) : Set.of();
            if (!sides.isEmpty() && sides.size() <= MOST) {
                sides.forEach(state -> first.add(new Party.State(state), PartyRoles.of(cluster.type())));
                first.sidesLent = true;
            }
        }
    }

    /** "The council agreed on an inquiry": it does so by itself. */
    private static boolean isOfBody(EventMention mention) {
        return mention.participants().stream().anyMatch(each -> each.party() instanceof Party.Organization body && body.known().isPresent());
    }

    private Set<Entry.State> sides(EventMerger.Cluster cluster, Optional<Set<Entry.State>> topic) {
        Set<Entry.State> sides = new LinkedHashSet<>();
        cluster.mentions.stream().map(each -> each.sentence).distinct().forEach(sentence -> sides.addAll(states(sentence)));
        // "X and Y have argued for years. A round held in May failed."
        int sentence = cluster.mentions.getFirst().sentence;
        Set<Entry.State> near = new LinkedHashSet<>();
        for (int before = sentence - 1; near.isEmpty() && before >= Math.max(0, sentence - NEAR); before--) {
            near.addAll(states(before));
        }
        // "The neighbours signed a protocol": of the two whom the article is about, where one of them was named just before.
        boolean ofTopic = near.isEmpty() || topic.filter(two -> two.stream().anyMatch(near::contains)).isPresent();
        if (sides.size() > MOST) {
            // Told again and again beside all sorts of states: those of its first telling.
            sides.retainAll(states(sentence));
        }
        if (sides.isEmpty()) {
            sides.addAll(ofTopic ? topic.orElse(near) : near);
        }
        boolean told = cluster.type() == EventType.AGREEMENT || cluster.mentions.stream().anyMatch(each -> each.date.isPresent() || !each.places().isEmpty());
        if (sides.isEmpty() && told) {
            Set<Entry.State> lead = lead();
            sides.addAll(lead.size() == 2 ? lead : Set.of());
        }
        return sides;
    }

    /** The states that the text opens with, of which it is. */
    private Set<Entry.State> lead() {
        return reading.annotated().sentences().stream()
                .filter(sentence -> sentence.kind() != Passage.Kind.HEADING)
                .map(sentence -> states(sentence.index()))
                .filter(states -> !states.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** The two who do more than one thing together in the article, and most of all. */
    private static Optional<Set<Entry.State>> topic(List<EventMerger.Cluster> clusters) {
        Map<Set<Entry.State>, Integer> counts = new LinkedHashMap<>();
        clusters.stream()
                .filter(cluster -> cluster.states().size() == 2)
                .forEach(cluster -> counts.merge(cluster.states(), cluster.mentions.size(), Integer::sum));
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** The states that act, or have something done to them, in a sentence. */
    private Set<Entry.State> states(int sentence) {
        Set<Entry.State> states = new LinkedHashSet<>();
        if (reading.annotated().sentences().get(sentence).kind() == Passage.Kind.HEADING) {
            return states;
        }
        Syntax syntax = new Syntax(reading.annotated().sentences().get(sentence), reading.graph(sentence));
        for (Mention mention : reading.mentions(sentence)) {
            if (mention instanceof Mention.State state && isActor(syntax, state)) {
                states.add(state.state());
            } else if (mention instanceof Mention.Organization body) {
                new Party.Organization(body.name(), body.known(), body.state()).state().ifPresent(states::add);
            }
        }
        return states;
    }

    /** Not where something was, and nobody who stands between the sides. */
    private boolean isActor(Syntax syntax, Mention.State state) {
        int first = syntax.graph().conjuncts(state.head()).getFirst();
        String preposition = syntax.preposition(first);
        int head = syntax.graph().head(first);
        boolean where = ConstructionWords.PLACE_PREPOSITION.contains(preposition);
        // "Talks in X", but "the war in X"
        boolean seat = where && (state.seat().isPresent() || (head >= 0 && words.noun(List.of(syntax.token(head).lower())).filter(noun -> noun.type().isEncounter()).isPresent()));
        // "Talks brokered by X", "X, which hosts the negotiations"
        boolean mediates = head >= 0 && words.isMediating(syntax.token(head).lemma(), EventType.TALKS);
        boolean between = mediates && (preposition.equals("by") || syntax.graph().isRelated(first, "nsubj"));
        boolean mediator = syntax.graph().children(first, "acl").stream()
                .anyMatch(clause -> words.isMediating(syntax.token(clause).lemma(), EventType.TALKS) && syntax.graph().hasChild(clause, "nsubj"));
        // "The X process", "the X accords": called after a town.
        boolean name = state.seat().isPresent() && syntax.graph().isRelated(first, "compound")
                && head >= 0 && words.noun(List.of(OfficeWords.singular(syntax.token(head).lower()))).isPresent();
        return !seat && !between && !mediator && !name;
    }
}
