package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Sentence;

/** Reads whose launches, drills, fights and rows nouns name: by whom they are told done, and whose forces are in them. */
final class NounForces {

    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;

    NounForces(
            Reading reading, Referents referents, EventWords words, Syntax syntax, Sentence sentence, EventArguments arguments) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
    }

    void fill(EventMention event, int noun) {
        perpetrated(event, noun);
        doneBy(event, noun);
        engaged(event, noun);
        opposed(event, noun);
    }

    /** "Attacks that X perpetrated on Tuesday": whoever did it, and when. */
    private void perpetrated(EventMention event, int noun) {
        for (int clause : syntax.graph().children(noun, "acl")) {
            if (syntax.graph().hasChild(clause, "nsubj") && syntax.graph().isRelated(clause, "acl")) {
                arguments.subjects(event, clause, Role.INITIATOR);
                syntax.graph().children(clause, "obl").stream()
                        .filter(child -> arguments.time(child).isPresent())
                        .forEach(child -> arguments.oblique(event, child, syntax.preposition(child)));
            }
        }
    }

    /** "The launch by X of a missile on May 3": the parser hangs X on the verb, and what follows on X. */
    private void doneBy(EventMention event, int noun) {
        int by = noun + 1;
        if (by + 1 >= sentence.size() || !sentence.token(by).is("by")) {
            return;
        }
        int begin = sentence.token(by + 1).is("the") ? by + 2 : by + 1;
        Optional<Mention> doer = reading.mentionAt(event.sentence, begin);
        if (doer.isEmpty() || !event.participants().isEmpty()) {
            return;
        }
        event.addAll(referents.of(event.sentence, doer.get()), Role.INITIATOR);
        syntax.graph().subtree(doer.get().head()).stream()
                .filter(each -> each > noun && arguments.time(each).isPresent() && syntax.preposition(each).matches("on|in"))
                .findFirst()
                .ifPresent(each -> arguments.oblique(event, each, syntax.preposition(each)));
    }

    /** "X engages in exercises", "took part in a drill": whoever does takes part. */
    private void engaged(EventMention event, int noun) {
        int verb = syntax.graph().head(noun);
        boolean engages = verb >= 0
                && syntax.preposition(noun).equals("in")
                && ConstructionWords.ENGAGING.contains(sentence.token(verb).lemma());
        // "Twenty soldiers were killed in a clash"
        boolean suffers = verb >= 0
                && syntax.preposition(noun).matches("in|during")
                && ConstructionWords.SUFFERING.contains(sentence.token(verb).lemma());
        if (suffers && event.type == EventType.MILITARY_ACTIVITY) {
            syntax.subjects(verb).stream()
                    .flatMap(subject -> syntax.graph().conjuncts(subject).stream())
                    .forEach(each -> forces(event, each));
            arguments.dependents(event, verb);
        }
        // "Ordered 2,000 troops into drills"
        boolean sent = verb >= 0
                && syntax.preposition(noun).matches("into|in|to|for")
                && ConstructionWords.SENDING_INTO.contains(sentence.token(verb).lemma())
                && syntax.graph().children(verb, "obj").stream().anyMatch(arguments::isForce);
        // "Agreed to put off the drills": theirs.
        boolean stops = verb >= 0
                && (event.participants().isEmpty() || event.oneSided)
                && syntax.graph().isRelated(noun, "obj")
                && words.governor(sentence.token(verb).lemma())
                        .filter(status -> status.isStopped() || status == Status.PLANNED)
                        .isPresent();
        engages |= sent || stops;
        if (engages && event.type == EventType.MILITARY_ACTIVITY) {
            arguments.subjects(event, verb, Role.INITIATOR);
            if (event.hasParties()) {
                arguments.dependents(event, verb);
            }
        }
    }

    /** "A clash between X and Y troops", "a patrol by ships of X": the states whose forces take part. */
    private void opposed(EventMention event, int noun) {
        for (int child : event.type == EventType.MILITARY_ACTIVITY ? syntax.graph().children(noun, "nmod") : List.<Integer>of()) {
            String preposition = syntax.preposition(child);
            if ((words.with.contains(preposition) || preposition.matches("by|of|from")) && syntax.graph().conjuncts(child).stream().anyMatch(arguments::isForce)) {
                // "Of X and Y troops": the parser puts the troops behind what the first of them are of.
                syntax.graph().conjuncts(child).forEach(each -> forces(event, each));
                arguments.dependentsOfParty(event, child);
            }
        }
    }

    /** The states whose soldiers they are: "20 Indian soldiers and four Chinese". */
    private void forces(EventMention event, int noun) {
        reading.mentionAt(event.sentence, noun).flatMap(Forces::flag).ifPresent(state -> event.add(new Party.State(state), Role.INITIATOR));
        (arguments.isForce(noun) ? syntax.graph().children(noun, "amod", "compound") : List.<Integer>of()).stream()
                .flatMap(each -> syntax.graph().conjuncts(each).stream())
                .flatMap(each -> reading.mentionAt(event.sentence, each).stream())
                .flatMap(mention -> Forces.flag(mention).stream())
                .forEach(state -> event.add(new Party.State(state), Role.INITIATOR));
        syntax.graph().children(noun, "nmod").stream()
                .filter(each -> arguments.isForce(noun) && syntax.preposition(each).matches("of|from"))
                .forEach(each -> event.addAll(referents.all(event.sentence, each), Role.INITIATOR));
    }
}
