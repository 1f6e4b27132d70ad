package org.credence.extract;

import java.util.Optional;
import java.util.Set;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;
import org.credence.language.Token;

/** Reads who takes part by the clause about an event noun, or by the one it stands in: "a call in which X and Y agreed". */
final class NounClauses {
    private static final int LONGEST_RELATIVE = 12;

    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventNouns nouns;
    private final EventArguments arguments;

    NounClauses(EventWords words, Syntax syntax, Sentence sentence, EventNouns nouns, EventArguments arguments) {
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.nouns = nouns;
        this.arguments = arguments;
    }

    /** "A call on Monday in which X and Y agreed": whoever acts in the clause about it takes part. */
    void described(EventMention event, int noun) {
        int relative = relative(noun);
        int clause = relative < 0 ? -1 : syntax.graph().head(relative);
        if (clause >= 0 && (event.type.isEncounter() || event.type == EventType.AGREEMENT)) {
            arguments.subjects(event, clause, PartyRoles.of(event.type));
        }
        for (int carrying : syntax.graph().children(noun, "acl")) {
            // "The visit that X paid to Y in May"
            boolean carried = words.carries(syntax, carrying)
                    && syntax.graph().hasChild(carrying, "nsubj")
                    && (event.type.isEncounter() || event.type == EventType.VISIT);
            if (carried) {
                arguments.subjects(event, carrying, PartyRoles.of(event.type));
                arguments.dependents(event, carrying);
            }
        }
    }

    /** "Where" or, after a preposition, "which", with no verb between it and the noun; -1 if there is none. */
    private int relative(int noun) {
        for (int at = noun + 1; at < sentence.size() && at - noun <= LONGEST_RELATIVE; at++) {
            Token token = sentence.token(at);
            boolean inWhich = token.is("which") && sentence.token(at - 1).text().matches("in|at|during|under");
            if (inWhich || (token.is("where") && at - noun <= 2)) {
                return at;
            }
            if (token.isVerb() || token.tag().equals("MD") || nouns.eventNoun(at).isPresent()) {
                return -1;
            }
        }
        return -1;
    }

    /** "X and Y at a press conference in Z", with no verb: those of whom a caption shows it. */
    void shown(EventMention event, int noun) {
        int name = syntax.graph().head(noun);
        boolean caption = name >= 0
                && name < noun
                && syntax.graph().isRoot(name)
                && syntax.token(name).isProperNoun()
                && ConstructionWords.PICTURED.contains(syntax.preposition(noun))
                && sentence.tokens().stream().noneMatch(token -> token.tag().matches("VB[DZP]|MD"));
        if (caption && (event.type.isEncounter() || event.type == EventType.BRIEFING)) {
            event.addAll(arguments.partiesOf(name), PartyRoles.of(event.type));
        }
    }

    /** An encounter that names nobody is of those whom its clause is about: "the two have not spoken since the call". */
    void ofClause(EventMention event, int noun) {
        int head = syntax.graph().head(noun);
        boolean bare = event.participants().isEmpty() && event.names.isEmpty();
        if (head < 0) {
            return;
        }
        Optional<Integer> predicate = syntax.predicate(noun);
        String preposition = syntax.preposition(noun);
        boolean onTour = event.type == EventType.VISIT && ConstructionWords.TOUR_PREPOSITION.contains(preposition);
        if (onTour && syntax.token(head).isNoun() && event.visitors().isEmpty()) {
            // "Said in an interview during a visit to X"
            predicate.ifPresent(verb -> visitors(event, verb));
        }
        if (event.type == EventType.AGREEMENT && event.oneSided && event.states().size() == 1) {
            predicate.ifPresent(verb -> holder(event, noun, verb));
        }
        if (onTour && event.places().isEmpty() && preposition.equals("on") && syntax.preposition(head).equals("in") && arguments.place(head).isPresent()) {
            // "X, in Y on a visit, said"
            arguments.destination(event, head);
        }
        if (!bare) {
            return;
        }
        if (event.type == EventType.BRIEFING && preposition.matches("at|during|in")) {
            predicate.ifPresent(verb -> arguments.subjects(event, verb, Role.BRIEFER));
        } else if (event.type.isEncounter() && ConstructionWords.CLAUSE_PREPOSITION.contains(preposition)) {
            EventMention clause = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
            predicate.filter(verb -> verb != noun).ifPresent(verb -> arguments.subjects(clause, verb, PartyRoles.of(event.type)));
            if (clause.states().size() > 1) {
                clause.participants().forEach(each -> event.add(each.party(), each.role()));
            }
        }
    }

    /** "X revoked a deal with Y", "X has a pact with Y": whoever has, keeps or ends it is its other side. */
    private void holder(EventMention event, int noun, int verb) {
        boolean holds = ConstructionWords.HOLDING.contains(syntax.token(verb).lemma())
                && (syntax.graph().isRelated(noun, "obj") || syntax.preposition(noun).matches("from|of|by|under|to"));
        EventMention clause = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        if (holds) {
            arguments.subjects(clause, verb, Role.SIGNATORY);
        }
        if (clause.states().size() == 1) {
            clause.states().forEach(state -> event.add(new Party.State(state), Role.SIGNATORY));
        }
    }

    /** The people whom a clause is about, where the state visited is not their own. */
    private void visitors(EventMention event, int verb) {
        EventMention clause = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        arguments.subjects(clause, verb, Role.VISITOR);
        Set<Entry.State> hosts = event.states();
        boolean foreign = clause.people().size() == 1
                && clause.people().stream().allMatch(person -> person.state().filter(hosts::contains).isEmpty());
        if (foreign) {
            clause.participants().forEach(each -> event.add(each.party(), each.role()));
        }
    }
}
