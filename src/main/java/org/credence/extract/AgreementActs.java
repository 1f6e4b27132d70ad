package org.credence.extract;

import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;

/** Reads what sides agree upon where a verb tells it: signing, agreeing to do, founding, taking up relations. */
final class AgreementActs extends ActReader {
    AgreementActs(ActSentence act) {
        super(act);
    }

    /** "X and Y signed the Lake Charter", "the two sides signed six documents". */
    boolean sign(EventMention event, int verb) {
        boolean named = arguments.objectsOf(verb).stream()
                .anyMatch(object -> nouns.eventNoun(object).isEmpty()
                        && reading.mentionAt(event.sentence, object).isPresent());
        boolean document = (act.objectIn(verb, words.document) || (syntax.isPassive(verb) && act.objectIn(verb, words.scheme)) || isPutToPaper(verb)) && !carriesNoun(verb);
        arguments.subjects(event, verb, Role.SIGNATORY);
        if (document) {
            arguments.objectsOf(verb).forEach(object -> arguments.dependents(event, object));
        }
        arguments.dependents(event, verb);
        event.another = document && arguments.objectsOf(verb).stream().anyMatch(this::isOther);
        if (event.status == Status.AGREED) {
            // "Agreed to sign a document": it is to come.
            event.status = Status.PLANNED;
        }
        if (document && event.states().isEmpty() && syntax.subjects(verb).stream().anyMatch(act::isGroupOfPeople)) {
            // "The two looked on as officials signed six documents": of the two.
            referents.statesTogether().forEach(state -> event.add(new Party.State(state), Role.SIGNATORY));
        }
        // "The text was initialled in X in May": by those whom the text is about.
        // But "the X Act was signed": a law at home.
        boolean law = arguments.objectsOf(verb).stream().anyMatch(object -> sentence.token(object).isProperNoun());
        boolean untold = document && !law && syntax.isPassive(verb) && event.status == Status.HELD && !event.times.isEmpty() && event.participants().isEmpty();
        return untold || (named && event.states().size() >= 2) || (document && ActSentence.sides(event) >= 2);
    }

    /** "X and Y are negotiating a pact", "X has been negotiating with Y since May": a process of the two. */
    boolean negotiate(EventMention event, int verb) {
        String tag = sentence.token(verb).tag();
        boolean going = tag.equals("VBG") && syntax.graph().hasChild(verb, "aux");
        int above = syntax.graph().head(verb);
        // "The licence that X and Y negotiated": told by its noun, if at all.
        boolean ofNoun = above >= 0 && syntax.token(above).isNoun() && !syntax.graph().hasChild(above, "cop");
        boolean done = tag.matches("VB[DN]") && !ofNoun;
        if (syntax.isPassive(verb) || !(going || done)) {
            return false;
        }
        event.process = going;
        arguments.subjects(event, verb, Role.ATTENDEE);
        arguments.objectsOf(verb).forEach(object -> arguments.dependents(event, object));
        arguments.dependents(event, verb);
        return ActSentence.sides(event) > 1;
    }

    /** "Some 15 other documents". */
    private boolean isOther(int noun) {
        return syntax.graph().children(noun, "amod").stream()
                .anyMatch(child -> syntax.token(child).text().matches("other|further|additional"));
    }

    /** "X and Y put their signatures to the document". */
    private boolean isPutToPaper(int verb) {
        return syntax.graph().children(verb, "obj").stream()
                        .anyMatch(object -> ConstructionWords.SIGNATURE.contains(syntax.token(object).lemma()))
                && syntax.graph().children(verb, "obl").stream()
                        .anyMatch(paper -> syntax.preposition(paper).matches("to|on") && act.isIn(paper, words.document));
    }

    /** "Agreed to establish a mechanism", "agreed on a timetable": agreed is what is to be done. */
    boolean agree(EventMention event, int verb) {
        if (isAgreedScheme(verb) || isSchemeAgreed(event, verb)) {
            // "A pullback agreed in X on Monday": who agreed is told elsewhere.
            event.status = Status.HELD;
            arguments.dependents(event, verb);
            return !event.times.isEmpty();
        }
        arguments.subjects(event, verb, Role.SIGNATORY);
        act.times(event, verb);
        // "Agreed on Wednesday to send it to a court": behind a day the parser takes it for a purpose.
        boolean dayOnly = syntax.graph().children(verb, "obl", "obj").stream()
                .filter(child -> child > verb)
                .allMatch(child -> arguments.time(child).isPresent());
        boolean step = syntax.graph().children(verb, "xcomp", "ccomp").stream().anyMatch(this::isStep)
                || (dayOnly && syntax.graph().children(verb, "advcl").stream().anyMatch(this::isStep))
                || syntax.graph().children(verb, "obl").stream().anyMatch(this::isScheme)
                || isPaperAgreed(verb);
        if (ConstructionWords.VOTING.contains(syntax.token(verb).lemma())) {
            // States that vote for something do so among others: only a body decides by it.
            arguments.objectsOf(verb).forEach(object -> arguments.dependentsOfParty(event, object));
            return (step || isVotedFor(verb)) && event.status == Status.HELD && isOfBody(event);
        }
        return step && ((event.participants().size() > 1 && ActSentence.sides(event) > 1) || isOfBody(event));
    }

