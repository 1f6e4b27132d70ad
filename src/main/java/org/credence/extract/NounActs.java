package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.language.Sentence;

/** Reads who signs, does, agrees to or is invited to what a noun names, and when. */
final class NounActs {
    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final StatusReader statuses;
    private final NounForces armed;

    NounActs(
            Reading reading,
            Referents referents,
            EventWords words,
            Syntax syntax,
            Sentence sentence,
            EventArguments arguments,
            StatusReader statuses) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = arguments;
        this.statuses = statuses;
        this.armed = new NounForces(reading, referents, words, syntax, sentence, arguments);
    }

    /** What becomes of the status where the noun names an agreement; otherwise the status as read. */
    Optional<Status> settle(EventType type, int noun, Optional<Status> read) {
        if (type == EventType.APPOINTMENT && read.equals(Optional.of(Status.AGREED))) {
            // "Accepted the resignation of the premier"
            return Optional.of(Status.HELD);
        }
        if (syntax.isGerundBeside(noun)) {
            int verb = syntax.predicate(noun).orElse(noun);
            return statuses.ofVerb(verb).filter(Status::isAhead).filter(ignored -> !sentence.token(verb).tag().equals("VBD")).or(() -> Optional.of(Status.HELD));
        }
        if (type == EventType.DISPUTE && read.equals(Optional.of(Status.AGREED))) {
            // "Agreed to send their quarrel to a commission": they have it.
            return Optional.of(Status.HELD);
        }
        if (type == EventType.INVITATION && syntax.preposition(noun).equals("at")) {
            // "Will visit at the invitation of X": invited already.
            return Optional.of(Status.HELD);
        }
        if (type != EventType.AGREEMENT) {
            return read;
        }
        int head = syntax.graph().head(noun);
        boolean signs = head >= 0 && words.concluding.contains(sentence.token(head).lemma());
        if (read.isEmpty()) {
            // "Declined to sign the pact": nobody signed, yet there is a pact that somebody wants signed.
            boolean declined = signs && syntax.graph().isRelated(head, "xcomp") && isDeclined(syntax.graph().head(head));
            return declined ? Optional.of(Status.PROPOSED) : read;
        }
        boolean left = read.get() == Status.CANCELLED && syntax.preposition(noun).matches("from|of");
        if (isBuiltOn(noun) || isOfYear(noun) || left) {
            // "Withdrew from the memorandum": one that was made.
            return Optional.of(Status.HELD);
        }
        if (read.get() == Status.PLANNED && signs && syntax.graph().isRelated(noun, "obj") && isDone(head)) {
            // "Finalised a deal at the summit"
            return Optional.of(Status.HELD);
        }
        if (read.get() == Status.PLANNED && isClosing(noun)) {
            return Optional.of(Status.HELD);
        }
        if (read.get().isAhead() && (isKept(noun) || new Validity(syntax).status(noun).isPresent())) {
            return Optional.of(Status.HELD);
        }
        if (read.get().isAhead() && isDoer(noun)) {
            // "The declaration commits both sides", "the accord aims to open the border"
            return Optional.of(Status.HELD);
        }
        if (read.get() == Status.AGREED) {
            // An agreement that sides agreed to is one; one that they agreed to sign is to come.
            return Optional.of(signs ? Status.PLANNED : Status.HELD);
        }
        return read;
    }

    private boolean isDone(int verb) {
        return sentence.token(verb).tag().matches("VBD|VBN")
                && !syntax.graph().isRelated(verb, "xcomp")
                && !syntax.isNegated(verb)
                && (sentence.token(verb).tag().equals("VBD") || syntax.auxiliaries(verb).stream().anyMatch(word -> word.matches("has|have|had")))
                && syntax.auxiliaries(verb).stream().noneMatch(word -> word.matches("to|would|could"));
    }

    /** "Will watch over the 2015 agreement": one of long ago. */
    private boolean isOfYear(int noun) {
        return syntax.graph().children(noun, "nummod", "compound", "amod").stream()
                .anyMatch(child -> child < noun && sentence.token(child).text().matches("(19|20)\\d\\d"));
    }

    /** "Building on the extension of the treaty": on what there is already. */
    private boolean isBuiltOn(int noun) {
        int head = syntax.graph().head(noun);
        boolean nested = head >= 0 && words.signing.contains(sentence.token(head).lemma()) && syntax.preposition(noun).equals("of");
        int top = nested ? head : noun;
        int verb = syntax.graph().head(top);
        return verb >= 0 && sentence.token(verb).lemma().equals("build") && syntax.preposition(top).matches("on|upon");
    }

    /** "Met for two hours before signing a declaration": what was done last of what the past tense tells. */
    private boolean isClosing(int noun) {
        int gerund = syntax.graph().head(noun);
        int main = gerund < 0 ? -1 : syntax.graph().head(gerund);
        return main >= 0
                && main < gerund
                && syntax.graph().isRelated(noun, "obj")
                && words.concluding.contains(sentence.token(gerund).lemma())
                && sentence.token(gerund).tag().equals("VBG")
                && sentence.token(main).tag().equals("VBD")
                && syntax.graph().children(gerund, "mark", "case").stream().anyMatch(child -> sentence.token(child).is("before"));
    }

    /** "Urged both to uphold the accord", "the deal would be monitored": one that there is. */
    private boolean isKept(int noun) {
        int verb = syntax.graph().head(noun);
        boolean done = verb >= 0
                && (syntax.graph().isRelated(noun, "obj") || syntax.graph().isRelated(noun, "nsubj:pass"))
                && ConstructionWords.KEEPING.contains(syntax.token(verb).lemma());
        return done
                && syntax.graph().children(noun, "det", "nmod:poss").stream()
                        .anyMatch(child -> syntax.token(child).text().matches("(?i)the|this|that|its|their"));
    }

    private boolean isDoer(int noun) {
        int verb = syntax.graph().head(noun);
        return verb >= 0
                && syntax.graph().isRelated(noun, "nsubj")
                && syntax.token(verb).tag().matches("VB[DZP]")
                && syntax.graph().hasChild(verb, "obj", "xcomp")
                && !syntax.graph().hasChild(verb, "aux", "aux:pass")
                && syntax.graph().children(noun, "det").stream().noneMatch(child -> syntax.token(child).text().matches("(?i)an?|any"));
    }

    private boolean isDeclined(int verb) {
        return verb >= 0 && ConstructionWords.DECLINING.contains(sentence.token(verb).lemma());
    }

    void fill(EventMention event, int noun) {
        switch (event.type) {
            case MILITARY_ACTIVITY, DISPUTE -> {
                armed.fill(event, noun);
                new DisputeSides(reading, referents, syntax, event.sentence, arguments).expulsion(event, noun);
            }
            case AGREEMENT -> {
                signing(event, noun);
                signed(event, noun);
                acceded(event, noun);
            }
            case INVITATION -> invitation(event, noun);
            case CEREMONY -> celebrants(event, noun);
            case APPOINTMENT -> {
                congratulated(event, noun);
                fallen(event, noun);
            }
            default -> {}
        }
    }

    /** "Japan and Australia's signing of the agreement", "the extension of the treaty was agreed in May". */
    private void signing(EventMention event, int noun) {
        int head = syntax.graph().head(noun);
        if (head < 0 || !syntax.preposition(noun).equals("of") || !words.signing.contains(sentence.token(head).lemma())) {
            return;
        }
        for (int owner : syntax.graph().children(head, "nmod:poss", "nmod")) {
            if (owner != noun && syntax.preposition(owner).matches("|by|between")) {
                event.addAll(referents.all(event.sentence, owner), Role.SIGNATORY);
            }
        }
        arguments.dependents(event, head);
        int verb = syntax.graph().head(head);
        boolean core = syntax.graph().isRelated(head, "nsubj") || syntax.graph().isRelated(head, "obj");
        if (verb >= 0 && core && sentence.token(verb).isVerb()) {
            arguments.dependents(event, verb);
            if (syntax.graph().isRelated(head, "obj")) {
                arguments.subjects(event, verb, Role.SIGNATORY);
            }
        }
        if (event.participants().isEmpty()) {
            // "X and Y will build on the extension of the treaty"
            clauseSides(event, head);
        }
    }

    /** "A pact that X and Y will sign": whoever signs, and when. */
    private void signed(EventMention event, int noun) {
        for (int clause : syntax.graph().children(noun, "acl")) {
            // But not "a pact under which X will resume exports"
            boolean ofIt = syntax.graph().children(clause, "obj", "obl").stream()
                    .allMatch(child -> arguments.time(child).isPresent() || (syntax.token(child).tag().startsWith("W") && syntax.preposition(child).isEmpty())
                            || !syntax.graph().isRelated(child, "obj"));
            ofIt &= syntax.graph().children(clause, "obl").stream().noneMatch(child -> syntax.token(child).tag().startsWith("W"));
            boolean signs = ofIt && words.carries(syntax, clause) && syntax.graph().hasChild(clause, "nsubj");
            if (signs) {
                arguments.subjects(event, clause, Role.SIGNATORY);
                statuses.ofVerb(clause).filter(Status::isAhead).ifPresent(status -> event.status = status);
            }
        }
    }

    /** "X and Y agreed to a truce", "X signed up to the pact": the parser hangs it on the verb by a preposition. */
    private void acceded(EventMention event, int noun) {
        int verb = syntax.graph().head(noun);
        boolean agreed = verb >= 0
                && syntax.graph().isRelated(noun, "obj")
                && isAgreeing(verb);
        boolean accedes = verb >= 0
                && (agreed || syntax.preposition(noun).matches("(up )?(to|on|upon|onto)"))
                && (ConstructionWords.ACCEDING.contains(sentence.token(verb).lemma()) || isPutting(verb));
        if (event.participants().isEmpty() && event.plural && verb >= 0 && syntax.graph().isRelated(noun, "obj")
                && words.concluding.contains(sentence.token(verb).lemma())
                && syntax.subjects(verb).stream().anyMatch(this::isOfficials)) {
            // "Ministers also signed a dozen agreements": of the two that act together.
            referents.statesTogether().forEach(state -> event.add(new Party.State(state), Role.SIGNATORY));
            arguments.dependents(event, verb);
        }
        if (accedes) {
            arguments.subjects(event, verb, Role.SIGNATORY);
            arguments.dependents(event, verb);
        }
        int agreeing = verb >= 0 && syntax.graph().isRelated(noun, "obj") && (syntax.graph().isRelated(verb, "xcomp") || syntax.graph().isRelated(verb, "advcl")) ? syntax.graph().head(verb) : -1;
        if (agreeing >= 0 && event.status == Status.HELD && event.times.isEmpty() && isAgreeing(agreeing)) {
            // "Agreed in May to observe a truce": made then.
            arguments.dependents(event, agreeing);
        }
        if (syntax.preposition(noun).equals("under") && event.participants().isEmpty()) {
            // "Under the treaty, X and Y share a river": its sides, where two act together.
            clauseSides(event, noun);
        }
        if (verb >= 0 && syntax.preposition(noun).matches("with|in|through") && event.participants().isEmpty()
                && event.status == Status.HELD && sentence.token(verb).tag().matches("VB[DN]")) {
            // "X and Y settled their row in May with a treaty": made by the two, then.
            clauseSides(event, noun);
            event.keepStates();
            if (event.states().size() > 1 && event.times.isEmpty()) {
                arguments.dependents(event, verb);
            }
        }
    }

    private boolean isAgreeing(int verb) {
        return words.verbs(sentence.token(verb).lemma()).stream().anyMatch(each -> each.frame() == EventWords.Frame.AGREE);
    }

    /** "Ministers", "officials", of no state that is told. */
    private boolean isOfficials(int noun) {
        return sentence.token(noun).tag().matches("NNP?S")
                && reading.offices().peopleGroup.contains(OfficeWords.singular(sentence.token(noun).lower()));
    }

    /** "X and Y put their names to the treaty". */
    private boolean isPutting(int verb) {
        return syntax.graph().children(verb, "obj").stream()
                .anyMatch(object -> ConstructionWords.SIGNATURE.contains(sentence.token(object).lemma()));
    }

    /** Those whom the clause is about, where two states act together in it. */
    private void clauseSides(EventMention event, int noun) {
        EventMention sides = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        syntax.predicate(noun).ifPresent(predicate -> arguments.subjects(sides, predicate, Role.SIGNATORY));
        if (sides.states().size() > 1) {
            sides.participants().forEach(each -> event.add(each.party(), each.role()));
        }
    }

    /** "The ministers endorsed it during a ceremony", "the ceremony that began her term": whose it is by what is said of it. */
    private void celebrants(EventMention event, int noun) {
        int head = syntax.graph().head(noun);
        if (head >= 0 && sentence.token(head).isVerb() && syntax.preposition(noun).equals("for") && event.times.isEmpty()) {
            // "Travelled there for the funeral on Sunday"
            syntax.graph().children(head, "obl").stream()
                    .filter(child -> arguments.time(child).isPresent())
                    .forEach(child -> arguments.oblique(event, child, syntax.preposition(child)));
        }
        if (!event.participants().isEmpty()) {
            return;
        }
        if (syntax.preposition(noun).matches("at|during|in")) {
            syntax.predicate(noun).ifPresent(verb -> arguments.subjects(event, verb, Role.ATTENDEE));
        }
        for (int clause : syntax.graph().children(noun, "acl")) {
            for (int object : syntax.graph().children(clause, "obj")) {
                syntax.possessors(object).forEach(each -> event.addAll(referents.all(event.sentence, each), Role.ATTENDEE));
            }
        }
    }

    /** "Congratulated X on her election": hers is that of X. */
    private void congratulated(EventMention event, int noun) {
        int verb = syntax.graph().head(noun);
        List<Integer> objects = verb < 0 ? List.of() : syntax.graph().children(verb, "obj");
        boolean owned = syntax.graph().children(noun, "nmod:poss").stream().anyMatch(each -> sentence.token(each).tag().equals("PRP$"));
        if (owned && !objects.isEmpty() && ConstructionWords.CONGRATULATING.contains(sentence.token(verb).lemma())) {
            event.participants().clear();
            objects.forEach(each -> event.addAll(referents.all(event.sentence, each), Role.APPOINTEE));
        }
    }

    /** "The fall of Prime Minister X's government": of X. */
    private void fallen(EventMention event, int noun) {
        for (int fallen : syntax.graph().children(noun, "nmod", "nmod:poss")) {
            if (syntax.preposition(fallen).matches("|of") && ConstructionWords.GOVERNMENT.contains(sentence.token(fallen).lemma())) {
                syntax.graph().children(fallen, "nmod:poss", "nmod").stream()
                        .filter(owner -> syntax.preposition(owner).matches("|of|under"))
                        .forEach(owner -> event.addAll(referents.all(event.sentence, owner), Role.APPOINTEE));
                arguments.dependentsOfParty(event, fallen);
            }
        }
    }

    /** Who invites whom: "extended an invitation to X on behalf of Y", "accepted an invitation to visit Z". */
    private void invitation(EventMention event, int noun) {
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

    /** "Paid a call on X": a meeting. */
    void paidOn(EventMention event, EventWords.Noun word, int noun) {
        int head = syntax.graph().head(noun);
        List<Integer> behind = new ArrayList<>(syntax.graph().children(noun, "nmod"));
        if (head >= 0 && syntax.token(head).isVerb()) {
            behind.addAll(syntax.graph().children(head, "obl"));
        }
        behind.stream()
                .filter(child -> word.words().equals("call") && child > noun && syntax.preposition(child).equals("on"))
                .filter(child -> reading.mentionAt(sentence.index(), child)
                        .filter(mention -> mention instanceof Mention.Person || mention instanceof Mention.Role)
                        .isPresent())
                .findFirst()
                .ifPresent(child -> {
                    event.type = EventType.MEETING;
                    event.addAll(referents.all(sentence.index(), child), Role.ATTENDEE);
                });
    }
}
