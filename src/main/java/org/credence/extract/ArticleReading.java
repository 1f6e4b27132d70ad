package org.credence.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credence.article.Passage;
import org.credence.fact.ArticleFacts;
import org.credence.fact.DateSpan;
import org.credence.fact.EventType;
import org.credence.fact.Role;
import org.credence.fact.Status;
import org.credence.gazetteer.Entry;
import org.credence.language.DependencyGraph;
import org.credence.language.Sentence;
import org.credence.language.TimeExpression;

/** One reading of an article from its first sentence to its last. */
final class ArticleReading {
    private static final int LONGEST_SERIES = 8;
    private static final LinkCues LINK_CUES = new LinkCues();

    private final Reading reading;
    private final EventWords eventWords;
    private final ReportingWords reportingWords;
    private final Discourse discourse = new Discourse();
    private final Referents referents;
    private final ParticipantLists lists;
    private final NarrativeClock narrative;
    private final List<EventMention> events = new ArrayList<>();
    private final List<StatementMention> statements = new ArrayList<>();
    private final List<LinkMention> links = new ArrayList<>();

    ArticleReading(Reading reading, EventWords eventWords, ReportingWords reportingWords) {
        this.reading = reading;
        this.eventWords = eventWords;
        this.reportingWords = reportingWords;
        this.referents = new Referents(reading, discourse);
        this.narrative = new NarrativeClock(reading.clock());
        this.lists = new ParticipantLists(reading, referents, eventWords);
    }

    /** The tellings of events found so far, before they are put together. */
    List<EventMention> tellings() {
        return events;
    }

    ArticleFacts read() {
        for (Sentence sentence : reading.annotated().sentences()) {
            if (sentence.kind() != Passage.Kind.HEADING) {
                read(sentence);
            }
        }
        List<StatementMention> quoted = new QuotationReader(reading, statements).read();
        return new FactAssembly(reading, EventMerger.merge(events), quoted, links).facts();
    }

    private void read(Sentence sentence) {
        Syntax syntax = new Syntax(sentence, reading.graph(sentence.index()));
        noticeMentions(sentence);
        NounEvents nouns = new NounEvents(reading, referents, eventWords, syntax, sentence);
        List<EventMention> told = nouns.find();
        Optional<EventMention> last = lastEncounter(sentence.index() - 1);
        List<EventMention> found = new ArrayList<>(told);
        found.addAll(new VerbEvents(reading, referents, eventWords, syntax, sentence, nouns, told, last).find());
        lists.read(sentence, events).ifPresent(found::add);
        identify(syntax, told);
        otherSide(told);
        told.forEach(this::series);
        told.forEach(this::onTour);
        resume(told);
        found.sort((a, b) -> Integer.compare(a.trigger, b.trigger));
        found.forEach(event -> timetable(syntax, sentence, event));
        new EventTimes(reading, syntax, sentence, events, narrative).settle(found);
        narrative.pass(sentence);
        occasions(syntax, found);
        found.forEach(this::notYet);
        hostsOfVisits(found);
        found.addAll(earlier(found));
        List<StatementMention> said = new StatementFinder(
                        reading, referents, reportingWords, eventWords, syntax, sentence, statements)
                .find(found);
        speakersTakePart(syntax, found, said);
        events.addAll(found);
        links.addAll(new LinkFinder(LINK_CUES, eventWords, syntax, found).find());
        statements.addAll(said);
        said.stream().flatMap(each -> each.speakers.stream()).reduce((a, b) -> b).ifPresent(discourse::spoke);
        said.stream()
                .filter(each -> each.speakers.size() == 1)
                .forEach(each -> discourse.sawPerson(each.speakers.getFirst(), sentence.index(), each.verb, true));
        noticeGroups(sentence, found);
    }

