package org.credence.extract;

import java.util.Optional;
import org.credence.fact.Status;

/** Reads how far an event that a verb tells has come: "met", "will meet", "if they met", "denied that they had met". */
final class VerbStatus {
    private final EventWords words;
    private final Syntax syntax;
    private final VerbCues cues;
    private final Modality modality;
    private final NonfiniteStatus nonfinite;

    VerbStatus(StatusReader statuses, EventWords words, Syntax syntax) {
        this.words = words;
        this.syntax = syntax;
        this.cues = new VerbCues(words, syntax);
        this.modality = new Modality(syntax);
        this.nonfinite = new NonfiniteStatus(statuses, words, syntax);
    }

    /**
     * The status of what a verb tells; empty where the text says that it did not happen.
     *
     * @param depth how many words the reading has gone up from the event
     */
    Optional<Status> of(int verb, int depth) {
        if (depth > StatusReader.DEEPEST) {
            return Optional.of(Status.HELD);
        }
        boolean negated = syntax.isNegated(verb);
        if (isDenied(verb)) {
            return Optional.empty();
        }
        if (modality.hasMark(verb, ConstructionWords.CONDITION)) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (modality.isFuture(verb)) {
            return negated ? Optional.empty() : Optional.of(Status.PLANNED);
        }
        if (modality.isObligation(verb)) {
            return Optional.of(isAgreedUpon(verb) ? Status.AGREED : Status.PROPOSED);
        }
        if (modality.isConditional(verb)) {
            return negated ? Optional.empty() : Optional.of(modal(verb, depth));
        }
        String tag = syntax.token(verb).tag();
        if (modality.isInfinitive(verb)) {
            return negated ? Optional.empty() : nonfinite.infinitive(verb, depth);
        }
        if (tag.equals("VBG") && syntax.graph().children(verb, "aux").isEmpty()) {
            return nonfinite.gerund(verb, depth);
        }
        if (negated) {
            return Optional.empty();
        }
        boolean present = tag.matches("VBP|VBZ");
        if (present && isWhenAhead(verb)) {
            return Optional.of(Status.PLANNED);
        }
        boolean shared = syntax.graph().isRelated(verb, "conj") && !syntax.graph().hasChild(verb, "aux", "cop");
        // "Will meet X and launch a dialogue": as the tagger reads the second.
        boolean base = tag.equals("VBP") && shared && syntax.token(syntax.graph().head(verb)).tag().equals("VB") && !syntax.graph().hasChild(verb, "nsubj");
        if (shared && (tag.equals("VB") || base) && syntax.token(syntax.graph().head(verb)).isVerb()) {
            // "Is due to meet X and attend the forum"
            return of(syntax.graph().head(verb), depth + 1);
        }
        boolean subjunctive = tag.equals("VBN")
                && syntax.graph().children(verb, "aux:pass").stream().anyMatch(child -> syntax.token(child).is("be"))
                && !modality.isFuture(verb)
                && !modality.isConditional(verb)
                && !modality.isObligation(verb);
        Optional<Status> wished = tag.matches("VBP?") || subjunctive ? wished(verb) : Optional.empty();
        if (wished.isPresent()) {
            return wished;
        }
        if (tag.equals("VBN") && syntax.graph().children(verb, "aux").isEmpty() && syntax.graph().isRelated(verb, "acl")) {
            // "a meeting held in Aqaba": what is held is past; "a visit planned for May" is told by the cue.
            return Optional.of(cues.cue(verb).orElse(Status.HELD));
        }
        return Optional.of(Status.HELD);
    }

    boolean isUnrealized(int verb) {
        return nonfinite.isUnrealized(verb);
    }

    /** "Is certain to come up on Tuesday, when X hold talks": the present tense of what lies ahead. */
    private boolean isWhenAhead(int verb) {
        boolean when = syntax.graph().children(verb, "advmod", "mark").stream()
                .anyMatch(child -> syntax.token(child).text().matches("(?i)when|where|before"));
        if (!when) {
            return false;
        }
        for (int above : syntax.graph().pathToRoot(verb)) {
            boolean ahead = above != verb
                    && (modality.isFuture(above)
                            || (modality.isInfinitive(above) && syntax.graph().isRelated(above, "xcomp"))
                            || words.governor(syntax.token(above).lemma()).filter(status -> status == Status.PLANNED).isPresent());
            if (ahead) {
                return true;
            }
        }
        return false;
    }

    /** "Suggested that the President visit": a bare verb under a verb of proposing tells what is proposed. */
    private Optional<Status> wished(int verb) {
        int head = syntax.graph().head(verb);
        boolean clause = syntax.graph().isRelated(verb, "ccomp") || syntax.graph().isRelated(verb, "xcomp");
        return head >= 0 && clause ? cues.cue(head).filter(Status::isAhead) : Optional.empty();
    }

    /** "Would" after a verb of saying in the past is a future told then; elsewhere it is supposed. */
    private Status modal(int verb, int depth) {
        // "Said that they would fly home and that X would take Y to court"
        int clause = syntax.graph().firstConjunct(verb);
        int head = syntax.graph().head(clause);
        if (head >= 0 && syntax.graph().isRelated(clause, "ccomp")) {
            Optional<Status> cue = cues.cue(head);
            if (cue.isPresent() && cue.get().isAhead()) {
                return cue.get();
            }
            boolean would = syntax.auxiliaries(verb).stream().anyMatch(word -> word.matches("would|['’]d"));
            if (would && syntax.token(head).tag().matches("VBD|VBN") && depth < StatusReader.DEEPEST) {
                return Status.PLANNED;
            }
        }
        return Status.HYPOTHETICAL;
    }

    /** "Agreed that their ministers should visit and that talks should be held". */
    private boolean isAgreedUpon(int verb) {
        int clause = syntax.graph().firstConjunct(verb);
        int head = syntax.graph().head(clause);
        return head >= 0
                && syntax.graph().isRelated(clause, "ccomp")
                && cues.cue(head).equals(Optional.of(Status.AGREED))
                && !syntax.isNegated(head);
    }

    /** "Denied that its officials had met": a claim, and no event. */
    private boolean isDenied(int verb) {
        int head = syntax.graph().head(verb);
        return head >= 0
                && syntax.graph().isRelated(verb, "ccomp")
                && words.denial.contains(syntax.token(head).lemma())
                && !syntax.isNegated(head);
    }
}
