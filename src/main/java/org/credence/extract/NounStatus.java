package org.credence.extract;

import java.util.Optional;
import org.credence.fact.Status;
import org.credence.language.Token;

/** Reads how far an event that a noun names has come: "a planned visit", "postponed the talks", "ahead of a summit". */
final class NounStatus {
    private final StatusReader statuses;
    private final EventWords words;
    private final Syntax syntax;
    private final VerbCues cues;
    private final Modality modality;
    private final StatusModifiers modifiers;
    private final Nonoccurrence nonoccurrence;
    private final NounOutcome outcome;

    NounStatus(StatusReader statuses, EventWords words, Syntax syntax) {
        this.statuses = statuses;
        this.words = words;
        this.syntax = syntax;
        this.cues = new VerbCues(words, syntax);
        this.modality = new Modality(syntax);
        this.modifiers = new StatusModifiers(words, syntax);
        this.nonoccurrence = new Nonoccurrence(syntax);
        this.outcome = new NounOutcome(words, syntax);
    }

    /** Whether the verb of a noun tells, in the past, that it did not come about. */
    boolean isMissed(int noun) {
        return nonoccurrence.isTold(noun);
    }

    /** The status of what a noun names; empty where the text says that it did not come about. */
    Optional<Status> of(int noun, int firstWord) {
        if (nonoccurrence.isTold(noun)) {
            return Optional.of(Status.CANCELLED);
        }
        Optional<Status> told = ofRelative(noun);
        if (told.isPresent()) {
            return told;
        }
        Optional<Status> modified = modifiers.of(noun, firstWord);
        if (modified.filter(Status::isAhead).isPresent() && outcome.isSettled(noun)) {
            return governed(noun, 0);
        }
        Optional<Status> stopped = modified.filter(status -> status == Status.HELD).isPresent() && syntax.graph().isRelated(noun, "nsubj")
                ? governed(noun, 0).filter(Status::isStopped)
                : Optional.empty();
        if (stopped.isPresent()) {
            // "The previous talks were suspended in May"
            return stopped;
        }
        Optional<Status> wished = isNext(noun) ? governed(noun, 0).filter(status -> status == Status.PROPOSED || status == Status.HYPOTHETICAL) : Optional.empty();
        return wished.isPresent() ? wished : modified.isPresent() ? modified : governed(noun, 0);
    }

    /** "Offered to host the next round": which one is meant says nothing of how far it has come. */
    private boolean isNext(int noun) {
        return syntax.graph().children(noun, "amod").stream().anyMatch(child -> syntax.token(child).is("next"));
    }

    /** "A round that was to have begun", "might meet at the summit, which was put off": what its own clause tells. */
    private Optional<Status> ofRelative(int noun) {
        for (int clause : syntax.graph().children(noun, "acl")) {
            boolean relative = clause > noun
                    && syntax.graph().children(clause, "nsubj", "nsubj:pass", "obj").stream()
                            .anyMatch(child -> syntax.token(child).tag().matches("WDT|WP") && child < clause);
            if (relative && statuses.isUnrealized(clause)) {
                return Optional.of(Status.CANCELLED);
            }
            if (relative && isToCome(clause)) {
                return Optional.of(Status.PLANNED);
            }
            boolean supposed = relative
                    && syntax.graph().hasChild(clause, "nsubj:pass")
                    && ConstructionWords.TO_BE_HELD.contains(syntax.token(clause).lemma())
                    && modality.isConditional(clause);
            if (supposed && governed(noun, 0).filter(status -> status == Status.HELD).isPresent()) {
                // "Spoke of a meeting, which could be held in May"
                return Optional.of(Status.HYPOTHETICAL);
            }
            boolean stopped = relative
                    && syntax.graph().hasChild(clause, "nsubj:pass")
                    && syntax.token(clause).tag().equals("VBN")
                    && cues.cue(clause).filter(status -> status == Status.POSTPONED).isPresent();
            if (stopped && governed(noun, 0).filter(Status::isAhead).isPresent()) {
                // "Might meet at the summit in X, which was put off"; but one put off once may have opened since.
                return cues.cue(clause);
            }
        }
        return Optional.empty();
    }

