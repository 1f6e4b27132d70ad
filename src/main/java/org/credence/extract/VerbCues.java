package org.credence.extract;

import java.util.Optional;
import org.credence.fact.Status;

/** Tells what a verb makes of the event it governs: "postponed the visit", "the talks were called off". */
final class VerbCues {
    private final EventWords words;
    private final Syntax syntax;

    VerbCues(EventWords words, Syntax syntax) {
        this.words = words;
        this.syntax = syntax;
    }

    /** What a verb, with its particle, makes of the event it governs. */
    Optional<Status> cue(int verb) {
        String lemma = syntax.token(verb).lemma();
        for (int child : syntax.graph().children(verb, "compound:prt", "advmod", "obl", "xcomp")) {
            String word = syntax.token(child).lower();
            Optional<Status> phrasal = words.governor(lemma + " " + word)
                    // "Was put on hold"
                    .or(() -> words.governor(lemma + " " + syntax.preposition(child) + " " + word));
            if (phrasal.isPresent()) {
                return phrasal;
            }
        }
        boolean moved = ConstructionWords.MOVING.contains(lemma)
                && syntax.graph().children(verb, "obl").stream()
                        .anyMatch(child -> syntax.preposition(child).matches("(back )?to")
                                && syntax.graph().subtree(child).stream()
                                        .anyMatch(each -> ConstructionWords.MOVED_TO.contains(syntax.token(each).lower())));
        // "Was moved to October"
        return moved ? Optional.of(Status.POSTPONED) : words.governor(lemma);
    }

    /** Whether a verb makes anything of the event it governs. */
    boolean isCue(int verb) {
        return cue(verb).isPresent();
    }

    /** "Suspended talks that had begun in May": whatever a clause about them tells. */
    boolean isStopped(int verb) {
        return cue(verb)
                .filter(status -> status == Status.POSTPONED || status == Status.STALLED || status == Status.CANCELLED)
                .isPresent();
    }

    /** What a verb of stopping makes of its subject: "it was called off". */
    Optional<Status> stop(int verb) {
        return cue(verb).filter(status -> status == Status.POSTPONED || status == Status.CANCELLED);
    }
}
