package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import org.credence.fact.EventType;
import org.credence.fact.Role;

/** Reads who does what a verb tells and to whom it is done: its subject and its objects, or its agent where it is passive. */
final class CoreArguments {
    private final Referents referents;
    private final Syntax syntax;
    private final int sentence;
    private final Forces forces;
    private final Delegations delegations;

    CoreArguments(Referents referents, Syntax syntax, int sentence, Forces forces, Delegations delegations) {
        this.referents = referents;
        this.syntax = syntax;
        this.sentence = sentence;
        this.forces = forces;
        this.delegations = delegations;
    }

    /** The subject of a verb, as parties in a role; of a passive verb its agent. */
    void subjects(EventMention event, int verb, Role role) {
        if (syntax.isPassive(verb)) {
            for (int child : syntax.graph().children(verb, "obl")) {
                if (syntax.preposition(child).equals("by")) {
                    event.addAll(referents.all(sentence, child), role);
                }
            }
            return;
        }
        for (int subject : syntax.subjects(verb)) {
            if (event.type.isEncounter()) {
                delegations.level(event, subject);
            }
            event.addAll(doers(verb, subject), role);
            delegations.leaders(event, subject);
            if (event.type == EventType.MILITARY_ACTIVITY && forces.isForce(subject)) {
                forces.ofForce(event, subject);
            }
        }
    }

    /** "X, who was visiting Y, and Z met": of the visit X alone. */
    private List<Party> doers(int verb, int subject) {
        boolean ofFirst = syntax.graph().isRelated(verb, "acl")
                && syntax.graph().head(verb) == subject
                && syntax.graph().conjuncts(subject).stream().anyMatch(each -> each > verb);
        return ofFirst ? referents.at(sentence, subject) : referents.all(sentence, subject);
    }

    /** The heads of the object of a verb; of a passive verb its subject. */
    List<Integer> objectsOf(int verb) {
        if (syntax.isPassive(verb)) {
            return syntax.subjects(verb);
        }
        List<Integer> objects = syntax.graph().children(verb, "obj");
        boolean relative = syntax.graph().isRelated(verb, "acl")
                && syntax.graph().hasChild(verb, "nsubj")
                && objects.stream().allMatch(object -> syntax.token(object).tag().startsWith("W"));
        // "The ambassador, whom the ministry summoned"
        return relative ? List.of(syntax.meant(syntax.graph().head(verb))) : objects;
    }

    /** The object of a verb, as parties in a role; of a passive verb its subject. */
    void objects(EventMention event, int verb, Role role) {
        List<Integer> objects = new ArrayList<>(objectsOf(verb));
        if (!syntax.isPassive(verb)) {
            objects.addAll(syntax.graph().children(verb, "iobj"));
        }
        for (int object : objects) {
            event.addAll(referents.all(sentence, object), role);
        }
    }
}