    /**
     * The status that the words governing a noun or predicate tell.
     *
     * @param depth how many words the reading has gone up from the event
     */
    Optional<Status> governed(int node, int depth) {
        Optional<Status> own = predicate(node);
        if (own.isPresent()) {
            return own;
        }
        boolean toBeHeld = syntax.graph().children(node, "acl").stream()
                .anyMatch(clause -> ConstructionWords.TO_BE_HELD.contains(syntax.token(clause).lemma())
                        && modality.isInfinitive(clause)
                        && syntax.graph().hasChild(clause, "aux:pass", "compound:prt"));
        if (toBeHeld || (depth == 0 && outcome.isPlannedAside(node) && !isGivenUp(node))) {
            return Optional.of(Status.PLANNED);
        }
        int head = syntax.graph().head(node);
        if (head < 0 || depth > StatusReader.DEEPEST) {
            return Optional.of(Status.HELD);
        }
        String preposition = syntax.preposition(node);
        if (preposition.equals("of") && syntax.token(head).text().matches("ahead|advance") && syntax.graph().head(head) >= 0) {
            // "Told reporters ahead of a meeting"
            preposition = "ahead of";
            head = syntax.graph().head(head);
        }
        if (words.undone.contains(preposition)) {
            // "Instead of a meeting"
            return Optional.empty();
        }
        Optional<Status> phrase = byPreposition(node, head, preposition, depth);
        return phrase.isPresent() ? phrase : byGovernor(node, head, preposition, depth);
    }

    /** "Pulled out of talks planned with X": whatever was planned. */
    private boolean isGivenUp(int noun) {
        int verb = syntax.graph().head(noun);
        return verb >= 0
                && words.governor(syntax.token(verb).lemma() + " " + syntax.preposition(noun))
                        .filter(status -> status == Status.CANCELLED)
                        .isPresent();
    }

    /** "A summit, which is expected to take place in May", "will be held": to come, whatever is done with it above. */
    private boolean isToCome(int clause) {
        boolean arranged = syntax.isPassive(clause)
                && syntax.graph().hasChild(clause, "xcomp")
                && words.governor(syntax.token(clause).lemma()).filter(status -> status == Status.PLANNED).isPresent()
                && syntax.graph().children(clause, "aux:pass").stream().anyMatch(aux -> syntax.token(aux).tag().matches("VBZ|VBP"));
        boolean coming = modality.isFuture(clause) && !syntax.isNegated(clause) && ConstructionWords.TO_BE_HELD.contains(syntax.token(clause).lemma());
        return arranged || coming;
    }

    /** The first token of a noun's phrase, its preposition left out. */
    private int firstOfPhrase(int noun) {
        return syntax.graph().children(noun, "det", "amod", "compound", "nmod:poss", "nummod").stream()
                .filter(child -> child < noun)
                .min(Integer::compare)
                .orElse(noun);
    }

