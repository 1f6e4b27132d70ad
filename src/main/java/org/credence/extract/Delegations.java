package org.credence.extract;

import java.util.List;
import org.credence.fact.Role;

/** Reads who leads those that take part and of what rank they are: "a delegation led by X", "a meeting of ministers". */
final class Delegations {
    private final Reading reading;
    private final Referents referents;
    private final Syntax syntax;
    private final int sentence;

    Delegations(Reading reading, Referents referents, Syntax syntax, int sentence) {
        this.reading = reading;
        this.referents = referents;
        this.syntax = syntax;
        this.sentence = sentence;
    }

    /** "A delegation led by X": whoever leads it. */
    void leaders(EventMention event, int noun) {
        for (int clause : syntax.graph().children(noun, "acl")) {
            if (ConstructionWords.HEADING.contains(syntax.token(clause).lemma())) {
                for (int child : syntax.graph().children(clause, "obl", "nmod")) {
                    if (syntax.preposition(child).equals("by")) {
                        event.addAll(referents.all(sentence, child), Role.HEAD_OF_DELEGATION);
                    }
                }
            }
        }
    }

    /** "The first visit by a leader of X": the state of somebody not named. */
    List<Party> unnamed(int noun) {
        return reading.mentionAt(sentence, noun).orElse(null) instanceof Mention.Role role
                ? role.office().states().stream().<Party>map(Party.State::new).toList()
                : List.of();
    }

    /** "A meeting of deputy foreign ministers": the rank of those who take part. */
    void level(EventMention event, int noun) {
        if (event.level.isEmpty() && reading.mentionAt(sentence, noun).orElse(null) instanceof Mention.Role role
                && role.office().plural()) {
            event.level = reading.offices().level(role.office().title().replaceFirst(" (of|from) .*", ""))
                    .or(() -> reading.offices().level(role.office().title()));
        }
    }
}
