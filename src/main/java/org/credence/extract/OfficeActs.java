package org.credence.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.credence.fact.Role;
import org.credence.fact.Status;

/** Reads who takes, leaves or is given an office where a verb tells it: "took office", "became premier", "was ousted". */
final class OfficeActs extends ActReader {
    /** How many words may stand between a verb and the office behind it: "becoming the country's premier". */
    private static final int ARTICLES = 4;

    OfficeActs(ActSentence act) {
        super(act);
    }

    boolean office(EventMention event, int verb) {
        if (syntax.isPassive(verb)) {
            arguments.objects(event, verb, Role.APPOINTEE);
        } else {
            arguments.subjects(event, verb, Role.APPOINTEE);
        }
        act.times(event, verb);
        if (sentence.token(verb).lemma().equals("become") && sentence.token(verb).tag().equals("VBG") && event.people().isEmpty()) {
            return becoming(event, verb);
        }
        if (sentence.token(verb).lemma().equals("become")) {
            boolean official = !event.people().isEmpty() && !event.times.isEmpty() && becomesOfficial(verb);
            complements(verb).stream()
                    .flatMap(child -> reading.mentionAt(sentence.index(), child).stream())
                    .filter(Mention.Role.class::isInstance)
                    .flatMap(role -> ((Mention.Role) role).office().states().stream())
                    .forEach(state -> event.add(new Party.State(state), Role.ORGANIZER));
            return official;
        }
        if (event.people().isEmpty() && sentence.token(verb).tag().equals("VBG")) {
            opening(event, verb);
        }
        if (event.people().isEmpty() && seizesPower(event, verb)) {
            return true;
        }
        if (sentence.token(verb).lemma().equals("win")) {
            if (event.times.isEmpty()) {
                return false;
            }
            // "Won X's election": of X
            arguments.objectsOf(verb).stream()
                    .flatMap(object -> syntax.graph().children(object, "nmod:poss", "amod").stream())
                    .flatMap(owner -> arguments.stateOf(owner).stream())
                    .forEach(state -> event.add(new Party.State(state), Role.ORGANIZER));
        }
        syntax.graph().children(verb, "obl").stream()
                // "Handed over power to X"
                .filter(child -> sentence.token(verb).lemma().equals("hand") && syntax.preposition(child).equals("to"))
                .forEach(child -> event.addAll(referents.all(sentence.index(), child), Role.APPOINTEE));
        boolean inPassing = event.times.isEmpty()
                && syntax.graph().children(verb, "mark").stream()
                        .anyMatch(child -> sentence.token(child).text().matches("(?i)since|before"));
        // "The largest since he took office": when is neither told nor meant.
        return !event.people().isEmpty() && !inPassing;
    }

    boolean install(EventMention event, int verb) {
        arguments.objects(event, verb, Role.APPOINTEE);
        for (int child : event.people().isEmpty() ? syntax.graph().children(verb, "obl") : List.<Integer>of()) {
            // "Swore in President X": the parser takes the particle for a preposition.
            boolean particle = syntax.graph().children(child, "case").contains(verb + 1)
                    && words.verbs(sentence.token(verb).lemma()).stream()
                            .anyMatch(word -> word.frame() == EventWords.Frame.INSTALL && word.words().equals(List.of(syntax.token(verb + 1).lower())));
            if (particle && !syntax.isPassive(verb)) {
                event.addAll(referents.all(sentence.index(), child), Role.APPOINTEE);
            }
        }
        for (int object : event.people().isEmpty() ? arguments.objectsOf(verb) : List.<Integer>of()) {
            // "X dismissed his foreign minister on Monday": one of X's government, not named
            boolean official = reading.mentionAt(sentence.index(), object).orElse(null) instanceof Mention.Role role && !role.office().plural();
            act.times(event, verb);
            if (official && !event.times.isEmpty() && event.status == Status.HELD) {
                EventMention doer = new EventMention(event.sentence, verb, event.type, event.evidence, event.rule);
                arguments.subjects(doer, verb, Role.ORGANIZER);
                doer.participants().stream()
                        .flatMap(each -> each.party().state().stream())
                        .forEach(state -> event.add(new Party.State(state), Role.ORGANIZER));
                return !event.states().isEmpty();
            }
        }
        if (syntax.isPassive(verb) && ConstructionWords.REPLACING.contains(sentence.token(verb).lemma())) {
            // "Was replaced by X": one leaves, the other comes.
            arguments.subjects(event, verb, Role.APPOINTEE);
        }
        act.times(event, verb);
        syntax.graph().children(verb, "obl:tmod").forEach(child -> arguments.oblique(event, child, ""));
        return !event.people().isEmpty();
    }