    /** "Ahead of a meeting", "after the talks": what the preposition tells; empty where it leaves it to the word above. */
    private Optional<Status> byPreposition(int node, int head, String preposition, int depth) {
        if (preposition.matches("for|of") && isIndefinite(node) && syntax.token(head).isNoun()
                && words.prelude.contains(syntax.token(head).lemma())) {
            // "Drew up the agenda for a summit"
            return Optional.of(Status.PLANNED);
        }
        if (words.ahead.contains(preposition) && ConstructionWords.POSING.contains(syntax.token(head).lemma())) {
            // "X shakes hands with Y before their talks in Z", under a picture of the day.
            return clause(head, depth).filter(Status::isAhead).or(() -> Optional.of(Status.HELD));
        }
        if (words.ahead.contains(preposition) && !preposition.equals("for")) {
            Optional<Status> main = clause(head, depth);
            return main.filter(status -> status != Status.HELD).or(() -> Optional.of(Status.PLANNED));
        }
        if (preposition.matches("after|following|since|amid")) {
            return Optional.of(mainClause(head) == Status.PLANNED ? Status.PLANNED : Status.HELD);
        }
        int comma = firstOfPhrase(node) - 2;
        boolean setOff = comma >= 0 && syntax.token(comma).text().equals(",") && (comma > head || node < head);
        boolean journey = preposition.equals("on") && setOff && syntax.token(head).tag().matches("VB[DNZ]");
        if (journey || (preposition.matches("in|during|at") && setOff && modality.isInfinitive(head))) {
            // "Agreed to open the border, at a meeting in X", "has asked for help, on her first trip to X": where they did.
            return Optional.of(mainClause(head));
        }
        if (preposition.matches("in|during|at") && node < head && isAllTheyCould(head)) {
            // "At a summit in May, leaders could only agree to differ": but "could only sign it at a summit" tells of none.
            return Optional.of(Status.HELD);
        }
        if (preposition.matches("in|during|at") && new Outlook(words, syntax).isOf(head)) {
            return Optional.of(Status.PLANNED);
        }
        if (preposition.matches("in|during|at") && syntax.token(head).isVerb()
                && (modality.isInfinitive(head) || isInfinitivesConjunct(head))
                && !takesPart(head, preposition)
                && (!preposition.equals("at") || !words.carries(syntax, head))) {
            // "Invited her to visit in a meeting in Bali": done in the meeting is the inviting; "were to submit it at the round".
            if (syntax.graph().root(head) == head) {
                return statuses.verb(head, depth + 1);
            }
            return Optional.of(mainClause(head));
        }
        if (preposition.equals("at") && ConstructionWords.BOUND.contains(syntax.token(head).lemma())
                && syntax.token(head).isAdjective() && syntax.graph().hasChild(head, "cop")) {
            // "Are due at the summit"
            return Optional.of(Status.PLANNED);
        }
        int above = syntax.graph().head(head);
        boolean toGerund = syntax.token(head).tag().equals("VBG")
                && syntax.graph().children(head, "case", "mark").stream().anyMatch(child -> syntax.token(child).is("to"));
        if (preposition.matches("during|at") && toGerund && above >= 0 && syntax.token(above).isVerb()) {
            // "Looked forward to talking at the summit"
            return cues.cue(above).filter(Status::isAhead);
        }
        return Optional.empty();
    }

    /** "Declined to participate in the talks", "agreed to take part in a summit": what is declined or agreed to is the sitting itself. */
    private boolean takesPart(int verb, String preposition) {
        return preposition.equals("in")
                && (words.carries(syntax, verb, preposition)
                        || syntax.graph().children(verb, "obj").stream().anyMatch(object -> words.carries("take " + syntax.token(object).lower() + " in")));
    }

    private boolean isAllTheyCould(int verb) {
        boolean could = !syntax.isPassive(verb)
                && syntax.auxiliaries(verb).contains("could")
                && syntax.graph().children(verb, "advmod").stream()
                        .anyMatch(child -> child < verb && ConstructionWords.ALL_THAT_COULD.contains(syntax.token(child).lower()));
        return could
                && syntax.graph().children(verb, "advcl").stream()
                        .noneMatch(clause -> syntax.graph().children(clause, "mark").stream()
                                .anyMatch(mark -> syntax.token(mark).lower().matches("if|unless")));
    }

    /** "Agreed to resume flights and reopen crossings during his visit". */
    private boolean isInfinitivesConjunct(int verb) {
        return syntax.graph().isRelated(verb, "conj")
                && syntax.token(verb).tag().equals("VB")
                && modality.isInfinitive(syntax.graph().conjuncts(verb).getFirst());
    }

