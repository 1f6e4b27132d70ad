package org.credence.extract;

import java.util.List;
import org.credence.fact.Role;
import org.credence.language.Sentence;

/** Reads who invites whom where a noun names the invitation, from what is done with it and what it asks for. */
final class InvitationNouns {
    private final Referents referents;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;

    InvitationNouns(Referents referents, Syntax syntax, Sentence sentence, EventArguments arguments) {
        this.referents = referents;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
    }

    /** Who invites whom: "extended an invitation to X on behalf of Y", "accepted an invitation to visit Z". */
    void fill(EventMention event, int noun) {
        int verb = syntax.graph().head(noun);
        boolean object = verb >= 0 && syntax.graph().isRelated(noun, "obj");
        if (object && ConstructionWords.INVITED.contains(sentence.token(verb).lemma())) {
            arguments.subjects(event, verb, Role.INVITEE);
        } else if (object) {
            renewing(event, noun, verb);
        }
        if (verb >= 0 && syntax.preposition(noun).equals("at")) {
            // "At the invitation of X, Y will visit Z"
            syntax.predicate(noun).ifPresent(predicate -> arguments.subjects(event, predicate, Role.INVITEE));
        }
        behalf(event, noun);
        if (object) {
            behalf(event, verb);
            for (int child : syntax.graph().children(verb, "obl", "iobj")) {
                if (syntax.preposition(child).matches("|to") && arguments.time(child).isEmpty()) {
                    event.addAll(referents.all(event.sentence, child), Role.INVITEE);
                }
            }
        }
        asked(event, noun);
        if (object) {
            asked(event, verb);
        }
    }

    /** "An invitation to attend a summit in Z": of Z, where nobody of another state is said to invite. */
    private void askedThere(EventMention event, int clause) {
        boolean told = event.participants().stream()
                .anyMatch(each -> each.role() == Role.INVITER && each.party().state().isPresent());
        syntax.graph().subtree(clause).stream()
                .filter(each -> !told && syntax.preposition(each).equals("in"))
                .flatMap(each -> arguments.stateOf(each).stream())
                .reduce((first, second) -> second)
                .ifPresent(state -> event.add(new Party.State(state), Role.INVITER));
    }

    /** "Renewed his invitation to Y": whoever does so invites, whomever the text called "he" before. */
    private void renewing(EventMention event, int noun, int verb) {
        boolean own = syntax.graph().children(noun, "nmod:poss").stream().anyMatch(owner -> sentence.token(owner).tag().equals("PRP$"));
        List<Party> subjects = syntax.isPassive(verb)
                ? List.of()
                : syntax.subjects(verb).stream().flatMap(subject -> referents.all(event.sentence, subject).stream()).toList();
        if (own && subjects.size() == 1) {
            event.participants().removeIf(each -> each.role() == Role.INVITER);
            event.addAll(subjects, Role.INVITER);
        }
    }

    private void behalf(EventMention event, int head) {
        for (int child : syntax.graph().children(head, "obl", "nmod")) {
            if (sentence.token(child).is("behalf")) {
                for (int each : syntax.possessors(child)) {
                    event.addAll(referents.all(event.sentence, each), Role.INVITER);
                    // "On behalf of X to Y": the parser hangs Y on X.
                    syntax.graph().children(each, "nmod").stream()
                            .filter(guest -> syntax.preposition(guest).equals("to"))
                            .forEach(guest -> event.addAll(referents.all(event.sentence, guest), Role.INVITEE));
                }
            }
        }
    }

    /** "To visit Z": whoever invites to a country is of that country. */
    private void asked(EventMention event, int head) {
        for (int clause : syntax.graph().children(head, "acl", "xcomp", "advcl")) {
            if (ConstructionWords.ASKED_THERE.contains(sentence.token(clause).lemma())) {
                askedThere(event, clause);
            }
            if (ConstructionWords.ASKED_TO_MEET.contains(sentence.token(clause).lemma())) {
                // "An invitation to meet X": from X's side, unless it tells for whom it is.
                syntax.graph().children(clause, "obj").stream()
                        .filter(object -> !syntax.graph().hasChild(clause, "nsubj"))
                        .forEach(object -> event.addAll(referents.all(event.sentence, object), Role.INVITER));
            }
            if (!ConstructionWords.ASKED_TO.contains(sentence.token(clause).lemma())) {
                continue;
            }
            for (int guest : syntax.graph().children(clause, "nsubj")) {
                // "An invitation for X to visit"
                event.addAll(referents.all(event.sentence, guest), Role.INVITEE);
            }
            List<Integer> goals = syntax.graph().children(clause, "obj", "obl");
            for (int goal : goals) {
                if (syntax.preposition(goal).matches("|to")) {
                    arguments.stateOf(goal).ifPresent(state -> event.add(new Party.State(state), Role.INVITER));
                }
            }
        }
    }
}
