package org.credence.extract;

import java.util.List;
import java.util.stream.Stream;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;

/** Reads where weapons come down that nobody is said to fire: "missiles fell on X", "a tanker was hit by a drone". */
final class WeaponBlows extends ActReader {
    WeaponBlows(ActSentence act) {
        super(act);
    }

    /** One blow, done, on a day that is told or beside what else happened then. */
    boolean blow(EventMention event, int verb) {
        List<Integer> weapons = weapons(verb);
        if (event.status != Status.HELD || weapons.isEmpty() || weapons.stream().allMatch(this::isToldBefore)) {
            return false;
        }
        weapons.forEach(weapon -> owners(event, weapon));
        boolean owned = !event.states().isEmpty();
        boolean landed = false;
        for (int target : syntax.isPassive(verb) ? syntax.subjects(verb) : arguments.objectsOf(verb)) {
            landed |= lands(event, target);
        }
        for (int child : syntax.graph().children(verb, "obl")) {
            landed |= isWhere(child) && lands(event, child);
        }
        act.times(event, verb);
        syntax.graph().children(verb, "obl:tmod").forEach(child -> arguments.oblique(event, child, ""));
        return (landed || owned) && (!event.times.isEmpty() || isBeside(verb)) && !isAtSea(verb);
    }

    /** The weapons that strike: the subject, or in the passive the doer. */
    private List<Integer> weapons(int verb) {
        Stream<Integer> doers = syntax.isPassive(verb)
                ? syntax.graph().children(verb, "obl").stream().filter(child -> syntax.preposition(child).matches("by|with"))
                : syntax.subjects(verb).stream();
        return doers.flatMap(doer -> syntax.graph().conjuncts(doer).stream())
                .distinct()
                .filter(this::isWeapon)
                .toList();
    }

    /** "Missiles", "a barrage of rockets". */
    private boolean isWeapon(int noun) {
        boolean counted = words.salvo.contains(sentence.token(noun).lemma())
                && syntax.graph().children(noun, "nmod").stream()
                        .anyMatch(child -> syntax.preposition(child).matches("of|from") && act.isIn(child, words.ammunition));
        return counted || (!sentence.token(noun).isProperNoun() && act.isIn(noun, words.ammunition));
    }

    /** "The missile fell into the sea": the one whose firing was told. */
    private boolean isToldBefore(int weapon) {
        return syntax.graph().children(weapon, "det").stream().anyMatch(each -> sentence.token(each).text().matches("(?i)the|that|this|th[eo]se|both"));
    }

    /** "Russian missiles", "a drone of the X army". */
    private void owners(EventMention event, int weapon) {
        syntax.graph().subtree(weapon).stream()
                .filter(each -> each < weapon || syntax.preposition(each).matches("of|from|by"))
                .flatMap(each -> reading.mentionAt(event.sentence, each).flatMap(Forces::flag).stream())
                .forEach(state -> event.add(new Party.State(state), Role.INITIATOR));
    }

    private boolean isWhere(int child) {
        return ConstructionWords.IMPACT_PREPOSITION.contains(syntax.preposition(child));
    }

    /** The place hit, or the state whose craft, people or soil is hit. */
    private boolean lands(EventMention event, int noun) {
        boolean landed = false;
        for (int each : syntax.graph().subtree(noun)) {
            // "A tanker bound for X was hit": X is not.
            boolean within = syntax.graph().pathToRoot(each).stream().takeWhile(at -> at != noun).noneMatch(at -> syntax.graph().isRelated(at, "acl"));
            landed |= (within && act.ground(event, each)) || (each == noun && act.isIn(noun, words.craft));
            if (each <= noun) {
                for (Entry.State state : reading.mentionAt(event.sentence, each).flatMap(Forces::flag).stream().toList()) {
                    landed = true;
                    event.add(new Party.State(state), Role.INITIATOR);
                }
            }
        }
        return landed;
    }

    /** "A day after drones struck a depot": as long from what else the sentence tells. */
    private boolean isBeside(int verb) {
        return syntax.graph().isRelated(verb, "advcl")
                && syntax.graph().children(verb, "mark").stream().anyMatch(each -> sentence.token(each).text().matches("after|before"));
    }

    /** "Fell into the sea off X": tested. */
    private boolean isAtSea(int verb) {
        return arguments.objectsOf(verb).isEmpty()
                && !syntax.isPassive(verb)
                && syntax.graph().children(verb, "obl").stream()
                        .anyMatch(child -> syntax.preposition(child).matches("in|into|off|outside|inside")
                                && ConstructionWords.WATERS.contains(sentence.token(child).lower()));
    }
}
