package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.Status;

/** Reads what the clauses around a noun make of the event it names: "reached in May", "announced, then called off". */
final class NounOutcome {
    private final EventWords words;
    private final Syntax syntax;
    private final VerbCues cues;
    private final Modality modality;

    NounOutcome(EventWords words, Syntax syntax) {
        this.words = words;
        this.syntax = syntax;
        this.cues = new VerbCues(words, syntax);
        this.modality = new Modality(syntax);
    }

    /** "Held a long-planned summit", "postponed the planned visit": what was done with it outweighs what it was. */
    boolean isSettled(int noun) {
        int head = syntax.graph().head(noun);
        boolean core = syntax.graph().isRelated(noun, "obj")
                || (syntax.graph().isRelated(noun, "nsubj") && (syntax.isPassive(head) || !syntax.graph().hasChild(head, "obj")));
        if (head < 0 || !core || !syntax.token(head).isVerb()) {
            return false;
        }
        boolean held = ConstructionWords.CARRIED_OUT.contains(syntax.token(head).lemma())
                && syntax.token(head).tag().matches("VBD|VBN")
                && !modality.isFuture(head)
                && !modality.isConditional(head);
        return cues.isStopped(head) || held;
    }

    /** "With a summit planned within weeks, X is courting Y": told by its clause, where nothing is said to be done with it. */
    boolean isPlannedAside(int noun) {
        boolean core = syntax.graph().isRelated(noun, "nsubj") || syntax.graph().isRelated(noun, "obj");
        return (!core || isSpokenOf(noun))
                && syntax.graph().children(noun, "acl").stream()
                        .anyMatch(clause -> clause > noun
                                && syntax.token(clause).tag().matches("VBN|VBD")
                                && ConstructionWords.SCHEDULING.contains(syntax.token(clause).lemma())
                                && !syntax.graph().hasChild(clause, "nsubj", "aux"));
    }

    /** "A third round, planned for the summer, is in doubt": what is said of it in the present does not hold it. */
    private boolean isSpokenOf(int noun) {
        int head = syntax.graph().head(noun);
        if (head < 0 || !syntax.graph().isRelated(noun, "nsubj") || cues.isStopped(head)) {
            return false;
        }
        boolean present = syntax.token(head).tag().matches("VB[ZP]")
                || syntax.graph().children(head, "cop").stream().anyMatch(child -> syntax.token(child).tag().matches("VB[ZP]"));
        return present && syntax.auxiliaries(head).stream().noneMatch(word -> word.matches("ha[sd]|have"));
    }

    /** "The first thing on the schedule is a meeting", "a trip is on the agenda", "next is a stop in X". */
    boolean isOnAgenda(int predicate) {
        boolean present = syntax.graph().children(predicate, "cop").stream()
                .anyMatch(child -> syntax.token(child).tag().matches("VBZ|VBP"));
        return present
                && syntax.graph().children(predicate, "nsubj").stream()
                        .flatMap(subject -> syntax.graph().subtree(subject).stream())
                        .anyMatch(each -> ConstructionWords.TIMETABLE.contains(syntax.token(each).lemma()));
    }

    /** "The agreement reached in May": done, whatever is said of it. */
    boolean isReached(int node) {
        boolean byOthers = syntax.graph().children(node, "acl").stream()
                .anyMatch(clause -> clause > node
                        && syntax.token(clause).tag().equals("VBD")
                        && ConstructionWords.REACHED.contains(syntax.token(clause).lemma())
                        && !syntax.isNegated(clause)
                        && isOfIt(node, clause));
        if (byOthers) {
            // "The pact that X and Y signed in 1998"
            return true;
        }
        return syntax.graph().children(node, "acl").stream()
                .filter(clause -> syntax.token(clause).tag().equals("VBN") && !modality.isInfinitive(clause))
                // "A meeting, which could be held in May"
                .filter(clause -> !modality.isConditional(clause) && !modality.isFuture(clause))
                .anyMatch(clause -> ConstructionWords.REACHED.contains(syntax.token(clause).lemma())
                        && words.governor(syntax.token(clause).lemma()).filter(Status::isAhead).isEmpty()
                        && clause > node);
    }

    /** "The pact that X and Y signed", "the truce that began on Friday": what somebody did with it, or it by itself. */
    private boolean isOfIt(int noun, int clause) {
        List<Integer> subjects = syntax.graph().children(clause, "nsubj");
        boolean relative = subjects.stream().anyMatch(subject -> syntax.token(subject).tag().startsWith("W"));
        return relative
                ? !syntax.graph().hasChild(clause, "obj") && ConstructionWords.IN_SESSION.contains(syntax.token(clause).lemma())
                : !subjects.isEmpty() && subjects.stream().allMatch(subject -> subject > noun && subject < clause);
    }

    /** "Was announced, postponed and finally called off": what came last. */
    Optional<Status> ended(int verb) {
        Optional<Status> last = Optional.empty();
        for (int other = verb + 1; other < syntax.size(); other++) {
            boolean joined = syntax.token(other).tag().equals("VBN")
                    && syntax.graph().isUnder(other, verb)
                    && hasNoOwnSubject(other, verb)
                    && !syntax.graph().isRelated(other, "acl");
            Optional<Status> cue = joined ? cues.cue(other) : Optional.empty();
            // "Began in 2013 but have been suspended since": not "were suspended and resumed".
            boolean stillStopped = cue.filter(status -> status == Status.STALLED).isPresent()
                    && syntax.auxiliaries(other).stream().anyMatch(word -> word.matches("has|have"))
                    && syntax.isPassive(other);
            boolean fallenThrough = cue.filter(status -> status == Status.CANCELLED || status == Status.POSTPONED).isPresent();
            if (fallenThrough || stillStopped) {
                last = cue;
            }
        }
        return last;
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
}
