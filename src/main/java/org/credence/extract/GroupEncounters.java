package org.credence.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.fact.Level;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;

/** Reads where those meet who are told as a group: a body's leaders, a council, experts, chiefs ordered to meet, ministers who are briefed. */
final class GroupEncounters extends ActReader {
    GroupEncounters(ActSentence act) {
        super(act);
    }

    /** "Ordered their army chiefs to meet", "agreed that experts would meet": by those above them, who meet through them. */
    boolean isArranged(EventMention event, int verb) {
        int above = syntax.graph().head(verb);
        boolean people = syntax.subjects(verb).stream().anyMatch(this::isGroupOfOfficials);
        if (above < 0 || !people || event.participants().stream().anyMatch(each -> each.party() instanceof Party.Person)) {
            return false;
        }
        String lemma = syntax.token(above).lemma();
        boolean ordered = syntax.graph().isRelated(verb, "xcomp") && ConstructionWords.ORDERING.contains(lemma);
        boolean agreed = syntax.graph().isRelated(verb, "ccomp") && words.governor(lemma).equals(Optional.of(Status.AGREED));
        if ((ordered || agreed) && event.states().isEmpty()) {
            EventMention sides = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
            arguments.subjects(sides, above, Role.ATTENDEE);
            if (sides.states().size() > 1) {
                sides.keepStates();
                sides.participants().forEach(each -> event.add(each.party(), each.role()));
            } else {
                // "Leaders from the region ordered their chiefs": of no states told before.
                event.indefinite = sides.participants().stream()
                        .anyMatch(each -> each.party() instanceof Party.Unnamed leaders && !leaders.office().definite());
            }
        }
        if ((ordered || agreed) && event.level.isEmpty()) {
            event.level = Optional.of(syntax.subjects(verb).stream().anyMatch(this::isGroupOfExperts) ? Level.WORKING_LEVEL : Level.SENIOR_OFFICIALS);
        }
        return ordered || agreed;
    }

    /** "Their army chiefs", "experts on fisheries". */
    private boolean isGroupOfOfficials(int noun) {
        boolean office = reading.mentionAt(sentence.index(), noun).orElse(null) instanceof Mention.Role role && role.office().plural();
        return act.isGroupOfPeople(noun) || office || isGroupOfExperts(noun);
    }

    private boolean isGroupOfExperts(int noun) {
        return sentence.token(noun).tag().equals("NNS")
                && reading.offices().expert.contains(OfficeWords.singular(sentence.token(noun).lower()));
    }

    /** "The alliance's leaders", "X foreign ministers": the bodies of several states whose officials do what a verb tells. */
    List<Party> bodies(int verb) {
        List<Integer> officials = subjects(verb).stream().filter(this::isGroupOfOfficials).toList();
        Stream<Party> owners = officials.stream()
                .flatMap(subject -> syntax.graph().children(subject, "nmod:poss").stream())
                .flatMap(owner -> referents.all(sentence.index(), owner).stream());
        return Stream.concat(owners, officials.stream().flatMap(official -> bodyOf(official).stream()))
                .filter(party -> party instanceof Party.Organization && party.state().isEmpty())
                .distinct()
                .toList();
    }

    /** The subject of a verb; of "they" in "will discuss it when they meet" that of the main clause. */
    private List<Integer> subjects(int verb) {
        List<Integer> own = syntax.subjects(verb);
        int main = syntax.graph().head(verb);
        boolean resumed = main >= 0
                && syntax.graph().isRelated(verb, "advcl")
                && own.size() == 1
                && sentence.token(own.getFirst()).is("they");
        return resumed ? syntax.subjects(main) : own;
    }

    /** "The foreign ministers of X", "X finance chiefs": a body of many states that the office names; in a list of states it is one of several. */
    private Optional<Party> bodyOf(int official) {
        return reading.mentionAt(sentence.index(), official)
                .filter(Mention.Role.class::isInstance)
                .map(role -> ((Mention.Role) role).office())
                .filter(office -> office.states().isEmpty() && sentence.tokens().subList(office.begin(), office.end()).stream().noneMatch(token -> token.text().equals(",")))
                .flatMap(OfficePhrase::organization)
                .filter(body -> body.known().filter(known -> known.kind().equals("InternationalOrganization") && known.state().isEmpty()).isPresent())
                .map(body -> new Party.Organization(body.known().orElseThrow().label(), body.known(), Optional.empty()));
    }

