package org.credence.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds which published event is which of gold: they stand in the same sentence, are of the same or a near type, and
 * share half of their states or a person. Where several could be, the closest pairs are taken first.
 */
final class EventMatching {
    private final List<GoldEvent> gold;
    private final List<PublishedEvent> published;
    private final List<List<TextSpan>> sentences;
    private final Aliases aliases;

    /**
     * @param closeness the more of type, states, persons, date and status agree, the higher
     * @param gold index of the gold event
     * @param published index of the published event
     */
    private record Pair(double closeness, boolean required, int gold, int published) {
        static final Comparator<Pair> CLOSEST_FIRST = Comparator.comparingDouble(Pair::closeness)
                .thenComparing(Pair::required)
                .reversed();
    }

    EventMatching(List<GoldEvent> gold, List<PublishedEvent> published, ArticleText text, Aliases aliases) {
        this.gold = gold;
        this.published = published;
        this.sentences =
                gold.stream().map(event -> text.sentencesWith(event.evidence())).toList();
        this.aliases = aliases;
    }

    List<Finding> findings() {
        Map<Integer, Integer> pairs = pairs();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            GoldEvent event = gold.get(i);
            Integer pair = pairs.get(i);
            if (event.optional()) {
                continue;
            }
            if (pair == null) {
                findings.add(new Finding.EventMissed(event));
            } else {
                PublishedEvent match = published.get(pair);
                findings.add(new Finding.EventFound(event, match, EventComparison.of(event, match, aliases)));
            }
        }
        for (int j = 0; j < published.size(); j++) {
            if (!pairs.containsValue(j) && !isFair(published.get(j))) {
                findings.add(new Finding.EventWrong(published.get(j)));
            }
        }
        return findings;
    }

    /** Published events by gold events, both by index; each is in one pair at most. */
    private Map<Integer, Integer> pairs() {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < published.size(); j++) {
                candidate(i, j).forEach(candidates::add);
            }
        }
        // The sort is stable: of equally close pairs the first in gold, then in the data, is taken.
        candidates.sort(Pair.CLOSEST_FIRST);
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : candidates) {
            if (!pairs.containsKey(pair.gold) && taken.add(pair.published)) {
                pairs.put(pair.gold, pair.published);
            }
        }
        return pairs;
    }

    private Stream<Pair> candidate(int i, int j) {
        GoldEvent wanted = gold.get(i);
        PublishedEvent event = published.get(j);
        double type = EventTypes.closeness(wanted.type(), event.types());
        if (type == 0 || !TextSpan.overlap(sentences.get(i), event.spans())) {
            return Stream.empty();
        }
        double states = sharedStates(wanted, event);
        long persons = wanted.persons().stream()
                .filter(person -> names(event, person))
                .count();
        if (states < 0.5 && persons == 0) {
            return Stream.empty();
        }
        double closeness = 2 * type
                + states
                + 0.5 * Math.min(persons, 2)
                + 0.5 * (event.date().isAmong(wanted.date()) ? 1 : 0)
                + 0.3 * (wanted.status().has(event.status()) ? 1 : 0);
        return Stream.of(new Pair(closeness, !wanted.optional(), i, j));
    }

    /** The share of states in common, without those that may be named or not; 1 where gold asks for none. */
    private static double sharedStates(GoldEvent wanted, PublishedEvent event) {
        if (wanted.states().isEmpty()) {
            return 1;
        }
        Set<String> either = new HashSet<>(event.states());
        either.removeAll(wanted.statesOptional());
        either.addAll(wanted.states());
        Set<String> both = new HashSet<>(event.states());
        both.retainAll(wanted.states());
        return (double) both.size() / either.size();
    }

    private boolean names(PublishedEvent event, String person) {
        return event.persons().stream().anyMatch(names -> aliases.match(person, names));
    }

    /** Whether gold holds the event as optional: the same place in the text, a near type, and some party in common. */
    private boolean isFair(PublishedEvent event) {
        for (int i = 0; i < gold.size(); i++) {
            GoldEvent optional = gold.get(i);
            if (optional.optional()
                    && TextSpan.overlap(sentences.get(i), event.spans())
                    && EventTypes.closeness(optional.type(), event.types()) > 0
                    && sharesParty(optional, event)) {
                return true;
            }
        }
        return false;
    }

    private boolean sharesParty(GoldEvent optional, PublishedEvent event) {
        Set<String> states = new HashSet<>(optional.states());
        states.addAll(optional.statesOptional());
        return states.isEmpty()
                || event.states().isEmpty()
                || event.states().stream().anyMatch(states::contains)
                || Stream.concat(optional.persons().stream(), optional.personsOptional().stream())
                        .anyMatch(person -> names(event, person));
    }
}
