package org.credence.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.Status;
import org.credence.language.Token;

/**
 * Reads how far an event has come, as its sentence tells it: from the words right before an event noun, the words that
 * govern it, and tense, modality and negation of the verb that tells it.
 */
final class StatusReader {
    private static final Set<String> WILL = Set.of("will", "wo", "'ll", "’ll", "shall");
    private static final Set<String> WOULD = Set.of("would", "could", "might", "may", "can", "'d", "’d");
    private static final Set<String> SHOULD = Set.of("should", "must", "ought");
    private static final Set<String> IF = Set.of("if", "unless", "whether", "once", "provided", "should");
    private static final int DEEPEST = 8;

    private final EventWords words;
    private final Syntax syntax;

    StatusReader(EventWords words, Syntax syntax) {
        this.words = words;
        this.syntax = syntax;
    }

    /** The status of what a noun names; empty where the text says that it did not come about. */
    Optional<Status> ofNoun(int noun, int firstWord) {
        Optional<Status> modified = modifiers(noun, firstWord);
        if (modified.filter(Status::isAhead).isPresent() && isSettled(noun)) {
            return governed(noun, 0);
        }
        return modified.isPresent() ? modified : governed(noun, 0);
    }

    /** The status of what a verb tells; empty where the text says that it did not happen. */
    Optional<Status> ofVerb(int verb) {
        return verb(verb, 0);
    }

    /** "Held a long-planned summit", "postponed the planned visit": what was done with it outweighs what it was. */
    private boolean isSettled(int noun) {
        int head = syntax.graph().head(noun);
        boolean core = syntax.graph().isRelated(noun, "obj")
                || (syntax.graph().isRelated(noun, "nsubj") && (syntax.isPassive(head) || !syntax.graph().hasChild(head, "obj")));
        if (head < 0 || !core || !syntax.token(head).isVerb()) {
            return false;
        }
        boolean held = syntax.token(head).lemma().matches("hold|conclude|complete|finish|end|sign|take")
                && syntax.token(head).tag().matches("VBD|VBN")
                && syntax.auxiliaries(head).stream().noneMatch(word -> WILL.contains(word) || WOULD.contains(word));
        return isStopped(head) || held;
    }

    private Optional<Status> modifiers(int noun, int firstWord) {
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
        boolean holding = syntax.token(at).lower().matches("convening|holding|hosting|staging|resumption|scheduling");
        return holding ? words.modifier(syntax.token(at - 1).text()) : Optional.empty();
    }