    /** What the word above a noun makes of it; empty where that says that it did not come about. */
    private Optional<Status> byGovernor(int node, int head, String preposition, int depth) {
        Token governor = syntax.token(head);
        boolean stopped = syntax.graph().isRelated(node, "obj")
                || (syntax.graph().isRelated(node, "nsubj") && !syntax.graph().hasChild(head, "obj"));
        if (governor.isVerb() && stopped && cues.isStopped(head)) {
            return byVerb(node, head, preposition, depth);
        }
        if (preposition.equals("of") && ConstructionWords.SIDELINE.contains(governor.lemma())) {
            return besides(head, depth);
        }
        Optional<Status> pause = byStopNoun(head, preposition, depth);
        if (pause.isPresent()) {
            return pause;
        }
        if (outcome.isReached(node)) {
            return Optional.of(Status.HELD);
        }
        boolean measured = words.measure.contains(governor.lemma()) && preposition.equals("of");
        if (measured || syntax.graph().isRelated(node, "conj") || syntax.graph().isRelated(node, "appos")) {
            // "Could meet at the summit in May and at the forum in June": as the other phrase of the verb.
            return governor.isVerb() && !preposition.isEmpty() ? clause(head, depth + 1) : governed(head, depth + 1);
        }
        boolean object = !governor.isVerb()
                || depth == 0
                || syntax.graph().isRelated(node, "obj")
                || syntax.graph().isRelated(node, "nsubj:pass")
                || syntax.graph().isRelated(node, "xcomp");
        if (object && words.undone.contains(governor.lemma()) && !nonoccurrence.isOnlyFruitless(node)) {
            // But not "was missing from the account of the meeting"
            return Optional.empty();
        }
        if (governor.isVerb() && preposition.matches("for|over|on|upon") && words.reason.contains(governor.lemma())) {
            // "To punish them for a visit", "to congratulate him on his election"
            return Optional.of(Status.HELD);
        }
        return governor.isVerb() ? byVerb(node, head, preposition, depth) : byNoun(head, preposition, depth);
    }

    /** "Plans for a meeting", "the likely convening of a meeting": what a noun or adjective above makes of it. */
    private Optional<Status> byNoun(int head, String preposition, int depth) {
        Token governor = syntax.token(head);
        Optional<Status> cue = words.governor(governor.lemma());
        // But not "plans at the summit"
        if (cue.isPresent() && cue.get() != Status.HELD && !words.held.contains(preposition)) {
            return cue;
        }
        Optional<Status> described = syntax.graph().children(head, "amod").stream()
                .flatMap(child -> words.modifier(syntax.token(child).text()).stream())
                .filter(Status::isAhead)
                .findFirst();
        if (described.isPresent()) {
            // "The likely convening of a meeting"
            return described;
        }
        Optional<Status> predicate = predicate(head);
        if (predicate.isPresent()) {
            return predicate;
        }
        boolean above = governor.isNoun() || syntax.graph().hasChild(head, "cop");
        Optional<Status> told = above ? governed(head, depth + 1) : clause(head, depth + 1);
        // "Agreed on a link at talks in X": what they agreed on is the link.
        boolean where = preposition.matches("at|during");
        return told.map(status -> where && status == Status.AGREED ? Status.HELD : status);
    }

    /** "A meeting on the sidelines of the summit was called off": the summit goes its own way. */
    private Optional<Status> besides(int sideline, int depth) {
        int meeting = syntax.graph().head(sideline);
        Optional<Status> beside = governed(sideline, depth + 1);
        if (beside.isEmpty()) {
            // "Did not meet on the sidelines of the summit", "will not meet there"
            boolean ahead = meeting >= 0 && (modality.isFuture(meeting) || modality.isConditional(meeting));
            return Optional.of(ahead ? Status.PLANNED : Status.HELD);
        }
        boolean missed = meeting >= 0 && nonoccurrence.isTold(meeting);
        return Optional.of(missed || beside.get() == Status.HELD ? Status.HELD : Status.PLANNED);
    }