    /** "Voted for a resolution". */
    private boolean isVotedFor(int verb) {
        return syntax.graph().children(verb, "obl").stream()
                .anyMatch(child -> syntax.preposition(child).matches("for|on") && act.isIn(child, words.document));
    }

    /** "The council agreed in X on Monday to launch an inquiry": a body of many states, by itself. */
    private static boolean isOfBody(EventMention event) {
        return event.participants().size() == 1
                && event.participants().getFirst().party() instanceof Party.Organization body
                && body.state().isEmpty()
                && body.known().filter(known -> known.kind().equals("InternationalOrganization")).isPresent()
                && !event.times.isEmpty();
    }

    /** A step that outlasts the meeting, rather than a diffuse wish or an encounter, which is told by itself. */
    private boolean isStep(int verb) {
        String lemma = syntax.token(verb).lemma();
        boolean infinitive = syntax.token(verb).tag().equals("VB")
                && syntax.graph().children(verb, "mark").stream().anyMatch(mark -> syntax.token(mark).is("to"));
        if (!infinitive) {
            return false;
        }
        if (words.endeavour.contains(lemma)) {
            // "Agreed to try to conclude a code"
            return syntax.graph().children(verb, "xcomp").stream().anyMatch(this::isStep);
        }
        boolean encounter = words.meetingVerb.contains(lemma)
                || words.verbs(lemma).stream().anyMatch(each -> each.type().isEncounter()
                        || (each.type() == EventType.VISIT && (each.frame() != EventWords.Frame.SEND || sendsPeople(verb))));
        // "Agreed to return their ambassadors": a verb of going with an object tells no journey.
        boolean sends = act.objectIn(verb, words.envoy)
                && words.verbs(lemma).stream().anyMatch(each -> each.frame() == EventWords.Frame.TRAVEL);
        boolean sitting = act.nounEvents().stream()
                .anyMatch(other -> (other.type.isEncounter() || other.type == EventType.AGREEMENT)
                        && !other.anaphor
                        // "Agreed to cut tariffs after two days of talks"
                        && !ConstructionWords.CLAUSE_PREPOSITION.contains(syntax.preposition(other.trigger))
                        && syntax.graph().isUnder(other.trigger, verb)
                        && (other.type == EventType.AGREEMENT || syntax.graph().head(other.trigger) == verb));
        boolean founding = words.found.contains(lemma);
        boolean vague = syntax.graph().children(verb, "obj").stream().anyMatch(object -> act.isIn(object, words.goodwill));
        boolean concrete = (!encounter || sends) && !words.diffuse.contains(lemma) && syntax.graph().hasChild(verb, "obj");
        // "Agreed to sign a document" is told by the signing.
        boolean signed = isSigning(verb) && act.objectIn(verb, words.document);
        return (founding || concrete) && !sitting && !vague && !signed;
    }

    /** "Agreed to send an envoy", but not "to send their quarrel to a court". */
    private boolean sendsPeople(int verb) {
        return syntax.graph().children(verb, "obj").stream()
                .anyMatch(object -> act.isIn(object, words.envoy)
                        || act.isGroupOfPeople(object)
                        || reading.offices().collective.contains(OfficeWords.singular(syntax.token(object).lower()))
                        || reading.mentionAt(sentence.index(), object).isPresent());
    }

    /** "Agreed the text of a treaty in March": what is agreed, as the object. */
    private boolean isPaperAgreed(int verb) {
        return !syntax.isPassive(verb)
                && syntax.graph().children(verb, "obj").stream()
                        .anyMatch(object -> object > verb
                                && (act.isIn(object, words.document) || act.isIn(object, words.scheme))
                                && isFree(object));
    }

    /** "A prisoner swap agreed near X": the participle behind what is agreed. */
    private boolean isAgreedScheme(int verb) {
        int noun = syntax.graph().head(verb);
        return noun >= 0
                && noun < verb
                && syntax.graph().isRelated(verb, "acl")
                && syntax.token(verb).tag().matches("VB[ND]")
                && !syntax.graph().hasChild(verb, "nsubj", "nsubj:pass", "aux", "aux:pass", "obj")
                && act.isIn(noun, words.scheme)
                && isFree(noun);
    }