    /** "Begins a visit on Sunday": the present tense with a day of the week, in no caption, tells what is to come. */
    private static void timetable(Syntax syntax, Sentence sentence, EventMention event) {
        int trigger = event.trigger;
        boolean carried = syntax.token(trigger).isNoun() && syntax.graph().isRelated(trigger, "obj");
        int verb = carried ? syntax.graph().head(trigger) : trigger;
        boolean present = verb >= 0
                && syntax.token(verb).tag().matches("VBZ|VBP")
                && !syntax.graph().hasChild(verb, "aux", "cop");
        boolean weekday = Stream.concat(
                        syntax.graph().children(Math.max(verb, 0), "obl", "obl:tmod", "nmod:tmod").stream(),
                        carried ? syntax.graph().children(trigger, "nmod").stream() : Stream.<Integer>empty())
                .flatMap(child -> sentence.times().stream().filter(time -> time.begin() <= child && child < time.end()))
                .anyMatch(time -> time.value().startsWith("XXXX-WXX"));
        int predicate = trigger >= 0 && syntax.graph().isRelated(trigger, "nsubj") ? syntax.graph().head(trigger) : trigger;
        boolean is = syntax.graph().children(Math.max(predicate, 0), "cop").stream()
                .anyMatch(child -> syntax.token(child).tag().matches("VBZ|VBP"));
        // "The summit is in October"
        boolean due = is && event.times.stream().anyMatch(time -> time.value().matches("XXXX-(\\d\\d.*|WXX-\\d)"));
        // "His visit next week"
        due |= sentence.times().stream()
                .filter(time -> event.times.contains(time) || time.begin() == trigger + 1)
                .anyMatch(time -> time.text().matches("(?i)(next|the coming|tomorrow).*")
                        && time.value().matches(".*OFFSET P1[DWMY]"));
        if (due && event.status == Status.HELD && sentence.kind() != Passage.Kind.CAPTION) {
            event.status = Status.PLANNED;
        }
        if (present && weekday && event.status == Status.HELD && sentence.kind() != Passage.Kind.CAPTION) {
            event.status = Status.PLANNED;
        }
    }

    /** "X said that a summit with Y should be held": X, who says it most directly, is the other side. */
    private static void speakersTakePart(Syntax syntax, List<EventMention> found, List<StatementMention> said) {
        for (EventMention event : found) {
            boolean open = event.oneSided
                    && event.type.isEncounter()
                    && event.status.isAhead()
                    && event.states().size() == 1;
            if (open) {
                saidBy(syntax, event, said).stream()
                        .filter(party -> party.state().isPresent() && !event.states().contains(party.state().get()))
                        .filter(party -> !(party instanceof Party.Organization body && body.isNewsOutlet()))
                        .forEach(party -> event.add(party, Role.INITIATOR));
            }
        }
    }

    /** The speakers of the innermost statement that an event is told in. */
    private static List<Party> saidBy(Syntax syntax, EventMention event, List<StatementMention> said) {
        for (int above : syntax.graph().pathToRoot(event.trigger)) {
            for (StatementMention statement : said) {
                if (statement.verb == above && above < event.trigger) {
                    return statement.speakers;
                }
            }
        }
        return List.of();
    }

    /** "His last visit was a state visit in July": the two nouns tell of one event. */
    private static void identify(Syntax syntax, List<EventMention> told) {
        for (EventMention predicate : told) {
            for (EventMention subject : told) {
                boolean copular = syntax.graph().head(subject.trigger) == predicate.trigger
                        && syntax.graph().isRelated(subject.trigger, "nsubj")
                        && syntax.graph().hasChild(predicate.trigger, "cop");
                if (copular && subject.type == predicate.type) {
                    predicate.same = Optional.of(subject);
                    predicate.definite = true;
                }
            }
        }
    }

    /**
     * When and where something was that was done at a meeting: "invited her in a meeting on the sidelines of the summit in
     * Bali"; in the account of a talk, on the day of the talk.
     */
    private void occasions(Syntax syntax, List<EventMention> found) {
        for (int i = found.size() - 1; i >= 0; i--) {
            EventMention event = found.get(i);
            for (EventMention occasion : found) {
                int head = syntax.graph().head(occasion.trigger);
                boolean within = occasion != event
                        && isOccasion(syntax, occasion.trigger)
                        && (head == event.trigger || (head >= 0 && syntax.graph().head(head) == event.trigger));
                if (within && event.status == Status.HELD) {
                    inherit(event, occasion);
                }
            }
            boolean byTalk = event.type == EventType.INVITATION || event.type == EventType.PROPOSAL;
            if (byTalk && event.date.isEmpty() && event.status == Status.HELD) {
                talkBefore(event).ifPresent(talk -> event.date = talk.date);
            }
        }
    }

