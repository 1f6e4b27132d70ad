package org.credence.extract;

import java.util.List;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Token;

/** Reads what armed forces do where a verb tells it: firing, attacking, standing in each other's way. */
final class ArmedActs extends ActReader {
    ArmedActs(ActSentence act) {
        super(act);
    }

    /** "Launched a missile", "fired water cannon at a boat". */
    boolean arms(EventMention event, int verb) {
        boolean weapon = act.objectIn(verb, words.weapon)
                && arguments.objectsOf(verb).stream().allMatch(object -> nouns.eventNoun(object).isEmpty());
        boolean cannon = arguments.objectsOf(verb).stream().anyMatch(object -> act.isIn(object, words.nonlethal));
        arguments.subjects(event, verb, Role.INITIATOR);
        arguments.dependents(event, verb);
        boolean atCraft = targets(event, verb);
        syntax.graph().children(verb, "obl").stream()
                .filter(child -> weapon && ConstructionWords.TARGET_PREPOSITION.contains(syntax.preposition(child)))
                .forEach(child -> {
                    act.ground(event, child);
                    // "At bases in X"
                    syntax.graph().children(child, "nmod").stream()
                            .filter(site -> syntax.preposition(site).matches("in|inside|near"))
                            .forEach(site -> act.ground(event, site));
                });
        boolean downs = downs(event, verb);
        boolean operation = arguments.objectsOf(verb).stream().anyMatch(object -> act.isIn(object, ConstructionWords.OPERATION)) && event.status == Status.HELD;
        if (operation) {
            // "Launched an offensive on Monday", not the war that goes on since
            act.times(event, verb);
            arguments.objectsOf(verb).forEach(object -> arguments.dependents(event, object));
            arguments.objectsOf(verb).forEach(object -> targets(event, object));
            return !event.times.isEmpty() && !event.states().isEmpty();
        }
        // Police turn water cannon on crowds: only between vessels is it an act of one state against another.
        return (weapon || downs || (cannon && atCraft)) && !event.states().isEmpty();
    }

    /** "Shot down a drone of Y", "a fighter of X shot down the balloon on Friday": between two states, or by forces on a day. */
    private boolean downs(EventMention event, int verb) {
        boolean other = ConstructionWords.DOWNING.contains(syntax.token(verb).lemma())
                && arguments.objectsOf(verb).stream().anyMatch(object -> target(event, object));
        boolean own = other && !doers(verb).stream().filter(doer -> target(event, doer)).toList().isEmpty();
        return other && (event.states().size() > 1 || (own && !event.times.isEmpty() && event.status == Status.HELD));
    }

    /** "Israeli forces entered the town": forces by themselves, of a state that is told. */
    boolean force(EventMention event, int verb) {
        if (syntax.isPassive(verb) || syntax.subjects(verb).stream().anyMatch(this::isCarriage)) {
            return false;
        }
        arguments.subjects(event, verb, Role.INITIATOR);
        boolean forces = syntax.subjects(verb).stream().anyMatch(arguments::isForce);
        arguments.dependents(event, verb);
        event.keepRole(Role.INITIATOR);
        arguments.objectsOf(verb).forEach(object -> act.ground(event, object));
        boolean grips = grips(event, verb);
        syntax.graph().children(verb, "obl").stream()
                .filter(child -> grips || ConstructionWords.PASSING_PREPOSITION.contains(syntax.preposition(child)))
                .forEach(child -> act.ground(event, child));
        // Ships call and troops leave all the time: one day's move is an event.
        boolean dated = (!event.times.isEmpty() && event.status == Status.HELD) || !ConstructionWords.REDEPLOYING.contains(syntax.token(verb).lemma());
        return forces && dated && !event.states().isEmpty();
    }

    /** "Seized control of the airport in X": the place stands behind what is held of it. */
    private boolean grips(EventMention event, int verb) {
        boolean grips = false;
        for (int object : arguments.objectsOf(verb)) {
            if (ConstructionWords.GRIP.contains(sentence.token(object).lemma())) {
                grips = true;
                syntax.graph().subtree(object).stream().filter(each -> each != object).forEach(each -> act.ground(event, each));
            }
        }
        return grips;
    }

    /** "A plane carrying X", "X's plane": it goes where X goes. */
    private boolean isCarriage(int craft) {
        boolean carries = syntax.graph().children(craft, "acl").stream()
                .anyMatch(clause -> ConstructionWords.CARRYING.contains(syntax.token(clause).lemma()));
        return carries
                || syntax.graph().children(craft, "nmod:poss").stream()
                        .anyMatch(owner -> reading.mentionAt(sentence.index(), owner).orElse(null) instanceof Mention.Person);
    }

