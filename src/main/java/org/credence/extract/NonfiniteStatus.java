package org.credence.extract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.credence.fact.Status;
import org.credence.language.Token;

/** Reads how far an event that an infinitive or a gerund tells has come: "plans to visit", "after meeting". */
final class NonfiniteStatus {
    private static final Pattern ARRANGED =
            Pattern.compile("((" + String.join("|", ConstructionWords.INFINITIVE_ADVERBS) + ") )?to( be)?");

    private final StatusReader statuses;
    private final EventWords words;
    private final Syntax syntax;
    private final VerbCues cues;
    private final Modality modality;

    NonfiniteStatus(StatusReader statuses, EventWords words, Syntax syntax) {
        this.statuses = statuses;
        this.words = words;
        this.syntax = syntax;
        this.cues = new VerbCues(words, syntax);
        this.modality = new Modality(syntax);
    }

    /** The status of what an infinitive tells: "agreed to visit". */
    Optional<Status> infinitive(int verb, int depth) {
        int head = syntax.graph().head(verb);
        if (isUnrealized(verb)) {
            return Optional.of(Status.CANCELLED);
        }
        if (head >= 0 && syntax.graph().isRelated(verb, "xcomp")) {
            Optional<Status> dropped = dropped(head);
            if (dropped.isPresent()) {
                return dropped;
            }
        }
        if (head < 0 || isArranged(verb)) {
            return Optional.of(Status.PLANNED);
        }
        Token governor = syntax.token(head);
        if (words.undone.contains(governor.lemma())) {
            // "Would be unable to travel" gives up what was planned.
            boolean ahead = modality.isFuture(head) || modality.isConditional(head);
            return ahead && governor.isAdjective() ? Optional.of(Status.CANCELLED) : Optional.empty();
        }
        if (syntax.graph().isRelated(verb, "conj")) {
            return statuses.verb(head, depth + 1);
        }
        if (governor.isVerb() && syntax.graph().isRelated(verb, "xcomp") && syntax.isNegated(head)) {
            // "Was not allowed to see him"
            return Optional.empty();
        }
        if (!governor.isNoun() && words.glad.contains(governor.lower()) && isPast(head)) {
            // "Was pleased to meet"
            return statuses.verb(head, depth + 1);
        }
        if (ConstructionWords.LIKING.contains(governor.lemma()) && modality.isConditional(head)) {
            // "Would like to hold a summit"
            return Optional.of(Status.PROPOSED);
        }
        if (governor.isVerb() && words.implicative.contains(governor.lemma())) {
            // "Used the occasion to see X"
            return statuses.verb(head, depth + 1);
        }
        if (isCaused(verb, head)) {
            return statuses.verb(head, depth + 1);
        }
        return byGovernor(verb, head, depth);
    }

    /** "Forced X to recall its envoy": what X did; but not "made plans to visit". */
    private boolean isCaused(int verb, int head) {
        return ConstructionWords.CAUSING.contains(syntax.token(head).lemma())
                && !syntax.isPassive(head)
                && syntax.graph().isRelated(verb, "xcomp")
                && syntax.graph().children(head, "obj").stream()
                        .anyMatch(object -> object < verb && (syntax.token(object).isProperNoun() || syntax.token(object).tag().equals("PRP")));
    }

    /** "Had planned to visit X but called it off": what became of it. */
    private Optional<Status> dropped(int governor) {
        return syntax.graph().children(governor, "conj").stream()
                .filter(other -> syntax.token(other).isVerb()
                        && syntax.graph().children(other, "obj").stream().anyMatch(object -> syntax.token(object).is("it")))
                .flatMap(other -> cues.cue(other).stream())
                .filter(status -> status == Status.CANCELLED || status == Status.POSTPONED)
                .findFirst();
    }

    /** "Hopes to visit", "the first minister to visit": what the word above an infinitive makes of it. */
    private Optional<Status> byGovernor(int verb, int head, int depth) {
        Token governor = syntax.token(head);
        Optional<Status> cue = governor.isVerb() ? cues.cue(head) : words.governor(governor.lemma());
        if (modality.hasMark(verb, Set.of("for"))) {
            return cue.filter(Status::isAhead).or(() -> Optional.of(Status.PLANNED));
        }
        boolean purpose = syntax.graph().isRelated(verb, "advcl")
                || words.verbs(governor.lemma()).stream()
                        .anyMatch(each -> each.frame() == EventWords.Frame.TRAVEL
                                || each.frame() == EventWords.Frame.VISIT
                                || each.frame() == EventWords.Frame.MEET);
        if (cue.isPresent() && !(purpose && governor.isVerb() && cue.get() == Status.HELD)) {
            return cue;
        }
        if (governor.isVerb() && purpose) {
            // "Visited the capital to attend the ceremony": told as done with the visit itself.
            return statuses.verb(head, depth + 1);
        }
        if (governor.isVerb() && isFirst(head)) {
            // "Became the first minister to visit": told as done.
            return statuses.verb(head, depth + 1);
        }
        if (governor.isVerb() && syntax.graph().isRelated(verb, "xcomp")) {
            Optional<Status> above = statuses.verb(head, depth + 1);
            return above.filter(status -> status != Status.HELD).or(() -> Optional.of(Status.PLANNED));
        }
        if (governor.isNoun() && isOrdinal(head)) {
            // "The first minister to visit": told as done.
            return statuses.governed(head, depth + 1);
        }
        if (governor.isNoun()) {
            Optional<Status> above = statuses.governed(head, depth + 1);
            return above.filter(status -> status != Status.HELD).or(() -> Optional.of(Status.PLANNED));
        }
        return Optional.of(Status.PLANNED);
    }

