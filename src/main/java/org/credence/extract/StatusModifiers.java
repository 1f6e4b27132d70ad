package org.credence.extract;

import java.util.Optional;
import org.credence.fact.Status;
import org.credence.language.Token;

/** Reads the status of an event from the words right before its noun: "a planned visit", "the likely convening of a summit". */
final class StatusModifiers {
    private final EventWords words;
    private final Syntax syntax;

    StatusModifiers(EventWords words, Syntax syntax) {
        this.words = words;
        this.syntax = syntax;
    }

    /** The status that the words before a noun, or its adjectives, tell; empty where they tell none. */
    Optional<Status> of(int noun, int firstWord) {
        for (int i = firstWord - 1; i >= 0 && i >= firstWord - 6; i--) {
            Token token = syntax.token(i);
            boolean within = token.isAdjective() || token.isNoun() || token.tag().matches("VB[NG]|CD|HYPH|RB.*|POS")
                    || token.text().equals("-");
            if (!within) {
                break;
            }
            Optional<Status> status = words.modifier(token.text());
            if (status.isPresent()) {
                return status;
            }
        }
        Optional<Status> convening = convening(firstWord);
        if (convening.isPresent()) {
            return convening;
        }
        return syntax.graph().children(noun, "amod").stream()
                .flatMap(child -> words.modifier(syntax.token(child).text()).stream())
                .findFirst();
    }

    /** "The likely convening soon of a meeting": the word before the noun of holding. */
    private Optional<Status> convening(int firstWord) {
        int at = firstWord - 1;
        if (at > 1 && syntax.token(at).tag().equals("DT")) {
            at--;
        }
        if (at < 2 || !syntax.token(at).is("of")) {
            return Optional.empty();
        }
        at--;
        while (at > 1 && syntax.token(at).tag().equals("RB")) {
            at--;
        }
        boolean holding = ConstructionWords.CONVENING.contains(syntax.token(at).lower());
        return holding ? words.modifier(syntax.token(at - 1).text()) : Optional.empty();
    }
}