    boolean name(EventMention event, int verb) {
        boolean toOffice = syntax.graph().subtree(verb).stream()
                .anyMatch(child -> reading.mentionAt(sentence.index(), child)
                        .filter(Mention.Role.class::isInstance)
                        .isPresent());
        arguments.objects(event, verb, Role.APPOINTEE);
        for (int object : event.people().isEmpty() && !syntax.isPassive(verb) ? syntax.graph().children(verb, "obj") : List.<Integer>of()) {
            // "Elected X president": the parser takes X for a part of the office.
            syntax.graph().children(object, "compound", "dep").stream()
                    .filter(child -> child < object && reading.mentionAt(sentence.index(), child).orElse(null) instanceof Mention.Person)
                    .forEach(child -> event.addAll(referents.all(sentence.index(), child), Role.APPOINTEE));
        }
        for (int subject : syntax.isPassive(verb) ? List.<Integer>of() : syntax.subjects(verb)) {
            // "X's council named Y premier": of X
            Stream.concat(Stream.of(subject), syntax.possessors(subject).stream())
                    .flatMap(each -> referents.all(sentence.index(), each).stream())
                    .flatMap(party -> party.state().stream())
                    .forEach(state -> event.add(new Party.State(state), Role.ORGANIZER));
        }
        act.times(event, verb);
        boolean envoy = act.objectIn(verb, words.envoy) && !event.states().isEmpty();
        // "Was elected in September"
        boolean chosen = syntax.isPassive(verb) && ConstructionWords.ELECTING.contains(sentence.token(verb).lemma()) && !event.times.isEmpty();
        return (toOffice || chosen) && (!event.people().isEmpty() || envoy);
    }

    /** "Became prime minister in May"; not "became the first premier to visit", which tells of the visit. */
    private boolean becomesOfficial(int verb) {
        List<Integer> complements = complements(verb);
        boolean verbal = complements.stream().anyMatch(child -> sentence.token(child).isVerb());
        return !verbal
                && complements.stream()
                        .flatMap(child -> syntax.graph().conjuncts(child).stream())
                        .anyMatch(child -> reading.mentionAt(sentence.index(), child).orElse(null) instanceof Mention.Role);
    }

    /** "X's first trip since becoming premier in May": the parser hangs the office, and May, on what stands before. */
    private boolean becoming(EventMention event, int verb) {
        boolean before = verb > 0 && sentence.token(verb - 1).text().matches("(?i)since|after|before|upon|on");
        Optional<Mention.Role> office = reading.mentions(sentence.index()).stream()
                .filter(mention -> mention.begin() > verb && mention.begin() - verb <= ARTICLES)
                .filter(Mention.Role.class::isInstance)
                .map(Mention.Role.class::cast)
                .findFirst();
        if (!before || office.isEmpty()) {
            return false;
        }
        int end = office.get().end();
        sentence.times().stream()
                .filter(time -> time.begin() >= end && time.begin() - end <= 1 && ArticleReading.isDate(time))
                .findFirst()
                .ifPresent(time -> {
                    event.times.clear();
                    event.times.add(time);
                });
        opening(event, verb);
        office.get().office().states().forEach(state -> event.add(new Party.State(state), Role.ORGANIZER));
        return event.people().size() == 1 && !event.times.isEmpty();
    }

    private List<Integer> complements(int verb) {
        return syntax.graph().children(verb, "obj", "xcomp", "attr");
    }

    /** "Since coming to power in 2018, X has courted Y": of whom the sentence is about. */
    private void opening(EventMention event, int verb) {
        for (int above : syntax.graph().pathToRoot(verb)) {
            List<Integer> subjects = above == verb ? List.of() : syntax.graph().children(above, "nsubj");
            if (!subjects.isEmpty()) {
                subjects.forEach(subject -> event.addAll(referents.all(sentence.index(), subject), Role.APPOINTEE));
                return;
            }
        }
    }

    /** "The junta in X seized power in May": a body of X, on a day. */
    private boolean seizesPower(EventMention event, int verb) {
        boolean power = syntax.graph().children(verb, "obj").stream().anyMatch(object -> sentence.token(object).is("power"));
        if (!power || event.times.isEmpty() || event.status != Status.HELD) {
            return false;
        }
        for (int told : syntax.subjects(verb)) {
            // "X's junta, which took power in May"
            int subject = sentence.token(told).tag().matches("WDT|WP") && syntax.graph().isRelated(verb, "acl") ? syntax.graph().head(verb) : told;
            boolean taker = arguments.isForce(subject) || ConstructionWords.JUNTA.contains(sentence.token(subject).lemma());
            if (taker) {
                syntax.graph().subtree(subject).stream()
                        .flatMap(each -> reading.mentionAt(sentence.index(), each).flatMap(Forces::flag).stream())
                        .forEach(state -> event.add(new Party.State(state), Role.ORGANIZER));
            }
        }
        return !event.states().isEmpty();
    }
}