    /** "A timetable was agreed in X in May", and "a waiver agreed with Y in May", which the parser takes for a clause. */
    private boolean isSchemeAgreed(EventMention event, int verb) {
        boolean agree = syntax.token(verb).lemma().equals("agree");
        boolean done = event.status == Status.HELD || event.status == Status.AGREED;
        boolean scheme = syntax.graph().children(verb, "nsubj", "nsubj:pass").stream()
                .anyMatch(subject -> subject < verb && (act.isIn(subject, words.scheme) || act.isIn(subject, words.document)) && isFree(subject));
        boolean bare = verb + 1 < sentence.size()
                && ConstructionWords.AGREED_WITH.contains(sentence.token(verb + 1).text())
                && !syntax.graph().hasChild(verb, "aux", "obj", "xcomp", "ccomp");
        return agree && done && scheme && !syntax.isNegated(verb) && (syntax.isPassive(verb) || bare);
    }

    /** "Agreed on a demarcation": what is agreed, where the noun is no event by itself. */
    private boolean isScheme(int noun) {
        return syntax.preposition(noun).matches("to|on|upon")
                && act.isIn(noun, words.scheme)
                && nouns.eventNoun(noun).isEmpty();
    }

    /** "X and Y established a joint committee". */
    boolean found(EventMention event, int verb) {
        boolean body = arguments.objectsOf(verb).stream()
                .flatMap(object -> syntax.graph().conjuncts(object).stream())
                .anyMatch(each -> act.isIn(each, words.body) && isFree(each));
        arguments.subjects(event, verb, Role.SIGNATORY);
        act.times(event, verb);
        int above = syntax.graph().head(verb);
        // "Agreed to establish a committee" is told by the agreeing.
        boolean agreed = above >= 0
                && syntax.graph().isRelated(verb, "xcomp")
                && isAgreeing(above);
        return body && !agreed && event.states().size() > 1;
    }

    private boolean isSigning(int verb) {
        return words.verbs(syntax.token(verb).lemma()).stream().anyMatch(each -> each.frame() == EventWords.Frame.SIGN);
    }

    private boolean isAgreeing(int verb) {
        return words.verbs(syntax.token(verb).lemma()).stream().anyMatch(each -> each.frame() == EventWords.Frame.AGREE);
    }

    /** Whether no event is told by the noun itself. */
    private boolean isFree(int noun) {
        return act.nounEvents().stream().noneMatch(other -> other.trigger == noun);
    }

    /** "X and Y announced on Friday that they would restore relations": the two agreed, by that day. */
    private void announced(EventMention event, int verb) {
        int head = syntax.graph().head(verb);
        boolean unveiled = head >= 0
                && syntax.graph().isRelated(verb, "ccomp")
                && ConstructionWords.UNVEILING.contains(syntax.token(head).lemma())
                && syntax.token(head).tag().matches("VBD|VBN")
                && !syntax.isNegated(head);
        if (!unveiled) {
            return;
        }
        EventMention sides = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        arguments.subjects(sides, head, Role.SIGNATORY);
        if (sides.states().equals(event.states())) {
            event.status = Status.HELD;
            arguments.dependents(event, head);
        }
    }

    private boolean carriesNoun(int verb) {
        return act.nounEvents().stream()
                .anyMatch(other -> other.type != EventType.CEREMONY && syntax.graph().head(other.trigger) == verb);
    }

    /** "X restored diplomatic ties with Y". */
    boolean relate(EventMention event, int verb) {
        boolean dealings = arguments.objectsOf(verb).stream()
                .anyMatch(object -> act.isIn(object, words.relation) && isBetweenStates(object, verb));
        if (event.status == Status.AGREED) {
            // "Agreed to restore relations": that is the agreement.
            event.status = Status.HELD;
        }
        arguments.subjects(event, verb, Role.SIGNATORY);
        if (event.status == Status.PLANNED && event.states().size() > 1) {
            announced(event, verb);
        }
        arguments.objectsOf(verb).forEach(object -> arguments.dependents(event, object));
        arguments.dependents(event, verb);
        if (dealings && event.states().size() == 1 && syntax.graph().isRelated(verb, "conj")) {
            // "Travelled to X and raised relations to a partnership": with X.
            for (int goal : syntax.graph().children(syntax.graph().head(verb), "obj", "obl")) {
                arguments.stateOf(goal)
                        .filter(state -> syntax.preposition(goal).matches("|to"))
                        .ifPresent(state -> event.add(new Party.State(state), Role.SIGNATORY));
            }
        }
        return dealings && event.states().size() > 1;
    }

    /** "Established ties" may be anybody's; "diplomatic ties" are of states, and so are those restored or raised to a rank. */
    private boolean isBetweenStates(int object, int verb) {
        boolean diplomatic = object > 0 && syntax.words(object - 2, object).contains("diplomatic");
        return diplomatic || !ConstructionWords.OPENING.contains(syntax.token(verb).lemma());
    }
}