    private Optional<Status> governed(int node, int depth) {
        Optional<Status> own = predicate(node);
        if (own.isPresent()) {
            return own;
        }
        boolean toBeHeld = syntax.graph().children(node, "acl").stream()
                .anyMatch(clause -> syntax.token(clause).lemma().matches("hold|convene|host|sign|take|open") && isInfinitive(clause)
                        && syntax.graph().hasChild(clause, "aux:pass", "compound:prt"));
        if (toBeHeld) {
            return Optional.of(Status.PLANNED);
        }
        int head = syntax.graph().head(node);
        if (head < 0 || depth > DEEPEST) {
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
        if (preposition.matches("for|of") && isIndefinite(node) && syntax.token(head).isNoun()
                && words.prelude.contains(syntax.token(head).lemma())) {
            // "Drew up the agenda for a summit"
            return Optional.of(Status.PLANNED);
        }
        if (words.ahead.contains(preposition) && !preposition.equals("for")) {
            Optional<Status> main = clause(head, depth);
            return main.filter(status -> status != Status.HELD).or(() -> Optional.of(Status.PLANNED));
        }
        if (preposition.matches("after|following|since|amid")) {
            return Optional.of(mainClause(head) == Status.PLANNED ? Status.PLANNED : Status.HELD);
        }
        if (preposition.matches("in|during|at") && syntax.token(head).isVerb() && isInfinitive(head)
                && (!preposition.equals("at") || !words.light.contains(syntax.token(head).lemma()))) {
            // "Invited her to visit in a meeting in Bali": done in the meeting is the inviting.
            return Optional.of(mainClause(head));
        }
        Token governor = syntax.token(head);
        if (governor.isVerb() && syntax.graph().isRelated(node, "obj") && isStopped(head)) {
            return byVerb(node, head, preposition, depth);
        }
        if (isReached(node)) {
            return Optional.of(Status.HELD);
        }
        boolean measured = words.measure.contains(governor.lemma()) && preposition.equals("of");
        if (measured || syntax.graph().isRelated(node, "conj") || syntax.graph().isRelated(node, "appos")) {
            return governed(head, depth + 1);
        }
        if (words.undone.contains(governor.lemma())) {
            return Optional.empty();
        }
        if (governor.isVerb()) {
            return byVerb(node, head, preposition, depth);
        }
        Optional<Status> cue = words.governor(governor.lemma());
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
        return governor.isNoun() || syntax.graph().hasChild(head, "cop") ? governed(head, depth + 1) : clause(head, depth + 1);
    }

    /** "It would be his first visit", "a summit would be unavoidable": the tense of what is said of it. */
    Optional<Status> predicate(int node) {
        if (!syntax.graph().hasChild(node, "cop")) {
            return Optional.empty();
        }
        List<String> auxiliaries = syntax.auxiliaries(node);
        if (auxiliaries.stream().anyMatch(WILL::contains)) {
            return Optional.of(Status.PLANNED);
        }
        if (isOnAgenda(node)) {
            return Optional.of(Status.PLANNED);
        }
        return auxiliaries.stream().anyMatch(WOULD::contains) ? Optional.of(Status.HYPOTHETICAL) : Optional.empty();
    }

    /** "The first thing on the schedule is a meeting", "a trip is on the agenda", "next is a stop in X". */
    private boolean isOnAgenda(int predicate) {
        boolean present = syntax.graph().children(predicate, "cop").stream()
                .anyMatch(child -> syntax.token(child).tag().matches("VBZ|VBP"));
        return present
                && syntax.graph().children(predicate, "nsubj").stream()
                        .flatMap(subject -> syntax.graph().subtree(subject).stream())
                        .anyMatch(each -> syntax.token(each).lemma().matches("schedule|agenda|calendar|itinerary|next"));
    }

    /** "The agreement reached in May": done, whatever is said of it. */
    private boolean isReached(int node) {
        return syntax.graph().children(node, "acl").stream()
                .filter(clause -> syntax.token(clause).tag().equals("VBN") && !isInfinitive(clause))
                .anyMatch(clause -> words.light.contains(syntax.token(clause).lemma())
                        && words.governor(syntax.token(clause).lemma()).filter(Status::isAhead).isEmpty()
                        && clause > node);
    }

    /** Whether the sentence as a whole tells of what will be or of what was. */
    private Status mainClause(int node) {
        int root = syntax.graph().root(node);
        boolean ahead = syntax.auxiliaries(root).stream().anyMatch(WILL::contains);
        return ahead ? Status.PLANNED : Status.HELD;
    }

    private Optional<Status> byVerb(int node, int verb, String preposition, int depth) {
        boolean core = syntax.graph().isRelated(node, "obj")
                || syntax.graph().isRelated(node, "nsubj")
                || syntax.graph().isRelated(node, "iobj")
                || syntax.graph().isRelated(node, "xcomp")
                || syntax.graph().isRelated(node, "ccomp")
                || (preposition.equals("that") && isCue(verb))
                || preposition.equals("for") || (preposition.matches("on|about|of") && isCue(verb)) || preposition.equals("to");
        boolean before = preposition.equals("for")
                && isIndefinite(node)
                && syntax.graph().children(verb, "obj").stream()
                        .anyMatch(object -> object < node && words.prelude.contains(syntax.token(object).lemma()));
        if (before) {
            // "Drew up the agenda for a summit"
            return Optional.of(Status.PLANNED);
        }
        Optional<Status> phrasal = preposition.isEmpty()
                ? Optional.empty()
                : words.governor(syntax.token(verb).lemma() + " " + preposition);
        Optional<Status> cue = phrasal.isPresent() ? phrasal : core ? cue(verb) : Optional.empty();
        boolean doer = syntax.graph().isRelated(node, "nsubj") && !syntax.isPassive(verb)
                && syntax.graph().hasChild(verb, "obj");
        if (doer && isStopped(verb)) {
            // "The invitation put some of them off": what is stopped is something else.
            cue = Optional.empty();
        }
        Optional<Status> ended = syntax.graph().isRelated(node, "nsubj") ? ended(verb) : Optional.empty();
        if (ended.isPresent()) {
            return ended;
        }
        if (cue.isPresent()) {
            return cue.get() == Status.HELD ? verb(verb, depth + 1) : cue;
        }
        return verb(verb, depth + 1);
    }

    /** "Was announced, postponed and finally called off": what came last. */
    private Optional<Status> ended(int verb) {
        Optional<Status> last = Optional.empty();
        for (int other = verb + 1; other < syntax.size(); other++) {
            boolean joined = syntax.token(other).tag().equals("VBN")
                    && syntax.graph().isUnder(other, verb)
                    && hasNoOwnSubject(other, verb)
                    && !syntax.graph().isRelated(other, "acl");
            Optional<Status> cue = joined ? cue(other) : Optional.empty();
            if (cue.isPresent() && (cue.get() == Status.CANCELLED || cue.get() == Status.POSTPONED)) {
                last = cue;
            }
        }
        return last;
    }

    /** "Suspended talks that had begun in May": whatever a clause about them tells. */
    private boolean isStopped(int verb) {
        return cue(verb)
                .filter(status -> status == Status.POSTPONED || status == Status.STALLED || status == Status.CANCELLED)
                .isPresent();
    }

    /** Whether no verb from one up to the other has a subject of its own. */
    private boolean hasNoOwnSubject(int verb, int upTo) {
        for (int above : syntax.graph().pathToRoot(verb)) {
            if (above == upTo) {
                return true;
            }
            if (syntax.graph().hasChild(above, "nsubj", "nsubj:pass")) {
                return false;
            }
        }
        return true;
    }

    /** What a verb of stopping makes of its subject: "it was called off". */
    Optional<Status> stop(int verb) {
        return cue(verb).filter(status -> status == Status.POSTPONED || status == Status.CANCELLED);
    }

    private boolean isCue(int verb) {
        return cue(verb).isPresent();
    }

    /** What a verb, with its particle, makes of the event it governs. */
    private Optional<Status> cue(int verb) {
        String lemma = syntax.token(verb).lemma();
        for (int child : syntax.graph().children(verb, "compound:prt", "advmod", "obl", "xcomp")) {
            Optional<Status> phrasal = words.governor(lemma + " " + syntax.token(child).lower());
            if (phrasal.isPresent()) {
                return phrasal;
            }
        }
        return words.governor(lemma);
    }

    private Optional<Status> clause(int node, int depth) {
        return syntax.token(node).isVerb() ? verb(node, depth) : governed(node, depth + 1);
    }

    private Optional<Status> verb(int verb, int depth) {
        if (depth > DEEPEST) {
            return Optional.of(Status.HELD);
        }
        List<String> auxiliaries = syntax.auxiliaries(verb);
        boolean negated = syntax.isNegated(verb);
        if (isDenied(verb)) {
            return Optional.empty();
        }
        if (hasMark(verb, IF)) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (auxiliaries.stream().anyMatch(WILL::contains)) {
            return negated ? Optional.empty() : Optional.of(Status.PLANNED);
        }
        if (auxiliaries.stream().anyMatch(SHOULD::contains)) {
            return Optional.of(Status.PROPOSED);
        }
        if (auxiliaries.stream().anyMatch(WOULD::contains)) {
            return negated ? Optional.empty() : Optional.of(modal(verb, depth));
        }
        String tag = syntax.token(verb).tag();
        if (isInfinitive(verb)) {
            return negated ? Optional.empty() : infinitive(verb, depth);
        }
        if (tag.equals("VBG") && syntax.graph().children(verb, "aux").isEmpty()) {
            return gerund(verb, depth);
        }
        if (negated) {
            return Optional.empty();
        }
        boolean present = tag.matches("VBP|VBZ");
        if (present && isWhenAhead(verb)) {
            return Optional.of(Status.PLANNED);
        }
        boolean bare = tag.equals("VB") && syntax.graph().isRelated(verb, "conj") && syntax.auxiliaries(verb).isEmpty();
        if (bare && syntax.token(syntax.graph().head(verb)).isVerb()) {
            // "Is due to meet X and attend the forum"
            return verb(syntax.graph().head(verb), depth + 1);
        }
        boolean subjunctive = tag.equals("VBN")
                && syntax.graph().children(verb, "aux:pass").stream().anyMatch(child -> syntax.token(child).is("be"))
                && syntax.auxiliaries(verb).stream().noneMatch(word -> WILL.contains(word) || WOULD.contains(word) || SHOULD.contains(word));
        Optional<Status> wished = tag.matches("VBP?") || subjunctive ? wished(verb) : Optional.empty();
        if (wished.isPresent()) {
            return wished;
        }
        if (tag.equals("VBN") && syntax.graph().children(verb, "aux").isEmpty() && syntax.graph().isRelated(verb, "acl")) {
            // "a meeting held in Aqaba": what is held is past; "a visit planned for May" is told by the cue.
            return Optional.of(cue(verb).orElse(Status.HELD));
        }
        return Optional.of(Status.HELD);
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
                    && (syntax.auxiliaries(above).stream().anyMatch(WILL::contains)
                            || (isInfinitive(above) && syntax.graph().isRelated(above, "xcomp"))
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
        return head >= 0 && clause ? cue(head).filter(Status::isAhead) : Optional.empty();
    }

    /** "Would" after a verb of saying in the past is a future told then; elsewhere it is supposed. */
    private Status modal(int verb, int depth) {
        int head = syntax.graph().head(verb);
        if (head >= 0 && syntax.graph().isRelated(verb, "ccomp")) {
            Optional<Status> cue = cue(head);
            if (cue.isPresent() && cue.get().isAhead()) {
                return cue.get();
            }
            boolean would = syntax.auxiliaries(verb).stream().anyMatch(word -> word.matches("would|['’]d"));
            if (would && syntax.token(head).tag().matches("VBD|VBN") && depth < DEEPEST) {
                return Status.PLANNED;
            }
        }
        return Status.HYPOTHETICAL;
    }

    /** "Denied that its officials had met": a claim, and no event. */
    private boolean isDenied(int verb) {
        int head = syntax.graph().head(verb);
        return head >= 0
                && syntax.graph().isRelated(verb, "ccomp")
                && words.denial.contains(syntax.token(head).lemma())
                && !syntax.isNegated(head);
    }

    private boolean isInfinitive(int verb) {
        return syntax.graph().children(verb, "mark", "aux").stream()
                .anyMatch(child -> syntax.token(child).is("to"));
    }

    private Optional<Status> infinitive(int verb, int depth) {
        int head = syntax.graph().head(verb);
        if (isUnrealized(verb)) {
            return Optional.of(Status.CANCELLED);
        }
        if (head < 0 || isArranged(verb)) {
            return Optional.of(Status.PLANNED);
        }
        Token governor = syntax.token(head);
        if (words.undone.contains(governor.lemma())) {
            // "Would be unable to travel" gives up what was planned.
            boolean ahead = syntax.auxiliaries(head).stream().anyMatch(word -> WILL.contains(word) || WOULD.contains(word));
            return ahead && governor.isAdjective() ? Optional.of(Status.CANCELLED) : Optional.empty();
        }
        if (syntax.graph().isRelated(verb, "conj")) {
            return verb(head, depth + 1);
        }
        if (!governor.isNoun() && words.glad.contains(governor.lower()) && isPast(head)) {
            // "Was pleased to meet"
            return verb(head, depth + 1);
        }
        if (governor.lemma().matches("like|love|prefer") && syntax.auxiliaries(head).stream().anyMatch(WOULD::contains)) {
            // "Would like to hold a summit"
            return Optional.of(Status.PROPOSED);
        }
        if (governor.isVerb() && words.implicative.contains(governor.lemma())) {
            // "Used the occasion to see X"
            return verb(head, depth + 1);
        }
        Optional<Status> cue = governor.isVerb() ? cue(head) : words.governor(governor.lemma());
        if (hasMark(verb, Set.of("for"))) {
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
            return verb(head, depth + 1);
        }
        if (governor.isVerb() && isFirst(head)) {
            // "Became the first minister to visit": told as done.
            return verb(head, depth + 1);
        }
        if (governor.isVerb() && syntax.graph().isRelated(verb, "xcomp")) {
            Optional<Status> above = verb(head, depth + 1);
            return above.filter(status -> status != Status.HELD).or(() -> Optional.of(Status.PLANNED));
        }
        if (governor.isNoun() && isOrdinal(head)) {
            // "The first minister to visit": told as done.
            return governed(head, depth + 1);
        }
        if (governor.isNoun()) {
            Optional<Status> above = governed(head, depth + 1);
            return above.filter(status -> status != Status.HELD).or(() -> Optional.of(Status.PLANNED));
        }
        return Optional.of(Status.PLANNED);
    }

    private boolean isIndefinite(int noun) {
        return syntax.graph().children(noun, "det").stream().allMatch(child -> syntax.token(child).text().matches("(?i)an?|another"))
                && !syntax.graph().hasChild(noun, "nmod:poss");
    }

    private boolean isPast(int predicate) {
        return syntax.graph().children(predicate, "cop", "aux:pass").stream()
                .anyMatch(child -> syntax.token(child).tag().equals("VBD"));
    }

    private boolean isOrdinal(int noun) {
        return !syntax.token(noun).lemma().matches("time|chance|opportunity")
                && syntax.graph().children(noun, "amod").stream()
                        .anyMatch(child -> syntax.token(child).text().matches("(?i)first|last|latest|only|second|third"));
    }

    private boolean isFirst(int verb) {
        return syntax.token(verb).lemma().matches("become|be")
                && syntax.graph().children(verb, "obj", "xcomp", "attr").stream().anyMatch(this::isOrdinal);
    }

    /** "The two were to sit down": arranged, whatever the sentence around it tells. */
    private boolean isArranged(int verb) {
        return syntax.graph().children(verb, "aux", "cop").stream()
                .anyMatch(child -> child + 1 < verb
                        && syntax.token(child).lemma().equals("be")
                        && syntax.words(child + 1, verb).matches("(not |also |then |now |later |first )?to( be)?"));
    }

    /** "Was to have opened": did not. */
    private boolean isUnrealized(int verb) {
        return syntax.graph().children(verb, "aux").stream().anyMatch(child -> syntax.token(child).is("have"))
                && syntax.words(Math.max(0, verb - 6), verb).matches(".*\\b(was|were) (again )?to have( been)?");
    }

    private Optional<Status> gerund(int verb, int depth) {
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
        if (preposition.matches("after|while|since|upon|by|in")) {
            return verbOrNoun(head, depth).filter(Status::isAhead).or(() -> Optional.of(Status.HELD));
        }
        Token governor = syntax.token(head);
        if (governor.isProperNoun() && syntax.graph().isRelated(verb, "acl")) {
            // "With X speaking to Y": told as a fact.
            return Optional.of(Status.HELD);
        }
        Optional<Status> cue = governor.isVerb() ? cue(head) : words.governor(governor.lemma());
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

    private Optional<Status> verbOrNoun(int node, int depth) {
        return syntax.token(node).isVerb() ? verb(node, depth + 1) : governed(node, depth + 1);
    }

    private boolean hasMark(int verb, Set<String> wanted) {
        return syntax.graph().children(verb, "mark", "advmod").stream()
                .anyMatch(child -> child < verb && wanted.contains(syntax.token(child).lower()));
    }
}
