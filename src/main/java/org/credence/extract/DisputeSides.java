package org.credence.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.fact.Role;
import org.credence.gazetteer.Entry;

/** Reads who acts against whom in a dispute, where the words for it do not stand as its subject and its object. */
final class DisputeSides {
    private final Reading reading;
    private final Referents referents;
    private final Syntax syntax;
    private final int sentence;
    private final EventArguments arguments;

    DisputeSides(Reading reading, Referents referents, Syntax syntax, int sentence, EventArguments arguments) {
        this.reading = reading;
        this.referents = referents;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
    }

    /** "Ten of its diplomats", "two of the embassy's staff": the noun behind the number says who they are. */
    int counted(int object) {
        return syntax.token(object).tag().equals("CD")
                ? syntax.graph().children(object, "nmod").stream()
                        .filter(child -> syntax.preposition(child).equals("of"))
                        .findFirst()
                        .orElse(object)
                : object;
    }

    /** "Imposed sanctions on X and told ten of its envoys to leave": of the one other state named before. */
    void named(EventMention event, int verb, int object) {
        Optional<Integer> owner = syntax.graph().children(object, "nmod:poss").stream().findFirst();
        if (owner.isEmpty() || !syntax.token(owner.get()).is("its")) {
            return;
        }
        Set<Entry.State> before = new LinkedHashSet<>();
        for (Mention mention : reading.mentions(sentence)) {
            if (mention.end() <= verb && mention instanceof Mention.State state) {
                before.add(state.state());
            }
        }
        before.removeAll(event.states());
        if (before.size() == 1) {
            event.add(new Party.State(before.iterator().next()), Role.ACCUSED);
        }
    }

    /** "The ministry in X summoned Y's envoy", "the ministry summoned Y's envoy": of X, or of whom the text tells together with Y. */
    void seat(EventMention event, int verb) {
        boolean stated = event.participants().stream()
                .anyMatch(each -> each.role() == Role.ACCUSER && each.party().state().isPresent());
        if (stated || syntax.isPassive(verb)) {
            return;
        }
        for (int subject : syntax.subjects(verb)) {
            if (!UnknownNames.isBodyNoun(syntax.token(subject).text())) {
                continue;
            }
            Optional<Entry.State> state = syntax.graph().children(subject, "nmod").stream()
                    .filter(child -> syntax.preposition(child).equals("in"))
                    .flatMap(child -> arguments.stateOf(child).stream())
                    .findFirst();
            if (state.isEmpty() && event.states().size() == 1) {
                state = referents.pairWith(sentence, event.states().iterator().next());
            }
            state.ifPresent(own -> event.add(new Party.State(own), Role.ACCUSER));
        }
    }

    /** "Y's envoy was summoned in X": by X, where nobody is said to have summoned. */
    void summonedIn(EventMention event, int verb, int place) {
        boolean untold = event.participants().stream().noneMatch(each -> each.role() == Role.ACCUSER);
        if (untold && event.hasParties() && ConstructionWords.SUMMONING.contains(syntax.token(verb).lemma())) {
            arguments.stateOf(place)
                    .filter(state -> !event.states().contains(state))
                    .ifPresent(state -> event.add(new Party.State(state), Role.ACCUSER));
        }
    }

    /** "Asked X to remove ten of its diplomats": a state is asked, its envoys are meant. */
    boolean askedToRemove(int verb, Set<String> envoys) {
        boolean state = arguments.objectsOf(verb).stream()
                .anyMatch(object -> reading.mentionAt(sentence, object).orElse(null) instanceof Mention.State);
        boolean mission = syntax.graph().children(verb, "xcomp", "ccomp", "advcl").stream()
                .filter(clause -> ConstructionWords.SHUTTING.contains(syntax.token(clause).lemma()))
                .flatMap(clause -> syntax.graph().children(clause, "obj").stream())
                // "Ordered X to close its consulate"
                .anyMatch(object -> ConstructionWords.POST_ABROAD.contains(syntax.token(object).lemma()));
        return state && (mission || syntax.graph().children(verb, "xcomp", "ccomp", "advcl").stream()
                        .filter(clause -> ConstructionWords.REMOVING.contains(syntax.token(clause).lemma()))
                        .flatMap(clause -> syntax.graph().children(clause, "obj").stream())
                        .map(this::counted)
                        .anyMatch(object -> envoys.contains(OfficeWords.singular(syntax.token(object).lower()))));
    }

