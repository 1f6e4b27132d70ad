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
    private final AgreementStatus pacts;
    private final InvitationNouns invitations;
    private final NounForces armed;
    private final PaperClauses papers;
    private final PlannedPapers plans;

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
        this.pacts = new AgreementStatus(words, syntax, sentence);
        this.invitations = new InvitationNouns(referents, syntax, sentence, arguments);
        this.plans = new PlannedPapers(words, syntax, arguments);
        this.papers = new PaperClauses(reading, referents, words, syntax, sentence, arguments);
        this.armed = new NounForces(reading, referents, words, syntax, sentence, arguments);
    }

    /** What becomes of the status by what the noun names; otherwise the status as read. */
    Optional<Status> settle(EventType type, int noun, Optional<Status> read) {
        if (type == EventType.APPOINTMENT && read.equals(Optional.of(Status.AGREED))) {
            // "Accepted the resignation of the premier"
            return Optional.of(Status.HELD);
        }
        if (syntax.isGerundBeside(noun)) {
            int verb = syntax.predicate(noun).orElse(noun);
            return statuses.ofVerb(verb).filter(Status::isAhead).filter(ignored -> !sentence.token(verb).tag().equals("VBD")).or(() -> Optional.of(Status.HELD));
        }
        if (isCalledFor(type, noun) >= 0) {
            return Optional.of(Status.PLANNED);
        }
        int above = syntax.graph().head(noun);
        if (type == EventType.DISPUTE && above >= 0 && syntax.graph().isRelated(noun, "nsubj") && ConstructionWords.DATING.contains(sentence.token(above).lemma())) {
            // "The dispute dates back to 1969": they have it.
            return Optional.of(Status.HELD);
        }
        if (type == EventType.DISPUTE && read.equals(Optional.of(Status.AGREED))) {
            // "Agreed to send their quarrel to a commission": they have it.
            return Optional.of(Status.HELD);
        }
        if (type == EventType.INVITATION && syntax.preposition(noun).equals("at")) {
            // "Will visit at the invitation of X": invited already.
            return Optional.of(Status.HELD);
        }
        int answer = syntax.graph().head(noun);
        boolean refused = answer >= 0 && syntax.graph().isRelated(noun, "obj") && ConstructionWords.REFUSING.contains(sentence.token(answer).lemma());
        if (type == EventType.INVITATION && refused && read.isEmpty() && !syntax.isNegated(answer)) {
            // "Declined an invitation to the summit": one that was made.
            return Optional.of(Status.HELD);
        }
        return type == EventType.AGREEMENT ? pacts.settle(noun, read) : read;
    }

    /** "Called a session for Wednesday": the word for the day it is to be; -1 where there is none. */
    private int isCalledFor(EventType type, int noun) {
        int verb = syntax.graph().head(noun);
        boolean sitting = type == EventType.CONFERENCE || type == EventType.SUMMIT || type == EventType.MEETING;
        if (verb < 0 || !sitting || !syntax.graph().isRelated(noun, "obj") || !ConstructionWords.CALLED_FOR.contains(sentence.token(verb).lemma())
                || syntax.auxiliaries(verb).contains("had")) {
            return -1;
        }
        List<Integer> phrases = new ArrayList<>(syntax.graph().children(verb, "obl"));
        phrases.addAll(syntax.graph().children(noun, "nmod"));
        return phrases.stream()
                .filter(child -> syntax.preposition(child).equals("for") && arguments.time(child).isPresent())
                .findFirst()
                .orElse(-1);
    }

    /** "The union called a session for Wednesday": its own, on that day. */
    private void convened(EventMention event, int noun) {
        int day = isCalledFor(event.type, noun);
        if (day < 0) {
            return;
        }
        arguments.oblique(event, day, "for");
        for (int subject : syntax.subjects(syntax.graph().head(noun))) {
            referents.all(event.sentence, subject).stream()
                    .filter(party -> party instanceof Party.Organization && event.participants().isEmpty())
                    .forEach(party -> event.add(party, Role.ATTENDEE));
        }
    }

    void fill(EventMention event, int noun) {
        convened(event, noun);
        switch (event.type) {
            case MILITARY_ACTIVITY, DISPUTE -> {
                armed.fill(event, noun);
                new DisputeSides(reading, referents, syntax, event.sentence, arguments).expulsion(event, noun);
            }
            case AGREEMENT -> {
                signing(event, noun);
                signed(event, noun);
                acceded(event, noun);
                papers.fill(event, noun);
                plans.fill(event, noun);
            }
            case INVITATION -> invitations.fill(event, noun);
            case CEREMONY -> celebrants(event, noun);
            case APPOINTMENT -> {
                congratulated(event, noun);
                fallen(event, noun);
            }
            default -> {}
        }
    }

    /** Whose soil it is on, where the text names nobody else. */
    void onGround(EventMention event) {
        armed.onGround(event);
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
        if (verb >= 0 && syntax.graph().isRelated(noun, "obj") && sentence.token(verb).isVerb()) {
            // "X's senate approved a treaty with Y"
            syntax.subjects(verb).stream()
                    .flatMap(subject -> Parliaments.stateOf(reading, words, syntax, event.sentence, subject).stream())
                    .forEach(state -> event.add(new Party.State(state), Role.SIGNATORY));
        }
        first(event, verb);
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
        if (verb >= 0 && syntax.preposition(noun).matches("with|in|through|by") && event.participants().isEmpty()
                && event.status == Status.HELD && sentence.token(verb).tag().matches("VB[DN]")) {
            // "X and Y settled their row in May with a treaty": made by the two, then.
            clauseSides(event, noun);
            event.keepStates();
            if (event.times.isEmpty() && (event.states().size() > 1 || isHalted(noun, verb))) {
                arguments.dependents(event, verb);
            }
        }
    }

    /** "In May became the first to sign a pact with Y": whoever became it, then. */
    private void first(EventMention event, int verb) {
        int became = verb < 0 ? -1 : syntax.graph().head(verb);
        boolean first = became >= 0
                && words.concluding.contains(sentence.token(verb).lemma())
                && sentence.token(verb).tag().equals("VB")
                && sentence.token(became).is("became")
                && event.status == Status.HELD;
        if (first) {
            arguments.subjects(event, became, Role.SIGNATORY);
            syntax.graph().children(became, "obl", "obl:tmod").stream()
                    .filter(child -> event.times.isEmpty() && arguments.time(child).isPresent())
                    .forEach(child -> arguments.oblique(event, child, syntax.preposition(child)));
        }
    }

    /** "Was halted by a truce in May": the day right behind is that of the truce. */
    private boolean isHalted(int noun, int verb) {
        return syntax.isPassive(verb)
                && syntax.preposition(noun).equals("by")
                && syntax.graph().children(verb, "obl", "obl:tmod").stream().noneMatch(child -> child < noun && arguments.time(child).isPresent());
    }

    private boolean isAgreeing(int verb) {
        return words.verbs(sentence.token(verb).lemma()).stream().anyMatch(each -> each.frame() == EventWords.Frame.AGREE);
    }

    /** "Ministers", "officials", of no state that is told. */
    private boolean isOfficials(int noun) {
        String word = sentence.token(noun).lower();
        return !word.equals(OfficeWords.singular(word)) && reading.offices().peopleGroup.contains(OfficeWords.singular(word));
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
            event.removeParticipants();
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