    /** What begins after the day after publication, whatever the tense, has not been held. */
    private void notYet(EventMention event) {
        boolean ahead = event.status == Status.HELD
                && event.date.isPresent()
                && reading.clock().published()
                        .map(day -> event.date.get().earliest().isAfter(day.plusDays(1)))
                        .orElse(false);
        if (ahead) {
            event.status = Status.PLANNED;
        }
    }

    /** "Visited Zambia and met President X": a president of no state named acts for the state visited. */
    private void hostsOfVisits(List<EventMention> found) {
        for (EventMention event : found) {
            if (!event.type.isEncounter()) {
                continue;
            }
            for (PersonEntry person : event.people()) {
                boolean official = person.state().isEmpty()
                        && person.offices().stream().anyMatch(held -> held.phrase().kind() == OfficePhrase.Kind.OFFICIAL
                                && held.phrase().organization().isEmpty());
                if (official) {
                    visitedBy(event, found).ifPresent(person::actFor);
                }
            }
        }
    }

    /** The one state that somebody of an encounter visits, in the same sentence or the two before. */
    private Optional<Entry.State> visitedBy(EventMention event, List<EventMention> found) {
        List<EventMention> near = new ArrayList<>(found);
        events.stream().filter(each -> event.sentence - each.sentence <= 2).forEach(near::add);
        Set<Entry.State> hosts = new LinkedHashSet<>();
        for (EventMention visit : near) {
            boolean same = visit.type == EventType.VISIT
                    && visit.visitors().stream().anyMatch(event.people()::contains);
            if (same) {
                visit.places().stream()
                        .flatMap(place -> place.state().stream())
                        .flatMap(iso2 -> reading.gazetteer().stateByIso(iso2).stream())
                        .forEach(hosts::add);
            }
        }
        hosts.removeAll(event.states());
        if (hosts.size() > 1) {
            Set<String> here = new LinkedHashSet<>();
            event.places().forEach(place -> place.state().ifPresent(here::add));
            hosts.removeIf(state -> !here.contains(state.iso2()));
        }
        return hosts.size() == 1 ? Optional.of(hosts.iterator().next()) : Optional.empty();
    }

    private static boolean isOccasion(Syntax syntax, int trigger) {
        int head = syntax.graph().head(trigger);
        String own = syntax.preposition(trigger);
        boolean sideline = head >= 0 && syntax.token(head).lemma().matches("sideline|margin") && own.equals("of");
        return own.matches("in|at|during") || sideline;
    }

    private static void inherit(EventMention event, EventMention occasion) {
        if (event.date.isEmpty()) {
            event.date = occasion.date;
        }
        if (event.places().isEmpty()) {
            occasion.places().forEach(event::at);
        }
    }

    /** The talk, on a known day, of those who invite or propose, told shortly before. */
    private Optional<EventMention> talkBefore(EventMention event) {
        return events.reversed().stream()
                .filter(talk -> talk.type.isEncounter() && talk.status == Status.HELD && talk.date.isPresent())
                .filter(talk -> talk.date.get().precision() == DateSpan.Precision.DAY)
                .filter(talk -> event.sentence - talk.sentence <= 12)
                .filter(talk -> talk.people().size() > 1
                        && event.people().stream().anyMatch(talk.people()::contains)
                        && talk.people().containsAll(event.people()))
                .findFirst();
    }

    /** "Agreed to hold a meeting, but talks were delayed": a bare noun goes on with the event before it. */
    private static void resume(List<EventMention> told) {
        for (int i = 1; i < told.size(); i++) {
            EventMention event = told.get(i);
            EventMention before = told.get(i - 1);
            boolean stopped = event.status == Status.POSTPONED || event.status == Status.CANCELLED;
            if (stopped && event.states().size() < 2 && event.type.isEncounter() && before.type.isEncounter()
                    && before.status.isAhead()) {
                event.same = Optional.of(before);
            }
        }
    }

