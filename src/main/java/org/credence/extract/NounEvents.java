package org.credence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;
import org.credence.language.Token;

/** Finds the events that nouns tell: "a meeting between X and Y", "Xi's visit to Seoul", "held a summit". */
final class NounEvents {
    private static final Set<String> INDEFINITE = Set.of("a", "an", "some", "any", "another", "no", "more", "such");
    private static final int LONGEST_LEFT = 10;
    private static final int LONGEST_RELATIVE = 12;

    private final Reading reading;
    private final Referents referents;
    private final EventWords words;
    private final Syntax syntax;
    private final Sentence sentence;
    private final EventArguments arguments;
    private final StatusReader statuses;
    private final NounActs acts;
    private final DiffuseNouns diffuse;

    NounEvents(Reading reading, Referents referents, EventWords words, Syntax syntax, Sentence sentence) {
        this.reading = reading;
        this.referents = referents;
        this.words = words;
        this.syntax = syntax;
        this.sentence = sentence;
        this.arguments = new EventArguments(reading, referents, words, syntax, sentence.index());
        this.statuses = new StatusReader(words, syntax);
        this.acts = new NounActs(reading, referents, words, syntax, sentence, arguments, statuses);
        this.diffuse = new DiffuseNouns(reading, words, syntax, sentence);
    }