    /** "Forced X to recall its envoys": with whoever forces X; whether somebody does. */
    boolean forcing(EventMention event, int verb) {
        int above = syntax.graph().head(verb);
        boolean forced = above >= 0
                && ConstructionWords.CAUSING.contains(syntax.token(above).lemma())
                && (syntax.graph().isRelated(verb, "xcomp") || syntax.graph().isRelated(verb, "ccomp"));
        for (int subject : forced && !syntax.isPassive(above) ? syntax.subjects(above) : List.<Integer>of()) {
            Referents.stateOf(referents.all(sentence, subject)).ifPresent(state -> event.add(new Party.State(state), Role.ACCUSED));
        }
        return forced;
    }

    /** "Ordered six Canadians to leave": people counted by the state whose they are, told to go by another. */
    boolean orderedOut(EventMention event, int verb) {
        boolean leaving = ConstructionWords.DRIVING_OUT.contains(syntax.token(verb).lemma())
                // "Six Japanese to leave": the parser hangs the leaving on them.
                || Stream.concat(Stream.of(verb), syntax.graph().subtree(verb).stream().filter(each -> each > verb && each <= verb + 3))
                        .flatMap(each -> syntax.graph().children(each, "xcomp", "ccomp", "advcl").stream())
                        .anyMatch(clause -> ConstructionWords.GOING_HOME.contains(syntax.token(clause).lemma()));
        boolean byState = syntax.subjects(verb).stream()
                .anyMatch(subject -> reading.mentionAt(sentence, subject)
                        .filter(mention -> mention instanceof Mention.State || mention instanceof Mention.Organization)
                        .isPresent());
        boolean found = false;
        for (int object : leaving && byState ? arguments.objectsOf(verb) : List.<Integer>of()) {
            boolean number = syntax.token(object).tag().equals("CD");
            boolean counted = number || (syntax.graph().hasChild(object, "nummod") && syntax.token(object).tag().endsWith("S"));
            // "Six Japanese": the parser takes the number for the object.
            boolean people = reading.mentionAt(sentence, number ? object + 1 : object).orElse(null) instanceof Mention.State;
            if (counted && people) {
                statesAt(number ? object + 1 : object).forEach(state -> event.add(new Party.State(state), Role.ACCUSED));
                found = true;
            }
        }
        return found;
    }

    /** "Its ambassador to X was withdrawn": from X. */
    void postedTo(EventMention event, int object) {
        if (reading.mentionAt(sentence, object).orElse(null) instanceof Mention.Role role) {
            List<Entry.State> seats = syntax.graph().children(object, "within").stream()
                    .filter(child -> child > object)
                    .flatMap(child -> arguments.stateOf(child).stream())
                    .toList();
            Stream.concat(seats.stream(), role.office().states().stream()).forEach(state -> event.add(new Party.State(state), Role.ACCUSED));
        }
        syntax.graph().children(object, "nmod").stream()
                .filter(child -> syntax.preposition(child).matches("to|in"))
                .flatMap(child -> arguments.stateOf(child).stream())
                .forEach(state -> event.add(new Party.State(state), Role.ACCUSED));
    }

    /** "Sued X", "took X to the court": a state, before a court or a body of states. */
    boolean suedDirectly(int verb) {
        boolean state = arguments.objectsOf(verb).stream()
                .anyMatch(object -> reading.mentionAt(sentence, object).orElse(null) instanceof Mention.State);
        return state && (isBeforeCourt(verb) || ConstructionWords.SUING.contains(syntax.token(verb).lemma()));
    }

    private boolean isBeforeCourt(int verb) {
        return syntax.graph().children(verb, "obl", "nmod").stream()
                .filter(child -> syntax.preposition(child).matches("to|before"))
                .anyMatch(child -> ConstructionWords.COURT.contains(syntax.token(child).lemma())
                        || reading.mentionAt(sentence, child).orElse(null) instanceof Mention.Organization);
    }

