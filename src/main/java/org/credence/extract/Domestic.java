package org.credence.extract;

import java.util.Set;
import org.credence.fact.EventType;
import org.credence.gazetteer.Entry;

/** Tells what happens inside one state from what states do together. */
final class Domestic {
    private static final Set<String> ACROSS_BORDERS = Set.of("InternationalOrganization", "ArmedGroup");

    private Domestic() {}

    /**
     * Whether those who meet all belong to one state, as far as is known: no diplomatic event.
     *
     * @param ownText whether a government tells it, which names the state of a foreigner
     */
    static boolean isDomestic(EventMerger.Cluster cluster, boolean ownText) {
        EventType type = cluster.type();
        boolean sitting = type.isEncounter() && type != EventType.CONFERENCE;
        Set<Entry.State> states = cluster.states();
        if (!sitting || states.size() != 1) {
            return false;
        }
        boolean foreign = cluster.mentions.stream()
                .flatMap(mention -> mention.participants().stream())
                .anyMatch(each -> isForeign(each.party(), ownText));
        return !foreign && cluster.people().size() > 1;
    }

    private static boolean isForeign(Party party, boolean ownText) {
        return switch (party) {
            case Party.Organization organization -> organization
                    .known()
                    .map(known -> ACROSS_BORDERS.contains(known.kind()))
                    .orElse(false);
            case Party.Unnamed unnamed -> unnamed.of().isEmpty();
            case Party.Person person ->
                person.entry().servesNoState() || (!ownText && person.state().isEmpty());
            case Party.State ignored -> false;
        };
    }
}
