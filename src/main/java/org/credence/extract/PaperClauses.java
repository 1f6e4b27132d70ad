package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/**
 * Reads the clause that tells how a paper was made: "a pact on patrols, signed in X in May by A and B", "an accord that the two concluded
 * in May". The parser hangs such a clause on any word around, so it is found by the order of the words.
 */
final class PaperClauses {
    /** How many words may stand between a paper and the clause: "the treaty of peace and friendship between the two, which was". */
    private static final int FARTHEST = 14;

    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;

    PaperClauses(
            Reading reading, Referents referents, EventWords words, Syntax syntax, Sentence sentence, EventArguments arguments) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
    }

    /** The participle that tells how the paper was made. */
    Optional<Integer> making(int noun) {
        if (words.scheme.contains(OfficeWords.singular(sentence.token(noun).lower()))) {
            // "A swap agreed in May is to begin on Friday": told by the agreeing.
            return Optional.empty();
        }
        for (int at = noun + 1; at < sentence.size() && at - noun <= FARTHEST; at++) {
            Token token = sentence.token(at);
            if (isMaking(noun, at)) {
                return Optional.of(at);
            }
            // "That the two had concluded", "which was signed"
            boolean relative = sentence.token(at - 1).text().matches("which|that")
                    || (token.text().matches("had|has|have") && syntax.graph().isRelated(at, "aux"));
            boolean other = token.tag().matches("VB[DZP]|MD");
            if ((other && !relative) || words.isPaper(token) || token.text().matches("[;:—]")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "A declaration in which the two governments undertake not to use force": the clause of what it binds its sides to. */
    Optional<Integer> binding(int noun) {
        return syntax.graph().children(noun, "acl").stream()
                .filter(clause -> sentence.token(clause).tag().matches("VB[DPZ]?")
                        && ConstructionWords.BINDING.contains(sentence.token(clause).lemma())
                        && !syntax.graph().hasChild(clause, "aux", "mark")
                        && syntax.graph().children(clause, "obl").stream()
                                .anyMatch(which -> sentence.token(which).tag().startsWith("W") && syntax.preposition(which).matches("in|under|by|through")))
                .findFirst();
    }

    private void bound(EventMention event, int clause) {
        arguments.subjects(event, clause, Role.SIGNATORY);
        if (event.states().isEmpty() && syntax.subjects(clause).stream().map(sentence::token).anyMatch(reading.offices()::isGroupOfStates)) {
            referents.statesTogether().forEach(state -> event.add(new Party.State(state), Role.SIGNATORY));
        }
    }

    /** What the clause tells of who, where and when, as far as the event has it not by itself. */
    void fill(EventMention event, int noun) {
        if (event.participants().isEmpty()) {
            binding(noun).ifPresent(clause -> bound(event, clause));
        }
        // What hangs on the noun is read with all that depends on it.
        making(noun).ifPresent(verb ->
                fill(event, verb, syntax.graph().isRelated(verb, "acl") && syntax.graph().head(verb) == noun));
    }

    /** The same for a word that stands for a paper, of which nothing else is read. */
    void fillAlike(EventMention event, int pronoun) {
        making(pronoun).ifPresent(verb -> fill(event, verb, false));
    }

    private void fill(EventMention event, int verb, boolean own) {
        if (isActive(verb)) {
            arguments.subjects(event, verb, Role.SIGNATORY);
        }
        if (!(event.status.isAhead() && words.isMediating(sentence.token(verb).lemma(), event.type))) {
            // "The coming conclusion of a pact mediated by X" is still to come.
            event.status = Status.HELD;
        }
        run(event, verb, own);
    }

    private boolean isMaking(int noun, int at) {
        Token token = sentence.token(at);
        if (!token.tag().matches("VB[ND]") || !ConstructionWords.PAPER_MAKING.contains(token.lemma()) || isNegated(at)) {
            return false;
        }
        boolean withSomebody = at + 2 < sentence.size()
                && sentence.token(at + 1).is("with")
                && sentence.token(at + 2).text().matches("an?");
        if (withSomebody) {
            // "A deal signed with a singer"
            return false;
        }
        return isReduced(noun, at) || isRelativePassive(at) || isActive(at);
    }

    /** "Signed in X", right behind the paper or set off, and with no object of its own. */
    private boolean isReduced(int noun, int at) {
        Token before = sentence.token(at - 1);
        boolean placed = at - 1 == noun || before.text().equals(",") || (before.isNoun() && syntax.graph().isRelated(at, "acl"))
                || (ConstructionWords.BEFORE_MADE.contains(before.text()) && at > noun + 1);
        boolean bare = !syntax.graph().hasChild(at, "aux", "aux:pass", "obj")
                && (at - 1 == noun || !syntax.graph().hasChild(at, "nsubj", "nsubj:pass"));
        // "A truce announced in X on Monday holds": the parser takes either verb for the main one.
        boolean finite = at - 1 == noun && !syntax.graph().isRelated(at, "acl")
                && (sentence.token(at).tag().equals("VBD") || syntax.graph().hasChild(at, "nsubj", "nsubj:pass"));
        return placed && bare && isFollowedByPhrase(at) && (!finite || !syntax.graph().hasChild(at, "xcomp", "ccomp"));
    }

    private boolean isFollowedByPhrase(int at) {
        return at + 1 < sentence.size()
                && (sentence.token(at + 1).tag().equals("IN") || time(at + 1).isPresent());
    }

    /** "Which was signed", "that had been signed". */
    private boolean isRelativePassive(int at) {
        int first = at;
        while (first > 0 && ConstructionWords.MADE_RELATIVE.contains(sentence.token(first - 1).text())) {
            first--;
        }
        // But not "a deal with X, which had approved the plan"
        boolean passive = sentence.tokens().subList(first, at).stream().anyMatch(token -> token.lemma().equals("be"));
        return passive
                && first > 0
                && !syntax.graph().hasChild(at, "obj")
                && sentence.token(first - 1).text().matches("which|that")
                && syntax.graph().children(at, "nsubj").stream().allMatch(subject -> subject < at);
    }

    /** "That the two concluded": whoever makes it stands before the verb, and it has no object but the paper. */
    private boolean isActive(int at) {
        List<Integer> subjects = syntax.graph().children(at, "nsubj");
        return !subjects.isEmpty()
                && subjects.stream().allMatch(subject -> subject < at && isBehindThat(subject))
                && !syntax.graph().hasChild(at, "aux:pass", "obj", "xcomp", "ccomp")
                && syntax.graph().children(at, "aux").stream().allMatch(aux -> sentence.token(aux).text().matches("had|has|have"))
                && (at + 1 == sentence.size() || !sentence.token(at + 1).tag().matches("DT|PRP\\$?|JJ|CD|TO"));
    }

    private boolean isBehindThat(int subject) {
        int first = subject;
        for (int each : syntax.graph().subtree(subject)) {
            first = Math.min(first, each);
        }
        return first > 0 && sentence.token(first - 1).text().matches("that|which") && first - 1 > 0
                && (sentence.token(first - 2).isNoun() || sentence.token(first - 2).text().equals(","));
    }

    private boolean isNegated(int at) {
        boolean before = sentence.tokens().subList(Math.max(0, at - 2), at).stream()
                .anyMatch(token -> ConstructionWords.NOT_MADE.contains(token.lower()));
        return before || syntax.isNegated(at);
    }

    /** The places, days and sides that follow the verb, one phrase after another. */
    private void run(EventMention event, int verb, boolean own) {
        boolean timed = !event.times.isEmpty();
        boolean placed = !event.places().isEmpty();
        int at = verb + 1;
        while (at < sentence.size()) {
            int phrase = sentence.token(at).text().equals(",") ? at + 1 : at;
            int first = phrase < sentence.size() && sentence.token(phrase).tag().equals("IN") ? phrase + 1 : phrase;
            if (first >= sentence.size()) {
                return;
            }
            String preposition = first > phrase ? sentence.token(phrase).lower() : "";
            int behindDeterminer = sentence.token(first).text().equals("the") ? first + 1 : first;
            Optional<TimeExpression> time = time(first).or(() -> time(behindDeterminer));
            Optional<Mention> mention = reading.mentionAt(sentence.index(), first);
            if (time.isPresent()) {
                if (!timed && (preposition.isEmpty() || ConstructionWords.WHEN_MADE.contains(preposition))) {
                    arguments.oblique(event, time.get().end() - 1, preposition);
                }
                at = time.get().end();
            } else if (preposition.equals("by") && mention.isPresent()) {
                at = sides(event, first, words.isMediating(sentence.token(verb).lemma(), event.type));
            } else if (preposition.matches("in|at|near|on") && mention.isPresent() && arguments.place(mention.get().head()).isPresent()) {
                if (!placed && !own) {
                    arguments.place(mention.get().head()).ifPresent(event::at);
                }
                at = mention.get().end();
            } else {
                return;
            }
        }
    }

    /** "By A, B and C": those named one after another; who brokers a paper is no side of it. */
    private int sides(EventMention event, int first, boolean mediated) {
        int at = first;
        while (at < sentence.size()) {
            Optional<Mention> mention = reading.mentionAt(sentence.index(), at);
            if (mention.isPresent() && speaks(mention.get().head())) {
                // "Signed by X and Y, the minister of Z said"
                return at;
            }
            if (mention.isPresent()) {
                if (!mediated) {
                    event.addAll(referents.of(sentence.index(), mention.get()), Role.SIGNATORY);
                }
                at = mention.get().end();
            } else if (sentence.token(at).text().matches(",|and|the|by")) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** "X", "X's minister", before a verb of their own. */
    private boolean speaks(int name) {
        int owned = syntax.graph().isRelated(name, "nmod:poss") ? syntax.graph().head(name) : name;
        return syntax.graph().isRelated(owned, "nsubj");
    }

    private Optional<TimeExpression> time(int token) {
        return arguments.time(token);
    }
}