    /** "A pause in the talks": they are stopped; where it is only proposed, they go on. */
    private Optional<Status> byStopNoun(int head, String preposition, int depth) {
        boolean stops = preposition.matches("in|to") && ConstructionWords.STOP_NOUN.contains(syntax.token(head).lemma());
        if (!stops || !syntax.token(head).isNoun()) {
            return Optional.empty();
        }
        boolean wished = governed(head, depth + 1)
                .filter(status -> status != Status.PROPOSED && status != Status.UNDER_CONSIDERATION && status != Status.HYPOTHETICAL)
                .isEmpty();
        return Optional.of(wished ? Status.HELD : Status.STALLED);
    }

    /** "It would be his first visit", "a summit would be unavoidable": the tense of what is said of it. */
    Optional<Status> predicate(int node) {
        if (!syntax.graph().hasChild(node, "cop")) {
            return Optional.empty();
        }
        if (modality.isFuture(node)) {
            return Optional.of(Status.PLANNED);
        }
        if (outcome.isOnAgenda(node)) {
            return Optional.of(Status.PLANNED);
        }
        return modality.isConditional(node) ? Optional.of(Status.HYPOTHETICAL) : Optional.empty();
    }

    /** Whether the sentence as a whole tells of what will be or of what was. */
    private Status mainClause(int node) {
        int root = syntax.graph().root(node);
        boolean ahead = modality.isFuture(root);
        return ahead ? Status.PLANNED : Status.HELD;
    }

    private Optional<Status> byVerb(int node, int verb, String preposition, int depth) {
        boolean core = syntax.graph().isRelated(node, "obj")
                || syntax.graph().isRelated(node, "nsubj")
                || syntax.graph().isRelated(node, "iobj")
                || syntax.graph().isRelated(node, "xcomp")
                || syntax.graph().isRelated(node, "ccomp")
                || (preposition.equals("that") && cues.isCue(verb))
                || preposition.equals("for") || (preposition.matches("on|about|of") && cues.isCue(verb)) || preposition.equals("to");
        boolean before = preposition.equals("for")
                && isIndefinite(node)
                && syntax.graph().children(verb, "obj", "nsubj").stream()
                        .anyMatch(object -> object < node && words.prelude.contains(syntax.token(object).lemma()));
        if (before) {
            // "Drew up the agenda for a summit", "preparations have begun for a summit"
            return Optional.of(Status.PLANNED);
        }
        Optional<Status> phrasal = preposition.isEmpty()
                ? Optional.empty()
                : words.governor(syntax.token(verb).lemma() + " " + preposition);
        Optional<Status> cue = phrasal.isPresent() ? phrasal : core ? cues.cue(verb) : Optional.empty();
        boolean doer = syntax.graph().isRelated(node, "nsubj") && !syntax.isPassive(verb)
                && syntax.graph().hasChild(verb, "obj");
        if ((doer || (preposition.equals("for") && phrasal.isEmpty())) && cues.isStopped(verb)) {
            // "The invitation put some of them off", "broke off for talks": what is stopped is something else.
            cue = Optional.empty();
        }
        Optional<Status> ended = syntax.graph().isRelated(node, "nsubj") ? outcome.ended(verb) : Optional.empty();
        if (ended.isPresent()) {
            return ended;
        }
        if (cue.equals(Optional.of(Status.PLANNED)) && modality.hasMark(verb, ConstructionWords.CONDITION)) {
            // "Whether a summit can be arranged remains unclear"
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (cue.isPresent()) {
            return cue.get() == Status.HELD ? statuses.verb(verb, depth + 1) : cue;
        }
        return statuses.verb(verb, depth + 1);
    }

    private Optional<Status> clause(int node, int depth) {
        return syntax.token(node).isVerb() ? statuses.verb(node, depth) : governed(node, depth + 1);
    }

    private boolean isIndefinite(int noun) {
        return syntax.graph().children(noun, "det").stream().allMatch(child -> syntax.token(child).text().matches("(?i)an?|another"))
                && !syntax.graph().hasChild(noun, "nmod:poss");
    }
}