    /** "Took the case to the court", "brought its claim before the tribunal": a suit, whose other side is not said again. */
    boolean takenToCourt(int verb, List<Integer> objects) {
        return isBeforeCourt(verb) && objects.stream().anyMatch(object -> ConstructionWords.LAWSUIT.contains(syntax.token(object).lemma())
                || ConstructionWords.CONTENTION.contains(syntax.token(object).lemma()));
    }

    /** "X's expulsion of three envoys of Y": X sends home those of Y. */
    void expulsion(EventMention event, int noun) {
        if (!ConstructionWords.EXPULSION.contains(syntax.token(noun).lemma())) {
            return;
        }
        for (int child : syntax.graph().children(noun, "nmod:poss", "nmod")) {
            boolean owner = syntax.graph().isRelated(child, "nmod:poss");
            String preposition = syntax.preposition(child);
            Role role = preposition.equals("of") ? Role.ACCUSED : Role.ACCUSER;
            List<Party> parties = referents.all(sentence, child);
            if ((owner || preposition.matches("of|by")) && arguments.time(child).isEmpty()) {
                event.participants().removeIf(each -> parties.contains(each.party()));
                event.addAll(parties, role);
            }
        }
    }

    /** "Lodged a protest over a map of Y's", "through Y's embassy": with the one other state that the grievance names. */
    void grievance(EventMention event, int word) {
        if (!isGrievance(word)) {
            return;
        }
        complainers(event, word);
        if (event.states().size() != 1) {
            return;
        }
        Set<Entry.State> others = new LinkedHashSet<>();
        int head = syntax.graph().head(word);
        boolean lodged = head >= 0 && syntax.graph().isRelated(word, "obj") && syntax.token(head).isVerb();
        for (int carrier : lodged ? List.of(word, head) : List.of(word)) {
            for (int child : syntax.graph().children(carrier, "nmod", "obl", "obj")) {
                boolean object = carrier == word && syntax.graph().isRelated(child, "obj");
                if (child > word && (object || ConstructionWords.COMPLAINED_OF.contains(syntax.preposition(child)))) {
                    syntax.graph().subtree(child).forEach(each -> others.addAll(statesAt(each)));
                }
            }
        }
        others.removeAll(event.states());
        if (others.size() == 1) {
            event.add(new Party.State(others.iterator().next()), Role.ACCUSED);
        }
    }

    private boolean isGrievance(int word) {
        return ConstructionWords.GRIEVANCE.contains(syntax.token(word).lemma())
                || ConstructionWords.GRIEVANCE.contains(OfficeWords.singular(syntax.token(word).lower()));
    }

    /** "X lodged a protest", "X's protest": whoever complains. */
    private void complainers(EventMention event, int noun) {
        int verb = syntax.graph().head(noun);
        boolean lodged = verb >= 0
                && syntax.graph().isRelated(noun, "obj")
                && syntax.token(verb).isVerb()
                && !ConstructionWords.BRIEFED.contains(syntax.token(verb).lemma());
        Set<Party> complainers = new LinkedHashSet<>();
        syntax.graph().children(noun, "nmod:poss").forEach(owner -> complainers.addAll(referents.all(sentence, owner)));
        if (lodged && !syntax.isPassive(verb)) {
            syntax.subjects(verb).forEach(subject -> complainers.addAll(referents.all(sentence, subject)));
        }
        List<EventMention.Participant> own = event.participants().stream()
                .filter(each -> each.role() == Role.ATTENDEE && complainers.contains(each.party()))
                .toList();
        event.participants().removeAll(own);
        own.forEach(each -> event.add(each.party(), Role.ACCUSER));
        List<EventMention.Participant> others = event.participants().stream()
                .filter(each -> !own.isEmpty() && each.role() == Role.ATTENDEE)
                .toList();
        event.participants().removeAll(others);
        others.forEach(each -> event.add(each.party(), Role.ACCUSED));
    }

    private List<Entry.State> statesAt(int token) {
        return reading.mentionAt(sentence, token)
                .map(mention -> switch (mention) {
                    case Mention.State state -> List.of(state.state());
                    case Mention.Role role -> role.office().states();
                    case Mention.Person person -> reading.roster().resolve(person).state().stream().toList();
                    case Mention.Organization ignored -> List.<Entry.State>of();
                    case Mention.Place ignored -> List.<Entry.State>of();
                })
                .orElse(List.of());
    }
}