    private Optional<Level> levelOf(int official) {
        return reading.mentionAt(sentence.index(), official)
                .filter(Mention.Role.class::isInstance)
                .flatMap(role -> reading.offices().level(((Mention.Role) role).office().title().replaceFirst(" (of|from) .*", "")));
    }

    /** "When the bloc's leaders gather in X on Friday": by themselves, where and when they do being told. */
    boolean assemble(EventMention event, int verb, List<Party> bodies) {
        event.addAll(bodies, Role.ATTENDEE);
        subjects(verb).stream().flatMap(official -> levelOf(official).stream()).findFirst().ifPresent(level -> event.level = Optional.of(level));
        int own = event.participants().size();
        for (int object : syntax.graph().children(verb, "obj")) {
            event.addAll(referents.all(sentence.index(), object), Role.ATTENDEE);
        }
        arguments.dependents(event, verb);
        return event.participants().size() > own || (!event.times.isEmpty() && !event.places().isEmpty());
    }

    /** "Experts from both sides will discuss the border in May": talks to come, of those who send them. */
    boolean consult(EventMention event, int verb) {
        List<Integer> officials = syntax.subjects(verb).stream().filter(this::isGroupOfOfficials).toList();
        List<Integer> senders = officials.stream()
                .flatMap(official -> syntax.graph().children(official, "nmod").stream())
                .filter(sender -> syntax.preposition(sender).matches("of|from"))
                .toList();
        // But not "the leaders agreed to consult"
        boolean sent = officials.stream()
                .anyMatch(official -> official + 1 < sentence.size() && sentence.token(official + 1).lower().matches("from|of"));
        if (!sent || syntax.isPassive(verb) || !event.status.isAhead()) {
            return false;
        }
        arguments.subjects(event, verb, Role.ATTENDEE);
        senders.forEach(sender -> event.addAll(referents.all(sentence.index(), sender), Role.ATTENDEE));
        // Of those who send them, whoever they are.
        Set<Entry.State> sides = event.states();
        event.removeParticipants();
        sides.forEach(side -> event.add(new Party.State(side), Role.ATTENDEE));
        arguments.dependents(event, verb);
        arguments.objectsOf(verb).forEach(object -> arguments.dependentsOfParty(event, object));
        event.level = Optional.of(officials.stream().anyMatch(this::isGroupOfExperts) ? Level.WORKING_LEVEL : Level.SENIOR_OFFICIALS);
        // "From both sides", whoever they are; "from X and Y"
        boolean both = senders.stream().anyMatch(this::isOfTwo);
        event.owed = 2;
        return event.people().isEmpty() && (both || event.states().size() > 1);
    }

    /** "Both countries", "the two sides". */
    private boolean isOfTwo(int noun) {
        return syntax.graph().children(noun, "det", "nummod", "cc:preconj").stream()
                .anyMatch(child -> sentence.token(child).lower().matches("both|two|either"));
    }

    /** "Will brief the bloc's ministers in X on Monday": whoever briefs sits with them. */
    boolean inform(EventMention event, int verb) {
        boolean officials = arguments.objectsOf(verb).stream().anyMatch(this::isGroupOfOfficials);
        if (!officials || syntax.isPassive(verb)) {
            return false;
        }
        arguments.subjects(event, verb, Role.ATTENDEE);
        boolean briefer = event.people().size() == 1;
        arguments.objects(event, verb, Role.ATTENDEE);
        arguments.objectsOf(verb).forEach(object -> arguments.dependentsOfParty(event, object));
        arguments.dependents(event, verb);
        boolean sides = event.participants().size() > 1;
        return briefer && sides && !event.times.isEmpty() && !event.places().isEmpty();
    }
}
