package org.credence.extract;

import java.util.Optional;
import org.credence.fact.Role;
import org.credence.fact.Status;

/** Reads when a paper is to be signed: "may be signed in May", "is expected to be initialled on Friday", "is ready for signing in June". */
final class PlannedPapers {
    private final EventWords words;
    private final Syntax syntax;
    private final EventArguments arguments;

    PlannedPapers(EventWords words, Syntax syntax, EventArguments arguments) {
        this.words = words;
        this.syntax = syntax;
        this.arguments = arguments;
    }

    /** Gives an agreement that lies ahead, or has fallen through, the day of its signing. */
    void fill(EventMention event, int noun) {
        if (event.status == Status.HELD) {
            return;
        }
        closing(event, noun);
        stopping(event, noun);
        signing(noun).ifPresent(signing -> {
            arguments.dependents(event, signing);
            int above = syntax.graph().head(noun);
            if (above != signing && above >= 0) {
                arguments.dependents(event, above);
            }
            if (event.times.isEmpty()) {
                occasion(event, signing);
            }
            event.toBeSigned = !event.times.isEmpty();
            if (event.toBeSigned && event.status == Status.PROPOSED) {
                event.status = Status.PLANNED;
            }
        });
    }

    private Optional<Integer> signing(int noun) {
        int above = syntax.graph().head(noun);
        boolean subject = syntax.graph().isRelated(noun, "nsubj") || syntax.graph().isRelated(noun, "nsubj:pass");
        if (above < 0 || !subject) {
            return Optional.empty();
        }
        if (isSigning(above) && syntax.isPassive(above)) {
            return Optional.of(above);
        }
        if (!ConstructionWords.FORESEEING.contains(syntax.token(above).lemma())) {
            return Optional.empty();
        }
        Optional<Integer> verb = syntax.graph().children(above, "xcomp", "ccomp", "advcl").stream().filter(this::isSigning).findFirst();
        return verb.or(() -> syntax.graph().children(above, "obl", "nmod", "advcl").stream()
                .filter(child -> words.signing.contains(syntax.token(child).lower()) && syntax.preposition(child).equals("for"))
                .findFirst());
    }

    /** "Was to be signed during a visit in May". */
    private void occasion(EventMention event, int signing) {
        syntax.graph().children(signing, "obl", "obj").stream()
                .filter(child -> syntax.preposition(child).matches("during|at"))
                .flatMap(occasion -> syntax.graph().children(occasion, "nmod", "obl").stream())
                .filter(child -> arguments.time(child).isPresent())
                .forEach(child -> arguments.oblique(event, child, syntax.preposition(child)));
    }

    private boolean isSigning(int verb) {
        return words.concluding.contains(syntax.token(verb).lemma()) && syntax.token(verb).isVerb();
    }

    /** "X and Y are close to a deal": whoever is about to agree. */
    private void closing(EventMention event, int noun) {
        int adjective = syntax.graph().head(noun);
        if (adjective >= 0 && ConstructionWords.CLOSE.contains(syntax.token(adjective).lemma()) && syntax.preposition(noun).equals("to")) {
            arguments.subjects(event, adjective, Role.SIGNATORY);
        }
    }

    /** "X has shelved an agreement with Y": one that X was to be a side of. */
    private void stopping(EventMention event, int noun) {
        int verb = syntax.graph().head(noun);
        boolean stopped = event.status.isStopped()
                && verb >= 0
                && syntax.graph().isRelated(noun, "obj")
                && syntax.token(verb).tag().matches("VB[DN]")
                && !syntax.isPassive(verb);
        if (stopped) {
            arguments.subjects(event, verb, Role.SIGNATORY);
        }
    }
}