    /** "Proposed a summit", in the account of a talk with X: with X. */
    private void otherSide(List<EventMention> told) {
        for (EventMention event : told) {
            boolean open = event.type.isEncounter()
                    && event.status == Status.PROPOSED
                    && event.states().size() == 1
                    && event.people().size() == 1
                    && !event.definite;
            if (open) {
                events.reversed().stream()
                        .filter(talk -> talk.type.isEncounter() && talk.status == Status.HELD)
                        .filter(talk -> talk.people().size() == 2 && talk.people().containsAll(event.people()))
                        .findFirst()
                        .ifPresent(talk -> talk.participants().forEach(each -> event.add(each.party(), Role.ADDRESSEE)));
            }
        }
    }

    /** "The next round will be held in May": of those who held the last one. */
    private void series(EventMention event) {
        boolean ofSeries = event.participants().isEmpty()
                && event.type.isEncounter()
                && event.names.isEmpty()
                && event.qualifiers.stream().anyMatch(eventWords.series::contains);
        if (ofSeries) {
            events.reversed().stream()
                    .filter(before -> before.type.isEncounter() && before.states().size() > 1)
                    .filter(before -> event.sentence - before.sentence <= LONGEST_SERIES)
                    .findFirst()
                    .ifPresent(before -> before.states().forEach(state -> event.add(new Party.State(state), Role.ATTENDEE)));
        }
    }

    /** "Stops in X and Y are still to come": of whoever the journey told just before is of. */
    private void onTour(EventMention event) {
        boolean open = event.type == EventType.VISIT
                && event.visitors().isEmpty()
                && eventWords.stop.contains(OfficeWords.singular(
                        reading.token(event.sentence, event.trigger).lower()));
        if (open) {
            events.reversed().stream()
                    .filter(before -> before.type == EventType.VISIT && !before.visitors().isEmpty())
                    .filter(before -> event.sentence - before.sentence <= 2)
                    .findFirst()
                    .ifPresent(before -> before.participants().stream()
                            .filter(each -> each.party() instanceof Party.Person)
                            .forEach(each -> event.add(each.party(), Role.VISITOR)));
        }
    }