    /** "X invaded Y in May", "X bombed a depot in Y on Monday": a state by itself, on a day, not in words. */
    boolean assault(EventMention event, int verb) {
        if (event.status != Status.HELD) {
            return false;
        }
        arguments.subjects(event, verb, Role.INITIATOR);
        boolean own = event.states().size() == 1
                && event.participants().stream().allMatch(each -> each.party() instanceof Party.State);
        boolean inWords = syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> (syntax.preposition(child).matches("for|over|as") && arguments.place(child).isEmpty())
                        || (syntax.preposition(child).equals("with") && !act.isIn(child, words.weapon) && !arguments.isForce(child)));
        List<Integer> objects = arguments.objectsOf(verb).stream().filter(object -> nouns.eventNoun(object).isEmpty()).toList();
        if (!own || inWords || objects.size() != arguments.objectsOf(verb).size()) {
            return false;
        }
        act.times(event, verb);
        boolean hit = false;
        for (int object : objects) {
            hit |= act.ground(event, object);
            boolean taken = ConstructionWords.TAKING.contains(syntax.token(verb).lemma());
            hit |= target(event, object) && event.states().size() > 1;
            for (int each : taken ? List.<Integer>of() : syntax.graph().subtree(object)) {
                hit |= each != object && act.ground(event, each);
            }
        }
        for (int child : syntax.graph().children(verb, "obl")) {
            boolean goal = ConstructionWords.PASSING_PREPOSITION.contains(syntax.preposition(child))
                    || (objects.stream().noneMatch(object -> arguments.place(object).isPresent()) && syntax.preposition(child).matches("in|near"));
            hit |= goal && act.ground(event, child) && (objects.isEmpty() || !ConstructionWords.TAKING.contains(syntax.token(verb).lemma()));
        }
        return hit && !event.times.isEmpty();
    }

    /** "X pulled its last soldiers out of Y in August": troops moved by a state that is told, at a time that is told. */
    boolean move(EventMention event, int verb) {
        boolean troops = syntax.graph().children(verb, "obj").stream()
                .anyMatch(object -> (arguments.isForce(object) || act.isIn(object, ConstructionWords.MISSILE)) && nouns.eventNoun(object).isEmpty());
        if (!troops || syntax.isPassive(verb)) {
            return false;
        }
        arguments.subjects(event, verb, Role.INITIATOR);
        boolean states = event.participants().stream().allMatch(each -> each.party().state().isPresent());
        boolean own = states && event.states().size() == 1;
        arguments.dependents(event, verb);
        syntax.graph().children(verb, "obl").stream()
                .filter(child -> syntax.preposition(child).matches("out of|from|to|into|in"))
                .flatMap(child -> arguments.stateOf(child).stream())
                .forEach(state -> event.add(new Party.State(state), Role.INITIATOR));
        syntax.graph().children(verb, "obl").stream()
                .filter(child -> syntax.preposition(child).matches("to|into|in"))
                .forEach(child -> arguments.place(child).ifPresent(event::at));
        return own && !event.times.isEmpty();
    }

    /** "A patrol ship of X rammed a boat of Y", "X's jets intercepted a bomber of Y": craft of two states. */
    boolean confront(EventMention event, int verb) {
        arguments.subjects(event, verb, Role.INITIATOR);
        boolean other = targets(event, verb);
        for (int object : arguments.objectsOf(verb)) {
            other |= target(event, object);
        }
        boolean own = false;
        for (int doer : doers(verb)) {
            own |= target(event, doer);
        }
        act.times(event, verb);
        // "X and Y exchanged artillery fire in May"
        own |= ConstructionWords.SHOOTING.contains(syntax.token(verb).lemma())
                && !event.times.isEmpty()
                && event.participants().stream().allMatch(each -> each.party() instanceof Party.State)
                && syntax.graph().children(verb, "obj").stream().anyMatch(object -> act.isIn(object, ConstructionWords.GUNFIRE));
        return own && (other || isReciprocal(verb)) && event.states().size() > 1;
    }

    /** "X and Y warships shadowed each other", "soldiers of X and Y clashed": both sides are the subject. */
    private boolean isReciprocal(int verb) {
        return !syntax.isPassive(verb)
                && (ConstructionWords.CLASHING.contains(syntax.token(verb).lemma())
                        || syntax.graph().children(verb, "obj").stream()
                                .anyMatch(object -> syntax.words(object - 1, object + 1).equals("each other")));
    }

    private List<Integer> doers(int verb) {
        return syntax.isPassive(verb)
                ? syntax.graph().children(verb, "obl").stream()
                        .filter(child -> syntax.preposition(child).equals("by"))
                        .toList()
                // "Thai and Lao soldiers": the parser puts what the first of them is of behind the second.
                : syntax.subjects(verb).stream()
                        .flatMap(subject -> syntax.graph().conjuncts(subject).stream())
                        .toList();
    }

    /** "At a Philippine boat": the states whose craft or troops it was aimed at; whether there are any. */
    private boolean targets(EventMention event, int verb) {
        boolean found = false;
        for (int child : syntax.graph().children(verb, "obl", "nmod")) {
            if (ConstructionWords.TARGET_PREPOSITION.contains(syntax.preposition(child))) {
                found |= target(event, child);
            }
        }
        return found;
    }

    private boolean isDesignation(int noun) {
        return syntax.token(noun).text().matches("[A-Z][A-Za-z]{0,2}")
                && noun + 2 < sentence.size()
                && syntax.token(noun + 1).text().equals("-")
                && syntax.token(noun + 2).text().matches("\\d+[A-Za-z]{0,2}");
    }

    private boolean target(EventMention event, int noun) {
        Token token = syntax.token(noun);
        boolean craft = words.craft.contains(OfficeWords.singular(token.lower()))
                || arguments.isForce(noun)
                // "A Su-27", "F-16s"
                || isDesignation(noun);
        if (!craft) {
            return false;
        }
        for (int each : syntax.graph().subtree(noun)) {
            boolean beside = each <= noun && noun - each <= 6;
            if (beside) {
                reading.mentionAt(event.sentence, each).flatMap(Forces::flag).ifPresent(state -> event.add(new Party.State(state), Role.INITIATOR));
            }
        }
        return true;
    }
}