    private boolean isPast(int predicate) {
        return syntax.graph().children(predicate, "cop", "aux:pass").stream()
                .anyMatch(child -> syntax.token(child).tag().equals("VBD"));
    }

    private boolean isOrdinal(int noun) {
        return !ConstructionWords.OCCASION.contains(syntax.token(noun).lemma())
                && syntax.graph().children(noun, "amod", "within").stream()
                        .anyMatch(child -> child < noun && ConstructionWords.ORDINAL.contains(syntax.token(child).lower()));
    }

    private boolean isFirst(int verb) {
        return syntax.token(verb).lemma().matches("become|be")
                && syntax.graph().children(verb, "obj", "xcomp", "attr").stream()
                        // "Became the first in the region to sign"
                        .anyMatch(child -> isOrdinal(child) || ConstructionWords.ORDINAL.contains(syntax.token(child).lower()));
    }

    /** "The two were to sit down": arranged, whatever the sentence around it tells. */
    private boolean isArranged(int verb) {
        return syntax.graph().children(verb, "aux", "cop").stream()
                .anyMatch(child -> child + 1 < verb
                        && syntax.token(child).lemma().equals("be")
                        && ARRANGED.matcher(syntax.words(child + 1, verb)).matches());
    }

    /** "Was to have opened": did not. */
    boolean isUnrealized(int verb) {
        return syntax.graph().children(verb, "aux").stream().anyMatch(child -> syntax.token(child).is("have"))
                && syntax.words(Math.max(0, verb - 6), verb).matches(".*\\b(was|were) (again )?to have( been)?");
    }

    /** The status of what a gerund or present participle tells: "before leaving", "considered visiting". */
    Optional<Status> gerund(int verb, int depth) {
        int head = syntax.graph().head(verb);
        if (head < 0) {
            return Optional.of(Status.HELD);
        }
        String preposition = syntax.preposition(verb);
        if (preposition.isEmpty()) {
            preposition = syntax.graph().children(verb, "mark").stream()
                    .map(child -> syntax.token(child).lower())
                    .findFirst()
                    .orElse("");
        }
        if (preposition.equals("before") || preposition.equals("ahead of")) {
            return Optional.of(Status.PLANNED);
        }
        if (ConstructionWords.GERUND_PREPOSITION.contains(preposition)) {
            return verbOrNoun(head, depth).filter(Status::isAhead).or(() -> Optional.of(Status.HELD));
        }
        Optional<Status> closing = closing(verb, head, depth);
        if (closing.isPresent()) {
            return closing;
        }
        Token governor = syntax.token(head);
        if (governor.isProperNoun() && syntax.graph().isRelated(verb, "acl")) {
            // "With X speaking to Y": told as a fact.
            return Optional.of(Status.HELD);
        }
        Optional<Status> cue = governor.isVerb() ? cues.cue(head) : words.governor(governor.lemma());
        boolean complement = syntax.graph().isRelated(verb, "xcomp")
                || syntax.graph().isRelated(verb, "ccomp")
                || syntax.graph().isRelated(verb, "acl")
                || syntax.graph().isRelated(verb, "obj")
                || syntax.graph().isRelated(verb, "obl")
                || syntax.graph().isRelated(verb, "nmod");
        if (cue.isPresent() && complement && (!governor.isVerb() || !syntax.isPassive(head) || cue.get() != Status.HELD)) {
            return cue;
        }
        return verbOrNoun(head, depth);
    }

    /** "Agreed on Monday to restore ties, signing a pact": as far as the agreeing, though the parser hangs it on the infinitive. */
    private Optional<Status> closing(int verb, int infinitive, int depth) {
        int main = syntax.graph().head(infinitive);
        boolean setOff = verb > 0
                && main >= 0
                && syntax.token(verb - 1).tag().equals(",")
                && ConstructionWords.CLOSING.contains(syntax.token(verb).lemma())
                && modality.isInfinitive(infinitive)
                && syntax.graph().isRelated(infinitive, "xcomp")
                && syntax.token(main).tag().equals("VBD");
        boolean dated = setOff
                && syntax.graph().children(main, "obl").stream()
                        .anyMatch(child -> child > main && child < infinitive && child - main <= 2 && syntax.token(child).isProperNoun());
        return dated ? statuses.verb(main, depth + 1) : Optional.empty();
    }

    private Optional<Status> verbOrNoun(int node, int depth) {
        return syntax.token(node).isVerb() ? statuses.verb(node, depth + 1) : statuses.governed(node, depth + 1);
    }
}