    /** The encounter or visit told last in the sentence given or the one before it. */
    private Optional<EventMention> lastEncounter(int sentence) {
        for (int i = events.size() - 1; i >= 0 && events.get(i).sentence >= sentence - 1; i--) {
            if (events.get(i).type.isEncounter() || events.get(i).type == EventType.VISIT) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }

    /** "His first visit since 2014" tells of one in 2014 as well. */
    private static List<EventMention> earlier(List<EventMention> found) {
        List<EventMention> earlier = new ArrayList<>();
        for (EventMention event : found) {
            if (event.since.isPresent() && event.qualifiers.contains("first")) {
                EventMention before =
                        new EventMention(event.sentence, event.trigger, event.type, event.evidence, "since.first");
                before.status = Status.HELD;
                before.date = event.since;
                before.definite = true;
                event.participants().forEach(each -> before.add(each.party(), each.role()));
                event.places().forEach(before::at);
                earlier.add(before);
            }
        }
        return earlier;
    }

    private void noticeMentions(Sentence sentence) {
        DependencyGraph graph = reading.graph(sentence.index());
        for (Mention mention : reading.mentions(sentence.index())) {
            // Whoever a quotation is about is not whom the words around it call "he".
            boolean subject = isSubject(graph, mention.head()) && !reading.isQuoted(sentence.index(), mention.head());
            switch (mention) {
                case Mention.Person person -> discourse.sawPerson(
                        new Party.Person(reading.roster().resolve(person)), sentence.index(), mention.head(), subject);
                case Mention.Role role -> referents.of(sentence.index(), role)
                        .forEach(party -> discourse.sawPerson(party, sentence.index(), mention.head(), subject));
                case Mention.State state -> {
                    discourse.sawState(state.state());
                    if (!state.isAdjective()) {
                        discourse.sawBody(new Party.State(state.state()), sentence.index(), mention.head(), subject);
                    }
                }
                case Mention.Organization organization -> referents.of(sentence.index(), organization)
                        .forEach(party -> discourse.sawBody(party, sentence.index(), mention.head(), subject));
                case Mention.Place ignored -> {}
            }
        }
        noticePronouns(sentence, graph);
        groupsOfStates(sentence).forEach(group -> discourse.sawStates(group, sentence.index()));
        groupsOfPeople(sentence).forEach(group -> discourse.sawPeople(group, sentence.index()));
    }

    /** Whoever "he" or "her" stands for is spoken of again: the next sentence may go on about them. */
    private void noticePronouns(Sentence sentence, DependencyGraph graph) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean personal = sentence.token(i).tag().startsWith("PRP")
                    && sentence.token(i).text().matches("(?i)he|him|his|she|her");
            if (personal) {
                int at = i;
                boolean owner = graph.isRelated(at, "nmod:poss") && graph.head(at) >= 0 && isSubject(graph, graph.head(at));
                boolean subject = owner || isSubject(graph, at);
                referents.at(sentence.index(), at)
                        .forEach(party -> discourse.sawPerson(party, sentence.index(), at, subject));
            }
        }
    }

    private static boolean isSubject(DependencyGraph graph, int token) {
        int first = graph.conjuncts(token).getFirst();
        return graph.isRelated(token, "nsubj") || graph.isRelated(first, "nsubj");
    }

    /** States told side by side: "Seoul and Tokyo", "U.S.-Japan-South Korea". */
    private List<Set<Entry.State>> groupsOfStates(Sentence sentence) {
        List<Set<Entry.State>> groups = new ArrayList<>();
        Set<Entry.State> group = new LinkedHashSet<>();
        int end = -1;
        for (Mention mention : reading.mentions(sentence.index())) {
            if (!(mention instanceof Mention.State state)) {
                continue;
            }
            if (end < 0 || !isListed(sentence, end, state.begin())) {
                groups.add(group);
                group = new LinkedHashSet<>();
            }
            group.add(state.state());
            end = state.end();
        }
        groups.add(group);
        return groups;
    }

    /** Only commas, "and", "the" and hyphens stand between. */
    private static boolean isListed(Sentence sentence, int end, int begin) {
        return end <= begin
                && begin - end <= 3
                && sentence.tokens().subList(end, begin).stream()
                        .allMatch(token -> token.text().matches("(?i),|and|the|-|–|/|or|,? ?as well as"));
    }

    private List<List<PersonEntry>> groupsOfPeople(Sentence sentence) {
        List<List<PersonEntry>> groups = new ArrayList<>();
        DependencyGraph graph = reading.graph(sentence.index());
        for (Mention mention : reading.mentions(sentence.index())) {
            if (mention instanceof Mention.Person && graph.conjuncts(mention.head()).size() > 1) {
                List<PersonEntry> group = new ArrayList<>();
                for (Party party : referents.all(sentence.index(), graph.conjuncts(mention.head()).getFirst())) {
                    if (party instanceof Party.Person person) {
                        group.add(person.entry());
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }

    private void noticeGroups(Sentence sentence, List<EventMention> found) {
        for (EventMention event : found) {
            discourse.sawStates(event.states(), sentence.index());
            if (event.type.isEncounter() && event.people().size() > 1) {
                discourse.sawPeople(new ArrayList<>(event.people()), sentence.index());
            }
            if (event.type.isEncounter() && event.participants().size() > 1 && event.status == Status.HELD) {
                discourse.sawPlural(event.participants().stream()
                        .map(EventMention.Participant::party)
                        .toList());
            }
        }
        DependencyGraph graph = reading.graph(sentence.index());
        for (int i = 0; i < sentence.size(); i++) {
            if (graph.isRelated(i, "nsubj") && graph.isRoot(Math.max(0, graph.head(i)))) {
                List<Party> parties = referents.all(sentence.index(), i);
                if (parties.size() > 1) {
                    discourse.sawPlural(parties);
                }
            }
        }
    }

    static boolean isDate(TimeExpression time) {
        return time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
    }
}
