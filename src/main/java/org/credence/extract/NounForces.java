package org.credence.extract;

import java.util.List;
import java.util.Optional;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** Reads whose launches, drills, fights and rows nouns name: by whom they are told done, and whose forces are in them. */
final class NounForces {
    /** How far ahead a drill lies that the present tense tells of. */
    private static final int NEXT_MONTHS = 3;

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
        if (event.type == EventType.MILITARY_ACTIVITY) {
            involved(event, noun);
            carried(event, noun);
            spanned(event, noun);
            harmed(event, noun);
        }
    }

    /** "Attacks that X perpetrated on Tuesday": whoever did it, and when. */
    private void perpetrated(EventMention event, int noun) {
        for (int clause : syntax.graph().children(noun, "acl")) {
            boolean lodged = event.type == EventType.DISPUTE && ConstructionWords.LODGING.contains(sentence.token(clause).lemma());
            if (syntax.graph().hasChild(clause, "nsubj") && syntax.graph().isRelated(clause, "acl")) {
                arguments.subjects(event, clause, Role.INITIATOR);
                syntax.graph().children(clause, "obl").stream()
                        .filter(child -> arguments.time(child).isPresent())
                        .forEach(child -> arguments.oblique(event, child, syntax.preposition(child)));
            }
            if (lodged && event.states().size() == 1) {
                // "A complaint it lodged with the union": against the state that it was told together with.
                referents.pairWith(event.sentence, event.states().iterator().next())
                        .ifPresent(other -> event.add(new Party.State(other), Role.ACCUSED));
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

    /** "A drill involving X and Y": the parser takes the participle for a clause. */
    private void involved(EventMention event, int noun) {
        syntax.graph().children(noun, "acl").stream()
                .filter(clause -> ConstructionWords.INVOLVING_VERB.contains(sentence.token(clause).lemma()) && sentence.token(clause).tag().equals("VBG"))
                .flatMap(clause -> syntax.graph().children(clause, "obj").stream())
                .flatMap(object -> syntax.graph().conjuncts(object).stream())
                .flatMap(each -> referents.all(event.sentence, each).stream())
                .filter(party -> party.state().isPresent())
                .forEach(party -> event.add(party, Role.INITIATOR));
    }

    /** "X finished three days of drills with Y", "are holding Z, a drill of marines", "answered with strikes": by whoever does. */
    private void carried(EventMention event, int noun) {
        int top = top(noun);
        int verb = syntax.graph().head(top);
        if (verb < 0 || !sentence.token(verb).isVerb()) {
            return;
        }
        boolean answers = syntax.preposition(top).equals("with") && ConstructionWords.ANSWERING.contains(sentence.token(verb).lemma());
        boolean carries = top != noun
                && (syntax.graph().isRelated(top, "obj") || syntax.graph().isRelated(top, "obl:tmod"))
                && (words.carries(syntax, verb) || ConstructionWords.HAVING_ENDED.contains(sentence.token(verb).lemma()));
        if (answers || carries) {
            arguments.subjects(event, verb, Role.INITIATOR);
            if (event.hasParties()) {
                arguments.dependents(event, verb);
            }
        }
    }

    /** What counts a noun, or what it stands beside as another name: "three days of drills", "X, a drill". */
    private int top(int noun) {
        int head = syntax.graph().head(noun);
        boolean counts = head >= 0 && syntax.preposition(noun).equals("of") && words.measure.contains(sentence.token(head).lemma());
        return counts || (head >= 0 && syntax.graph().isRelated(noun, "appos")) ? head : noun;
    }

    /** "Drills with X off Y, which run from Monday to Friday": the parser may hang the clause on what stands between. */
    private void spanned(EventMention event, int noun) {
        int relative = noun + 1;
        while (relative < sentence.size() && !sentence.token(relative).tag().equals("WDT")) {
            boolean other = sentence.token(relative).tag().matches("VB[DPZ]|MD|WRB|WP") || words.noun(List.of(OfficeWords.singular(sentence.token(relative).lower()))).isPresent();
            relative = other ? sentence.size() : relative + 1;
        }
        int verb = relative + 1;
        if (!event.times.isEmpty() || verb >= sentence.size() || !ConstructionWords.SPANNING.contains(sentence.token(verb).lemma())) {
            return;
        }
        sentence.times().stream()
                .filter(time -> time.begin() > verb && time.begin() - verb <= 3 && ArticleReading.isDate(time))
                .findFirst()
                .ifPresent(time -> {
                    arguments.oblique(event, time.end() - 1, syntax.preposition(time.end() - 1));
                    boolean toCome = sentence.token(verb).tag().matches("VB[ZP]") && isToCome(time);
                    event.status = toCome && event.status == Status.HELD ? Status.PLANNED : event.status;
                });
    }

    /** "Runs from May 1 to 5", told in April. */
    private boolean isToCome(TimeExpression time) {
        Optional<DateSpan> next = reading.clock().resolve(time, ArticleClock.Direction.FUTURE);
        return next.isPresent()
                && reading.clock().published().filter(day -> next.get().earliest().isAfter(day) && next.get().earliest().isBefore(day.plusMonths(NEXT_MONTHS))).isPresent();
    }

    /** "Clashes in X left ten dead on Monday": when it harmed is when it was. */
    private void harmed(EventMention event, int noun) {
        int top = top(noun);
        int verb = syntax.graph().head(top);
        if (verb < 0 || !syntax.graph().isRelated(top, "nsubj") || !ConstructionWords.HARMING.contains(sentence.token(verb).lemma())) {
            return;
        }
        for (int child : syntax.graph().children(verb, "obl", "obl:tmod")) {
            boolean told = arguments.time(child).isPresent() || (syntax.preposition(child).matches("in|near|at") && arguments.place(child).isPresent());
            if (told) {
                arguments.oblique(event, child, syntax.preposition(child));
            }
        }
    }

    /** Blows and fights of nobody who is named are of the state in which they are told to be. */
    void onGround(EventMention event) {
        if (event.type == EventType.MILITARY_ACTIVITY && event.status == Status.HELD && event.participants().isEmpty() && !event.times.isEmpty()) {
            event.places().stream()
                    .flatMap(place -> place.state().stream())
                    .flatMap(iso2 -> reading.gazetteer().stateByIso(iso2).stream())
                    .forEach(state -> event.add(new Party.State(state), Role.INITIATOR));
        }
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
