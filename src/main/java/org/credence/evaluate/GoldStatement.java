package org.credence.evaluate;

import java.util.List;
import java.util.Set;

/**
 * A reported or quoted say as gold reads it.
 *
 * @param id unique in its article
 * @param optional whether a reader may fairly leave it out
 * @param speaker the speaker as gold writes it
 * @param speakers names, each of which is right; "unnamed …" describes a source without a name
 * @param direct whether the words are quoted; both where both are right
 * @param kind local names of statement classes
 * @param evidence runs of words of the text that tell it, the best first
 */
record GoldStatement(
        String id,
        boolean optional,
        String speaker,
        List<String> speakers,
        Set<Boolean> direct,
        Answers kind,
        List<String> evidence) {
    GoldStatement {
        speakers = List.copyOf(speakers);
        direct = Set.copyOf(direct);
        evidence = List.copyOf(evidence);
    }
}