    List<EventMention> find() {
        List<EventMention> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Optional<EventWords.Noun> noun = eventNoun(i);
            if (noun.isPresent()) {
                event(i, noun.get()).ifPresent(event -> found.addAll(event.each()));
            }
        }
        return found;
    }

    /** Whether an event noun stands at the token. */
    Optional<EventWords.Noun> eventNoun(int i) {
        Token token = sentence.token(i);
        boolean nounLike = token.isNoun() || (token.tag().equals("VBG") && syntax.graph().isRelated(i, "obj"));
        boolean inName = reading.mentionAt(sentence.index(), i).filter(this::namesNoEvent).isPresent();
        if (syntax.graph().hasChild(i, "aux")) {
            // "Will he travel?": a verb that the tagger takes for a noun.
            return Optional.empty();
        }
        if (!nounLike || inName) {
            return Optional.empty();
        }
        List<String> before = new ArrayList<>();
        for (int j = Math.max(0, i - 3); j < i; j++) {
            String word = sentence.token(j).lower();
            if (!word.equals("'s") && !word.equals("’s") && !word.equals("'") && !word.equals("’")) {
                before.add(word);
            }
        }
        String own = token.lower().equals("talks") ? "talks" : OfficeWords.singular(token.lower());
        List<String> phrase = new ArrayList<>(before);
        phrase.add(own);
        Optional<EventWords.Noun> noun = words.noun(phrase);
        String previous = before.isEmpty() ? "" : before.getLast();
        // "Meeting face-to-face", "summit meeting": the last of the two nouns tells it.
        boolean isModifier = syntax.graph().isRelated(i, "compound") && i + 1 < sentence.size()
                && sentence.token(i + 1).isNoun() && syntax.graph().head(i) == i + 1
                && !sentence.token(i + 1).isProperNoun();
        boolean ofUnderstanding = token.is("understanding") && i > 1 && sentence.token(i - 2).is("memorandum");
        if (ofUnderstanding) {
            return Optional.empty();
        }
        if (token.is("talk") && noun.filter(each -> each.length() > 1).isEmpty()) {
            // "A telephone talk", but no "talk of war"
            return Optional.empty();
        }
        return noun.filter(each -> !isModifier && !words.isExcluded(own, previous));
    }

    /** "Announced the agreement": made before it was told. */
    private boolean isAnnounced(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0 && syntax.graph().isRelated(noun, "obj")
                && syntax.token(head).lemma().matches("announce|confirm|unveil|hail")
                && syntax.token(head).tag().matches("VB[DN]");
    }

    /** Whether whoever does it to a visit is the one who goes: not where it is confirmed, welcomed or condemned. */
    private boolean decides(int verb) {
        String lemma = syntax.token(verb).lemma();
        return words.light.contains(lemma)
                || (words.governor(lemma).isPresent()
                        && !lemma.matches("confirm|announce|expect|welcome|value|discuss|reject|propose|suggest|demand|anticipate"));
    }

    private boolean isRejected(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0 && syntax.token(head).lemma().matches("rule|turn|reject|rebuff|spurn");
    }

    /** "Congress", "the National Assembly": a body of a state is no gathering, whatever its name says. */
    private boolean namesNoEvent(Mention mention) {
        return switch (mention) {
            case Mention.Organization organization -> organization
                    .known()
                    .filter(known -> !known.kind().equals("NonGovernmentalOrganization"))
                    .flatMap(Entry.Organization::state)
                    .or(() -> organization.known().isPresent() ? Optional.empty() : organization.state().map(Entry.State::key))
                    .isPresent();
            case Mention.Place ignored -> false;
            case Mention.Person ignored -> true;
            case Mention.State ignored -> true;
            case Mention.Role ignored -> true;
        };
    }

    private Optional<EventMention> event(int noun, EventWords.Noun word) {
        int first = firstWord(noun);
        Optional<Status> status = acts.settle(word.type(), noun, statuses.ofNoun(noun, first));
        boolean none = first > 0 && sentence.token(first - 1).text().matches("(?i)no|neither|without");
        if (status.isEmpty() || none) {
            return Optional.empty();
        }
        EventMention event = new EventMention(
                sentence.index(), noun, word.type(), sentence.span(), "noun." + word.words().replace(' ', '-'));
        event.status = status.get();
        boolean asked = sentence.token(sentence.size() - 1).text().equals("?") && event.status == Status.HELD;
        if (asked && first > 0 && sentence.token(first - 1).text().matches("(?i)an?|any|another")) {
            event.status = Status.HYPOTHETICAL;
        }
        event.plural = sentence.token(noun).tag().endsWith("S") && !sentence.token(noun).is("talks");
        event.definite = isDefinite(first)
                || sentence.tokens().subList(first, noun).stream()
                        .anyMatch(token -> token.tag().equals("POS"));
        event.indefinite = first > 0 && sentence.token(first - 1).text().matches("(?i)an?|another");
        modifiers(event, first, noun);
        ownName(event, noun);
        possessors(event, noun);
        described(event, noun);
        acts.fill(event, noun);
        arguments.dependents(event, noun);
        governor(event, noun);
        ofClause(event, noun);
        complete(event);
        ownSide(event);
        boolean accepted = event.type == EventType.INVITATION || event.type == EventType.PROPOSAL;
        if (event.type == EventType.AGREEMENT && event.status == Status.PLANNED && isAnnounced(noun)) {
            event.status = Status.HELD;
        }
        boolean answered = event.status == Status.AGREED || event.status == Status.CANCELLED;
        if ((accepted || event.type == EventType.AGREEMENT) && answered && isRejected(noun)) {
            // A proposal turned down was made.
            event.status = Status.HELD;
        }
        if (accepted && event.status == Status.AGREED) {
            // An invitation accepted was made.
            event.status = Status.HELD;
        }
        new EventTyping(words, reading.offices()).settle(event, word);
        return isTold(event, word, noun) && !diffuse.isDiffuse(event, word, noun) ? Optional.of(event) : Optional.empty();
    }

    /** Nouns with many senses tell an event only with parties, a date or a place beside them. */
    private boolean isTold(EventMention event, EventWords.Noun word, int noun) {
        boolean placed = !event.times.isEmpty() || !event.places().isEmpty();
        int bodies = event.type == EventType.CONFERENCE || event.type == EventType.MEETING || event.type == EventType.MILITARY_ACTIVITY
                ? (int) event.participants().stream().filter(each -> each.party() instanceof Party.Organization).count()
                : 0;
        int parties = event.states().size() + event.people().size() + bodies;
        if (event.participants().stream()
                .anyMatch(each -> each.party() instanceof Party.Organization outlet && outlet.isNewsOutlet())) {
            return false;
        }
        if (words.vague.contains(word.words()) && word.type().isEncounter() && !(placed && event.people().size() > 1)) {
            return false;
        }
        boolean telling = words.telling.contains(word.words());
        if (event.definite && parties == 0 && event.type.isEncounter() && event.names.isEmpty()) {
            event.anaphor = telling || (event.places().isEmpty() && event.times.isEmpty());
            return true;
        }
        boolean singled = placed || parties > 0 || !event.names.isEmpty() || !event.qualifiers.isEmpty();
        if (telling && event.type == EventType.AGREEMENT && event.definite && (placed || isReached(noun) || isRecent(noun))) {
            return true;
        }
        if (telling && event.type == EventType.AGREEMENT && placed && isReached(noun)) {
            return true;
        }
        if (event.definite && !singled && !event.type.isEncounter()) {
            // "The dispute", "before the drills": of one told before, or of none in particular.
            event.anaphor = true;
            return true;
        }
        boolean attended = isCarried(noun) || syntax.preposition(noun).matches("for|at|during|to");
        if (telling && event.type == EventType.CEREMONY && event.definite && placed && attended) {
            // "The company marked its anniversary": of somebody who is no party.
            return syntax.graph().children(noun, "nmod:poss").stream()
                    .noneMatch(owner -> referents.all(sentence.index(), owner).isEmpty());
        }
        if (telling && event.type == EventType.CONFERENCE && !event.names.isEmpty() && (placed || isCarried(noun))) {
            // "Attended the Antalya Diplomacy Forum"
            return true;
        }
        boolean ofSeries = event.type.isEncounter() && placed && event.qualifiers.stream().anyMatch(words.series::contains);
        if (telling) {
            return ofSeries || parties >= 2 || (parties == 1 && (placed || !event.type.isEncounter()));
        }
        return parties > 0 || placed || event.definite || !event.qualifiers.isEmpty() || !event.names.isEmpty() || isCarried(noun);
    }

    private boolean isHosting(String lemma) {
        return words.verbs(lemma).stream()
                        .anyMatch(verb -> verb.frame() == EventWords.Frame.HOST || verb.frame() == EventWords.Frame.GATHER)
                || lemma.equals("join");
    }

    /** "The value of meeting face-to-face": who meets is whoever the clause is about. */
    private boolean isBareMeeting(int noun) {
        Token token = sentence.token(noun);
        return token.is("meeting")
                && noun > 0
                && sentence.token(noun - 1).text().matches("of|for|about|on|in");
    }

    /** "An agreement reached in Ohrid". */
    private boolean isReached(int noun) {
        return syntax.graph().children(noun, "acl").stream()
                .anyMatch(clause -> words.light.contains(syntax.token(clause).lemma()));
    }

    /** "The recent hostage deal": one that was made. */
    private boolean isRecent(int noun) {
        return syntax.graph().children(noun, "amod").stream()
                .anyMatch(each -> words.modifier(sentence.token(each).lower()).filter(status -> status == Status.HELD).isPresent());
    }

    private boolean isCarried(int noun) {
        int head = syntax.graph().head(noun);
        return head >= 0 && words.light.contains(syntax.token(head).lemma());
    }

    /** The first word of the noun phrase, its determiner left out. */
    private int firstWord(int noun) {
        int first = noun;
        while (first > 0 && noun - first < LONGEST_LEFT && joinsLeft(first - 1)) {
            first--;
        }
        return first;
    }

    private boolean joinsLeft(int i) {
        Token token = sentence.token(i);
        return token.isNoun()
                || token.isAdjective()
                || token.tag().matches("VB[NG]|CD|POS|HYPH|RBS")
                || (token.tag().equals("VBD") && i > 0 && sentence.token(i - 1).tag().equals("POS"))
                || token.text().matches("[-–/]")
                || reading.mentionAt(sentence.index(), i).isPresent();
    }

    private boolean isDefinite(int first) {
        if (first == 0) {
            return false;
        }
        Token before = sentence.token(first - 1);
        return before.tag().matches("DT|PRP\\$") && !INDEFINITE.contains(before.lower());
    }

    /** What stands between the determiner and the noun: states, levels, ordinals, names. */
    private void modifiers(EventMention event, int first, int noun) {
        StringBuilder left = new StringBuilder();
        for (int i = first; i < noun; i++) {
            Optional<TimeExpression> time = arguments.time(i);
            boolean inName = sentence.token(noun).isProperNoun() && !time.map(TimeExpression::text).orElse("").matches(".*\\d.*");
            if (time.isPresent() && !isOrdinal(time.get()) && !inName) {
                // "Their joint September 27 meeting"
                event.times.add(time.get());
                i = Math.max(i, time.get().end() - 1);
                continue;
            }
            Optional<Mention> mention = reading.mentionAt(sentence.index(), i);
            if (mention.isPresent()) {
                modifier(event, mention.get(), noun);
                i = mention.get().end() - 1;
                continue;
            }
            String word = sentence.token(i).lower();
            if (word.equals("three") && i + 2 < noun && sentence.token(i + 2).is("way")) {
                event.qualifiers.add("three-way");
            }
            left.append(left.isEmpty() ? "" : " ").append(word);
            event.separate |= word.equals("separate") && event.plural;
            reading.offices().levelWord(word).ifPresent(level -> event.level = Optional.of(level));
            if (i > 0 && sentence.token(i).isCapitalized()) {
                event.names.add(sentence.token(i).text());
            } else if (words.anaphor.contains(word) || words.series.contains(word)) {
                event.qualifiers.add(word);
            }
        }
        String phrase = left.toString().replace(" - ", "-");
        for (int i = first; i < noun; i++) {
            // A hyphen makes three tokens of some, and the name of a state within is a mention of its own.
            String word = i + 2 < noun && sentence.token(i + 1).text().equals("-")
                    ? sentence.token(i).lower() + "-" + sentence.token(i + 2).lower()
                    : sentence.token(i).lower();
            words.between(word).stream()
                    .flatMap(code -> reading.gazetteer().stateByIso(code).stream())
                    .forEach(state -> event.add(new Party.State(state), role(event.type)));
        }
        for (String part : phrase.split(" ", -1)) {
            reading.offices().levelWord(part).ifPresent(level -> event.level = Optional.of(level));
        }
    }

    /** "The Summit of the Americas": the capitals behind "of" are part of its name. */
    private void ownName(EventMention event, int noun) {
        boolean named = noun > 0 && sentence.token(noun).isCapitalized() && noun + 2 < sentence.size()
                && sentence.token(noun + 1).is("of");
        int next = named && sentence.token(noun + 2).is("the") ? noun + 3 : noun + 2;
        if (named && next < sentence.size() && sentence.token(next).isProperNoun()) {
            event.names.add(sentence.token(next).text());
        }
    }

    /** "Last", "next" and "previous" are read as dates too, and tell which of several is meant. */
    private static boolean isOrdinal(TimeExpression time) {
        return time.value().matches(".*_REF.*|.*UNDEF.*|.*INTERSECT.*") || !time.value().matches(".*\\d.*");
    }

    private void modifier(EventMention event, Mention mention, int noun) {
        boolean destination = event.type == EventType.VISIT
                && mention instanceof Mention.State state
                && !state.isAdjective();
        boolean possessive = mention.end() < noun && sentence.token(mention.end()).tag().equals("POS");
        switch (mention) {
            case Mention.State state -> {
                if (destination && !possessive) {
                    arguments.destination(event, state.head());
                } else {
                    event.add(new Party.State(state.state()), role(event.type));
                }
            }
            case Mention.Role role -> level(event, role);
            case Mention.Place place -> {
                arguments.place(place.head()).ifPresent(event::at);
                event.qualifiers.add(place.name());
            }
            case Mention.Organization organization -> {
                event.names.add(organization.name());
                if (organization.known().isPresent() && !organization.name().endsWith("Administration")) {
                    referents.of(sentence.index(), organization).forEach(party -> event.add(party, Role.ORGANIZER));
                }
            }
            case Mention.Person person -> event.addAll(referents.of(sentence.index(), person), role(event.type));
        }
    }

    /** "A foreign ministers' meeting": the rank of those who take part. */
    private void level(EventMention event, Mention.Role role) {
        event.level = reading.offices().level(role.office().title());
        for (Entry.State state : role.office().states()) {
            event.add(new Party.State(state), Role.ATTENDEE);
        }
        event.addAll(
                referents.of(sentence.index(), role).stream()
                        .filter(party -> !(party instanceof Party.Unnamed))
                        .toList(),
                Role.ATTENDEE);
    }

    private static Role role(EventType type) {
        return switch (type) {
            case VISIT -> Role.VISITOR;
            case INVITATION -> Role.INVITER;
            case PROPOSAL -> Role.PROPOSER;
            case AGREEMENT -> Role.SIGNATORY;
            case APPOINTMENT -> Role.APPOINTEE;
            case BRIEFING -> Role.BRIEFER;
            default -> Role.ATTENDEE;
        };
    }

    private void possessors(EventMention event, int noun) {
        for (int owner : syntax.graph().children(noun, "nmod:poss")) {
            if (reading.mentionAt(sentence.index(), owner).isEmpty()
                    || reading.mentionAt(sentence.index(), owner).get() instanceof Mention.Person) {
                event.addAll(referents.all(sentence.index(), owner), role(event.type));
            }
        }
    }

    /** Whoever wants a meeting takes part in it; of more than two sides only the state is told by that. */
    private void wishers(EventMention event, int verb) {
        EventMention wish = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        arguments.subjects(wish, verb, Role.INITIATOR);
        boolean sitting = event.type == EventType.SUMMIT || event.type == EventType.MEETING || event.type == EventType.CALL;
        if (!sitting || isOfSeveral(event)) {
            wish.keepStates();
        }
        wish.participants().forEach(each -> event.add(each.party(), each.role()));
    }

    private static boolean isOfSeveral(EventMention event) {
        return event.states().size() > 2
                || event.qualifiers.stream().anyMatch(word -> word.matches("trilateral|three-way|multilateral|quadrilateral"));
    }

    /** "Visited the capital to attend the ceremony": held where the journey went. */
    private void journey(EventMention event, int verb) {
        int above = syntax.graph().head(verb);
        if (above < 0 || !event.places().isEmpty() || !sentence.token(above).lemma().matches("visit|travel|fly|arrive|go|come")) {
            return;
        }
        for (int child : syntax.graph().children(above, "obj", "obl")) {
            arguments.place(child).ifPresent(place -> {
                event.at(place);
                arguments.stateOf(child).ifPresent(state -> event.add(new Party.State(state), Role.HOST));
            });
        }
    }

    /** "Pulled out of a meeting with X": the parser hangs X on the verb. */
    private void otherSide(EventMention event, int verb) {
        syntax.graph().children(verb, "obl").stream()
                .filter(child -> syntax.preposition(child).equals("with"))
                .forEach(child -> arguments.oblique(event, child, "with"));
    }

    /** "Is to travel to X for a summit": held where the journey goes. */
    private void goal(EventMention event, int verb, String preposition) {
        boolean journey = preposition.equals("for")
                && event.type.isEncounter()
                && event.places().isEmpty()
                && event.names.isEmpty()
                && sentence.token(verb).lemma().matches("visit|travel|fly|arrive|go|come|head");
        for (int child : journey ? syntax.graph().children(verb, "obj", "obl") : List.<Integer>of()) {
            if (syntax.preposition(child).matches("|to|in|for") && arguments.place(child).isPresent()) {
                arguments.place(child).ifPresent(event::at);
                arguments.stateOf(child).ifPresent(state -> event.add(new Party.State(state), Role.HOST));
            }
        }
    }

    /** A trilateral meeting has three sides: those of the sentence, or those told together before. */
    private void complete(EventMention event) {
        boolean trilateral = event.qualifiers.stream().anyMatch(word -> word.matches("trilateral|three-way"));
        Set<Entry.State> sides = event.states();
        if (trilateral && sides.size() < 3 && event.type.isEncounter()) {
            referents.threeSides(sentence.index(), event.trigger, sides)
                    .forEach(state -> event.add(new Party.State(state), Role.ATTENDEE));
        }
    }

    /** "To hold a dialogue with X", in a government's own text: the government's own. */
    private void ownSide(EventMention event) {
        Set<Entry.State> states = event.states();
        boolean open = event.oneSided
                && event.type.isEncounter()
                && states.size() == 1
                && event.people().isEmpty()
                && !reading.isQuoted(sentence.index(), event.trigger);
        if (open) {
            reading.narrator()
                    .filter(state -> !states.contains(state))
                    .ifPresent(state -> event.add(new Party.State(state), Role.ATTENDEE));
        }
    }

    /** "A call on Monday in which X and Y agreed": whoever acts in the clause about it takes part. */
    private void described(EventMention event, int noun) {
        int relative = relative(noun);
        int clause = relative < 0 ? -1 : syntax.graph().head(relative);
        if (clause >= 0 && (event.type.isEncounter() || event.type == EventType.AGREEMENT)) {
            arguments.subjects(event, clause, role(event.type));
        }
        for (int carrying : syntax.graph().children(noun, "acl")) {
            // "The visit that X paid to Y in May"
            boolean carried = words.light.contains(syntax.token(carrying).lemma())
                    && syntax.graph().hasChild(carrying, "nsubj")
                    && (event.type.isEncounter() || event.type == EventType.VISIT);
            if (carried) {
                arguments.subjects(event, carrying, role(event.type));
                arguments.dependents(event, carrying);
            }
        }
    }

    /** "Where" or, after a preposition, "which", with no verb between it and the noun; -1 if there is none. */
    private int relative(int noun) {
        for (int at = noun + 1; at < sentence.size() && at - noun <= LONGEST_RELATIVE; at++) {
            Token token = sentence.token(at);
            boolean inWhich = token.is("which") && sentence.token(at - 1).text().matches("in|at|during|under");
            if (inWhich || (token.is("where") && at - noun <= 2)) {
                return at;
            }
            if (token.isVerb() || token.tag().equals("MD") || eventNoun(at).isPresent()) {
                return -1;
            }
        }
        return -1;
    }

    /** An encounter that names nobody is of those whom its clause is about: "the two have not spoken since the call". */
    private void ofClause(EventMention event, int noun) {
        int head = syntax.graph().head(noun);
        boolean bare = event.participants().isEmpty() && event.names.isEmpty();
        if (head < 0) {
            return;
        }
        Optional<Integer> predicate = syntax.predicate(noun);
        String preposition = syntax.preposition(noun);
        boolean onTour = event.type == EventType.VISIT && preposition.matches("during|on|in|after|following|for|at|ahead of|before");
        if (onTour && syntax.token(head).isNoun() && event.visitors().isEmpty()) {
            // "Said in an interview during a visit to X"
            predicate.ifPresent(verb -> visitors(event, verb));
        }
        if (!bare) {
            return;
        }
        if (event.type == EventType.BRIEFING && preposition.matches("at|during|in")) {
            predicate.ifPresent(verb -> arguments.subjects(event, verb, Role.BRIEFER));
        } else if (event.type.isEncounter() && preposition.matches("since|after|during|following|in|before|at|from|over")) {
            EventMention clause = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
            predicate.filter(verb -> verb != noun).ifPresent(verb -> arguments.subjects(clause, verb, role(event.type)));
            if (clause.states().size() > 1) {
                clause.participants().forEach(each -> event.add(each.party(), each.role()));
            }
        }
    }

    /** The people whom a clause is about, where the state visited is not their own. */
    private void visitors(EventMention event, int verb) {
        EventMention clause = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
        arguments.subjects(clause, verb, Role.VISITOR);
        Set<Entry.State> hosts = event.states();
        boolean foreign = clause.people().size() == 1
                && clause.people().stream().allMatch(person -> person.state().filter(hosts::contains).isEmpty());
        if (foreign) {
            clause.participants().forEach(each -> event.add(each.party(), each.role()));
        }
    }

    /** "Said after a meeting with X": whoever says it met X. */
    private static boolean isAround(EventMention event, String preposition) {
        return preposition.matches("after|following|before|ahead of")
                && event.oneSided
                && event.type.isEncounter()
                && event.states().size() == 1;
    }

    /** The verb that carries the event: "held", "attended"; or one around which it is told: "during a meeting, X said". */
    private void governor(EventMention event, int noun) {
        int head = syntax.graph().head(noun);
        String preposition = syntax.preposition(noun);
        if (head >= 0 && words.measure.contains(sentence.token(head).lemma()) && preposition.equals("of")) {
            // "Held ten hours of talks"
            preposition = syntax.preposition(head);
            arguments.dependents(event, head);
            head = syntax.graph().head(head);
        }
        event.background = preposition.matches("after|following|since|before|ahead of|prior to");
        if (syntax.graph().hasChild(noun, "cop") && preposition.matches("on|in|at")) {
            // "Is on a visit to X", "are in talks with Y"
            arguments.subjects(event, noun, role(event.type));
        }
        if (head >= 0 && preposition.equals("of") && sentence.token(head).is("ahead")) {
            preposition = "ahead of";
            head = syntax.graph().head(head);
        }
        if (head < 0) {
            return;
        }
        int above = syntax.graph().head(head);
        boolean forGuests = preposition.equals("for")
                && above >= 0
                && isHosting(syntax.token(above).lemma())
                && syntax.graph().isRelated(head, "obj");
        if (forGuests) {
            // "Hosted her counterparts for a meeting": the parser hangs it on them.
            head = above;
        }
        Token governor = syntax.token(head);
        boolean subject = syntax.graph().isRelated(noun, "nsubj");
        if (syntax.graph().isRelated(noun, "nsubj") && syntax.graph().hasChild(head, "cop") && !syntax.token(head).isVerb()) {
            // "The meeting was the first one between X and Y"
            syntax.graph().children(head, "nmod", "obl").stream()
                    .filter(child -> syntax.preposition(child).matches("between|with|among"))
                    .forEach(child -> arguments.oblique(event, child, syntax.preposition(child)));
        }
        boolean due = syntax.token(head).lemma().matches("due|set|ready") && syntax.token(head).isAdjective();
        if (syntax.graph().hasChild(head, "cop") && preposition.equals("for") && due) {
            // "Are due in X for talks with Y"
            arguments.subjects(event, head, role(event.type));
            arguments.dependents(event, head);
        } else if (syntax.graph().hasChild(head, "cop") && preposition.equals("for") && arguments.place(head).isPresent()) {
            // "Is in X for talks with Y", "was in X for a visit"
            arguments.subjects(event, head, role(event.type));
            if (event.type == EventType.VISIT && event.places().isEmpty()) {
                arguments.destination(event, head);
            } else if (event.type.isEncounter() && event.places().isEmpty()) {
                arguments.place(head).ifPresent(event::at);
            }
        } else if (event.type == EventType.BRIEFING && governor.isVerb() && !subject) {
            arguments.subjects(event, head, Role.BRIEFER);
        } else if (governor.isVerb() && subject && syntax.isPassive(head) && words.judging.contains(governor.lemma())) {
            // "The launch was condemned by X": X takes no part in it.
            return;
        } else if (governor.isVerb() && subject) {
            arguments.dependents(event, head);
        } else if (governor.isVerb() && preposition.isEmpty() && words.light.contains(governor.lemma())) {
            boolean wished = event.type.isEncounter() && event.status.isAhead() && event.status != Status.AGREED;
            if (wished && isOfSeveral(event)) {
                wishers(event, head);
            } else {
                arguments.subjects(event, head, event.separate ? Role.INITIATOR : role(event.type));
            }
            arguments.dependents(event, head);
            journey(event, head);
        } else if (isBareMeeting(noun) && preposition.matches("of|for|")) {
            syntax.predicate(head).ifPresent(predicate -> arguments.subjects(event, predicate, Role.ATTENDEE));
        } else if (governor.isVerb() && !preposition.isEmpty() && event.type.isEncounter()
                && words.governor(governor.lemma() + " " + preposition).isPresent()) {
            // "Pulled out of a meeting"
            arguments.subjects(event, head, Role.ATTENDEE);
            otherSide(event, head);
        } else if (governor.isVerb() && preposition.matches("on|to|about") && event.type.isEncounter()
                && event.states().size() < 2 && (event.status == Status.AGREED || event.status == Status.PLANNED)) {
            // "Agreed on further talks", "looked forward to a meeting with X"
            arguments.subjects(event, head, Role.ATTENDEE);
            otherSide(event, head);
        } else if (governor.isVerb() && (preposition.matches("during|in|at|for|on|over") || isAround(event, preposition)
                || (preposition.equals("to") && governor.lemma().equals("invite")))) {
            if (preposition.equals("for") && isHosting(governor.lemma())) {
                arguments.subjects(event, head, Role.HOST);
                arguments.objects(event, head, event.type == EventType.VISIT ? Role.VISITOR : Role.ATTENDEE);
                arguments.dependents(event, head);
                return;
            }
            if (governor.lemma().equals("invite")) {
                boolean visit = event.type == EventType.VISIT;
                arguments.subjects(event, head, Role.HOST);
                if (visit) {
                    event.keepStates();
                }
                arguments.objects(event, head, visit ? Role.VISITOR : Role.ATTENDEE);
                return;
            }
            goal(event, head, preposition);
            boolean lacksParty = event.states().size() + event.people().size() < 2
                    || event.type == EventType.BRIEFING
                    || (event.oneSided && event.states().size() == 1 && event.type.isEncounter());
            boolean takesPart = event.type.isEncounter() || event.type == EventType.BRIEFING;
            boolean journey = event.type == EventType.VISIT && event.visitors().isEmpty() && preposition.matches("for|on|during");
            if ((takesPart && lacksParty) || journey || event.separate) {
                arguments.subjects(event, head, event.separate ? Role.INITIATOR : role(event.type));
            }
        } else if (governor.isNoun() && preposition.matches("for|on|about|of") && above >= 0 && event.status.isAhead()
                && event.participants().isEmpty() && event.type.isEncounter() && syntax.graph().isRelated(head, "obj")) {
            // "Have begun preparations for a summit"
            wishers(event, above);
        } else if (governor.isAdjective() && preposition.equals("to") && event.status != Status.HELD) {
            // "Is open to another meeting"
            wishers(event, head);
        } else if (governor.isVerb() && (preposition.isEmpty() || (preposition.equals("on") && event.type == EventType.AGREEMENT))) {
            arguments.dependents(event, head);
            if (event.type == EventType.VISIT && event.visitors().isEmpty() && decides(head)) {
                arguments.subjects(event, head, Role.VISITOR);
            }
            if (event.type == EventType.PROPOSAL && event.participants().isEmpty() && syntax.graph().isRelated(noun, "obj")) {
                arguments.subjects(event, head, Role.PROPOSER);
            }
            if (event.type == EventType.AGREEMENT && event.status.isAhead() && event.participants().isEmpty()) {
                // "X and Y are working on an agreement"
                EventMention sides = new EventMention(event.sentence, event.trigger, event.type, event.evidence, event.rule);
                arguments.subjects(sides, head, Role.SIGNATORY);
                if (sides.states().size() > 1) {
                    sides.participants().forEach(each -> event.add(each.party(), each.role()));
                }
            }
            boolean incomplete = event.participants().size() < 2 || event.oneSided;
            if (incomplete && event.type.isEncounter() && event.status != Status.HELD) {
                wishers(event, head);
            }
        }
    }
}
