package org.credence.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.Level;
import org.credence.fact.Role;
import org.credence.gazetteer.Entry;
import org.credence.language.DependencyGraph;

/** Names the leaders who met where the text tells first that "the leaders of X and Y" did, and right behind it who they are. */
final class LeadersNamedLater {
    /** How many sentences behind the telling their names may stand. */
    private static final int NEAR = 2;

    private final Reading reading;

    LeadersNamedLater(Reading reading) {
        this.reading = reading;
    }

    void name(List<EventMerger.Cluster> clusters) {
        for (EventMerger.Cluster cluster : clusters) {
            EventMention first = cluster.mentions.getFirst();
            Set<Entry.State> missing = cluster.states();
            cluster.people().forEach(person -> person.state().ifPresent(missing::remove));
            boolean leaders = cluster.type().isEncounter()
                    && cluster.mentions.stream().anyMatch(each -> each.level.equals(Optional.of(Level.LEADERS)));
            int last = Math.min(first.sentence + NEAR, reading.annotated().sentences().size() - 1);
            for (int at = first.sentence + 1; leaders && missing.size() > 1 && at <= last; at++) {
                List<PersonEntry> together = together(at, missing);
                if (!together.isEmpty()) {
                    together.forEach(person -> first.add(new Party.Person(person), Role.ATTENDEE));
                    break;
                }
            }
        }
    }

    /** The leaders who are the subject of a sentence together, one for each of the states; none where they are others. */
    private List<PersonEntry> together(int sentence, Set<Entry.State> states) {
        DependencyGraph graph = reading.graph(sentence);
        for (Mention mention : reading.mentions(sentence)) {
            if (!(mention instanceof Mention.Person) || !graph.isRelated(mention.head(), "nsubj")) {
                continue;
            }
            List<PersonEntry> people = graph.conjuncts(mention.head()).stream()
                    .flatMap(each -> reading.mentionAt(sentence, each).stream())
                    .filter(Mention.Person.class::isInstance)
                    .map(each -> reading.roster().resolve((Mention.Person) each))
                    .toList();
            boolean all = people.size() == states.size()
                    && people.stream().allMatch(person -> reading.offices().leads(person))
                    && states.stream().allMatch(state -> people.stream()
                            .anyMatch(person -> person.state().filter(state::equals).isPresent()));
            if (all) {
                return people;
            }
        }
        return List.of();
    }
}
