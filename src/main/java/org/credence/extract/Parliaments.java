package org.credence.extract;

import java.util.Optional;
import org.credence.gazetteer.Entry;

/** Says for which state a parliament acts: "X's parliament", "the Turkish assembly", "lawmakers in X". */
final class Parliaments {
    private Parliaments() {}

    /** The state of a body that approves what states sign, if the noun is one. */
    static Optional<Entry.State> stateOf(Reading reading, EventWords words, Syntax syntax, int sentence, int noun) {
        Optional<Mention.Organization> named = reading.mentionAt(sentence, noun)
                .filter(Mention.Organization.class::isInstance)
                .map(Mention.Organization.class::cast);
        boolean body = words.parliament.contains(OfficeWords.singular(syntax.token(noun).lower()));
        if (!body) {
            return Optional.empty();
        }
        Optional<Entry.State> known = named.flatMap(Mention.Organization::state);
        return known.or(() -> syntax.graph().children(noun, "nmod:poss", "amod", "compound", "nmod").stream()
                .flatMap(owner -> reading.mentionAt(sentence, owner).stream())
                .filter(Mention.State.class::isInstance)
                .map(owner -> ((Mention.State) owner).state())
                .findFirst());
    }
}
