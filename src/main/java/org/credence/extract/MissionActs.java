package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import org.credence.fact.Role;
import org.credence.fact.Status;

/** Reads what is done to the missions that states have in each other's countries, where a verb tells it. */
final class MissionActs extends ActReader {
    MissionActs(ActSentence act) {
        super(act);
    }

    /** "Police stormed the embassy of X in Y on Friday": between the state whose it is and the one where it is. */
    boolean storm(EventMention event, int verb) {
        List<Integer> goals = new ArrayList<>(arguments.objectsOf(verb));
        if (!syntax.isPassive(verb)) {
            syntax.graph().children(verb, "obl").stream()
                    .filter(child -> syntax.preposition(child).matches("into|at|to|inside"))
                    .forEach(goals::add);
        }
        // "Scaled the walls of the embassy"
        List.copyOf(goals).forEach(goal -> goals.addAll(syntax.graph().children(goal, "nmod").stream()
                .filter(child -> syntax.preposition(child).equals("of"))
                .toList()));
        List<Integer> posts = goals.stream().filter(goal -> act.isIn(goal, ConstructionWords.POST_ABROAD)).toList();
        if (posts.isEmpty() || event.status != Status.HELD) {
            return false;
        }
        for (int post : posts) {
            owners(event, post);
            syntax.graph().children(post, "nmod").forEach(child -> host(event, child));
        }
        syntax.graph().children(verb, "obl").forEach(child -> host(event, child));
        syntax.subjects(verb).stream()
                .flatMap(subject -> syntax.graph().children(subject, "amod", "compound").stream())
                .flatMap(each -> arguments.stateOf(each).stream())
                .forEach(state -> event.add(new Party.State(state), Role.ACCUSED));
        act.times(event, verb);
        return event.states().size() > 1 && !event.times.isEmpty();
    }

    /** "Closed its embassy in X last year": between whose it is and X, on a day. */
    boolean close(EventMention event, int verb) {
        if (!ConstructionWords.SHUTTING.contains(sentence.token(verb).lemma()) || event.status != Status.HELD) {
            return false;
        }
        arguments.subjects(event, verb, Role.ACCUSER);
        for (int post : arguments.objectsOf(verb)) {
            owners(event, post);
            syntax.graph().children(post, "nmod").forEach(child -> host(event, child));
        }
        syntax.graph().children(verb, "obl").forEach(child -> host(event, child));
        event.keepStates();
        act.times(event, verb);
        return event.states().size() == 2 && !event.times.isEmpty();
    }

    /** "X presented his credentials to President Y", "Y accepted the credentials of X": the two of them. */
    boolean credentials(EventMention event, int verb) {
        if (syntax.isPassive(verb)) {
            return false;
        }
        arguments.subjects(event, verb, Role.ATTENDEE);
        List<Integer> others = new ArrayList<>(syntax.graph().children(verb, "obl", "iobj"));
        arguments.objectsOf(verb).forEach(object -> others.addAll(syntax.graph().children(object, "nmod")));
        others.stream()
                .filter(child -> syntax.preposition(child).matches("to|of|from") && arguments.time(child).isEmpty())
                .forEach(child -> event.addAll(referents.all(sentence.index(), child), Role.ATTENDEE));
        act.times(event, verb);
        return event.participants().size() > 1;
    }

    /** "The Mexican embassy", "its embassy", "the embassy of Mexico": whose it is. */
    private void owners(EventMention event, int post) {
        syntax.graph().children(post, "amod", "compound").stream()
                .flatMap(each -> arguments.stateOf(each).stream())
                .forEach(state -> event.add(new Party.State(state), Role.ACCUSER));
        for (int owner : syntax.graph().children(post, "nmod:poss", "nmod")) {
            if (syntax.preposition(owner).matches("|of")) {
                referents.all(sentence.index(), owner).stream()
                        .flatMap(party -> party.state().stream())
                        .forEach(state -> event.add(new Party.State(state), Role.ACCUSER));
            }
        }
    }

    private void host(EventMention event, int child) {
        if (syntax.preposition(child).equals("in") && arguments.place(child).isPresent()) {
            arguments.place(child).ifPresent(event::at);
            arguments.stateOf(child).ifPresent(state -> event.add(new Party.State(state), Role.ACCUSED));
        }
    }
}
